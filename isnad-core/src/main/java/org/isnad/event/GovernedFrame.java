package org.isnad.event;

import java.util.List;
import org.isnad.event.Deed.Entry;
import org.isnad.event.Phrase.Sort;
import org.isnad.mention.Entity;
import org.jspecify.annotations.Nullable;

/** What a verb makes of the deed whose noun it governs, and whose deed that is. */
final class GovernedFrame {
  private final Scene scene;
  private final Clause clause;

  GovernedFrame(Scene scene, Clause clause) {
    this.scene = scene;
    this.clause = clause;
  }

  /** A noun as the verb that has it for its object leaves it; null where another governs it. */
  @Nullable FoundDeed object(FoundDeed noun, DeedGovernor governor) {
    Phrase own = clause.startingAt(noun.first());
    String by = own == null ? null : own.preposition();
    return by == null || governor.prepositions().contains(by) ? noun.under(governor) : null;
  }

  /**
   * The deed whose verbal noun a verb governs; null where it is not its subject's.
   *
   * @param verb token of the verb
   * @param site the verb and its noun
   * @param around the deed, with those who stand around the verb
   * @param own what the noun tells by itself, if anything
   */
  @Nullable FoundDeed of(
      int verb, GoverningVerbs.Site site, FoundDeed around, @Nullable FoundDeed own) {
    int noun = site.noun();
    FoundDeed done = onGenitive(ofSubject(around, noun), noun);
    Phrase next = clause.startingAt(verb + 1);
    boolean other = next != null && next.isBare() && !next.isActor();
    if (other || !isOwn(done, site)) {
      return null;
    }
    Phrase doer = clause.startingAt(noun + 1);
    boolean others = doer != null && doer.isActor() && doer.isBare() && doer.last() < done.last();
    FoundDeed by = others && doer != null ? done.by(List.of(doer)) : done;
    boolean same = own != null && own.entry().deed().kind().equals(by.entry().deed().kind());
    FoundDeed all = same && own != null ? by.onto(own.recipients()) : by;
    return site.governor().status().isEmpty() ? all : all.under(site.governor());
  }

  /**
   * Whether a verbal noun completes a verb: between them stand no other verb, no noun but the
   * subject, and no word of purpose.
   */
  boolean isComplement(int verb, int noun) {
    boolean subject = false;
    for (Phrase phrase : clause.phrases()) {
      if (phrase.first() <= verb || phrase.last() >= noun) {
        continue;
      }
      boolean name = phrase.isActor() || scene.isArticled(phrase.first());
      boolean other = phrase.isNominal() ? phrase.isBare() && subject && !name : !isMark(phrase);
      if (other) {
        return false;
      }
      subject |= phrase.isBare();
    }
    return !scene.isIn("purpose-heads", noun - 1);
  }

  private static boolean isMark(Phrase phrase) {
    return phrase.sort() == Sort.COMMA;
  }

  /** Without doers who stand within or behind the verbal noun. */
  private static FoundDeed ofSubject(FoundDeed f, int noun) {
    return f.without(f.actors().stream().filter(p -> p.first() >= noun).toList());
  }

  /** A deed done to whom the genitive of its verbal noun names: "denied the arrest of N". */
  private FoundDeed onGenitive(FoundDeed f, int noun) {
    Phrase own = clause.over(noun);
    Phrase whole = own == null || own.last() == noun ? clause.startingAt(noun + 1) : own;
    Entry entry = f.entry();
    boolean alone = entry.words().size() == 1 && entry.prepositions().isEmpty();
    boolean open = alone && (f.recipients().isEmpty() || f.recipients().getFirst().equals(own));
    boolean named = whole != null && whole.isNominal() && whole.preposition() == null;
    return open && named && whole != null && !whole.referents().isEmpty()
        ? f.onto(List.of(whole.from(noun + 1)))
        : f;
  }

  /**
   * Whether a deed is its subject's own: who only speaks of it ("denied the killing of") has done
   * it where he has power to, and not to those whom he calls his.
   */
  private boolean isOwn(FoundDeed f, GoverningVerbs.Site site) {
    Deed deed = f.entry().deed();
    boolean denied = site.governor().status().equals("denied");
    if (!site.governor().speaks() || (deed.lone().equals("actor") && !deed.isOfOwners())) {
      return true;
    }
    if (deed.isOfOwners()) {
      return !denied;
    }
    return f.actors().stream().anyMatch(GovernedFrame::isInPower)
        && f.recipients().stream().noneMatch(p -> scene.hasEnding("own-tails", p.first()));
  }

  private static boolean isInPower(Phrase phrase) {
    String sector = phrase.sector();
    return phrase.isActor()
        && (sector != null
            ? Sectors.areInPower(sector)
            : phrase.referents().getFirst().entity().kind() == Entity.Kind.COUNTRY);
  }
}
