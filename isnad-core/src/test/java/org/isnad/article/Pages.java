package org.isnad.article;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.isnad.page.Shape;

/** Reads pages of the tests and checks what holds of every article. */
final class Pages {
  private static final ArticleReader READER =
      new ArticleReader(Lexicon.of(Path.of("src/test/resources/article-lexicon")));

  private Pages() {}

  static Article read(String content) {
    Page page =
        (Page)
            new PageReader()
                .read("p.txt", content.getBytes(StandardCharsets.UTF_8), Hints.NONE);
    return checked(READER.read(page));
  }

  /** Reads characters as they are, whatever they are. */
  static Article raw(String content, Shape shape) {
    return checked(
        READER.read(
            new Page("p", null, shape, content, "UTF-8", null, Page.Fields.NONE, "digest")));
  }

  static Article fields(String text, Hints hints) {
    return checked(READER.read((Page) new PageReader().readFields("f", text, hints)));
  }

  /** Blocks lie inside the text, in order, and none over another; so do those of inner articles. */
  static Article checked(Article article) {
    int end = 0;
    for (Block block : article.blocks()) {
      boolean inOrder = block.span().start() >= end && block.span().length() > 0;
      if (!inOrder || block.reason().isBlank() || block.span().end() > article.text().length()) {
        throw new AssertionError("misplaced, empty or without reason: " + block + " after " + end);
      }
      end = block.span().end();
    }
    article.embedded().forEach(Pages::checked);
    return article;
  }

  /** The words of the blocks with a label. */
  static List<String> words(Article article, BlockLabel label) {
    return article.blocks().stream()
        .filter(b -> b.label() == label)
        .map(b -> b.span().of(article.text()))
        .toList();
  }

  static List<BlockLabel> labels(Article article) {
    return article.blocks().stream().map(Block::label).toList();
  }
}
