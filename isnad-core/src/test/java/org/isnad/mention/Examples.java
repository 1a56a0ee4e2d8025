package org.isnad.mention;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.BlockLabel;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Span;
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

  /** A text without any day. */
  static Text undated(String text) {
    return text(text, PublicationDate.UNKNOWN, null);
  }

  private static Text text(String text, PublicationDate published, @Nullable LocalDate captured) {
    Span all = new Span(0, text.length());
    return TEXTS.read(
        new Article(
            "example",
            null,
            text,
            null,
            null,
            published,
            captured,
            null,
            null,
            null,
            List.of(),
            List.of(),
            "ar",
            List.of(new Block(BlockLabel.BODY, all, "example")),
            List.of()));
  }
}
