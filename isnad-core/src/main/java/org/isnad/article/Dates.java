package org.isnad.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as metadata write them: fields, attributes, addresses. */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile(
          "^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
              + "(?:[T ,_]+([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?(?:[.,][0-9]+)?\\s*(.*))?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE_NUMBER =
      Pattern.compile(
          "^((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?:T?([0-9]{2})([0-9]{2})[0-9]{0,2}(.*))?$");
  private static final Pattern YEAR_BEHIND =
      Pattern.compile(
          "^\\p{L}{2,4},? +(\\p{L}{3,4}) +([0-9]{1,2}) +([0-9]{2}:[0-9]{2})(?::[0-9]{2})? +(\\S+) +([0-9]{4})$");
  private static final Pattern EPOCH = Pattern.compile("^([0-9]{10})(?:[0-9]{3})?$");
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:(?:GMT|UTC|Z)\\s?|\\s|^)([+-])([01][0-9]):?([0-5][0-9])(?![0-9:])"
              + "|(?:GMT|UTC)([+-])([01]?[0-9])(?![0-9:])");
  private static final Pattern UTC =
      Pattern.compile("(?:^|[^\\p{L}])(?:GMT|UTC|Z)(?![\\p{L}+-])", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTED =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2})([-/_.])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])");
  private static final Pattern NAMED =
      Pattern.compile("/((?:19|20)[0-9]{2})/([a-z]{3,9})/(0?[1-9]|[12][0-9]|3[01])(?![0-9])");
  private static final Pattern LAST =
      Pattern.compile(
          "(?<![0-9])(0?[1-9]|[12][0-9]|3[01])([-/_.])(0?[1-9]|1[0-2])\\2(20[0-9]{2})(?![0-9])");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2})()(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9])");
  private static final Pattern DAY_FIRST =
      Pattern.compile("date=(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])((?:19|20)[0-9]{2})(?![0-9])");
  private static final Pattern MONTH = Pattern.compile("/((?:19|20)[0-9]{2})[-/](0?[1-9]|1[0-2])/");
  private static final int LONGEST = 200;

  /** Years of pages; earlier ones are what programs write when they know none. */
  private static final int FIRST_YEAR = 1990;

  private Dates() {}

  /** A date or date-time given in a field, in any form that stamps are written in. */
  static Optional<Moment> of(StampReader stamps, String value) {
    String given = YEAR_BEHIND.matcher(value.strip()).replaceFirst("$2 $1 $5 $3 $4");
    if (given.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Moment> moment = numbers(given);
    if (moment.isEmpty()) {
      moment = stamps.parse(given).map(s -> zoned(Moment.of(s), given));
    }
    return moment.filter(m -> m.day().getYear() >= FIRST_YEAR);
  }

  private static Optional<Moment> numbers(String given) {
    Matcher epoch = EPOCH.matcher(given);
    if (epoch.matches()) {
      var at = Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).atOffset(ZoneOffset.UTC);
      return Optional.of(
          new Moment(at.toLocalDate(), null, at.toLocalTime(), ZoneOffset.UTC, false));
    }
    for (Pattern pattern : new Pattern[] {ISO, ONE_NUMBER}) {
      Matcher date = pattern.matcher(given);
      if (date.matches()) {
        return moment(date);
      }
    }
    return Optional.empty();
  }

  private static Optional<Moment> moment(Matcher date) {
    try {
      LocalDate day = date(date.group(1), date.group(2), date.group(3));
      if (date.group(4) == null) {
        return Optional.of(new Moment(day, null, null, null, false));
      }
      LocalTime time =
          LocalTime.of(Integer.parseInt(date.group(4)) % 24, Integer.parseInt(date.group(5)));
      return Optional.of(zoned(new Moment(day, null, time, null, false), date.group(6)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** With the offset or the sign of UTC in the rest of what is written, when it has a time. */
  private static Moment zoned(Moment moment, String rest) {
    ZoneId zone = moment.zone();
    if (moment.time() == null || (zone != null && !zone.equals(ZoneOffset.UTC))) {
      return moment;
    }
    Matcher offset = OFFSET.matcher(rest);
    if (offset.find()) {
      boolean whole = offset.group(1) == null;
      int hours = Integer.parseInt(offset.group(whole ? 5 : 2));
      int minutes = whole ? 0 : Integer.parseInt(offset.group(3));
      int sign = offset.group(whole ? 4 : 1).equals("-") ? -1 : 1;
      if (hours <= 14) {
        zone = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
      }
    } else if (UTC.matcher(rest).find()) {
      zone = ZoneOffset.UTC;
    }
    return new Moment(moment.day(), moment.other(), moment.time(), zone, moment.converted());
  }

  /** The day that an address holds, such as /2024/11/11/. */
  static Optional<LocalDate> ofAddress(StampReader stamps, @Nullable String url) {
    if (url == null || url.length() > 4_000) {
      return Optional.empty();
    }
    for (Pattern pattern : new Pattern[] {PARTED, COMPACT}) {
      Matcher date = pattern.matcher(url);
      if (date.find()) {
        return day(date.group(1), date.group(3), date.group(4));
      }
    }
    Matcher named = NAMED.matcher(url);
    if (named.find()) {
      return stamps
          .parse(named.group(3) + ' ' + named.group(2) + ' ' + named.group(1))
          .map(Stamp::day);
    }
    Matcher last = LAST.matcher(url);
    if (last.find()) {
      return day(last.group(4), last.group(3), last.group(1));
    }
    Matcher first = DAY_FIRST.matcher(url);
    return first.find() ? day(first.group(3), first.group(2), first.group(1)) : Optional.empty();
  }

  /** The month that an address holds, such as /2024/11/. */
  static Optional<YearMonth> monthOfAddress(@Nullable String url) {
    Matcher month = MONTH.matcher(url == null || url.length() > 4_000 ? "" : url);
    return month.find()
        ? Optional.of(
            YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(date(year, month, day)).filter(d -> d.getYear() >= FIRST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
