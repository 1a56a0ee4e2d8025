package org.isnad.text;

import java.util.List;
import org.isnad.lexicon.WordForm;

/**
 * One way to cut proclitics off an Arabic word.
 *
 * @param clitics the proclitics cut off, a set of {@link Clitic} bits
 * @param stem the rest, at folding level 2
 * @param cut number of UTF-16 units of the original token before the rest begins
 * @param forms what the rest can be as a form of a verb or noun
 */
public record Reading(int clitics, String stem, int cut, List<WordForm> forms) {
  public Reading {
    forms = List.copyOf(forms);
  }

  /** Whether the given proclitic was cut off. */
  public boolean has(Clitic clitic) {
    return (clitics & clitic.bit()) != 0;
  }
}
