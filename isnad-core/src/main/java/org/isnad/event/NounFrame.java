package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.event.Deed.Entry;
import org.isnad.event.Deed.Frame;
import org.isnad.event.DeedWord.Form;
import org.isnad.event.Phrase.Sort;
import org.isnad.mention.Entity;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Name;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Who stands around a noun that tells a deed: its genitive, its adjective, its light verb's. */
final class NounFrame {
  private static final int LIGHT = 14;
  private static final int SHORT = 3;

  /** Words within which an adjective of a noun stands. */
  static final int NEXT = 4;

  private final Agents agents;
  private final Scene scene;
  private final DeedForms forms;
  private final Clause clause;
  private final Completion completion;
  private final GoverningVerbs governing;

  NounFrame(
      Scene scene,
      DeedForms forms,
      Clause clause,
      Completion completion,
      GoverningVerbs governing,
      Agents agents) {
    this.governing = governing;
    this.agents = agents;
    this.scene = scene;
    this.forms = forms;
    this.clause = clause;
    this.completion = completion;
  }

  /** The parties around a noun: its genitive, its adjective of a state, those of its light verb. */
  @Nullable FoundDeed of(int n, Form form, Entry entry) {
    int end = completion.completed(n, entry.words(), NEXT);
    if (end < 0 || completion.isBlocked(n, end, entry.deed())) {
      return null;
    }
    Around after = clause.after(n, end, entry.prepositions());
    if (entry.deed().isAdverbial()) {
      return adverbial(n, form, entry, after);
    }
    List<Phrase> actors = new ArrayList<>(after.by);
    List<Phrase> recipients = new ArrayList<>(after.governed);
    boolean open = !Clitic.AL.in(form.clitics()) && !form.form().is("suffix");
    List<Phrase> first = after.bare.isEmpty() ? List.of() : after.bare.getFirst();
    boolean genitive =
        open
            && !first.isEmpty()
            && first.getFirst().first() == end + 1
            && (first.getFirst().sort() != Sort.OTHER || isOfSome(first))
            && !(entry.deed().isMilitary() && isNisba(first.getFirst()));
    List<Phrase> object = genitive ? object(n, entry, first, after) : List.of();
    if (!object.isEmpty()) {
      actors.addAll(first);
      recipients.addAll(object);
    } else if (genitive && entry.frame() != Frame.HAPPENS) {
      boolean force =
          "MIL".equals(first.getFirst().sector())
              && entry.deed().lone().equals("actor")
              && !agents.isImmovable(scene.tokens().get(first.getFirst().first()));
      boolean arrest = entry.deed().kind().equals("arrest") && isBody(first);
      boolean actor =
          force
              || arrest
              || !entry.prepositions().isEmpty()
              || !VerbFrame.isTransitive(entry.deed());
      boolean where = isWhere(first.getFirst()) && recipients.isEmpty();
      (actor && !where ? actors : recipients).addAll(first);
    }
    Phrase owner = open && actors.isEmpty() ? owner(end, entry) : null;
    if (owner != null) {
      actors.add(owner);
    }
    Phrase state = state(end, entry.deed());
    if (state != null && isOfPeople(state, end, form, entry)) {
      recipients.add(people(state));
    } else if (state != null && actors.isEmpty()) {
      actors.add(state);
    }
    recipients.addAll(undergone(n, form, entry));
    Integer verb = carried(n, end, entry, actors, recipients);
    boolean mutual = !entry.deed().by().isEmpty() && entry.prepositions().size() > 1;
    if (mutual && actors.stream().noneMatch(Phrase::isActor)) {
      List<Phrase> doers = recipients.stream().filter(p -> isOfThose(p, entry)).toList();
      actors.addAll(doers);
      recipients.removeAll(doers);
    }
    return new FoundDeed(entry, n, end, verb, actors, recipients);
  }

  /**
   * Whether somebody is of those whose deed it is: the protesters of "between X and protesters".
   */
  private static boolean isOfThose(Phrase phrase, Entry entry) {
    return phrase.isActor()
        && phrase.referents().stream()
            .anyMatch(r -> entry.deed().by().stream().anyMatch(r.entity().id()::startsWith));
  }

