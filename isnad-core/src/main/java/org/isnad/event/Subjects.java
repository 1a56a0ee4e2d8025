package org.isnad.event;

import java.util.List;
import org.isnad.mention.Mentions;
import org.isnad.text.Sentence;

/** What each sentence of an article speaks of, as far as single words show. Immutable. */
final class Subjects {
  private final ListedWords lists;
  private final List<Sentence> sentences;
  private final int[] spoken;

  Subjects(ListedWords lists, Mentions mentions) {
    this.lists = lists;
    this.sentences = mentions.text().sentences();
    this.spoken = new int[sentences.size()];
    for (int i = 0; i < spoken.length; i++) {
      spoken[i] = lists.subjects(sentences.get(i));
    }
  }

  /** Number of sentences of the article. */
  int sentences() {
    return spoken.length;
  }

  /** Whether a sentence speaks of a subject; no sentence outside of the article does. */
  boolean has(Subject subject, int sentence) {
    return sentence >= 0 && sentence < spoken.length && subject.in(spoken[sentence]);
  }

  /** Whether a sentence speaks of a subject without the tokens from one to another. */
  boolean hasBeside(Subject subject, int sentence, int first, int last) {
    if (!has(subject, sentence)) {
      return false;
    }
    var tokens = sentences.get(sentence).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if ((i < first || i > last) && subject.in(lists.subjects(tokens.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Number of sentences that speak of a subject. */
  int count(Subject subject) {
    int found = 0;
    for (int each : spoken) {
      found += subject.in(each) ? 1 : 0;
    }
    return found;
  }
}
