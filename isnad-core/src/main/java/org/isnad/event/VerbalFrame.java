package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.event.Agents.Sighting;
import org.isnad.event.Deed.Entry;
import org.isnad.lexicon.WordForm;
import org.isnad.mention.Entity;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Who stands around a verb that tells a deed of words. Its subject must agree with it and stand
 * where a subject stands: at the head of its clause, or near after the verb. Words of deeds take
 * people as easily for objects as for subjects, so that whoever merely stands near is nobody.
 */
final class VerbalFrame {
  private static final int LONG = 4;
  private static final int NEAR = 9;
  private static final int ASIDE = 10;

  /** Words within which a verb of saying carries its noun. */
  static final int CARRIED = 16;

  private static final Set<String> OF_NO_BODY =
      Set.of("CVL", "LAB", "MED", "EDU", "REL", "BUS", "CRM");

  private final Agents agents;
  private final Scene scene;
  private final Clause clause;
  private final Completion completion;
  private final DeedForms forms;
  private final ClauseHeads heads;

  VerbalFrame(Scene scene, DeedForms forms, Clause clause, Completion completion, Agents agents) {
    this.forms = forms;
    this.agents = agents;
    this.scene = scene;
    this.clause = clause;
    this.completion = completion;
    this.heads = new ClauseHeads(scene, clause);
  }

  /** The parties around a verb; null when it tells no deed. */
  @Nullable FoundDeed of(int v, WordForm form, Entry entry) {
    int end = completion.completed(v, entry.words());
    if (end < 0 || completion.isBlocked(v, end, entry.deed())) {
      return null;
    }
    Around after = clause.after(v, end, entry.prepositions());
    if (scene.isIn("what-words", v - 1) && !scene.isIn("negations", v - 1)) {
      return null;
    }
    if (isUngoverned(entry, after, end) || isOfPaper(v, entry)) {
      return null;
    }
    boolean object = entry.prepositions().isEmpty() && VerbFrame.isTransitive(entry.deed());
    boolean fused = form.is("suffix") && !form.is("plural");
    if (fused && !entry.prepositions().isEmpty() && !entry.deed().isTo()) {
      return null;
    }
    List<List<Phrase>> bare = new ArrayList<>();
    after.bare.forEach(side -> bare.add(own(side)));
    List<Phrase> owned = owned(v, end, bare);
    List<Phrase> subject = List.of();
    List<Phrase> target = owned.isEmpty() ? governed(end, entry, after) : owned;
    if (!isFirstPerson(form)) {
      boolean relative = clause.isRelative(v);
      List<Phrase> himself = clause.ofHimself(v);
      List<Phrase> head = fitting(own(himself.isEmpty() ? heads.of(v) : himself), form, true);
      List<Phrase> next = bare.isEmpty() ? List.of() : following(v, bare.getFirst(), form);
      boolean pair = bare.size() > 1 && !next.isEmpty();
      boolean post =
          !next.isEmpty()
              && himself.isEmpty()
              && !scene.isIn("deed-pronouns", v - 1)
              && (fused
                  || isNominative(next)
                  || head.isEmpty()
                  || (!relative && (pair || !object) && clause.isAnd(v)));
      subject = post ? bare.removeFirst() : head;
      target = post && fused && relative ? heads.of(v) : target;
    }
    boolean direct = entry.prepositions().isEmpty() && entry.deed().isOfStance();
    List<Phrase> taken =
        object ? object(v, subject, bare) : direct ? stance(subject, bare) : List.of();
    target = target.isEmpty() ? taken : target;
    List<Phrase> aimed =
        target.stream().anyMatch(Phrase::isActor) ? List.of() : against(v, end, entry.deed());
    target = aimed.isEmpty() ? target : aimed;
    clause.lastSubject(v, subject);
    target = entry.deed().isOfStance() ? target.stream().map(VerbalFrame::holder).toList() : target;
    if (scene.isMarkedPassive(v)) {
      return new FoundDeed(entry, v, end, v, after.by, target.isEmpty() ? subject : target);
    }
    if (!subject.isEmpty()
        && completion.isBlocked(v, Math.max(end, subject.getLast().last()), entry.deed())) {
      return null;
    }
    if (entry.deed().isNextToSubject() && (fused || !isNextTo(v, subject) || isNoun(v, form))) {
      return null;
    }
    boolean passive = entry.deed().takesObject() && !fused && object && bare.isEmpty();
    return passive ? null : new FoundDeed(entry, v, end, v, subject, target);
  }

