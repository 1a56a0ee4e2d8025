package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordNotesTest {
  @TempDir private Path folder;

  private final List<String> asked = new ArrayList<>();

  @Test
  void aWordIsWorkedOutOnceWhereverItStands() {
    Lexicon lexicon = Lexicon.of(folder);
    WordNotes<Integer> early = new WordNotes<>(lexicon, this::length);
    List<Token> tokens = new TextReader(lexicon).sentence("rain and rain").tokens();
    assertThat(tokens.stream().map(t -> early.of(t.word()))).containsExactly(4, 3, 4);
    assertThat(asked).containsExactly("rain", "and");
  }

  @Test
  void notesThatBeginLaterHoldTheirOwn() {
    Lexicon lexicon = Lexicon.of(folder);
    WordNotes<Integer> early = new WordNotes<>(lexicon, this::length);
    Word word = new TextReader(lexicon).sentence("rain").tokens().getFirst().word();
    assertThat(early.of(word)).isEqualTo(4);
    WordNotes<String> late = new WordNotes<>(lexicon, w -> w.text() + "s");
    assertThat(late.of(word)).isEqualTo("rains");
    assertThat(early.of(word)).isEqualTo(4);
  }

  @Test
  void aWordOfOtherDataIsWorkedOutEachTime() {
    Lexicon other = Lexicon.of(folder);
    WordNotes<Integer> notes = new WordNotes<>(Lexicon.of(folder), this::length);
    Word word = new TextReader(other).sentence("rain").tokens().getFirst().word();
    assertThat(notes.of(word) + notes.of(word)).isEqualTo(8);
    assertThat(asked).containsExactly("rain", "rain");
  }

  @Test
  void wordsOfWhichTheUsualIsKnownShareIt() {
    Lexicon lexicon = Lexicon.of(folder);
    List<String> usual = List.of();
    WordNotes<List<String>> notes =
        new WordNotes<>(
            lexicon,
            usual,
            w -> new ArrayList<>(w.text().length() < 4 ? List.of() : List.of(w.text())));
    List<Token> tokens = new TextReader(lexicon).sentence("rain and sun").tokens();
    assertThat(notes.of(tokens.get(0).word())).containsExactly("rain");
    assertThat(notes.of(tokens.get(1).word())).isSameAs(usual);
    assertThat(notes.of(tokens.get(2).word())).isSameAs(usual);
  }

  private int length(Word word) {
    asked.add(word.text());
    return word.text().length();
  }
}
