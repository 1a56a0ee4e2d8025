package org.isnad.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.isnad.event.Deed.Entry;
import org.isnad.event.DeedWord.Form;
import org.isnad.event.Phrase.Sort;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Clitic;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the deeds that a sentence tells: its words of deeds, and who stands around them. */
final class DeedFrames {
  private static final Set<String> BY_FORCE =
      Set.of("bombing", "suicide-bombing", "shelling", "shooting", "airstrike");

  private final Scene scene;
  private final DeedLexicon words;
  private final DeedForms forms;
  private final Clause clause;
  private final VerbFrame verbs;
  private final VerbalFrame verbal;
  private final ParticipleFrame participles;
  private final NounFrame nouns;
  private final NounNews news;
  private final NounPlaces places;
  private final LaterSides later;
  private final GoverningVerbs governing;
  private final GovernedFrame governed;
  private final DeedAims aims;

  DeedFrames(Scene scene, DeedLexicon words, DeedForms forms, Agents agents) {
    this.scene = scene;
    this.words = words;
    this.forms = forms;
    this.clause = new Clause(scene, forms, new Phrases(scene, agents, forms).read());
    Completion completion = new Completion(scene, forms, clause);
    this.governing = new GoverningVerbs(scene, words, forms);
    this.governed = new GovernedFrame(scene, clause);
    this.verbs = new VerbFrame(scene, clause, completion, agents);
    this.verbal = new VerbalFrame(scene, forms, clause, completion, agents);
    this.participles = new ParticipleFrame(scene, forms, clause, completion);
    this.nouns = new NounFrame(scene, forms, clause, completion, governing, agents);
    this.news = new NounNews(scene, forms, clause);
    this.places = new NounPlaces(scene, forms, clause);
    this.later = new LaterSides(scene, forms, clause);
    this.aims = new DeedAims(scene, agents, forms, clause);
  }

  /**
   * All deeds of the sentence in text order.
   *
   * @param sites the tokens at which one may be told
   */
  List<FoundDeed> read(BitSet sites) {
    List<FoundDeed> out = new ArrayList<>();
    for (int i = sites.nextSetBit(0); i >= 0; i = sites.nextSetBit(i + 1)) {
      FoundDeed word = at(i);
      if (word != null && news.isReported(word)) {
        FoundDeed found = onDoers(later.of(word.hasActor() ? word : byMeans(bySubject(word))));
        int first = found.first();
        int last = found.last();
        int twin = twin(out, found);
        if (twin >= 0) {
          out.set(twin, out.get(twin).with(found));
        } else if (out.stream()
            .noneMatch(f -> f.first() <= last && first <= f.last() && sameDeed(f, found))) {
          Deed deed = found.entry().deed();
          boolean aimed = deed.isAimed();
          out.add(aimed ? aims.of(found) : found);
        }
      }
    }
    return out;
  }

  private static boolean isAfter(@Nullable Integer verb, int token) {
    return verb == null || verb > token;
  }

  /** Where an attack is already told by another toll of it; -1 when it is not. */
  private static int twin(List<FoundDeed> told, FoundDeed found) {
    for (int k = 0; k < told.size(); k++) {
      boolean here = told.get(k).first() == found.first() && told.get(k).last() == found.last();
      if (here && sameDeed(told.get(k), found) && !found.recipients().isEmpty()) {
        return k;
      }
    }
    return -1;
  }

  /** Gives a verb of force the attack that is its subject: "a raid killed", "a bomb hit". */
  private FoundDeed bySubject(FoundDeed f) {
    boolean verb = f.verb() != null && f.verb() == f.first();
    if (!verb || f.entry().frame() != Deed.Frame.DOES || !AttackNames.isPlain(kind(f))) {
      return f;
    }
    for (int i :
        f.actors().isEmpty() ? List.of(f.last() + 1) : List.of(f.actors().getFirst().first())) {
      Form noun = i < scene.tokens().size() ? forms.nominal(scene.tokens().get(i)) : null;
      boolean free = noun != null && (noun.clitics() & ~Clitic.AL.bit()) == 0;
      FoundDeed attack = free ? best(i, List.of(noun)) : null;
      if (attack != null && AttackNames.isAttack(kind(attack)) && !kind(attack).equals("killing")) {
        boolean victims = f.recipients().isEmpty() && areVictims(attack, i);
        FoundDeed own = victims ? attack.onDoers() : attack.without(f.recipients());
        return (own.isOnlyNear(scene.list("deed-aims")) ? own.onto(f.recipients()) : own).of(f);
      }
    }
    return f;
  }

