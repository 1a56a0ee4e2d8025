package org.isnad.app.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts results, and their facets as long as there are not too many. */
final class FacetCounter extends SimpleCollector {
  /** Results whose facets are counted. */
  static final int MOST = 10_000;

  private static final int SHOWN = 12;
  private static final List<Facet> FACETS = List.of(Facet.values());

  /** For a searcher that asks one thread. */
  static CollectorManager<FacetCounter, FacetCounter> one() {
    return new CollectorManager<>() {
      @Override
      public FacetCounter newCollector() {
        return new FacetCounter();
      }

      @Override
      public FacetCounter reduce(Collection<FacetCounter> counters) {
        return counters.isEmpty() ? new FacetCounter() : counters.iterator().next();
      }
    };
  }

  private final Map<Facet, Map<String, Integer>> merged = new EnumMap<>(Facet.class);
  private final SortedSetDocValues[] values = new SortedSetDocValues[FACETS.size()];
  private final int[][] counts = new int[FACETS.size()][];
  private @Nullable LeafReaderContext open;
  private int total;

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    closeLeaf();
    open = context;
    for (int f = 0; f < FACETS.size(); f++) {
      SortedSetDocValues own = DocValues.getSortedSet(context.reader(), FACETS.get(f).counted());
      values[f] = own;
      counts[f] = new int[(int) own.getValueCount()];
    }
  }

  @Override
  public void collect(int document) throws IOException {
    if (total++ >= MOST) {
      return;
    }
    for (int f = 0; f < values.length; f++) {
      if (values[f].advanceExact(document)) {
        int n = values[f].docValueCount();
        for (int i = 0; i < n; i++) {
          counts[f][(int) values[f].nextOrd()]++;
        }
      }
    }
  }

  private void closeLeaf() throws IOException {
    if (open == null) {
      return;
    }
    for (int f = 0; f < FACETS.size(); f++) {
      Map<String, Integer> all = merged.computeIfAbsent(FACETS.get(f), k -> new HashMap<>());
      int[] own = counts[f];
      int least = least(own);
      for (int ord = 0; ord < own.length; ord++) {
        if (own[ord] > 0 && own[ord] >= least) {
          String value = values[f].lookupOrd(ord).utf8ToString();
          all.merge(value, own[ord], Integer::sum);
        }
      }
    }
    open = null;
  }

  /** The count below which a value cannot be among those shown, so that its name is not needed. */
  private static int least(int[] counts) {
    int[] best = new int[SHOWN];
    for (int count : counts) {
      if (count > best[0]) {
        int i = 0;
        while (i + 1 < SHOWN && best[i + 1] < count) {
          best[i] = best[i + 1];
          i++;
        }
        best[i] = count;
      }
    }
    return best[0];
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  int total() {
    return total;
  }

  /** The values of each facet, the most frequent first, of equal ones the first by name. */
  Map<Facet, List<Found.Count>> counts() throws IOException {
    closeLeaf();
    Map<Facet, List<Found.Count>> found = new EnumMap<>(Facet.class);
    merged.forEach((facet, all) -> {
      List<Found.Count> sorted = new ArrayList<>();
      all.forEach((value, n) -> sorted.add(new Found.Count(value, n)));
      sorted.sort(
          Comparator.comparingInt(Found.Count::results)
              .reversed()
              .thenComparing(Found.Count::value));
      found.put(facet, List.copyOf(sorted.subList(0, Math.min(SHOWN, sorted.size()))));
    });
    return found;
  }
}
