package org.isnad.bench.gsr;

import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.BlockLabel;
import org.isnad.article.PublicationDate;
import org.isnad.event.EventMention;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Span;

/** Reads single sentences as articles of one sentence and of no day. */
final class Sentences {
  private final Isnad isnad = new Isnad(Lexicon.load(List.of()));

  List<EventMention> events(String id, String text) {
    return isnad.read(article(id, text)).events();
  }

  private static Article article(String id, String text) {
    return new Article(
        id,
        null,
        text,
        null,
        null,
        PublicationDate.UNKNOWN,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        "ar",
        List.of(new Block(BlockLabel.BODY, new Span(0, text.length()), "sentence")),
        List.of());
  }
}
