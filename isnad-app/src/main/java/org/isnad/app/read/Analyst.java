package org.isnad.app.read;

import java.util.List;
import org.isnad.app.store.StoredPage;
import org.isnad.article.Article;
import org.isnad.page.Page;

/** Reads a page through the stages from article to event. Safe for any number of threads. */
public interface Analyst {
  /**
   * The page's own story, with the embedded ones in it.
   *
   * @param beside names that its host puts beside all titles
   */
  Article article(Page page, List<String> beside);

  /** What an article tells: itself first, then the embedded ones. */
  List<StoredPage.Story> stories(Article article);
}
