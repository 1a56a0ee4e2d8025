package org.isnad.article;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.isnad.article.Witness.Rank;
import org.jspecify.annotations.Nullable;

/**
 * Decides from all witnesses of a page on which day it was published. Nothing is made up: without a
 * witness the date is unknown.
 */
final class Dating {
  /** A date as programs write it that were left in their American setting. */
  private static final Pattern AMERICAN =
      Pattern.compile("^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4} [0-9]{1,2}:[0-9]{2}:[0-9]{2} [AP]M$");

  private static final int LATE_HOUR = 17;
  private static final int EARLY_HOUR = 9;

  private final List<Witness> witnesses;
  private final List<LocalDate> changes;
  private final @Nullable ZoneId zone;
  private final boolean monthFirst;

  /**
   * @param witnesses what tells of publication, in page order
   * @param changes days on which the page says it was changed
   * @param latest the last day possible; null when unknown
   * @param zone where the outlet is; null when unknown
   * @param monthFirst whether the page writes the month before the day in numbers
   */
  Dating(
      List<Witness> witnesses,
      List<LocalDate> changes,
      @Nullable LocalDate latest,
      @Nullable ZoneId zone,
      boolean monthFirst) {
    this.zone = zone;
    this.changes = changes;
    this.monthFirst = monthFirst;
    this.witnesses = possible(witnesses, latest);
  }

  /** Without the days that lie after the capture. */
  private static List<Witness> possible(List<Witness> all, @Nullable LocalDate latest) {
    List<Witness> possible = new ArrayList<>();
    for (Witness witness : all) {
      LocalDate other = witness.moment().other();
      if (latest == null || !witness.day().isAfter(latest.plusDays(1))) {
        possible.add(witness);
      } else if (other != null && !other.isAfter(latest.plusDays(1))) {
        possible.add(witness.with(witness.moment().on(other)));
      }
    }
    return possible;
  }

  /** The publication date. */
  PublicationDate decide() {
    Optional<Witness> seen = first(Witness::isSeen);
    Optional<Witness> said = said(seen);
    if (said.isEmpty()) {
      return seen.map(this::settled).map(this::date).orElse(PublicationDate.UNKNOWN);
    }
    Witness metadata = settled(said.get());
    if (seen.isEmpty()) {
      return addressed(metadata).map(a -> onLocalDay(metadata, a)).orElseGet(() -> local(metadata));
    }
    Witness shown = settled(seen.get());
    if (metadata.day().equals(shown.day())) {
      return date(metadata);
    }
    if (isSameMoment(metadata, shown)) {
      return onLocalDay(metadata, shown);
    }
    return isOutweighed(metadata, shown) ? date(shown) : date(metadata);
  }

  /** The day in the address, when the zone alone makes it another. */
  private Optional<Witness> addressed(Witness metadata) {
    return witnesses.stream()
        .filter(w -> w.rank() == Rank.ADDRESS && isSameMoment(metadata, w))
        .findFirst();
  }

  private Optional<Witness> first(java.util.function.Predicate<Witness> wanted) {
    return witnesses.stream().filter(wanted).min(Comparator.comparing(Witness::rank));
  }

