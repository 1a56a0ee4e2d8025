package org.isnad.mention;

import java.util.List;
import org.isnad.mention.Meaning.Entry;

/** How well words fit the spelling of a form of the vocabulary. Thread-safe. */
final class FormFit {
  private static final int SHORTEST_LOOSE_KEY = 3;

  private final Vocabulary vocabulary;

  FormFit(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Level 0 when the spelling fits, -1 when not; names may differ in hamza and final letters, other
   * words not.
   *
   * @param words folded words whose keys of exact spelling are those of the form
   */
  int exact(List<String> words, Entry entry) {
    boolean name =
        entry.sense() instanceof Meaning.Person || entry.sense() instanceof Meaning.Place;
    boolean surname =
        entry.sense() instanceof Meaning.Person p && p.kind() == Meaning.NameKind.LAST;
    return (name && !surname) || entry.folded().equals(words) ? 0 : -1;
  }

  /**
   * Level 1 for the same sounds, 2 for other vowels, -1 for no match or one by exact spelling.
   *
   * @param words folded words whose loose keys are those of the form
   */
  int loose(List<String> words, Entry entry) {
    Spelling spelling = vocabulary.spelling();
    int level = 0;
    for (int k = 0; k < entry.folded().size(); k++) {
      String form = entry.folded().get(k);
      String word = words.get(k);
      if (spelling.exact(form).equals(spelling.exact(word))) {
        continue;
      }
      if ((vocabulary.isGiven(form) && vocabulary.isGiven(word)) || vocabulary.isLand(word)) {
        return -1;
      }
      if (spelling.sound(form).equals(spelling.sound(word))) {
        level = Math.max(level, 1);
      } else if (spelling.loose(form).length() >= SHORTEST_LOOSE_KEY
          && spelling.differsInVowels(form, word, words.size() > 1 ? 2 : 1)) {
        level = 2;
      } else {
        return -1;
      }
    }
    return level == 0 ? -1 : level;
  }
}
