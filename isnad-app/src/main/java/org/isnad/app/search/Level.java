package org.isnad.app.search;

import java.util.Locale;
import java.util.Optional;

/**
 * How alike two words must be spelled to be found for each other; each level includes the one
 * before.
 */
public enum Level {
  /** The characters as written. */
  EXACT,
  /** Vowel marks, tatweel, forms of alef, final ya and ta marbuta, digits of all scripts. */
  SPELLING,
  /** Also seats of hamza, and names and words that the data know in several spellings. */
  VARIANTS,
  /** Also words with particles and the article in front. */
  PREFIXES;

  /** Its name in addresses and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a name. */
  public static Optional<Level> of(String code) {
    for (Level level : values()) {
      if (level.code().equals(code)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