  /**
   * Whom a body that is the genitive of a verbal noun did it to, named right after it: "the arrest
   * by the police of two men"; empty where the genitive is who suffers it.
   */
  private List<Phrase> object(int n, Entry entry, List<Phrase> genitive, Around after) {
    boolean masdar =
        forms.isVerbalNoun(scene.tokens().get(n))
            && entry.prepositions().isEmpty()
            && VerbFrame.isTransitive(entry.deed());
    Phrase next = clause.startingAt(genitive.getLast().last() + 1);
    if (!masdar || !isBody(genitive) || next == null) {
      return List.of();
    }
    if (next.isActor() && Clitic.LI.name().equals(next.preposition())) {
      return List.of(next);
    }
    boolean second = after.bare.size() > 1 && after.bare.get(1).getFirst().equals(next);
    boolean party = next.isActor() || (next.sort() == Sort.PLACE && !next.referents().isEmpty());
    return second && party ? after.bare.get(1) : List.of();
  }

  /**
   * Whom the pronoun of a verbal noun means after "took place", which makes it passive: "the
   * workers, their abduction took place".
   */
  private List<Phrase> undergone(int n, Form form, Entry entry) {
    boolean passive =
        form.form().is("suffix")
            && form.clitics() == 0
            && entry.prepositions().isEmpty()
            && VerbFrame.isTransitive(entry.deed())
            && light(n - 1).equals("happens")
            && !clause.isRelative(n - 1)
            && !clause.isAnd(n - 1);
    return passive ? clause.before(n - 1).stream().filter(Phrase::isActor).toList() : List.of();
  }

  /** Whether a number is told with who is of it: "the killing of 13, most of them policemen". */
  private boolean isOfSome(List<Phrase> side) {
    return isCounted(side.getFirst()) && side.stream().anyMatch(Phrase::isActor);
  }

  private boolean isCounted(Phrase phrase) {
    return scene.isIn("deed-amounts", phrase.first())
        || scene.tokens().get(phrase.first()).kind() == TokenKind.NUMBER;
  }

  /** Whether the first of some parties is a body or a state. */
  private boolean isBody(List<Phrase> side) {
    Phrase first = side.getFirst();
    return first.isActor()
        && !isCounted(first)
        && agents.isBody(first, scene.tokens().get(first.first()));
  }

  /** What the subject of the main verb does as an adverb says: "they left in protest". */
  private @Nullable FoundDeed adverbial(int n, Form form, Entry entry, Around after) {
    boolean purpose = form.clitics() == (Clitic.LI.bit() | Clitic.AL.bit());
    Integer verb = form.form().is("tanwin") || purpose ? mainVerb(n) : null;
    boolean past =
        verb != null
            && (scene.tense(verb) == Tense.PAST
                || forms.tense(scene.tokens().get(verb)) == Tense.PAST);
    if (verb == null || !past) {
      return null;
    }
    List<Phrase> subject = clause.before(verb);
    for (List<Phrase> bare : clause.after(verb, verb, Set.of()).bare) {
      if (subject.isEmpty() && bare.getFirst().last() < n) {
        subject = bare;
      }
    }
    return new FoundDeed(entry, n, n, verb, subject, after.governed);
  }

  /** The verb of the clause that an adverb stands in; null where it follows none. */
  private @Nullable Integer mainVerb(int n) {
    for (int v = n - 1; v >= 0; v--) {
      Phrase here = clause.startingAt(v);
      if (here != null && here.sort() == Sort.VERB && !scene.isIn("auxiliary-verbs", v)) {
        return v;
      }
      if (here != null && (here.sort() == Sort.STOP || here.sort() == Sort.RELATIVE)) {
        return null;
      }
    }
    return null;
  }

  /** Whether a phrase is only the adjective of a state: "Russian shelling". */
  private boolean isNisba(Phrase phrase) {
    return scene.chunks("nisba").stream()
        .anyMatch(c -> c.first() == phrase.first() && c.last() == phrase.last());
  }