  /** The parties of a deed whose noun a verb of saying carries; null when it carries none. */
  @Nullable FoundDeed stated(int v, WordForm form, Entry entry) {
    int n = carried(v, entry.words().getFirst());
    if (n < 0 || isFirstPerson(form) || completion.isBlocked(v, n, entry.deed())) {
      return null;
    }
    boolean own = scene.has(n, "suffix");
    List<List<Phrase>> between = clause.after(v, v, Set.of()).bare;
    List<Phrase> next = between.isEmpty() ? List.of() : own(between.getFirst());
    boolean post = !next.isEmpty() && next.getLast().last() < n;
    List<Phrase> subject = post ? following(v, next, form) : fitting(own(heads.of(v)), form, true);
    Around after = clause.after(n, n, entry.prepositions());
    Phrase genitive = clause.startingAt(n + 1);
    boolean party =
        genitive != null && genitive.isBare() && (genitive.isActor() || genitive.isStance());
    List<Phrase> target = own(after.governed);
    if (genitive != null && party && own && target.isEmpty()) {
      target = List.of(genitive);
    } else if (genitive != null && party && !own) {
      subject = List.of(genitive);
    }
    clause.lastSubject(v, subject);
    return new FoundDeed(
        entry, v, n, v, subject, target.stream().map(VerbalFrame::holder).toList());
  }

  /**
   * The noun that a verb of saying carries in its clause, alone or after "of"; -1 when it carries
   * none.
   */
  private int carried(int v, String noun) {
    for (int i = v + 1; i < scene.tokens().size() && i <= v + CARRIED; i++) {
      Phrase here = clause.startingAt(i);
      if (here != null
          && (here.sort() == Phrase.Sort.STOP || here.sort() == Phrase.Sort.RELATIVE)) {
        return -1;
      }
      Token token = scene.tokens().get(i);
      boolean free = here == null || here.clitics() == 0;
      if (free && forms.isOpenNoun(token, noun)) {
        boolean governed = scene.isPreposition(i - 1) || scene.isIn("deed-prepositions", i - 1);
        boolean about = scene.isIn("stating-prepositions", i - 1);
        return (!governed || about) && !scene.isIn("negations", i - 1) ? i : -1;
      }
      if (here != null && here.sort() == Phrase.Sort.VERB) {
        return -1;
      }
      i = here != null && here.sort() == Phrase.Sort.COMMA ? afterAside(i) : i;
    }
    return -1;
  }

  /**
   * The comma that closes what a comma and a preposition open: ", in a statement issued today,";
   * the comma itself where none does.
   */
  private int afterAside(int comma) {
    boolean opens = scene.isPreposition(comma + 1) || scene.isIn("deed-prepositions", comma + 1);
    for (int i = comma + 1; opens && i < scene.tokens().size() && i <= comma + ASIDE; i++) {
      Phrase here = clause.startingAt(i);
      if (here != null && here.sort() == Phrase.Sort.COMMA) {
        return i;
      }
      if (here != null && here.sort() == Phrase.Sort.STOP) {
        return comma;
      }
    }
    return comma;
  }

  private static Phrase holder(Phrase phrase) {
    return phrase.isStance() ? phrase.holder() : phrase;
  }

  /** The words or deeds of somebody that a verb has for its object: "refused a demand of". */
  private static List<Phrase> stance(List<Phrase> subject, List<List<Phrase>> bare) {
    return bare.stream()
        .filter(side -> side.getFirst().isStance() && !side.equals(subject))
        .findFirst()
        .orElse(List.of());
  }

  /** Whom the preposition of a verb governs: the first that it governs, or nobody. */
  private List<Phrase> governed(int end, Entry entry, Around after) {
    for (Phrase phrase : clause.phrases()) {
      String by = phrase.preposition();
      boolean between = after.governed.contains(phrase) && phrase.first() <= end;
      if (between) {
        return own(after.governed);
      }
      if (phrase.first() > end && by != null && entry.prepositions().contains(by)) {
        for (int i = end + 1; i <= phrase.first(); i++) {
          boolean own = entry.prepositions().contains(scene.tokens().get(i).folded());
          if (!own && scene.isIn("deed-whats", i)) {
            return List.of();
          }
        }
        boolean first = !after.governed.isEmpty() && after.governed.getFirst().equals(phrase);
        return first ? own(after.governed) : phrase.isStance() ? List.of(phrase) : List.of();
      }
    }
    return List.of();
  }

  /** Whom the deed that is spoken of would be done to: "threatened with an attack on X". */
  private List<Phrase> against(int v, int end, Deed deed) {
    if (deed.against().isEmpty()) {
      return List.of();
    }
    return own(clause.after(v, end, deed.against()).governed).stream()
        .filter(Phrase::isActor)
        .limit(1)
        .toList();
  }

