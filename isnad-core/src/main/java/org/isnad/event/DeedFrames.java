package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.event.Deed.Entry;
import org.isnad.event.Deed.Frame;
import org.isnad.event.Phrase.Sort;
import org.isnad.lexicon.WordForm;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds the deeds that a sentence tells: its words of deeds, and who stands around them. */
final class DeedFrames {
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();
  private static final int NOMINAL =
      Clitic.AL.bit() | Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();
  private static final int COMPLETION = 12;
  private static final int NEAR = 6;
  private static final int AIM = 6;
  private static final int LONG = 4;
  private static final int LIGHT = 14;

  private final Scene scene;
  private final DeedLexicon words;
  private final List<Phrase> phrases;
  private List<Phrase> lastSubject = List.of();

  DeedFrames(Scene scene, DeedLexicon words, Agents agents) {
    this.scene = scene;
    this.words = words;
    this.phrases =
        new Phrases(scene, agents, t -> form(t, false) != null, t -> form(t, true) != null).read();
  }

  /**
   * A deed as the sentence tells it.
   *
   * @param entry the word and what it means
   * @param first first token of the word
   * @param last last token of the word and of those that complete it
   * @param verb token of the finite verb, null for a noun without one
   * @param actors who does it
   * @param recipients to whom it is done
   * @param aims against whom it turns, where the words of its purpose say so
   */
  record Found(
      Entry entry,
      int first,
      int last,
      @Nullable Integer verb,
      List<Phrase> actors,
      List<Phrase> recipients,
      List<Phrase> aims) {
    Found(
        Entry entry,
        int first,
        int last,
        @Nullable Integer verb,
        List<Phrase> actors,
        List<Phrase> recipients) {
      this(entry, first, last, verb, actors, recipients, List.of());
    }

    Found toward(List<Phrase> others) {
      return new Found(entry, first, last, verb, actors, recipients, others);
    }
  }

