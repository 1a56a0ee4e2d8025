package org.isnad.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.article.Entry;
import org.isnad.page.Span;
import org.isnad.text.Text;

/**
 * The days on which the sentences of an article were written: that of the page, or that of the
 * entry of a live page in which a sentence stands. An entry without a day has that of the page.
 *
 * @param page the day of all sentences that stand in no entry
 * @param entries the sentences of each entry
 * @param days the day of each entry
 */
record WritingDays(TextDay page, List<Written> entries, List<TextDay> days) {

  /** The days of a text from its article's stamps and its expressions, sentence by sentence. */
  static WritingDays of(Text text, List<List<Piece>> pieces) {
    List<Piece> others = new ArrayList<>();
    List<Entry> stamps = text.article().entries();
    List<int[]> ranges = stamps.stream().map(e -> range(text, e.span())).toList();
    for (int i = 0; i < pieces.size(); i++) {
      if (stamps.isEmpty() || !isDated(stamps, ranges, i)) {
        others.addAll(pieces.get(i));
      }
    }
    TextDay page = TextDay.of(text.article(), others);
    List<Written> entries = new ArrayList<>();
    List<TextDay> days = new ArrayList<>();
    for (int k = 0; k < stamps.size(); k++) {
      int[] range = ranges.get(k);
      if (range[0] <= range[1]) {
        TextDay day = day(stamps.get(k), page, pieces.subList(range[0], range[1] + 1));
        days.add(day);
        entries.add(new Written(range[0], range[1], day.day(), day.slack()));
      }
    }
    return new WritingDays(page, entries, days);
  }

  /** The day of a sentence. */
  TextDay of(int sentence) {
    for (int k = 0; k < entries.size(); k++) {
      if (entries.get(k).holds(sentence)) {
        return days.get(k);
      }
    }
    return page;
  }

  private static TextDay day(Entry entry, TextDay page, List<List<Piece>> pieces) {
    LocalDate stamp = entry.day();
    return stamp == null
        ? page
        : TextDay.ofEntry(stamp, pieces.stream().flatMap(List::stream).toList());
  }

  private static boolean isDated(List<Entry> stamps, List<int[]> ranges, int sentence) {
    for (int k = 0; k < stamps.size(); k++) {
      int[] range = ranges.get(k);
      if (range[0] <= sentence && sentence <= range[1]) {
        return stamps.get(k).day() != null;
      }
    }
    return false;
  }

  /** The first and the last sentence of an entry; the first after the last when it has none. */
  private static int[] range(Text text, Span span) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (int i = 0; i < text.sentences().size(); i++) {
      if (text.sentences().get(i).span().overlaps(span)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    return new int[] {first, last};
  }
}
