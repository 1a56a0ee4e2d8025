package org.isnad.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;

/**
 * Lengths as they are told, with their hedges: a dot is a length told as it is, a ring one told
 * with "about", a line that goes on has no upper end. Runs from left to right in both languages, as
 * axes with numbers do.
 */
final class LengthPicture {
  private static final int TOP = 22;
  private static final int ROW = 46;
  private static final int DOT = 12;
  private static final int START = 12;
  private static final int END = Picture.WIDTH - 16;
  private static final int HOUR = 60;
  private static final int MOST_TICKS = 6;
  private static final int[] STEPS = {5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 10080};

  /**
   * A length that somebody tells.
   *
   * @param words what it is written with
   * @param length the length in minutes
   */
  record Told(Line words, Value.OfDuration length) {}

  private final Wording wording;
  private final List<Picture.Shape> shapes = new ArrayList<>();
  private final List<Picture.Label> labels = new ArrayList<>();
  private final int step;
  private final double longest;

  private LengthPicture(List<Told> told, Wording wording) {
    this.wording = wording;
    double most = told.stream().mapToDouble(t -> upper(t.length())).max().orElse(HOUR);
    int chosen = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      chosen = most / STEPS[i] < MOST_TICKS - 1 ? STEPS[i] : chosen;
    }
    this.step = chosen;
    this.longest = (Math.floor(most / chosen) + 1) * chosen;
  }

  static Picture of(List<Told> told, Wording wording) {
    return new LengthPicture(told, wording).draw(told);
  }

  private Picture draw(List<Told> told) {
    double bottom = TOP + (double) ROW * told.size();
    for (double minutes = 0; minutes <= longest; minutes += step) {
      double x = x(minutes);
      shapes.add(new Picture.Shape("line", "grid", x, 6, 0, bottom - 6));
      String anchor = x + 20 > END ? "last" : minutes == 0 ? "first" : "middle";
      labels.add(new Picture.Label(x, bottom + 18, anchor, "soft", clock(minutes)));
    }
    shapes.add(new Picture.Shape("line", "axis", START, bottom, (double) END - START, 0));
    double y = TOP;
    for (Told each : told) {
      labels.add(new Picture.Label(nearEdge(), y, "start", each.words()));
      length(each.length(), y + 17);
      y += ROW;
    }
    return new Picture(
        wording.say("picture.lengths"),
        wording.say("picture.lengths.text", Map.of("n", told.size())),
        Picture.WIDTH,
        (int) bottom + 28,
        shapes,
        labels,
        false);
  }

  /** Where a line of the language begins. */
  private double nearEdge() {
    return wording.language() == Language.ARABIC ? END : START;
  }

  private void length(Value.OfDuration length, double y) {
    Double max = length.max();
    double least = x(length.min());
    double most = max == null ? END : x(max);
    Hedge hedge = length.hedge();
    switch (hedge) {
      case EXACT -> dot("held", least, y);
      case ABOUT -> {
        line(least, most, y);
        dot("planned", (least + most) / 2, y);
      }
      case MORE_THAN, AT_LEAST -> {
        shapes.add(new Picture.Shape("line", "length", least, y, END - 6.0 - least, 0));
        shapes.add(new Picture.Shape("arrow", "head", END - 9.0, y - 5, 9, 10));
        dot(hedge == Hedge.AT_LEAST ? "held" : "planned", least, y);
      }
      case LESS_THAN, AT_MOST -> {
        double top = max == null ? least : most;
        line(START, top, y);
        dot(hedge == Hedge.AT_MOST ? "held" : "planned", top, y);
      }
      case BETWEEN -> {
        line(least, most, y);
        dot("held", least, y);
        dot("held", most, y);
      }
    }
  }

  private void line(double from, double to, double y) {
    if (to > from) {
      shapes.add(new Picture.Shape("line", "length", from, y, to - from, 0));
    }
  }

  private void dot(String style, double x, double y) {
    shapes.add(new Picture.Shape("dot", style, x - DOT / 2.0, y - DOT / 2.0, DOT, DOT));
  }

  private double x(double minutes) {
    return START + (END - START) * Math.min(1, minutes / longest);
  }

  private static double upper(Value.OfDuration length) {
    Double max = length.max();
    return max == null ? length.min() : max;
  }

  /** Hours and minutes as on a stopwatch, in the digits all numbers here have. */
  private Line clock(double minutes) {
    long whole = Math.round(minutes);
    return wording.code(String.format(Locale.ROOT, "%d:%02d", whole / HOUR, whole % HOUR));
  }
}
