package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Span;
import org.junit.jupiter.api.Test;

class QuotesTest {
  private static final Lexicon LEXICON = Lexicon.of(Path.of("src/test/resources/small-lexicon"));

  private static List<TokenKind> marks(String line) {
    return new Tokenizer(LEXICON)
        .tokens(line, new Span(0, line.length())).stream()
            .filter(t -> t.text().startsWith("'"))
            .map(Token::kind)
            .toList();
  }

  @Test
  void aStraightSingleMarkOpensAndClosesWhatItQuotes() {
    assertThat(marks("قال: 'نعم'، ثم قرأ 'لا'."))
        .containsExactly(
            TokenKind.OPEN_QUOTE,
            TokenKind.CLOSE_QUOTE,
            TokenKind.OPEN_QUOTE,
            TokenKind.CLOSE_QUOTE);
  }

  @Test
  void anApostropheQuotesNothing() {
    assertThat(marks("صحيفة L'Orient قالت نعم")).containsExactly(TokenKind.PUNCTUATION);
  }

  @Test
  void aMarkThatNoneClosesQuotesNothing() {
    assertThat(marks("قال 'نعم ثم مضى")).containsExactly(TokenKind.PUNCTUATION);
  }
}
