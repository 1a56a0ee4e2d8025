package org.isnad.data;

import java.time.LocalDate;
import org.isnad.article.Article;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;

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
    return Article.builder("example", words)
        .published(PublicationDate.of(day, How.METADATA, today, null))
        .build();
  }
}