  /**
   * Whom the noun that completes a verb names or belongs to: "summoned the French ambassador", "set
   * the prisoners free".
   */
  private List<Phrase> owned(int v, int end, List<List<Phrase>> bare) {
    Phrase named = end > v ? clause.over(end) : null;
    if (named != null && named.isActor() && named.first() > v) {
      return List.of(named);
    }
    for (List<Phrase> side : bare) {
      boolean next = end > v && side.getFirst().first() == end + 1;
      if (next && !PhraseWords.isDefinite(scene.tokens().get(end)) && !scene.has(end, "suffix")) {
        bare.remove(side);
        return side;
      }
    }
    return List.of();
  }

  /** The object after a subject, past a name that only says who the subject is. */
  private List<Phrase> object(int v, List<Phrase> subject, List<List<Phrase>> bare) {
    for (List<Phrase> side : bare) {
      Phrase phrase = side.getFirst();
      boolean apposition =
          !subject.isEmpty()
              && !isPerson(subject.getFirst())
              && isPerson(phrase)
              && subject.getLast().last() == phrase.first() - 1;
      boolean same =
          subject.stream()
              .anyMatch(s -> s.referents().stream().anyMatch(phrase.referents()::contains));
      if (!apposition && !same && isOpened(v, phrase.first())) {
        return List.of();
      }
      if (!apposition && !same && !isAside(subject, phrase)) {
        return side;
      }
    }
    return List.of();
  }