  /**
   * Whether those right after an attack that is the subject of a verb are its object: "a raid hit
   * the fighters of".
   */
  private boolean areVictims(FoundDeed attack, int noun) {
    return attack.recipients().isEmpty()
        && attack.hasActor()
        && attack.actors().getFirst().first() == attack.last() + 1
        && attack.actors().getFirst().preposition() == null
        && !scene.isDefinite(noun)
        && scene.chunks("nisba").stream().noneMatch(c -> c.first() == attack.last() + 1);
  }

  private static String kind(FoundDeed f) {
    return f.entry().deed().kind();
  }

  /** Gives a killing the doers of the attack in which it happened: "killed in an Israeli raid". */
  private FoundDeed byMeans(FoundDeed f) {
    if (!f.entry().deed().isByMeans() || !f.actors().isEmpty()) {
      return f;
    }
    for (int i = f.last() + 1; i < scene.tokens().size(); i++) {
      Phrase here = clause.startingAt(i);
      if (here != null && (here.sort() == Sort.STOP || here.sort() == Sort.VERB)) {
        return f;
      }
      Form noun = forms.nominal(scene.tokens().get(i));
      boolean means = noun != null && here != null && here.preposition() != null;
      if (noun != null && means) {
        FoundDeed attack = best(i, List.of(noun));
        boolean own = attack != null && isAfter(attack.verb(), i);
        if (attack != null && own && isKind(f, attack, noun)) {
          return attack.of(f);
        }
        if (attack != null && own && !attack.actors().isEmpty()) {
          return f.by(attack.actors());
        }
      }
    }
    return f;
  }

  /**
   * Gives words about somebody's conduct those who did the deed that they name: "condemned the
   * shelling by X", "the attack that X launched".
   */
  private FoundDeed onDoers(FoundDeed f) {
    Deed deed = f.entry().deed();
    if (!deed.isVerbal() || !deed.isOfStance() || f.hasRecipient()) {
      return f;
    }
    int noun = conduct(f);
    Form form = noun < 0 ? null : forms.nominal(scene.tokens().get(noun));
    FoundDeed done = form == null ? null : best(noun, List.of(form));
    if (done == null) {
      return f;
    }
    List<Phrase> doers = done.hasActor() ? done.actors() : relativeDoer(done.last());
    return f.onto(
        doers.stream().filter(p -> !DeedAims.isOf(f.actors(), p)).map(Phrase::bare).toList());
  }

