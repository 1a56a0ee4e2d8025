package org.isnad.event;

import java.util.HashSet;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;

/** In which word lists the words of a text stand. Thread-safe. */
final class ListedWords {
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();

  private final Lexicon lexicon;
  private final WordNotes<Set<String>> known;

  ListedWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.known = new WordNotes<>(lexicon, this::lists);
  }

  /** The lists of which a token, less "and" or "so", is an entry. */
  Set<String> of(Token token) {
    return known.of(token.word());
  }

  private Set<String> lists(Word word) {
    Set<String> found = new HashSet<>();
    for (Reading reading : word.readings()) {
      if ((reading.clitics() & ~AND) == 0) {
        found.addAll(lexicon.listsOf(reading.stem()));
      }
    }
    return Set.copyOf(found);
  }
}
