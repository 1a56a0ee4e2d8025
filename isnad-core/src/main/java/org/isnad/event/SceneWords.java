package org.isnad.event;

import java.util.List;
import java.util.Set;
import org.isnad.attribution.Attribution;
import org.isnad.attribution.Attributions;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordForm;
import org.isnad.page.Span;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;

/** What the single words of a sentence are by the data, whatever is mentioned in it. */
class SceneWords {
  private static final char DAMMA = '\u064f';
  private static final int NEAR_START = 4;

  private static final int LONG_NOUN = 4;
  static final int AND = Clitic.WA.bit() | Clitic.FA.bit();

  private final Lexicon lexicon;
  private final ListedWords lists;
  private final Attributions attributions;
  private final List<Token> tokens;

  SceneWords(Lexicon lexicon, ListedWords lists, Attributions attributions, List<Token> tokens) {
    this.lexicon = lexicon;
    this.lists = lists;
    this.attributions = attributions;
    this.tokens = tokens;
  }

  final List<Token> tokens() {
    return tokens;
  }

  /** Whether a form with the feature is a reading of the token. */
  final boolean has(int i, String feature) {
    for (Reading reading : tokens().get(i).readings()) {
      for (WordForm form : reading.forms()) {
        if (form.is(feature)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a verb can only be that of two; "they two began" is spelled as "he began". */
  final boolean isOfTwo(int verb) {
    boolean dual = false;
    for (Reading reading : tokens().get(verb).readings()) {
      for (WordForm form : reading.forms()) {
        if (!form.is("dual") && (form.is("past") || form.is("present"))) {
          return false;
        }
        dual |= form.is("dual");
      }
    }
    return dual;
  }

  /** Whether the token carries the article in the reading that is a known noun. */
  final boolean isDefinite(int i) {
    for (Reading reading : tokens().get(i).readings()) {
      boolean noun = reading.forms().stream().anyMatch(f -> !f.is("past"));
      if (reading.has(Clitic.AL) && noun) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word ends as feminine words do, with or without a pronoun. */
  final boolean isFeminine(int i) {
    return hasEnding("feminine-tails", i) || (has(i, "suffix") && hasEnding("feminine-owned", i));
  }

  final boolean isFunctionWord(int i) {
    return isIn("relatives", i) || isIn("prepositions", i) || isIn("that-words", i);
  }

  /** Whether the token, less "and" or "so", is an entry of a word list. */
  final boolean isIn(String list, int i) {
    if (i < 0 || i >= tokens().size()) {
      return false;
    }
    return lists.of(tokens().get(i)).contains(list);
  }

  /** Whether the token, whatever its proclitics, is an entry of a word list. */
  final boolean isAny(String list, int i) {
    return i >= 0 && i < tokens().size() && lists.ofAny(tokens().get(i)).contains(list);
  }

  /** The entry of a list of endings with which the token ends; empty when there is none. */
  final String ending(String list, int i) {
    return lists.ending(list, tokens().get(i));
  }

  final boolean hasEnding(String list, int i) {
    return !ending(list, i).isEmpty();
  }

  /** Whether an entry of a list begins with the token, less "and" or "so". */
  final boolean opens(String list, int i) {
    return lists.opens(list, tokens().get(i));
  }

  /** Whether the token is a preposition, and no verb of speech of the same letters. */
  final boolean isPreposition(int i) {
    return isIn("prepositions", i) && !isCue(i);
  }

  /** Whether the word opens something that is no object: a clause, a manner, a further party. */
  final boolean isAdverbial(int i) {
    return isIn("aside-openers", i)
        || isIn("clause-openers", i)
        || isIn("relatives", i)
        || isIn("that-words", i)
        || isJoined(i);
  }

  private boolean isJoined(int i) {
    for (Reading reading : tokens().get(i).readings()) {
      if (isJoined(reading)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "and", "to", "by" or "as" is glued to what is long enough for a word or definite. */
  private static boolean isJoined(Reading reading) {
    int glued = reading.clitics() & ~Clitic.AL.bit();
    return glued != 0 && (reading.has(Clitic.AL) || reading.stem().length() >= LONG_NOUN);
  }

  final boolean isCue(int i) {
    Span token = tokens().get(i).span();
    for (Attribution attribution : attributions.list()) {
      if (token.contains(attribution.cue().span())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token is a verb with "and" or "so" glued before it. */
  final boolean isCoordinated(int i) {
    for (Reading reading : tokens().get(i).readings()) {
      if ((reading.clitics() & AND) != 0 && isVerb(reading)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerb(Reading reading) {
    for (WordForm form : reading.forms()) {
      if (form.is("past") || form.is("present")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the pronoun on a noun is that of a feminine noun. */
  final boolean isHers(int i) {
    return hasEnding("her-tails", i);
  }

  /** Whether the vowel marks of a verb in the past show that it is passive. */
  final boolean isMarkedPassive(int verb) {
    int at = tokens().get(verb).text().indexOf(DAMMA);
    return at > 0 && at <= NEAR_START && isPast(verb);
  }

  private boolean isPast(int verb) {
    return tokens().get(verb).readings().stream()
        .anyMatch(r -> r.forms().stream().anyMatch(f -> f.is("past")));
  }

  /** Whether "for" is glued to a word. */
  final boolean isTo(int i) {
    return tokens().get(i).readings().stream().anyMatch(r -> r.has(Clitic.LI));
  }

  /** Whether "to" is glued to a verb of the present: what is meant to be done. */
  final boolean isPurposeVerb(int verb) {
    return tokens().get(verb).readings().stream()
        .anyMatch(r -> r.has(Clitic.LI) && r.forms().stream().anyMatch(f -> f.is("present")));
  }

  /** Whether the token is a verbal noun that tells what for ("to hold", "for holding"). */
  final boolean isPurposeNoun(int i) {
    return tokens().get(i).readings().stream()
        .anyMatch(r -> r.has(Clitic.LI) && r.forms().stream().anyMatch(f -> f.is("masdar")));
  }

  /** The entries of a word list. */
  final Set<String> list(String name) {
    return lexicon.list(name);
  }
}
