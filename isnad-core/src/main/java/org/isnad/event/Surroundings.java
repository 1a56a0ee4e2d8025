package org.isnad.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Mentions;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;

/**
 * What an article speaks of around a deed. Words such as "target" and "be hurt" tell a deed of
 * force only where force is spoken of, and where the article is about an accident nobody kills.
 */
final class Surroundings {
  private static final String FORCE = "force-words";
  private static final String ATTACK = "attack-words";
  private static final String ACCIDENT = "accident-words";
  private static final List<String> SUBJECTS =
      List.of(FORCE, ATTACK, ACCIDENT, "protest-words", "protest-signs", "harm-words");

  /** Sentences that say what an article is about: its title and the first two. */
  private static final int OPENING = 3;

  private final Reader reader;
  private final List<Sentence> sentences;
  private final Map<String, Map<Integer, Boolean>> known = new HashMap<>();
  private final boolean accident;

  private Surroundings(Reader reader, Mentions mentions) {
    this.reader = reader;
    this.sentences = mentions.text().sentences();
    boolean force = false;
    boolean found = false;
    for (int i = 0; i < Math.min(OPENING, sentences.size()); i++) {
      force |= speaks(ATTACK, i);
      found |= speaks(ACCIDENT, i);
    }
    this.accident = found && !force;
  }

  /** Reads the words of articles; keeps what it finds with the words. Thread-safe. */
  static final class Reader {
    private final Lexicon lexicon;
    private final WordNotes<Set<String>> notes;

    Reader(Lexicon lexicon) {
      this.lexicon = lexicon;
      this.notes = new WordNotes<>(lexicon, this::subjects);
    }

    Surroundings of(Mentions mentions) {
      return new Surroundings(this, mentions);
    }

    private Set<String> subjects(Token token) {
      return notes.of(token.word());
    }

    private Set<String> subjects(Word word) {
      Set<String> out = new HashSet<>();
      for (Reading reading : word.readings()) {
        SUBJECTS.stream().filter(s -> lexicon.inList(s, reading.stem())).forEach(out::add);
      }
      return Set.copyOf(out);
    }
  }

  /** Whether the title or the first sentences tell an accident or a disaster and no force. */
  boolean isAccident() {
    return accident;
  }

  /**
   * Whether a subject is spoken of beside some words: in the rest of their sentence, in the
   * sentences next to it or in the title.
   *
   * @param subject name of a word list
   * @param sentence index of the sentence
   * @param first first token of the words
   * @param last last token of the words
   */
  boolean speakOf(String subject, int sentence, int first, int last) {
    return isBeside(subject, sentence, first, last)
        || speaks(subject, sentence - 1)
        || speaks(subject, sentence + 1)
        || (sentence > 0 && speaks(subject, 0));
  }

  /** Whether a subject is spoken of in the rest of the sentence of some words. */
  boolean isBeside(String subject, int sentence, int first, int last) {
    List<Token> tokens = sentences.get(sentence).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if ((i < first || i > last) && reader.subjects(tokens.get(i)).contains(subject)) {
        return true;
      }
    }
    return false;
  }

  private boolean speaks(String subject, int sentence) {
    return sentence >= 0
        && sentence < sentences.size()
        && known
            .computeIfAbsent(subject, s -> new HashMap<>())
            .computeIfAbsent(sentence, i -> isBeside(subject, i, -1, -1));
  }
}
