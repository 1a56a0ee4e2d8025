package org.isnad.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.isnad.article.How;
import org.isnad.mention.TimeMention.Anchor;
import org.isnad.mention.TimeParts.Day;
import org.jspecify.annotations.Nullable;

/**
 * Sets what an expression says against the day of its text.
 *
 * <p>Rules of the year of a day and month: the latest one up to the day of the text for the past,
 * with a day of slack, the first one from it for the future; a weekday beside a present form is the
 * nearest; a stated weekday must fit, else the years before and after are tried.
 */
final class TimeResolver {
  private static final int YEAR = 366;
  private static final int NEAR = 3;
  private static final int CENTURY = 100;

  /** Days ahead within which a day and month without year are the coming ones, in any tense. */
  private static final int SOON = 45;

  private static final int HIJRI_END = 1500;

  private final TimeParts parts;
  private final @Nullable LocalDate today;
  private final int slack;
  private final Tense tense;
  private final String why;

  /**
   * @param today day the expression counts from; null when unknown
   * @param slack by how many days that day may be earlier
   * @param tense tense of its clause
   * @param why what that day is, in plain English
   */
  TimeResolver(TimeParts parts, @Nullable LocalDate today, int slack, Tense tense, String why) {
    this.parts = parts;
    this.today = today;
    this.slack = slack;
    this.tense = tense;
    this.why = why;
  }

  /** The value of an expression. */
  Resolved resolve() {
    return switch (parts.op()) {
      case DAY, CLOCK -> day();
      case NIGHT_TO -> night(-1);
      case NIGHT_FROM -> night(0);
      case PERIOD, STRETCH, AGO, AHEAD, WITHIN ->
          new PeriodResolver(parts, today, slack, tense, why).resolve();
      case RANGE -> range();
      case SET -> set();
      case DECADE -> years(parts.dayOrEmpty().year(), 10);
      case CENTURY -> century(parts.length());
      case REF -> reference();
      case PREVIOUS, NONE ->
          new Resolved(TimeMention.Type.DATE, TimeValue.UNKNOWN, "PAST_REF", Anchor.PREVIOUS);
    };
  }

  /** So many years from a round one: its value is the year without the digits that vary. */
  private Resolved years(@Nullable Integer first, int count) {
    int year = first == null ? 0 : first;
    Found found =
        stated(
            LocalDate.of(year, 1, 1), LocalDate.of(year + count - 1, 12, 31), Precision.WINDOW, "");
    TimeValue value = TimeValue.window(found.from(), found.to(), Precision.WINDOW, How.STATED, "");
    String timex = String.format(java.util.Locale.ROOT, "%02d", year / count);
    return new Resolved(TimeMention.Type.DATE, value, timex, Anchor.NONE);
  }

  /** The n-th century: the nineteenth begins, as people count, with 1800. */
  private Resolved century(TimeParts.@Nullable Length number) {
    int n = number == null ? 1 : (int) number.count();
    return years((n - 1) * CENTURY, CENTURY);
  }

  /** How often: a length without a place in time. */
  private Resolved set() {
    TimeParts.Length every = parts.length();
    String timex = every == null ? "P1D" : Lengths.timex(every.count(), every.unit());
    return new Resolved(TimeMention.Type.SET, TimeValue.UNKNOWN, timex, Anchor.NONE);
  }

  private Resolved reference() {
    String named = parts.ref() == null ? "PRESENT_REF" : parts.ref();
    boolean later = named.equals("LATER");
    String ref = !later ? named : tense == Tense.PAST ? "PAST_REF" : "FUTURE_REF";
    LocalDate from = ref.equals("FUTURE_REF") ? today : null;
    LocalDate to = ref.equals("PAST_REF") ? today : null;
    boolean bound = from != null || to != null;
    TimeValue value =
        TimeValue.window(
            from,
            to,
            bound ? Precision.WINDOW : Precision.UNKNOWN,
            bound ? How.DERIVED : How.UNKNOWN,
            bound ? why : "");
    if (today == null && !ref.equals("PRESENT_REF")) {
      boolean future = ref.equals("FUTURE_REF");
      value = value.relative(future ? 0 : null, future ? null : 0);
    }
    return new Resolved(
        TimeMention.Type.DATE, value, ref, today == null ? Anchor.OPEN : Anchor.TEXT);
  }

