package org.isnad.app.json;

import tools.jackson.databind.JsonNode;

/**
 * JSON in which marks of direction and separators of lines are written as escapes: the value read
 * back is the same, and no reader of the file sees it in a forged order.
 */
public final class PlainJson {
  private PlainJson() {}

  /** A tree over several lines, with a line end. */
  public static String pretty(JsonNode node) {
    return escaped(node.toPrettyString()) + "\n";
  }

  /** JSON with the characters written as escapes; they only ever stand inside strings. */
  public static String escaped(String json) {
    StringBuilder out = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (isHidden(c)) {
        out = out == null ? new StringBuilder(json.length() + 16).append(json, 0, i) : out;
        out.append("\\u").append(String.format("%04x", (int) c));
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? json : out.toString();
  }

  private static boolean isHidden(char c) {
    return (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u007F' && c <= '\u009F');
  }
}
