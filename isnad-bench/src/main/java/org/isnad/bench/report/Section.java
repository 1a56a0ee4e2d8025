package org.isnad.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * What one measurement found.
 *
 * @param title what was measured
 * @param command how to measure it again
 * @param gold names and fingerprints of what it was measured against
 * @param figures the figures
 * @param errors what was wrong, by class
 */
public record Section(
    String title,
    String command,
    List<Fingerprint> gold,
    List<Figure> figures,
    List<Errors.Kind> errors) {
  public Section {
    gold = List.copyOf(gold);
    figures = List.copyOf(figures);
    errors = List.copyOf(errors);
  }

  /** For the console: a figure a line, then the classes of errors. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Figure figure : figures) {
      text.append(
          String.format(
              Locale.ROOT, "%-32s %.3f   (%s)%n", figure.name(), figure.value(), figure.counts()));
    }
    for (Errors.Kind error : errors) {
      text.append(String.format(Locale.ROOT, "%4d  %s%n", error.count(), error.name()));
    }
    return text.toString();
  }

  /** As a chapter of a Markdown document. */
  public String markdown() {
    StringBuilder text = new StringBuilder("## " + title + "\n\n`" + command + "`\n\n");
    for (Fingerprint file : gold) {
      text.append("- ").append(file.name()).append(": SHA-256 `").append(file.sha256());
      text.append("`\n");
    }
    text.append("\n| figure | value | counts | goal |\n|---|---|---|---|\n");
    for (Figure figure : figures) {
      Double goal = figure.goal();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %s | %s |%n",
              figure.name(),
              figure.value(),
              figure.counts(),
              goal == null ? "" : String.format(Locale.ROOT, "%.2f", goal)));
    }
    if (!errors.isEmpty()) {
      text.append("\n| errors | what | what would mend it |\n|---|---|---|\n");
      for (Errors.Kind error : errors) {
        text.append(
            String.format(
                Locale.ROOT, "| %d | %s | %s |%n", error.count(), error.name(), error.mend()));
      }
    }
    return text.toString();
  }
}