  private Resolved day() {
    Day day = parts.dayOrEmpty();
    Found found = find(day);
    if (parts.mod() != null && found.from() != null && found.to() != null) {
      found = Edges.narrow(found, parts.mod());
    }
    TimeValue value = value(found, day);
    String section = Edges.isSection(parts.mod()) && day.month() == null ? "-" + parts.mod() : "";
    String timex = timex(likeliest(found), day) + section + clockTimex();
    boolean time = parts.part() != null || parts.clock() != null;
    return new Resolved(
        time ? TimeMention.Type.TIME : TimeMention.Type.DATE, value, timex, found.anchor());
  }

  /** The night that begins so many days from the named day. */
  private Resolved night(int offset) {
    Day day = parts.dayOrEmpty();
    Found found = find(day);
    LocalDate first = found.from() == null ? null : found.from().plusDays(offset);
    LocalDate second = found.to() == null ? null : found.to().plusDays(offset + 1L);
    Day kept = first == null ? openNight(day, offset) : day;
    Found night =
        new Found(
            first,
            second,
            Precision.NIGHT,
            found.how() == How.STATED ? How.DERIVED : found.how(),
            found.how() == How.STATED ? "a night belongs to two dates" : found.why(),
            found.anchor(),
            found.shiftFrom(),
            found.shiftTo());
    TimeParts part = parts.part() == null ? parts.withPart(PartOfDay.NIGHT) : parts;
    TimeValue value =
        new TimeResolver(part.withDay(kept), today, slack, tense, why).value(night, kept);
    LocalDate likely = likeliest(found).from();
    String date = likely == null ? timex(found, kept) : likely.plusDays(offset).toString();
    return new Resolved(TimeMention.Type.TIME, value, date + "TNI", found.anchor());
  }

  /** Open nights are kept by the day of the month they lead to, or the weekday they begin on. */
  private static Day openNight(Day day, int offset) {
    Integer weekday = day.weekday();
    Integer dom = day.dom();
    Integer month = day.month();
    if (weekday != null && dom == null) {
      return day.withWeekday(DayOfWeek.of(weekday).plus(offset).getValue());
    }
    if (dom != null && month != null && offset == 0 && day.era().equals("month")) {
      LocalDate next =
          LocalDate.of(2001, month, Math.min(dom, 28)).plusDays(dom - Math.min(dom, 28) + 1L);
      return day.withDom(next.getDayOfMonth()).withMonth(next.getMonthValue(), "month");
    }
    return day;
  }

  private Resolved range() {
    TimeParts end = parts.until() == null ? parts : parts.until();
    Day from = parts.dayOrEmpty().and(end.dayOrEmpty());
    TimeParts start = TimeParts.of(TimeParts.Op.DAY).withDay(from);
    Integer way = parts.way() != null ? parts.way() : end.way();
    if (way != null) {
      start = start.withWay(way);
    }
    Resolved first = new TimeResolver(start, today, slack, tense, why).resolve();
    Resolved last = new TimeResolver(end, today, slack, tense, why).resolve();
    TimeValue a = first.value();
    if (isBefore(last.value(), a)) {
      last = new TimeResolver(end.withWay(1), a.from(), 0, tense, why).resolve();
    }
    TimeValue b = isBefore(last.value(), a) ? TimeValue.UNKNOWN : last.value();
    boolean months = a.precision() == Precision.MONTH || a.precision() == Precision.YEAR;
    Integer opens = a.shiftFrom();
    Integer closes = b.shiftTo();
    TimeValue value =
        TimeValue.window(
                a.from(),
                b.to(),
                months && a.from() == null ? a.precision() : Precision.WINDOW,
                a.how(),
                a.why())
            .relative(opens, closes);
    return new Resolved(
        TimeMention.Type.DATE, value, first.timex() + "/" + last.timex(), first.anchor());
  }

  /** Whether the end of a range lies before its beginning. */
  private static boolean isBefore(TimeValue end, TimeValue begin) {
    return end.to() != null && begin.from() != null && end.to().isBefore(begin.from());
  }

  /** What the search for a day gave. */
  record Found(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Precision precision,
      How how,
      String why,
      Anchor anchor,
      @Nullable Integer shiftFrom,
      @Nullable Integer shiftTo) {
    static Found open(Precision precision, @Nullable Integer first, @Nullable Integer last) {
      return new Found(
          null,
          null,
          precision,
          How.UNKNOWN,
          "the day of the text is unknown",
          Anchor.OPEN,
          first,
          last);
    }
  }

  private Found found(LocalDate day) {
    return new Found(day, day, Precision.DAY, How.DERIVED, why, Anchor.TEXT, null, null);
  }

