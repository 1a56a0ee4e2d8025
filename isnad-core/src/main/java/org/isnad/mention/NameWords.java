package org.isnad.mention;

import java.util.function.IntPredicate;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Meaning.Hit;
import org.isnad.mention.NameWord.Sort;
import org.isnad.mention.NameWord.Start;
import org.isnad.text.Reading;
import org.jspecify.annotations.Nullable;

/** Says of single words of a sentence whether they may stand in the name of a person. */
final class NameWords {
  private final Look look;
  private final Vocabulary vocabulary;
  private final Lexicon lexicon;

  NameWords(Look look, Lexicon lexicon) {
    this.look = look;
    this.vocabulary = look.vocabulary();
    this.lexicon = lexicon;
  }

  /** What stands before a name. */
  enum Title {
    /** A title or honorific right before it. */
    DIRECT,
    /** A title with its state between them. */
    FAR,
    NONE
  }

  private NameWord word(int i) {
    return vocabulary.nameWord(look.token(i));
  }

  /** Whether a word is a part of names of a kind: son of, house of, servant of … */
  boolean isPart(Sort kind, int i) {
    return look.isWord(i) && word(i).is(kind);
  }

  /** A given name that is no ordinary word. */
  boolean isClearGiven(int i) {
    return look.isWord(i) && word(i).isClearGiven();
  }

  /** Whether a word has a given name in one of its readings. */
  boolean mayBegin(int i) {
    return look.isGiven(i);
  }

  /**
   * The first word of a name unknown to the data; null when the word is none.
   *
   * @param title what stands before it
   * @param allowed which proclitics may be cut off
   */
  @Nullable Start start(int i, IntPredicate allowed, Title title) {
    NameWord word = word(i);
    if (allowed.test(0) && isStart(i, word, title)) {
      return new Start(0, 0, look.token(i).folded());
    }
    if (word.is(Sort.GIVEN) || (title != Title.NONE && allowed.test(0))) {
      return null;
    }
    for (Start start : word.starts()) {
      if (allowed.test(start.clitics())) {
        return start;
      }
    }
    return null;
  }

  private boolean isStart(int i, NameWord word, Title title) {
    boolean titled = title != Title.NONE;
    if (word.is(Sort.NEVER) || (!titled && word.is(Sort.VERB))) {
      return false;
    }
    if (word.is(Sort.GIVEN)) {
      return (titled || !word.is(Sort.AMBIGUOUS)) && !isPreposition(i, word);
    }
    if (!titled || word.is(Sort.JOINED)) {
      return titled;
    }
    boolean bare = !word.is(Sort.ARTICLE) && (title == Title.DIRECT || !word.is(Sort.AND));
    return bare && isNameWord(i) && !word.is(Sort.FEMININE);
  }

  /**
   * Whether a given name is rather the preposition that some papers spell like it: no clear name
   * stands behind it.
   */
  private boolean isPreposition(int i, NameWord word) {
    return word.is(Sort.PREPOSITION)
        && !isClearGiven(i + 1)
        && !isPart(Sort.SON, i + 1)
        && !isPart(Sort.PARTICLE, i + 1)
        && !isPart(Sort.ARTICLE, i + 1)
        && look.longest(i + 1, Meaning.Person.class, Look.NONE).isEmpty();
  }

  /** Whether a word may stand inside a name: known to no other table and no verb. */
  boolean isNameWord(int i) {
    if (!look.isWord(i)) {
      return false;
    }
    NameWord word = word(i);
    if (word.is(Sort.SHORT)
        || word.is(Sort.NOT_NAME)
        || word.is(Sort.NEVER)
        || word.is(Sort.TANWIN)) {
      return false;
    }
    if (word.isClearGiven() || word.is(Sort.PARTICLE)) {
      return true;
    }
    return !isOrdinary(i, word) && !word.is(Sort.OWNED) && !word.is(Sort.CUT);
  }

  /**
   * Whether a word after an untitled given name is a name: what only looks unknown is not enough.
   */
  boolean isFirmNameWord(int i) {
    if (!isNameWord(i)) {
      return false;
    }
    NameWord word = word(i);
    return word.isClearGiven()
        || word.is(Sort.JOINED)
        || word.is(Sort.ARTICLE)
        || !word.is(Sort.FEMININE);
  }

  /** Whether a word without article is known to no table, and may so be somebody's first name. */
  boolean isUnknownName(int i) {
    return isFirmNameWord(i) && !word(i).is(Sort.ARTICLE);
  }

  private boolean isOrdinary(int i, NameWord word) {
    for (Hit<?> hit : look.at(i)) {
      boolean person = hit.sense() instanceof Meaning.Person;
      boolean weak = hit.sense() instanceof Meaning.Media m && m.needsHead();
      if (!person && !weak) {
        return true;
      }
    }
    return word.is(Sort.KNOWN);
  }

  /** Whether a single word that could be a name is a common word too. */
  boolean isOrdinaryWord(Hit<Meaning.Person> hit) {
    String stem = look.token(hit.first()).folded();
    for (Reading reading : look.token(hit.first()).readings()) {
      if (reading.clitics() == hit.clitics()) {
        stem = reading.stem();
      }
    }
    return vocabulary.isNotName(stem) || !lexicon.forms(stem).isEmpty();
  }

  /** Whether a word can name a person again on the same page. */
  boolean isFamilyName(int i) {
    NameWord word = word(i);
    return !word.is(Sort.GIVEN)
        && !word.is(Sort.NOT_NAME)
        && !word.is(Sort.PARTICLE)
        && !word.is(Sort.KNOWN);
  }

  /** Whether a word is a finite verb. */
  boolean isVerb(int i) {
    return word(i).is(Sort.VERB);
  }
}
