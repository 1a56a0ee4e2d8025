package org.isnad.event;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.article.BlockLabel;
import org.isnad.attribution.Chain;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.event.DeedWord.Form;
import org.isnad.mention.Entity;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;
import org.isnad.text.Clitic;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attack of the article that a sentence tells again under another name. Three things bear
 * it out: it is called "the attack", its toll is the one that was told, or the first sentence says
 * what the headline said.
 */
final class SameAttack {
  /** Words around a deed within which "the attack" names what it is part of. */
  private static final int BEFORE = 6;

  private static final int AFTER = 8;

  /** People from whom a toll tells one attack from another of the article. */
  private static final int MANY = 3;

  /** People from whom the same number of dead alone means the same attack. */
  private static final int HIGH = 6;

  private final Scene scene;
  private final Story story;
  private final DeedForms forms;

  SameAttack(Scene scene, Story story, DeedForms forms) {
    this.scene = scene;
    this.story = story;
    this.forms = forms;
  }

  /** The attack that a deed which took place belongs to; null when it is one of its own. */
  @Nullable Telling of(
      FoundDeed f,
      String kind,
      List<Argument> arguments,
      TimeValue time,
      Places.@Nullable Found place) {
    if (!AttackNames.isAttack(kind)) {
      return null;
    }
    int named = named(f);
    boolean same = named >= 0 && scene.isIn("same-words", named + 1);
    for (int i = story.events().size() - 1; i >= 0; i--) {
      Telling told = story.events().get(i);
      boolean fits =
          told.status() == Status.HELD
              && AttackNames.fit(told.kind().name(), kind)
              && SameTime.compatible(told.time(), time)
              && sidesFit(told.arguments(), arguments)
              && (place == null || isThere(told, place.place().id()));
      boolean shares =
          shares(told.arguments(), arguments, Role.RECIPIENT)
              || shares(told.arguments(), arguments, Role.ACTOR);
      boolean again =
          same
              || (named >= 0
                  && (arguments.isEmpty() || shares || !isItself(f))
                  && !isOtherToll(told, f));
      boolean counted = (shares && isCounted(told)) || isSameToll(told, f);
      boolean unnamed = areNobody(arguments) && isJustBefore(told);
      if (fits && (again || counted || unnamed || (shares && isHeadline(told)))) {
        return told;
      }
    }
    return null;
  }

