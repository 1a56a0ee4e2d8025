package org.isnad.lexicon;

import java.util.Set;

/**
 * A reading of an inflected word.
 *
 * @param lemma dictionary form, folded
 * @param pos verb or noun
 * @param features past, present, masdar, participle, passive, 3fs, dual, plural, suffix, tanwin …
 */
public record WordForm(String lemma, String pos, Set<String> features) {
  public WordForm {
    features = Set.copyOf(features);
  }

  /** Whether the form has a feature. */
  public boolean is(String feature) {
    return features.contains(feature);
  }
}
