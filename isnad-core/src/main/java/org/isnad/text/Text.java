package org.isnad.text;

import java.util.List;
import org.isnad.article.Article;

/**
 * An article with its sentences.
 *
 * @param article the story the sentences were cut from
 * @param sentences in reading order: headline first, then the body's blocks
 */
public record Text(Article article, List<Sentence> sentences) {
  public Text {
    sentences = List.copyOf(sentences);
  }

  /** The original characters. */
  public String original() {
    return article.text();
  }
}
