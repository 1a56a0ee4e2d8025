package org.isnad.app.read;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.BlockLabel;
import org.isnad.article.Credit;

/**
 * Tells a page whose story has changed from one that only looks different: other adverts, another
 * list of what is most read, a new comment.
 */
final class SameStory {
  private SameStory() {}

  /**
   * Whether a page tells what it told before, in the same words.
   *
   * @param before its articles as stored, without those embedded in them; its own story first
   * @param now its own story, with the embedded ones in it
   */
  static boolean is(List<Article> before, Article now) {
    List<Article> articles = new ArrayList<>();
    flatten(now, articles);
    if (articles.size() != before.size()) {
      return false;
    }
    Iterator<Article> stored = before.iterator();
    return articles.stream().allMatch(article -> isSame(stored.next(), article));
  }

  private static void flatten(Article article, List<Article> to) {
    to.add(article);
    article.embedded().forEach(embedded -> flatten(embedded, to));
  }

  private static boolean isSame(Article a, Article b) {
    return a.document().equals(b.document())
        && Objects.equals(a.title(), b.title())
        && a.published().equals(b.published())
        && Objects.equals(a.outlet(), b.outlet())
        && Objects.equals(a.author(), b.author())
        && Objects.equals(a.dateline(), b.dateline())
        && credits(a).equals(credits(b))
        && stamps(a).equals(stamps(b))
        && hasBody(a)
        && words(a).equals(words(b));
  }

  /** Of a page whose body was not found nothing can be said. */
  private static boolean hasBody(Article article) {
    return article.blocks().stream().anyMatch(block -> block.label() == BlockLabel.BODY);
  }

  private static List<String> credits(Article article) {
    return article.credits().stream().map(Credit::name).toList();
  }

  /** When the entries of a live page were written. */
  private static List<String> stamps(Article article) {
    return article.entries().stream().map(e -> e.day() + " " + e.time() + " " + e.zone()).toList();
  }

  private static List<String> words(Article article) {
    return article.blocks().stream()
        .filter(block -> block.label().isStory())
        .map(block -> words(article, block))
        .toList();
  }

  private static String words(Article article, Block block) {
    return block.label() + " " + block.span().of(article.text());
  }
}
