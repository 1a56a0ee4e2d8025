package org.isnad.bench.gsr;

import java.util.Locale;

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

  String report(String name) {
    double f1 = right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    return String.format(
        Locale.ROOT,
        "%s detection: F1 %.3f, P %s, R %s; %d false, %d of them on difficult ones%n",
        name,
        f1,
        Ratio.of(right, right + wrong),
        Ratio.of(right, right + missed),
        wrong,
        wrongOnDifficult);
  }
}
