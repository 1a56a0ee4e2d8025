package org.isnad.app.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a query and notes those that make no sense, each with the field's name and
 * what was given. A page shows what is wrong beside its form, with status 400; a twin is refused.
 */
public final class Faults {
  private static final int MOST_PAGES = 1_000_000;

  private final Visit visit;
  private final List<Line> lines = new ArrayList<>();

  /** Nothing is wrong yet. */
  public Faults(Visit visit) {
    this.visit = visit;
  }

  /** What is wrong, for people. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Whether anything is. */
  public boolean isAny() {
    return !lines.isEmpty();
  }

  /** Notes what is wrong in other words. */
  public void add(Line line) {
    lines.add(line);
  }

  /** Refuses a request in which something is wrong. */
  public void refuse() {
    if (isAny()) {
      throw RequestProblem.senseless(lines.get(0));
    }
  }

  /** Gives the page that shows what is wrong its status. */
  public void mark() {
    if (isAny()) {
      visit.context().status(400);
    }
  }

  /**
   * A day.
   *
   * @param part of the query
   * @param label message that names it to people
   */
  public @Nullable LocalDate day(String part, String label) {
    String asked = digits(visit.asked(part));
    try {
      return asked.isEmpty() ? null : LocalDate.parse(asked);
    } catch (DateTimeParseException e) {
      wrong("error.date", label, visit.asked(part));
      return null;
    }
  }

  /** A year of four digits; null when none is asked for. */
  public @Nullable Integer year(String part, String label) {
    String asked = digits(visit.asked(part));
    if (asked.isEmpty() || asked.matches("[0-9]{4}")) {
      return asked.isEmpty() ? null : Integer.valueOf(asked);
    }
    wrong("error.year", label, visit.asked(part));
    return null;
  }

  /** A whole number. */
  public int number(String part, String label, int least, int most, int usual) {
    String asked = digits(visit.asked(part));
    if (asked.isEmpty()) {
      return usual;
    }
    int number = asked.matches("[0-9]{1,9}") ? Integer.parseInt(asked) : -1;
    if (number < least || number > most) {
      wrong("error.number", label, visit.asked(part));
      return usual;
    }
    return number;
  }

  /** One of the constants of an enum by its code; the first when none is asked for. */
  public <E extends Enum<E>> E choice(E[] all, String part, String label) {
    String asked = visit.asked(part);
    for (E each : all) {
      if (Values.code(each).equals(asked)) {
        return each;
      }
    }
    if (!asked.isEmpty()) {
      wrong("error.choice", label, asked);
    }
    return all[0];
  }

  /** Notes the values of a part that are none of those that may be. */
  public void known(String part, String label, Predicate<String> isKnown) {
    for (String asked : visit.all(part)) {
      if (!isKnown.test(asked)) {
        wrong("error.choice", label, asked);
      }
    }
  }

  /** Notes a value. */
  public void wrong(String message, String label, String value) {
    lines.add(
        visit
            .wording()
            .say(message, "field", visit.wording().say(label), "value", Line.code(value)));
  }

  /** Refuses what no page has a form for: another language, a page number that is none. */
  static void check(Context context, Answers answers) {
    if (context.queryString() == null) {
      return;
    }
    Visit visit = answers.visit(context);
    Faults faults = new Faults(visit);
    faults.known("lang", "language.label", tag -> Language.of(tag).isPresent());
    faults.known("bom", "parameter.bom", "1"::equals);
    page(faults);
    faults.refuse();
  }

  private static int page(Faults faults) {
    return faults.number("page", "parameter.page", 1, MOST_PAGES, 1);
  }

  /** The number of the page that is asked for, which was looked at before. */
  static int page(Visit visit) {
    return page(new Faults(visit));
  }

  /** Digits of all scripts as 0 to 9. */
  private static String digits(String asked) {
    StringBuilder folded = new StringBuilder(asked.length());
    asked
        .codePoints()
        .forEach(c -> {
          int digit = Character.digit(c, 10);
          if (digit < 0) {
            folded.appendCodePoint(c);
          } else {
            folded.append(digit);
          }
        });
    return folded.toString();
  }
}
