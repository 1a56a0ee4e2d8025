package org.isnad.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.event.Argument;
import org.isnad.event.EventMention;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts of an article stand in its text: all that a new version of a page changes in a
 * fact whose words stayed.
 *
 * @param mentions in text order
 */
record Places(List<OfMention> mentions) {
  private static final Span NOWHERE = new Span(0, 0);

  Places {
    mentions = List.copyOf(mentions);
  }

  /**
   * Where an event is told.
   *
   * @param id of the mention
   * @param trigger the word that tells it
   * @param spans the sentences that tell it
   * @param participants the words that name each; null for one that is not named
   * @param statements in the order of the mention
   */
  record OfMention(
      String id,
      Span trigger,
      List<Span> spans,
      List<@Nullable Span> participants,
      List<OfStatement> statements) {}

  /**
   * Where a value was read.
   *
   * @param id of the statement
   * @param evidence the characters it was read from
   */
  record OfStatement(String id, List<Span> evidence) {}

  /** The places of what an article tells. */
  static Places of(List<EventMention> mentions) {
    return new Places(mentions.stream().map(Places::of).toList());
  }

  private static OfMention of(EventMention m) {
    List<@Nullable Span> participants = new ArrayList<>();
    m.participants().forEach(a -> participants.add(a.span()));
    return new OfMention(
        m.id(),
        m.trigger(),
        m.spans(),
        participants,
        m.statements().stream()
            .map(s -> new OfStatement(s.id(), s.evidence().stream().map(Evidence::span).toList()))
            .toList());
  }

  /** A mention without its statements, standing nowhere. */
  static EventMention without(EventMention m) {
    List<Argument> participants =
        m.participants().stream()
            .map(a -> new Argument(a.role(), a.referent(), null, a.aliases(), a.sector()))
            .toList();
    return with(m, participants, NOWHERE, List.of(), List.of());
  }

  /** A statement that stands nowhere. */
  static Statement without(Statement s) {
    return with(s, s.evidence().stream().map(e -> at(e, NOWHERE)).toList());
  }

  /**
   * A mention where it stands.
   *
   * @param m without places
   * @param statements without places, by id
   */
  static EventMention with(EventMention m, OfMention place, Map<String, Statement> statements) {
    List<Argument> participants = new ArrayList<>();
    for (int i = 0; i < m.participants().size(); i++) {
      Argument a = m.participants().get(i);
      participants.add(
          new Argument(
              a.role(), a.referent(), place.participants().get(i), a.aliases(), a.sector()));
    }
    List<Statement> placed = new ArrayList<>();
    for (OfStatement there : place.statements()) {
      Statement s = java.util.Objects.requireNonNull(statements.get(there.id()));
      List<Evidence> evidence = new ArrayList<>();
      for (int i = 0; i < s.evidence().size(); i++) {
        evidence.add(at(s.evidence().get(i), there.evidence().get(i)));
      }
      placed.add(with(s, evidence));
    }
    return with(m, participants, place.trigger(), place.spans(), placed);
  }

  private static Evidence at(Evidence e, Span span) {
    return new Evidence(e.document(), span, e.quote());
  }

  private static Statement with(Statement s, List<Evidence> evidence) {
    return new Statement(
        s.id(), s.field(), s.value(), s.chain(), evidence, s.rule(), s.how(), s.documentDate());
  }

  private static EventMention with(
      EventMention m,
      List<Argument> participants,
      Span trigger,
      List<Span> spans,
      List<Statement> statements) {
    return new EventMention(
        m.id(),
        m.source(),
        m.coding(),
        m.status(),
        participants,
        m.time(),
        m.mediumStated(),
        m.main(),
        m.scheduled(),
        trigger,
        spans,
        statements,
        m.rule());
  }
}
