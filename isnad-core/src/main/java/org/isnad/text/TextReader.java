package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.BlockLabel;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Span;

/**
 * Cuts the story blocks of an article into sentences and tokens. A sentence never crosses a line;
 * it ends at a full stop, a question or exclamation mark or dots, unless the stop belongs to a
 * number or an abbreviation; closing quotation marks stay with it. Thread-safe.
 */
public final class TextReader {
  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;

  /** With the folding, clitics and abbreviations of the data. */
  public TextReader(Lexicon lexicon) {
    this.tokenizer = new Tokenizer(lexicon);
    this.splitter = new SentenceSplitter(lexicon);
  }

  /** The sentences of the article's headline, standfirst, sub-headings and body, in text order. */
  public Text read(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    for (Block block : article.blocks()) {
      if (block.label().isStory()) {
        for (Span line : lines(article.text(), block.span())) {
          add(sentences, article.text(), line, block.label(), paragraph++);
        }
      }
    }
    return new Text(article, sentences);
  }

  /** A single sentence from plain characters, for examples and tests. */
  public Sentence sentence(String text) {
    List<Token> tokens = tokenizer.tokens(text, new Span(0, text.length()));
    return new Sentence(0, 0, BlockLabel.BODY, new Span(0, text.length()), tokens);
  }

  private void add(List<Sentence> out, String text, Span line, BlockLabel label, int paragraph) {
    for (List<Token> tokens : splitter.split(tokenizer.tokens(text, line))) {
      List<Token> own = new ArrayList<>(tokens.size());
      for (Token t : tokens) {
        own.add(t.index() == own.size() ? t : new Token(own.size(), t.span(), t.word()));
      }
      Span span = own.getFirst().span().cover(own.getLast().span());
      out.add(new Sentence(out.size(), paragraph, label, span, own));
    }
  }

  private static List<Span> lines(String text, Span block) {
    List<Span> lines = new ArrayList<>();
    int start = block.start();
    for (int i = block.start(); i <= block.end(); i++) {
      if (i == block.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        if (i > start) {
          lines.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return lines;
  }
}
