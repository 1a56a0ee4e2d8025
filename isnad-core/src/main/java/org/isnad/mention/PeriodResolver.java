package org.isnad.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.stream.Stream;
import org.isnad.article.How;
import org.isnad.mention.TimeMention.Anchor;
import org.isnad.mention.TimeParts.Length;
import org.jspecify.annotations.Nullable;

/**
 * Weeks, months and years beside the day of the text, and lengths counted from it.
 *
 * <p>A week begins on Saturday, Sunday or Monday, as the country has it: its interval covers all
 * three.
 */
final class PeriodResolver {
  /** Days; so far away no calendar date is meant, and LocalDate ends. */
  private static final double BEYOND_DATES = 700_000;

  private static final int MONTH = 31;
  private static final int YEAR = 366;

  private final TimeParts parts;
  private final @Nullable LocalDate today;
  private final int textSlack;
  private final Tense tense;
  private final String why;
  private final Length length;

  PeriodResolver(
      TimeParts parts, @Nullable LocalDate today, int textSlack, Tense tense, String why) {
    this.parts = parts;
    this.today = today;
    this.textSlack = textSlack;
    this.tense = tense;
    this.why = why;
    this.length = parts.length() == null ? new Length(1, true, "day") : parts.length();
  }

  Resolved resolve() {
    return switch (parts.op()) {
      case PERIOD -> period();
      case STRETCH -> stretch(way());
      case WITHIN -> stretch(way());
      case AGO -> away(-1);
      default -> away(1);
    };
  }

  private int way() {
    if (parts.way() != null) {
      return parts.way();
    }
    return tense == Tense.PAST ? -1 : 1;
  }

  private Resolved resolved(TimeMention.Type type, TimeValue value, String timex) {
    return new Resolved(type, value, timex, today == null ? Anchor.OPEN : Anchor.TEXT);
  }

  private Resolved period() {
    int way = way();
    return switch (length.unit()) {
      case "day" -> day(way);
      case "week" -> week(way);
      case "month" -> month(way);
      case "year" -> year(way);
      case "decade", "century" -> vaguePast(way);
      default -> stretch(way);
    };
  }

  private Resolved day(int way) {
    if (today == null) {
      return resolved(TimeMention.Type.DATE, open(Precision.UNKNOWN, way, way), "XXXX-XX-XX");
    }
    LocalDate day = today.plusDays(way);
    return resolved(TimeMention.Type.DATE, counted(day), day.toString());
  }

