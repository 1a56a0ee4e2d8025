package org.isnad.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A word or name that a day speaks of more than the days before.
 *
 * @param key as in {@link Term#key()}
 * @param form how most texts write it
 * @param texts texts of the day in which it stands
 * @param of texts of the day
 * @param before texts of the days before in which it stood
 * @param ofBefore texts of the days before
 * @param score G² of the two shares (log-likelihood ratio); above 10.83 one such difference in a
 *     thousand would be chance
 */
public record Trend(
    String key, String form, int texts, int of, int before, int ofBefore, double score) {
  /** Fewer texts say nothing. */
  private static final int FEWEST_TEXTS = 3;

  /** Nor do fewer than one in so many of the day. */
  private static final int FEWEST_PART = 200;

  /** Chance alone makes one such difference in a thousand. */
  private static final double SURE = 10.83;

  /** The texts of the days before that a comparison needs. */
  private static final int FEWEST_BEFORE = 20;

  /**
   * What trends on a day.
   *
   * @param day the day
   * @param words by how much more, the most first
   * @param names by how much more, the most first
   * @param before texts of the days before; with too few of them nothing is said to trend
   */
  public record OfDay(LocalDate day, List<Trend> words, List<Trend> names, int before) {
    public OfDay {
      words = List.copyOf(words);
      names = List.copyOf(names);
    }

    /** Whether there was enough to compare with. */
    public boolean isCompared() {
      return before >= FEWEST_BEFORE;
    }
  }

  /**
   * Compares a day with the four weeks before.
   *
   * @param counts of the day
   * @param days counts of any days
   * @param most how many words and how many names at most
   */
  public static OfDay of(DayCounts counts, Collection<DayCounts> days, int most) {
    Background before = Background.before(days, counts.day(), false);
    return new OfDay(
        counts.day(),
        above(counts.words(), counts, before, before::word, most),
        above(counts.names(), counts, before, before::name, most),
        before.texts());
  }

  private static List<Trend> above(
      Map<String, Term> terms,
      DayCounts counts,
      Background before,
      ToIntFunction<String> earlier,
      int most) {
    List<Trend> found = new ArrayList<>();
    if (before.texts() < FEWEST_BEFORE) {
      return found;
    }
    for (Term term : terms.values()) {
      int past = earlier.applyAsInt(term.key());
      double score = score(term.count(), counts.texts(), past, before.texts());
      int fewest = Math.max(FEWEST_TEXTS, counts.texts() / FEWEST_PART);
      if (term.count() >= fewest && score >= SURE) {
        found.add(
            new Trend(
                term.key(),
                term.form(),
                term.count(),
                counts.texts(),
                past,
                before.texts(),
                score));
      }
    }
    found.sort(
        Comparator.comparingDouble((Trend t) -> t.score()).reversed().thenComparing(Trend::key));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  /** G² of a share against an earlier one; 0 where it has not grown. */
  static double score(int now, int ofNow, int past, int ofPast) {
    if (ofNow == 0 || ofPast == 0 || (double) now / ofNow <= (double) past / ofPast) {
      return 0;
    }
    double share = (double) (now + past) / (ofNow + ofPast);
    return 2
        * (part(now, ofNow * share)
            + part(ofNow - now, ofNow * (1 - share))
            + part(past, ofPast * share)
            + part(ofPast - past, ofPast * (1 - share)));
  }

  private static double part(int seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }
}
