package org.isnad.event;

import java.util.List;
import java.util.Objects;
import org.isnad.article.How;
import org.isnad.event.Factuality.Verdict;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeMention;
import org.isnad.page.Span;

/**
 * What the words that tell an event say of it: its status, times and place, who began it, whether
 * it is the news.
 */
final class Particulars {
  private final Scene scene;
  private final Headline headline;
  private final Factuality factuality;
  private final Places places;
  private final Statements statements;

  Particulars(
      Scene scene, Headline headline, Factuality factuality, Places places, Statements statements) {
    this.scene = scene;
    this.headline = headline;
    this.factuality = factuality;
    this.places = places;
    this.statements = statements;
  }

  /**
   * What the words of a draft that tells the event say of it.
   *
   * @param times the times of the draft, which may be none
   */
  void add(Telling telling, Draft draft, Verdict verdict, List<TimeMention> times) {
    telling.spans().add(scene.sentence().span());
    if (!telling.statements().isEmpty() && factuality.isOfMany(draft)) {
      // How often they talked says nothing of the one contact that was told before.
      return;
    }
    telling.mediumStated(
        draft.says("medium", "stated")
            || (draft.slot("event") != null
                && Objects.requireNonNull(draft.slot("event")).name().equals("event-call")));
    boolean aside = draft.verb() != null && scene.isIn("relatives", draft.verb() - 1);
    boolean lede = scene.isLede() && !draft.says("distinct", "yes");
    telling.lede(lede && !factuality.isKnown(draft));
    telling.main(lede && !aside && headline.names(telling));
    boolean news = telling.kind().isContact() && !factuality.isKnown(draft);
    telling.news(news && factuality.isNews(draft));
    if (factuality.isUnscheduled(draft)) {
      telling.scheduled(false);
    }
    status(telling, draft, verdict);
    statements.times(scene, telling, times);
    Places.Found place = places.of(draft);
    if (place != null && !telling.kind().name().equals("call")) {
      telling.add(
          statements.of(scene, "place", place.place(), place.span(), "place.near", How.STATED));
    }
    initiators(telling, draft);
    for (Argument claim : Attributes.claims(telling)) {
      Referent who = claim.referent();
      Value value = new Value.OfRole(who, Objects.requireNonNull(who.claim()));
      Span span = Objects.requireNonNull(claim.span());
      telling.add(statements.of(scene, "office", value, span, "office.clash", How.STATED));
    }
  }

  /** The status that a verdict gives, with its statement. */
  void status(Telling telling, Draft draft, Verdict verdict) {
    if (verdict.status() != null) {
      telling.status(verdict.status());
      statements.status(scene, telling, draft, verdict);
    }
  }

  /**
   * Slots that by themselves tell who began: the caller, the inviter, the sender, the host who
   * bids.
   */
  void initiators(Telling telling, Draft draft) {
    for (String slot : List.of("caller", "inviter", "sender", "bidder")) {
      var filler = draft.slot(slot);
      if (filler == null && draft.says("initiator", slot) && draft.says("subject", slot)) {
        subjects(telling, draft)
            .forEach(a ->
                telling.add(
                    statements.of(
                        scene,
                        "initiator",
                        new Value.OfParty(a.referent()),
                        scene.span(draft.first(), draft.last(), 0),
                        draft.rule().id(),
                        How.DERIVED)));
      }
      if (filler != null && filler.ref() >= 0 && draft.says("initiator", slot)) {
        for (Referent who : scene.entity(filler).referents()) {
          if (telling.arguments().stream().noneMatch(a -> a.referent().equals(who))) {
            continue;
          }
          telling.add(
              statements.of(
                  scene,
                  "initiator",
                  new Value.OfParty(who),
                  scene.span(filler),
                  draft.rule().id(),
                  How.STATED));
        }
      }
    }
  }

  /** The only person whom no slot of the draft names: the subject of its verb. */
  private List<Argument> subjects(Telling telling, Draft draft) {
    List<Span> named =
        draft.slots().values().stream().filter(f -> f.ref() >= 0).map(scene::span).toList();
    List<Argument> free =
        telling.arguments().stream()
            .filter(a -> a.role().isSide() && !named.contains(a.span()))
            .toList();
    return free.size() == 1 ? free : List.of();
  }
}