  /** The day so many days from that of the text. */
  private Found counted(LocalDate text, int shift) {
    LocalDate last = text.plusDays(shift);
    return slack == 0
        ? found(last)
        : new Found(
            last.minusDays(slack),
            last,
            Precision.WINDOW,
            How.DERIVED,
            why,
            Anchor.TEXT,
            null,
            null);
  }

  /** Of the days that a text of uncertain day may mean, the one by the day it was captured. */
  private Found likeliest(Found found) {
    boolean uncertain = slack > 0 && parts.dayOrEmpty().shift() != null && found.to() != null;
    return uncertain && found.to() != null ? found(found.to()) : found;
  }

  /** "Today, Sunday" on a page of Saturday: the name of the day counts, when it is near. */
  private Found named(Found counted, DayOfWeek weekday) {
    LocalDate last = counted.to();
    if (last == null) {
      return counted;
    }
    int ahead = Math.floorMod(weekday.getValue() - last.getDayOfWeek().getValue(), 7);
    return found(last.plusDays(ahead <= 1 ? ahead : ahead - 7));
  }

  private static Found stated(LocalDate from, LocalDate to, Precision precision, String why) {
    How how = why.isEmpty() ? How.STATED : How.DERIVED;
    return new Found(from, to, precision, how, why, Anchor.NONE, null, null);
  }

  private Found find(Day day) {
    if (day.month() != null) {
      return day.dom() != null ? date(day, day.month(), day.dom()) : month(day, day.month());
    }
    if (day.dom() != null && day.year() == null && parts.way() != null && today != null) {
      YearMonth month = YearMonth.from(today).plusMonths(parts.way());
      LocalDate named = Dates.of(month.getYear(), month.getMonthValue(), day.dom());
      return named == null ? Found.open(Precision.UNKNOWN, null, null) : found(named);
    }
    if (day.shift() != null) {
      if (today == null) {
        return Found.open(Precision.UNKNOWN, day.shift(), day.shift());
      }
      Found counted = counted(today, day.shift());
      return day.weekday() == null ? counted : named(counted, DayOfWeek.of(day.weekday()));
    }
    if (day.weekday() != null) {
      return weekday(DayOfWeek.of(day.weekday()));
    }
    if (day.year() != null) {
      int year = day.year();
      if (!day.era().equals("month") || year < HIJRI_END) {
        return Hijri.year(year);
      }
      return stated(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, "");
    }
    return new Found(null, null, Precision.UNKNOWN, How.UNKNOWN, "", Anchor.OPEN, null, null);
  }

  private Found weekday(DayOfWeek weekday) {
    Integer way = parts.way();
    boolean past = way != null ? way < 0 : tense == Tense.PAST;
    int more = way != null && Math.abs(way) == 2 ? 7 : 0;
    boolean same = way == null;
    if (today == null) {
      int near = past ? (same ? 0 : -1) : (same ? 0 : 1);
      int far = past ? near - 6 : near + 6;
      int step = past ? -more : more;
      return Found.open(Precision.UNKNOWN, Math.min(near, far) + step, Math.max(near, far) + step);
    }
    int ahead = Math.floorMod(weekday.getValue() - today.getDayOfWeek().getValue(), 7);
    boolean lately = way == null && tense == Tense.PRESENT && ahead > NEAR;
    int days = ahead == 0 && same ? 0 : past || lately ? ahead - 7 : ahead == 0 ? 7 : ahead;
    return found(today.plusDays(days + (past ? -more : more)));
  }

  private Found date(Day day, int month, int dom) {
    if (!day.era().equals("month")) {
      return Hijri.date(day, today, why);
    }
    if (day.year() != null) {
      LocalDate stated = Dates.of(day.year(), month, dom);
      return stated == null
          ? Found.open(Precision.UNKNOWN, null, null)
          : stated(stated, stated, Precision.DAY, "");
    }
    if (today == null) {
      boolean future = isAhead();
      return Found.open(Precision.UNKNOWN, future ? 0 : -YEAR, future ? YEAR : 0);
    }
    LocalDate found =
        Dates.near(
            today, month, dom, isAhead() ? 1 : isThisYear() ? 0 : isSoon(month, dom) ? 1 : -1);
    if (found == null) {
      return Found.open(Precision.UNKNOWN, null, null);
    }
    return found(fit(found, day.weekday()));
  }

