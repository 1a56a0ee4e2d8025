package org.isnad.bench.speech;

import java.util.List;

/** Counts of what was found, wrongly found and missed. Annotations marked optional never count. */
final class Tally {
  private int found;
  private int wrong;
  private int missed;

  void add(int annotated, int read, List<Pairing.Pair> pairs) {
    int counting = (int) pairs.stream().filter(Pairing.Pair::counts).count();
    found += counting;
    wrong += read - pairs.size();
    missed += annotated - counting;
  }

  double precision() {
    return ratio(found, found + wrong);
  }

  double recall() {
    return ratio(found, found + missed);
  }

  double f1() {
    return ratio(2 * found, 2 * found + wrong + missed);
  }

  int found() {
    return found;
  }

  static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
