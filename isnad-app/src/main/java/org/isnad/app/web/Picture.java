package org.isnad.app.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A drawing with its words: shapes in units of the drawing, told again in a table before it.
 *
 * @param title what it shows
 * @param text what can be seen in it
 * @param width of the drawing
 * @param height of the drawing
 * @param shapes bars, dots and lines
 * @param labels words in it
 * @param isTurned whether it runs the way the language is read; else from left to right everywhere
 */
public record Picture(
    Line title,
    Line text,
    int width,
    int height,
    List<Shape> shapes,
    List<Label> labels,
    boolean isTurned) {
  /** As wide as a telephone, so that the words can be read there. */
  static final int WIDTH = 420;

  private static final int HEIGHT = 130;
  private static final int FLOOR = 100;
  private static final int MOST_DAYS = 120;

  /**
   * A bar, a dot, a line, or the head of an arrow that points to the inline end of its box.
   *
   * @param form bar dot line arrow
   * @param style name of its style
   * @param x from the inline start
   * @param y from the top
   * @param width of its box
   * @param height of its box
   */
  public record Shape(String form, String style, double x, double y, double width, double height) {}

  /**
   * Words.
   *
   * @param x from the inline start
   * @param y of the base line
   * @param anchor start middle end
   * @param style name of its style, empty for the plain one
   * @param words what is written
   */
  public record Label(double x, double y, String anchor, String style, Line words) {
    Label(double x, double y, String anchor, Line words) {
      this(x, y, anchor, "", words);
    }
  }

  /** A picture that runs the way the language is read. */
  Picture(Line title, Line text, int width, int height, List<Shape> shapes, List<Label> labels) {
    this(title, text, width, height, shapes, labels, true);
  }

  public Picture {
    shapes = List.copyOf(shapes);
    labels = List.copyOf(labels);
  }

  /** A measure as it stands in the drawing. */
  public static String number(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? Long.toString(Math.round(rounded))
        : Double.toString(rounded);
  }

  /** How many texts there are of each day; days run in the direction of the language. */
  static Picture coverage(Map<LocalDate, Integer> texts, Wording wording) {
    TreeMap<LocalDate, Integer> days = new TreeMap<>(texts);
    LocalDate first = days.firstKey();
    LocalDate last = days.lastKey();
    int span = (int) ChronoUnit.DAYS.between(first, last) + 1;
    int most = days.values().stream().mapToInt(n -> n).max().orElse(1);
    int slots = Math.min(span, MOST_DAYS);
    double slot = (double) WIDTH / slots;
    int[] counts = new int[slots];
    days.forEach(
        (day, n) -> counts[(int) (ChronoUnit.DAYS.between(first, day) * slots / span)] += n);
    int highest = 1;
    for (int n : counts) {
      highest = Math.max(highest, n);
    }
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Shape("line", "axis", 0, FLOOR, WIDTH, 0));
    for (int i = 0; i < slots; i++) {
      double height = (FLOOR - 20.0) * counts[i] / highest;
      double bar = Math.min(slot * 0.7, 48);
      if (counts[i] > 0) {
        shapes.add(
            new Shape("bar", "texts", i * slot + (slot - bar) / 2, FLOOR - height, bar, height));
      }
    }
    LocalDate peak =
        days.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(first);
    List<Label> labels =
        List.of(
            new Label(0, FLOOR + 22, "start", wording.date(first)),
            new Label(WIDTH, FLOOR + 22, "end", wording.date(last)));
    return new Picture(
        wording.say("picture.coverage"),
        wording.say(
            "picture.coverage.text",
            Map.of(
                "from", wording.date(first),
                "to", wording.date(last),
                "peak", wording.date(peak),
                "n", most)),
        WIDTH,
        HEIGHT,
        shapes,
        labels);
  }
}
