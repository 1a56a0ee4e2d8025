package org.isnad.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Mends what was broken before a page was saved: UTF-8 that was read in a set of single bytes and
 * written again, once or twice, and entities that were escaped twice or stand in plain text. Only
 * stretches are touched where the reading that is meant is beyond doubt.
 */
final class Mender {
  /**
   * Characters with the places that were mended.
   *
   * @param mendings in text order
   */
  record Mended(String content, List<Mending> mendings) {}

  /** Sets that UTF-8 is misread in, as they map back from characters to bytes. */
  private static final byte[] WESTERN = bytes("windows-1252");

  static final List<byte[]> MISREADINGS = List.of(WESTERN, bytes("windows-1256"));

  /** Letters that must follow each other in a misread stretch. */
  static final int FEWEST = 4;

  private static final int LONGEST_ENTITY = 12;

  /** The least byte that begins a character of several bytes in UTF-8. */
  private static final int FIRST_LEAD = 0xC2;

  private static final int ROUNDS = 2;

  private final String content;
  private final List<Mending> mendings = new ArrayList<>();
  private final StringBuilder mended = new StringBuilder();

  /** Up to where the content is in what is mended; the rest follows as it stands. */
  private int taken;

  private Mender(String content) {
    this.content = content;
  }

  /** Mends characters. */
  static Mended mend(String content, Shape shape) {
    return mend(content, shape, Glance.at(content));
  }

  /**
   * Mends a page's characters.
   *
   * @param glance what a look at them told
   */
  static Mended mend(String content, Shape shape, Glance glance) {
    Mended now = new Mended(content, List.of());
    for (int set = 0; set < MISREADINGS.size(); set++) {
      boolean more = true;
      for (int round = 0; round < ROUNDS && more; round++) {
        Glance known = now.mendings().isEmpty() ? glance : Glance.at(now.content());
        if (!known.misread().get(set)) {
          break;
        }
        Mended then = new Mender(now.content()).misread(MISREADINGS.get(set));
        more = !then.mendings().isEmpty();
        now = joined(now, then);
      }
    }
    if (shape == Shape.HTML) {
      return joined(now, new Mender(now.content()).escaped());
    }
    for (int round = 0; round < ROUNDS && now.content().indexOf('&') >= 0; round++) {
      now = joined(now, new Mender(now.content()).entities());
    }
    return now;
  }

  /** Mendings of mended text are told against the first text as well as they can. */
  private static Mended joined(Mended first, Mended second) {
    if (first.mendings().isEmpty()) {
      return second;
    }
    if (second.mendings().isEmpty()) {
      return first;
    }
    List<Mending> all = new ArrayList<>(second.mendings());
    int shift = 0;
    int k = 0;
    for (Mending mending : first.mendings()) {
      while (k < second.mendings().size()
          && second.mendings().get(k).span().start() - shift < mending.span().start()) {
        Mending before = second.mendings().get(k++);
        shift += before.span().length() - before.was().length();
      }
      Span moved =
          new Span(
              Math.max(0, mending.span().start() + shift),
              Math.max(0, mending.span().end() + shift));
      if (all.stream().noneMatch(m -> m.span().overlaps(moved))) {
        all.add(new Mending(moved, mending.was()));
      }
    }
    all.sort((a, b) -> a.span().compareTo(b.span()));
    return new Mended(second.content(), List.copyOf(all));
  }

  /** Whether a character is a byte that leads others in UTF-8, misread in a set. */
  static boolean leads(char c, byte[] set) {
    return (set[c] & 0xFF) >= FIRST_LEAD;
  }

  private Mended misread(byte[] set) {
    char[] chars = content.toCharArray();
    int i = 0;
    while (i < chars.length) {
      int end = chars[i] < 0x80 ? i : stretch(chars, i, set);
      if (end > i) {
        String was = content.substring(i, end);
        String meant = read(was, set);
        if (!meant.equals(was)) {
          replace(i, end, meant);
        }
        i = end;
      } else {
        i++;
      }
    }
    return done();
  }

