package org.isnad.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.isnad.event.Codebook;
import org.isnad.lexicon.Rule;
import org.jspecify.annotations.Nullable;

/** The codebook for people (Markdown) and for spreadsheets (CSV, a group of words a row). */
public final class CodebookForms {
  private static final List<String> COLUMNS =
      List.of("kind", "type", "planned_type", "mode", "cameo", "says", "sense", "words");

  private CodebookForms() {}

  /**
   * As Markdown: kinds with their codes, the words that tell each, and the two schemes of codes.
   */
  public static void markdown(Codebook book, PrintWriter to) {
    to.println("# Codebook\n");
    to.println(
        "What kinds of events are read, under which codes, from which words. `./isnad codebook`");
    to.println("prints this from the data; `--format csv` and `jsonl` are for programs.\n");
    to.println("## Kinds\n");
    to.println("| kind | PLOVER type | while planned | mode | CAMEO | what |");
    to.println("|---|---|---|---|---|---|");
    for (Codebook.Kind kind : book.kinds()) {
      to.printf(
          "| %s | %s | %s | %s | %s | %s |%n",
          kind.name(),
          kind.type(),
          kind.plannedType(),
          text(kind.mode()),
          text(kind.cameo()),
          kind.says());
    }
    to.println("\n## Words\n");
    to.println("Kinds that are not here are told by rules over several words, `ar/events/*.yaml`.");
    book.kinds().stream().filter(k -> !k.senses().isEmpty()).forEach(kind -> words(kind, to));
    scheme("PLOVER", "type", book.plover(), to);
    scheme("CAMEO", "code", book.cameo(), to);
  }

  private static void words(Codebook.Kind kind, PrintWriter to) {
    to.printf("%n### %s%n%n", kind.name());
    for (Codebook.Sense sense : kind.senses()) {
      to.printf("- `%s`: %s. %s%n", sense.id(), sense.says(), String.join("، ", sense.words()));
      for (Rule.Example example : sense.examples()) {
        to.printf("  - %s%n", example.text());
      }
      for (Rule.Counterexample not : sense.counterexamples()) {
        to.printf("  - not: %s (%s)%n", not.text(), not.because());
      }
    }
  }

  private static void scheme(String name, String code, List<Codebook.Code> codes, PrintWriter to) {
    to.printf("%n## %s%n%n| %s | PLOVER type | mode | name |%n|---|---|---|---|%n", name, code);
    for (Codebook.Code each : codes) {
      to.printf("| %s | %s | %s | %s |%n", each.code(), each.type(), each.mode(), each.name());
    }
  }

  /**
   * As a table; a kind that rules over several words tell has one row without sense and words.
   *
   * @throws IOException if it cannot be written
   */
  public static void csv(Codebook book, Writer to) throws IOException {
    // Not closed: the writer belongs to the caller.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
    csv.writeRecord(COLUMNS);
    for (Codebook.Kind kind : book.kinds()) {
      if (kind.senses().isEmpty()) {
        csv.writeRecord(row(kind, "", ""));
      }
      for (Codebook.Sense sense : kind.senses()) {
        csv.writeRecord(row(kind, sense.id(), String.join("; ", sense.words())));
      }
    }
    csv.flush();
  }

  private static List<String> row(Codebook.Kind kind, String sense, String words) {
    return List.of(
        kind.name(),
        kind.type(),
        kind.plannedType(),
        text(kind.mode()),
        text(kind.cameo()),
        kind.says(),
        sense,
        words);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
