package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a title between the signs that set the outlet and the section apart. */
final class TitleParts {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[-\u2013\u2014\u2015~/]+\\s+|\\s*[|\u00a6\u00b7\u2022\u00ab\u00bb\u2039\u203a]+\\s*|\\s+:{1,2}\\s+|::");
  private static final Pattern BUT_QUOTES =
      Pattern.compile(
          "\\s+[-\u2013\u2014\u2015~/]+\\s+|\\s*[|\u00a6\u00b7\u2022]+\\s*|\\s+:{1,2}\\s+|::");
  private static final Pattern SEPARATING =
      Pattern.compile(
          "\\s*[-\u2013\u2014\u2015~|\u00a6\u00b7\u2022\u00ab\u00bb\u2039\u203a]|\\s+:");
  private static final Pattern SEPARATED =
      Pattern.compile(
          "[-\u2013\u2014\u2015~|\u00a6\u00b7\u2022\u00ab\u00bb\u2039\u203a]\\s*$|\\s:\\s+$");

  /** The signs of which every separator holds one. */
  private static final String SIGNS =
      "-\u2013\u2014\u2015~/|\u00a6\u00b7\u2022\u00ab\u00bb\u2039\u203a:";

  /** The fewest characters of words that can be a title. */
  static final int SHORTEST = 8;

  private TitleParts() {}

  /** Whether words are all that stands on one side of a separator of a title. */
  static boolean isCut(String title, String words) {
    if (words.length() >= title.length() || words.length() < SHORTEST) {
      return false;
    }
    if (title.startsWith(words)) {
      return SEPARATING.matcher(title.substring(words.length())).lookingAt();
    }
    String before = title.substring(0, title.length() - words.length());
    return title.endsWith(words) && SEPARATED.matcher(before).find();
  }

  /** The separators of a title; guillemets that open and close are quotation marks. */
  static Matcher separators(String title) {
    boolean quoted = title.indexOf('\u00ab') >= 0 && title.indexOf('\u00bb') >= 0;
    return (quoted ? BUT_QUOTES : SEPARATOR).matcher(title);
  }

  /** Whether a sign stands in a title without which no separator does. */
  static boolean mayBeSeparated(String title) {
    for (int i = 0; i < title.length(); i++) {
      if (SIGNS.indexOf(title.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** What stands before the first and behind the last separator of a title. */
  static List<String> ends(String title) {
    List<String> ends = new ArrayList<>();
    Matcher separator = separators(title);
    int last = -1;
    while (separator.find()) {
      if (ends.isEmpty() && separator.start() > 0) {
        ends.add(title.substring(0, separator.start()).strip());
      }
      last = separator.end();
    }
    if (last > 0 && last < title.length()) {
      ends.add(title.substring(last).strip());
    }
    return ends;
  }

  /** What stands between the separators of a title. */
  static List<String> parts(String title) {
    List<String> parts = new ArrayList<>();
    Matcher separator = separators(title);
    int from = 0;
    while (separator.find()) {
      parts.add(title.substring(from, separator.start()).strip());
      from = separator.end();
    }
    parts.add(title.substring(from).strip());
    return parts;
  }
}
