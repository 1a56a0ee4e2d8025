package org.isnad.bench.gsr;

import java.util.Locale;
import org.isnad.bench.report.Figure;

/**
 * Whether sentences tell an event of a type, counted against labels: "yes" is one, "easy no" and
 * "difficult no" are none, "ambiguous" is left out.
 */
final class DetectionScore {
  private int right;
  private int wrong;
  private int wrongOnDifficult;
  private int missed;

  void add(LabelledSentence sentence, boolean isRead) {
    boolean yes = sentence.label().equals("yes");
    if (sentence.label().equals("ambiguous")) {
      return;
    }
    right += yes && isRead ? 1 : 0;
    missed += yes && !isRead ? 1 : 0;
    wrong += !yes && isRead ? 1 : 0;
    wrongOnDifficult += sentence.label().equals("difficult no") && isRead ? 1 : 0;
  }

  Figure figure(String name, double goal) {
    String counts = right + " found, " + missed + " missed, " + wrong + " false";
    return new Figure(name + " detection F1", f1(), counts, goal);
  }

  private double f1() {
    return Figure.f1(right, wrong, missed);
  }

  String report(String name) {
    return String.format(
        Locale.ROOT,
        "%s detection: F1 %.3f, P %s, R %s; %d false, %d of them on difficult ones%n",
        name,
        f1(),
        Ratio.of(right, right + wrong),
        Ratio.of(right, right + missed),
        wrong,
        wrongOnDifficult);
  }
}
