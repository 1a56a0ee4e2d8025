package org.isnad.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.event.Argument;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.isnad.mention.Name;
import org.isnad.mention.Precision;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.isnad.record.Decided;
import org.isnad.record.EventRecord;
import org.isnad.record.HoursAndMinutes;
import org.jspecify.annotations.Nullable;

/** Says values in the words of one language, each with its hedge. */
public final class Values {
  private static final Pattern DAY =
      Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");

  private final Wording wording;

  /**
   * @param wording words of the interface
   */
  public Values(Wording wording) {
    this.wording = wording;
  }

  /** A value with its hedge. */
  public Line of(Value value) {
    return switch (value) {
      case Value.OfStatus status -> status(status.status());
      case Value.OfTime time -> when(time.time()).text();
      case Value.OfPlace place -> place(place);
      case Value.OfDuration duration -> length(duration);
      case Value.OfParty party -> person(party.who());
      case Value.OfText text -> Line.arabic(text.text());
      case Value.OfOrdinal ordinal -> ordinal(ordinal);
      case Value.OfFrequency frequency -> Line.arabic(frequency.scope());
      case Value.OfInterval interval -> interval(interval);
      case Value.OfCount count -> count(count);
      case Value.OfRole role ->
          wording.say(
              "value.role",
              "who",
              wording.name(role.who().entity().name()),
              "claim",
              Line.arabic(role.claim()));
      case Value.OfOrder order -> order(order);
    };
  }

  /** A length in hours and minutes. */
  public Line length(Value.OfDuration duration) {
    Double max = duration.max();
    return switch (duration.hedge()) {
      case EXACT -> hedged(duration.hedge(), span("length", duration.min()), Line.EMPTY);
      case LESS_THAN, AT_MOST ->
          hedged(
              duration.hedge(),
              span("length.after", max == null ? duration.min() : max),
              Line.EMPTY);
      case ABOUT, MORE_THAN, AT_LEAST ->
          hedged(duration.hedge(), span("length.after", duration.min()), Line.EMPTY);
      case BETWEEN ->
          hedged(
              duration.hedge(),
              span("length.after", duration.min()),
              span("length.after", max == null ? duration.min() : max));
    };
  }

  private Line hedged(Hedge hedge, Line value, Line max) {
    return wording.say("hedge." + hedge.name(), "value", value, "max", max);
  }

  private Line span(String message, double minutes) {
    HoursAndMinutes length = HoursAndMinutes.of(minutes);
    Map<String, Object> values = new HashMap<>(length.values());
    values.put("both", new Line(length.both()));
    return wording.say(message, values);
  }

  private Line interval(Value.OfInterval interval) {
    Line days =
        hedged(
            interval.hedge(),
            wording.say("days.after", "n", Math.round(interval.days())),
            wording.say("days.after", "n", Math.round(interval.days())));
    return interval.from().isEmpty()
        ? wording.say("value.interval.bare", "value", days)
        : wording.say("value.interval.claim", "value", days, "from", Line.arabic(interval.from()));
  }

  private Line ordinal(Value.OfOrdinal ordinal) {
    return ordinal.scope().isEmpty()
        ? wording.say("value.ordinal.bare", "n", ordinal.n())
        : wording.say(
            "value.ordinal.scope", "n", ordinal.n(), "scope", Line.arabic(ordinal.scope()));
  }

  private Line count(Value.OfCount count) {
    Double max = count.max();
    boolean upper = count.hedge() == Hedge.LESS_THAN || count.hedge() == Hedge.AT_MOST;
    double shown = upper && max != null ? max : count.min();
    Line number =
        hedged(
            count.hedge(), wording.number(shown), max == null ? Line.EMPTY : wording.number(max));
    return wording.say("value.count.claim", "value", number, "unit", Line.arabic(count.unit()));
  }

  private Line order(Value.OfOrder order) {
    List<Line> names = order.other().stream().map(r -> wording.name(r.entity().name())).toList();
    return wording.say(
        "value.order." + order.relation(),
        "kind",
        kind(order.kind()),
        "names",
        wording.list(names));
  }

  /** Somebody with the office known of them. */
  public Line person(Referent who) {
    return wording.name(who.entity().name());
  }

  /** A place. */
  public Line place(Value.OfPlace place) {
    return wording.name(new Name(place.ar(), place.en()));
  }

  /** A kind of event; the kind itself where the language has no word for it. */
  public Line kind(String kind) {
    String id = "kind." + kind;
    return wording.has(id) ? wording.say(id) : Line.code(kind);
  }

