package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isnad.text.Clitic;

/**
 * Joins what one sentence tells of one incident: an attack and those whom it killed and wounded are
 * one event, as are people killed and people wounded beside them.
 */
final class Incidents {
  private static final int NEAR = 3;
  private static final int FAR = 8;
  private static final String KILLING = "killing";

  private final Scene scene;
  private final Kinds kinds;
  private final DeedBearing bearing;

  /**
   * @param bearing whether the words around an attack bear it out
   */
  Incidents(Scene scene, Kinds kinds, DeedBearing bearing) {
    this.scene = scene;
    this.kinds = kinds;
    this.bearing = bearing;
  }

  /** The deeds of a sentence, those that tell of one incident joined, in text order. */
  List<FoundDeed> joined(List<FoundDeed> found) {
    List<FoundDeed> out = new ArrayList<>();
    for (FoundDeed f : found) {
      if (isAlreadyTold(f, found)) {
        continue;
      }
      FoundDeed last = out.isEmpty() ? null : out.getLast();
      if (last != null && isToll(last) && isToll(f) && isOne(last, f)) {
        out.removeLast();
        out.add(last.with(f));
      } else {
        out.add(f);
      }
    }
    for (int i = out.size() - 1; i > 0; i--) {
      FoundDeed a = out.get(i - 1);
      FoundDeed b = out.get(i);
      boolean result = isAttack(a) && isToll(b) && (isResult(a, b) || isNext(a, b));
      boolean means = isToll(a) && isAttack(b) && isMeans(a, b);
      if (isAttack(a) && isAttack(b) && isSame(a, b)) {
        out.set(i - 1, isPlain(a) && !isPlain(b) ? b.of(a) : a.of(b));
        out.remove(i);
      } else if (result || means) {
        boolean known =
            means
                && ((scene.isDefinite(b.first()) && b.recipients().isEmpty())
                    || !bearing.isMeant(b.of(a)));
        out.set(i - 1, result ? a.of(b) : known ? a.with(b) : b.of(a));
        out.remove(i);
      }
    }
    return out;
  }

  /** Whether the verb of which an adverb says why tells the same: "went on strike in protest". */
  private boolean isAlreadyTold(FoundDeed adverb, List<FoundDeed> found) {
    return adverb.entry().deed().isAdverbial()
        && found.stream()
            .filter(f -> Integer.valueOf(f.first()).equals(adverb.verb()))
            .filter(f -> f.entry().deed().context().isEmpty())
            .anyMatch(f -> type(f).equals(type(adverb)));
  }

  private String type(FoundDeed f) {
    return kinds.get(f.entry().deed().kind()).type();
  }

  private boolean isToll(FoundDeed f) {
    return f.entry().deed().kind().equals(KILLING);
  }

  private boolean isAttack(FoundDeed f) {
    Kinds.Kind kind = kinds.get(f.entry().deed().kind());
    boolean attack = kind.family().equals("attack") && !f.entry().deed().isByMeans();
    return attack && !kind.has(Kinds.Trait.NO_MEANS);
  }

  /** Some killed and others wounded, told side by side, by the same or by nobody. */
  private boolean isOne(FoundDeed a, FoundDeed b) {
    boolean and = isGlued(b.first(), Clitic.WA);
    boolean alone = b.actors().isEmpty() || a.actors().isEmpty() || b.actors().equals(a.actors());
    boolean apart =
        a.verb() == null || b.verb() == null || b.verb() == b.first() || b.verb().equals(a.verb());
    return and && alone && apart && isWithin(a.last(), b.first());
  }

  /** Whether a verb such as "led to" or "left", before or after it, joins an attack to its toll. */
  private boolean isResult(FoundDeed attack, FoundDeed toll) {
    if (!isWithin(attack.last(), toll.first())) {
      return false;
    }
    boolean so = isGlued(toll.first(), Clitic.FA);
    boolean alone = toll.actors().stream().noneMatch(Phrase::isActor);
    if (so && (alone || toll.actors().equals(attack.actors()))) {
      return true;
    }
    boolean before = IntStream.of(1, 2).anyMatch(n -> scene.isIn("toll-links", attack.first() - n));
    boolean onward =
        before && (scene.isPreposition(toll.first() - 1) || isGlued(toll.first(), Clitic.BI));
    boolean described =
        toll.verb() != null
            && toll.verb() == toll.first()
            && alone
            && !isGlued(toll.first(), Clitic.WA)
            && scene.isDefinite(attack.first())
            && scene.isIn("relatives", attack.last() + 1);
    return onward
        || described
        || IntStream.range(attack.last() + 1, toll.first())
            .anyMatch(i -> scene.isIn("toll-links", i));
  }

  /**
   * Whether those who attacked, or the attack, are said to have killed too: "they attacked a post
   * and killed", "the raid killed two and wounded three".
   */
  private boolean isNext(FoundDeed attack, FoundDeed toll) {
    boolean same = attack.hasActor() && attack.actors().equals(toll.actors());
    boolean own = attack.verb() != null && attack.verb() > attack.last() && !toll.hasActor();
    return (same || own)
        && isGlued(toll.first(), Clitic.WA)
        && isWithin(attack.last(), toll.first());
  }

  /**
   * Whether a preposition joins a toll to the attack in which it happened, and not those accused of
   * it.
   */
  private boolean isMeans(FoundDeed toll, FoundDeed attack) {
    if (!isWithin(toll.last(), attack.first()) || scene.isIn("accused-words", attack.first() - 1)) {
      return false;
    }
    boolean glued = isGlued(attack.first(), Clitic.BI);
    for (int i = Math.max(toll.last() + 1, attack.first() - NEAR); i < attack.first(); i++) {
      glued |= scene.isIn("toll-means", i);
    }
    return glued;
  }

  /**
   * Two words for one attack: "a bomb blew up", "an attack with rockets", "a blast that hit a
   * church".
   */
  private boolean isSame(FoundDeed a, FoundDeed b) {
    boolean open = b.actors().stream().noneMatch(Phrase::isActor) || b.actors().equals(a.actors());
    boolean goesOn = b.verb() != null && b.verb() == b.first();
    boolean onward = goesOn && isPlain(b) && a.entry().frame() != Deed.Frame.DOES;
    if (!open || (goesOn && !onward) || b.first() - a.last() > (goesOn ? FAR : NEAR)) {
      return false;
    }
    for (int i = a.last() + 1; i <= b.first(); i++) {
      if (isGlued(i, Clitic.WA) || (scene.tense(i) != null && !(goesOn && i == b.first()))) {
        return false;
      }
    }
    return true;
  }

  private boolean isGlued(int token, Clitic clitic) {
    return scene.tokens().get(token).readings().stream().anyMatch(r -> r.has(clitic));
  }

  private boolean isPlain(FoundDeed f) {
    return f.entry().deed().kind().equals("attack");
  }

  /** Whether no full stop or colon stands between two words. */
  private boolean isWithin(int from, int to) {
    return from < to && !scene.isCut(from, to);
  }
}
