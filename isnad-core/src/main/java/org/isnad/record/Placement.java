package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a page without a date may have been written.
 *
 * @param texts those days, in order, never empty
 * @param days the days of its events by mention id, for those that come out the same
 * @param support how much speaks for it
 * @param why on which events of other pages it rests, in plain English
 */
record Placement(List<LocalDate> texts, Map<String, Days> days, int support, String why) {
  /** Support from which a placement comes before all weaker ones. */
  private static final int FIRM = 4;

  private static final int LONGEST = 31;

  Placement {
    texts = List.copyOf(texts);
    days = Map.copyOf(days);
  }

  boolean isFirm() {
    return support >= FIRM;
  }

  /** The page with its events dated. */
  List<Told> apply(List<Told> page) {
    List<Told> out = new ArrayList<>();
    for (Told t : page) {
      Days found = t.isClosed() ? null : days.get(t.mention().id());
      out.add(
          t.linked(found == null ? t.time() : found.dated(t.time(), why), textFrom(), textTo()));
    }
    return out;
  }

  /** Whether it tells more than is known of the page. */
  boolean advances(List<Told> page) {
    for (Told t : page) {
      if ((!t.isClosed() && days.containsKey(t.mention().id()))
          || (textFrom() != null
              && !(Objects.equals(t.textFrom(), textFrom()) && Objects.equals(t.textTo(), textTo()))
              && narrower(t))) {
        return true;
      }
    }
    return false;
  }

  private boolean narrower(Told t) {
    LocalDate from = t.textFrom();
    LocalDate to = t.textTo();
    LocalDate first = textFrom();
    LocalDate last = textTo();
    return from == null
        || to == null
        || (first != null
            && last != null
            && new Days(first, last).length() < new Days(from, to).length());
  }

  private @Nullable LocalDate textFrom() {
    return isShort() ? texts.get(0) : null;
  }

  private @Nullable LocalDate textTo() {
    return isShort() ? texts.get(texts.size() - 1) : null;
  }

  private boolean isShort() {
    return new Days(texts.get(0), texts.get(texts.size() - 1)).length() <= LONGEST;
  }
}
