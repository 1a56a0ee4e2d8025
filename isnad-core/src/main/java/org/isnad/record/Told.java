package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.event.EventMention;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Precision;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * An event mention with what the other pages add to its time.
 *
 * @param mention the mention as its article gives it
 * @param time its time, after linking
 * @param sides its sides
 * @param places places its statements give, in their order
 * @param textFrom first possible day of its text, null when open
 * @param textTo last possible day of its text, null when open
 */
record Told(
    EventMention mention,
    TimeValue time,
    Sides sides,
    List<Value.OfPlace> places,
    @Nullable LocalDate textFrom,
    @Nullable LocalDate textTo) {

  /** Those that say most come first; never depends on the order of reading. */
  static final Comparator<Told> ORDER = Told::order;

  private static int order(Told a, Told b) {
    int order = Boolean.compare(a.places.isEmpty(), b.places.isEmpty());
    if (order == 0) {
      order = Boolean.compare(Kinds.isSoft(a), Kinds.isSoft(b));
    }
    LocalDate x = a.mention.textDate();
    LocalDate y = b.mention.textDate();
    if (order == 0) {
      order = x == null || y == null ? Boolean.compare(x == null, y == null) : x.compareTo(y);
    }
    return order != 0 ? order : a.mention.id().compareTo(b.mention.id());
  }

  static Told of(EventMention m) {
    List<Value.OfPlace> places = new ArrayList<>();
    for (Statement s : m.statements()) {
      if (s.value() instanceof Value.OfPlace p && s.field().equals("place")) {
        places.add(p);
      }
    }
    return new Told(m, m.time(), Sides.of(m), List.copyOf(places), m.textDate(), m.textDate());
  }

  /** The same telling with a linked time and bounds for the day of its text. */
  Told linked(TimeValue linked, @Nullable LocalDate first, @Nullable LocalDate last) {
    return new Told(mention, linked, sides, places, first, last);
  }

  /**
   * A time of this telling's page once the day of the text is known; itself where it stays open.
   */
  TimeValue resolved(TimeValue value) {
    LocalDate text = textDay();
    if (value.isDated() || mention.textDate() != null) {
      return value;
    }
    if (value.equals(mention.time())) {
      return time;
    }
    Days days = text == null ? null : Days.resolve(value, text, isPlan());
    return days == null ? value : days.dated(value, "the day of the text follows from other pages");
  }

  /** The document that tells it: of a story on several pages the first. */
  String document() {
    String story = mention.story();
    return story == null ? mention.document() : story;
  }

  /** Day of its text, stated or inferred; null when it is not one known day. */
  @Nullable LocalDate textDay() {
    return textFrom != null && textFrom.equals(textTo) ? textFrom : null;
  }

  boolean isExact() {
    return time.from() != null && time.from().equals(time.to());
  }

  boolean isNight() {
    return time.precision() == Precision.NIGHT && isClosed();
  }

  boolean isClosed() {
    return time.from() != null && time.to() != null;
  }

  /**
   * Whether its days are no words of the page but only follow from its being news: then the event
   * may lie a little further back.
   */
  boolean isNews() {
    return isClosed()
        && !isExact()
        && mention.status() == Status.HELD
        && mention.textDate() != null
        && mention.textDate().equals(time.to())
        && !givesTime();
  }

  private boolean givesTime() {
    for (Statement s : mention.statements()) {
      if (s.field().equals("time")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it tells something that had not happened when it was written. */
  boolean isPlan() {
    return switch (mention.status()) {
      case PLANNED, CONDITIONAL, REQUESTED -> true;
      default -> false;
    };
  }

  /** Whether it tells that a plan was given up, put off or never was. */
  boolean isUndoing() {
    return switch (mention.status()) {
      case CANCELLED, POSTPONED, DENIED -> true;
      default -> false;
    };
  }

  /** Whether the words make the plan depend on something or set no date. */
  boolean isLoose() {
    return !mention.scheduled()
        || mention.status() == Status.CONDITIONAL
        || mention.status() == Status.REQUESTED;
  }

  /** Values of a field in the order of the mention. */
  <V extends Value> List<V> values(String field, Class<V> type) {
    List<V> out = new ArrayList<>();
    for (Statement s : mention.statements()) {
      if (s.field().equals(field) && type.isInstance(s.value())) {
        out.add(type.cast(s.value()));
      }
    }
    return out;
  }
}
