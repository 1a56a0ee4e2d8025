package org.isnad.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws who hands on to whom as stairs: everybody on a line of their own, further in with each hand
 * the words went through, a line from each giver down to each taker. So every name has a whole line
 * of a telephone's width.
 */
final class Stairs {
  private static final int MOST = 36;
  private static final int DOT = 11;
  private static final int LANE = 10;
  private static final int LANES = 4;
  private static final int MARGIN = 12;
  private static final int GAP = 8;
  private static final int TEXT = 18;
  private static final int CAPTION = 16;
  private static final double LETTER = 7.4;
  private static final int MOST_LINES = 2;

  /** Somebody, on a step. */
  private record Node(int step, Line caption, String name, boolean isHollow) {}

  /** From whom to whom; a weak one where the direction is not known. */
  private record Edge(String from, String to, boolean isWeak) {}

  /** Where a dot stands. */
  private record Place(double x, double y) {}

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Edge> edges = new LinkedHashMap<>();

  /**
   * Adds somebody; nothing happens when the key is there.
   *
   * @param step how far in, from 0; steps that nobody stands on take no room
   */
  void node(String key, int step, Line caption, String name, boolean isHollow) {
    nodes.putIfAbsent(key, new Node(step, caption, name, isHollow));
  }

  void edge(String from, String to, boolean isWeak) {
    edges.putIfAbsent(from + '\n' + to, new Edge(from, to, isWeak));
  }

  boolean hasEdges() {
    return !edges.isEmpty();
  }

  int size() {
    return nodes.size();
  }

  /** The drawing; the first so many when they are too many to be seen. */
  Picture draw(Line title, Line text) {
    List<Picture.Shape> lines = new ArrayList<>();
    List<Picture.Shape> dots = new ArrayList<>();
    List<Picture.Label> labels = new ArrayList<>();
    Map<Integer, Integer> starts = starts();
    Map<Integer, Integer> lanes = lanes();
    Map<Integer, Integer> placed = new TreeMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    double y = MARGIN;
    for (Map.Entry<String, Node> each : nodes.entrySet()) {
      if (places.size() == MOST) {
        break;
      }
      Node node = each.getValue();
      int start = starts.getOrDefault(node.step(), 0);
      int lane = placed.merge(node.step(), 1, Integer::sum) - 1;
      double x = start + DOT / 2.0 + LANE * (lane % LANES);
      double words = start + LANE * lanes.getOrDefault(node.step(), 1) + GAP;
      y += CAPTION;
      labels.add(new Picture.Label(words, y - 4, "start", "soft", node.caption()));
      places.put(each.getKey(), new Place(x, y + TEXT - 9.0));
      dots.add(
          new Picture.Shape(
              "dot",
              node.isHollow() ? "planned" : "held",
              x - DOT / 2.0,
              y + TEXT - 9 - DOT / 2.0,
              DOT,
              DOT));
      for (String line : lines(node.name(), Picture.WIDTH - words)) {
        y += TEXT;
        labels.add(new Picture.Label(words, y - 4, "start", Line.value(line)));
      }
      y += GAP;
    }
    edges.values().forEach(e -> edge(e, places, lines));
    lines.addAll(dots);
    return new Picture(title, text, Picture.WIDTH, (int) Math.ceil(y), lines, labels);
  }

  private static void edge(Edge edge, Map<String, Place> places, List<Picture.Shape> shapes) {
    Place from = places.get(edge.from());
    Place to = places.get(edge.to());
    if (from == null || to == null) {
      return;
    }
    String style = edge.isWeak() ? "way weak" : "way";
    double top = Math.min(from.y(), to.y());
    shapes.add(new Picture.Shape("line", style, from.x(), top, 0, Math.abs(to.y() - from.y())));
    double end = to.x() - DOT / 2.0;
    double start = Math.min(from.x(), end);
    shapes.add(new Picture.Shape("line", style, start, to.y(), Math.max(from.x(), end) - start, 0));
    if (!edge.isWeak() && end > from.x()) {
      shapes.add(new Picture.Shape("arrow", "head", end - 7, to.y() - 4, 7, 8));
    }
  }

  /** How many lanes each step needs, so that no line runs through another's dot. */
  private Map<Integer, Integer> lanes() {
    Map<Integer, Integer> count = new TreeMap<>();
    nodes.values().forEach(n -> count.merge(n.step(), 1, Integer::sum));
    count.replaceAll((step, n) -> Math.min(n, LANES));
    return count;
  }

  private Map<Integer, Integer> starts() {
    Map<Integer, Integer> starts = new TreeMap<>();
    int at = MARGIN / 2;
    for (Map.Entry<Integer, Integer> step : lanes().entrySet()) {
      starts.put(step.getKey(), at);
      at += LANE * step.getValue() + LANE;
    }
    return starts;
  }

  /** A name in lines that fit; what does not fit is left out, and the list before has it. */
  static List<String> lines(String name, double room) {
    int letters = Math.max(8, (int) (room / LETTER));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    boolean isLong = lines.size() > MOST_LINES;
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    int last = kept.size() - 1;
    kept.replaceAll(l -> l.length() > letters ? l.substring(0, letters - 1) + "…" : l);
    if (isLong && !kept.get(last).endsWith("…")) {
      kept.set(last, kept.get(last) + " …");
    }
    return kept;
  }
}
