package org.isnad.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.isnad.event.Value.Frame;
import org.isnad.mention.Hedge;
import org.isnad.mention.PartOfDay;
import org.isnad.record.ClaimCheck.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Holds claims of order ("the eighth this year"), frequency and distance ("59 days after") to the
 * register.
 */
final class Claims {
  private static final int YEARS = 2;
  private static final double ABOUT = 0.1;

  /** Before any event of the register. */
  private static final LocalDate EVER = LocalDate.of(1, 1, 1);

  private final Register register;
  private final Findings findings;

  Claims(Register register, Findings findings) {
    this.register = register;
    this.findings = findings;
  }

  /** The check of a statement, null when it claims nothing that can be counted. */
  @Nullable ClaimCheck check(EventRecord r, Statement s) {
    return switch (s.value()) {
      case Value.OfOrdinal o -> ordinal(r, s, o);
      case Value.OfFrequency f -> frequency(r, s, f);
      case Value.OfInterval i -> interval(r, s, i);
      default -> null;
    };
  }

  private ClaimCheck ordinal(EventRecord r, Statement s, Value.OfOrdinal claim) {
    Days days = Register.days(r);
    LocalDate since =
        days == null ? null : since(r, claim.n(), claim.since(), claim.frame(), days.from());
    if (since == null) {
      return result(r, s, Verdict.UNVERIFIABLE, "ordinal.unverifiable", Map.of());
    }
    List<EventRecord> counted = register.upTo(r, since);
    int count = counted.size() + (Register.isHeld(r) ? 0 : 1);
    Verdict verdict =
        count == claim.n()
            ? Verdict.BORNE_OUT
            : count > claim.n() ? Verdict.DIFFERS : Verdict.UNVERIFIABLE;
    Map<String, Object> values = counted(count, since, counted);
    String id =
        switch (verdict) {
          case BORNE_OUT -> "ordinal.borne-out";
          case DIFFERS -> "ordinal.differs";
          default -> "ordinal.too-few";
        };
    return result(r, s, verdict, id, values);
  }

  /** Whoever says how often may or may not count the event that the page is about. */
  private ClaimCheck frequency(EventRecord r, Statement s, Value.OfFrequency claim) {
    Days days = Register.days(r);
    LocalDate since =
        days == null ? null : since(r, claim.n(), claim.since(), claim.frame(), days.from());
    if (since == null) {
      return result(r, s, Verdict.UNVERIFIABLE, "frequency.unverifiable", Map.of());
    }
    String kind = claim.kind();
    List<EventRecord> counted =
        kind == null ? register.upTo(r, since) : register.upTo(r, since, kind);
    int count = counted.size();
    boolean with = agrees(claim, count);
    boolean without = kind == null && Register.isHeld(r) && agrees(claim, count - 1);
    Map<String, Object> values = counted(count, since, counted);
    if (with) {
      return result(r, s, Verdict.BORNE_OUT, "frequency.borne-out", values);
    }
    if (without) {
      return result(r, s, Verdict.BORNE_OUT, "frequency.without", values);
    }
    return count > claim.n()
        ? result(r, s, Verdict.DIFFERS, "frequency.differs", values)
        : result(r, s, Verdict.UNVERIFIABLE, "frequency.too-few", values);
  }

  private static boolean agrees(Value.OfFrequency claim, int count) {
    return switch (claim.hedge()) {
      case MORE_THAN -> count > claim.n();
      case AT_LEAST -> count >= claim.n();
      default -> count == claim.n();
    };
  }

  private static Map<String, Object> counted(
      int count, LocalDate since, List<EventRecord> counted) {
    Map<String, Object> values = new HashMap<>();
    values.put("count", count);
    boolean ever = since.equals(EVER) && !counted.isEmpty();
    values.put("since", ever ? day(counted.get(0)) : since.toString());
    values.put("list", String.join(", ", counted.stream().map(Claims::day).toList()));
    return values;
  }

  private static String day(EventRecord r) {
    Days days = Register.days(r);
    return days == null
        ? ""
        : days.isDay() ? days.from().toString() : days.from() + "/" + days.to();
  }

  /** First day of the window a claim counts in; null when it cannot be told. */
  private @Nullable LocalDate since(
      EventRecord r, int n, @Nullable LocalDate since, @Nullable Frame frame, LocalDate day) {
    if (since != null) {
      boolean counted = n == 1 && (frame == null || frame == Frame.YEARS);
      return counted ? afterLast(since, day) : since;
    }
    if (frame == null) {
      return n == 1 ? null : first(r, day);
    }
    return switch (frame) {
      case WEEK -> day.minusDays(6);
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
      case YEARS -> day.minusYears(YEARS);
      case OFFICE, EVENT -> n == 1 ? null : first(r, day);
      case EVER -> EVER;
    };
  }

