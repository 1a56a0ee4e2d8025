package org.isnad.lexicon;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a rule's pattern.
 *
 * @param kind what the step takes
 * @param name the word, lemma, list or slot kind it takes, folded as the data folds; alternatives
 *     are tried in order; empty for gaps
 * @param slot name under which the taken tokens are kept; null when they are not kept
 * @param gap greatest number of tokens a GAP may pass over
 * @param optional whether the step may be left out
 * @param clitics proclitics of which one must stand before the step (such as {@code ب}); empty when
 *     any or none will do
 * @param bare whether no proclitic but "and" may stand before the step
 * @param features features of which one must hold of the word form (past, present, masdar,
 *     participle, dual, plural, suffix …); empty when any form will do
 * @param trigger whether a match starts from this step
 */
public record Element(
    Kind kind,
    List<String> name,
    @Nullable String slot,
    int gap,
    boolean optional,
    Set<String> clitics,
    boolean bare,
    Set<String> features,
    boolean trigger) {
  public Element {
    name = List.copyOf(name);
    clitics = Set.copyOf(clitics);
    features = Set.copyOf(features);
  }

  /** What a step takes. */
  public enum Kind {
    /** One word form, exactly, but for folding and a leading "and". */
    WORD,
    /** Any inflected form of a lemma of the verb or noun tables. */
    LEMMA,
    /** Any entry of a word list. */
    LIST,
    /** A chunk of the given kind, such as party or time. */
    SLOT,
    /** Up to so many tokens of any kind, never across the end of a clause mark. */
    GAP,
    /** A punctuation mark. */
    MARK
  }
}
