package org.isnad.app.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text for people whose inserted values are isolated, so that none changes the order of
 * what stands beside it. As page content each isolate is a {@code bdi} element and all else is
 * escaped; as {@link #text()}, for attributes and titles, the isolates are characters.
 *
 * @param text with a first-strong or left-to-right isolate round every inserted value
 */
public record Line(String text) implements Content {
  /** No text. */
  public static final Line EMPTY = new Line("");

  private static final char LEFT_TO_RIGHT = '\u2066';
  private static final char RIGHT_TO_LEFT = '\u2067';
  private static final char FIRST_STRONG = '\u2068';
  private static final char POP = '\u2069';

  /**
   * A value from outside: a name, a title, words of a page. Its own marks of direction go. One
   * without letters is read from left to right, as numbers and days in digits are; browsers would
   * give it the direction of what is round it.
   */
  public static Line value(String value) {
    String clean = clean(value);
    if (clean.contains("://") && clean.indexOf(' ') < 0) {
      return address(clean);
    }
    return new Line((hasLetters(clean) ? FIRST_STRONG : LEFT_TO_RIGHT) + clean + POP);
  }

  /** An address runs from left to right as a whole, whatever letters its parts are written in. */
  private static Line address(String clean) {
    StringBuilder parts = new StringBuilder().append(LEFT_TO_RIGHT);
    for (String part : clean.split("(?<=/)|(?=/)")) {
      boolean isLatin = part.chars().allMatch(c -> c < '\u0590');
      parts.append(isLatin ? part : FIRST_STRONG + part + POP);
    }
    return new Line(parts.append(POP).toString());
  }

  private static boolean hasLetters(String value) {
    return value.codePoints().anyMatch(Character::isLetter);
  }

  /** A value from outside, or no text. */
  public static Line ofNullable(@Nullable String value) {
    return value == null || value.isEmpty() ? EMPTY : value(value);
  }

  /** A value that is read from left to right everywhere: an id, a date in digits, an address. */
  public static Line code(String value) {
    return new Line(LEFT_TO_RIGHT + clean(value) + POP);
  }

  /** Words of a page in Arabic, whatever letter they begin with. */
  public static Line arabic(String value) {
    return new Line(RIGHT_TO_LEFT + clean(value) + POP);
  }

  /** A whole sentence that runs from left to right; isolates inside it stay. */
  static Line leftToRight(String sentence) {
    return new Line(LEFT_TO_RIGHT + sentence + POP);
  }

  /** A whole Arabic sentence; isolates inside it stay. */
  static Line rightToLeft(String sentence) {
    return new Line(RIGHT_TO_LEFT + sentence + POP);
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The text without isolates, for data. */
  public String bare() {
    return clean(text);
  }

  /** Takes embeddings, overrides and isolates out: they could make words read as others. */
  public static String clean(String value) {
    StringBuilder kept = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isControl(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static boolean isControl(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= LEFT_TO_RIGHT && c <= POP);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    StringBuilder html = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i++) {
      append(html, text.charAt(i));
    }
    output.writeContent(html.toString());
  }

  private static void append(StringBuilder html, char c) {
    switch (c) {
      case FIRST_STRONG -> html.append("<bdi>");
      case LEFT_TO_RIGHT -> html.append("<bdi dir=\"ltr\">");
      case RIGHT_TO_LEFT -> html.append("<bdi lang=\"ar\" dir=\"rtl\">");
      case POP -> html.append("</bdi>");
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.append(c);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
