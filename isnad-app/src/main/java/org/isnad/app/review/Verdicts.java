package org.isnad.app.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.isnad.app.answer.Register;
import org.isnad.record.Decision;
import org.isnad.record.Decision.Act;
import org.isnad.record.EventRecord;
import org.isnad.record.Ledger;

/** What each coder last said of each item, of the decisions that hold. */
public final class Verdicts {
  private final Map<String, Map<String, Decision>> byItem = new LinkedHashMap<>();
  private final SortedSet<String> authors = new TreeSet<>();

  private Verdicts() {}

  /** The verdicts of a ledger about the events of a register. */
  public static Verdicts of(Ledger ledger, Register register) {
    Verdicts verdicts = new Verdicts();
    for (Decision decision : ledger.active()) {
      boolean isMending = decision.act() == Act.SET && decision.statement() != null;
      if (decision.act().isVerdict() || isMending) {
        verdicts
            .byItem
            .computeIfAbsent(item(decision, register), i -> new HashMap<>())
            .put(decision.author(), decision);
        verdicts.authors.add(decision.author());
      }
    }
    return verdicts;
  }

  private static String item(Decision decision, Register register) {
    String statement = decision.statement();
    String event = decision.event().event();
    return statement != null
        ? statement
        : register.record(event).map(EventRecord::id).orElse(event);
  }

  /** Who said something, in the order of the names. */
  public SortedSet<String> authors() {
    return new TreeSet<>(authors);
  }

  /** Ids of all items that somebody judged, in the order they were first judged. */
  public Iterable<String> items() {
    return byItem.keySet();
  }

  /** What somebody last said of an item. */
  public Optional<Decision> of(String item, String author) {
    return Optional.ofNullable(byItem.getOrDefault(item, Map.of()).get(author));
  }

  /** A verdict in one word: accept, reject, unsure or fix. */
  public static String word(Decision decision) {
    return switch (decision.act()) {
      case ACCEPT -> "accept";
      case REJECT -> "reject";
      case SET -> "fix";
      case UNSURE, MERGE, SPLIT, NOTE, UNDO -> "unsure";
    };
  }
}
