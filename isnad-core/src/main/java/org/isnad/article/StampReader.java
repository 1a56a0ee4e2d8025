package org.isnad.article;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.article.CalendarNames.Era;
import org.isnad.article.CalendarNames.Month;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the full date of a stamp line: ISO, numeric with the day first, Arabic months of every
 * naming system alone or in pairs, English months, Hijri and Persian dates. A date without its year
 * is no stamp.
 */
final class StampReader {
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_YEARLESS = 8;

  private final Orthography orthography;
  private final CalendarNames names;
  private final Map<String, Integer> halves = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Set<String> fillers = new HashSet<>();
  private final Phrases<ZoneId> zones = new Phrases<>();
  private final Phrases<Integer> dayWords = new Phrases<>();

  StampReader(Lexicon lexicon) {
    this.orthography = lexicon.orthography();
    this.names = new CalendarNames(lexicon);
    for (Row row : lexicon.table("ar/furniture/stamps.tsv").rows()) {
      List<String> forms = Word.forms(orthography, row.get("form"));
      if (forms.isEmpty()) {
        continue;
      }
      switch (row.get("role")) {
        case "am" -> halves.put(forms.get(0), 0);
        case "pm" -> halves.put(forms.get(0), 12);
        case "year", "month", "day" -> units.put(forms.get(0), row.get("role"));
        default -> fillers.add(forms.get(0));
      }
    }
    for (Row row : lexicon.table("ar/furniture/day-words.tsv").rows()) {
      dayWords.add(Word.forms(orthography, row.get("form")), Integer.valueOf(row.get("day")));
    }
    for (Row row : lexicon.table("ar/time-words.tsv").rows()) {
      boolean named = row.get("kind").startsWith("zone") && !row.get("value").equals("local");
      if (named) {
        zones.add(Word.forms(orthography, row.get("form")), ZoneId.of(row.get("value")));
      }
    }
  }

  private record Found(LocalDate day, @Nullable LocalDate other, Era era, int first, int last) {}

  /**
   * A time of day in a line.
   *
   * @param zone zone that stands behind it; null when none is written
   * @param first index of its first word
   * @param last index of its last word, a.m. or p.m. included
   */
  record Clock(LocalTime time, @Nullable ZoneId zone, int first, int last) {}

  /** The first full date of some words; a Gregorian one before any other. */
  Optional<Stamp> find(String text, List<Word> words) {
    return find(text, words, 0);
  }

