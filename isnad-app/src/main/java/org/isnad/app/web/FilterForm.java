package org.isnad.app.web;

import java.util.Comparator;
import java.util.List;
import org.isnad.app.answer.Choices;
import org.isnad.app.answer.Register;

/**
 * The form that filters the register, filled with what was asked.
 *
 * @param who first party
 * @param who2 second party
 * @param kinds kinds of the register
 * @param statuses statuses of the register
 * @param outlets outlets of the register
 * @param from first day
 * @param to last day
 * @param text words
 * @param year a year, for the answer card
 * @param names names to choose from, in the language of the page
 */
public record FilterForm(
    String who,
    String who2,
    List<Choice> kinds,
    List<Choice> statuses,
    List<Choice> outlets,
    String from,
    String to,
    String text,
    String year,
    List<String> names) {

  /**
   * One of several values.
   *
   * @param value as it stands in the address
   * @param label in words
   * @param chosen whether it was asked for
   */
  public record Choice(String value, Line label, boolean chosen) {}

  /** The form as it was filled. */
  public static FilterForm of(Visit visit, Register register) {
    Values values = new Values(visit.wording());
    List<String> who = visit.all("who");
    Choices choices = register.choices();
    return new FilterForm(
        who.isEmpty() ? "" : name(who.get(0), visit.wording(), choices),
        who.size() < 2 ? "" : name(who.get(1), visit.wording(), choices),
        kinds(visit, values, choices),
        statuses(visit, values, choices),
        outlets(visit, choices),
        visit.asked("from"),
        visit.asked("to"),
        visit.asked("text"),
        visit.asked("year"),
        names(visit.wording(), choices));
  }

  /** Who was asked for by id is shown by name. */
  private static String name(String asked, Wording wording, Choices choices) {
    return choices.parties().stream()
        .filter(e -> e.id().equals(asked))
        .findFirst()
        .map(e -> wording.name(e.name()).bare())
        .orElse(asked);
  }

  private static List<Choice> kinds(Visit visit, Values values, Choices choices) {
    return choices.kinds().stream()
        .map(k -> new Choice(k, values.kind(k), visit.all("kind").contains(k)))
        .sorted(Comparator.comparing(c -> c.label().bare()))
        .toList();
  }

  private static List<Choice> statuses(Visit visit, Values values, Choices choices) {
    return choices.statuses().stream()
        .map(s ->
            new Choice(
                Values.code(s), values.status(s), visit.all("status").contains(Values.code(s))))
        .toList();
  }

  private static List<Choice> outlets(Visit visit, Choices choices) {
    return choices.outlets().stream()
        .map(o -> new Choice(o, Line.value(o), visit.asked("outlet").equals(o)))
        .toList();
  }

  private static List<String> names(Wording wording, Choices choices) {
    return choices.parties().stream()
        .map(e -> wording.name(e.name()).bare())
        .distinct()
        .sorted()
        .toList();
  }
}
