package org.isnad.mention;

import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Meaning.Hit;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Says of single words of a sentence whether they may stand in the name of a person. */
final class NameWords {
  private static final int SHORTEST_STEM = 2;

  /** Shortest word whose last letters can be a pronoun. */
  private static final int SHORTEST_OWNED = 5;

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

  /** A word with proclitics cut off that may begin a name. */
  record Start(int clitics, int cut, String stem) {}

  boolean isPart(String kind, int i) {
    return look.isWord(i) && vocabulary.isPart(kind, look.token(i).folded());
  }

  /** A given name that is no ordinary word. */
  boolean isClearGiven(int i) {
    return look.isWord(i) && isClearGiven(look.token(i), look.token(i).folded());
  }

  private boolean isClearGiven(Token token, String stem) {
    return vocabulary.isGiven(stem) && !vocabulary.isAmbiguousGiven(stem) && !isNever(token, stem);
  }

  /** A preposition that only its spelling tells from a given name. */
  private boolean isNever(Token token, String stem) {
    return vocabulary.isNever(token.plain(), stem.length());
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
  @Nullable Start start(int i, java.util.function.IntPredicate allowed, Title title) {
    Token token = look.token(i);
    if (allowed.test(0) && isStart(i, token, title)) {
      return new Start(0, 0, token.folded());
    }
    if (vocabulary.isGiven(token.folded()) || (title != Title.NONE && allowed.test(0))) {
      return null;
    }
    for (Reading reading : token.readings()) {
      int clitics = reading.clitics();
      boolean plain = clitics != 0 && !Clitic.AL.in(clitics) && !Clitic.SA.in(clitics);
      if (plain && allowed.test(clitics) && isClearGiven(token, reading.stem())) {
        return new Start(clitics, reading.cut(), reading.stem());
      }
    }
    return null;
  }

  private boolean isStart(int i, Token token, Title title) {
    boolean titled = title != Title.NONE;
    String folded = token.folded();
    if (isNever(token, folded) || (!titled && isVerb(folded))) {
      return false;
    }
    if (vocabulary.isGiven(folded)) {
      return titled || !vocabulary.isAmbiguousGiven(folded);
    }
    if (vocabulary.isPart("joined", folded)) {
      return titled;
    }
    boolean bare = !folded.startsWith(vocabulary.article());
    bare &= title == Title.DIRECT || !isJoinedByAnd(token);
    return titled && bare && isNameWord(i) && !vocabulary.isFeminine(folded);
  }

  private static boolean isJoinedByAnd(Token token) {
    return token.readings().stream().anyMatch(r -> r.has(Clitic.WA));
  }

  /** Whether a word may stand inside a name: known to no other table and no verb. */
  boolean isNameWord(int i) {
    if (!look.isWord(i)) {
      return false;
    }
    Token token = look.token(i);
    String folded = token.folded();
    if (folded.length() <= 1
        || vocabulary.isNotName(folded)
        || isNever(token, folded)
        || vocabulary.hasTanwin(token.text())) {
      return false;
    }
    if (isClearGiven(token, folded) || vocabulary.isPart("particle", folded)) {
      return true;
    }
    return !isOrdinary(i, folded) && !isOwned(folded) && !isCut(token);
  }

  /**
   * Whether a word after an untitled given name is a name: what only looks unknown is not enough.
   */
  boolean isFirmNameWord(int i) {
    if (!isNameWord(i)) {
      return false;
    }
    String folded = look.token(i).folded();
    return (isClearGiven(i)
        || vocabulary.isPart("joined", folded)
        || folded.startsWith(vocabulary.article())
        || !vocabulary.isFeminine(folded));
  }

  /** "Its operation": a word with a pronoun at its end. */
  private boolean isOwned(String folded) {
    return folded.length() >= SHORTEST_OWNED && vocabulary.endsInOwner(folded);
  }

  private boolean isCut(Token token) {
    for (Reading reading : token.readings()) {
      if (reading.clitics() != 0 && isCutWord(reading)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reading without proclitics is an ordinary word, so that the whole is no name. */
  private boolean isCutWord(Reading reading) {
    int clitics = reading.clitics();
    if (clitics == Clitic.AL.bit()) {
      return vocabulary.isNotName(reading.stem()) || isVerbOrNoun(reading.stem());
    }
    if (Clitic.AL.in(clitics)) {
      return reading.stem().length() > SHORTEST_STEM;
    }
    return vocabulary.isNotName(reading.stem())
        || vocabulary.isGiven(reading.stem())
        || isVerbOrNoun(reading.stem());
  }

  private boolean isOrdinary(int i, String folded) {
    for (Hit<?> hit : look.at(i)) {
      boolean person = hit.sense() instanceof Meaning.Person;
      boolean weak = hit.sense() instanceof Meaning.Media m && m.needsHead();
      if (!person && !weak) {
        return true;
      }
    }
    return isVerbOrNoun(folded);
  }

  /** Whether a single word that could be a name is a common word too. */
  boolean isOrdinaryWord(Hit<Meaning.Person> hit) {
    String stem = look.token(hit.first()).folded();
    for (Reading reading : look.token(hit.first()).readings()) {
      if (reading.clitics() == hit.clitics()) {
        stem = reading.stem();
      }
    }
    return vocabulary.isNotName(stem) || isVerbOrNoun(stem);
  }

  /** Whether a folded word can name a person again on the same page. */
  boolean isFamilyName(String folded) {
    return !vocabulary.isGiven(folded)
        && !vocabulary.isNotName(folded)
        && !vocabulary.isPart("particle", folded)
        && !isVerbOrNoun(folded);
  }

  /** Whether a folded word is a finite verb. */
  boolean isVerb(String folded) {
    return lexicon.forms(folded).stream().anyMatch(f -> f.is("past") || f.is("present"));
  }

  private boolean isVerbOrNoun(String folded) {
    return !lexicon.forms(folded).isEmpty();
  }
}
