package org.isnad.event;

import java.util.List;
import org.isnad.mention.Referent;
import org.isnad.text.Clitic;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence as the frames of deeds see it.
 *
 * @param sort what it is
 * @param first its first token
 * @param last its last token, included
 * @param clitics proclitics cut off the first token
 * @param preposition folded preposition that governs it, null when none does
 * @param referents who it names, for what can act; empty otherwise
 * @param sector PLOVER sector of who it names, null when not told
 * @param known whether its words are understood: a name or an agent noun
 */
record Phrase(
    Sort sort,
    int first,
    int last,
    int clitics,
    @Nullable String preposition,
    List<Referent> referents,
    @Nullable String sector,
    boolean known) {
  /** What a phrase is. */
  enum Sort {
    /** Who can act. */
    ACTOR,
    /** Where. */
    PLACE,
    /** Any other noun with what belongs to it. */
    OTHER,
    VERB,
    COMMA,
    /** A full stop, colon or the like, or a word that opens a clause of speech. */
    STOP,
    /** A relative pronoun. */
    RELATIVE
  }

  Phrase {
    referents = List.copyOf(referents);
  }

  static Phrase mark(Sort sort, int token) {
    return new Phrase(sort, token, token, 0, null, List.of(), null, false);
  }

  Phrase governed(@Nullable String by) {
    return new Phrase(sort, first, last, clitics, by, referents, sector, known);
  }

  Phrase bare() {
    return governed(null);
  }

  boolean isNominal() {
    return sort == Sort.ACTOR || sort == Sort.PLACE || sort == Sort.OTHER;
  }

  /** With "and" before it, which some write apart. */
  Phrase and() {
    return new Phrase(
        sort, first, last, clitics | Clitic.WA.bit(), preposition, referents, sector, known);
  }

  /** Whether it can be the subject or the object of a verb. */
  boolean isBare() {
    return isNominal() && preposition == null;
  }

  /** Whether it is what somebody says or does, and names him. */
  boolean isStance() {
    return sort == Sort.OTHER && !referents.isEmpty();
  }

  /** Whose stance it is, as somebody who takes part. */
  Phrase holder() {
    return new Phrase(Sort.ACTOR, first, last, clitics, preposition, referents, sector, known);
  }

  /** Who it names, as somebody who takes part, without the words before a token. */
  Phrase from(int token) {
    return new Phrase(Sort.ACTOR, token, last, 0, preposition, referents, sector, known);
  }

  boolean isActor() {
    return sort == Sort.ACTOR && !referents.isEmpty();
  }
}
