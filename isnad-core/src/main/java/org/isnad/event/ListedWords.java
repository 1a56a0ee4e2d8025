package org.isnad.event;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;

/** In which word lists the words of a text stand. Thread-safe. */
final class ListedWords {
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();

  private final Lexicon lexicon;
  private final WordNotes<Listed> known;
  private final Map<String, WordNotes<String>> endings = new ConcurrentHashMap<>();
  private final Map<String, WordNotes<Boolean>> openings = new ConcurrentHashMap<>();

  ListedWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.known = new WordNotes<>(lexicon, Listed.NONE, this::listed);
  }

  /**
   * The lists of a word.
   *
   * @param lists those of which it is an entry, less "and" or "so"
   * @param any those of which it is an entry, whatever its proclitics
   * @param subjects what it shows that a text speaks of, a bit for each {@link Subject}
   */
  private record Listed(Set<String> lists, Set<String> any, int subjects) {
    static final Listed NONE = new Listed(Set.of(), Set.of(), 0);
  }

  private Listed listed(Word word) {
    Set<String> any = lists(word, -1);
    return new Listed(any.isEmpty() ? any : lists(word, AND), any, Subject.of(any));
  }

  /** The lists of which a token, less "and" or "so", is an entry. */
  Set<String> of(Token token) {
    return known.of(token.word()).lists();
  }

  /** The lists of which a token, whatever its proclitics, is an entry. */
  Set<String> ofAny(Token token) {
    return known.of(token.word()).any();
  }

  /** What a token, whatever its proclitics, shows that a text speaks of. */
  int subjects(Token token) {
    return known.of(token.word()).subjects();
  }

  /** What the tokens of a sentence show that it speaks of. */
  int subjects(Sentence sentence) {
    int out = 0;
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      out |= subjects(tokens.get(i));
    }
    return out;
  }

  /** The entry of a list of endings with which a token ends; empty when there is none. */
  String ending(String list, Token token) {
    WordNotes<String> notes = endings.get(list);
    if (notes == null) {
      notes =
          endings.computeIfAbsent(
              list, name -> new WordNotes<>(lexicon, word -> ending(name, word)));
    }
    return notes.of(token.word());
  }

  private String ending(String list, Word word) {
    String folded = word.folded();
    for (String ending : lexicon.list(list)) {
      if (folded.endsWith(ending)) {
        return ending;
      }
    }
    return "";
  }

  /** Whether an entry of a list, of one or more words, begins with a token less "and" or "so". */
  boolean opens(String list, Token token) {
    WordNotes<Boolean> notes = openings.get(list);
    if (notes == null) {
      notes = openings.computeIfAbsent(list, this::openings);
    }
    return notes.of(token.word());
  }

  private WordNotes<Boolean> openings(String list) {
    Set<String> heads = new HashSet<>();
    for (String entry : lexicon.list(list)) {
      int end = entry.indexOf(' ');
      heads.add(end < 0 ? entry : entry.substring(0, end));
    }
    return new WordNotes<>(lexicon, word -> opens(heads, word));
  }

  private static boolean opens(Set<String> heads, Word word) {
    for (Reading reading : word.readings()) {
      if ((reading.clitics() & ~AND) == 0 && heads.contains(reading.stem())) {
        return true;
      }
    }
    return false;
  }

  private Set<String> lists(Word word, int clitics) {
    Set<String> found = Set.of();
    for (Reading reading : word.readings()) {
      if ((reading.clitics() & ~clitics) == 0) {
        Set<String> here = lexicon.listsOf(reading.stem());
        if (!here.isEmpty()) {
          found = found.isEmpty() ? new HashSet<>() : found;
          found.addAll(here);
        }
      }
    }
    return Set.copyOf(found);
  }
}