  /** Whether a token may tell a deed: the rest of the work is done only where one does. */
  static boolean isWord(DeedLexicon words, Token token) {
    for (Reading reading : token.readings()) {
      for (WordForm form : words.forms(reading.stem())) {
        if (!words.entries(form.lemma(), form.pos().equals("noun")).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** All deeds of the sentence in text order. */
  List<Found> read() {
    List<Found> out = new ArrayList<>();
    for (int i = 0; i < scene.tokens().size(); i++) {
      if (scene.tokens().get(i).kind() != TokenKind.WORD || scene.isName(i) || isInName(i)) {
        continue;
      }
      Found word = at(i);
      Found found = word != null && word.actors().isEmpty() ? byMeans(word) : word;
      if (found != null && isReported(found)) {
        int first = found.first();
        int last = found.last();
        if (out.stream()
            .noneMatch(f -> f.first() <= last && first <= f.last() && sameDeed(f, found))) {
          boolean aimed = !found.entry().deed().implied().isEmpty() && found.recipients().isEmpty();
          out.add(aimed ? found.toward(aims(last)) : found);
        }
      }
    }
    return out;
  }

  /**
   * Whether a noun is told as news: a verb right before it says that it took place or reports it, a
   * verb after it says who did it, or it opens the sentence. What something else is only about, or
   * what it came before or after, is not.
   */
  private boolean isReported(Found f) {
    boolean verbal = f.verb() != null && f.verb() == f.first();
    if (verbal || f.entry().deed().isToldByNoun()) {
      return true;
    }
    if (f.verb() != null && f.verb() > f.last()) {
      return true;
    }
    Form own = nominal(scene.tokens().get(f.first()));
    if (own != null && own.form().is("suffix") && f.actors().isEmpty()) {
      return false;
    }
    return f.verb() == null ? isOpening(f.first()) : isDirect(f.verb(), f.first());
  }

  /** Whether a noun is what a verb carries or reports, not what another noun between is about. */
  private boolean isDirect(int verb, int noun) {
    int at = noun - 1;
    if (at == verb || scene.isIn("deed-links", at)) {
      return true;
    }
    Phrase before = endingAt(at);
    if (before == null) {
      return !scene.isPreposition(at) && !scene.isIn("deed-prepositions", at);
    }
    if (before.sort() != Sort.OTHER) {
      return before.sort() != Sort.RELATIVE;
    }
    boolean carrier = scene.isIn("deed-carriers", before.last()) || isCarrier(before.last());
    boolean subject = before.first() == verb + 1 && before.preposition() == null;
    return carrier || subject;
  }

  private boolean isCarrier(int i) {
    return scene.tokens().get(i).readings().stream()
        .anyMatch(r -> scene.list("deed-carriers").contains(r.stem()));
  }

  /** Whether nothing but a date, a bullet or a dateline stands before a noun. */
  private boolean isOpening(int noun) {
    for (Phrase phrase : phrases) {
      boolean before = phrase.last() < noun;
      boolean land =
          phrase.isActor() && phrase.referents().getFirst().entity().id().startsWith("cty.");
      if (before && !land && phrase.sort() != Sort.PLACE && phrase.sort() != Sort.STOP) {
        return phrase.sort() == Sort.OTHER && isCarrier(phrase.last()) && phrase.last() == noun - 1;
      }
    }
    Token token = scene.tokens().get(noun);
    boolean first =
        noun == 0 || startingAt(noun - 1) != null || scene.isIn("deed-openers", noun - 1);
    return first && token.readings().getFirst().stem().equals(token.folded());
  }

  private static boolean isAfter(@Nullable Integer verb, int token) {
    return verb == null || verb > token;
  }

  /** Gives a killing the doers of the attack in which it happened: "killed in an Israeli raid". */
  private Found byMeans(Found f) {
    if (!f.entry().deed().rule().gives("means", "").equals("yes")) {
      return f;
    }
    for (int i = f.last() + 1; i < scene.tokens().size(); i++) {
      Phrase here = startingAt(i);
      if (here != null && (here.sort() == Sort.STOP || here.sort() == Sort.VERB)) {
        return f;
      }
      Form noun = nominal(scene.tokens().get(i));
      boolean means = noun != null && here != null && here.preposition() != null;
      if (noun != null && means) {
        for (Entry entry : words.entries(noun.form().lemma(), noun.form().pos().equals("noun"))) {
          Found attack = noun(i, noun, entry);
          if (attack != null && !attack.actors().isEmpty() && isAfter(attack.verb(), i)) {
            return new Found(
                f.entry(), f.first(), f.last(), f.verb(), attack.actors(), f.recipients());
          }
        }
      }
    }
    return f;
  }

  private static boolean sameDeed(Found a, Found b) {
    return a.entry().deed().kind().equals(b.entry().deed().kind());
  }

  private boolean isInName(int i) {
    return scene.chunks("party").stream().anyMatch(c -> c.first() <= i && i <= c.last())
        || scene.chunks("time").stream().anyMatch(c -> c.first() <= i && i <= c.last());
  }

  private @Nullable Found at(int i) {
    Token token = scene.tokens().get(i);
    List<Form> verbs = forms(token, false);
    List<Form> nouns = forms(token, true);
    if (!verbs.isEmpty() && !nouns.isEmpty()) {
      boolean nominal = isNominalPlace(i, token);
      verbs = nominal ? List.of() : verbs;
      nouns = nominal ? nouns : List.of();
    }
    Found best = null;
    for (Form verb : verbs) {
      for (Entry entry : words.entries(verb.form().lemma(), false)) {
        best = better(best, verb(i, verb.form(), entry));
      }
    }
    for (Form noun : nouns) {
      for (Entry entry : words.entries(noun.form().lemma(), noun.form().pos().equals("noun"))) {
        best = better(best, noun(i, noun, entry));
      }
    }
    return best;
  }

  /** The more words complete it, the better it is known what is meant. */
  private static @Nullable Found better(@Nullable Found a, @Nullable Found b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return worth(b) > worth(a) ? b : a;
  }

  private static int worth(Found f) {
    boolean governed = !f.entry().prepositions().isEmpty() && !f.recipients().isEmpty();
    boolean sure = !f.entry().deed().requires().isEmpty();
    return 4 * f.entry().words().size() + (sure ? 2 : 0) + (governed ? 1 : 0);
  }

  private record Form(WordForm form, int clitics) {}

  /** The first finite form of a token, or with {@code noun} its first form as a noun of deeds. */
  private @Nullable Form form(Token token, boolean noun) {
    List<Form> all = forms(token, noun);
    return all.isEmpty() ? null : all.getFirst();
  }

  private @Nullable Form nominal(Token token) {
    return form(token, true);
  }

  private List<Form> forms(Token token, boolean noun) {
    List<Form> out = new ArrayList<>();
    for (Reading reading : token.readings()) {
      for (WordForm form : words.forms(reading.stem())) {
        boolean fits = noun ? isNoun(reading, form) : isFinite(reading, form);
        if (fits && out.stream().noneMatch(f -> f.form().lemma().equals(form.lemma()))) {
          out.add(new Form(form, reading.clitics()));
        }
      }
    }
    return out;
  }

  private boolean isNoun(Reading reading, WordForm form) {
    boolean noun = form.pos().equals("noun");
    boolean named =
        words.entries(form.lemma(), noun).stream()
            .anyMatch(e -> noun || !e.deed().needs().equals("actor"));
    return named && (noun || form.is("masdar")) && !reading.has(Clitic.SA);
  }

  private static boolean isFinite(Reading reading, WordForm form) {
    boolean past = form.is("past") && !reading.has(Clitic.SA);
    return (reading.clitics() & NOMINAL) == 0 && (past || form.is("present"));
  }

  /** Whether a noun is to be expected: after a preposition, a verb or a noun in construct. */
  private boolean isNominalPlace(int i, Token token) {
    if (token.readings().stream().anyMatch(r -> r.has(Clitic.AL))) {
      return true;
    }
    Phrase before = endingAt(i - 1);
    if (before == null) {
      return i > 0
          && (scene.isPreposition(i - 1) || scene.isIn("deed-prepositions", i - 1))
          && !scene.isIn("that-words", i - 1);
    }
    Form own = form(token, false);
    boolean and = own != null && (own.clitics() & AND) != 0;
    return switch (before.sort()) {
      case VERB -> !and;
      case OTHER -> !and && before.preposition() != null;
      case ACTOR, PLACE, COMMA, STOP, RELATIVE -> false;
    };
  }

  private @Nullable Phrase endingAt(int token) {
    for (Phrase phrase : phrases) {
      if (phrase.last() == token) {
        return phrase;
      }
    }
    return null;
  }

  /** The parties around a verb. */
  private @Nullable Found verb(int v, WordForm form, Entry entry) {
    int end = completed(v, entry.words());
    if (end < 0 || isBlocked(v, end, entry.deed())) {
      return null;
    }
    Around after = after(v, end, entry.prepositions());
    if (entry.deed().isGoverned()
        && !entry.prepositions().isEmpty()
        && !after.isGoverned
        && !isGlued(end, entry.prepositions())) {
      return null;
    }
    List<Phrase> pre = before(v);
    if (pre.isEmpty() && after.bare.isEmpty() && isAnd(v)) {
      pre = lastSubject;
    }
    List<List<Phrase>> bare = new ArrayList<>(after.bare);
    boolean object = entry.prepositions().isEmpty() && isTransitive(entry.deed());
    boolean fused = form.is("suffix") && !form.is("plural");
    List<Phrase> subject;
    List<Phrase> target = after.governed;
    boolean follows = !form.is("plural") && !form.is("dual");
    boolean led = !pre.isEmpty() && pre.getFirst().isActor();
    boolean inverted = pre.isEmpty() || (bare.size() > 1 && !led) || (isRelative(v) && !object);
    if (object && bare.size() == 1 && isObjective(bare.getFirst())) {
      subject = pre;
      target = bare.getFirst();
    } else if (follows && !bare.isEmpty() && inverted) {
      subject = bare.removeFirst();
      if (object && !bare.isEmpty() && isNextTo(subject, bare.getFirst(), entry.deed())) {
        target = bare.getFirst();
      } else if (object && !pre.isEmpty() && isRelative(v)) {
        target = pre;
      }
    } else {
      subject = pre;
      target = object && !bare.isEmpty() ? bare.getFirst() : target;
    }
    lastSubject = subject;
    return voiced(
        v, end, entry, subject, target, after.by, object && target.isEmpty() && !fused, object);
  }

  /** Whether one of the prepositions is glued to a word near after a verb. */
  private boolean isGlued(int end, Set<String> prepositions) {
    for (Clitic clitic : List.of(Clitic.BI, Clitic.LI)) {
      for (int i = end + 1; i < scene.tokens().size() && i <= end + NEAR; i++) {
        Token token = scene.tokens().get(i);
        if (prepositions.contains(clitic.name())
            && token.readings().stream().anyMatch(r -> r.has(clitic))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a phrase carries the ending of an object, so that it can be no subject. */
  private boolean isObjective(List<Phrase> side) {
    Phrase phrase = side.getFirst();
    String folded = scene.tokens().get(phrase.first()).folded();
    return phrase.isActor()
        && folded.length() > LONG
        && scene.list("object-endings").stream().anyMatch(folded::endsWith);
  }

  /**
   * Whether what follows the subject is its object: of verbs that are as often passive, only a
   * party right after it.
   */
  private static boolean isNextTo(List<Phrase> subject, List<Phrase> object, Deed deed) {
    boolean near = object.getFirst().first() <= subject.getLast().last() + 3;
    return !deed.lone().equals("recipient")
        || (object.getFirst().isActor() && near && subject.size() == 1);
  }

  private @Nullable Found voiced(
      int v,
      int end,
      Entry entry,
      List<Phrase> subject,
      List<Phrase> target,
      List<Phrase> by,
      boolean alone,
      boolean object) {
    boolean passive = alone && entry.deed().isPassive(subject);
    boolean suffers = entry.frame() == Frame.SUFFERS;
    if (entry.frame() == Frame.HAPPENS) {
      return new Found(
          entry,
          v,
          end,
          v,
          by,
          entry.words().isEmpty() || !object ? target : orElse(target, subject));
    }
    if (suffers || passive) {
      return new Found(entry, v, end, v, by, suffers && subject.isEmpty() ? target : subject);
    }
    return new Found(
        entry,
        v,
        end,
        v,
        by.isEmpty() ? subject : by,
        by.isEmpty() ? target : orElse(target, subject));
  }

  private static List<Phrase> orElse(List<Phrase> a, List<Phrase> b) {
    return a.isEmpty() ? b : a;
  }

  private static boolean isTransitive(Deed deed) {
    return !deed.rule().gives("transitive", "").equals("no");
  }

  private boolean isAnd(int v) {
    return scene.tokens().get(v).readings().stream().anyMatch(r -> (r.clitics() & AND) != 0);
  }

  private boolean isRelative(int v) {
    return scene.isIn("relatives", v - 1);
  }

  /** The last of the words that must follow, in order and near; -1 when one does not. */
  private int completed(int from, List<String> needed) {
    int at = from;
    for (String word : needed) {
      int found = -1;
      for (int i = at + 1; i < scene.tokens().size() && i <= at + COMPLETION && found < 0; i++) {
        Phrase here = startingAt(i);
        if (here != null && here.sort() == Sort.STOP) {
          return -1;
        }
        found = isWord(i, word) ? i : -1;
      }
      if (found < 0) {
        return -1;
      }
      at = found;
    }
    return at;
  }

  private @Nullable Phrase startingAt(int token) {
    for (Phrase phrase : phrases) {
      if (phrase.first() == token) {
        return phrase;
      }
    }
    return null;
  }

  private boolean isWord(int i, String word) {
    Token token = scene.tokens().get(i);
    if (token.folded().equals(word)) {
      return true;
    }
    for (Reading reading : token.readings()) {
      if (reading.stem().equals(word)
          || words.forms(reading.stem()).stream().anyMatch(f -> f.lemma().equals(word))) {
        return true;
      }
    }
    return false;
  }

  /** Words nearby that make it figurative, or the lack of those that it needs. */
  private boolean isBlocked(int first, int last, Deed deed) {
    return isNear(deed.unless(), first - NEAR, last + NEAR)
        || (!deed.requires().isEmpty() && !isNear(deed.requires(), 0, scene.tokens().size() - 1));
  }

  private boolean isNear(Set<String> set, int from, int to) {
    for (int i = Math.max(0, from); !set.isEmpty() && i <= to && i < scene.tokens().size(); i++) {
      Token token = scene.tokens().get(i);
      if (set.contains(token.folded())
          || token.readings().stream().anyMatch(r -> set.contains(r.stem()))) {
        return true;
      }
    }
    return false;
  }

  /** What stands after a word in its clause. */
  private static final class Around {
    private final List<List<Phrase>> bare = new ArrayList<>();
    private List<Phrase> governed = new ArrayList<>();
    private final List<Phrase> by = new ArrayList<>();
    private boolean isGoverned;
  }

  private Around after(int v, int end, Set<String> prepositions) {
    Around out = new Around();
    boolean comma = false;
    List<Phrase> open = List.of();
    Phrase last = null;
    for (Phrase phrase : phrases) {
      boolean owned = last != null && last.first() > v && isOwned(last, phrase);
      last = phrase;
      boolean word =
          v < phrase.last()
              && phrase.first() <= end
              && phrase.last() <= end
              && phrase.sort() == Sort.OTHER;
      if (phrase.first() <= v || word || phrase.first() == end) {
        continue;
      }
      if (phrase.sort() == Sort.COMMA) {
        if (comma) {
          break;
        }
        comma = true;
        continue;
      }
      if (!phrase.isNominal()) {
        break;
      }
      boolean and = Clitic.WA.in(phrase.clitics());
      if (owned) {
        continue;
      }
      if (and && !open.isEmpty()) {
        open.add(phrase);
        continue;
      }
      String by = phrase.preposition();
      out.isGoverned |= by != null && prepositions.contains(by);
      if (by == null && (!comma || (out.bare.size() == 1 && !and))) {
        open = new ArrayList<>(List.of(phrase));
        out.bare.add(open);
      } else if (Phrases.BY.equals(by)) {
        out.by.add(phrase);
        open = out.by;
      } else if (by != null
          && prepositions.contains(by)
          && out.governed.isEmpty()
          && isTarget(phrase)) {
        out.governed.add(phrase);
        open = out.governed;
      } else {
        open = List.of();
      }
    }
    return out;
  }

  /** Whether a phrase is the genitive or adjective of a noun of deeds right before it. */
  private boolean isOwned(Phrase noun, Phrase phrase) {
    boolean next = noun.last() == phrase.first() - 1 && phrase.preposition() == null;
    boolean deed = noun.sort() == Sort.OTHER && nominal(scene.tokens().get(noun.last())) != null;
    boolean governed =
        noun.isNominal() && noun.preposition() != null && phrase.sort() == Sort.OTHER;
    return next && (deed || governed);
  }

  /** Whom it is done to: somebody, or with the prepositions of aim also a place. */
  private boolean isTarget(Phrase phrase) {
    String by = phrase.preposition();
    boolean aim = by != null && scene.list("deed-aims").contains(by);
    return phrase.isActor() || (aim && phrase.isNominal());
  }

  /** Whom demands, protests or slogans after a word are against. */
  private List<Phrase> aims(int last) {
    int aim = -AIM;
    for (int i = last + 1; i < scene.tokens().size(); i++) {
      Phrase here = startingAt(i);
      if (here != null && here.isActor() && i - aim < AIM) {
        return List.of(here);
      }
      aim = scene.isIn("protest-aims", i) || isAim(i) ? i : aim;
    }
    return List.of();
  }

  private boolean isAim(int i) {
    return scene.tokens().get(i).readings().stream()
        .anyMatch(r -> scene.list("protest-aims").contains(r.stem()));
  }

  /** The subject before a verb: the party right before it in its clause, or its antecedent. */
  private List<Phrase> before(int v) {
    boolean relative = isRelative(v);
    if (!relative
        && (scene.isIn("time-conjunctions", v - 1) || scene.isIn("clause-openers", v - 1))) {
      return List.of();
    }
    Integer joined = !relative && isAnd(v) ? verbBefore(v) : null;
    if (joined != null) {
      return doer(joined);
    }
    for (int k = phrases.size() - 1; k >= 0; k--) {
      Phrase phrase = phrases.get(k);
      if (phrase.last() >= v) {
        continue;
      }
      switch (phrase.sort()) {
        case VERB -> {
          if (!scene.isIn("auxiliary-verbs", phrase.first())) {
            return described(k);
          }
        }
        case STOP -> {
          boolean pronoun = scene.isIn("deed-pronouns", phrase.first());
          return pronoun ? speaker(k) : List.of();
        }
        case RELATIVE -> {
          if (phrase.last() < v - 1) {
            return List.of();
          }
        }
        case COMMA -> {
          if (phrase.last() == v - 1 && isAnd(v)) {
            return List.of();
          }
        }
        case ACTOR, OTHER, PLACE -> {
          if (relative || phrase.preposition() == null) {
            return phrase.sort() == Sort.PLACE && !relative ? List.of() : joined(k);
          }
        }
      }
    }
    return List.of();
  }

  /** The verb that a verb with "and" goes on from in its clause; null when there is none. */
  private @Nullable Integer verbBefore(int v) {
    for (int k = phrases.size() - 1; k >= 0; k--) {
      Phrase phrase = phrases.get(k);
      boolean before = phrase.last() < v;
      if (before && (phrase.sort() == Sort.STOP || phrase.sort() == Sort.RELATIVE)) {
        return null;
      }
      boolean verb = before && phrase.sort() == Sort.VERB;
      if (verb && !scene.isIn("auxiliary-verbs", phrase.first())) {
        return k;
      }
    }
    return null;
  }

  /**
   * The subject of a verb, right before it or right after it; what stands further is its object.
   */
  private List<Phrase> doer(int verb) {
    for (int k : List.of(verb - 1, verb + 1)) {
      Phrase phrase = k < 0 || k >= phrases.size() ? null : phrases.get(k);
      boolean nominal =
          phrase != null && (phrase.sort() == Sort.ACTOR || phrase.sort() == Sort.OTHER);
      if (phrase != null && nominal && phrase.preposition() == null) {
        return joined(k);
      }
    }
    return List.of();
  }

  /** A phrase with those that stand before it and are joined to it by "and". */
  private List<Phrase> joined(int k) {
    Phrase last = phrases.get(k);
    List<Phrase> out = new ArrayList<>(List.of(last));
    int j = k;
    while (j > 0 && Clitic.WA.in(phrases.get(j).clitics()) && phrases.get(j - 1).isBare()) {
      j--;
      out.addFirst(phrases.get(j));
    }
    return out;
  }

  /** A party that a verb in the present only describes: "a man who drives a car blew it up". */
  private List<Phrase> described(int k) {
    if (k == 0 || scene.tense(phrases.get(k).first()) == Tense.PAST) {
      return List.of();
    }
    Phrase party = phrases.get(k - 1);
    boolean right = party.isActor() && party.preposition() == null;
    return right && party.last() == phrases.get(k).first() - 1 ? List.of(party) : List.of();
  }

  /** The subject of the verb of speech before "that he" or "that they". */
  private List<Phrase> speaker(int k) {
    for (int j = k - 1; j >= 0; j--) {
      Phrase phrase = phrases.get(j);
      if (phrase.sort() == Sort.ACTOR && phrase.preposition() == null) {
        return List.of(phrase);
      }
      if (phrase.sort() == Sort.STOP) {
        return List.of();
      }
    }
    return List.of();
  }

  /** The parties around a noun: its genitive, its adjective of a state, those of its light verb. */
  private @Nullable Found noun(int n, Form form, Entry entry) {
    int end = completed(n, entry.words());
    if (end < 0 || isBlocked(n, end, entry.deed())) {
      return null;
    }
    Around after = after(n, end, entry.prepositions());
    List<Phrase> actors = new ArrayList<>(after.by);
    List<Phrase> recipients = new ArrayList<>(after.governed);
    boolean open = !Clitic.AL.in(form.clitics()) && !form.form().is("suffix");
    List<Phrase> first = after.bare.isEmpty() ? List.of() : after.bare.getFirst();
    boolean genitive =
        open
            && !first.isEmpty()
            && first.getFirst().first() == end + 1
            && first.getFirst().sort() != Sort.OTHER;
    if (genitive && entry.frame() != Frame.HAPPENS) {
      boolean force =
          "MIL".equals(first.getFirst().sector()) && entry.deed().lone().equals("actor");
      boolean actor = force || !entry.prepositions().isEmpty() || !isTransitive(entry.deed());
      (actor ? actors : recipients).addAll(first);
    }
    Phrase state = state(end);
    if (state != null && actors.isEmpty()) {
      actors.add(state);
    }
    Integer verb = carried(n, end, entry, actors, recipients);
    return new Found(entry, n, end, verb, actors, recipients);
  }

  /** The state that an adjective of the noun names: "the Israeli raids". */
  private @Nullable Phrase state(int end) {
    for (Chunk chunk : scene.chunks("nisba")) {
      if (chunk.first() > end
          && chunk.first() <= end + 2
          && (chunk.clitics() & ~Clitic.AL.bit()) == 0) {
        boolean adjectives = true;
        for (int i = end + 1; i < chunk.first(); i++) {
          Phrase other = startingAt(i);
          adjectives &= other == null || other.sort() == Sort.OTHER;
        }
        List<Referent> who = scene.referents(chunk);
        if (adjectives && !who.isEmpty()) {
          return new Phrase(
              Sort.ACTOR, chunk.first(), chunk.last(), 0, null, who.subList(0, 1), null, true);
        }
      }
    }
    return null;
  }

  /** Takes the parties of a verb that only carries the noun: "launched an attack". */
  private @Nullable Integer carried(
      int n, int end, Entry entry, List<Phrase> actors, List<Phrase> recipients) {
    for (int v = n - 1; v >= Math.max(0, n - LIGHT); v--) {
      String light = light(v);
      if (!light.isEmpty()) {
        subject(v, n, light, entry, actors, recipients);
        return v;
      }
      Phrase here = startingAt(v);
      if (here != null && (here.sort() == Sort.STOP || here.sort() == Sort.VERB)) {
        break;
      }
    }
    for (int v = end + 1; v < scene.tokens().size() && v <= end + LIGHT; v++) {
      Form form = form(scene.tokens().get(v), false);
      if (form != null && light(v).equals("does") && form.form().is("suffix")) {
        Around after = after(v, v, Set.of());
        if (!after.bare.isEmpty() && actors.isEmpty()) {
          actors.addAll(after.bare.getFirst());
        }
        return v;
      }
      Phrase here = startingAt(v);
      if (here != null && (here.sort() == Sort.STOP || here.sort() == Sort.COMMA)) {
        break;
      }
    }
    return null;
  }

  private void subject(
      int v, int n, String light, Entry entry, List<Phrase> actors, List<Phrase> recipients) {
    List<Phrase> subject = before(v);
    for (List<Phrase> bare : after(v, v, Set.of()).bare) {
      if (bare.getFirst().last() < n) {
        subject = bare;
        break;
      }
    }
    List<Phrase> side =
        switch (light) {
          case "does" -> actors;
          case "suffers" -> recipients;
          default -> new ArrayList<>();
        };
    if (side.isEmpty()) {
      side.addAll(subject);
    }
    if (light.equals("does") && entry.frame() != Frame.SUFFERS) {
      lastSubject = subject;
    }
  }

  private String light(int v) {
    for (Form form : v < 0 ? List.<Form>of() : forms(scene.tokens().get(v), false)) {
      String light = words.light(form.form().lemma());
      if (!light.isEmpty()) {
        return light;
      }
    }
    return "";
  }
}
