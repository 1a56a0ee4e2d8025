package org.isnad.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.isnad.mention.Precision;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeValue;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** The window an ordinal counts in: "this year", "since his return", "in three years". */
final class Window {
  private static final int REACH = 16;

  /** Words that tell from what a count starts: "since the outbreak of the war in the east". */
  private static final int LONGEST = 12;

  /** Lists of the words that end what a count starts from. */
  private static final List<String> ENDS =
      List.of(
          "clause-openers",
          "clause-splitters",
          "according-words",
          "time-conjunctions",
          "relatives",
          "limit-prepositions");

  private static final double DAY = 24 * 60;

  /**
   * A window.
   *
   * @param since first day, null when the day of the text is unknown or the window hangs on
   *     something else
   * @param until last day, null when open
   * @param frame what it hangs on, null when the words do not say
   * @param opened last token of the words that open it ("since the return"), -1 when there are none
   * @param last last token of its words, -1 when there are none
   */
  record Scope(
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      Value.@Nullable Frame frame,
      int opened,
      int last) {
    Scope(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Value.@Nullable Frame frame,
        int last) {
      this(since, until, frame, last, last);
    }
  }

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
        if (scope != null && scope.frame() != Value.Frame.EVER) {
          return scope;
        }
        ever = ever == null ? scope : ever;
      }
    }
    Scope since = sinceSomething(token, limit);
    return ever == null || since.last() >= 0 ? since : ever;
  }

  /** "Since the closing of": from something that no rule names. */
  private Scope sinceSomething(int token, int limit) {
    int end = Math.min(limit, scene.tokens().size());
    for (int i = token + 1; i < end; i++) {
      boolean near = scene.wordsBetween(token, i) <= REACH;
      if (near && scene.isIn("since-words", i) && !scene.isCut(token, i)) {
        return dated(Value.Frame.EVENT, i);
      }
    }
    return new Scope(null, null, null, -1);
  }

  private @Nullable Scope scope(RuleMatch match) {
    String name = match.rule().gives("frame", "");
    if (name.isEmpty()) {
      return of(match, match.rule().gives("window", ""));
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

  /**
   * "Since 2011", "in the last two months", "during 2019": from the first day of that time. Null
   * where a preposition before a time gives the day of an event.
   */
  private @Nullable Scope of(RuleMatch match, String kind) {
    Filler day = filler(match, "day");
    for (TimeMention time : day == null ? List.<TimeMention>of() : scene.times()) {
      if (day == null || time.first() != day.first()) {
        continue;
      }
      TimeValue value = time.value();
      if (kind.equals("since")) {
        return new Scope(value.from(), null, null, match.last());
      }
      boolean length = time.type() == TimeMention.Type.DURATION;
      boolean period = value.precision() == Precision.YEAR || value.precision() == Precision.MONTH;
      return length || (period && kind.equals("within"))
          ? new Scope(value.from(), value.to(), null, match.last())
          : null;
    }
    return kind.equals("since") ? new Scope(null, null, null, match.last()) : null;
  }

  private static @Nullable Filler filler(RuleMatch match, String slot) {
    List<Filler> fillers = match.slots().get(slot);
    return fillers == null ? null : fillers.getFirst();
  }

  private Scope dated(Value.Frame frame, int opened) {
    LocalDate today = scene.today();
    if (today == null) {
      return new Scope(null, null, frame, opened, isStart(frame) ? end(opened) : opened);
    }
    return switch (frame) {
      case YEAR ->
          new Scope(
              LocalDate.of(today.getYear(), 1, 1),
              LocalDate.of(today.getYear(), 12, 31),
              frame,
              opened);
      case MONTH ->
          new Scope(
              YearMonth.from(today).atDay(1), YearMonth.from(today).atEndOfMonth(), frame, opened);
      case WEEK -> new Scope(today.minusDays(6), today, frame, opened);
      case OFFICE, EVENT -> new Scope(start(opened), null, frame, opened, end(opened));
      case YEARS, EVER -> new Scope(null, null, frame, opened);
    };
  }

  /**
   * The last word of what a claim tells: "the first call" or "the first call after the fall of".
   */
  int told(int last) {
    if (scene.isIn("right-after", last) || scene.isIn("limit-prepositions", last)) {
      return end(last);
    }
    return scene.isPreposition(last) ? last - 1 : last;
  }

  private static boolean isStart(Value.Frame frame) {
    return frame == Value.Frame.OFFICE || frame == Value.Frame.EVENT;
  }

  /** The last word of what a count starts from: up to a mark, a verb or another clause. */
  private int end(int last) {
    int end = last;
    for (int i = last + 1; i < scene.tokens().size() && i <= last + LONGEST; i++) {
      int word = i;
      boolean mark = scene.tokens().get(i).kind() == TokenKind.PUNCTUATION;
      boolean verb = i > last + 1 && scene.tense(i) != null && !scene.isName(i);
      if (mark || verb || ENDS.stream().anyMatch(list -> scene.isIn(list, word))) {
        break;
      }
      end = i;
    }
    while (end > last && scene.isPreposition(end)) {
      end--;
    }
    return end;
  }

  /** The day, month or year told of what a window starts from ("since the war broke out in"). */
  private @Nullable LocalDate start(int last) {
    for (TimeMention time : scene.times()) {
      TimeValue value = time.value();
      boolean calendar = value.month() != null || value.year() != null;
      boolean behind = time.first() > last && scene.wordsBetween(last, time.first()) <= LONGEST;
      if (calendar && behind && !scene.isCut(last, time.first()) && isPlain(last, time.first())) {
        return value.from();
      }
    }
    return null;
  }

  /** Whether no verb and no mark stands between two tokens. */
  private boolean isPlain(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean mark = scene.tokens().get(i).kind() == TokenKind.PUNCTUATION;
      if (mark || scene.tense(i) != null || scene.isIn("time-conjunctions", i)) {
        return false;
      }
    }
    return true;
  }
}
