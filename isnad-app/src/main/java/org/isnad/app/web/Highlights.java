package org.isnad.app.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Puts marks round spans of a text. Spans inside others nest; of two that cross, the later is cut
 * at the end of the earlier. The chosen span is never cut.
 */
final class Highlights {
  private final String text;
  private final List<Span> spans;
  private final Map<Span, String> styles;
  private final @Nullable Span chosen;
  private final Set<Span> named = new HashSet<>();

  /**
   * @param text the whole text
   * @param spans what to mark, in any order
   * @param chosen the span that is pointed at, null when none
   */
  Highlights(String text, Collection<Span> spans, @Nullable Span chosen) {
    this(text, spans, Map.of(), chosen);
  }

  /**
   * @param text the whole text
   * @param spans what to mark, in any order
   * @param styles names of styles of those that have one
   * @param chosen the span that is pointed at, null when none
   */
  Highlights(String text, Collection<Span> spans, Map<Span, String> styles, @Nullable Span chosen) {
    this.text = text;
    this.styles = Map.copyOf(styles);
    this.chosen = chosen;
    TreeSet<Span> whole = new TreeSet<>(spans);
    if (chosen != null) {
      whole.add(chosen);
    }
    this.spans = whole.stream().filter(s -> s.length() > 0 && s.end() <= text.length()).toList();
  }

  /** A mark's beginning, its end, or text between. */
  private record Piece(Span part, Span whole) {}

  /** The marked text of a stretch, as HTML. The first part of each span has its anchor. */
  Markup of(Span stretch) {
    StringBuilder html = new StringBuilder();
    Deque<Piece> open = new ArrayDeque<>();
    int at = stretch.start();
    for (Piece piece : pieces(stretch)) {
      at = closeUntil(piece.part().start(), open, html, at);
      at = write(html, at, piece.part().start());
      html.append(begin(piece.whole()));
      open.push(piece);
    }
    at = closeUntil(stretch.end(), open, html, at);
    write(html, at, stretch.end());
    return new Markup(html.toString());
  }

  private int closeUntil(int limit, Deque<Piece> open, StringBuilder html, int from) {
    int at = from;
    while (!open.isEmpty() && open.element().part().end() <= limit) {
      at = write(html, at, open.pop().part().end());
      html.append("</mark>");
    }
    return at;
  }

  private int write(StringBuilder html, int from, int to) {
    html.append(Markup.escaped(text.substring(from, to)));
    return to;
  }

  private String begin(Span span) {
    String style = span.equals(chosen) ? "chosen" : styles.get(span);
    String kind = style == null ? "" : " class=\"" + style + "\"";
    return named.add(span)
        ? "<mark id=\"" + Links.anchor(span) + "\"" + kind + ">"
        : "<mark" + kind + ">";
  }

  /** The parts of all spans inside a stretch, so cut that none cross, outer before inner. */
  private List<Piece> pieces(Span stretch) {
    List<Piece> pieces = new ArrayList<>();
    for (Span span : byRank(stretch)) {
      add(
          pieces,
          span,
          new Span(Math.max(span.start(), stretch.start()), Math.min(span.end(), stretch.end())));
    }
    pieces.sort(
        Comparator.comparingInt((Piece p) -> p.part().start())
            .thenComparingInt(p -> -p.part().end()));
    return pieces;
  }

  /** The chosen span first, then longer before shorter: what comes first is not cut. */
  private List<Span> byRank(Span stretch) {
    return spans.stream()
        .filter(s -> s.overlaps(stretch))
        .sorted(
            Comparator.comparing((Span s) -> !s.equals(chosen))
                .thenComparingInt(s -> -s.length())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static void add(List<Piece> pieces, Span whole, Span part) {
    for (Piece other : pieces) {
      Span o = other.part();
      if (o.overlaps(part) && !o.contains(part) && !part.contains(o)) {
        int cut = part.start() < o.start() ? o.start() : o.end();
        add(pieces, whole, new Span(part.start(), cut));
        add(pieces, whole, new Span(cut, part.end()));
        return;
      }
    }
    pieces.add(new Piece(part, whole));
  }

  /** Whether any span touches a stretch. */
  boolean touches(Span stretch) {
    return spans.stream().anyMatch(s -> s.overlaps(stretch));
  }
}
