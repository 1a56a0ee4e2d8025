package org.isnad.bench.gsr;

import java.time.LocalDate;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
import org.isnad.event.EventMention;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads single sentences as articles of one sentence. */
final class Sentences {
  private final Isnad isnad = new Isnad(Lexicon.load(List.of()));

  /**
   * What a sentence tells.
   *
   * @param day day of the newspaper it stood in, null when not known
   */
  List<EventMention> events(String id, @Nullable LocalDate day, String text) {
    return isnad.read(article(id, day, text)).events();
  }

  private static Article article(String id, @Nullable LocalDate day, String text) {
    Article.Builder article = Article.builder(id, text);
    if (day != null) {
      article.published(PublicationDate.of(day, How.METADATA, day.toString(), null));
    }
    return article.build();
  }
}
