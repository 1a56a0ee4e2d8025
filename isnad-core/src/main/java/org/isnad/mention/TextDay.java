package org.isnad.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.article.Article;
import org.isnad.mention.TimeParts.Day;
import org.jspecify.annotations.Nullable;

/**
 * The day a text was written. "Today, Saturday" fixes it against the stamp of the page: the nearest
 * such day from two days before the stamp to one after it. A day of capture is only a bound: then
 * the nearest such day before it counts, whatever its distance within a week; and without such
 * words the text may be of the day before, as papers are saved in the night they appear or the day
 * after. The day on which a page of the web was fetched says nothing of the day of its text, unless
 * the text names a day of the week before it.
 *
 * @param day the day, or the last possible one; null when unknown
 * @param slack by how many days the text may be older
 * @param why how it is known, in plain English
 */
record TextDay(@Nullable LocalDate day, int slack, String why) {
  private static final int SAVED_LATER = 1;
  private static final int BEFORE = 2;

  /** The day of a text from its article and its expressions in text order. */
  static TextDay of(Article article, List<Piece> pieces) {
    LocalDate stamp =
        article.published().to() != null ? article.published().to() : article.published().from();
    boolean captured = stamp == null;
    LocalDate bound = captured ? article.captured() : stamp;
    boolean late = captured && article.fetched();
    return bound == null || (late && !isOfThatWeek(pieces, bound))
        ? new TextDay(null, 0, "")
        : of(bound, captured, pieces);
  }

  /** Whether a text names a day of the week before a day in full, with its year or its weekday. */
  private static boolean isOfThatWeek(List<Piece> pieces, LocalDate bound) {
    return pieces.stream()
        .anyMatch(p -> p.sense() instanceof TimeParts t && isNear(t.dayOrEmpty(), bound));
  }

  private static boolean isNear(Day day, LocalDate bound) {
    if (!day.era().equals("month") || (day.year() == null && day.weekday() == null)) {
      return false;
    }
    for (LocalDate near = bound.minusDays(6); !near.isAfter(bound.plusDays(1)); ) {
      boolean sameDay =
          Objects.equals(day.dom(), near.getDayOfMonth())
              && Objects.equals(day.month(), near.getMonthValue());
      boolean sameYear = day.year() == null || day.year() == near.getYear();
      boolean sameWeekday =
          day.weekday() == null || day.weekday() == near.getDayOfWeek().getValue();
      if (sameDay && sameYear && sameWeekday) {
        return true;
      }
      near = near.plusDays(1);
    }
    return false;
  }

  /** The day of an entry of a live page from its stamp and its expressions. */
  static TextDay ofEntry(LocalDate stamp, List<Piece> pieces) {
    return of(stamp, false, pieces);
  }

  private static TextDay of(LocalDate bound, boolean captured, List<Piece> pieces) {
    LocalDate said = said(pieces, bound, captured);
    if (said != null && !said.equals(bound)) {
      return new TextDay(
          said,
          0,
          "counted from " + said + ", the day of the text by its own words (page: " + bound + ")");
    }
    if (captured && said == null) {
      return new TextDay(
          bound, SAVED_LATER, "counted from " + bound + ", the day of capture, or the day before");
    }
    return new TextDay(bound, 0, "counted from " + bound + ", the day of the text");
  }

  /** The day most of the "today, Saturday" phrases agree on. */
  private static @Nullable LocalDate said(List<Piece> pieces, LocalDate bound, boolean captured) {
    Map<LocalDate, Integer> votes = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      if (piece.sense() instanceof TimeParts parts) {
        LocalDate day = day(parts.dayOrEmpty(), bound, captured);
        if (day != null) {
          votes.merge(day, 1, Integer::sum);
        }
      }
    }
    LocalDate best = null;
    for (Map.Entry<LocalDate, Integer> vote : votes.entrySet()) {
      if (best == null || vote.getValue() > votes.getOrDefault(best, 0)) {
        best = vote.getKey();
      }
    }
    return best;
  }

  private static @Nullable LocalDate day(Day day, LocalDate bound, boolean captured) {
    Integer shift = day.shift();
    Integer weekday = day.weekday();
    if (shift == null || weekday == null) {
      return null;
    }
    DayOfWeek today = DayOfWeek.of(weekday).minus(shift);
    int ahead = Math.floorMod(today.getValue() - bound.getDayOfWeek().getValue(), 7);
    int back = ahead - 7;
    if (ahead <= 1) {
      return bound.plusDays(ahead);
    }
    return captured || back >= -BEFORE ? bound.plusDays(back) : null;
  }
}
