package org.isnad.text;

import java.util.List;
import org.isnad.article.BlockLabel;
import org.isnad.page.Span;

/**
 * A sentence of an article's story blocks.
 *
 * @param index position in the article, from 0
 * @param paragraph number of its block among the story blocks, from 0
 * @param label the block's label
 * @param span where it stands in the article's text, without surrounding space
 * @param tokens its tokens
 */
public record Sentence(int index, int paragraph, BlockLabel label, Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** The span from one token to another, both included. */
  public Span span(int first, int last) {
    return tokens.get(first).span().cover(tokens.get(last).span());
  }
}
