package org.isnad.bench.speech;

import java.util.List;
import org.isnad.bench.report.Figure;

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
    return Figure.ratio(found, found + wrong);
  }

  double recall() {
    return Figure.ratio(found, found + missed);
  }

  double f1() {
    return Figure.f1(found, wrong, missed);
  }

  int found() {
    return found;
  }

  String counts() {
    return found + " found, " + missed + " missed, " + wrong + " false";
  }
}
