package org.isnad.mention;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token of digits may say: a number, a clock time, a date. Digits of the Arab world are
 * ASCII here; those of other scripts are as they came.
 */
final class Digits {
  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 2199;
  private static final int LONGEST = 100;

  private Digits() {}

  /** The number, or NaN when the token is not one (a clock time with colon, a date). */
  static double value(String token) {
    String digits = ascii(token);
    List<String> groups = groups(digits);
    String marks = marks(digits);
    if (marks.isEmpty()) {
      return groups.getFirst().length() > 15 ? Double.NaN : Double.parseDouble(digits);
    }
    boolean one = marks.chars().distinct().count() == 1;
    char mark = marks.charAt(0);
    if (mark != '.' && mark != ',') {
      return Double.NaN;
    }
    if (one && isThousands(groups)) {
      return Double.parseDouble(String.join("", groups));
    }
    if (marks.length() == 1) {
      return Double.parseDouble(groups.get(0) + "." + groups.get(1));
    }
    boolean mixed = !one && marks.indexOf(marks.charAt(marks.length() - 1)) == marks.length() - 1;
    if (mixed && isThousands(groups.subList(0, groups.size() - 1))) {
      String whole = String.join("", groups.subList(0, groups.size() - 1));
      return Double.parseDouble(whole + "." + groups.getLast());
    }
    return Double.NaN;
  }

  /** Java reads decimal fractions in ASCII alone. */
  private static String ascii(String token) {
    StringBuilder out = new StringBuilder();
    token
        .chars()
        .map(c -> c > 0x7F && Character.isDigit(c) ? 0x30 + Character.digit(c, 10) : c)
        .forEach(c -> out.append((char) c));
    return out.toString();
  }

  private static boolean isThousands(List<String> groups) {
    String head = groups.getFirst();
    return head.length() <= 3
        && !head.startsWith("0")
        && groups.subList(1, groups.size()).stream().allMatch(g -> g.length() == 3);
  }

  /** The clock time of tokens such as 14:00, 13,30 or 10.00; null for others. */
  static @Nullable LocalTime clock(String digits) {
    List<String> groups = groups(digits);
    String marks = marks(digits);
    boolean one = marks.length() == 1 && ":.,".contains(marks);
    boolean two = marks.equals("::");
    if ((!one && !two) || groups.get(0).length() > 2 || groups.get(1).length() != 2) {
      return null;
    }
    int hour = Integer.parseInt(groups.get(0));
    int minute = Integer.parseInt(groups.get(1));
    return hour > 24 || minute > 59 ? null : LocalTime.of(hour % 24, minute);
  }

  /** Whether a clock time is written with a colon, which nothing else is. */
  static boolean isClockForSure(String digits) {
    return digits.indexOf(':') > 0 && clock(digits) != null;
  }

  /** The day of tokens such as 16/10/2025, 2025-10-16 or 7/3/1429; null for others. */
  static TimeParts.@Nullable Day date(String digits) {
    List<String> groups = groups(digits);
    String marks = marks(digits);
    boolean date =
        marks.length() == 2
            && marks.charAt(0) == marks.charAt(1)
            && "/-.".contains(marks.substring(1));
    if (!date || groups.stream().anyMatch(g -> g.isEmpty() || g.length() > 4)) {
      return null;
    }
    int[] n = groups.stream().mapToInt(Integer::parseInt).toArray();
    if (n[0] > 31) {
      return day(n[1] > 12 ? n[1] : n[2], n[1] > 12 ? n[2] : n[1], n[0]);
    }
    int year = groups.get(2).length() == 2 ? 2000 + n[2] : n[2];
    return n[1] > 12 ? day(n[1], n[0], year) : day(n[0], n[1], year);
  }

  /** The years or days of tokens such as 2014-2015 or 10-28/10/1436; null for others. */
  static @Nullable TimeParts range(String digits) {
    List<String> groups = groups(digits);
    String marks = marks(digits);
    if (groups.stream().anyMatch(g -> g.isEmpty() || g.length() > 4)) {
      return null;
    }
    int from = Integer.parseInt(groups.getFirst());
    if (marks.equals("-") || marks.equals("/")) {
      int to = Integer.parseInt(groups.get(1));
      boolean years = groups.stream().allMatch(g -> g.length() == 4);
      boolean near = from >= FIRST_YEAR && from < to && to <= from + LONGEST && to <= LAST_YEAR;
      TimeParts.Day day = TimeParts.Day.EMPTY;
      return years && near ? range(day.withYear(from), day.withYear(to)) : null;
    }
    if (groups.size() != 4 || marks.charAt(0) != '-' || groups.getFirst().length() > 2) {
      return null;
    }
    TimeParts.Day to = date(digits.substring(digits.indexOf('-') + 1));
    boolean days = to != null && to.dom() != null && from > 0 && from < to.dom();
    return days && to != null ? range(to.withDom(from), to) : null;
  }

  private static TimeParts range(TimeParts.Day from, TimeParts.Day to) {
    TimeParts end = TimeParts.of(TimeParts.Op.DAY).withDay(to);
    return TimeParts.of(TimeParts.Op.RANGE).withDay(from).withUntil(end);
  }

  private static TimeParts.@Nullable Day day(int dom, int month, int year) {
    if (dom < 1 || dom > 31 || month < 1 || month > 12 || year < 1300 || year > 2199) {
      return null;
    }
    String era = year < 1500 ? "hijri" : "month";
    return TimeParts.Day.EMPTY.withDom(dom).withMonth(month, era).withYear(year);
  }

  /** The runs of digits. */
  static List<String> groups(String digits) {
    List<String> out = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= digits.length(); i++) {
      if (i == digits.length() || !Character.isDigit(digits.charAt(i))) {
        out.add(digits.substring(start, i));
        start = i + 1;
      }
    }
    return out;
  }

  private static String marks(String digits) {
    StringBuilder out = new StringBuilder();
    digits.chars().filter(c -> !Character.isDigit(c)).forEach(c -> out.append((char) c));
    return out.toString();
  }
}
