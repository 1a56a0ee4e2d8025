package org.isnad.app.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Register;
import org.isnad.event.Statement;
import org.isnad.record.Anchor;
import org.isnad.record.Decided;
import org.isnad.record.Decision;
import org.isnad.record.Decision.Act;
import org.isnad.record.EventRecord;
import org.isnad.record.Ledger;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/** Makes decisions of wishes: what they name has to be there, and what they lack is refused. */
public final class Desk {
  private static final Set<Act> WITH_REASON = Set.of(Act.MERGE, Act.SPLIT, Act.NOTE);
  private static final int LONGEST = 10_000;

  private final Workspace workspace;

  /**
   * @param workspace whose register is decided about
   */
  public Desk(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Enters what is wished into the ledger and brings the register up to date.
   *
   * @throws Refusal when it cannot be done
   * @throws org.isnad.app.store.FolderBusyException while somebody else writes
   */
  public Decision decide(Wish wish) {
    Decision decision = decision(wish);
    workspace.decide(List.of(decision));
    return decision;
  }

  /**
   * The decision that is wished, without entering it.
   *
   * @throws Refusal when it cannot be done
   */
  public Decision decision(Wish wish) {
    checkWords(wish);
    return wish.act() == Act.UNDO ? undoing(wish) : about(wish);
  }

  private static void checkWords(Wish wish) {
    if (wish.author().isEmpty()) {
      throw new Refusal(Refusal.Cause.AUTHOR, "");
    }
    if (wish.reason().isEmpty() && WITH_REASON.contains(wish.act())) {
      throw new Refusal(Refusal.Cause.REASON, "");
    }
    boolean isLong =
        Stream.of(wish.author(), wish.reason(), wish.value() == null ? "" : wish.value())
            .anyMatch(s -> s.length() > LONGEST);
    if (isLong) {
      throw new Refusal(Refusal.Cause.LENGTH, "");
    }
  }

  private Decision undoing(Wish wish) {
    String id = given(wish.undoes());
    Ledger ledger = workspace.store().ledger();
    Decision undone =
        ledger.all().stream()
            .filter(d -> d.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal(Refusal.Cause.UNKNOWN, id));
    boolean isUndone =
        undone.act() != Act.UNDO && ledger.active().stream().noneMatch(d -> d.id().equals(id));
    if (isUndone) {
      throw new Refusal(Refusal.Cause.UNDONE, id);
    }
    return made(wish, undone.event(), null, null);
  }

  private Decision about(Wish wish) {
    String id = given(wish.event());
    Register register = workspace.register();
    Optional<EventRecord> named = register.record(id);
    EventRecord record =
        named
            .or(() -> register.recordOfStatement(id))
            .or(() -> judged(register, id))
            .orElseThrow(() -> new Refusal(Refusal.Cause.UNKNOWN, id));
    String statement = named.isEmpty() ? id : statement(wish, record);
    Anchor event = Anchor.of(record);
    return switch (wish.act()) {
      case ACCEPT, REJECT, UNSURE, NOTE -> made(wish, event, null, statement);
      case MERGE -> made(wish, event, Anchor.of(other(wish, record)), null);
      case SPLIT -> made(wish, event, apart(wish, record), null);
      case SET -> set(wish, record, event, statement);
      case UNDO -> throw new IllegalStateException("has no event");
    };
  }

  /** The record that lost a statement by a decision. */
  private static Optional<EventRecord> judged(Register register, String statement) {
    return register.all().stream()
        .filter(r -> r.decisions().stream().anyMatch(d -> statement.equals(d.statement())))
        .findFirst();
  }

  /** A statement that was rejected is in no record; the decisions about its event name it. */
  private @Nullable String statement(Wish wish, EventRecord record) {
    String asked = wish.statement();
    if (asked == null) {
      return null;
    }
    boolean isThere =
        Stream.concat(
                record.statements().stream().map(Statement::id),
                record.decisions().stream().map(Decision::statement))
            .anyMatch(asked::equals);
    if (!isThere) {
      throw new Refusal(Refusal.Cause.UNKNOWN, asked);
    }
    return asked;
  }

  private EventRecord other(Wish wish, EventRecord record) {
    String id = given(wish.other());
    EventRecord other =
        workspace.register().record(id).orElseThrow(() -> new Refusal(Refusal.Cause.UNKNOWN, id));
    if (other.id().equals(record.id())) {
      throw new Refusal(Refusal.Cause.SAME, id);
    }
    return other;
  }

  /** The tellings of some documents, which are to be apart from the rest. */
  private static Anchor apart(Wish wish, EventRecord record) {
    List<Telling> own =
        record.tellings().stream()
            .filter(t -> wish.documents().stream().anyMatch(d -> isNamed(t, d)))
            .toList();
    if (own.isEmpty() || own.size() == record.tellings().size()) {
      throw new Refusal(Refusal.Cause.SPLIT, record.id());
    }
    return Anchor.of(record, own);
  }

  private static boolean isNamed(Telling telling, String name) {
    return telling.document().equals(name)
        || telling.document().endsWith("/" + name)
        || telling.mentions().contains(name);
  }

  private static Decision set(
      Wish wish, EventRecord record, Anchor event, @Nullable String statement) {
    String field = wish.field();
    String value = wish.value();
    if (field == null
        || value == null
        || value.isBlank()
        || Decided.value(field, value, record) == null) {
      throw new Refusal(Refusal.Cause.VALUE, field == null ? "" : field);
    }
    return made(wish, event, null, statement);
  }

  private static Decision made(
      Wish wish, Anchor event, @Nullable Anchor other, @Nullable String statement) {
    boolean sets = wish.act() == Act.SET;
    return Decision.of(
        wish.act(),
        event,
        other,
        statement,
        sets ? wish.field() : null,
        sets ? wish.value() : null,
        wish.act() == Act.UNDO ? wish.undoes() : null,
        wish.author(),
        wish.reason(),
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  private static String given(@Nullable String id) {
    return id == null ? "" : id.strip();
  }
}
