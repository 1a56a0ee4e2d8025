package org.isnad.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Valid UTF-8 as characters, with what a {@link Glance} at them tells, in one pass. Most of a page
 * is ASCII, which is passed over eight bytes at a time.
 */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGHEST_BITS = 0x8080808080808080L;
  private static final long BLANKS = 0x2020202020202020L;

  private final byte[] bytes;
  private final String singles;
  private final Glance.Count count = new Glance.Count();

  /** The characters so far; null while all bytes are ASCII. */
  private char @Nullable [] chars;

  private int size;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
    this.singles = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Decodes; null when the bytes are no valid UTF-8. */
  static Decoder.@Nullable Decoded decode(byte[] bytes) {
    return new Utf8(bytes).decode();
  }

  private Decoder.@Nullable Decoded decode() {
    int i = 0;
    while (i < bytes.length) {
      int end = ascii(i);
      char[] wide = chars;
      if (end == bytes.length && wide == null) {
        break;
      }
      if (wide == null) {
        wide = new char[bytes.length];
        chars = wide;
      }
      singles.getChars(i, end, wide, size);
      size += end - i;
      i = foreign(end, wide);
      if (i < 0) {
        return null;
      }
    }
    char[] wide = chars;
    String content = wide == null ? singles : new String(wide, 0, size);
    return new Decoder.Decoded(content, "UTF-8", count.done());
  }

  /** The end of the ASCII that begins at a place. */
  private int ascii(int from) {
    int i = from;
    while (i < bytes.length) {
      if (i + Long.BYTES <= bytes.length) {
        long eight = (long) LONGS.get(bytes, i);
        boolean plain = ((eight | (eight - BLANKS)) & HIGHEST_BITS) == 0;
        if (plain) {
          i += Long.BYTES;
          continue;
        }
      }
      int end = Math.min(bytes.length, i + Long.BYTES);
      for (; i < end; i++) {
        if (bytes[i] < 0) {
          return i;
        }
        count.ascii(bytes[i]);
      }
    }
    return i;
  }

  /** Decodes what is beyond ASCII up to the next ASCII; gives its end, or -1 when it is broken. */
  private int foreign(int from, char[] wide) {
    int begin = size;
    int i = from;
    while (i < bytes.length && bytes[i] < 0) {
      int lead = bytes[i] & 0xFF;
      int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
      int point = length == 0 ? -1 : point(i, lead, length);
      if (point < 0) {
        return -1;
      }
      size += Character.toChars(point, wide, size);
      i += length;
    }
    count.foreign(wide, begin, size);
    return i;
  }

  /** The code point of a sequence; -1 when its bytes are not such as follow, or too many. */
  private int point(int at, int lead, int length) {
    if (at + length > bytes.length) {
      return -1;
    }
    int point = lead & (0xFF >> (length + 1));
    for (int k = 1; k < length; k++) {
      int next = bytes[at + k];
      if ((next & 0xC0) != 0x80) {
        return -1;
      }
      point = point << 6 | (next & 0x3F);
    }
    int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return point < least || half || point > Character.MAX_CODE_POINT ? -1 : point;
  }
}
