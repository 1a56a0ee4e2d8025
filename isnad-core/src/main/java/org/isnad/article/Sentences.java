package org.isnad.article;

import org.isnad.lexicon.CharKinds;
import org.isnad.page.Span;

/** Where sentences end, as far as furniture needs to know. */
final class Sentences {
  /** Closing quotation marks and brackets, and Latin and Arabic full stops, by code point. */
  private static final String CLOSERS = "\"'\u00bb\u201d\u2019\u203a)]}\u201c\u201e\u201f";

  private static final String STOPS = ".!\u061f?\u2026\u06d4";

  private Sentences() {}

  /** Whether a line ends in a stop, with or without closing marks after it or before it. */
  static boolean endsInStop(String text, Span span) {
    int i = span.end() - 1;
    while (i >= span.start() && isSkipped(text.charAt(i))) {
      i--;
    }
    if (i < span.start()) {
      return false;
    }
    if (text.charAt(i) == '.' && i > span.start() && text.charAt(i - 1) == '.') {
      return i >= span.start() + 2 && text.charAt(i - 2) == '.';
    }
    return isFullStop(text.charAt(i));
  }

  /** Whether a character before a place, blanks and closing marks left out, ends a sentence. */
  static boolean afterStop(String text, int from, int at) {
    int i = at - 1;
    while (i >= from && isSkipped(text.charAt(i))) {
      i--;
    }
    return i >= from && STOPS.indexOf(text.charAt(i)) >= 0;
  }

  /** A question mark ends headlines and sub-headings too, so it is no full stop. */
  private static boolean isFullStop(char c) {
    return c == '.' || c == '!' || c == '\u2026' || c == '\u06d4';
  }

  private static boolean isSkipped(char c) {
    return CharKinds.isBlank(c) || CLOSERS.indexOf(c) >= 0;
  }
}
