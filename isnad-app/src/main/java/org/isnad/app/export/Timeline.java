package org.isnad.app.export;

import java.time.LocalDate;
import java.util.List;
import org.isnad.app.json.PlainJson;
import org.isnad.mention.Precision;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON for TimelineJS, which shows what stands in text as HTML: all words are escaped
 * here. What has no day at all cannot stand on a line of time and is left out.
 */
public final class Timeline {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int HEADLINE = 300;
  private static final int TEXT = 2000;

  private Timeline() {}

  /**
   * An event on the line.
   *
   * @param id the same for ever
   * @param time where it stands
   * @param shown the time in the reader's words
   * @param group whose row it stands in
   * @param headline what it is
   * @param lines what there is to say of it
   * @param href address of a page that tells it, null when there is none of the web
   * @param host whose page that is
   */
  public record Entry(
      String id,
      TimeValue time,
      String shown,
      String group,
      String headline,
      List<String> lines,
      @Nullable String href,
      String host) {
    public Entry {
      lines = List.copyOf(lines);
    }
  }

  /** The file; the same entries give the same bytes. */
  public static String of(String title, List<Entry> entries) {
    ObjectNode root = JSON.objectNode().put("scale", "human");
    root.putObject("title")
        .put("unique_id", "title")
        .putObject("text")
        .put("headline", html(title, HEADLINE));
    ArrayNode events = root.putArray("events");
    for (Entry entry : entries) {
      if (entry.time().isDated()) {
        events.add(event(entry));
      }
    }
    return PlainJson.pretty(root);
  }

  private static ObjectNode event(Entry entry) {
    TimeValue time = entry.time();
    LocalDate from = time.from() == null ? time.to() : time.from();
    LocalDate to = time.to() == null ? from : time.to();
    ObjectNode node = JSON.objectNode().put("unique_id", entry.id());
    node.set("start_date", date(from, time.precision()));
    if (from != null && !from.equals(to)) {
      node.set("end_date", date(to, time.precision()));
    }
    node.put("display_date", html(entry.shown(), HEADLINE));
    node.put("group", html(entry.group(), HEADLINE));
    StringBuilder text = new StringBuilder();
    entry.lines().forEach(l -> text.append("<p>").append(html(l, TEXT)).append("</p>"));
    String href = WebAddress.of(entry.href());
    if (href != null) {
      text.append("<p><a rel=\"noreferrer noopener nofollow\" href=\"").append(html(href, TEXT));
      text.append("\">").append(html(entry.host(), HEADLINE)).append("</a></p>");
    }
    node.putObject("text")
        .put("headline", html(entry.headline(), HEADLINE))
        .put("text", text.toString());
    return node;
  }

  private static ObjectNode date(@Nullable LocalDate day, Precision precision) {
    ObjectNode node = JSON.objectNode();
    if (day != null) {
      node.put("year", day.getYear());
      if (precision != Precision.YEAR) {
        node.put("month", day.getMonthValue());
      }
      if (precision != Precision.YEAR && precision != Precision.MONTH) {
        node.put("day", day.getDayOfMonth());
      }
    }
    return node;
  }

  private static String html(String text, int most) {
    return Cells.cut(Cells.clean(text), most)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
