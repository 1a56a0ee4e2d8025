package org.isnad.article;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Tells rows of data from rows that only lay out a page. */
final class Tables {
  private static final int LONGEST_CELL = 200;

  private static final Set<String> BLOCKS =
      Set.of("table", "div", "ul", "ol", "section", "h1", "h2", "h3", "h4", "img", "form", "nav");

  private Tables() {}

  /** A row of two or more short cells without blocks of their own. */
  static boolean isDataRow(Element row) {
    int cells = 0;
    for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
      if (!isShort(cell)) {
        return false;
      }
      cells++;
    }
    return cells >= 2;
  }

  private static boolean isShort(Element cell) {
    int[] length = {0};
    NodeFilter.FilterResult result =
        NodeTraversor.filter(
            (node, depth) -> {
              if (node instanceof TextNode words) {
                length[0] += words.text().strip().length();
              }
              boolean block = node instanceof Element inner && BLOCKS.contains(inner.normalName());
              return block || length[0] > LONGEST_CELL
                  ? NodeFilter.FilterResult.STOP
                  : NodeFilter.FilterResult.CONTINUE;
            },
            cell);
    return result != NodeFilter.FilterResult.STOP;
  }
}
