package org.isnad.event;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final WordNotes<Set<String>> any;
  private final Map<String, WordNotes<String>> endings = new ConcurrentHashMap<>();
  private final Map<String, WordNotes<Boolean>> openings = new ConcurrentHashMap<>();

  ListedWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.known = new WordNotes<>(lexicon, word -> lists(word, AND));
    this.any = new WordNotes<>(lexicon, word -> lists(word, -1));
  }

  /** The lists of which a token, less "and" or "so", is an entry. */
  Set<String> of(Token token) {
    return known.of(token.word());
  }

  /** The lists of which a token, whatever its proclitics, is an entry. */
  Set<String> ofAny(Token token) {
    return any.of(token.word());
  }

  /** The entry of a list of endings with which a token ends; empty when there is none. */
  String ending(String list, Token token) {
    return endings
        .computeIfAbsent(list, name -> new WordNotes<>(lexicon, word -> ending(name, word)))
        .of(token.word());
  }

  private String ending(String list, Word word) {
    String folded = word.folded();
    return lexicon.list(list).stream().filter(folded::endsWith).findFirst().orElse("");
  }

  /** Whether an entry of a list, of one or more words, begins with a token less "and" or "so". */
  boolean opens(String list, Token token) {
    return openings
        .computeIfAbsent(list, name -> new WordNotes<>(lexicon, word -> opens(name, word)))
        .of(token.word());
  }

  private boolean opens(String list, Word word) {
    return word.readings().stream()
        .filter(r -> (r.clitics() & ~AND) == 0)
        .anyMatch(r ->
            lexicon.list(list).stream()
                .anyMatch(e -> e.equals(r.stem()) || e.startsWith(r.stem() + " ")));
  }

  private Set<String> lists(Word word, int clitics) {
    Set<String> found = new HashSet<>();
    for (Reading reading : word.readings()) {
      if ((reading.clitics() & ~clitics) == 0) {
        found.addAll(lexicon.listsOf(reading.stem()));
      }
    }
    return Set.copyOf(found);
  }
}
