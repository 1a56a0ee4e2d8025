package org.isnad.app.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.isnad.app.fetch.Address;

/** Tells the form of a file from its first bytes. */
final class Sniff {
  /** Number of bytes to look at. */
  static final int WINDOW = 4096;

  private static final int TAR_MARK = 257;
  private static final String JSON_FEED = "jsonfeed.org/version";

  private Sniff() {}

  /** The form, when the bytes tell it; what is no archive and no list may be a page. */
  static Optional<InputFormat> of(byte[] head) {
    Optional<InputFormat> packed = packed(head);
    if (packed.isPresent()) {
      return packed;
    }
    String text = text(head);
    if (text.startsWith("<")) {
      return Optional.ofNullable(byRoot(root(text)));
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      boolean isFeed = text.contains(JSON_FEED) || text.replace("\\/", "/").contains(JSON_FEED);
      return Optional.of(isFeed ? InputFormat.FEED : InputFormat.JSON);
    }
    return areAddresses(text, head.length == WINDOW)
        ? Optional.of(InputFormat.URLS)
        : Optional.empty();
  }

  private static Optional<InputFormat> packed(byte[] head) {
    if (starts(head, 0, "PK\u0003\u0004") || starts(head, 0, "PK\u0005\u0006")) {
      return Optional.of(InputFormat.ZIP);
    }
    if (head.length > 1 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b) {
      return Optional.of(InputFormat.GZ);
    }
    if (starts(head, 0, "BZh") && starts(head, 4, "1AY&SY")) {
      return Optional.of(InputFormat.BZ2);
    }
    if (starts(head, 0, "WARC/") || starts(head, 0, "filedesc://")) {
      return Optional.of(InputFormat.WARC);
    }
    return starts(head, TAR_MARK, "ustar") ? Optional.of(InputFormat.TAR) : Optional.empty();
  }

  private static boolean starts(byte[] head, int from, String mark) {
    if (head.length < from + mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((head[from + i] & 0xff) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * ASCII as it is, whatever the character set; without mark, zeros of UTF-16 and blanks before.
   */
  private static String text(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    for (String mark : new String[] {"\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\u00fe\u00ff"}) {
      if (text.startsWith(mark)) {
        text = text.substring(mark.length());
      }
    }
    return text.replace("\u0000", "").stripLeading();
  }

  /** The name of the outermost element in lower case, without its prefix. */
  private static String root(String xml) {
    int at = 0;
    while (at >= 0 && at + 1 < xml.length()) {
      char next = xml.charAt(at + 1);
      if (xml.startsWith("<!--", at)) {
        at = after(xml, "-->", at);
      } else if (next == '?' || next == '!') {
        at = after(xml, ">", at);
      } else {
        int end = at + 1;
        while (end < xml.length() && " \t\r\n/>".indexOf(xml.charAt(end)) < 0) {
          end++;
        }
        String name = xml.substring(at + 1, end).toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
      }
    }
    return "";
  }

  private static int after(String xml, String mark, int from) {
    int end = xml.indexOf(mark, from);
    return end < 0 ? -1 : xml.indexOf('<', end + 1);
  }

  private static @org.jspecify.annotations.Nullable InputFormat byRoot(String root) {
    return switch (root) {
      case "rss", "rdf", "feed" -> InputFormat.FEED;
      case "opml" -> InputFormat.OPML;
      case "urlset", "sitemapindex" -> InputFormat.SITEMAP;
      case "html" -> InputFormat.HTML;
      default -> null;
    };
  }

  /** Whether every line is an address or a remark; the last may be cut off by the window. */
  private static boolean areAddresses(String text, boolean isCut) {
    String whole = isCut ? text.substring(0, Math.max(text.lastIndexOf('\n'), 0)) : text;
    boolean any = false;
    for (String line : whole.split("[\r\n]+")) {
      String stripped = line.strip();
      if (stripped.isEmpty() || stripped.startsWith("#")) {
        continue;
      }
      if (!Address.isLike(stripped) || stripped.indexOf(' ') >= 0) {
        return false;
      }
      any = true;
    }
    return any;
  }
}
