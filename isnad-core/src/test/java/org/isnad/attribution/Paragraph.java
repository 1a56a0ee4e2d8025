package org.isnad.attribution;

import java.nio.file.Path;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.attribution.Draft.Frame;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.TextReader;

/** A paragraph of words without mentions, and what its parts are read with. */
final class Paragraph {
  static final Lexicon LEXICON = Lexicon.of(Path.of("src/test/resources/attribution-lexicon"));
  private static final PhraseHeads HEADS = new PhraseHeads(LEXICON);
  static final Words WORDS = new Words(LEXICON, HEADS);
  static final MediaNames MEDIA = new MediaNames(LEXICON, HEADS);
  static final SourceReader SOURCES = new SourceReader(WORDS, MEDIA);
  private static final TextReader TEXTS = new TextReader(LEXICON);

  final Flow flow;

  Paragraph(String text) {
    this.flow =
        new Flow(
            text,
            TEXTS.read(Article.builder("test", text).build()).sentences(),
            List.of(),
            List.of());
  }

  /** The position of a word. */
  int at(String word) {
    for (int i = 0; i < flow.size(); i++) {
      if (flow.token(i).text().equals(word)) {
        return i;
      }
    }
    throw new IllegalArgumentException(word);
  }

  /** The frame of a verb, of which nothing is read yet. */
  Draft draft(String verb) {
    int at = at(verb);
    Words.Form form = form(verb);
    Draft draft = new Draft("test", Frame.SPEECH, at, at, form.cut(), form.verb().lemma(), "N");
    draft.feminine = form.isFeminine();
    return draft;
  }

  Words.Form form(String verb) {
    Words.Form form = WORDS.finite(flow.tokens(), at(verb));
    if (form == null) {
      throw new IllegalArgumentException(verb);
    }
    return form;
  }
}