  /** Whether a genitive is a capital that stands for its state: the scene of an attack. */
  private boolean isWhere(Phrase phrase) {
    return phrase.isActor()
        && scene.chunks("party").stream()
            .filter(c -> c.first() == phrase.first())
            .map(c -> scene.mentions().entities().get(c.ref()))
            .anyMatch(m ->
                m.form() == EntityMention.Form.EPITHET
                    && m.referents().getFirst().entity().kind() == Entity.Kind.COUNTRY);
  }

  /** Whether the adjective of a state is a genitive, its people: "the arrest of a Lebanese". */
  private static boolean isOfPeople(Phrase state, int end, Form form, Entry entry) {
    boolean open = !Clitic.AL.in(form.clitics()) && !form.form().is("suffix");
    String lone = entry.deed().lone();
    return open
        && !form.form().is("plural")
        && entry.prepositions().isEmpty()
        && state.first() == end + 1
        && (lone.equals("recipient") || lone.equals("victim"));
  }

  private Phrase people(Phrase state) {
    Entity land = state.referents().getFirst().entity();
    String code = land.country();
    String id = "grp.people." + (code == null ? "x" : code.toLowerCase(Locale.ROOT));
    Name name = new Name(scene.words(scene.span(state.first(), state.last(), 0)), null);
    Entity group = new Entity(id, Entity.Kind.GROUP, name, code);
    return new Phrase(
        Sort.ACTOR,
        state.first(),
        state.last(),
        0,
        null,
        List.of(new Referent(group, null, null)),
        null,
        true);
  }

  /** Whose deed it is: "an attack of the rebels", with the preposition glued to its doer. */
  private @Nullable Phrase owner(int end, Entry entry) {
    Phrase next = clause.startingAt(end + 1);
    boolean of = next != null && next.isActor() && Clitic.LI.in(next.clitics());
    return of && !entry.prepositions().contains(Clitic.LI.name()) ? next : null;
  }

  /** The state that an adjective of the noun names: "the Israeli raids". */
  private @Nullable Phrase state(int end, Deed deed) {
    for (Chunk chunk : scene.chunks("nisba")) {
      if (chunk.first() > end
          && chunk.first() <= end + 2
          && (chunk.clitics() & ~Clitic.AL.bit()) == 0) {
        boolean adjectives = true;
        for (int i = end + 1; i < chunk.first(); i++) {
          Phrase other = clause.startingAt(i);
          adjectives &= other == null || other.sort() == Sort.OTHER;
          adjectives &= scene.isArticled(i) == scene.isArticled(end);
        }
        List<Referent> who = scene.referents(chunk);
        if (adjectives && !who.isEmpty()) {
          return new Phrase(
              Sort.ACTOR,
              chunk.first(),
              chunk.last(),
              0,
              null,
              who.subList(0, 1),
              deed.isMilitary() ? "MIL" : null,
              true);
        }
      }
    }
    return null;
  }

  /** Takes the parties of a verb that only carries the noun: "launched an attack". */
  private @Nullable Integer carried(
      int n, int end, Entry entry, List<Phrase> actors, List<Phrase> recipients) {
    Integer before = carriedBefore(n, entry, actors, recipients);
    boolean open = before == null || (actors.isEmpty() && !light(before).equals("does"));
    Integer after = open ? carriedAfter(end, before != null, entry, actors, recipients) : null;
    boolean apart = before != null && light(before).equals("happens") && isGoverned(n);
    return before == null || (apart && after != null) ? after : before;
  }

  /** Whether a preposition governs a noun: "after an attack". */
  private boolean isGoverned(int n) {
    Phrase own = clause.startingAt(n);
    return own != null && own.preposition() != null;
  }

  private @Nullable Integer carriedBefore(
      int n, Entry entry, List<Phrase> actors, List<Phrase> recipients) {
    for (int v = n - 1; v >= Math.max(0, n - LIGHT); v--) {
      int over = governing.over(v);
      v = over < 0 ? v : over;
      String light = light(v);
      if (!light.isEmpty()) {
        subject(v, n, isClaimed(v, n) ? "does" : light, entry, actors, recipients);
        return v;
      }
      Phrase here = clause.startingAt(v);
      if (here != null && (here.sort() == Sort.STOP || here.sort() == Sort.VERB)) {
        break;
      }
    }
    return null;
  }

