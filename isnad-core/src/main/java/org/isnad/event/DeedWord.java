package org.isnad.event;

import java.util.List;
import java.util.Set;
import org.isnad.event.Deed.Entry;
import org.isnad.lexicon.WordForm;
import org.jspecify.annotations.Nullable;

/**
 * What the words of deeds tell of a word wherever it stands.
 *
 * @param telling whether it may tell a deed
 * @param verbs its finite forms
 * @param nouns its forms as nouns of deeds
 * @param participle the active participle that it is, without article; null when it is none
 * @param masdar whether it is spelled like the verbal noun of a verb of deeds, without a pronoun
 * @param nominal the lemmas of which it is a noun or verbal noun in any form
 * @param glued the preposition glued to it where it is a common word and no word of deeds
 * @param completing those words of which it is a form and that complete a word of deeds
 * @param near the folded words that it may be and that must or may not stand near a word of deeds
 */
record DeedWord(
    boolean telling,
    List<Form> verbs,
    List<Form> nouns,
    @Nullable WordForm participle,
    boolean masdar,
    Set<String> nominal,
    int glued,
    Set<String> completing,
    Set<String> near) {
  /** What they tell of most words: nothing. */
  static final DeedWord NONE =
      new DeedWord(false, List.of(), List.of(), null, false, Set.of(), 0, Set.of(), Set.of());

  DeedWord {
    verbs = List.copyOf(verbs);
    nouns = List.copyOf(nouns);
    nominal = Set.copyOf(nominal);
    completing = Set.copyOf(completing);
    near = Set.copyOf(near);
  }

  /** Whether it is a form of some word of deeds in which it could tell one. */
  boolean isDeed() {
    return !nouns.isEmpty() || !verbs.isEmpty() || participle != null;
  }

  /**
   * A form of a word.
   *
   * @param form the form
   * @param clitics proclitics cut off
   * @param entries what it can mean
   */
  record Form(WordForm form, int clitics, List<Entry> entries) {
    Form {
      entries = List.copyOf(entries);
    }
  }
}
