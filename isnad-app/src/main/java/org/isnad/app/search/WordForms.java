package org.isnad.app.search;

import java.util.Set;

/**
 * The forms of a word on each level.
 *
 * @param exact as written
 * @param spelling without differences of spelling
 * @param variants in the one spelling of its name or stem
 * @param prefixes that, and what is left of it behind particles and the article
 */
record WordForms(
    Set<String> exact, Set<String> spelling, Set<String> variants, Set<String> prefixes) {
  Set<String> on(Level level) {
    return switch (level) {
      case EXACT -> exact;
      case SPELLING -> spelling;
      case VARIANTS -> variants;
      case PREFIXES -> prefixes;
    };
  }
}
