package org.isnad.app.web;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.app.search.Result;
import org.isnad.app.search.Results;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.attribution.Link;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.record.ClaimCheck;
import org.isnad.record.Disagreement;
import org.isnad.record.EventRecord;
import org.isnad.record.Series;
import org.isnad.record.Telling;

/** Writes records as Markdown in the words of one language, with inserted values isolated. */
final class Markdown {
  private final Wording wording;
  private final Values values;

  Markdown(Wording wording) {
    this.wording = wording;
    this.values = new Values(wording);
  }

  String records(List<EventRecord> records) {
    return records.stream().map(this::record).collect(Collectors.joining("\n"));
  }

  private String record(EventRecord r) {
    StringBuilder out = new StringBuilder("## " + line(values.title(r)) + "\n\n");
    item(out, "event.status", values.status(r.status()));
    When when = values.when(r.time());
    item(out, "event.time", when.text(), when.how());
    if (r.place() != null) {
      item(out, "event.place", values.place(r.place()));
    }
    item(out, "event.id", Line.code(r.id()));
    for (Statement s : r.statements()) {
      out.append("- ").append(line(values.field(s.field()))).append(": ");
      out.append(line(values.of(s.value()))).append(" (").append(chain(s)).append(")\n");
      s.evidence().forEach(e -> out.append(quote(e)));
    }
    out.append('\n').append(tellings(r));
    for (Disagreement d : r.disagreements()) {
      out.append("- **").append(line(wording.finding(d.findingAr(), d.findingEn()))).append("**\n");
    }
    return out.toString();
  }

  private void item(StringBuilder out, String label, Line... words) {
    out.append("- ").append(line(wording.say(label))).append(": ");
    for (int i = 0; i < words.length; i++) {
      out.append(i == 0 ? "" : " · ").append(line(words[i]));
    }
    out.append('\n');
  }

  private String chain(Statement s) {
    return s.chain().links().isEmpty()
        ? line(wording.say("chain.none"))
        : s.chain().links().stream()
            .map(Link::name)
            .map(n -> line(Line.value(n)))
            .collect(Collectors.joining(" ← "));
  }

  private static String quote(Evidence e) {
    return "  > " + line(Line.arabic(e.quote().replace('\n', ' '))) + "\n";
  }

  private String tellings(EventRecord r) {
    StringBuilder out = new StringBuilder();
    for (Telling t : r.tellings()) {
      String outlet = t.outlet();
      out.append("- ").append(line(Line.value(outlet == null ? t.document() : outlet)));
      out.append(t.published() == null ? "" : " · " + line(wording.date(t.published())));
      out.append(Links.outside(t.url()).map(u -> " · <" + u + ">").orElse("")).append('\n');
    }
    return out.toString();
  }

  String answer(Series series) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(line(wording.say("contacts.held", "n", series.held().size())));
    out.append("\n\n");
    for (Series.Item item : series.held()) {
      out.append(record(item.record())).append('\n');
    }
    for (ClaimCheck check : series.claims()) {
      out.append("- ").append(line(wording.say("verdict." + check.verdict().name()))).append(": ");
      out.append(line(wording.finding(check.findingAr(), check.findingEn()))).append('\n');
    }
    return out.toString();
  }

  String document(Article article) {
    StringBuilder out = new StringBuilder();
    for (Block block : article.blocks()) {
      if (block.label().isStory()) {
        out.append(block.label() == org.isnad.article.BlockLabel.HEADLINE ? "# " : "");
        out.append(escaped(Line.clean(block.span().of(article.text())).strip())).append("\n\n");
      }
    }
    return out.toString();
  }

  /** Results of a search, each with the words that met it. */
  static String search(Results results) {
    StringBuilder out = new StringBuilder();
    for (Result r : results.results()) {
      out.append("- **").append(escaped(Line.clean(r.title()).replace('\n', ' '))).append("**");
      if (r.day() != null) {
        out.append(' ').append(Line.code(r.day().toString()).text());
      }
      out.append(" `").append(r.key()).append("`\n");
      if (!r.words().isEmpty()) {
        out.append("  > ").append(escaped(Line.clean(r.words()).replace('\n', ' '))).append('\n');
      }
    }
    return out.toString();
  }

  static String line(Line line) {
    return escaped(line.text().replace('\n', ' '));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("\\", "\\\\")
        .replace("*", "\\*")
        .replace("_", "\\_")
        .replace("[", "\\[")
        .replace("`", "\\`")
        .replace("<", "&lt;");
  }
}
