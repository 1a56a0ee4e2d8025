package org.isnad.page;

import java.util.List;

/** Counts the letters of a page's visible text by script. */
final class Letters {
  /** Elements whose text nobody sees. */
  private static final List<String> RAW = List.of("script", "style");

  private static final int WINDOW = 1024;
  private static final byte ARABIC = 1;
  private static final byte OTHER = 2;

  /** The script of each letter; 0 for what is no letter. */
  private static final byte[] SCRIPTS = scripts();

  private static byte[] scripts() {
    byte[] scripts = new byte[0x10000];
    for (int c = 0; c < scripts.length; c++) {
      scripts[c] = isArabic(c) ? ARABIC : Character.isLetter((char) c) ? OTHER : 0;
    }
    return scripts;
  }

  private final int arabic;
  private final int other;

  private Letters(int arabic, int other) {
    this.arabic = arabic;
    this.other = other;
  }

  /** Counts the letters; tags, scripts and styles are left out when the text is HTML. */
  static Letters of(String text, Shape shape) {
    return shape == Shape.HTML ? tagged(text) : plain(text);
  }

  /** Whether a character is a letter of the Arabic script. */
  static boolean isArabic(int c) {
    return Character.isLetter(c)
        && ((c >= 0x0600 && c <= 0x06FF)
            || (c >= 0x0750 && c <= 0x077F)
            || (c >= 0x08A0 && c <= 0x08FF)
            || (c >= 0xFB50 && c <= 0xFDFF)
            || (c >= 0xFE70 && c <= 0xFEFF));
  }

  /** Whether the text is in Arabic script for the greater part. */
  boolean areArabic() {
    return arabic > 0 && arabic * 4L >= other;
  }

  private static Letters plain(String text) {
    Counter counter = new Counter(text);
    counter.count(0, text.length());
    return counter.done();
  }

  private static Letters tagged(String html) {
    Counter visible = new Counter(html);
    int i = 0;
    while (i < html.length()) {
      int tag = html.indexOf('<', i);
      if (tag < 0) {
        visible.count(i, html.length());
        break;
      }
      visible.count(i, tag);
      i = afterTag(html, tag);
    }
    return visible.done();
  }

  private static int afterTag(String html, int tag) {
    char first = tag + 1 < html.length() ? html.charAt(tag + 1) : ' ';
    if (first == 's' || first == 'S') {
      for (String raw : RAW) {
        if (html.regionMatches(true, tag + 1, raw, 0, raw.length())) {
          int close = html.indexOf("</" + raw, tag);
          return close < 0 ? html.length() : close + 2;
        }
      }
    }
    int end = html.indexOf('>', tag);
    return end < 0 ? html.length() : end + 1;
  }

  /** Counts stretches of one text. */
  private static final class Counter {
    private final String text;
    private final char[] window;
    private int arabic;
    private int other;

    Counter(String text) {
      this.text = text;
      this.window = new char[Math.min(WINDOW, text.length())];
    }

    void count(int from, int to) {
      for (int i = from; i < to; i += window.length) {
        int size = Math.min(window.length, to - i);
        text.getChars(i, i + size, window, 0);
        count(size);
      }
    }

    private void count(int size) {
      for (int i = 0; i < size; i++) {
        byte script = SCRIPTS[window[i]];
        arabic += script == ARABIC ? 1 : 0;
        other += script == OTHER ? 1 : 0;
      }
    }

    Letters done() {
      return new Letters(arabic, other);
    }
  }
}