  /**
   * The end of a stretch of misread letters with ASCII between; its start when none begins here.
   */
  private static int stretch(char[] chars, int from, byte[] set) {
    int letters = 0;
    int end = from;
    int i = from;
    while (i < chars.length) {
      int length = length(chars, i, chars.length, set);
      if (length > 1) {
        i += length;
        letters++;
        end = i;
      } else if (letters > 0 && chars[i] < 0x80) {
        i++;
      } else {
        break;
      }
    }
    return letters >= FEWEST ? end : from;
  }

  /** How many characters at a place are the bytes of one UTF-8 character beyond ASCII; else 0. */
  static int length(char[] text, int i, int end, byte[] set) {
    int lead = set[text[i]] & 0xFF;
    int length = lead < FIRST_LEAD ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 0;
    if (length == 0 || i + length > end) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      int next = set[text[i + k]] & 0xFF;
      if (next < 0x80 || next > 0xBF) {
        return 0;
      }
    }
    return length;
  }

  /** What was meant; the misread characters themselves when it makes no sense. */
  private static String read(String misread, byte[] set) {
    byte[] bytes = new byte[misread.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = misread.charAt(i);
      bytes[i] = c < 0x80 ? (byte) c : set[c];
    }
    String meant = new String(bytes, StandardCharsets.UTF_8);
    long foreign = meant.chars().filter(c -> c > 0x7F).count();
    boolean western = Arrays.equals(set, WESTERN);
    long sense =
        meant.chars().filter(c -> isUsual(c) || (western && c > 0x7F && set[c] != 0)).count();
    return sense * 10 >= foreign * 7 ? meant : misread;
  }

  /** Arabic letters of common use and quotation marks. */
  private static boolean isUsual(int c) {
    return (c >= 0x0621 && c <= 0x0652) || (c >= 0x2013 && c <= 0x201F);
  }

  /** Entities whose own sign was escaped, in HTML: the sign is put back. */
  private Mended escaped() {
    for (int i = content.indexOf("&amp;"); i >= 0; i = content.indexOf("&amp;", i + 5)) {
      if (!entity(content, i + 4, '&').isEmpty()) {
        replace(i, i + 5, "&");
      }
    }
    return done();
  }

  /** Entities in plain text. */
  private Mended entities() {
    int i = content.indexOf('&');
    while (i >= 0) {
      String entity = entity(content, i, '&');
      if (!entity.isEmpty()) {
        replace(i, i + entity.length(), Parser.unescapeEntities(entity, false));
      }
      i = content.indexOf('&', i + Math.max(1, entity.length()));
    }
    return done();
  }

  /** The entity that begins at a place, whatever its first sign is there; empty when none does. */
  private static String entity(String text, int at, char sign) {
    int i = at + 1;
    int most = Math.min(text.length(), at + LONGEST_ENTITY);
    while (i < most && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '#')) {
      if (text.charAt(i) > 0x7F) {
        return "";
      }
      i++;
    }
    if (i >= text.length() || i >= most || text.charAt(i) != ';' || i < at + 3) {
      return "";
    }
    String entity = sign + text.substring(at + 1, i + 1);
    return Parser.unescapeEntities(entity, false).equals(entity) ? "" : entity;
  }

  private void replace(int from, int to, String better) {
    mended.append(content, taken, from);
    taken = to;
    int start = mended.length();
    mended.append(better);
    mendings.add(new Mending(new Span(start, mended.length()), content.substring(from, to)));
  }

  private Mended done() {
    if (mendings.isEmpty()) {
      return new Mended(content, List.of());
    }
    mended.append(content, taken, content.length());
    return new Mended(mended.toString(), List.copyOf(mendings));
  }

  /** The byte that a set reads as a character; what it lacks stands for itself; 0 for the rest. */
  private static byte[] bytes(String name) {
    Charset set = Charset.forName(name);
    byte[] bytes = new byte[0x10000];
    for (int b = 0x80; b <= 0xFF; b++) {
      char c = new String(new byte[] {(byte) b}, set).charAt(0);
      bytes[c == 0xFFFD ? b : c] = (byte) b;
      if (name.endsWith("1252") && bytes[b] == 0) {
        bytes[b] = (byte) b;
      }
    }
    return bytes;
  }
}
