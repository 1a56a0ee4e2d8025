package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Span;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  private static final Lexicon LEXICON = Lexicon.of(Path.of("src/test/resources/small-lexicon"));

  @Test
  void aLineWithoutStopsIsCutAllTheSameAndNoTokenIsLost() {
    String line = "كلمة ".repeat(5_000);
    List<Token> tokens = new Tokenizer(LEXICON).tokens(line, new Span(0, line.length()));
    List<List<Token>> sentences = new SentenceSplitter(LEXICON).split(tokens);
    assertThat(sentences).hasSize(5).allMatch(s -> s.size() == 1_000);
    assertThat(sentences.stream().flatMap(List::stream).toList()).isEqualTo(tokens);
  }
}
