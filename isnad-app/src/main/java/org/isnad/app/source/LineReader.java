package org.isnad.app.source;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, each no longer than a limit: the rest of a longer one is passed over. */
final class LineReader {
  private final Reader in;
  private final int limit;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int end;
  private boolean isTooLong;

  /**
   * @param limit most characters of a line
   */
  LineReader(Reader in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line, as far as it is not too long; null at the end. */
  @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    isTooLong = false;
    if (at == end && !fill()) {
      return null;
    }
    do {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      add(line, from);
      if (at < end) {
        at++;
        break;
      }
    } while (fill());
    int last = line.length() - 1;
    if (last >= 0 && line.charAt(last) == '\r') {
      line.setLength(last);
    }
    return line.toString();
  }

  private void add(StringBuilder line, int from) {
    int room = limit - line.length();
    line.append(buffer, from, Math.min(at - from, room));
    isTooLong |= at - from > room;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(in.read(buffer, 0, buffer.length), 0);
    return end > 0;
  }

  /** Whether the line given last was longer. */
  boolean isTooLong() {
    return isTooLong;
  }
}
