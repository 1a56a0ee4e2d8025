package org.isnad.data;

import java.time.LocalDate;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
import org.isnad.event.Argument;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.lexicon.Lexicon;

/** A page of a few sentences, as the whole of Isnad reads it with its own linguistic data. */
final class ShortStory {
  private static final Isnad ISNAD = new Isnad(Lexicon.load(List.of()));

  private ShortStory() {}

  /**
   * The events that a page tells.
   *
   * @param published the day of the page, which tells no other
   * @param text its sentences; each line is a paragraph
   */
  static List<EventMention> events(LocalDate published, String text) {
    Article article =
        Article.builder("story", text)
            .published(PublicationDate.of(published, How.METADATA, published.toString(), null))
            .build();
    return ISNAD.read(article).events();
  }

  /** Ids of those who take part in a role, in the order of the words. */
  static List<String> ids(EventMention mention, Role role) {
    return mention.participants().stream()
        .filter(a -> a.role() == role)
        .map(Argument::referent)
        .map(r -> r.entity().id())
        .toList();
  }
}