  /** The noun of the deed that words about it have for their object; -1 where it is none. */
  private int conduct(FoundDeed f) {
    Set<String> by = f.entry().prepositions();
    for (int i = f.last() + 1; i < scene.tokens().size(); i++) {
      Phrase here = clause.startingAt(i);
      boolean deed = here != null && forms.isDeed(scene.tokens().get(i));
      if (here != null && !here.isNominal()) {
        return deed && by.isEmpty() && here.sort() == Sort.VERB ? i : -1;
      }
      if (here != null && here.sort() == Sort.OTHER && isGoverned(here.preposition(), by)) {
        return deed ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isGoverned(@Nullable String preposition, Set<String> by) {
    return preposition == null ? by.isEmpty() : by.contains(preposition);
  }

  /** Who is the subject of the verb of a relative clause right after a deed: "that X launched". */
  private List<Phrase> relativeDoer(int deed) {
    Phrase relative = clause.startingAt(deed + 1);
    Phrase verb = clause.startingAt(deed + 2);
    Phrase doer = clause.startingAt(deed + 3);
    boolean told =
        relative != null
            && relative.sort() == Sort.RELATIVE
            && verb != null
            && verb.sort() == Sort.VERB
            && scene.has(deed + 2, "suffix")
            && doer != null
            && doer.isActor()
            && doer.isBare();
    return told && doer != null ? List.of(doer) : List.of();
  }

  /** Whether people were killed by an attack of a kind that the words tell for the first time. */
  private static boolean isKind(FoundDeed toll, FoundDeed attack, Form noun) {
    String kind = attack.entry().deed().kind();
    boolean told = Clitic.AL.in(noun.clitics()) || noun.form().is("suffix");
    return toll.entry().deed().kind().equals("killing") && !told && BY_FORCE.contains(kind);
  }

  private static boolean sameDeed(FoundDeed a, FoundDeed b) {
    return a.entry().deed().kind().equals(b.entry().deed().kind());
  }

  private @Nullable FoundDeed at(int i) {
    FoundDeed found = told(i);
    boolean noun = found != null && found.entry().frame() == Deed.Frame.NOUN;
    Integer verb = noun && found != null ? found.verb() : null;
    DeedGovernor governor = verb == null ? null : governing.governor(verb);
    boolean said = governor != null && governor.nouns();
    FoundDeed own =
        said && governor != null && found != null ? governed.object(found, governor) : found;
    return better(own, governed(i));
  }

  /** The deed whose verbal noun the verb at a token governs. */
  private @Nullable FoundDeed governed(int i) {
    GoverningVerbs.Site site = governing.site(i);
    if (site == null || !governed.isComplement(i, site.noun())) {
      return null;
    }
    FoundDeed around = null;
    for (Entry entry : site.entries()) {
      around = better(around, ofThose(around(i, site.form(), entry)));
    }
    return around == null ? null : governed.of(i, site, around, told(site.noun()));
  }

  private @Nullable FoundDeed told(int i) {
    Token token = scene.tokens().get(i);
    List<Form> asVerb = forms.forms(token, false);
    List<Form> asNoun = forms.forms(token, true);
    if (scene.isIn("deed-noun-prepositions", i - 1)) {
      asVerb = List.of();
    }
    if (!asVerb.isEmpty() && !asNoun.isEmpty()) {
      boolean nominal = places.isNominal(i) || isOfState(i, asNoun);
      asVerb = nominal ? List.of() : asVerb;
      asNoun = nominal ? asNoun : List.of();
    } else if (!asVerb.isEmpty() && places.isVerbalNoun(i, asVerb)) {
      asVerb = List.of();
    }
    FoundDeed best = null;
    for (Form verb : asVerb) {
      for (Entry entry : verb.entries()) {
        best = better(best, ofThose(around(i, verb.form(), entry)));
      }
    }
    WordForm participle = asVerb.isEmpty() && asNoun.isEmpty() ? participles.form(i) : null;
    if (participle != null) {
      for (Entry entry : words.entries(participle.lemma(), false)) {
        best = better(best, participles.of(i, entry));
      }
    }
    return better(best, best(i, asNoun));
  }

  private @Nullable FoundDeed around(int i, WordForm verb, Entry entry) {
    if (entry.frame() == Deed.Frame.STATES) {
      return verbal.stated(i, verb, entry);
    }
    return entry.deed().isVerbal() ? verbal.of(i, verb, entry) : verbs.of(i, verb, entry);
  }

  /** Whether the adjective of a state follows a word of force: "Russian shelling". */
  private boolean isOfState(int i, List<Form> asNoun) {
    boolean military =
        asNoun.stream().flatMap(f -> f.entries().stream()).anyMatch(e -> e.deed().isMilitary());
    return military
        && scene.chunks("nisba").stream().anyMatch(c -> c.first() == i + 1 && c.clitics() == 0);
  }

  /** The meaning of a noun that the words after it complete best. */
  private @Nullable FoundDeed best(int i, List<Form> asNoun) {
    FoundDeed best = null;
    for (Form noun : asNoun) {
      for (Entry entry : noun.entries()) {
        best = better(best, ofThose(nouns.of(i, noun, entry)));
      }
    }
    return best;
  }

  /** A deed that only some can do, if one of them does it. */
  private static @Nullable FoundDeed ofThose(@Nullable FoundDeed found) {
    List<String> by = found == null ? List.of() : found.entry().deed().by();
    boolean fits =
        found != null
            && (by.isEmpty()
                || found.actors().stream()
                    .filter(Phrase::known)
                    .flatMap(p -> p.referents().stream())
                    .anyMatch(r -> by.stream().anyMatch(r.entity().id()::startsWith)));
    return fits ? found : null;
  }

  /**
   * The more words complete it, the better it is known what is meant; of two readings of one kind
   * the one that knows to whom it is done.
   */
  private static @Nullable FoundDeed better(@Nullable FoundDeed a, @Nullable FoundDeed b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    if (kind(a).equals(kind(b)) && a.hasRecipient() != b.hasRecipient()) {
      return a.hasRecipient() ? a : b;
    }
    return worth(b) > worth(a) ? b : a;
  }

  private static int worth(FoundDeed f) {
    boolean governed = !f.entry().prepositions().isEmpty() && !f.recipients().isEmpty();
    boolean sure = !f.entry().deed().requires().isEmpty();
    boolean suffers = f.entry().frame() == Deed.Frame.SUFFERS;
    boolean own = !f.entry().deed().by().isEmpty();
    return 4 * f.entry().words().size()
        + (own ? 3 : 0)
        + (sure ? 2 : 0)
        + (governed ? 1 : 0)
        + (suffers ? 1 : 0);
  }
}
