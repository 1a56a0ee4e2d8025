package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.lexicon.CharKinds;
import org.isnad.lexicon.Orthography;
import org.isnad.page.Span;

/**
 * Cuts plain text into lines: at line ends, at tabs and wide gaps, and before a label such as "read
 * also:" that follows a full stop on the same line. Bullets are set apart.
 */
final class DumpLines {
  private static final String LINE_ENDS = "\n\r\f\u000b\u0085\u2028\u2029";
  private static final String BULLETS =
      "-*\u2022\u00b7\u25aa\u25a0\u25cf\u25fe\u25e6\u25ba\u25b6\u2023\u2013\u2014>|";
  private static final int WIDE_GAP = 4;
  private static final int LABEL_WINDOW = 40;
  private static final String RULES = "-=_*~#+\u2500\u2550\u2014\u2013\u2022\u00b7";
  private static final int SHORTEST_RULE = 4;

  private final Orthography orthography;
  private final Furniture furniture;
  private final String text;
  private final boolean wideGaps;
  private final List<Line> lines = new ArrayList<>();
  private boolean gap = true;
  private boolean bullet;
  private boolean rule;

  private DumpLines(Orthography orthography, Furniture furniture, String text, boolean wideGaps) {
    this.orthography = orthography;
    this.furniture = furniture;
    this.text = text;
    this.wideGaps = wideGaps;
  }

  /**
   * @param wideGaps whether tabs and runs of blanks separate lines, as in dumps of menus
   */
  static List<Line> of(
      Orthography orthography, Furniture furniture, String text, boolean wideGaps) {
    DumpLines cutter = new DumpLines(orthography, furniture, text, wideGaps);
    cutter.cut();
    return cutter.lines;
  }

  private void cut() {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || LINE_ENDS.indexOf(text.charAt(i)) >= 0) {
        physical(start, i);
        start = i + 1;
      }
    }
  }

  private void physical(int from, int to) {
    if (isRule(from, to)) {
      rule = true;
      gap = true;
      return;
    }
    if (isBlank(from, to)) {
      gap |= to > from || from == 0 || text.charAt(from - 1) != '\r';
      return;
    }
    int start = from;
    int blanks = 0;
    boolean begun = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (CharKinds.isSpace(c)) {
        blanks += c == '\t' ? WIDE_GAP : 1;
        continue;
      }
      if (wideGaps && begun && blanks >= WIDE_GAP) {
        labelled(start, i);
        start = i;
      }
      begun = true;
      blanks = 0;
    }
    labelled(start, to);
  }

  /** Cuts before labels that follow a stop inside the line. */
  private void labelled(int from, int to) {
    int start = from;
    for (int i = from + 1; i < to; i++) {
      if (text.charAt(i) == ':') {
        int cut = labelBefore(start, i);
        if (cut > start) {
          add(start, cut);
          start = cut;
        }
      }
    }
    add(start, to);
  }

  private int labelBefore(int from, int colon) {
    int begin = Math.max(from, colon - LABEL_WINDOW);
    List<Word> words = Word.of(orthography, text, begin, colon);
    for (int w = 0; w < words.size(); w++) {
      Optional<Furniture.Tail> label = furniture.labelAt(words, w);
      boolean whole = label.isPresent() && label.get().rest() == words.size();
      if (whole && label.isPresent() && isCut(label.get().mark())) {
        int at = words.get(w).start();
        return at > from && Sentences.afterStop(text, from, at) ? at : from;
      }
    }
    return from;
  }

  private static boolean isCut(Mark mark) {
    return mark == Mark.READ_ALSO || mark == Mark.SOURCE || mark == Mark.TAGS;
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (end > start && CharKinds.isSpace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && (CharKinds.isSpace(text.charAt(start)) || isBullet(start, end))) {
      bullet |= !CharKinds.isSpace(text.charAt(start));
      start++;
    }
    if (start == end) {
      return;
    }
    Line line = Line.of(orthography, text, new Span(start, end), gap, bullet, Hint.NONE);
    lines.add(rule ? line.belowRule() : line);
    rule = false;
    gap = false;
    bullet = false;
  }

  /** A bullet has a blank or the line's end behind it, so that a hyphenated word stays whole. */
  private boolean isBullet(int at, int end) {
    return BULLETS.indexOf(text.charAt(at)) >= 0
        && (at + 1 == end || CharKinds.isSpace(text.charAt(at + 1)));
  }

  /** A line of nothing but dashes, stars or the like. */
  private boolean isRule(int from, int to) {
    int signs = 0;
    for (int i = from; i < to; i++) {
      boolean sign = RULES.indexOf(text.charAt(i)) >= 0;
      if (!sign && !CharKinds.isSpace(text.charAt(i))) {
        return false;
      }
      signs += sign ? 1 : 0;
    }
    return signs >= SHORTEST_RULE;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!CharKinds.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
