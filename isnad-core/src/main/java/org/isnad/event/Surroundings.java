package org.isnad.event;

/**
 * What an article speaks of around a deed. Words such as "target" and "be hurt" tell a deed of
 * force only where force is spoken of, and where the article is about an accident nobody kills.
 */
final class Surroundings {
  /** Sentences that say what an article is about: its title and the first two. */
  private static final int OPENING = 3;

  private final Subjects subjects;
  private final boolean accident;

  Surroundings(Subjects subjects) {
    this.subjects = subjects;
    boolean force = false;
    boolean found = false;
    for (int i = 0; i < OPENING; i++) {
      force |= subjects.has(Subject.ATTACK, i);
      found |= subjects.has(Subject.ACCIDENT, i);
    }
    this.accident = found && !force;
  }

  /** Whether a sentence is about sport, where people attack, defeat and strike without harm. */
  boolean isSport(int sentence) {
    return subjects.has(Subject.SPORT, sentence);
  }

  /** Whether the title or the first sentences tell an accident or a disaster and no force. */
  boolean isAccident() {
    return accident;
  }

  /**
   * Whether a subject is spoken of beside some words: in the rest of their sentence, in the
   * sentences next to it or in the title.
   *
   * @param subject what may be spoken of
   * @param sentence index of the sentence
   * @param first first token of the words
   * @param last last token of the words
   */
  boolean speakOf(Subject subject, int sentence, int first, int last) {
    return isBeside(subject, sentence, first, last)
        || subjects.has(subject, sentence - 1)
        || subjects.has(subject, sentence + 1)
        || (sentence > 0 && subjects.has(subject, 0));
  }

  /** Whether a subject is spoken of in the rest of the sentence of some words. */
  boolean isBeside(Subject subject, int sentence, int first, int last) {
    return subjects.hasBeside(subject, sentence, first, last);
  }
}
