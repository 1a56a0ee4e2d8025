package org.isnad.app.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The day that a newsroom calls today: the last one that was read about in earnest. */
public final class NewsDay {
  private static final int WEEK = 7;
  private static final int PART = 4;

  private NewsDay() {}

  /**
   * The last day with at least a quarter of the texts that the days of the week up to the last have
   * on average: pages of which only the day of capture is known, and a night's first few, make no
   * day. Nothing when no text has a day.
   *
   * @param texts number of texts by day
   */
  public static Optional<LocalDate> of(SortedMap<LocalDate, Integer> texts) {
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> days = new ArrayList<>(texts.keySet());
    List<LocalDate> last = days.subList(Math.max(0, days.size() - WEEK), days.size());
    double average = last.stream().mapToInt(d -> texts.getOrDefault(d, 0)).average().orElse(0);
    return last.reversed().stream()
        .filter(d -> texts.getOrDefault(d, 0) * PART >= average)
        .findFirst();
  }
}
