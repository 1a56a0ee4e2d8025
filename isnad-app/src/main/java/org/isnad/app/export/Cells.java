package org.isnad.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells of tables as spreadsheets take them without harm. Words of pages may try to be a formula,
 * to turn the order of what stands beside them, or to be longer than a cell can be; the exact words
 * are in the JSON forms.
 */
public final class Cells {
  /** The most characters of a cell, UTF-16 units; common spreadsheets take 32,767. */
  public static final int LONGEST = 32_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char APOSTROPHE = '\'';
  private static final char ELLIPSIS = '\u2026';
  private static final char REPLACEMENT = '\uFFFD';
  private static final String BEGINS_A_FORMULA = "=+-@\t\r|%\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private Cells() {}

  /**
   * A table that begins with the names of its columns; not to be closed, since the writer below
   * stays the caller's, but to be flushed.
   *
   * @param bom whether to begin with a byte order mark, which some spreadsheets need to see UTF-8
   */
  static CsvWriter table(Iterable<String> columns, boolean bom, Writer to) throws IOException {
    if (bom) {
      to.write(BYTE_ORDER_MARK);
    }
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
    csv.writeRecord(columns);
    return csv;
  }

  /**
   * A whole table, harmless as a spreadsheet takes it.
   *
   * @param rows as many values as there are columns; null where nothing is known
   */
  public static String csv(
      List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = table(columns.stream().map(Cells::of).toList(), false, text)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(Cells::of).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A value as a cell; no value is an empty cell. */
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String cut = cut(clean(value.toString()), LONGEST);
    return isFormula(cut) ? APOSTROPHE + cut : cut;
  }

  /** At most so many UTF-16 units and a sign that there is more; no character is cut in two. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + ELLIPSIS;
  }

  private static boolean isFormula(String text) {
    String begin = text.stripLeading();
    return !begin.isEmpty()
        && (BEGINS_A_FORMULA.indexOf(begin.charAt(0)) >= 0
            || BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0)
        && !NUMBER.matcher(text).matches();
  }

  /** Without marks of direction, controls and halves of characters; line ends stay. */
  public static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        kept.append(REPLACEMENT);
      } else if (!isControl(c)) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }

  private static boolean isControl(int c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= 0x7F && c <= 0x9F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFFFE
        || c == 0xFFFF
        || c == BYTE_ORDER_MARK.charAt(0);
  }

  /** A whole number without a decimal point. */
  static @Nullable String number(@Nullable Double value) {
    return value == null
        ? null
        : value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
  }
}
