package org.isnad.app.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.event.Status;
import org.isnad.story.Timeline;

/**
 * Events down a line of time: a dot for a day, a bar for a window, a distance that grows with the
 * days between. Long gaps are written beside it.
 */
final class TimePicture {
  private static final int MOST = 40;
  private static final int WIDTH = 420;
  private static final int LINE = 140;
  private static final int TOP = 20;
  private static final int STEP = 38;
  private static final int WIDEST = 3;
  private static final int DOT = 12;
  private static final long GAP = 30;

  private TimePicture() {}

  /** The latest events of a line of time. */
  static Picture of(Timeline timeline, Wording wording) {
    List<Timeline.Item> all = timeline.dated();
    List<Timeline.Item> items = all.subList(Math.max(0, all.size() - MOST), all.size());
    Values values = new Values(wording);
    List<Picture.Shape> shapes = new ArrayList<>();
    List<Picture.Label> labels = new ArrayList<>();
    double y = TOP;
    for (int i = 0; i < items.size(); i++) {
      Timeline.Item item = items.get(i);
      Long gap = i == 0 ? null : item.gap();
      if (gap != null) {
        double more = STEP * Math.min(WIDEST - 1.0, Math.log1p(gap) / 4);
        if (gap >= GAP) {
          labels.add(
              new Picture.Label(
                  LINE + 20,
                  y + more / 2 - STEP / 2.0 + 8,
                  "start",
                  wording.say("days", "n", gap)));
          more += STEP / 2.0;
        }
        y += more;
      }
      event(item, y, shapes, labels, wording, values);
      y += STEP;
    }
    shapes.add(0, new Picture.Shape("line", "axis", LINE, TOP - 12, 0, y - TOP - 10));
    LocalDate from = items.get(0).from();
    LocalDate to = items.get(items.size() - 1).to();
    return new Picture(
        wording.say("picture.time"),
        wording.say(
            "picture.time.text",
            Map.of(
                "n", items.size(),
                "from", wording.date(from),
                "to", wording.date(to))),
        WIDTH,
        (int) Math.ceil(y),
        shapes,
        labels);
  }

  private static void event(
      Timeline.Item item,
      double y,
      List<Picture.Shape> shapes,
      List<Picture.Label> labels,
      Wording wording,
      Values values) {
    boolean isDay = ChronoUnit.DAYS.between(item.from(), item.to()) == 0;
    String style = style(item.record().status());
    shapes.add(
        isDay
            ? new Picture.Shape("dot", style, LINE - DOT / 2.0, y - DOT / 2.0, DOT, DOT)
            : new Picture.Shape("bar", style, LINE - DOT / 2.0, y - DOT, DOT, 2.0 * DOT));
    double up = isDay ? 5 : -3;
    labels.add(new Picture.Label(LINE - 18, y + up, "end", wording.date(item.from())));
    if (!isDay) {
      labels.add(new Picture.Label(LINE - 18, y + up + 16, "end", wording.date(item.to())));
    }
    labels.add(
        new Picture.Label(
            LINE + 20,
            y + 5,
            "start",
            wording.say(
                "picture.event",
                "kind",
                values.kind(item.record().kind()),
                "status",
                values.status(item.record().status()))));
  }

  private static String style(Status status) {
    return switch (status) {
      case HELD, ONGOING -> "held";
      case DENIED, CANCELLED, POSTPONED -> "denied";
      case PLANNED, REQUESTED, CONDITIONAL, UNCONFIRMED -> "planned";
    };
  }
}