  /** A field of a statement. */
  public Line field(String field) {
    String id = "field." + field;
    return wording.has(id) ? wording.say(id) : Line.code(field);
  }

  /** A status. */
  public Line status(Status status) {
    return wording.say("status." + status.name());
  }

  /** A value as a person gave it to the ledger; as it was written when it fits no more. */
  public Line given(String field, String value, @Nullable EventRecord record) {
    Value read = record == null ? null : Decided.value(field, value, record);
    return read == null ? Line.value(value) : of(read);
  }

  /** A hedge without its value. */
  public Line hedge(Hedge hedge) {
    return wording.say("fix.hedge." + hedge.name());
  }

  /** The status in lower case, for styles and addresses. */
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Those who make the event, by name; all who take part when none of them is a side. */
  public Line names(EventRecord record) {
    List<Argument> sides = record.participants().stream().filter(a -> a.role().isSide()).toList();
    List<Argument> shown = sides.isEmpty() ? record.participants() : sides;
    return wording.list(
        shown.stream().map(a -> wording.name(a.referent().entity().name())).toList());
  }

  /** Kind and names. */
  public Line title(EventRecord record) {
    return wording.say("event.title", "kind", kind(record.kind()), "names", names(record));
  }

  /** A time. */
  public When when(TimeValue time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    String iso = from != null && from.equals(to) ? from.toString() : null;
    return new When(
        beside(time, days(time)),
        iso,
        isoDays(from, to),
        wording.say("how." + time.how().name()),
        why(time.why()));
  }

  /** The step that derived a time, which comes in English with days in digits in it. */
  private Line why(String step) {
    Map<String, Object> days = new HashMap<>();
    Matcher matcher = DAY.matcher(step);
    StringBuilder id = new StringBuilder("why.");
    while (matcher.find()) {
      String name = days.isEmpty() ? "day" : "other";
      days.put(name, wording.date(LocalDate.parse(matcher.group())));
      matcher.appendReplacement(id, name);
    }
    matcher.appendTail(id);
    if (wording.has(id.toString())) {
      return wording.say(id.toString(), days);
    }
    return wording.language() == Language.ENGLISH ? Line.value(step) : Line.EMPTY;
  }

  private static Line isoDays(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return Line.EMPTY;
    }
    String first = from == null ? ".." : from.toString();
    String last = to == null ? ".." : to.toString();
    return Line.code(first.equals(last) ? first : first + "/" + last);
  }

  private Line days(TimeValue time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    if (from == null && to == null) {
      return parts(time);
    }
    if (from == null) {
      return wording.say("time.before", "to", wording.date(Objects.requireNonNull(to)));
    }
    if (to == null) {
      return wording.say("time.after", "from", wording.date(from));
    }
    if (from.equals(to)) {
      return wording.date(from);
    }
    return switch (time.precision()) {
      case MONTH -> wording.month(from);
      case YEAR -> wording.year(from.getYear());
      case NIGHT -> wording.days("time.night", from, to);
      case INSTANT, DAY, WINDOW, WEEK, UNKNOWN -> wording.days("time.window", from, to);
    };
  }

  /** What is known of a time without a date. */
  private Line parts(TimeValue time) {
    Integer month = time.month();
    Integer day = time.day();
    if (month != null && day != null) {
      return wording.say("time.monthday", "date", wording.dayOfMonth(month, day));
    }
    if (time.weekday() != null) {
      return wording.say("time.weekday", "weekday", wording.weekday(time.weekday().getValue()));
    }
    return wording.say("time.undated");
  }

  /** The date with clock and zone, or with the part of the day. */
  private Line beside(TimeValue time, Line date) {
    if (!time.isDated()) {
      return date;
    }
    if (time.clock() != null) {
      Line clock = wording.clock(time.clock());
      return time.zone() == null
          ? wording.say("time.clock", "date", date, "clock", clock)
          : wording.say(
              "time.clock.zone",
              new HashMap<>(
                  Map.of("date", date, "clock", clock, "zone", wording.zone(time.zone()))));
    }
    if (time.part() != null && time.precision() != Precision.NIGHT) {
      return wording.say(
          "time.part", "date", date, "part", wording.say("partOfDay." + time.part().name()));
    }
    return date;
  }

  /** The lengths told of an event, each once. */
  public List<Line> lengths(EventRecord record) {
    List<Line> lengths = new ArrayList<>();
    record.statements().stream()
        .filter(s -> s.field().equals("duration"))
        .map(s -> of(s.value()))
        .filter(l -> !lengths.contains(l))
        .forEach(lengths::add);
    return lengths;
  }
}
