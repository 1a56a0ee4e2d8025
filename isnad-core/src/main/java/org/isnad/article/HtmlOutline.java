package org.isnad.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Orthography;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page as lines of a text of its own, in the page's order: all its runs, with the place of
 * the headline and of the box that holds the story.
 */
final class HtmlOutline {
  /** Characters of runs outside the article that are kept. */
  private static final int MOST_OUTSIDE = 200_000;

  /**
   * A run with its place in the text.
   *
   * @param inside whether it lies in the range of the article
   */
  record Piece(Run run, Span span, boolean inside) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Second> seconds = new ArrayList<>();
  private @Nullable String done;
  private @Nullable Span headline;
  private int title = -1;
  private int first = -1;
  private int last = -1;
  private int outside;

  private HtmlOutline() {}

  /**
   * Lays the runs out.
   *
   * @param range the runs of the story's box
   * @param title the run that is the headline; -1 when none is
   * @param headline the headline that metadata give, for a page that does not show it
   * @param others the runs of other articles below the first
   */
  static HtmlOutline of(
      List<Run> runs, Range range, int title, @Nullable String headline, List<Second> others) {
    HtmlOutline outline = new HtmlOutline();
    if (title < 0 && headline != null && !headline.isBlank()) {
      outline.headline = outline.add(headline.strip());
    }
    int from = title >= 0 && title < range.first() ? title : range.first();
    for (int i = 0; i < runs.size(); i++) {
      boolean near = from >= 0 && i >= from - Range.ABOVE && i <= range.last();
      int run = i;
      boolean other = others.stream().anyMatch(s -> s.first() <= run && run <= s.last());
      if (!outline.add(runs.get(i), near || i == title || other)) {
        continue;
      }
      int at = outline.pieces.size() - 1;
      outline.other(others, i, at);
      if (i == title) {
        outline.title = at;
      }
      if (i >= range.first() && i <= range.last() && range.first() >= 0) {
        outline.first = outline.first < 0 ? at : outline.first;
        outline.last = at;
      }
    }
    return outline;
  }

  /**
   * The runs of the story's box.
   *
   * @param first index of the first; -1 when the page has no story
   * @param last index of the last
   */
  record Range(int first, int last) {
    static final Range NONE = new Range(-1, -1);

    /** How many runs above the headline are looked at closely. */
    static final int ABOVE = 4;
  }

  /**
   * Another article in the page.
   *
   * @param title its headline
   * @param first its first line
   * @param last its last line
   */
  record Second(int title, int first, int last) {}

  private void other(List<Second> others, int run, int at) {
    for (Second other : others) {
      if (other.last() == run) {
        int before = run - at;
        seconds.add(new Second(other.title() - before, other.first() - before, at));
      }
    }
  }

  private boolean add(Run run, boolean inside) {
    if (!inside) {
      if (outside > MOST_OUTSIDE) {
        return false;
      }
      outside += run.text().length();
    }
    pieces.add(new Piece(run, add(run.text()), inside));
    return true;
  }

  /** The other articles, as pieces. */
  List<Second> seconds() {
    return seconds;
  }

  private Span add(String words) {
    int start = text.length();
    text.append(words);
    Span span = new Span(start, text.length());
    text.append('\n');
    return span;
  }

  String text() {
    String all = done;
    if (all == null) {
      all = text.toString();
      done = all;
    }
    return all;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** Where the headline stands that only metadata give. */
  @Nullable Span headline() {
    return headline;
  }

  /** The piece that is the headline; -1 when none is. */
  int title() {
    return title;
  }

  /** The first piece of the story's box; -1 when the page has no story. */
  int first() {
    return first;
  }

  /** The last piece of the story's box. */
  int last() {
    return last;
  }

  /** The moments that time elements give, by where their runs start. */
  Map<Integer, String> moments() {
    Map<Integer, String> moments = new HashMap<>();
    for (Piece piece : pieces) {
      if (!piece.run().moment().isEmpty()) {
        moments.put(piece.span().start(), piece.run().moment());
      }
    }
    return moments;
  }

  /** The line of a piece. */
  Line line(Orthography orthography, String all, Piece piece) {
    return Line.of(orthography, all, piece.span(), true, false, hint(piece.run()));
  }

  private static Hint hint(Run run) {
    Hint hint = run.box().hint;
    if (hint.isSettled()) {
      return hint;
    }
    if (run.time()) {
      return Hint.DATE;
    }
    if (run.kind() == Run.Kind.HEADING) {
      return Hint.HEADING;
    }
    return run.isLinks() ? Hint.LINKS : Hint.NONE;
  }
}
