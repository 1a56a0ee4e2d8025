package org.isnad.app.mark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.isnad.app.web.Markup;
import org.isnad.article.BlockLabel;
import org.isnad.page.Span;
import org.isnad.text.Sentence;

/**
 * Marked articles as one HTML page that needs nothing beside itself: colours with a legend, right
 * to left, light and dark. All text of the articles is escaped.
 */
public final class MarkedPage {
  private static final int HUES = 8;
  private static final int DEEPEST = 3;
  private static final List<String> MENTIONS =
      List.of("pers", "loc", "org", "misc", "role", "time", "quantity", "event");
  private static final List<String> SOURCES = List.of("source", "cue", "says", "direct");

  private final PrintWriter out;
  private final UnaryOperator<String> words;
  private final boolean arabic;
  private final boolean sources;

  /**
   * @param out where the page goes
   * @param words the words of the user's language by message id
   * @param arabic whether that language is Arabic
   * @param sources whether the marks are of attributions, not of mentions
   */
  public MarkedPage(PrintWriter out, UnaryOperator<String> words, boolean arabic, boolean sources) {
    this.out = out;
    this.words = words;
    this.arabic = arabic;
    this.sources = sources;
  }

  /** Writes all up to the first article. */
  public void begin() {
    String title = word(sources ? "marks.sources" : "marks.mentions");
    String language = arabic ? " lang=\"ar\" dir=\"rtl\"" : " lang=\"en\" dir=\"ltr\"";
    print("<!doctype html>\n<html" + language + ">\n<head>\n<meta charset=\"utf-8\">\n");
    print("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    print("<title>" + title + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n");
    print("<header>\n<h1>" + title + "</h1>\n<p class=\"legend\">");
    for (String kind : sources ? SOURCES : MENTIONS) {
      print("<span class=\"" + kind + (kind.equals("says") ? " d1" : "") + "\">");
      print(word("marks." + kind) + "</span> ");
    }
    print("</p>\n</header>\n");
  }

  /** Writes one article. */
  public void add(Marked marked) {
    print("<article>\n<p class=\"document\" dir=\"auto\">");
    print(Markup.escaped(marked.article().document()) + "</p>\n");
    if (!marked.head().isEmpty()) {
      print("<p class=\"head\"><b>" + word("marks.chain") + "</b> <bdi>");
      print(Markup.escaped(marked.head()) + "</bdi></p>\n");
    }
    print("<div class=\"text\" lang=\"ar\" dir=\"rtl\">\n");
    for (List<Sentence> paragraph : paragraphs(marked)) {
      Span span = paragraph.getFirst().span().cover(paragraph.getLast().span());
      BlockLabel label = paragraph.getFirst().label();
      boolean title = label == BlockLabel.HEADLINE || label == BlockLabel.SUBHEADING;
      print((title ? "<h2>" : "<p>") + stretch(marked, span) + (title ? "</h2>\n" : "</p>\n"));
    }
    print("</div>\n");
    if (sources) {
      sayings(marked.sayings());
    }
    print("</article>\n");
  }

  /** Writes the end of the page. */
  public void end() {
    print("</body>\n</html>\n");
    out.flush();
  }

  private static Iterable<List<Sentence>> paragraphs(Marked marked) {
    Map<Integer, List<Sentence>> found =
        marked.sentences().stream()
            .collect(
                Collectors.groupingBy(
                    Sentence::paragraph, TreeMap::new, Collectors.toCollection(ArrayList::new)));
    return found.values();
  }

  /** The text of a stretch, cut wherever a mark begins or ends. */
  private static String stretch(Marked marked, Span stretch) {
    String text = marked.article().text();
    List<Mark> inside =
        marked.marks().stream()
            .filter(m -> m.span().start() < stretch.end() && stretch.start() < m.span().end())
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(stretch.start(), stretch.end()));
    for (Mark mark : inside) {
      cuts.add(Math.max(mark.span().start(), stretch.start()));
      cuts.add(Math.min(mark.span().end(), stretch.end()));
    }
    StringBuilder html = new StringBuilder();
    int from = stretch.start();
    cuts.remove(from);
    for (int to : cuts) {
      int start = from;
      List<Mark> over =
          inside.stream()
              .filter(m -> m.span().start() <= start && to <= m.span().end())
              .sorted((a, b) -> Integer.compare(b.span().length(), a.span().length()))
              .toList();
      piece(html, text.substring(start, to), over, start, to);
      from = to;
    }
    return html.toString();
  }

  private static void piece(StringBuilder html, String text, List<Mark> over, int start, int end) {
    for (Mark mark : over) {
      if (mark.kind().equals("says") && mark.span().start() == start) {
        html.append("<sup class=\"h").append(mark.hue() % HUES).append("\">");
        html.append(mark.number()).append("</sup>");
      }
    }
    if (over.isEmpty()) {
      html.append(Markup.escaped(text));
    } else {
      String notes =
          over.stream()
              .map(Mark::note)
              .filter(n -> !n.isEmpty())
              .distinct()
              .collect(Collectors.joining(" · "));
      html.append("<span class=\"").append(classes(over)).append('"');
      if (!notes.isEmpty()) {
        html.append(" title=\"").append(Markup.escaped(notes)).append('"');
      }
      html.append('>').append(Markup.escaped(text)).append("</span>");
    }
    for (Mark mark : over) {
      boolean value = mark.kind().equals("time") || mark.kind().equals("quantity");
      if (value && mark.span().end() == end) {
        html.append("<bdi class=\"value\" dir=\"ltr\">");
        html.append(Markup.escaped(mark.note())).append("</bdi>");
      }
    }
  }

  /** The kinds of the marks; the colour of the innermost speaker, and how deep he is quoted. */
  private static String classes(List<Mark> over) {
    TreeSet<String> classes = new TreeSet<>();
    int deep = 0;
    int hue = -1;
    for (Mark mark : over) {
      classes.add(mark.kind());
      deep += mark.kind().equals("says") ? 1 : 0;
      hue = mark.number() > 0 ? mark.hue() : hue;
    }
    if (deep > 0) {
      classes.add("d" + Math.min(deep, DEEPEST));
    }
    if (hue >= 0) {
      classes.add("h" + hue % HUES);
    }
    return String.join(" ", classes);
  }

  private void sayings(List<Marked.Saying> sayings) {
    print("<table>\n<thead><tr><th></th>");
    for (String column : List.of("speaker", "cue", "chain", "medium", "rule")) {
      print("<th>" + word("marks." + column) + "</th>");
    }
    print("</tr></thead>\n<tbody>\n");
    for (Marked.Saying saying : sayings) {
      print("<tr><td><sup class=\"h" + saying.hue() % HUES + "\">" + saying.number());
      print("</sup></td><td>" + cell(saying.who()));
      print(saying.carried() ? " <small>" + word("marks.carried") + "</small>" : "");
      print("</td><td>" + cell(saying.cue()) + "</td><td>" + cell(saying.chain()));
      print("</td><td>" + cell(saying.medium()) + "</td><td><code>");
      print(Markup.escaped(saying.rule()) + "</code></td></tr>\n");
    }
    print("</tbody>\n</table>\n");
  }

  private static String cell(String text) {
    return "<bdi>" + Markup.escaped(text) + "</bdi>";
  }

  private String word(String id) {
    return Markup.escaped(words.apply(id));
  }

  private void print(String html) {
    out.print(html);
  }

  private static String style() {
    try (InputStream in = MarkedPage.class.getResourceAsStream("/isnad-app/mark/marks.css")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its style sheet of marks");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
