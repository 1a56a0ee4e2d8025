package org.isnad.article;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives days to entries whose stamps are clocks alone. The order of entries, newest or oldest
 * first, is the one in which most clocks go the shorter way round; where a clock jumps against it,
 * midnight lies between. The day itself is that of an entry that states one, else that of the page.
 */
final class EntryDays {
  private static final int DAY = 24 * 60;

  /** Shorter jumps against the order are entries out of place, not a night between them. */
  private static final int NIGHT = 6 * 60;

  /** Between clocks further apart than this, either may be the later one. */
  private static final int MOST = 9 * 60;

  private static final int LATE = 10;

  private final List<LivePage.Mark> marks;
  private final PublicationDate published;
  private final PublicationDate modified;
  private final @Nullable ZoneId zone;

  private EntryDays(
      List<LivePage.Mark> marks,
      PublicationDate published,
      PublicationDate modified,
      @Nullable ZoneId zone) {
    this.marks = marks;
    this.published = published;
    this.modified = modified;
    this.zone = zone;
  }

  /**
   * The entries of a page.
   *
   * @param marks their stamps in text order
   * @param spans where they stand
   * @param published the date of the page
   * @param modified its last change
   * @param zone where the outlet is; null when unknown
   */
  static List<Entry> of(
      List<LivePage.Mark> marks,
      List<Span> spans,
      PublicationDate published,
      PublicationDate modified,
      @Nullable ZoneId zone) {
    List<@Nullable LocalDate> days = new EntryDays(marks, published, modified, zone).days();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      LivePage.Mark mark = marks.get(i);
      LocalDate day = days.get(i);
      How how = mark.day() != null ? mark.how() : day == null ? How.UNKNOWN : How.DERIVED;
      entries.add(new Entry(spans.get(i), day, mark.time(), mark.zone(), how, mark.raw()));
    }
    return entries;
  }

  private List<@Nullable LocalDate> days() {
    List<@Nullable LocalDate> days = new ArrayList<>();
    marks.forEach(m -> days.add(m.day()));
    int step = step();
    if (step == 0) {
      return days;
    }
    if (days.stream().allMatch(d -> d == null)) {
      anchor(days, step);
    }
    for (int i = 1; i < days.size(); i++) {
      LocalDate before = days.get(i - 1);
      if (days.get(i) == null && before != null) {
        days.set(i, before.plusDays((long) step * nights(i, step)));
      }
    }
    for (int i = days.size() - 2; i >= 0; i--) {
      LocalDate after = days.get(i + 1);
      if (days.get(i) == null && after != null) {
        days.set(i, after.minusDays((long) step * nights(i + 1, step)));
      }
    }
    return days;
  }

  /** 1 when the oldest entry stands first, -1 when the newest does, 0 when nothing shows it. */
  private int step() {
    LocalDateTime first = null;
    for (LivePage.Mark mark : marks) {
      LocalDate day = mark.day();
      LocalTime time = mark.time();
      LocalDateTime at = day == null || time == null ? null : day.atTime(time);
      if (first != null && at != null && !at.equals(first)) {
        return at.isAfter(first) ? 1 : -1;
      }
      first = first == null ? at : first;
    }
    int sum = 0;
    for (int i = 1; i < marks.size(); i++) {
      int shortest = Math.floorMod(minutes(i) + DAY / 2, DAY) - DAY / 2;
      sum += Math.abs(shortest) <= MOST ? shortest : 0;
    }
    return Integer.signum(sum);
  }

  /** Minutes from the clock of the entry before to that of an entry. */
  private int minutes(int i) {
    LocalTime before = marks.get(i - 1).time();
    LocalTime time = marks.get(i).time();
    return before == null || time == null ? 0 : (int) Duration.between(before, time).toMinutes();
  }

  /** Whether midnight lies between an entry and the one before it: 1 or 0. */
  private int nights(int i, int step) {
    return -minutes(i) * step >= NIGHT ? 1 : 0;
  }

  /** The newest or the oldest entry gets its day from the page. */
  private void anchor(List<@Nullable LocalDate> days, int step) {
    int newest = step > 0 ? days.size() - 1 : 0;
    int nights = 0;
    for (int i = 1; i < days.size(); i++) {
      nights += nights(i, step);
    }
    LocalDate changed = modified.to();
    LocalDate page = published.from();
    if (changed != null && (page == null || !changed.isBefore(page))) {
      days.set(newest, isAfter(newest, modified, changed) ? changed.minusDays(1) : changed);
    } else if (page != null) {
      days.set(
          newest, begins(newest, days.size() - 1 - newest, step) ? page.plusDays(nights) : page);
    }
  }

  private boolean isAfter(int i, PublicationDate date, LocalDate day) {
    LocalDateTime at = local(date);
    LocalTime time = marks.get(i).time();
    return at != null && time != null && day.atTime(time).isAfter(at.plusMinutes(LATE));
  }

  /** Whether the date of the page is that of its first entry in time, not of the last. */
  private boolean begins(int newest, int oldest, int step) {
    LocalDateTime at = local(published);
    LocalTime last = marks.get(newest).time();
    LocalTime first = marks.get(oldest).time();
    if (at == null || last == null || first == null) {
      return step > 0;
    }
    return Math.abs(Duration.between(at.toLocalTime(), first).toMinutes())
        < Math.abs(Duration.between(at.toLocalTime(), last).toMinutes());
  }

  private @Nullable LocalDateTime local(PublicationDate date) {
    OffsetDateTime at = date.at();
    ZoneId here = zone;
    if (at == null) {
      return null;
    }
    return here == null ? at.toLocalDateTime() : at.atZoneSameInstant(here).toLocalDateTime();
  }
}
