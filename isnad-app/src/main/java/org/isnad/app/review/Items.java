package org.isnad.app.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.app.answer.Filter;
import org.isnad.app.answer.Register;
import org.isnad.app.store.Store;
import org.isnad.event.Statement;
import org.isnad.record.Anchor;
import org.isnad.record.Decided;
import org.isnad.record.Decision;
import org.isnad.record.EventRecord;

/**
 * What can be judged. What one coder rejected or mended is there for the next one as the program
 * read it.
 */
public final class Items {
  private final Register register;
  private final Store store;

  /**
   * @param register has the records
   * @param store has what pages told, decisions left aside
   */
  public Items(Register register, Store store) {
    this.register = register;
    this.store = store;
  }

  /**
   * A random choice that is the same for the same seed. Choosing more keeps what fewer would have
   * chosen, and a page that is read later takes nobody's place but by its own chance.
   *
   * @param filter which events
   * @param draw how many of what, and which
   * @return ids of the items, in the order they are to be shown
   */
  public List<String> drawn(Filter filter, Draw draw) {
    List<Chance> all = new ArrayList<>();
    for (EventRecord record : register.findAll(filter)) {
      if (draw.unit() == Draw.Unit.EVENT) {
        all.add(Chance.of(record.id(), !record.disagreements().isEmpty(), draw));
      } else {
        statements(record).forEach(s -> all.add(Chance.of(s.id(), isDisputed(record, s), draw)));
      }
    }
    return all.stream().sorted(Chance.ORDER).limit(draw.size()).map(Chance::id).toList();
  }

  private static boolean isDisputed(EventRecord record, Statement statement) {
    return record.disagreements().stream().anyMatch(d -> d.statements().contains(statement.id()));
  }

  /** The place of an item in the order of a seed. */
  private record Chance(String id, int rank, String hash) {
    static final Comparator<Chance> ORDER =
        Comparator.comparingInt(Chance::rank).thenComparing(Chance::hash);

    static Chance of(String id, boolean isDisputed, Draw draw) {
      boolean isLate = draw.order() == Draw.Order.DISAGREEMENTS && !isDisputed;
      return new Chance(id, isLate ? 1 : 0, hash(draw.seed() + " " + id));
    }

    private static String hash(String text) {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  /** The item of an id; nothing when no page tells it any more. */
  public Optional<Item> item(String id) {
    Optional<EventRecord> event = register.record(id);
    if (event.isPresent()) {
      return event.map(r -> new Item(r, null));
    }
    Optional<EventRecord> holding = register.recordOfStatement(id);
    return holding.isPresent()
        ? holding.flatMap(r -> of(r, r.statements(), id))
        : register.all().stream()
            .filter(r -> lost(r).contains(id))
            .findFirst()
            .flatMap(r -> of(r, told(r), id));
  }

  private static Optional<Item> of(EventRecord record, List<Statement> statements, String id) {
    return statements.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .map(s -> new Item(record, s));
  }

  /** The statements of an event as the program read them, those that stand in a text. */
  private List<Statement> statements(EventRecord record) {
    List<Statement> all = new ArrayList<>();
    for (Statement s : record.statements()) {
      if (!s.rule().equals(Decided.RULE) && !s.evidence().isEmpty()) {
        all.add(s);
      }
    }
    Set<String> lost = lost(record);
    if (!lost.isEmpty()) {
      told(record).stream().filter(s -> lost.contains(s.id())).forEach(all::add);
    }
    return all;
  }

  /** Ids of statements that decisions took out of a record. */
  private static Set<String> lost(EventRecord record) {
    Set<String> lost = new LinkedHashSet<>();
    for (Decision decision : record.decisions()) {
      if (decision.statement() != null) {
        lost.add(decision.statement());
      }
    }
    record.statements().forEach(s -> lost.remove(s.id()));
    return lost;
  }

  /** All statements that the pages of a record's decisions told, each once. */
  private List<Statement> told(EventRecord record) {
    Set<String> documents =
        record.decisions().stream()
            .filter(d -> d.statement() != null)
            .map(Decision::event)
            .flatMap((Anchor a) -> a.places().stream())
            .map(Anchor.Place::document)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    record.tellings().forEach(t -> documents.add(t.document()));
    Set<String> seen = new LinkedHashSet<>();
    return documents.stream()
        .flatMap(d -> store.mentions(d).stream())
        .flatMap(m -> m.statements().stream())
        .filter(s -> seen.add(s.id()))
        .toList();
  }
}
