package org.isnad.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.TimeMention;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.jspecify.annotations.Nullable;

/** The window an ordinal counts in: "this year", "since his return", "in three years". */
final class Window {
  private static final int REACH = 16;
  private static final double DAY = 24 * 60;

  /**
   * A window.
   *
   * @param since first day, null when the day of the text is unknown or the window hangs on
   *     something else
   * @param until last day, null when open
   * @param frame what it hangs on, null when the words do not say
   * @param last last token of its words, -1 when there are none
   */
  record Scope(
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      Value.@Nullable Frame frame,
      int last) {}

  private final Scene scene;

  Window(Scene scene) {
    this.scene = scene;
  }

  /**
   * The nearest window told after a token in the same clause and before another token. Words that
   * say "of its kind" give way to a window told behind them.
   */
  Scope after(int token, int limit) {
    Scope ever = null;
    for (RuleMatch match : scene.matches("scope")) {
      boolean near = scene.wordsBetween(token, match.first()) <= REACH;
      boolean inside = match.last() > token && match.first() < limit;
      if (inside && near && !scene.isCut(token, match.first())) {
        Scope scope = scope(match);
        if (scope.frame() != Value.Frame.EVER) {
          return scope;
        }
        ever = ever == null ? scope : ever;
      }
    }
    return ever == null ? new Scope(null, null, null, -1) : ever;
  }

  private Scope scope(RuleMatch match) {
    String name = match.rule().gives("frame", "");
    if (name.isEmpty()) {
      return sinceDay(match);
    }
    Scope scope = dated(Value.Frame.valueOf(name.toUpperCase(Locale.ROOT)), match.last());
    LocalDate today = scene.today();
    Filler span = filler(match, "span");
    if (scope.frame() != Value.Frame.YEARS || span == null || today == null) {
      return scope;
    }
    return scene.mentions().quantities().stream()
        .filter(q -> q.sentence() == scene.sentence().index() && q.first() == span.first())
        .filter(q -> q.kind() == QuantityMention.Kind.DURATION)
        .findFirst()
        .map(q -> new Scope(today.minusDays(days(q)), null, scope.frame(), scope.last()))
        .orElse(scope);
  }

  /** The length in days; of "less than a year" that year. */
  private static long days(QuantityMention length) {
    Double max = length.max();
    double minutes = length.min() > 0 || max == null ? length.min() : max;
    return Math.round(minutes / DAY);
  }

  /** "Since 2011", "since March": from the first day of that time. */
  private Scope sinceDay(RuleMatch match) {
    Filler day = filler(match, "day");
    for (TimeMention time : day == null ? List.<TimeMention>of() : scene.times()) {
      if (day != null && time.first() == day.first()) {
        return new Scope(time.value().from(), null, null, match.last());
      }
    }
    return new Scope(null, null, null, match.last());
  }

  private static @Nullable Filler filler(RuleMatch match, String slot) {
    List<Filler> fillers = match.slots().get(slot);
    return fillers == null ? null : fillers.getFirst();
  }

  private Scope dated(Value.Frame frame, int last) {
    LocalDate today = scene.today();
    if (today == null) {
      return new Scope(null, null, frame, last);
    }
    return switch (frame) {
      case YEAR ->
          new Scope(
              LocalDate.of(today.getYear(), 1, 1),
              LocalDate.of(today.getYear(), 12, 31),
              frame,
              last);
      case MONTH ->
          new Scope(
              YearMonth.from(today).atDay(1), YearMonth.from(today).atEndOfMonth(), frame, last);
      case WEEK -> new Scope(today.minusDays(6), today, frame, last);
      case YEARS, OFFICE, EVENT, EVER -> new Scope(null, null, frame, last);
    };
  }
}