  /** The token of "the attack" or "the shelling" in the clause of a deed; -1 where none stands. */
  private int named(FoundDeed f) {
    int from = Math.max(0, f.first() - BEFORE);
    int to = Math.min(scene.tokens().size() - 1, f.last() + AFTER);
    for (int i = from; i <= to; i++) {
      Form noun = forms.nominal(scene.tokens().get(i));
      boolean definite =
          noun != null
              && Clitic.AL.in(noun.clitics())
              && !noun.form().is("plural")
              && isAttack(noun);
      boolean near =
          Objects.equals(scene.attribution(i), scene.attribution(f.first()))
              && !scene.isCut(Math.min(i, f.first()), Math.max(i, f.first()));
      if (definite && near) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAttack(Form noun) {
    return noun.entries().stream()
        .anyMatch(e -> AttackNames.isAttack(e.deed().kind()) && !e.deed().isByMeans());
  }

  /** Whether the sentence gives the toll that was told of an attack. */
  private boolean isCounted(Telling told) {
    return told.statements().stream()
        .filter(s -> s.field().equals("killed") || s.field().equals("wounded"))
        .map(s -> (Value.OfCount) s.value())
        .filter(c -> c.min() >= MANY)
        .anyMatch(this::isCount);
  }

  /** Whether only somebody whom no words name takes part. */
  private static boolean areNobody(List<Argument> arguments) {
    return !arguments.isEmpty()
        && arguments.stream().allMatch(a -> a.referent().entity().id().equals(Agents.NOBODY));
  }

  /** Whether the sentence right before tells of an attack as the story of the page. */
  private boolean isJustBefore(Telling told) {
    int before = scene.sentence().index() - 1;
    List<Sentence> all = scene.mentions().text().sentences();
    return before >= 0 && told.main() && told.spans().contains(all.get(before).span());
  }

  /** Whether those to whom a deed is done are as many as an attack is said to have killed. */
  private boolean isSameToll(Telling told, FoundDeed f) {
    return told.statements().stream()
        .filter(s -> s.field().equals("killed"))
        .map(s -> (Value.OfCount) s.value())
        .filter(c -> c.min() >= HIGH)
        .anyMatch(c ->
            scene.mentions().quantities().stream()
                .anyMatch(q -> isOfPeople(q) && isCount(q, c) && isIn(q.span(), f.recipients())));
  }

  private boolean isIn(Span span, List<Phrase> phrases) {
    return phrases.stream()
        .anyMatch(p -> scene.span(p.first(), p.last(), p.clitics()).contains(span));
  }

  private static boolean isCount(QuantityMention q, Value.OfCount count) {
    return q.min() == count.min() && Objects.equals(q.max(), count.max());
  }

  private boolean isCount(Value.OfCount count) {
    for (QuantityMention q : scene.mentions().quantities()) {
      if (q.sentence() == scene.sentence().index() && isOfPeople(q) && isCount(q, count)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfPeople(QuantityMention q) {
    return q.kind() == QuantityMention.Kind.NUMBER || scene.list("toll-units").contains(q.unit());
  }

  /** Whether the first sentence stands under the headline that told of an attack. */
  private boolean isHeadline(Telling told) {
    List<Sentence> all = scene.mentions().text().sentences();
    return scene.sentence().index() == 1
        && all.getFirst().label() == BlockLabel.HEADLINE
        && told.spans().stream().allMatch(all.getFirst().span()::equals);
  }

  /** Whether "the attack" is the very word of a deed and says itself at whom it was aimed. */
  private boolean isItself(FoundDeed f) {
    return scene.isDefinite(f.first())
        && f.recipients().stream().anyMatch(p -> p.preposition() != null);
  }

  /** Whether the same speaker gives another toll here than of an attack before. */
  private boolean isOtherToll(Telling told, FoundDeed f) {
    Optional<Link> speaker =
        speaker(scene.attributions().chain(scene.span(f.first(), f.last(), 0)));
    List<Value.OfCount> before =
        told.statements().stream()
            .filter(s -> s.field().equals("killed") && speaker(s.chain()).equals(speaker))
            .map(s -> (Value.OfCount) s.value())
            .toList();
    boolean counts =
        scene.mentions().quantities().stream()
            .anyMatch(q -> q.sentence() == scene.sentence().index() && isOfPeople(q));
    return counts && !before.isEmpty() && before.stream().noneMatch(this::isCount);
  }

  private static Optional<Link> speaker(Chain chain) {
    return chain.first(Part.SPEAKER);
  }

  private static boolean shares(List<Argument> a, List<Argument> b, Role role) {
    Set<String> ids = ids(a, role);
    return ids(b, role).stream().anyMatch(ids::contains);
  }

  private static Set<String> ids(List<Argument> arguments, Role role) {
    Set<String> out = new HashSet<>();
    for (Argument a : arguments) {
      if (a.role() == role) {
        out.add(a.referent().entity().id());
      }
    }
    return out;
  }

  /** Whether no other place was told of an attack. */
  private static boolean isThere(Telling told, @Nullable String place) {
    Set<String> places = new HashSet<>();
    for (Statement s : told.statements()) {
      if (s.value() instanceof Value.OfPlace there && there.id() != null) {
        places.add(there.id());
      }
    }
    for (Argument a : told.arguments()) {
      Entity there = a.referent().entity();
      if (a.role() == Role.RECIPIENT && there.kind() == Entity.Kind.PLACE) {
        places.add(there.id());
      }
    }
    return place == null || places.isEmpty() || places.contains(place);
  }

  /**
   * Whether nobody is said to have done it, or to have suffered it, who speaks against the other.
   */
  private static boolean sidesFit(List<Argument> told, List<Argument> now) {
    for (Argument a : now) {
      for (Argument b : told) {
        if (a.role() == b.role() && isApart(a.referent().entity(), b.referent().entity())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether two cannot be names for one side: of two states, two towns, or two people by name. */
  private static boolean isApart(Entity a, Entity b) {
    boolean places = a.kind() == Entity.Kind.PLACE && b.kind() == Entity.Kind.PLACE;
    boolean people = a.kind() == Entity.Kind.PERSON && b.kind() == Entity.Kind.PERSON;
    if (places || people) {
      return !a.id().equals(b.id());
    }
    return a.country() != null && b.country() != null && !a.country().equals(b.country());
  }
}
