package org.isnad.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Filter;
import org.isnad.app.answer.Register;
import org.isnad.event.Status;
import org.isnad.lexicon.Lexicon;

/**
 * What a visitor asks of the register: the parts of the query read into a filter, with what is
 * wrong in them.
 */
public final class Question {
  private final Visit visit;
  private final Faults faults;
  private final List<Line> unknown = new ArrayList<>();
  private final Filter filter;

  /** Reads what the query of a visit asks. */
  public Question(Visit visit, Workspace workspace) {
    this.visit = visit;
    this.faults = new Faults(visit);
    Register register = workspace.register();
    LocalDate from = faults.day("from", "filter.from");
    LocalDate to = faults.day("to", "filter.to");
    if (from != null && to != null && from.isAfter(to)) {
      faults.add(visit.wording().say("error.order"));
    }
    faults.known("kind", "filter.kind", kind -> isKind(kind, visit.wording(), register));
    faults.known("type", "filter.type", type -> isType(type, workspace.lexicon()));
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
    return faults.lines();
  }

  /** Whether the data or the register know a kind of event. */
  static boolean isKind(String kind, Wording wording, Register register) {
    return wording.has("kind." + kind) || register.choices().kinds().contains(kind);
  }

  /** Whether PLOVER has a type of event. */
  static boolean isType(String type, Lexicon lexicon) {
    return lexicon.table("codes/plover.tsv").rows().stream()
        .anyMatch(row -> row.get("type").equals(type));
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
    for (Status status : Status.values()) {
      if (visit.all("status").contains(Values.code(status))) {
        statuses.add(status);
      }
    }
    faults.known("status", "filter.status", Question::isStatus);
    return statuses;
  }

  /** Whether a word names a status. */
  static boolean isStatus(String word) {
    return Arrays.stream(Status.values()).anyMatch(s -> Values.code(s).equals(word));
  }
}
