package org.isnad.event;

import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Mentions;
import org.isnad.text.Sentence;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;

/**
 * Tells the sentences and articles about matches, where teams that carry the names of states meet.
 * Thread-safe.
 */
final class Matches {
  private static final int LEAST = 2;
  private static final int MANY = 4;
  private static final int SHARE = 4;

  private final Lexicon lexicon;
  private final WordNotes<Boolean> known;

  Matches(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.known = new WordNotes<>(lexicon, this::isOfMatch);
  }

  /** Whether an article tells of matches: several of its sentences or a good part of them do. */
  boolean isTold(Mentions mentions) {
    long found = mentions.text().sentences().stream().filter(this::isTold).count();
    return found >= MANY || (found >= LEAST && found * SHARE >= mentions.text().sentences().size());
  }

  /** Whether a sentence tells of a match or a team. */
  boolean isTold(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(t -> known.of(t.word()));
  }

  private boolean isOfMatch(Word word) {
    return word.readings().stream().anyMatch(r -> lexicon.inList("match-words", r.stem()));
  }
}
