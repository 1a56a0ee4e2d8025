package org.isnad.data;

import java.time.LocalDate;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.BlockLabel;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
import org.isnad.page.Span;

/** Makes articles of the examples beside the rules. */
final class Examples {
  private static final LocalDate ANY_DAY = LocalDate.of(2025, 6, 1);

  private Examples() {}

  /**
   * An article of the words alone.
   *
   * @param today its day, as an ISO date; empty when any will do
   */
  static Article article(String words, String today) {
    LocalDate day = today.isEmpty() ? ANY_DAY : LocalDate.parse(today);
    return new Article(
        "example",
        null,
        words,
        null,
        null,
        PublicationDate.of(day, How.METADATA, today, null),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        "ar",
        List.of(new Block(BlockLabel.BODY, new Span(0, words.length()), "example")),
        List.of());
  }
}