  /** Whether those who report a deed say that it is theirs: "claimed responsibility for". */
  private boolean isClaimed(int verb, int noun) {
    for (int i = verb + 1; i < noun; i++) {
      if (scene.isIn("claim-words", i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param told whether a verb before the noun tells it, so that a verb after another is the
   *     other's
   */
  private @Nullable Integer carriedAfter(
      int end, boolean told, Entry entry, List<Phrase> actors, List<Phrase> recipients) {
    for (int v = end + 1; v < scene.tokens().size() && v <= end + LIGHT; v++) {
      Form form = forms.form(scene.tokens().get(v), false);
      boolean back = scene.isIn("doing-pronouns", v + 1);
      boolean does = form != null && light(v).equals("does") && (back || form.form().is("suffix"));
      boolean suffers = form != null && light(v).equals("suffers") && back;
      Around own = form != null && !back ? clause.after(v, v, entry.prepositions()) : null;
      boolean open = own != null && own.bare.isEmpty() && !own.governed.isEmpty();
      if (own != null && open && recipients.isEmpty() && !light(v).equals("reports")) {
        recipients.addAll(own.governed);
        return v;
      }
      if (does || suffers) {
        Around after = clause.after(v, back ? v + 1 : v, entry.prepositions());
        List<Phrase> side = suffers ? recipients : actors;
        if (!after.bare.isEmpty() && side.isEmpty()) {
          side.addAll(after.bare.getFirst());
        }
        if (suffers && actors.isEmpty()) {
          actors.addAll(after.by);
        }
        if (recipients.isEmpty()) {
          recipients.addAll(after.governed);
        }
        return v;
      }
      if (scene.isIn("toll-links", v)) {
        return v;
      }
      Phrase here = clause.startingAt(v);
      boolean mark = here != null && (here.sort() == Sort.STOP || here.sort() == Sort.COMMA);
      boolean other = told && here != null && here.preposition() != null && clause.isDeedNoun(here);
      if (mark || other || isOfAnother(here, end)) {
        break;
      }
    }
    return null;
  }

  /** Whether a relative clause describes another noun that follows a noun. */
  private boolean isOfAnother(@Nullable Phrase relative, int end) {
    if (relative == null || relative.sort() != Sort.RELATIVE) {
      return false;
    }
    Phrase before = clause.endingAt(relative.first() - 1);
    return before != null && before.first() > end + 1;
  }

  private void subject(
      int v, int n, String light, Entry entry, List<Phrase> actors, List<Phrase> recipients) {
    List<Phrase> subject = clause.before(v);
    for (List<Phrase> bare : clause.after(v, v, Set.of()).bare) {
      if (bare.getFirst().last() < n) {
        subject = bare;
        break;
      }
    }
    if (subject.isEmpty() && v == n - 1 && light.equals("does") && scene.isArticled(n)) {
      subject = clause.after(n, n, Set.of()).bare.stream().findFirst().orElse(List.of());
    }
    boolean begins =
        forms.isBeginning(scene.tokens().get(v))
            && ((scene.tokens().get(n).folded().length() > SHORT
                    && scene.hasEnding("tanwin-endings", n))
                || isBegun(n));
    List<Phrase> side =
        switch (begins ? "does" : light) {
          case "does" -> actors;
          case "suffers" -> recipients;
          default -> new ArrayList<>();
        };
    if (side.isEmpty()) {
      side.addAll(subject);
    }
    if (light.equals("does") && entry.frame() != Frame.SUFFERS) {
      clause.lastSubject(v, subject);
    }
  }

  /** Whether a noun is what somebody goes about to do: "began with the shelling of". */
  private boolean isBegun(int n) {
    Phrase own = clause.startingAt(n);
    String by = own == null ? null : own.preposition();
    boolean in = scene.isIn("in-words", n - 1);
    return (in || Clitic.BI.name().equals(by)) && forms.isVerbalNoun(scene.tokens().get(n));
  }

  private String light(int v) {
    return v < 0 ? "" : forms.light(scene.tokens().get(v));
  }
}
