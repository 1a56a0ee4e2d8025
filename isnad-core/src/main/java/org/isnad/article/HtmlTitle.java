package org.isnad.article;

import java.util.List;
import org.isnad.article.Run.Kind;
import org.isnad.lexicon.Orthography;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the headline among the runs of an HTML page. */
final class HtmlTitle {
  private static final int MOST_HEADINGS = 80;
  private static final int MOST_RUNS = 600;
  private static final int LONGEST = 300;

  private final Orthography orthography;
  private final List<List<String>> told;
  private final @Nullable Element chosen;

  HtmlTitle(Orthography orthography, HtmlHead head) {
    this.orthography = orthography;
    this.chosen = head.heading();
    this.told = head.headlines().stream().map(h -> Word.forms(orthography, h)).toList();
  }

  /**
   * The heading that was chosen; else the one that metadata repeat, the fullest first; else a line
   * of its own that they repeat; else the first main heading; -1 when there is none.
   */
  int find(List<Run> runs) {
    for (int i = 0; chosen != null && i < runs.size(); i++) {
      Element element = runs.get(i).box().element;
      if (element.equals(chosen) || (i < MOST_RUNS && isWithin(element, chosen))) {
        return i;
      }
    }
    int best = -1;
    double highest = 0.35;
    int main = -1;
    int headings = 0;
    for (int i = 0; i < runs.size() && headings < MOST_HEADINGS; i++) {
      Run run = runs.get(i);
      if (run.letters() < 5 || run.text().length() > LONGEST) {
        continue;
      }
      boolean heading = run.kind() == Kind.HEADING;
      headings += heading ? 1 : 0;
      boolean first = heading && run.box().tag().equals("h1");
      if (!heading && (i > MOST_RUNS || run.isLinks() || told.isEmpty())) {
        continue;
      }
      double score = repeated(run) + (first ? 0.3 : heading ? 0.1 : -0.2);
      if (score > highest + 0.01) {
        highest = score;
        best = i;
      }
      main = main < 0 && first && run.letters() >= 8 ? i : main;
    }
    return best >= 0 && highest >= 0.6 ? best : main;
  }

  private static boolean isWithin(Element element, Element outer) {
    Element up = element;
    while (up != null && !up.equals(outer)) {
      up = up.parent();
    }
    return up != null;
  }

  /** The share of a headline of the metadata that a run holds, when it holds nothing else. */
  private double repeated(Run run) {
    List<String> words = List.of();
    double most = 0;
    for (List<String> headline : told) {
      if (words.isEmpty()) {
        words = Word.forms(orthography, run.text());
      }
      if (words.size() >= 2 && Names.within(words, headline)) {
        most = Math.max(most, (double) words.size() / headline.size());
      } else if (headline.size() >= 3 && Names.within(headline, words)) {
        most = Math.max(most, (double) headline.size() / words.size());
      }
    }
    return most;
  }
}
