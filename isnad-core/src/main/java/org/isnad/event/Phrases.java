package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import org.isnad.event.DeedWord.Form;
import org.isnad.event.NounPhrases.Found;
import org.isnad.event.Phrase.Sort;
import org.isnad.lexicon.WordForm;
import org.isnad.mention.Entity;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into phrases: who can act, places, other nouns, verbs and marks. */
final class Phrases {
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();
  private static final int GOVERNING = Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();
  private static final int ASIDE = 8;
  private static final String AND_ALONE = "\u0648";

  /** Stands for the preposition of all words that say by whom something is done. */
  static final String BY = "BY";

  private final Scene scene;
  private final DeedForms forms;
  private final PhraseWords words;
  private final NounPhrases nouns;
  private final List<Phrase> out = new ArrayList<>();
  private boolean and;

  Phrases(Scene scene, Agents agents, DeedForms forms) {
    this.scene = scene;
    this.forms = forms;
    this.words = new PhraseWords(scene);
    this.nouns = new NounPhrases(scene, agents, forms, words, out);
  }

  /** The phrases in text order. */
  List<Phrase> read() {
    String governing = null;
    int i = 0;
    while (i < words.size()) {
      Token token = words.token(i);
      if (token.folded().equals(AND_ALONE)) {
        and = true;
        i++;
        continue;
      }
      if (token.kind() != TokenKind.WORD && token.kind() != TokenKind.NUMBER) {
        boolean quoted = token.kind() == TokenKind.OPEN_QUOTE && !isGlued(i - 1) && isClause(i + 1);
        if (quoted) {
          out.add(Phrase.mark(Sort.STOP, i));
        }
        i = mark(i, token);
        governing = token.kind() == TokenKind.OPEN_QUOTE ? governing : null;
        continue;
      }
      if (isRankOfDeed(i)) {
        i++;
        continue;
      }
      int more = words.more(i);
      if (more > 0) {
        and = true;
        governing = null;
        i += more;
        continue;
      }
      int by = words.by(i);
      String preposition = by > 0 ? BY : isWholeVerb(token, i) ? null : words.preposition(i);
      int time = afterTime(i);
      boolean when = time > i;
      Found found = preposition == null && !when && !isOpening(i, governing) ? nouns.of(i) : null;
      if (by > 0) {
        governing = BY;
        i += by;
      } else if (words.isPronounPreposition(i)) {
        governing = null;
        i++;
      } else if (preposition != null) {
        boolean start = scene.isIn("from-words", i - 1) && scene.isIn("protest-doors", i);
        governing = start ? governing : preposition;
        i++;
      } else if (found != null) {
        Phrase phrase = found.phrase().governed(governed(found.phrase(), governing));
        add(and ? phrase.and() : phrase);
        governing = null;
        i = found.next();
      } else if (when) {
        i = time;
        governing = null;
      } else {
        governing = word(i, token, governing);
        i++;
      }
      and = false;
    }
    return out;
  }

  /**
   * Whether a word only says how many or which of its kind the deed right after it is: "several
   * raids", "the last attack".
   */
  private boolean isRankOfDeed(int i) {
    boolean rank = scene.isIn("superlatives", i) || scene.isIn("deed-amounts", i);
    return rank
        && i + 1 < words.size()
        && !PhraseWords.isEntity(words.chunk(i))
        && words.chunk(i + 1) == null
        && forms.forms(words.token(i + 1), true).stream()
            .filter(f -> f.clitics() == 0)
            .flatMap(f -> f.entries().stream())
            .anyMatch(e -> AttackNames.isMode(e.deed().kind()));
  }

  /**
   * The token after a day or a length of time ("for two days", "several weeks") that begins there.
   */
  private int afterTime(int i) {
    if (words.isChunk(i, "time") || words.isChunk(i, "duration")) {
      return words.last(i) + 1;
    }
    boolean some = scene.isIn("deed-amounts", i) && scene.isIn("span-words", i + 1);
    return some ? i + 2 : i;
  }

  /** Whether a word that may also be a noun is the verb that opens a clause. */
  private boolean isOpening(int i, @Nullable String governing) {
    Token token = words.token(i);
    Phrase before = out.isEmpty() ? null : out.getLast();
    boolean first = before == null || !before.isNominal() || words.isAnd(i);
    boolean open = first && governing == null && words.chunk(i) == null;
    return open && forms.isVerb(token) && !PhraseWords.isDefinite(token);
  }