  /**
   * Whether a word between opens another clause ("where") or what is asked or said ("to", "of").
   */
  private boolean isOpened(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (scene.isIn("clause-openers", i)) {
        return true;
      }
    }
    Set<String> content = scene.list("content-prepositions");
    return clause.phrases().stream()
        .filter(p -> p.first() > from && p.last() < to)
        .anyMatch(p -> p.preposition() != null && content.contains(p.preposition()));
  }

  /** Whether a phrase between commas or in quotation marks says who the subject is. */
  private boolean isAside(List<Phrase> subject, Phrase phrase) {
    int before = phrase.first() - 1;
    boolean after = !subject.isEmpty() && subject.getLast().last() == before - 1;
    Phrase mark = clause.startingAt(before);
    Phrase next = clause.startingAt(phrase.last() + 1);
    boolean comma =
        mark != null
            && mark.sort() == Phrase.Sort.COMMA
            && next != null
            && next.sort() == Phrase.Sort.COMMA;
    boolean quoted =
        after && before >= 0 && scene.tokens().get(before).kind() == TokenKind.OPEN_QUOTE;
    return after && (comma || quoted);
  }

  /** Whether the subject of a demand or warning is a paper: "the draft called on both sides". */
  private boolean isOfPaper(int v, Entry entry) {
    String kind = entry.deed().kind();
    return (kind.equals("request") || kind.equals("warning")) && scene.isIn("papers", v + 1);
  }

  private boolean isUngoverned(Entry entry, Around after, int end) {
    return entry.deed().isGoverned()
        && !entry.prepositions().isEmpty()
        && !after.isGoverned
        && !clause.isGlued(end, entry.prepositions(), NEAR);
  }

  static boolean isFirstPerson(WordForm form) {
    return form.is("1s") || form.is("1p");
  }

  private static boolean isNextTo(int v, List<Phrase> subject) {
    return !subject.isEmpty()
        && subject.getFirst().isActor()
        && (subject.getFirst().first() == v + 1 || subject.getLast().last() == v - 1);
  }

  /** Whether what may be a verb of the past within its clause is rather its verbal noun. */
  private boolean isNoun(int v, WordForm form) {
    Phrase before = clause.endingAt(v - 1);
    boolean open = v == 0 || (before != null && !before.isNominal());
    return !open && form.is("past") && forms.isVerbalNoun(scene.tokens().get(v));
  }

  /** What stands near after a verb in the singular, where it can be its subject. */
  private List<Phrase> following(int v, List<Phrase> side, WordForm form) {
    boolean single = !form.is("plural") && !form.is("dual");
    boolean near = side.getFirst().first() <= v + NEAR && !isDeed(side.getFirst());
    return single && near ? fitting(side, form, false) : List.of();
  }

  /** Whether a phrase is what is done to somebody: "condemned the shelling of". */
  private boolean isDeed(Phrase phrase) {
    return phrase.sort() == Phrase.Sort.OTHER
        && phrase.referents().isEmpty()
        && forms.isDeed(scene.tokens().get(phrase.first()));
  }

  /** Those who agree with a verb of which they are the subject; empty when they do not. */
  private List<Phrase> fitting(List<Phrase> side, WordForm form, boolean before) {
    if (side.isEmpty()) {
      return side;
    }
    Phrase phrase = side.getFirst();
    boolean many = side.size() > 1 || phrase.referents().size() > 1;
    boolean single = !form.is("plural") && !form.is("dual");
    boolean one = phrase.isActor() && (isPerson(phrase) || isState(phrase));
    boolean number =
        single
            ? !(before && many)
            : many || !(form.is("dual") || one) || scene.has(phrase.first(), "dual");
    boolean gender = !single || !phrase.isActor() || isPerson(phrase) || isOfGender(phrase, form);
    boolean oblique =
        !before && side.stream().anyMatch(p -> scene.isAny("oblique-heads", p.first()));
    boolean object =
        oblique || (phrase.isActor() && ((!before && isObject(phrase)) || isGeneric(phrase)));
    return number && gender && !object ? side : List.of();
  }

  /** Whether the head of a phrase may have the gender of a verb in the singular. */
  private boolean isOfGender(Phrase phrase, WordForm form) {
    return form.is("3fs")
        ? !scene.isAny("masculine-bodies", phrase.first())
        : !isFeminine(phrase.first()) && !isLand(phrase);
  }

  /**
   * Whether a phrase is the name of a state or its capital in a word, which is feminine but for
   * few.
   */
  private boolean isLand(Phrase phrase) {
    return isState(phrase)
        && phrase.first() == phrase.last()
        && !scene.isAny("masculine-lands", phrase.first());
  }

  private static boolean isState(Phrase phrase) {
    return phrase.referents().stream().anyMatch(r -> r.entity().kind() == Entity.Kind.COUNTRY);
  }

  /** Whether a noun means anybody of a kind: "the worker undertakes to". */
  private boolean isGeneric(Phrase phrase) {
    List<Sighting> sightings =
        phrase.first() == phrase.last() && isGroup(phrase)
            ? agents.of(scene.tokens().get(phrase.first()))
            : List.of();
    return !sightings.isEmpty()
        && !agents.isBody(phrase, scene.tokens().get(phrase.first()))
        && sightings.stream()
            .allMatch(s ->
                s.isDefinite()
                    && s.agent().sort().equals("person")
                    && OF_NO_BODY.contains(s.agent().sector())
                    && s.form().lemma().equals(stem(s, phrase)));
  }

  private String stem(Sighting sighting, Phrase phrase) {
    return scene.tokens().get(phrase.first()).readings().stream()
        .filter(r -> r.clitics() == sighting.clitics())
        .map(r -> r.stem())
        .findFirst()
        .orElse("");
  }

  private static boolean isGroup(Phrase phrase) {
    return phrase.referents().stream().allMatch(r -> r.entity().kind() == Entity.Kind.GROUP);
  }

  private static boolean isPerson(Phrase phrase) {
    return phrase.referents().stream().anyMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
  }

  private boolean isFeminine(int i) {
    return scene.hasEnding("feminine-singulars", i);
  }

  /** Whether a group stands in the case of objects: "the fighters of", "citizens". */
  private boolean isObject(Phrase phrase) {
    Token token = scene.tokens().get(phrase.first());
    List<Sighting> sightings = isGroup(phrase) ? agents.of(token) : List.of();
    int head = scene.isIn("deed-amounts", phrase.first()) ? phrase.first() + 1 : phrase.first();
    boolean people =
        sightings.isEmpty()
            && isGroup(phrase)
            && head == phrase.last()
            && scene.hasEnding("object-endings", head);
    return people
        || (!sightings.isEmpty()
            && sightings.stream().allMatch(s -> s.form().is("oblique") || s.form().is("tanwin")));
  }

  /** Whether a phrase carries the ending of a subject in the plural. */
  private boolean isNominative(List<Phrase> side) {
    Phrase phrase = side.getFirst();
    return phrase.isActor()
        && scene.tokens().get(phrase.first()).folded().length() > LONG
        && scene.hasEnding("subject-endings", phrase.first());
  }

  /**
   * A name that an unknown noun owns is not who does it, unless the noun is of people: "the envoy".
   */
  private Phrase own(Phrase phrase) {
    boolean body = phrase.known() || !phrase.isActor() || scene.isAny("body-heads", phrase.first());
    return body && !isAct(phrase)
        ? phrase
        : new Phrase(
            Phrase.Sort.OTHER,
            phrase.first(),
            phrase.last(),
            phrase.clitics(),
            phrase.preposition(),
            List.of(),
            null,
            false);
  }

  /**
   * Whether a noun of a group without article means an act or a thing: "the organising of a vote".
   */
  private boolean isAct(Phrase phrase) {
    return phrase.isActor()
        && isGroup(phrase)
        && scene.isAny("group-acts", phrase.first())
        && !scene.isArticled(phrase.first())
        && (phrase.referents().getFirst().entity().country() == null
            || scene.has(phrase.first(), "suffix")
            || scene.isAny("acts-of-force", phrase.first()));
  }

  private List<Phrase> own(List<Phrase> side) {
    return side.stream().map(this::own).toList();
  }
}
