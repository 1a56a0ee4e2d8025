package org.isnad.app.store;

import java.time.Instant;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.copy.Print;
import org.isnad.event.EventMention;
import org.isnad.page.Hints;
import org.isnad.story.Gist;
import org.jspecify.annotations.Nullable;

/**
 * A page with all that was read from it, as it goes into the store in one transaction.
 *
 * @param document the document key
 * @param digest of what was read, {@link org.isnad.page.Page#digest()}
 * @param original name of the original, as {@link PageFiles#name} says
 * @param fingerprint of the program and data that read it
 * @param captured when the page was fetched, null when unknown
 * @param hints what came beside the bytes
 * @param isFields whether text and metadata came as separate fields
 * @param title what its title teaches; null when it teaches nothing
 * @param stories its own story first, then the embedded ones
 */
public record StoredPage(
    String document,
    String digest,
    String original,
    String fingerprint,
    @Nullable Instant captured,
    Hints hints,
    boolean isFields,
    @Nullable PageTitle title,
    List<Story> stories) {
  public StoredPage {
    stories = List.copyOf(stories);
  }

  /** A page whose title teaches nothing. */
  public StoredPage(
      String document,
      String digest,
      String original,
      String fingerprint,
      @Nullable Instant captured,
      Hints hints,
      boolean isFields,
      List<Story> stories) {
    this(document, digest, original, fingerprint, captured, hints, isFields, null, stories);
  }

  /** The capture alone. */
  public PageVersion version() {
    return new PageVersion(document, digest, original, captured, hints, isFields);
  }

  /**
   * An article and what it tells.
   *
   * @param article the article; its embedded articles stand in stories of their own
   * @param events what it tells
   * @param print what is compared of its words
   * @param gist what it is about
   */
  public record Story(Article article, List<EventMention> events, Print print, Gist gist) {
    public Story {
      events = List.copyOf(events);
    }

    /** An article that is not compared with others. */
    public Story(Article article, List<EventMention> events) {
      this(article, events, Print.none(article.document()), Gist.none(article.document()));
    }
  }
}
