package org.isnad.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.app.export.Cells;
import org.isnad.app.export.WebAddress;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.record.Disagreement;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;

/**
 * Records as Markdown, a heading a record. Arabic inside a line is isolated, so that dates and
 * marks keep their places.
 */
final class RegisterMarkdown {
  private static final char ISOLATE = '\u2068';
  private static final char END = '\u2069';

  private RegisterMarkdown() {}

  static String of(List<EventRecord> records, Words words) {
    return records.stream().map(r -> of(r, words)).collect(Collectors.joining("\n"));
  }

  private static String of(EventRecord r, Words words) {
    StringBuilder out = new StringBuilder();
    out.append("## ").append(words.time(r.time())).append(' ').append(words.kind(r.kind()));
    out.append(", ").append(words.status(r.status())).append(": ");
    out.append(isolated(words.names(r.participants()))).append("\n\n");
    out.append("`").append(r.id()).append("`\n\n");
    for (Statement s : r.statements()) {
      out.append("- ").append(s.field()).append(": ").append(isolated(words.value(s.value())));
      out.append(" (").append(isolated(words.chain(s.chain()))).append(")");
      out.append(quotes(s)).append('\n');
    }
    for (Telling t : r.tellings()) {
      out.append("- ").append(words.say("contacts.told")).append(": ");
      out.append(isolated(t.outlet() == null ? t.document() : t.outlet()));
      out.append(t.published() == null ? "" : ", " + t.published());
      String url = WebAddress.of(t.url());
      out.append(url == null ? "" : ", <" + url + ">").append('\n');
    }
    for (Disagreement d : r.disagreements()) {
      out.append("- **").append(isolated(words.finding(d.findingAr(), d.findingEn())));
      out.append("**\n");
    }
    return out.toString();
  }

  private static String quotes(Statement s) {
    return s.evidence().stream()
        .map(Evidence::quote)
        .map(q -> " \u00ab" + isolated(q.replace('\n', ' ')) + "\u00bb")
        .collect(Collectors.joining());
  }

  static String isolated(String text) {
    return ISOLATE + escaped(text) + END;
  }

  /** Words of pages can be no markup, and no mark of direction ends the isolate early. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    String clean = Cells.clean(text).replaceAll("\\s+", " ");
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '\\', '*', '_', '[', ']', '`', '!', '#', '|', '~' -> out.append('\\').append(c);
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
