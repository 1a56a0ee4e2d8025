package org.isnad.record;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.isnad.mention.Precision;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/** Finds the days on which one page without a date may have been written. */
final class PagePuzzle {
  private static final int ENOUGH = 2;
  private static final int YEAR = 366;
  private static final int BESIDE = 7;
  private static final int NARROW = 14;
  private static final int MOST_DAYS = 4000;
  private static final int NAMED = 3;

  private static final Set<Value.Frame> LONG_FRAMES =
      EnumSet.of(Value.Frame.OFFICE, Value.Frame.EVENT, Value.Frame.YEARS);

  private final List<Told> page;
  private final Likeness likeness;
  private final Anchors anchors;
  private final Map<Spot, List<Told>> compared = new HashMap<>();

  private record Spot(String mention, LocalDate day) {}

  PagePuzzle(List<Told> page, Likeness likeness, Anchors anchors) {
    this.page = page.stream().sorted(Comparator.comparing(t -> t.mention().id())).toList();
    this.likeness = likeness;
    this.anchors = anchors;
  }

  /** The events of other pages that meet some days and fit a telling apart from its time. */
  private List<Told> fitting(Told told, Days when) {
    List<Told> out = new ArrayList<>();
    LocalDate first = when.from().minusDays(1);
    for (LocalDate d = first; !d.isAfter(when.to()); d = d.plusDays(1)) {
      for (Told anchor :
          compared.computeIfAbsent(new Spot(told.mention().id(), d), s -> on(told, s.day()))) {
        Days at = Days.of(anchor.time());
        if (at != null && at.meets(when)) {
          out.add(anchor);
        }
      }
    }
    return out;
  }

  private List<Told> on(Told told, LocalDate day) {
    List<Told> all = anchors.on(told, day);
    all.removeIf(anchor -> !likeness.fitsApartFromTime(told, anchor));
    return all;
  }

  /** The placement that the dated events of other pages leave, null when they leave none. */
  @Nullable Placement solve() {
    if (page.stream().allMatch(Told::isClosed) || page.get(0).textDay() != null) {
      return null;
    }
    TreeMap<LocalDate, Match> matches = new TreeMap<>();
    int best = 0;
    for (LocalDate text : candidates()) {
      Match match = match(text);
      if (match != null) {
        matches.put(text, match);
        best = Math.max(best, match.support);
      }
    }
    if (best < ENOUGH) {
      return null;
    }
    int most = best;
    matches.values().removeIf(m -> m.support < most);
    return placement(matches, best);
  }

  private Placement placement(NavigableMap<LocalDate, Match> matches, int support) {
    Map<String, Days> agreed = new HashMap<>();
    for (Told t : page) {
      Days days = agreed(t, matches.values());
      if (!t.isClosed() && days != null) {
        agreed.put(t.mention().id(), days);
      }
    }
    TreeSet<String> events = new TreeSet<>(matches.firstEntry().getValue().events);
    matches.values().forEach(m -> events.retainAll(m.events));
    boolean counted = matches.values().stream().allMatch(m -> m.counted);
    return new Placement(new ArrayList<>(matches.keySet()), agreed, support, why(events, counted));
  }

  private static String why(Collection<String> events, boolean counted) {
    String named = String.join(", ", events.stream().limit(NAMED).toList());
    String more = events.size() > NAMED ? " and " + (events.size() - NAMED) + " more" : "";
    String own = counted ? "; the distance in days that the page itself gives agrees" : "";
    return "linked with events dated by other pages: " + named + more + own;
  }

  /** The days of a telling, when all possible days of the text give the same. */
  private @Nullable Days agreed(Told t, Collection<Match> matches) {
    Days one = null;
    for (Match m : matches) {
      Days days = m.days.get(t.mention().id());
      if (days == null || (one != null && !one.equals(days))) {
        return linked(t, matches);
      }
      one = days;
    }
    return one;
  }

  /** The day of the only event of other pages that a telling with a weekday can mean. */
  private @Nullable Days linked(Told t, Collection<Match> matches) {
    if (t.time().weekday() == null) {
      return null;
    }
    Days one = null;
    for (Match m : matches) {
      for (Told anchor : m.linked.getOrDefault(t.mention().id(), List.of())) {
        Days days = Days.of(anchor.time());
        if (one != null && !one.equals(days)) {
          return null;
        }
        one = days;
      }
    }
    return one;
  }