  /** Whether only what is cut off a verb would be a preposition: "she opened", "so under". */
  private boolean isWholeVerb(Token token, int i) {
    List<Form> verbs = words.chunk(i) == null ? forms.forms(token, false) : List.of();
    if (verbs.isEmpty()) {
      return false;
    }
    boolean whole = false;
    for (Form verb : verbs) {
      whole |= verb.clitics() == 0;
    }
    return whole
        && !scene.list("deed-prepositions").contains(token.folded())
        && !scene.list("prepositions").contains(token.folded());
  }

  /** Whether a preposition written as a token of its own ends there. */
  private boolean isGlued(int i) {
    return i >= 0 && words.token(i).kind() == TokenKind.CLITIC;
  }

  /** Whether what is quoted opens with a verb: it is a clause of its own. */
  private boolean isClause(int i) {
    boolean more = i + 1 < words.size() && words.token(i + 1).kind() != TokenKind.CLOSE_QUOTE;
    return more
        && words.chunk(i) == null
        && words.token(i).kind() == TokenKind.WORD
        && !PhraseWords.isDefinite(words.token(i))
        && forms.isVerb(words.token(i))
        && !forms.isDeed(words.token(i));
  }

  /** A definite name right after an indefinite noun is its owner: what is told of the one. */
  private void add(Phrase phrase) {
    Phrase before = out.isEmpty() ? null : out.getLast();
    boolean owned =
        before != null
            && before.sort() == Sort.OTHER
            && before.last() == phrase.first() - 1
            && phrase.preposition() == null
            && phrase.isActor()
            && !Clitic.WA.in(phrase.clitics())
            && isOpen(before.last())
            && !forms.isDeed(words.token(before.first()))
            && isDefinite(phrase);
    if (before != null && isTitle(before, phrase)) {
      out.removeLast();
      out.add(
          new Phrase(
              Sort.ACTOR,
              before.first(),
              phrase.last(),
              before.clitics(),
              before.preposition(),
              phrase.referents(),
              phrase.sector(),
              true));
      return;
    }
    if (!owned || before == null) {
      out.add(phrase);
      return;
    }
    out.removeLast();
    if (isThing(before.last())) {
      out.add(
          new Phrase(
              Sort.OTHER,
              before.first(),
              phrase.last(),
              before.clitics(),
              before.preposition(),
              isStance(before.last()) ? phrase.referents() : List.of(),
              phrase.sector(),
              false));
      return;
    }
    out.add(
        new Phrase(
            Sort.ACTOR,
            before.first(),
            phrase.last(),
            before.clitics(),
            before.preposition(),
            phrase.referents(),
            phrase.sector(),
            false));
  }

  /** Whether a noun says whose he is who is named right after it: "its coordinator X". */
  private boolean isTitle(Phrase noun, Phrase name) {
    return noun.sort() == Sort.OTHER
        && noun.preposition() == null
        && noun.last() == name.first() - 1
        && name.preposition() == null
        && name.clitics() == 0
        && name.isActor()
        && name.referents().size() == 1
        && name.referents().getFirst().entity().kind() == Entity.Kind.PERSON
        && scene.hasEnding("own-tails", noun.first())
        && !forms.isDeed(words.token(noun.first()))
        && !isThing(noun.first());
  }

  /** Whether a noun means a thing or an act, which does nothing itself: "the visit of X". */
  private boolean isThing(int i) {
    return scene.isAny("thing-heads", i);
  }

  /** Whether a noun means what somebody says or does, so that it stands for him. */
  private boolean isStance(int i) {
    return scene.isAny("stance-nouns", i) || (words.isAccusative(i) && isStanceWithoutEnding(i));
  }

  private boolean isStanceWithoutEnding(int i) {
    String folded = words.token(i).folded();
    int cut = scene.ending("tanwin-endings", i).length();
    return scene.list("stance-nouns").contains(folded.substring(0, folded.length() - cut));
  }

  /** The state that an adjective names, whose stance it is: "an American demand". */
  private List<Referent> state(int i) {
    return scene.chunks("nisba").stream()
        .filter(c -> c.first() == i && c.last() == i)
        .map(scene::referents)
        .filter(who -> !who.isEmpty())
        .map(who -> who.subList(0, 1))
        .findFirst()
        .orElse(List.of());
  }

  private boolean isOpen(int i) {
    Token token = words.token(i);
    return !scene.isIn("conjunctions", i)
        && !scene.isAny("deed-adjectives", i)
        && !PhraseWords.isDefinite(token)
        && !forms.isDeed(token)
        && !words.isAccusative(i);
  }

