package org.isnad.mention;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.mention.TimeParts.Day;
import org.isnad.mention.TimeParts.Length;
import org.isnad.mention.TimeParts.Op;
import org.isnad.text.Clitic;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.jspecify.annotations.Nullable;

/**
 * Composes what a time rule's slots say. Slots by name: {@code dom month year weekday relday way
 * part clock hour minutes plus minus zone mod ref n unit}, {@code to} for the end of a range,
 * {@code next} for what adds nothing; any other slot filled by an expression already built adds
 * what it says.
 *
 * <p>{@code yields}: {@code op} one of {@link Op}, {@code kind} the slot kind it may fill at higher
 * levels, {@code level}, {@code span} the slot that alone makes the mention, {@code list} for
 * several days that share their month or year (slot {@code item}; {@code item: year} when the items
 * are years), {@code way}, {@code mod} and {@code ref} for words that carry them.
 */
final class TimeBuilder {
  private static final int HIJRI_END = 1500;

  private final RuleMatch match;
  private final List<Piece> pieces;
  private TimeParts parts;
  private @Nullable Double count;
  private boolean vague;

  private TimeBuilder(RuleMatch match, List<Piece> pieces) {
    this.match = match;
    this.pieces = pieces;
    this.parts = TimeParts.of(op(match));
  }

  private static Op op(RuleMatch match) {
    return Op.valueOf(match.rule().gives("op", "day").toUpperCase(java.util.Locale.ROOT));
  }

  /** The expressions a match builds, in text order. */
  static List<Piece> build(RuleMatch match, List<Piece> pieces) {
    if (match.rule().gives("list", "").equals("true")) {
      return list(match, pieces);
    }
    TimeParts parts = new TimeBuilder(match, pieces).compose();
    String spanned = match.rule().gives("span", "");
    List<Filler> own =
        spanned.isEmpty()
            ? Grammar.own(match).toList()
            : match.slots().getOrDefault(spanned, List.of());
    int first = own.stream().mapToInt(Filler::first).min().orElse(match.first());
    int last = own.stream().mapToInt(Filler::last).max().orElse(match.last());
    int clitics =
        own.stream()
            .filter(f -> f.first() == first)
            .mapToInt(Filler::clitics)
            .findFirst()
            .orElse(0);
    return List.of(piece(match, parts, first, last, clitics));
  }

  private static Piece piece(RuleMatch match, TimeParts parts, int first, int last, int clitics) {
    String kind = match.rule().gives("kind", "day");
    List<String> kinds = kind.equals("day") ? List.of("day", dayKind(parts)) : List.of(kind);
    return new Piece(kinds, first, last, clitics, parts, match.rule().id());
  }

  /** A finer slot kind of days: how much of the date is said. */
  private static String dayKind(TimeParts parts) {
    Day day = parts.dayOrEmpty();
    if (day.dom() != null) {
      return "day.date";
    }
    if (day.shift() != null) {
      return "day.relative";
    }
    if (day.weekday() != null) {
      return "day.weekday";
    }
    return day.month() != null ? "day.month" : "day.year";
  }