  /**
   * "The first in six years", "since 2011": the one before lies about where the window begins, on
   * either side of it; only what is well within is counted.
   */
  private static LocalDate afterLast(LocalDate since, LocalDate day) {
    LocalDate next = LocalDate.of(since.getYear() + 1, 1, 1);
    LocalDate tenth = since.plusDays(Math.round(ABOUT * ChronoUnit.DAYS.between(since, day)));
    return day.getYear() - since.getYear() > 2 && next.isAfter(tenth) ? next : tenth;
  }

  /** The event of the series that somebody counts as the first, else the first day of the year. */
  private LocalDate first(EventRecord r, LocalDate day) {
    for (EventRecord other : register.like(r)) {
      Days days = Register.days(other);
      if (days != null && days.from().isBefore(day) && isCountedFirst(other)) {
        return days.from();
      }
    }
    return day.withDayOfYear(1);
  }

  private static boolean isCountedFirst(EventRecord r) {
    for (Statement s : r.statements()) {
      if (s.value() instanceof Value.OfOrdinal o
          && o.n() == 1
          && (o.frame() == Frame.OFFICE || o.frame() == Frame.EVENT)) {
        return true;
      }
    }
    return false;
  }

  private ClaimCheck interval(EventRecord r, Statement s, Value.OfInterval claim) {
    Days day = Register.days(r);
    EventRecord last = register.before(r);
    Days before = last == null ? null : Register.days(last);
    if (day == null || last == null || before == null) {
      return result(r, s, Verdict.UNVERIFIABLE, "interval.unverifiable", Map.of());
    }
    TreeSet<LocalDate> good = new TreeSet<>();
    TreeSet<LocalDate> bad = new TreeSet<>();
    TreeSet<Long> distances = new TreeSet<>();
    for (LocalDate start : readings(last, before)) {
      long distance = day.from().toEpochDay() - start.toEpochDay();
      distances.add(distance);
      (agrees(claim, distance) ? good : bad).add(start);
    }
    Map<String, Object> values = new HashMap<>();
    values.put("good", days(good));
    values.put("bad", days(bad));
    values.put("other", bad.isEmpty() ? 0L : day.from().toEpochDay() - bad.last().toEpochDay());
    if (bad.isEmpty()) {
      return result(r, s, Verdict.BORNE_OUT, "interval.borne-out", values);
    }
    if (!good.isEmpty()) {
      return result(r, s, Verdict.ONE_READING, "interval.one-reading", values);
    }
    // An event further back than claimed leaves room for one that the register lacks.
    return distances.first() > claim.days()
        ? result(r, s, Verdict.UNVERIFIABLE, "interval.too-few", values)
        : result(r, s, Verdict.DIFFERS, "interval.differs", values);
  }

  private static String days(Set<LocalDate> days) {
    return String.join(", ", days.stream().map(LocalDate::toString).toList());
  }

  /** The dates an event may bear: a night has two, a late evening the next one further east. */
  private static List<LocalDate> readings(EventRecord r, Days days) {
    List<LocalDate> out = new ArrayList<>(List.of(days.from()));
    if (!days.isDay()) {
      out.add(days.to());
    } else if (r.time().part() == PartOfDay.NIGHT) {
      out.add(days.from().plusDays(1));
    }
    return out;
  }

  private static boolean agrees(Value.OfInterval claim, long distance) {
    double slack = claim.hedge() == Hedge.ABOUT ? Math.max(1, ABOUT * claim.days()) : 0.5;
    return switch (claim.hedge()) {
      case MORE_THAN -> distance > claim.days();
      case AT_LEAST -> distance >= claim.days();
      case LESS_THAN -> distance < claim.days();
      case AT_MOST -> distance <= claim.days();
      default -> Math.abs(distance - claim.days()) <= slack;
    };
  }

  private ClaimCheck result(
      EventRecord r, Statement s, Verdict verdict, String id, Map<String, Object> values) {
    Function<Findings.Language, String> sentence =
        language -> {
          Map<String, Object> all = new HashMap<>(values);
          all.put("teller", language.teller(s));
          all.put("claim", language.value(s.value()));
          all.put("kind", language.kind(r.kind()));
          return language.text("finding." + id, all);
        };
    return new ClaimCheck(r.id(), s, verdict, findings.ar(sentence), findings.en(sentence));
  }
}