  private boolean isDefinite(Phrase phrase) {
    Chunk chunk = words.chunk(phrase.first());
    return PhraseWords.isDefinite(words.token(phrase.first()))
        || (chunk != null && (chunk.kind().equals("party") || chunk.kind().equals("place")));
  }

  /** The preposition before a phrase, or the name of the clitic that is glued to it. */
  private static @Nullable String governed(Phrase phrase, @Nullable String governing) {
    if ((phrase.clitics() & GOVERNING) == 0) {
      return governing;
    }
    for (Clitic clitic : List.of(Clitic.BI, Clitic.LI, Clitic.KA)) {
      if (clitic.in(phrase.clitics())) {
        return clitic.name();
      }
    }
    return governing;
  }

  private int mark(int i, Token token) {
    String text = token.text();
    if (token.kind() == TokenKind.OPEN_BRACKET) {
      for (int j = i + 1; j < words.size() && j <= i + ASIDE; j++) {
        if (words.token(j).kind() == TokenKind.CLOSE_BRACKET) {
          return j + 1;
        }
      }
    }
    if (token.kind() == TokenKind.PUNCTUATION) {
      boolean comma = text.equals("\u060c") || text.equals(",");
      if (isAfterTime(i, comma)) {
        out.removeLast();
      } else if (comma || !isInTime(i)) {
        out.add(Phrase.mark(comma ? Sort.COMMA : Sort.STOP, i));
      }
    }
    return i + 1;
  }

  /** Whether nothing but a time stands between a mark and the one before: ", on Friday, ". */
  private boolean isAfterTime(int i, boolean comma) {
    Phrase before = out.isEmpty() ? null : out.getLast();
    boolean open = comma && before != null && before.sort() == Sort.COMMA && before.last() < i - 1;
    return open
        && before != null
        && scene.times().stream()
            .anyMatch(t -> t.first() <= before.last() + 2 && t.first() > before.last());
  }

  /** Whether a mark closes what the same mark opened within a time: "today -Friday- ". */
  private boolean isInTime(int i) {
    String mark = words.token(i).text();
    return scene.times().stream()
        .filter(t -> t.last() == i - 1)
        .anyMatch(t ->
            scene.tokens().subList(t.first(), i).stream().anyMatch(k -> k.text().equals(mark)));
  }

  /** Whether a word is a participle that tells what the subject of the clause says beside. */
  private boolean isBeside(int i, Token token) {
    WordForm form = forms.participle(token);
    Phrase last = out.isEmpty() ? null : out.getLast();
    boolean comma = last != null && last.sort() == Sort.COMMA && last.last() == i - 1;
    return form != null && (form.is("tanwin") || (comma && scene.hasEnding("feminine-tails", i)));
  }

  /** A word that is no name: a verb, a relative, a word of speech or a noun nobody knows. */
  private @Nullable String word(int i, Token token, @Nullable String governing) {
    if (scene.isIn("relatives", i)) {
      out.add(Phrase.mark(Sort.RELATIVE, i));
      return null;
    }
    if (scene.isIn("that-words", i) || words.isThat(i)) {
      out.add(Phrase.mark(Sort.STOP, i));
      return null;
    }
    if (scene.isIn("deed-fillers", i)) {
      return governing;
    }
    boolean free = governing == null && !PhraseWords.isDefinite(token);
    boolean verb = forms.isVerb(token) || scene.tense(i) != null || isBeside(i, token);
    if (free && (verb || scene.isIn("deed-attempts", i))) {
      out.add(Phrase.mark(Sort.VERB, i));
      return null;
    }
    Form deed = forms.nominal(token);
    int clitics = deed == null ? PhraseWords.clitics(token) : deed.clitics();
    clitics = clitics == 0 && governing == null ? forms.glued(token) : clitics;
    Phrase before = out.isEmpty() ? null : out.getLast();
    boolean joined =
        before != null
            && before.sort() == Sort.OTHER
            && before.last() == i - 1
            && governing == null
            && (clitics & (GOVERNING | AND)) == 0
            && !forms.isDeed(token)
            && !forms.isDeed(words.token(before.last()))
            && !(words.isAccusative(i) && !words.isAccusative(before.last()));
    Phrase own = new Phrase(Sort.OTHER, i, i, clitics, null, List.of(), null, false);
    if (joined && before != null) {
      out.removeLast();
      out.add(
          new Phrase(
              Sort.OTHER,
              before.first(),
              i,
              before.clitics(),
              before.preposition(),
              isStance(before.last()) ? state(i) : before.referents(),
              null,
              false));
    } else {
      out.add(own.governed(governed(own, governing)));
    }
    return null;
  }
}
