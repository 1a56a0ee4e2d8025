package org.isnad.event;

import java.util.List;
import org.isnad.event.Phrase.Sort;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.jspecify.annotations.Nullable;

/** Against whom demands, protests and slogans turn, as the words behind them say. */
final class DeedAims {
  private static final int AIM = 7;
  static final String PROTESTERS = "grp.protesters";

  private final Scene scene;
  private final Agents agents;
  private final DeedForms forms;
  private final Clause clause;

  DeedAims(Scene scene, Agents agents, DeedForms forms, Clause clause) {
    this.scene = scene;
    this.agents = agents;
    this.forms = forms;
    this.clause = clause;
  }

  /**
   * A deed with those against whom it turns, where the words do not name them as its recipients.
   */
  FoundDeed of(FoundDeed found) {
    return isAgainst(found) ? found : found.toward(aims(found));
  }

  /** Whether somebody is named against whom it turns, not only before whose door it is done. */
  private boolean isAgainst(FoundDeed found) {
    return found.recipients().stream()
        .filter(Phrase::isActor)
        .anyMatch(
            p -> p.preposition() == null || !scene.list("protest-doors").contains(p.preposition()));
  }

  /** Whom demands, protests or slogans after a word are against. */
  private List<Phrase> aims(FoundDeed found) {
    int aim = found.hasActor() && isAim(found.first()) ? found.first() : -AIM;
    for (int i = found.first() + 1; i < scene.tokens().size(); i++) {
      if (scene.isAny("protest-favours", i)) {
        aim = -AIM;
      }
      Phrase here = i - aim < AIM ? target(i) : null;
      boolean other =
          here != null && !isOf(found.actors(), here) && !isOf(found.recipients(), here);
      if (here != null && other && isSubject(here)) {
        aim = -AIM;
      } else if (here != null && other && !isProtester(here)) {
        return List.of(here);
      }
      boolean start = scene.isIn("from-words", i - 1);
      aim = (scene.isIn("protest-aims", i) || isAim(i)) && !start ? i : aim;
    }
    return List.of();
  }

  /**
   * Whether somebody does what a verb right before him goes on to tell ("and the police dispersed
   * them"). A verb in the plural has its subject in itself.
   */
  private boolean isSubject(Phrase here) {
    int verb = here.first() - 1;
    if (verb < 0 || here.preposition() != null || isAim(verb)) {
      return false;
    }
    boolean goesOn =
        scene.isCoordinated(verb) && scene.tense(verb) == Tense.PAST && !scene.has(verb, "plural");
    return goesOn
        || forms.forms(scene.tokens().get(verb), false).stream()
            .anyMatch(
                f -> Clitic.WA.in(f.clitics()) && f.form().is("past") && !f.form().is("plural"));
  }

  /** Somebody, or the state that an adjective names: "the American policy". */
  private @Nullable Phrase target(int i) {
    Phrase here = clause.startingAt(i);
    if (here != null && here.isActor()) {
      boolean led = scene.isIn("lead-words", i - 1);
      return led || scene.isIn("locative-prepositions", i - 1) ? null : here;
    }
    for (Chunk chunk : scene.chunks("nisba")) {
      List<Referent> who = chunk.first() == i ? scene.referents(chunk) : List.of();
      if (!who.isEmpty()) {
        return new Phrase(Sort.ACTOR, i, chunk.last(), 0, null, who.subList(0, 1), null, true);
      }
    }
    return here == null ? owner(i) : null;
  }

  /** The party that a noun belongs to: "the visit of X", "the policies of the government". */
  private @Nullable Phrase owner(int i) {
    boolean free = !scene.isIn("lead-words", i - 1) && !scene.isIn("locative-prepositions", i - 1);
    for (Chunk chunk : scene.chunks("party")) {
      List<Referent> who = chunk.first() == i ? scene.referents(chunk) : List.of();
      if (free && !who.isEmpty()) {
        String sector = agents.sector(who.getFirst());
        return new Phrase(Sort.ACTOR, i, chunk.last(), 0, null, who.subList(0, 1), sector, true);
      }
    }
    return null;
  }

  /** Whether a party stands within what has been read as others. */
  static boolean isOf(List<Phrase> others, Phrase party) {
    return others.stream()
        .filter(Phrase::isActor)
        .anyMatch(p -> p.first() <= party.first() && party.last() <= p.last());
  }

  private static boolean isProtester(Phrase phrase) {
    return phrase.referents().getFirst().entity().id().startsWith(PROTESTERS);
  }

  private boolean isAim(int i) {
    return scene.isAny("protest-aims", i);
  }
}
