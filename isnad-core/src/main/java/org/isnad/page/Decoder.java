package org.isnad.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into characters. Looks, in this order, at the byte order mark, valid UTF-8, the
 * character set named by the server and by the page itself, nearly valid UTF-8, and statistics.
 * Valid UTF-8 goes before any named set: saved pages often keep the declaration of the set they
 * were converted from, while other sets practically never look like UTF-8.
 */
final class Decoder {
  /**
   * Decoded characters.
   *
   * @param charset IANA name of their character set
   * @param glance what a look at them tells
   */
  record Decoded(String content, String charset, Glance glance) {
    Decoded(String content, String charset) {
      this(content, charset, Glance.at(content));
    }
  }

  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
  private static final int DECLARATION_WINDOW = 4096;
  private static final int SAMPLE = 64 * 1024;

  /** One broken character in this many is still read, with a replacement character. */
  private static final int TOLERATED = 50;

  /** The letters that the first bytes of Arabic in UTF-8 are in windows-1256. */
  private static final int FIRST_LEAD = 0x0637;

  private static final int LAST_LEAD = 0x063A;

  private Decoder() {}

  /** Decodes; empty when no character set fits. */
  static Optional<Decoded> decode(byte[] bytes, @Nullable String named) {
    Optional<Decoded> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked;
    }
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return Optional.of(new Decoded(new String(bytes, wide.get()), wide.get().name()));
    }
    Decoded utf8 = Utf8.decode(bytes);
    if (utf8 != null) {
      return Optional.of(utf8);
    }
    for (Charset declared : declared(bytes, named)) {
      if (!declared.equals(StandardCharsets.UTF_8)) {
        Optional<String> text = strict(bytes, declared).filter(Decoder::plausible);
        if (text.isPresent()) {
          return Optional.of(new Decoded(text.get(), declared.name()));
        }
      }
    }
    return nearlyUtf8(bytes).or(() -> byStatistics(bytes)).or(() -> mostlyAscii(bytes));
  }

  private static Optional<Decoded> byMark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
      return Optional.of(new Decoded(text, "UTF-8"));
    }
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      Charset set = starts(bytes, 0xFF) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      return Optional.of(new Decoded(new String(bytes, 2, bytes.length - 2, set), set.name()));
    }
    return Optional.empty();
  }

  /**
   * UTF-16 without a mark: one half of every pair of bytes is the Arabic block or zero nearly
   * always, the other hardly ever.
   */
  private static Optional<Charset> wide(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    if (pairs < 8) {
      return Optional.empty();
    }
    int even = 0;
    int odd = 0;
    int left = pairs;
    // Most pages are out of the question long before the end of the sample.
    for (int i = 0; i < pairs && Math.max(even, odd) + left > pairs * 0.9; i++, left--) {
      even += isHighHalf(bytes[2 * i]) ? 1 : 0;
      odd += isHighHalf(bytes[2 * i + 1]) ? 1 : 0;
    }
    if (odd > pairs * 0.9 && even < pairs * 0.3) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (even > pairs * 0.9 && odd < pairs * 0.3) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean isHighHalf(byte value) {
    return value == 0x00 || value == 0x06 || value == 0x20;
  }

  private static List<Charset> declared(byte[] bytes, @Nullable String named) {
    List<Charset> sets = new ArrayList<>();
    if (named != null) {
      charset(named).ifPresent(sets::add);
    }
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_WINDOW), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARED.matcher(head);
    while (declaration.find()) {
      charset(declaration.group(1)).ifPresent(sets::add);
    }
    return sets;
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] bytes, Charset set) {
    try {
      return Optional.of(
          set.newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Decoded> nearlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == 0xFFFD).count();
    long foreign = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    return broken * TOLERATED <= foreign
        ? Optional.of(new Decoded(text, "UTF-8"))
        : Optional.empty();
  }

  private static Optional<Decoded> byStatistics(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample(bytes));
    detector.enableInputFilter(looksTagged(bytes));
    for (CharsetMatch match : detector.detectAll()) {
      Optional<Charset> set = charset(match.getName());
      if (set.isEmpty() || set.get().equals(StandardCharsets.UTF_8)) {
        continue;
      }
      String text = new String(bytes, set.get());
      if (arabicLetters(text) > 0 && plausible(text)) {
        return Optional.of(new Decoded(text, set.get().name()));
      }
    }
    return Optional.empty();
  }

  private static byte[] sample(byte[] bytes) {
    return bytes.length <= SAMPLE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE);
  }

  private static boolean looksTagged(byte[] bytes) {
    int tags = 0;
    for (int i = 0; i < Math.min(bytes.length, DECLARATION_WINDOW); i++) {
      tags += bytes[i] == '<' ? 1 : 0;
    }
    return tags > 4;
  }

  /** Text in Latin letters with a few stray bytes: legible, and the caller finds no Arabic. */
  private static Optional<Decoded> mostlyAscii(byte[] bytes) {
    int foreign = 0;
    for (byte b : bytes) {
      foreign += b < 0 ? 1 : 0;
    }
    return foreign * 8L <= bytes.length
        ? Optional.of(new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8"))
        : Optional.empty();
  }

  /**
   * Whether a decoding makes sense: beyond ASCII it holds mostly Arabic letters and the signs that
   * go with them. UTF-8 read as a single-byte Arabic set gives as many signs as letters, and of the
   * letters hardly any but four.
   */
  private static boolean plausible(String text) {
    long foreign = text.chars().filter(c -> c > 0x7F && !isSign(c)).count();
    long replaced = text.chars().filter(c -> c == 0xFFFD).count();
    long letters = arabicLetters(text);
    long leads = text.chars().filter(c -> c >= FIRST_LEAD && c <= LAST_LEAD).count();
    return letters >= foreign * 0.8 && leads * 3 <= letters && replaced * TOLERATED <= foreign;
  }

  /** Blanks, quotation marks and dashes of any language, and Arabic signs. */
  private static boolean isSign(int c) {
    boolean latin = c == 0xA0 || c == 0xAB || c == 0xBB || c == 0xB7 || c == 0xAD;
    return latin
        || (c >= 0x2010 && c <= 0x2026)
        || (c >= 0x200B && c <= 0x200F)
        || c == 0x060C
        || c == 0x061B
        || c == 0x061F
        || (c >= 0x0640 && c <= 0x0652);
  }

  private static long arabicLetters(String text) {
    return text.chars().filter(Letters::isArabic).count();
  }

  private static boolean starts(byte[] bytes, int... values) {
    if (bytes.length < values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if ((bytes[i] & 0xFF) != values[i]) {
        return false;
      }
    }
    return true;
  }
}
