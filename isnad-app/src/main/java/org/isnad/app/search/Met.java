package org.isnad.app.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.isnad.page.Span;

/**
 * Where the words of a field met a search, told by the positions that the index has of them: no
 * text is folded again.
 */
final class Met {
  private final List<LeafReaderContext> leaves;
  private final Weight weight;
  private final String field;

  /**
   * @param query words and phrases of the field
   */
  Met(IndexSearcher searcher, Query query, String field) throws IOException {
    this.leaves = searcher.getIndexReader().leaves();
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    this.field = field;
  }

  /**
   * The places of all words and phrases that were asked for, in text order, not overlapping.
   *
   * @param document number of the item
   * @param text what the field was made of
   */
  List<Span> marks(int document, String text) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches = weight.matches(leaf, document - leaf.docBase);
    MatchesIterator each = matches == null ? null : matches.getMatches(field);
    if (each == null) {
      return List.of();
    }
    List<Span> words = Folding.places(text);
    List<Span> marks = new ArrayList<>();
    while (each.next()) {
      marks.add(words.get(each.startPosition()).cover(words.get(each.endPosition())));
    }
    Collections.sort(marks);
    return Marker.apart(marks);
  }
}
