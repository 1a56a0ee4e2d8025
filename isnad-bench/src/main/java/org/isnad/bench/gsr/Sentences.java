package org.isnad.bench.gsr;

import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.event.EventMention;
import org.isnad.lexicon.Lexicon;

/** Reads single sentences as articles of one sentence and of no day. */
final class Sentences {
  private final Isnad isnad = new Isnad(Lexicon.load(List.of()));

  List<EventMention> events(String id, String text) {
    return isnad.read(article(id, text)).events();
  }

  private static Article article(String id, String text) {
    return Article.builder(id, text).build();
  }
}
