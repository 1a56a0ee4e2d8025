package org.isnad.story;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How common words and names were in some days together. Immutable once made. */
public final class Background {
  /** How many days before a day are looked at. */
  public static final int DAYS = 28;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private int texts;

  private Background() {}

  /**
   * The days before a day, and where that is asked the day itself.
   *
   * @param days counts of days, in any order; those outside are passed over
   * @param day the day
   * @param withIt whether the day itself counts too
   */
  public static Background before(Collection<DayCounts> days, LocalDate day, boolean withIt) {
    Background made = new Background();
    for (DayCounts counts : days) {
      boolean isNear = !counts.day().isBefore(day.minusDays(DAYS));
      boolean isPast = counts.day().isBefore(day) || (withIt && counts.day().equals(day));
      if (isNear && isPast) {
        made.texts += counts.texts();
        counts.words().forEach((key, term) -> made.words.merge(key, term.count(), Integer::sum));
        counts.names().forEach((key, term) -> made.names.merge(key, term.count(), Integer::sum));
      }
    }
    return made;
  }

  /** Number of texts. */
  public int texts() {
    return texts;
  }

  /** In how many texts a word stood. */
  public int word(String key) {
    return words.getOrDefault(key, 0);
  }

  /** In how many texts a name stood. */
  public int name(String key) {
    return names.getOrDefault(key, 0);
  }

  /** What a word says, the more the rarer it is. */
  double weightOfWord(String key) {
    return weight(word(key));
  }

  double weightOfName(String key) {
    return weight(name(key));
  }

  private double weight(int with) {
    return Math.log((texts + 1.0) / (Math.max(1, with) + 0.5)) + 0.1;
  }
}