  /** Days on which the text may have been written, each explained by some event of another page. */
  private Set<LocalDate> candidates() {
    TreeSet<LocalDate> out = new TreeSet<>();
    for (Told t : page) {
      for (Told anchor : t.isClosed() ? List.<Told>of() : anchors.hooked(t)) {
        Days days = Days.of(anchor.time());
        Days texts = days == null ? null : texts(t, days);
        if (texts == null || out.size() > MOST_DAYS || !likeness.fitsApartFromTime(t, anchor)) {
          continue;
        }
        for (LocalDate d = texts.from(); !d.isAfter(texts.to()); d = d.plusDays(1)) {
          out.add(d);
        }
      }
    }
    LocalDate earliest = earliest();
    out.removeIf(d -> (earliest != null && d.isBefore(earliest)) || !isOpen(d));
    return out;
  }

  /** Whether the page was not found before to be of other days. */
  private boolean isOpen(LocalDate day) {
    LocalDate from = page.get(0).textFrom();
    LocalDate to = page.get(0).textTo();
    return from == null || to == null || new Days(from, to).holds(day);
  }

  /** No page is older than what it tells as done. */
  private @Nullable LocalDate earliest() {
    LocalDate latest = null;
    for (Told t : page) {
      LocalDate day = t.time().from();
      if (day != null
          && t.mention().status() == Status.HELD
          && t.time().precision().compareTo(Precision.WINDOW) < 0
          && (latest == null || day.isAfter(latest))) {
        latest = day;
      }
    }
    return latest;
  }

  private static @Nullable Days texts(Told t, Days event) {
    TimeValue time = t.time();
    if (time.month() != null && time.day() != null) {
      boolean same =
          (time.month() == event.from().getMonthValue()
                  && time.day() == event.from().getDayOfMonth())
              || (time.month() == event.to().getMonthValue()
                  && time.day() == event.to().getDayOfMonth());
      return same ? back(event, shift(time, t, true), shift(time, t, false)) : null;
    }
    if (time.weekday() != null && !onWeekday(event, time.weekday())) {
      return null;
    }
    Integer from = time.shiftFrom();
    Integer to = time.shiftTo();
    if (from != null && to != null && to - from <= NARROW) {
      return back(event, from, to);
    }
    return time.weekday() != null && !time.isRelative() ? back(event, -BESIDE, BESIDE) : null;
  }

  private static int shift(TimeValue time, Told t, boolean first) {
    Integer stated = first ? time.shiftFrom() : time.shiftTo();
    return stated != null ? stated : t.isPlan() == first ? 0 : t.isPlan() ? YEAR : -YEAR;
  }

  private static Days back(Days event, int from, int to) {
    return new Days(event.from().minusDays(to), event.to().minusDays(from));
  }

  private static boolean onWeekday(Days days, DayOfWeek weekday) {
    return days.from().getDayOfWeek() == weekday || days.to().getDayOfWeek() == weekday;
  }

  /** How well a day of the text explains the page. */
  private static final class Match {
    private final Map<String, Days> days = new HashMap<>();
    private final Map<String, List<Told>> linked = new HashMap<>();
    private final TreeSet<String> events = new TreeSet<>();
    private final Map<String, Integer> weights = new HashMap<>();
    private int support;
    private boolean counted;
  }

  /** What a day of the text would mean; null when the page's own words exclude it. */
  private @Nullable Match match(LocalDate text) {
    Match match = new Match();
    for (Told t : page) {
      Days days = t.isClosed() ? Days.of(t.time()) : Days.resolve(t.time(), text, t.isPlan());
      if (days == null && excludes(t)) {
        return null;
      }
      if (days != null) {
        match.days.put(t.mention().id(), days);
      }
    }
    Boolean counted = intervals(match);
    if ((counted != null && !counted) || !firstsAreFirst(match)) {
      return null;
    }
    match.counted = counted != null;
    page.forEach(t -> weigh(t, text, match));
    match.support =
        match.weights.values().stream().mapToInt(Integer::intValue).sum()
            + (counted != null && !match.weights.isEmpty() ? 2 : 0);
    return match;
  }

