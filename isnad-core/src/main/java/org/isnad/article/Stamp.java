package org.isnad.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A full date read from a line, with what stands beside it.
 *
 * @param day the day
 * @param other the day when month and day are taken the other way round; null when one way only is
 *     possible
 * @param time time of day; null when none is written
 * @param zone zone of the time; null when none is written
 * @param converted whether the day was converted from another calendar
 * @param first index of its first word in the line
 * @param last index of its last word in the line
 */
record Stamp(
    LocalDate day,
    @Nullable LocalDate other,
    @Nullable LocalTime time,
    @Nullable ZoneId zone,
    boolean converted,
    int first,
    int last) {
  /** The instant, when both time and zone are written. */
  Optional<OffsetDateTime> at() {
    return time == null || zone == null
        ? Optional.empty()
        : Optional.of(day.atTime(time).atZone(zone).toOffsetDateTime());
  }
}