  private Resolved week(int way) {
    if (today == null) {
      return resolved(
          TimeMention.Type.DATE, open(Precision.WEEK, way * 7 - 6, way * 7 + 6), "XXXX-WXX");
    }
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L).plusDays(7L * way);
    LocalDate from = earliestStart(today).plusDays(7L * way);
    LocalDate to = latestEnd(today).plusDays(7L * way);
    return resolved(TimeMention.Type.DATE, window(from, to, Precision.WEEK), week(monday));
  }

  /** First day of the week a day is in, when weeks begin so many days before Monday. */
  private static LocalDate start(LocalDate day, int before) {
    LocalDate first = day.minusDays(day.getDayOfWeek().getValue() - 1L + before);
    return first.plusDays(6).isBefore(day) ? first.plusDays(7) : first;
  }

  private static LocalDate earliestStart(LocalDate day) {
    return Stream.of(2, 1, 0).map(b -> start(day, b)).min(LocalDate::compareTo).orElse(day);
  }

  private static LocalDate latestEnd(LocalDate day) {
    return Stream.of(2, 1, 0)
        .map(b -> start(day, b).plusDays(6))
        .max(LocalDate::compareTo)
        .orElse(day);
  }

  private static String week(LocalDate day) {
    return String.format(
        java.util.Locale.ROOT,
        "%d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private Resolved month(int way) {
    if (today == null) {
      return resolved(
          TimeMention.Type.DATE,
          open(Precision.MONTH, (way - 1) * MONTH, (way + 1) * MONTH),
          "XXXX-XX");
    }
    YearMonth month = YearMonth.from(today).plusMonths(way);
    return edged(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, month.toString());
  }

  private Resolved year(int way) {
    if (today == null) {
      return resolved(
          TimeMention.Type.DATE, open(Precision.YEAR, (way - 1) * YEAR, (way + 1) * YEAR), "XXXX");
    }
    int year = today.getYear() + way;
    LocalDate first = LocalDate.of(year, 1, 1);
    return edged(first, LocalDate.of(year, 12, 31), Precision.YEAR, String.valueOf(year));
  }

  private Resolved edged(LocalDate from, LocalDate to, Precision precision, String timex) {
    var found =
        new TimeResolver.Found(from, to, precision, How.DERIVED, why, Anchor.TEXT, null, null);
    if (parts.mod() != null) {
      found = Edges.narrow(found, parts.mod());
    }
    boolean section = Edges.isSection(parts.mod()) && precision == Precision.YEAR;
    return resolved(
        TimeMention.Type.DATE,
        window(found.from(), found.to(), found.precision()),
        section ? timex + "-" + parts.mod() : timex);
  }

  private TimeValue window(@Nullable LocalDate from, @Nullable LocalDate to, Precision precision) {
    return TimeValue.window(from, to, precision, How.DERIVED, why);
  }

  /** A day counted from that of the text, as exact as that is known. */
  private TimeValue counted(LocalDate day) {
    return textSlack == 0
        ? window(day, day, Precision.DAY)
        : window(day.minusDays(textSlack), day, Precision.WINDOW);
  }

  private static TimeValue open(
      Precision precision, @Nullable Integer first, @Nullable Integer last) {
    return TimeValue.window(null, null, precision, How.UNKNOWN, "the day of the text is unknown")
        .relative(first, last);
  }

  private Resolved vaguePast(int way) {
    boolean future = way > 0;
    TimeValue value =
        today == null
            ? open(Precision.UNKNOWN, future ? 0 : null, future ? null : 0)
            : window(future ? today : null, future ? null : today, Precision.WINDOW);
    return resolved(TimeMention.Type.DATE, value, future ? "FUTURE_REF" : "PAST_REF");
  }

  /** So many units back or ahead, as one stretch that touches the day of the text. */
  private Resolved stretch(int way) {
    if (length.vague() || days(length.count()) > BEYOND_DATES) {
      return vaguePast(way);
    }
    int days = (int) Math.ceil(days(length.count()));
    String timex = Lengths.timex(length.count(), length.unit());
    if (today == null) {
      return resolved(
          TimeMention.Type.DURATION,
          open(Precision.WINDOW, way < 0 ? -days : 0, way < 0 ? 0 : days),
          timex);
    }
    LocalDate other = shifted(today, way < 0 ? -1 : 1);
    return resolved(
        TimeMention.Type.DURATION,
        way < 0 ? window(other, today, Precision.WINDOW) : window(today, other, Precision.WINDOW),
        timex);
  }

  private LocalDate shifted(LocalDate day, int sign) {
    boolean whole = length.count() == Math.rint(length.count());
    long count = sign * Math.round(length.count());
    if (whole && length.unit().equals("month")) {
      return day.plusMonths(count);
    }
    if (whole && length.unit().equals("year")) {
      return day.plusYears(count);
    }
    return day.plusDays(sign * (long) Math.ceil(days(length.count())));
  }

  private double days(double count) {
    return Lengths.minutes(count, length.unit()) / Lengths.minutes(1, "day");
  }

  /** One point so long before or after the day of the text, as fine as its unit. */
  private Resolved away(int sign) {
    if (length.vague() || days(length.count()) > BEYOND_DATES) {
      return vaguePast(sign);
    }
    int days = (int) Math.round(days(length.count())) * sign;
    int slack = slack();
    if (today == null) {
      return resolved(
          TimeMention.Type.DATE, open(Precision.UNKNOWN, days - slack, days + slack), "XXXX-XX-XX");
    }
    LocalDate middle = shifted(today, sign);
    return switch (length.unit()) {
      case "day" -> resolved(TimeMention.Type.DATE, counted(middle), middle.toString());
      case "week" -> point(middle, 3, week(middle));
      case "month" -> point(middle, 15, middle.toString().substring(0, 7));
      case "year", "decade", "century" ->
          point(middle, YEAR / 2, middle.toString().substring(0, 4));
      default -> hours(middle, sign);
    };
  }

  private int slack() {
    return switch (length.unit()) {
      case "week" -> 3;
      case "month" -> 15;
      case "year", "decade", "century" -> YEAR / 2;
      case "day" -> 0;
      default -> 1;
    };
  }

  private Resolved point(LocalDate middle, int slack, String timex) {
    TimeValue value =
        window(middle.minusDays(slack), middle.plus(slack, ChronoUnit.DAYS), Precision.WINDOW);
    return resolved(TimeMention.Type.DATE, value, timex);
  }

  private Resolved hours(LocalDate middle, int sign) {
    LocalDate now = today == null ? middle : today;
    TimeValue value =
        sign < 0 ? window(middle, now, Precision.WINDOW) : window(now, middle, Precision.WINDOW);
    return resolved(TimeMention.Type.DATE, value, now.toString());
  }
}
