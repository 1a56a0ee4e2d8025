package org.isnad.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day with what is written beside it.
 *
 * @param day the day as written, in the zone written
 * @param other the day when month and day are taken the other way round; null when only one way is
 *     possible
 * @param time time of day; null when none is written
 * @param zone zone of the time; null when none is written
 * @param converted whether the day was converted from another calendar or counted from another day
 */
record Moment(
    LocalDate day,
    @Nullable LocalDate other,
    @Nullable LocalTime time,
    @Nullable ZoneId zone,
    boolean converted) {

  static Moment of(Stamp stamp) {
    return new Moment(stamp.day(), stamp.other(), stamp.time(), stamp.zone(), stamp.converted());
  }

  /** The instant, when both time and zone are written. */
  Optional<OffsetDateTime> at() {
    return time == null || zone == null
        ? Optional.empty()
        : Optional.of(day.atTime(time).atZone(zone).toOffsetDateTime());
  }

  /** The same with the other of two possible days, when that is the one given. */
  Moment on(LocalDate wanted) {
    return wanted.equals(other) ? new Moment(wanted, null, time, zone, converted) : this;
  }
}
