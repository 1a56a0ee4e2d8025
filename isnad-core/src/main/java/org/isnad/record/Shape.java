package org.isnad.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/** All of a telling that decides whether it fits others, its document apart. */
record Shape(
    String kind,
    boolean medium,
    boolean main,
    boolean scheduled,
    Status status,
    TimeValue time,
    Set<String> doers,
    List<Value.OfPlace> places,
    @Nullable LocalDate textFrom,
    @Nullable LocalDate textTo,
    List<Value.OfDuration> durations,
    List<Value.OfOrdinal> ordinals) {

  static Shape of(Told t) {
    return new Shape(
        t.mention().kind(),
        t.mention().mediumStated(),
        t.mention().main(),
        t.mention().scheduled(),
        t.mention().status(),
        t.time(),
        t.sides().doers(),
        t.places(),
        t.textFrom(),
        t.textTo(),
        t.values("duration", Value.OfDuration.class),
        t.values("ordinal", Value.OfOrdinal.class));
  }

  /** The same without what has no bearing on the day of another page. */
  Shape undated() {
    return new Shape(
        kind,
        medium,
        false,
        true,
        Status.HELD,
        TimeValue.UNKNOWN,
        doers,
        places,
        null,
        null,
        durations,
        ordinals);
  }
}
