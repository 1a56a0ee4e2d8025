package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.article.Article;
import org.isnad.attribution.Attribution;
import org.isnad.attribution.AttributionReader;
import org.isnad.attribution.Link;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.MentionReader;
import org.isnad.text.TextReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who handed on the words of short stories: the chain of each statement, in the order of words. */
class ChainsTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final TextReader TEXTS = new TextReader(LEXICON);
  private static final MentionReader MENTIONS = new MentionReader(LEXICON);
  private static final AttributionReader READER = new AttributionReader(LEXICON);

  /** Paragraphs of the text and chains are parted by " / "; "?" is a link that nobody names. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/chains.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      quoteCharacter = '\0')
  void everyStatementHasItsChain(String text, String chains) {
    Article article = Article.builder("example", text.replace(" / ", "\n")).build();
    List<Attribution> read = READER.read(MENTIONS.read(TEXTS.read(article))).list();
    assertThat(read).extracting(ChainsTest::chain).containsExactly(chains.split(" / "));
  }

  private static String chain(Attribution attribution) {
    return attribution.chain().links().stream().map(Link::name).collect(Collectors.joining(" > "));
  }
}
