package org.isnad.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Publication dates from metadata: fields, attributes, addresses. */
final class Dates {
  private static final Pattern PARTED =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2})([-/_])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2})()(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9])");
  private static final Pattern DAY_FIRST =
      Pattern.compile("date=(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])((?:19|20)[0-9]{2})(?![0-9])");

  private Dates() {}

  /** A date or date-time given in a field, in any form that stamps are written in. */
  static Optional<PublicationDate> of(StampReader stamps, String value) {
    String given = value.strip();
    Optional<OffsetDateTime> at = instant(given);
    if (at.isPresent()) {
      LocalDate day = at.get().toLocalDate();
      return Optional.of(new PublicationDate(day, day, at.get(), How.METADATA, given, null));
    }
    return stamps
        .parse(given)
        .map(s ->
            new PublicationDate(s.day(), s.day(), s.at().orElse(null), How.METADATA, given, null));
  }

  private static Optional<OffsetDateTime> instant(String value) {
    String iso =
        value.length() > 10 && value.charAt(10) == ' ' && value.endsWith("Z")
            ? value.replace(' ', 'T')
            : value;
    try {
      return Optional.of(OffsetDateTime.parse(iso));
    } catch (DateTimeParseException e) {
      // not ISO with an offset
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toOffsetDateTime());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The date that an address holds, such as /2024/11/11/. */
  static Optional<PublicationDate> ofAddress(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    for (Pattern pattern : new Pattern[] {PARTED, COMPACT}) {
      Matcher date = pattern.matcher(url);
      if (date.find()) {
        return day(date.group(1), date.group(3), date.group(4), url);
      }
    }
    Matcher date = DAY_FIRST.matcher(url);
    return date.find() ? day(date.group(3), date.group(2), date.group(1), url) : Optional.empty();
  }

  private static Optional<PublicationDate> day(String year, String month, String day, String raw) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(PublicationDate.of(date, How.METADATA, raw, null));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
