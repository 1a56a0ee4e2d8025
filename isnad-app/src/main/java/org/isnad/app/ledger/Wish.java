package org.isnad.app.ledger;

import java.util.List;
import org.isnad.record.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to decide, as it was given; nothing of it is checked.
 *
 * @param act what is to be done
 * @param event id of an event, or of a statement of it; null when a decision is undone
 * @param other merge: id of the other event; else null
 * @param documents split: keys, file names or mention ids of what is to be apart
 * @param statement id of the statement that is judged or whose value is set; null for the event
 * @param field set: which field; else null
 * @param value set: the value; else null
 * @param undoes undo: id of the decision; else null
 * @param author who decides
 * @param reason why, empty when not given
 */
public record Wish(
    Decision.Act act,
    @Nullable String event,
    @Nullable String other,
    List<String> documents,
    @Nullable String statement,
    @Nullable String field,
    @Nullable String value,
    @Nullable String undoes,
    String author,
    String reason) {
  public Wish {
    documents = List.copyOf(documents);
    author = author.strip();
    reason = reason.strip();
  }

  /** A wish about an event or a statement without further parts. */
  public static Wish of(Decision.Act act, String event, String author, String reason) {
    return new Wish(act, event, null, List.of(), null, null, null, null, author, reason);
  }

  /** Undoes a decision. */
  public static Wish undo(String decision, String author, String reason) {
    return new Wish(
        Decision.Act.UNDO, null, null, List.of(), null, null, null, decision, author, reason);
  }

  /** The same with the tellings of some documents, which are to be apart. */
  public Wish apart(List<String> documents) {
    return new Wish(act, event, other, documents, statement, field, value, undoes, author, reason);
  }

  /** The same with another event. */
  public Wish with(@Nullable String other) {
    return new Wish(act, event, other, documents, statement, field, value, undoes, author, reason);
  }

  /** The same with a value. */
  public Wish setting(@Nullable String field, @Nullable String value) {
    return new Wish(act, event, other, documents, statement, field, value, undoes, author, reason);
  }
}
