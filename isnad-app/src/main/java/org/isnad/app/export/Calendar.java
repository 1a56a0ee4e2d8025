package org.isnad.app.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Announced events as iCalendar (RFC 5545), a whole day each. What may be on any day of a window
 * spans the window and is tentative.
 */
public final class Calendar {
  private static final int LINE_BYTES = 75;
  private static final int SUMMARY = 300;
  private static final int TEXT = 10_000;

  private Calendar() {}

  /**
   * An announced event.
   *
   * @param id the same for ever
   * @param from first possible day
   * @param to last possible day
   * @param isWindow whether it is on one day of several, or on a day that was reckoned
   * @param summary what is announced
   * @param text who announced it, and how the day is known
   * @param href its page
   * @param written day of the last text that tells it
   * @param sequence grows with the texts
   */
  public record Entry(
      String id,
      LocalDate from,
      LocalDate to,
      boolean isWindow,
      String summary,
      String text,
      String href,
      LocalDate written,
      int sequence) {
    public Entry {
      summary = Cells.cut(Cells.clean(summary), SUMMARY);
      text = Cells.cut(Cells.clean(text), TEXT);
    }
  }

  /** The calendar; the same entries give the same bytes. */
  public static String of(String name, List<Entry> entries) {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Isnad//Isnad//AR");
    line(out, "CALSCALE:GREGORIAN");
    line(out, "METHOD:PUBLISH");
    line(out, "X-WR-CALNAME:" + escaped(name));
    for (Entry entry : entries) {
      line(out, "BEGIN:VEVENT");
      line(out, "UID:" + escaped(entry.id()) + "@isnad");
      line(out, "DTSTAMP:" + digits(entry.written()) + "T000000Z");
      line(out, "SEQUENCE:" + entry.sequence());
      line(out, "DTSTART;VALUE=DATE:" + digits(entry.from()));
      line(out, "DTEND;VALUE=DATE:" + digits(entry.to().plusDays(1)));
      line(out, "STATUS:" + (entry.isWindow() ? "TENTATIVE" : "CONFIRMED"));
      line(out, "TRANSP:TRANSPARENT");
      line(out, "SUMMARY:" + escaped(entry.summary()));
      line(out, "DESCRIPTION:" + escaped(entry.text()));
      line(out, "URL:" + entry.href());
      line(out, "END:VEVENT");
    }
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  private static String digits(LocalDate day) {
    return day.toString().replace("-", "");
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          if (c >= ' ' && c != 0x7f) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  /** Lines are folded after 75 bytes of UTF-8, never inside a character. */
  private static void line(StringBuilder out, String line) {
    int bytes = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      String character = Character.toString(c);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LINE_BYTES) {
        out.append("\r\n ");
        bytes = 1;
      }
      out.append(character);
      bytes += size;
      i += Character.charCount(c);
    }
    out.append("\r\n");
  }
}
