package org.isnad.page;

/** Counts the letters of a page's visible text by script. */
final class Letters {
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
    int arabic = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isArabic(c)) {
        arabic++;
      } else if (Character.isLetter(c)) {
        other++;
      }
    }
    return new Letters(arabic, other);
  }

  private static Letters tagged(String html) {
    StringBuilder visible = new StringBuilder(html.length() / 4);
    int i = 0;
    while (i < html.length()) {
      int tag = html.indexOf('<', i);
      if (tag < 0) {
        visible.append(html, i, html.length());
        break;
      }
      visible.append(html, i, tag);
      i = afterTag(html, tag);
    }
    return plain(visible.toString());
  }

  private static int afterTag(String html, int tag) {
    for (String raw : new String[] {"script", "style"}) {
      if (html.regionMatches(true, tag + 1, raw, 0, raw.length())) {
        int close = html.indexOf("</" + raw, tag);
        return close < 0 ? html.length() : close + 2;
      }
    }
    int end = html.indexOf('>', tag);
    return end < 0 ? html.length() : end + 1;
  }
}