  /** Whether a telling names days so narrowly that none of them means the day is wrong. */
  private static boolean excludes(Told t) {
    Integer from = t.time().shiftFrom();
    Integer to = t.time().shiftTo();
    return (t.time().month() != null && t.time().day() != null && t.time().weekday() != null)
        || (t.time().weekday() != null && from != null && to != null && to - from < 6);
  }

  /** Whether "N days after the last" comes out; null when nothing on the page can tell. */
  private @Nullable Boolean intervals(Match match) {
    Boolean out = null;
    for (Told t : page) {
      for (Value.OfInterval claim : t.values("interval", Value.OfInterval.class)) {
        Days day = match.days.get(t.mention().id());
        Days last = day == null || day.length() > 2 ? null : before(t, day.from(), match);
        if (day == null || last == null || claim.hedge() != Hedge.EXACT) {
          continue;
        }
        long most = day.to().toEpochDay() - last.from().toEpochDay();
        long least = day.from().toEpochDay() - last.to().toEpochDay();
        if (claim.days() < least || claim.days() > most) {
          return false;
        }
        out = true;
      }
    }
    return out;
  }

  /** What a page counts as the first since something has none of the page's others before it. */
  private boolean firstsAreFirst(Match match) {
    for (Told t : page) {
      Days day = match.days.get(t.mention().id());
      Days last = day == null || !isFirst(t) ? null : before(t, day.from(), match);
      if (last != null && day != null && !last.to().isBefore(day.from().minusDays(YEAR))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFirst(Told t) {
    return t.values("ordinal", Value.OfOrdinal.class).stream()
        .anyMatch(o -> o.n() == 1 && o.frame() != null && LONG_FRAMES.contains(o.frame()));
  }

  /** The page's latest event of the same sides and kind before a day. */
  private @Nullable Days before(Told t, LocalDate day, Match match) {
    Days last = null;
    for (Told other : page) {
      Days days = match.days.get(other.mention().id());
      if (days != null
          && days.length() <= 2
          && days.to().isBefore(day)
          && TextDates.key(other).equals(TextDates.key(t))
          && Kinds.compatible(other, t)
          && (last == null || days.to().isAfter(last.to()))) {
        last = days;
      }
    }
    return last;
  }

  /** Counts the events of other pages that a telling coincides with. */
  private void weigh(Told t, LocalDate text, Match match) {
    Days days = match.days.get(t.mention().id());
    boolean hooked = days != null && days.length() <= NARROW + 1;
    Days near = days != null && hooked ? days : Days.of(text).widened(BESIDE, BESIDE);
    for (Told anchor : fitting(t, near)) {
      if (t.isLoose() && !anchor.isPlan()) {
        continue;
      }
      Days at = Days.of(anchor.time());
      DayOfWeek weekday = t.time().weekday();
      boolean meant = at != null && (weekday == null || onWeekday(at, weekday));
      if (at == null || !meant) {
        continue;
      }
      boolean dated = t.time().month() != null && t.time().day() != null;
      boolean narrow = hooked && days != null && days.length() <= 2;
      String event = TextDates.key(t) + (narrow ? "@" + at.from() : "");
      match.weights.merge(event, (dated ? 2 : 1) + agreement(t, anchor, narrow), Math::max);
      match.events.add(anchor.mention().kind() + " of " + at.from());
      match.linked.computeIfAbsent(t.mention().id(), i -> new ArrayList<>()).add(anchor);
    }
  }

  /** What else than the day two tellings have in common. */
  private int agreement(Told t, Told anchor, boolean narrow) {
    if (!narrow) {
      return 0;
    }
    int n = 0;
    if (!t.values("duration", Value.OfDuration.class).isEmpty()
        && !anchor.values("duration", Value.OfDuration.class).isEmpty()) {
      n++;
    }
    if (t.time().part() != null && t.time().part() == anchor.time().part()) {
      n++;
    }
    if (likeness.places().same(t.places(), anchor.places())) {
      n++;
    }
    if (anchor.isPlan() && (t.isPlan() || wasPlanned(t))) {
      n++;
    }
    return n;
  }

  /** Whether the page also tells that it was planned. */
  private static boolean wasPlanned(Told t) {
    return t.values("status", Value.OfStatus.class).stream()
        .anyMatch(s -> s.status() == Status.PLANNED);
  }
}
