package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Orthography;
import org.isnad.page.Span;

/**
 * A piece of a credit line between separators.
 *
 * @param words its words
 * @param span its characters, without quotation marks and blanks around
 * @param bracketed whether brackets stand around it
 * @param quoted whether quotation marks stand around it
 * @param after the separator after it; 0 at the end of the stretch
 * @param next where the text goes on after the separator
 */
record Part(List<Word> words, Span span, boolean bracketed, boolean quoted, char after, int next) {
  private static final String DASHES = "-\u2013\u2014\u2212_\u0640";
  private static final String SEPARATORS = DASHES + ":+/|\\\u2022\u00b7\u060c,()[]";
  private static final String QUOTES = "\"\u00ab\u00bb\u201c\u201d{}";
  private static final String TRIMMED = " \t\u00a0{}\"'\u00ab\u00bb\u201c\u201d\u2018\u2019*.";

  /** The same piece with fewer of its words. */
  Part part(List<Word> fewer) {
    Span there = new Span(fewer.get(0).start(), fewer.get(fewer.size() - 1).end());
    return new Part(fewer, there, bracketed, quoted, after, next);
  }

  /** Whether a character is one of the dashes that join the parts of a credit. */
  static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  /** Cuts a stretch of text at its separators; empty pieces are left out. */
  static List<Part> split(Orthography orthography, String text, int from, int to) {
    List<Part> parts = new ArrayList<>();
    int start = from;
    boolean open = false;
    for (int i = from; i <= to; i++) {
      boolean end = i == to;
      if (!end && !isSeparator(text, i, from, to)) {
        continue;
      }
      char c = end ? 0 : text.charAt(i);
      int next = end ? to : skip(text, i + 1, to, c);
      boolean closing = c == ')' || c == ']';
      Span span = trim(text, start, i);
      if (span.length() > 0) {
        parts.add(
            new Part(
                Word.of(orthography, text, span.start(), span.end()),
                span,
                open && closing,
                isQuoted(text, start, i, span),
                closing && next > i + 1 ? text.charAt(lastSign(text, i, next)) : c,
                next));
      }
      open = c == '(' || c == '[';
      start = next;
      i = Math.max(i, next - 1);
    }
    return parts;
  }

  /** Tatweel separates beside a blank, but not behind the one letter of an abbreviation. */
  private static boolean isSeparator(String text, int i, int from, int to) {
    char c = text.charAt(i);
    if (c == '\u0640') {
      boolean opens = i == from || Character.isWhitespace(text.charAt(i - 1));
      boolean closes = i + 1 == to || Character.isWhitespace(text.charAt(i + 1));
      return opens || (closes && i - 2 >= from && Character.isLetter(text.charAt(i - 2)));
    }
    return SEPARATORS.indexOf(c) >= 0;
  }

  /** Past blanks, further dashes and, after a bracket, a colon. */
  private static int skip(String text, int at, int to, char separator) {
    int i = at;
    boolean closing = separator == ')' || separator == ']';
    while (i < to) {
      char c = text.charAt(i);
      boolean more = isDash(c) || (c == ':' && separator != ':');
      boolean opening = c == '(' || c == '[';
      if (opening
          || !(Character.isWhitespace(c) || c == '\u00a0' || more || (closing && c == '.'))) {
        break;
      }
      i++;
    }
    return i;
  }

  private static int lastSign(String text, int from, int next) {
    for (int i = next - 1; i > from; i--) {
      if (isDash(text.charAt(i)) || text.charAt(i) == ':') {
        return i;
      }
    }
    return from;
  }

  /** Guillemets, braces or straight marks right before and after the words. */
  private static boolean isQuoted(String text, int from, int to, Span span) {
    return span.start() > from
        && span.end() < to
        && QUOTES.indexOf(text.charAt(span.start() - 1)) >= 0
        && QUOTES.indexOf(text.charAt(span.end())) >= 0;
  }

  private static Span trim(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && TRIMMED.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && TRIMMED.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }
}
