package org.isnad.app.source;

import java.util.Locale;
import java.util.Optional;

/** The outer form of a file the user gives. */
public enum InputFormat {
  /** A page saved as text. */
  TEXT,
  /** A page saved as HTML. */
  HTML,
  /** A JSON array, or objects one after the other. */
  JSON,
  /** A JSON object a line. */
  JSONL,
  /** A table with the names of its fields in the first row. */
  CSV,
  /** An archive of any of these. */
  ZIP,
  /** One of these, compressed. */
  GZ;

  /** The form that a file's name tells. */
  static Optional<InputFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    return Optional.ofNullable(
        switch (ending) {
          case "json" -> JSON;
          case "jsonl", "ndjson" -> JSONL;
          case "csv" -> CSV;
          case "zip" -> ZIP;
          case "gz" -> GZ;
          case "html", "htm", "xhtml" -> HTML;
          case "txt" -> TEXT;
          default -> null;
        });
  }

  /** The form that the first bytes of a nameless stream tell. */
  static InputFormat ofBytes(byte[] head, boolean isMapped) {
    if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
      return ZIP;
    }
    if (head.length > 1 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b) {
      return GZ;
    }
    for (byte b : head) {
      if (b == '[' || b == '{') {
        return JSON;
      }
      boolean isBlank = b == ' ' || b == '\n' || b == '\r' || b == '\t';
      boolean isByteOrderMark = b == (byte) 0xef || b == (byte) 0xbb || b == (byte) 0xbf;
      if (!isBlank && !isByteOrderMark) {
        break;
      }
    }
    return isMapped ? CSV : TEXT;
  }
}
