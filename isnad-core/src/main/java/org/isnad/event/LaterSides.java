package org.isnad.event;

import java.util.List;
import java.util.Set;
import org.isnad.event.DeedWord.Form;
import org.isnad.event.Phrase.Sort;
import org.isnad.text.TokenKind;

/**
 * Sides that words further on in its sentence give a deed: whom it reached ("a campaign that hit
 * X", "strikes, aiming at X") and who claimed it ("which X claimed").
 */
final class LaterSides {
  /** Words within which a toll says among whom it is. */
  private static final int AMONG = 5;

  private final Scene scene;
  private final DeedForms forms;
  private final Clause clause;

  LaterSides(Scene scene, DeedForms forms, Clause clause) {
    this.scene = scene;
    this.forms = forms;
    this.clause = clause;
  }

  /** A deed with the sides that it lacks and later words name. */
  FoundDeed of(FoundDeed f) {
    boolean force = AttackNames.isAttack(kind(f));
    if (!force && !kind(f).equals("arrest")) {
      return f;
    }
    boolean open = !f.hasRecipient() || f.isOnlyNear(scene.list("deed-aims"));
    FoundDeed aimed = open ? f.onto(object(f, "reach-words")) : f;
    FoundDeed reached =
        force && !aimed.hasRecipient() ? aimed.onto(object(aimed, "site-users")) : aimed;
    FoundDeed lost = force && !reached.hasRecipient() ? reached.onto(dead(f)) : reached;
    if (lost.hasActor() || !force) {
      return lost;
    }
    FoundDeed claimed = lost.by(object(f, "claim-verbs"));
    return claimed.hasActor() ? claimed : claimed.by(claimant(f));
  }

  /** Among whom people were killed or wounded: "left 20 dead among the rebels". */
  private List<Phrase> dead(FoundDeed f) {
    for (int i = f.last(); i < scene.tokens().size(); i++) {
      Phrase here = clause.startingAt(i);
      if (here != null && here.sort() == Sort.STOP) {
        return List.of();
      }
      for (int k = i + 1; scene.isAny("toll-nouns", i) && k <= i + AMONG; k++) {
        Phrase among = clause.startingAt(k);
        if (among != null && among.isActor() && isAmong(k)) {
          return List.of(among);
        }
      }
      if (i > f.last() && isOther(i)) {
        return List.of();
      }
    }
    return List.of();
  }

  /** Whether words say that those who follow are who lost people: "among", "in the ranks of". */
  private boolean isAmong(int first) {
    boolean ranks =
        scene.isIn("toll-ranks", first)
            && (scene.isIn("in-words", first - 1) || scene.isIn("between-words", first - 1));
    return ranks || scene.isIn("between-words", first - 1);
  }

  /** Who says later in the sentence that it was him: "for which X claimed responsibility". */
  private List<Phrase> claimant(FoundDeed f) {
    for (int i = f.last() + 1; i < scene.tokens().size(); i++) {
      Phrase here = clause.startingAt(i);
      if (here != null && here.sort() == Sort.STOP) {
        return List.of();
      }
      if (scene.isIn("claim-words", i) && isAboutIt(i + 1)) {
        Phrase before = clause.endingAt(i - 1);
        boolean said = before != null && before.isActor() && before.isBare();
        return said && before != null ? List.of(before) : List.of();
      }
    }
    return List.of();
  }

  /** Whether words say that it is about what was told before: "for it", "for the attack". */
  private boolean isAboutIt(int i) {
    return scene.isIn("pronoun-prepositions", i)
        || (scene.isIn("deed-prepositions", i) && scene.isArticled(i + 1));
  }

  /** What follows right after the first word of a list after a deed and before the next one. */
  private List<Phrase> object(FoundDeed f, String list) {
    for (int i = f.last() + 1; i < scene.tokens().size(); i++) {
      Phrase here = clause.startingAt(i);
      if (here != null && here.sort() == Sort.STOP) {
        return List.of();
      }
      if (scene.isIn(list, i)) {
        List<List<Phrase>> bare = clause.after(i, i, Set.of()).bare;
        List<Phrase> first = bare.isEmpty() ? List.of() : bare.getFirst();
        return !first.isEmpty() && first.getFirst().first() == next(i) ? first : List.of();
      }
      if (isOther(i)) {
        return List.of();
      }
    }
    return List.of();
  }

  /** The token after a word, past its preposition with a pronoun and an opening quotation mark. */
  private int next(int i) {
    int next = scene.isIn("pronoun-prepositions", i + 1) ? i + 2 : i + 1;
    boolean quoted =
        next < scene.tokens().size() && scene.tokens().get(next).kind() == TokenKind.OPEN_QUOTE;
    return quoted ? next + 1 : next;
  }

  /** Whether another deed than a toll is told there, which what follows belongs to. */
  private boolean isOther(int i) {
    Form noun = forms.nominal(scene.tokens().get(i));
    return noun != null
        && noun.entries().stream()
            .noneMatch(e -> !e.words().isEmpty() || e.deed().kind().equals("killing"));
  }

  private static String kind(FoundDeed f) {
    return f.entry().deed().kind();
  }
}