  /** "12 and 13 May": each item is a day of its own, the last carries what they share. */
  private static List<Piece> list(RuleMatch match, List<Piece> pieces) {
    List<Filler> items = new ArrayList<>(match.slots().getOrDefault("item", List.of()));
    TimeParts shared = new TimeBuilder(match, pieces).compose();
    List<Piece> out = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Filler item = items.get(i);
      TimeParts own = shared;
      Sense sense = pieces.get(item.ref()).sense();
      if (sense instanceof Sense.Amount amount) {
        Day day = shared.dayOrEmpty();
        boolean year = match.rule().gives("item", "").equals("year");
        own = shared.withDay(year ? day.withYear(amount.whole()) : day.withDom(amount.whole()));
      } else if (sense instanceof Sense.Word word) {
        own = shared.withDay(shared.dayOrEmpty().withWeekday(word.number()));
      }
      boolean last = i == items.size() - 1;
      int end = last ? Math.max(item.last(), Grammar.last(match)) : item.last();
      boolean first = i == 0;
      int start = first ? Math.min(item.first(), Grammar.first(match)) : item.first();
      out.add(piece(match, own, start, end, first ? clitics(match, start, item) : item.clitics()));
    }
    return out;
  }

  private static int clitics(RuleMatch match, int start, Filler item) {
    return Grammar.own(match)
        .filter(f -> f.first() == start)
        .mapToInt(Filler::clitics)
        .findFirst()
        .orElse(start == item.first() ? item.clitics() : 0);
  }

  private TimeParts compose() {
    for (Map.Entry<String, List<Filler>> slot : match.slots().entrySet()) {
      for (Filler filler : slot.getValue()) {
        if (filler.ref() >= 0) {
          add(slot.getKey(), pieces.get(filler.ref()));
        }
      }
    }
    addClock();
    addLength();
    addEra();
    String way = match.rule().gives("way", "");
    if (!way.isEmpty()) {
      parts = parts.withWay(Integer.parseInt(way));
    }
    String mod = match.rule().gives("mod", "");
    if (!mod.isEmpty()) {
      parts = parts.withMod(mod);
    }
    String shift = match.rule().gives("shift", "");
    if (!shift.isEmpty()) {
      parts = parts.withDay(parts.dayOrEmpty().withShift(Integer.parseInt(shift)));
    }
    String ref = match.rule().gives("ref", "");
    if (!ref.isEmpty()) {
      parts = parts.withRef(ref);
    }
    String clock = match.rule().gives("clock", "");
    if (!clock.isEmpty()) {
      parts = parts.withClock(LocalTime.parse(clock));
    }
    return parts;
  }

  private void add(String slot, Piece piece) {
    switch (piece.sense()) {
      case TimeParts other -> {
        if (slot.equals("to")) {
          parts = parts.withUntil(other);
        } else if (!slot.equals("next")) {
          boolean night = other.op() == Op.NIGHT_TO || other.op() == Op.NIGHT_FROM;
          Op op = night && parts.op() == Op.DAY ? other.op() : parts.op();
          parts = other.and(parts).withOp(op);
        }
      }
      case Sense.Word word -> addWord(slot, word, piece);
      case Sense.Amount amount -> addAmount(slot, amount);
    }
  }

  private void addWord(String slot, Sense.Word word, Piece piece) {
    Day day = parts.dayOrEmpty();
    switch (slot) {
      case "weekday" -> parts = parts.withDay(day.withWeekday(word.number()));
      case "relday" -> parts = parts.withDay(day.withShift(word.number()));
      case "month" -> parts = parts.withDay(day.withMonth(word.number(), era(piece)));
      case "way" -> parts = parts.withWay(word.number());
      case "decade" -> parts = parts.withDay(day.withYear(word.number()));
      case "part", "meridiem" -> parts = parts.withPart(PartOfDay.valueOf(word.value()));
      case "mod", "ref-mod" -> parts = parts.withMod(word.value());
      case "hedge" -> parts = parts.withMod(hedge(word.value()));
      case "ref" -> parts = parts.withRef(word.value());
      case "zone" -> {
        boolean local = word.value().equals("local");
        parts = parts.withZone(local ? null : ZoneId.of(word.value()), local);
      }
      default -> {}
    }
  }

  private static String hedge(String hedge) {
    return switch (hedge) {
      case "MORE_THAN", "AT_LEAST", "LESS_THAN" -> hedge.replace("AT_LEAST", "EQUAL_OR_MORE");
      case "AT_MOST" -> "EQUAL_OR_LESS";
      default -> "APPROX";
    };
  }

  private static String era(Piece piece) {
    String kind = piece.kind();
    return kind.startsWith("hijri") ? "hijri" : kind.startsWith("persian") ? "persian" : "month";
  }

  private void addAmount(String slot, Sense.Amount amount) {
    Day day = parts.dayOrEmpty();
    switch (slot) {
      case "dom" -> parts = parts.withDay(day.withDom(amount.whole()));
      case "year" -> parts = parts.withDay(day.withYear(amount.whole()));
      case "month-number" -> parts = parts.withDay(day.withMonth(amount.whole(), day.era()));
      case "n" -> {
        count = amount.value();
        vague = amount.vague();
      }
      case "plus" -> count = (count == null ? 1 : count) + amount.value();
      default -> {}
    }
  }

  private @Nullable Sense sense(String slot) {
    List<Filler> fillers = match.slots().get(slot);
    return fillers == null || fillers.getFirst().ref() < 0
        ? null
        : pieces.get(fillers.getFirst().ref()).sense();
  }

  /** Spelled hours: "three and a half", "ten to five". */
  private void addClock() {
    if (!(sense("hour") instanceof Sense.Amount hour)) {
      return;
    }
    double minutes = hour.value() * 60;
    if (sense("plus-part") instanceof Sense.Amount part) {
      minutes += part.value() * 60;
    }
    if (sense("minus-part") instanceof Sense.Amount part) {
      minutes -= part.value() * 60;
    }
    if (sense("minutes") instanceof Sense.Amount more) {
      minutes += more.value();
    }
    if (sense("minus-minutes") instanceof Sense.Amount less) {
      minutes -= less.value();
    }
    int whole = (int) Math.round(minutes) % (24 * 60);
    parts = parts.withClock(LocalTime.of(whole / 60, whole % 60));
  }

  /** A month that is written as a number belongs to the calendar of its year. */
  private void addEra() {
    Day day = parts.dayOrEmpty();
    if (sense("month-number") != null && day.month() != null && day.year() != null) {
      String era = day.year() < HIJRI_END ? "hijri" : "month";
      parts = parts.withDay(day.withMonth(day.month(), era));
    }
  }

  private void addLength() {
    if (parts.op() == Op.CENTURY && count != null) {
      parts = parts.withLength(new Length(count, false, "century"));
    }
    List<Filler> fillers = match.slots().get("unit");
    if (fillers == null || !(sense("unit") instanceof Sense.Word unit)) {
      return;
    }
    boolean plural = unit.feature().equals("plural");
    double one = unit.feature().equals("dual") ? 2 : plural ? 0 : 1;
    boolean said = count != null;
    boolean part = match.rule().gives("n", "").equals("part");
    double value = count == null ? one : part ? count - 1 : count;
    boolean article = Clitic.AL.in(fillers.getFirst().clitics());
    parts =
        parts.withLength(
            new Length(value, vague || (plural && !said && !article) || value == 0, unit.value()));
  }
}
