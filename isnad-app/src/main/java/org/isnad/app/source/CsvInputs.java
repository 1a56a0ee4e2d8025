package org.isnad.app.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Consumer;

/** Documents from a table whose first row names its fields. */
final class CsvInputs {
  private static final int HEADER = 1 << 16;

  private CsvInputs() {}

  static void rows(String name, InputStream in, FieldMap map, Consumer<Input> to)
      throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            HEADER);
    skipByteOrderMark(reader);
    // Not closed: the stream belongs to the caller, who may read on in an archive.
    CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().fieldSeparator(separator(reader)).ofNamedCsvRecord(reader);
    Iterator<NamedCsvRecord> rows = csv.iterator();
    boolean any = false;
    try {
      while (rows.hasNext()) {
        NamedCsvRecord row = rows.next();
        any = true;
        to.accept(
            map.input(
                name + ":" + row.getStartingLineNumber(),
                row.getHeader(),
                f -> row.findField(f).orElse(null)));
      }
    } catch (CsvParseException e) {
      to.accept(Sources.bad(name, "broken-csv", "not CSV: " + e.getMessage()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (!any) {
      to.accept(Sources.bad(name, "empty", "no row below the names of the fields"));
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }

  /** The comma, or the semicolon or tab when the first line has more of them. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(HEADER);
    String header = reader.readLine();
    reader.reset();
    char best = ',';
    if (header != null) {
      for (char c : new char[] {';', '\t'}) {
        char candidate = c;
        char current = best;
        if (count(header, candidate) > count(header, current)) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }
}