  /** What is known from outside the text: of several the one that others bear out. */
  private Optional<Witness> said(Optional<Witness> seen) {
    for (Rank rank : List.of(Rank.FIELD, Rank.METADATA, Rank.WEAK, Rank.ADDRESS)) {
      boolean late = rank == Rank.WEAK || rank == Rank.ADDRESS;
      if (late && seen.isPresent() && seen.get().rank() == Rank.LABELLED) {
        return Optional.empty();
      }
      List<Witness> same = witnesses.stream().filter(w -> w.rank() == rank).toList();
      if (!same.isEmpty()) {
        return Optional.of(borneOut(same));
      }
      if (rank == Rank.WEAK && seen.isPresent() && seen.get().rank() == Rank.NEAR) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Witness borneOut(List<Witness> same) {
    for (Witness one : same) {
      boolean supported =
          witnesses.stream().anyMatch(w -> w.rank() != one.rank() && isNear(w.day(), one.day()));
      if (supported) {
        return one;
      }
    }
    return same.stream().filter(w -> !changes.contains(w.day())).findFirst().orElse(same.get(0));
  }

  private static boolean isNear(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) <= 1;
  }

  /** With month and day the way round that other witnesses, or the page's habit, make likely. */
  private Witness settled(Witness witness) {
    LocalDate other = witness.moment().other();
    if (other == null) {
      return witness;
    }
    boolean asWritten = isTold(witness.day());
    boolean otherwise = isTold(other);
    boolean habit = monthFirst || AMERICAN.matcher(witness.raw()).find();
    boolean swap = otherwise != asWritten ? otherwise : habit;
    return swap ? witness.with(witness.moment().on(other)) : witness;
  }

  private boolean isTold(LocalDate day) {
    return changes.contains(day)
        || witnesses.stream().anyMatch(w -> w.moment().other() == null && isNear(w.day(), day));
  }

  /** Whether the zone alone makes two stamps fall on neighbouring days. */
  private boolean isSameMoment(Witness metadata, Witness shown) {
    long days = ChronoUnit.DAYS.between(metadata.day(), shown.day());
    Optional<OffsetDateTime> at = metadata.moment().at();
    if (Math.abs(days) != 1 || at.isEmpty()) {
      return false;
    }
    if (shown.moment().time() != null) {
      return shift(at.get(), shown).isPresent();
    }
    boolean utc = at.get().getOffset().equals(ZoneOffset.UTC);
    if (zone != null) {
      return utc && at.get().atZoneSameInstant(zone).toLocalDate().equals(shown.day());
    }
    int hour = at.get().getHour();
    return utc && (days == 1 ? hour >= LATE_HOUR : hour < EARLY_HOUR);
  }

  /** The offset from UTC that makes the shown time the moment of the metadata. */
  private static Optional<ZoneOffset> shift(OffsetDateTime at, Witness shown) {
    if (shown.moment().time() == null) {
      return Optional.empty();
    }
    LocalDateTime local = shown.day().atTime(shown.moment().time());
    LocalDateTime utc =
        at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    long minutes = Duration.between(utc, local).toMinutes();
    return minutes % 15 == 0 && Math.abs(minutes) <= 14 * 60
        ? Optional.of(ZoneOffset.ofTotalSeconds((int) minutes * 60))
        : Optional.empty();
  }

  private PublicationDate onLocalDay(Witness metadata, Witness shown) {
    OffsetDateTime at = metadata.moment().at().orElse(null);
    if (at != null) {
      ZoneId here = zone == null ? at.getOffset() : zone;
      at =
          at.atZoneSameInstant(shift(at, shown).map(o -> (ZoneId) o).orElse(here))
              .toOffsetDateTime();
    }
    return new PublicationDate(
        shown.day(),
        shown.day(),
        at,
        shown.isSeen() ? How.STATED : How.METADATA,
        shown.raw(),
        shown.span());
  }

  /**
   * Whether a labelled stamp goes before metadata: these repeat the day of a change, or the address
   * bears the stamp out.
   */
  private boolean isOutweighed(Witness metadata, Witness shown) {
    if (metadata.rank() == Rank.FIELD || shown.rank() == Rank.FAR) {
      return false;
    }
    boolean addressed =
        witnesses.stream().anyMatch(w -> w.rank() == Rank.ADDRESS && w.day().equals(shown.day()));
    boolean changed =
        shown.rank() == Rank.LABELLED
            && shown.day().isBefore(metadata.day())
            && changes.contains(metadata.day());
    return addressed || changed || metadata.rank() == Rank.ADDRESS;
  }

  /** A time given in UTC is told on the day it had where the outlet is. */
  private PublicationDate local(Witness witness) {
    Optional<OffsetDateTime> at = witness.moment().at();
    ZoneId here = zone;
    if (here == null || at.isEmpty() || !at.get().getOffset().equals(ZoneOffset.UTC)) {
      return date(witness);
    }
    OffsetDateTime there = at.get().atZoneSameInstant(here).toOffsetDateTime();
    LocalDate day = there.toLocalDate();
    return new PublicationDate(day, day, there, How.METADATA, witness.raw(), witness.span());
  }

  private PublicationDate date(Witness witness) {
    Moment moment = witness.moment();
    How how = witness.isSeen() ? How.STATED : How.METADATA;
    return new PublicationDate(
        moment.day(),
        moment.day(),
        moment.at().orElse(null),
        moment.converted() && witness.isSeen() ? How.DERIVED : how,
        witness.raw(),
        witness.span());
  }
}
