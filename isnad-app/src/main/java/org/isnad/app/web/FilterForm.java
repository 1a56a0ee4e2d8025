package org.isnad.app.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.app.answer.Register;
import org.isnad.event.Status;
import org.isnad.record.EventRecord;

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

  static FilterForm of(Visit visit, Register register) {
    Values values = new Values(visit.wording());
    List<String> who = visit.all("who");
    List<EventRecord> records = register.records();
    return new FilterForm(
        who.isEmpty() ? "" : who.get(0),
        who.size() < 2 ? "" : who.get(1),
        kinds(visit, values, records),
        statuses(visit, values, records),
        outlets(visit, records),
        visit.asked("from"),
        visit.asked("to"),
        visit.asked("text"),
        visit.asked("year"),
        names(visit.wording(), records));
  }

  private static List<Choice> kinds(Visit visit, Values values, List<EventRecord> records) {
    return records.stream()
        .map(EventRecord::kind)
        .distinct()
        .map(k -> new Choice(k, values.kind(k), visit.all("kind").contains(k)))
        .sorted(Comparator.comparing(c -> c.label().bare()))
        .toList();
  }

  private static List<Choice> statuses(Visit visit, Values values, List<EventRecord> records) {
    TreeSet<Status> present = new TreeSet<>();
    records.forEach(r -> present.add(r.status()));
    return Arrays.stream(Status.values())
        .filter(present::contains)
        .map(s ->
            new Choice(
                Values.code(s), values.status(s), visit.all("status").contains(Values.code(s))))
        .toList();
  }

  private static List<Choice> outlets(Visit visit, List<EventRecord> records) {
    TreeSet<String> outlets = new TreeSet<>();
    records.stream()
        .flatMap(r -> r.tellings().stream())
        .map(t -> t.outlet())
        .filter(Objects::nonNull)
        .forEach(outlets::add);
    return outlets.stream()
        .map(o -> new Choice(o, Line.value(o), visit.asked("outlet").equals(o)))
        .toList();
  }

  private static List<String> names(Wording wording, List<EventRecord> records) {
    TreeMap<String, String> names = new TreeMap<>();
    records.stream()
        .flatMap(r -> r.participants().stream())
        .map(a -> wording.name(a.referent().entity().name()).bare())
        .forEach(n -> names.put(n, n));
    return List.copyOf(names.values());
  }
}
