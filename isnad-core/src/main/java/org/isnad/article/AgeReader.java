package org.isnad.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads ages such as "two hours ago", which pages count from the moment they are served, from
 * {@code ar/furniture/ages.tsv}. Days, weeks and months are too coarse to tell a day and are not
 * read.
 */
final class AgeReader {
  /**
   * An age.
   *
   * @param least the least time since
   * @param most the most time since
   * @param daysBack whole days back when only the day is named; -1 otherwise
   * @param named day and month when these are told without a year; null otherwise
   */
  record Age(Duration least, Duration most, int daysBack, @Nullable MonthDay named, String raw) {
    /** A day and month told without a year: the last time they came before the capture. */
    static Age of(MonthDay named, String raw) {
      return new Age(Duration.ZERO, Duration.ZERO, -1, named, raw);
    }

    /** The day and month in the year in which an address says that its page began. */
    Optional<LocalDate> in(Optional<YearMonth> month) {
      MonthDay day = named;
      return month
          .filter(m -> day != null && m.getMonth() == day.getMonth())
          .filter(m -> day != null && m.isValidDay(day.getDayOfMonth()))
          .map(m -> m.atDay(day == null ? 1 : day.getDayOfMonth()));
    }

    /**
     * The day that is meant.
     *
     * @param captured when the page was served
     * @param zone where the outlet is; null when unknown, then all zones of Arab states must agree
     */
    Optional<LocalDate> day(Instant captured, @Nullable ZoneId zone) {
      if (zone == null) {
        Optional<LocalDate> west = day(captured, ZoneOffset.UTC);
        return west.equals(day(captured, EAST)) ? west : Optional.empty();
      }
      MonthDay day = named;
      if (day != null) {
        LocalDate today = LocalDate.ofInstant(captured, zone);
        LocalDate last = day.atYear(today.getYear());
        LocalDate then = last.isAfter(today) ? day.atYear(today.getYear() - 1) : last;
        return day.isValidYear(then.getYear()) ? Optional.of(then) : Optional.empty();
      }
      if (daysBack >= 0) {
        return Optional.of(LocalDate.ofInstant(captured, zone).minusDays(daysBack));
      }
      LocalDate last = LocalDate.ofInstant(captured.minus(least), zone);
      LocalDate first = LocalDate.ofInstant(captured.minus(most), zone);
      return first.equals(last) ? Optional.of(last) : Optional.empty();
    }
  }

  private record Unit(Duration length, int alone) {}

  private static final ZoneId EAST = ZoneOffset.ofHours(4);
  private static final int MOST_WORDS = 8;

  private final Orthography orthography;
  private final Phrases<Boolean> around = new Phrases<>();
  private final Phrases<Unit> units = new Phrases<>();
  private final Phrases<Integer> days = new Phrases<>();

  AgeReader(Lexicon lexicon) {
    this.orthography = lexicon.orthography();
    for (Row row : lexicon.table("ar/furniture/ages.tsv").rows()) {
      List<String> words = Word.forms(orthography, row.get("form"));
      int alone = row.get("count").isEmpty() ? 0 : Integer.parseInt(row.get("count"));
      switch (row.get("role")) {
        case "second" -> units.add(words, new Unit(Duration.ofSeconds(1), alone));
        case "minute" -> units.add(words, new Unit(Duration.ofMinutes(1), alone));
        case "hour" -> units.add(words, new Unit(Duration.ofHours(1), alone));
        case "today" -> days.add(words, 0);
        case "yesterday" -> days.add(words, 1);
        default -> around.add(words, true);
      }
    }
  }

  /** The age that a short line holds. */
  Optional<Age> find(String line) {
    if (line.length() > 120) {
      return Optional.empty();
    }
    List<Word> words = Word.of(orthography, line, 0, line.length());
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    Optional<Age> counted = counted(words, line);
    return counted.isPresent() ? counted : named(words, line);
  }

  private Optional<Age> counted(List<Word> words, String line) {
    boolean signed = false;
    for (int i = 0; i < words.size() && !signed; i++) {
      signed = around.longest(words, i).isPresent();
    }
    for (int i = 0; signed && i < words.size(); i++) {
      Optional<Phrases.Hit<Unit>> unit = units.longest(words, i);
      if (unit.isEmpty()) {
        continue;
      }
      int number = i > 0 ? words.get(i - 1).number() : -1;
      int count = number > 0 ? number : unit.get().value().alone();
      if (count > 0 && count < 1000) {
        Duration length = unit.get().value().length();
        return Optional.of(
            new Age(length.multipliedBy(count), length.multipliedBy(count + 1L), -1, null, line));
      }
    }
    return Optional.empty();
  }

  /** Today or yesterday with a time and nothing else. */
  private Optional<Age> named(List<Word> words, String line) {
    Optional<Phrases.Hit<Integer>> day = days.longest(words, 0);
    boolean timed =
        day.isPresent()
            && words.size() >= day.get().words() + 2
            && words.size() <= day.get().words() + 4
            && words.get(day.get().words()).isNumber()
            && words.get(day.get().words() + 1).isNumber();
    return timed && day.isPresent()
        ? Optional.of(new Age(Duration.ZERO, Duration.ZERO, day.get().value(), null, line))
        : Optional.empty();
  }
}
