package org.isnad.app.mark;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.isnad.page.Span;
import org.isnad.text.Sentence;
import org.isnad.text.Token;

/**
 * Marked articles as columns: a token a line, a blank line after each sentence, comments after
 * {@code #}. Columns are separated by tabs: number of the token in its sentence from 1, token,
 * start and end in UTF-16 units of the article's text, then the marks. A cell holds {@code O} or
 * marks joined by {@code |}, each {@code B-} where it begins and {@code I-} where it goes on.
 */
public final class MarkedColumns {
  private static final List<List<String>> MENTIONS =
      List.of(
          List.of("pers", "loc", "org", "misc", "role"),
          List.of("time"),
          List.of("quantity"),
          List.of("event"));
  private static final List<List<String>> SOURCES =
      List.of(List.of("source"), List.of("cue"), List.of("says"), List.of("direct"));

  private final PrintWriter out;
  private final boolean sources;

  /**
   * @param out where the lines go
   * @param sources whether the marks are of attributions, not of mentions
   */
  public MarkedColumns(PrintWriter out, boolean sources) {
    this.out = out;
    this.sources = sources;
  }

  /** Writes one article. */
  public void add(Marked marked) {
    comment("document", marked.article().document());
    String names = sources ? "source cue says direct" : "entity time quantity event";
    comment("columns", "n token start end " + names);
    for (Marked.Saying saying : marked.sayings()) {
      comment("says " + saying.number(), saying.chain());
    }
    for (Sentence sentence : marked.sentences()) {
      comment("sentence", String.valueOf(sentence.index()));
      List<Mark> inside =
          marked.marks().stream()
              .filter(m ->
                  m.span().start() < sentence.span().end()
                      && sentence.span().start() < m.span().end())
              .toList();
      for (Token token : sentence.tokens()) {
        line(token, inside);
      }
      out.print("\n");
    }
    out.flush();
  }

  private void line(Token token, List<Mark> marks) {
    StringBuilder line = new StringBuilder();
    line.append(token.index() + 1).append('\t').append(flat(token.text()));
    line.append('\t').append(token.span().start()).append('\t').append(token.span().end());
    for (List<String> column : sources ? SOURCES : MENTIONS) {
      line.append('\t').append(cell(token.span(), marks, column));
    }
    out.print(line.append('\n'));
  }

  private static String cell(Span token, List<Mark> marks, List<String> column) {
    List<String> tags = new ArrayList<>();
    for (Mark mark : marks) {
      Span span = mark.span();
      boolean over = span.start() < token.end() && token.start() < span.end();
      if (over && column.contains(mark.kind())) {
        tags.add((token.start() <= span.start() ? "B-" : "I-") + tag(mark));
      }
    }
    return tags.isEmpty() ? "O" : String.join("|", tags);
  }

  /** The number of the attribution, or the kind with its value. */
  private static String tag(Mark mark) {
    if (mark.number() > 0) {
      return String.valueOf(mark.number());
    }
    boolean entity = MENTIONS.getFirst().contains(mark.kind());
    String kind = entity ? mark.kind().toUpperCase(java.util.Locale.ROOT) : "";
    String note = flat(mark.note()).replace('|', '/').replace(' ', '_');
    return entity && !note.isEmpty() ? kind + ":" + note : kind + note;
  }

  private void comment(String name, String value) {
    out.print("# " + name + " = " + flat(value) + "\n");
  }

  private static String flat(String text) {
    return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
  }
}
