package org.isnad.mention;

import java.nio.file.Path;
import java.time.LocalDate;
import org.isnad.article.Article;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Text;
import org.isnad.text.TextReader;
import org.jspecify.annotations.Nullable;

/** Texts over the frozen lexicon of the tests of times and quantities. */
final class Examples {
  static final Lexicon LEXICON = Lexicon.of(Path.of("src/test/resources/time-lexicon"));

  private static final TextReader TEXTS = new TextReader(LEXICON);

  private Examples() {}

  /** A text published on a day, ISO. */
  static Text published(String day, String text) {
    PublicationDate published = PublicationDate.of(LocalDate.parse(day), How.STATED, day, null);
    return text(text, published, null);
  }

  /** A text of which only the day of capture is known, ISO. */
  static Text captured(String day, String text) {
    return text(text, PublicationDate.UNKNOWN, LocalDate.parse(day));
  }

  /** A text of a page of the web of which only the day is known on which it was fetched, ISO. */
  static Text fetched(String day, String text) {
    return TEXTS.read(
        Article.builder("example", text).captured(LocalDate.parse(day)).fetched().build());
  }

  /** A text without any day. */
  static Text undated(String text) {
    return text(text, PublicationDate.UNKNOWN, null);
  }

  private static Text text(String text, PublicationDate published, @Nullable LocalDate captured) {
    return TEXTS.read(
        Article.builder("example", text).published(published).captured(captured).build());
  }
}
