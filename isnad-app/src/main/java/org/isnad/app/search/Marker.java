package org.isnad.app.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.isnad.page.Span;

/** Finds in a text the characters that a search was met by. */
final class Marker {
  private static final int BEFORE = 90;
  private static final int LONGEST = 280;

  private final Folding folding;
  private final Level level;

  /** Of each unit that was asked for the forms of each of its words. */
  private final List<List<Set<String>>> units;

  Marker(Folding folding, Level level, Terms terms) {
    this.folding = folding;
    this.level = level;
    this.units =
        terms.units().stream()
            .map(unit -> unit.stream().map(word -> folding.forms(word, level)).toList())
            .toList();
  }

  /** The places of all words and phrases that were asked for, in text order, not overlapping. */
  List<Span> marks(String text) {
    if (units.isEmpty()) {
      return List.of();
    }
    List<Word> words = folding.words(text);
    List<Set<String>> forms = new ArrayList<>(words.size());
    words.forEach(word -> forms.add(folding.forms(word.text(), level)));
    List<Span> marks = new ArrayList<>();
    for (List<Set<String>> unit : units) {
      for (int i = 0; i + unit.size() <= words.size(); i++) {
        if (stands(unit, forms, i)) {
          marks.add(words.get(i).span().cover(words.get(i + unit.size() - 1).span()));
        }
      }
    }
    Collections.sort(marks);
    return apart(marks);
  }

  /** Places in order, those that overlap as one. */
  static List<Span> apart(List<Span> marks) {
    List<Span> apart = new ArrayList<>();
    for (Span mark : marks) {
      if (apart.isEmpty() || !apart.getLast().overlaps(mark)) {
        apart.add(mark);
      } else {
        apart.add(apart.removeLast().cover(mark));
      }
    }
    return apart;
  }

  private static boolean stands(List<Set<String>> unit, List<Set<String>> forms, int at) {
    for (int k = 0; k < unit.size(); k++) {
      if (Collections.disjoint(unit.get(k), forms.get(at + k))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The stretch of a text that shows most of what was asked for, cut at lines and words; the
   * beginning of the text when nothing stands in it.
   */
  Span passage(String text, List<Span> marks) {
    if (marks.isEmpty()) {
      return cut(text, 0);
    }
    Span best = cut(text, marks.getFirst().start());
    long most = 0;
    for (Span mark : marks) {
      Span stretch = cut(text, mark.start());
      long held =
          marks.stream()
              .filter(stretch::contains)
              .map(m -> folding.forms(m.of(text), level))
              .distinct()
              .count();
      if (held > most) {
        most = held;
        best = stretch;
      }
    }
    return best;
  }

  /** The stretch round a place: from the beginning of its line, or from a word a little before. */
  private static Span cut(String text, int at) {
    int line = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    int start = at - line <= BEFORE ? line : word(text, at - BEFORE, at);
    int end = Math.min(text.length(), start + LONGEST);
    int stop = text.indexOf('\n', at);
    if (stop >= 0 && stop < end) {
      end = stop;
    } else if (end < text.length()) {
      int blank = text.lastIndexOf(' ', end);
      end = blank > at ? blank : end;
    }
    return new Span(start, Math.max(start, end));
  }

  private static int word(String text, int from, int before) {
    int blank = text.indexOf(' ', from);
    return blank < 0 || blank >= before ? from : blank + 1;
  }
}