  /** A stated weekday moves the date by a year when that makes it fit. */
  private static LocalDate fit(LocalDate date, @Nullable Integer weekday) {
    if (weekday == null || date.getDayOfWeek().getValue() == weekday) {
      return date;
    }
    for (int years : new int[] {-1, 1}) {
      LocalDate other = date.plusYears(years);
      if (other.getDayOfWeek().getValue() == weekday) {
        return other;
      }
    }
    return date;
  }

  private boolean isAhead() {
    return parts.way() != null ? parts.way() > 0 : tense == Tense.FUTURE;
  }

  /** Whether the coming such day is near, and the last one almost a year away. */
  private boolean isSoon(int month, int dom) {
    LocalDate next = today == null ? null : Dates.near(today, month, dom, 1);
    return parts.way() == null
        && today != null
        && next != null
        && next.isAfter(today.plusDays(1))
        && !next.isAfter(today.plusDays(SOON));
  }

  private boolean isThisYear() {
    return parts.way() != null && parts.way() == 0;
  }

  private Found month(Day day, int month) {
    if (!day.era().equals("month")) {
      return Hijri.month(day, today, why);
    }
    YearMonth found;
    if (day.year() != null) {
      found = YearMonth.of(day.year(), month);
      return stated(found.atDay(1), found.atEndOfMonth(), Precision.MONTH, "");
    }
    if (today == null) {
      boolean future = isAhead();
      return Found.open(Precision.MONTH, future ? 0 : -YEAR, future ? YEAR : 0);
    }
    YearMonth now = YearMonth.from(today);
    found = YearMonth.of(now.getYear(), month);
    boolean named = parts.way() != null;
    boolean next = !named && found.equals(now.plusMonths(1));
    if (next) {
      return monthOf(found);
    }
    if (isAhead() && (found.isBefore(now) || (named && found.equals(now)))) {
      found = found.plusYears(1);
    } else if (!isAhead()
        && !isThisYear()
        && (found.isAfter(now) || (named && found.equals(now)))) {
      found = found.minusYears(1);
    }
    return monthOf(found);
  }

  private Found monthOf(YearMonth found) {
    return new Found(
        found.atDay(1),
        found.atEndOfMonth(),
        Precision.MONTH,
        How.DERIVED,
        why,
        Anchor.TEXT,
        null,
        null);
  }

  private TimeValue value(Found found, Day day) {
    boolean gregorian = day.era().equals("month");
    TimeValue value =
        new TimeValue(
            found.from(),
            found.to(),
            found.precision(),
            found.how(),
            found.why(),
            gregorian ? day.year() : null,
            gregorian ? day.month() : null,
            gregorian ? day.dom() : null,
            day.weekday() == null ? null : DayOfWeek.of(day.weekday()),
            parts.part(),
            clock(),
            parts.zone());
    return value.relative(found.shiftFrom(), found.shiftTo());
  }

  /** The clock time on 24 hours. */
  private @Nullable LocalTime clock() {
    return parts.clock() == null ? null : Clocks.on24(parts.clock(), parts.part());
  }

  private String clockTimex() {
    LocalTime clock = clock();
    if (clock != null) {
      boolean utc = parts.zone() != null && parts.zone().getId().equals("UTC");
      return "T" + clock + (utc ? "Z" : "");
    }
    return parts.part() == null ? "" : "T" + Clocks.timex(parts.part());
  }

  private static String timex(Found found, Day day) {
    LocalDate from = found.from();
    if (!day.era().equals("month") && day.month() != null) {
      return Hijri.timex(day, from);
    }
    if (from == null) {
      return openTimex(day);
    }
    boolean month = day.month() != null && day.dom() == null;
    Integer stated = day.year();
    boolean year = day.month() == null;
    if (year && stated != null && stated < HIJRI_END) {
      return "H:" + stated;
    }
    if (month || (year && stated != null)) {
      String text = from.toString();
      return month ? text.substring(0, 7) : text.substring(0, 4);
    }
    return from.toString();
  }

  private static String openTimex(Day day) {
    if (day.month() != null) {
      String year = day.year() == null ? "XXXX" : String.valueOf(day.year());
      String month = String.format(java.util.Locale.ROOT, "%s-%02d", year, day.month());
      return day.dom() == null
          ? month
          : String.format(java.util.Locale.ROOT, "%s-%02d", month, day.dom());
    }
    if (day.weekday() != null && day.shift() == null) {
      return "XXXX-WXX-" + day.weekday();
    }
    return "XXXX-XX-XX";
  }
}
