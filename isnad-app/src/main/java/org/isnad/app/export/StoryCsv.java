package org.isnad.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.app.answer.Names;
import org.isnad.story.Story;
import org.isnad.story.Term;
import org.jspecify.annotations.Nullable;

/**
 * Stories as a table for spreadsheets, a story a row. Several values of one cell are separated by
 * {@code "; "}.
 */
public final class StoryCsv {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "from",
          "to",
          "texts",
          "outlets",
          "origins",
          "people",
          "people_ar",
          "places",
          "places_ar",
          "words",
          "events",
          "documents");

  private StoryCsv() {}

  /**
   * Writes names of columns and rows; the writer stays open.
   *
   * @param bom whether to begin with a byte order mark
   */
  public static void write(Collection<Story> stories, Names names, boolean bom, Writer to)
      throws IOException {
    // Not closed: the writer belongs to the caller.
    CsvWriter csv = Cells.table(COLUMNS, bom, to);
    for (Story story : stories) {
      csv.writeRecord(row(story, names));
    }
    csv.flush();
  }

  private static List<String> row(Story s, Names names) {
    return Stream.<@Nullable Object>of(
            s.id(),
            s.cluster().title(),
            s.cluster().from(),
            s.cluster().to(),
            s.texts(),
            s.outlets(),
            s.origins(),
            join(s.people().stream().map(Term::key)),
            join(s.people().stream().map(t -> names.name(t.key(), t.form()).ar())),
            join(s.places().stream().map(Term::key)),
            join(s.places().stream().map(t -> names.name(t.key(), t.form()).ar())),
            join(s.cluster().words().stream().map(Term::form)),
            join(s.events().stream()),
            join(s.cluster().documents().stream()))
        .map(Cells::of)
        .toList();
  }

  private static String join(Stream<String> cells) {
    return cells.collect(Collectors.joining("; "));
  }
}
