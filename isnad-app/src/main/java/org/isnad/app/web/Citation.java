package org.isnad.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.page.Span;

/**
 * What a page gives to be pasted elsewhere: plain text that names its sources, without marks of
 * direction.
 */
final class Citation {
  private final Wording wording;
  private final String address;

  /**
   * @param visit whose address the citation ends with
   */
  Citation(Visit visit) {
    this.wording = visit.wording();
    this.address = visit.address() + visit.here(visit.context().path(), Map.of("marks", ""));
  }

  /** An answer: the question, the count, each event with its lengths and who gives them. */
  String of(ContactsPage.Card card) {
    List<Line> lines = new ArrayList<>();
    lines.add(wording.say("cite.card", "question", card.question(), "held", card.held()));
    for (ContactsPage.Item item : card.items()) {
      lines.add(
          wording.say(
              "cite.item",
              Map.of(
                  "n", item.number(),
                  "when", item.row().when().text(),
                  "how", item.row().when().how(),
                  "length", lengths(item),
                  "tellers", item.tellers())));
    }
    if (!card.lengths().isEmpty()) {
      lines.add(card.lengths());
    }
    return text(lines);
  }

  private Line lengths(ContactsPage.Item item) {
    if (item.lengths().isEmpty()) {
      return wording.say("cite.length.unknown");
    }
    return new Line(
        item.lengths().stream()
            .map(s -> wording.say("cite.length", "value", s.value(), "who", who(s)).text())
            .collect(Collectors.joining(wording.say("list.comma").text())));
  }

  private Line who(Said said) {
    return said.chain().isEmpty()
        ? wording.say("chain.none")
        : new Line(
            said.chain().stream()
                .map(s -> s.name().text())
                .collect(Collectors.joining(wording.say("list.comma").text())));
  }

  /** An event: what, when, where, what became of it, and from whom it is known. */
  String of(Line title, Row row, Line sources, String id) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", title);
    values.put("when", row.when().text());
    values.put("how", row.when().how());
    values.put("status", row.status());
    List<Line> lines = new ArrayList<>();
    lines.add(wording.say("cite.event", values));
    if (!sources.isEmpty()) {
      lines.add(wording.say("cite.sources", "sources", sources));
    }
    lines.add(wording.say("cite.id", "id", Line.code(id)));
    return text(lines);
  }

  /** Words of a document. */
  String of(String words, DocumentPage.Head head, Span at) {
    List<Line> lines = new ArrayList<>();
    lines.add(wording.say("cite.words", "words", Line.arabic(words.strip())));
    Line outlet = head.outlet().isEmpty() ? wording.say("cite.outlet.unknown") : head.outlet();
    lines.add(
        wording.say(
            "cite.page",
            Map.of("outlet", outlet, "title", head.title(), "date", head.published())));
    if (head.original().isEmpty()) {
      lines.add(head.file());
    } else {
      lines.add(Line.code(head.original()));
    }
    lines.add(wording.say("cite.at", "at", Line.code(at.start() + "-" + at.end())));
    return text(lines);
  }

  private String text(List<Line> lines) {
    return lines.stream().map(Line::bare).collect(Collectors.joining("\n")) + "\n" + address;
  }
}
