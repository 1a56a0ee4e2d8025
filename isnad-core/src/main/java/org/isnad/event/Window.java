package org.isnad.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.isnad.text.RuleMatch;
import org.jspecify.annotations.Nullable;

/** The window an ordinal counts in: "this year", "since his return", "in three years". */
final class Window {
  private static final int REACH = 12;

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

  /** The nearest window told after a token in the same clause. */
  Scope after(int token) {
    for (RuleMatch match : scene.matches("scope")) {
      boolean near = scene.wordsBetween(token, match.first()) <= REACH;
      if (match.last() > token && near && !scene.isCut(token, match.first())) {
        String name = match.rule().gives("frame", "EVER").toUpperCase(Locale.ROOT);
        return dated(Value.Frame.valueOf(name), match.last());
      }
    }
    return new Scope(null, null, null, -1);
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
