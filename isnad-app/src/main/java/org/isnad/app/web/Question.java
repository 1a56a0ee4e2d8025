package org.isnad.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Filter;
import org.isnad.app.answer.Register;
import org.isnad.event.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks of the register: the parts of the query read into a filter, with what is
 * wrong in them.
 */
public final class Question {
  private final Visit visit;
  private final List<Line> problems = new ArrayList<>();
  private final List<Line> unknown = new ArrayList<>();
  private final Filter filter;

  /** Reads what the query of a visit asks. */
  public Question(Visit visit, Workspace workspace) {
    this.visit = visit;
    Register register = workspace.register();
    LocalDate from = day("from");
    LocalDate to = day("to");
    if (from != null && to != null && from.isAfter(to)) {
      problems.add(visit.wording().say("error.order"));
    }
    filter =
        new Filter(
            who(workspace, register),
            new HashSet<>(visit.all("kind")),
            new HashSet<>(visit.all("type")),
            from,
            to,
            statuses(),
            visit.asked("outlet").isEmpty() ? null : visit.asked("outlet"),
            visit.asked("text").isEmpty() ? null : visit.asked("text"));
  }

  /** What is asked for. */
  public Filter filter() {
    return filter;
  }

  /** What is wrong in the query, for people. */
  public List<Line> problems() {
    return problems;
  }

  /** Names that nobody has. */
  public List<Line> unknown() {
    return unknown;
  }

  /** Whether nothing can fit, since a name is nobody's. */
  public boolean isVain() {
    return !unknown.isEmpty();
  }

  private List<Set<String>> who(Workspace workspace, Register register) {
    List<Set<String>> who = new ArrayList<>();
    for (String name : visit.all("who")) {
      Set<String> ids = workspace.names().find(name, register);
      if (ids.isEmpty()) {
        unknown.add(visit.wording().say("events.unknown", "name", name));
      }
      who.add(new TreeSet<>(ids));
    }
    return who;
  }

  private Set<Status> statuses() {
    Set<Status> statuses = new HashSet<>();
    for (String asked : visit.all("status")) {
      Arrays.stream(Status.values())
          .filter(s -> s.name().equals(asked.toUpperCase(Locale.ROOT)))
          .findFirst()
          .ifPresentOrElse(statuses::add, () -> wrong("error.choice", "filter.status", asked));
    }
    return statuses;
  }

  private @Nullable LocalDate day(String part) {
    String asked = visit.asked(part);
    try {
      return asked.isEmpty() ? null : LocalDate.parse(asked);
    } catch (DateTimeParseException e) {
      wrong("error.date", "filter." + part, asked);
      return null;
    }
  }

  private void wrong(String message, String field, String value) {
    problems.add(
        visit
            .wording()
            .say(message, "field", visit.wording().say(field), "value", Line.code(value)));
  }
}