  /** The first full date at or after a word. */
  Optional<Stamp> find(String text, List<Word> words, int from) {
    if (!hasNumbers(words, from)) {
      return Optional.empty();
    }
    Found best = null;
    for (int i = from; i < words.size(); i++) {
      Optional<Found> found = dateAt(text, words, i);
      if (found.isPresent()) {
        if (found.get().era() == Era.GREGORIAN) {
          best = found.get();
          break;
        }
        best = best == null ? found.get() : best;
        i = found.get().last();
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    Clock clock = nearestClock(text, words, best);
    return Optional.of(
        new Stamp(
            best.day(),
            best.other(),
            clock == null ? null : clock.time(),
            clock == null ? null : clock.zone(),
            best.era() != Era.GREGORIAN,
            best.first(),
            best.last()));
  }

  /** A full date takes two numbers, or one and a day in words, which most lines lack. */
  private boolean hasNumbers(List<Word> words, int from) {
    int numbers = 0;
    for (int i = from; i < words.size() && numbers < 2; i++) {
      numbers += words.get(i).isNumber() ? 1 : 0;
    }
    return numbers == 2 || (numbers == 1 && hasDayWord(words, from));
  }

  private boolean hasDayWord(List<Word> words, int from) {
    for (int i = from; i < words.size(); i++) {
      if (inPhrase(dayWords, words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words may hold a full date: a day and a year. */
  boolean mayStandIn(List<Word> words) {
    return hasNumbers(words, 0);
  }

  /** Whether words hold a full date and hardly anything but dates and times. */
  Optional<Stamp> alone(String text, List<Word> words, Set<Integer> known) {
    if (words.isEmpty() || words.size() > 40) {
      return Optional.empty();
    }
    Optional<Stamp> stamp = find(text, words);
    if (stamp.isEmpty()) {
      return stamp;
    }
    int strange = 0;
    for (int i = 0; i < words.size(); i++) {
      strange += known.contains(i) || isPart(words, i) ? 0 : 1;
    }
    return strange <= 2 && strange * 2 < words.size() ? stamp : Optional.empty();
  }

  /** The first time of day in a line. */
  Optional<Clock> clock(String text, List<Word> words) {
    return clocks(text, words).stream().findFirst();
  }

  /** The time of day that a line opens with, when no other follows it at once. */
  Optional<Clock> openingClock(String text, List<Word> words) {
    List<Clock> clocks = clocks(text, words);
    return clocks.size() == 1 && clocks.getFirst().first() == 0
        ? Optional.of(clocks.getFirst())
        : Optional.empty();
  }

  /** Whether words are nothing but one time of day. */
  boolean isClock(String text, List<Word> words) {
    if (words.size() < 2 || words.size() > 8 || clocks(text, words).size() != 1) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!isPart(words, i)) {
        return false;
      }
    }
    return true;
  }

  /** The first full date of a free string such as a field or a line of metadata. */
  Optional<Stamp> parse(String value) {
    return find(value, Word.of(orthography, value, 0, value.length()));
  }

  /** Whether a word may stand in a stamp: a number, month, weekday, zone or filler. */
  boolean isPart(List<Word> words, int i) {
    Word word = words.get(i);
    return word.isNumber()
        || fillers.contains(word.form())
        || units.containsKey(word.form())
        || halves.containsKey(word.form())
        || names.isWeekday(word)
        || inPhrase(names.months(), words, i)
        || inPhrase(dayWords, words, i)
        || inPhrase(zones, words, i);
  }

  /** Whether a month of another calendar than the Gregorian is named. */
  boolean hasOtherCalendar(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (month(words, i).filter(m -> m.value().era() != Era.GREGORIAN).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean inPhrase(Phrases<?> phrases, List<Word> words, int i) {
    for (int from = Math.max(0, i - 3); from <= i; from++) {
      int start = from;
      if (phrases.longest(words, from).filter(h -> start + h.words() > i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Found> dateAt(String text, List<Word> words, int i) {
    Optional<Found> found = numeric(text, words, i);
    if (found.isEmpty()) {
      found = dayFirst(words, i);
    }
    if (found.isEmpty()) {
      found = monthFirst(words, i);
    }
    if (found.isEmpty()) {
      found = yearFirst(words, i);
    }
    return found.isPresent() ? found : counted(words, i);
  }

  /** Year, month and day, each a number with its unit behind it, as in East Asia. */
  private Optional<Found> counted(List<Word> words, int i) {
    boolean fits =
        i + 5 < words.size()
            && "year".equals(units.get(words.get(i + 1).form()))
            && "month".equals(units.get(words.get(i + 3).form()))
            && "day".equals(units.get(words.get(i + 5).form()));
    return fits && number(words, i) >= 1000 && number(words, i + 2) > 0
        ? found(
            Era.GREGORIAN,
            number(words, i),
            number(words, i + 2),
            Math.max(0, number(words, i + 4)),
            i,
            i + 5)
        : Optional.empty();
  }

  private Optional<Found> numeric(String text, List<Word> words, int i) {
    if (i + 2 >= words.size() || number(words, i) < 0) {
      return Optional.empty();
    }
    String gap = gap(text, words, i);
    boolean apart = gap.equals("-") || gap.equals("/") || gap.equals(".") || gap.equals("–");
    if (!apart || !gap.equals(gap(text, words, i + 1))) {
      return Optional.empty();
    }
    int a = number(words, i);
    int b = number(words, i + 1);
    int c = number(words, i + 2);
    if (a < 0 || b < 0 || c < 0) {
      return Optional.empty();
    }
    if (words.get(i).form().length() == 4) {
      return words.get(i + 2).form().length() > 2 ? Optional.empty() : numeric(a, b, c, i, false);
    }
    int length = words.get(i + 2).form().length();
    return length == 4 || length == 2
        ? numeric(length == 2 ? 2000 + c : c, b, a, i, true)
        : Optional.empty();
  }

  /** The part above 12 is the day, whatever its place. */
  private static Optional<Found> numeric(int year, int month, int day, int i, boolean yearLast) {
    boolean swapped = month > 12 && day <= 12;
    boolean either = yearLast && month <= 12 && day <= 12 && month != day;
    Optional<Found> found =
        found(
            year >= 1300 && year <= 1500 ? Era.HIJRI : Era.GREGORIAN,
            year,
            swapped ? day : month,
            swapped ? month : day,
            i,
            i + 2);
    return either && found.isPresent() && found.get().era() == Era.GREGORIAN
        ? found.map(
            f -> new Found(f.day(), LocalDate.of(year, day, month), f.era(), f.first(), f.last()))
        : found;
  }

  private Optional<Found> dayFirst(List<Word> words, int i) {
    return dayAndMonth(words, i)
        .flatMap(d -> {
          int y = skipFillers(words, d.next(), 2);
          int year = number(words, y);
          return year < 1000 ? Optional.empty() : found(d.month(), year, d.day(), i, y);
        });
  }

  /** A day before its month; {@code next} is the first word behind them. */
  private record DayAndMonth(int day, Month month, int next) {}

  private Optional<DayAndMonth> dayAndMonth(List<Word> words, int i) {
    int day = number(words, i);
    int behind = i + 1;
    if (day < 0) {
      Optional<Phrases.Hit<Integer>> word = dayInWords(words, i);
      day = word.map(Phrases.Hit::value).orElse(-1);
      behind = i + word.map(Phrases.Hit::words).orElse(1);
    }
    int m = skipFillers(words, behind, 2);
    int numbered = number(words, m);
    Optional<Phrases.Hit<Month>> month = month(words, m);
    if (month.isEmpty() && numbered > 0) {
      month = month(words, m + 1).filter(h -> h.value().number() == numbered);
      m = month.isEmpty() ? m : m + 1;
    }
    return day < 1 || day > 31 || month.isEmpty()
        ? Optional.empty()
        : Optional.of(new DayAndMonth(day, month.get().value(), afterPair(words, m, month.get())));
  }

  /** A day in words before a filler; an ordinal that ends the name of a month is none. */
  private Optional<Phrases.Hit<Integer>> dayInWords(List<Word> words, int i) {
    return dayWords
        .longest(words, i)
        .filter(h -> skipFillers(words, i + h.words(), 1) > i + h.words())
        .filter(h -> !inPhrase(names.months(), words, i));
  }

  /**
   * The day and month of a line that holds no year and nothing but dates and times; of the
   * Gregorian calendar only.
   */
  Optional<MonthDay> yearless(List<Word> words) {
    if (words.isEmpty() || words.size() > MOST_YEARLESS) {
      return Optional.empty();
    }
    MonthDay found = null;
    for (int i = 0; i < words.size(); i++) {
      if (number(words, i) > 59 || !isPart(words, i)) {
        return Optional.empty();
      }
      Optional<DayAndMonth> date = dayAndMonth(words, i);
      if (found == null && date.isPresent() && date.get().month().era() == Era.GREGORIAN) {
        found = monthDay(date.get());
      }
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable MonthDay monthDay(DayAndMonth date) {
    try {
      return MonthDay.of(date.month().number(), date.day());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Optional<Found> monthFirst(List<Word> words, int i) {
    Optional<Phrases.Hit<Month>> month = month(words, i);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int d = afterPair(words, i, month.get());
    int y = skipFillers(words, d + 1, 2);
    int day = number(words, d);
    int year = number(words, y);
    return day < 1 || day > 31 || year < 1000
        ? Optional.empty()
        : found(month.get().value(), year, day, i, y);
  }

  private Optional<Found> yearFirst(List<Word> words, int i) {
    int year = number(words, i);
    Optional<Phrases.Hit<Month>> month = month(words, i + 1);
    if (year < 1000 || month.isEmpty()) {
      return Optional.empty();
    }
    int d = afterPair(words, i + 1, month.get());
    int day = number(words, d);
    boolean again = number(words, d + 1) >= 1000;
    return day < 1 || day > 31 || again
        ? Optional.empty()
        : found(month.get().value(), year, day, i, d);
  }

  private Optional<Phrases.Hit<Month>> month(List<Word> words, int i) {
    return i < words.size() ? names.months().longest(words, i) : Optional.empty();
  }

  /** Past a month and a second name of the same month. */
  private int afterPair(List<Word> words, int m, Phrases.Hit<Month> month) {
    int next = m + month.words();
    Optional<Phrases.Hit<Month>> second = month(words, next);
    boolean same =
        second.isPresent()
            && (second.get().value().era() == Era.GREGORIAN)
            && month.value().era() == Era.GREGORIAN;
    return same ? next + second.get().words() : next;
  }

  private int skipFillers(List<Word> words, int i, int most) {
    int at = i;
    while (at < words.size() && at - i < most && fillers.contains(words.get(at).form())) {
      at++;
    }
    return at;
  }

  private static Optional<Found> found(Month month, int year, int day, int first, int last) {
    return found(month.era(), year, month.number(), day, first, last);
  }

  private static Optional<Found> found(Era era, int year, int month, int day, int first, int last) {
    try {
      LocalDate date =
          switch (era) {
            case GREGORIAN -> LocalDate.of(year, month, day);
            case HIJRI -> LocalDate.from(HijrahDate.of(year, month, day));
            case PERSIAN -> persian(year, month, day);
          };
      boolean fits = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
      return fits ? Optional.of(new Found(date, null, era, first, last)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate persian(int year, int month, int day) {
    if (year < 1300 || year > 1500) {
      throw new DateTimeException("no Persian year of our time: " + year);
    }
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("@calendar=persian"));
    calendar.clear();
    calendar.set(year, month - 1, day, 12, 0);
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private @Nullable Clock nearestClock(String text, List<Word> words, Found date) {
    Clock best = null;
    int nearest = 9;
    for (Clock clock : clocks(text, words)) {
      int distance =
          clock.last() < date.first() ? date.first() - clock.last() : clock.first() - date.last();
      if (distance > 0 && distance < nearest) {
        best = clock;
        nearest = distance;
      }
    }
    return best;
  }

  private List<Clock> clocks(String text, List<Word> words) {
    List<Clock> clocks = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      int hour = number(words, i);
      int minute = number(words, i + 1);
      if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || !gap(text, words, i).equals(":")) {
        continue;
      }
      int next = i + 2;
      if (next < words.size()
          && gap(text, words, next - 1).equals(":")
          && number(words, next) >= 0) {
        next++;
      }
      Integer half = next < words.size() ? halves.get(words.get(next).form()) : null;
      int last = half == null ? next - 1 : next;
      int hours = half == null ? hour % 24 : hour % 12 + half;
      if (hour > 12) {
        hours = hour % 24;
      }
      clocks.add(new Clock(LocalTime.of(hours, minute), zone(words, last + 1), i, last));
    }
    return clocks;
  }

  private @Nullable ZoneId zone(List<Word> words, int at) {
    for (int i = at; i < Math.min(words.size(), at + 3); i++) {
      Optional<Phrases.Hit<ZoneId>> zone = zones.longest(words, i);
      if (zone.isPresent()) {
        return zone.get().value();
      }
      if (!fillers.contains(words.get(i).form())) {
        return null;
      }
    }
    return null;
  }

  private static int number(List<Word> words, int i) {
    return i < words.size() ? words.get(i).number() : -1;
  }

  private static String gap(String text, List<Word> words, int i) {
    return i + 1 < words.size()
        ? text.substring(words.get(i).end(), words.get(i + 1).start()).strip()
        : "";
  }
}
