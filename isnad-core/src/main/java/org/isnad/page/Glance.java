package org.isnad.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What one quick look at all characters of a document tells, so that most documents are looked at
 * no second time.
 *
 * @param controls how many control characters there are, besides those that lay text out
 * @param misread whether UTF-8 may have been read in each of the sets of {@link Mender#MISREADINGS}
 */
record Glance(int controls, List<Boolean> misread) {
  /** Bits of what a character may be: a control character, a byte of a set that leads others. */
  private static final byte[] KINDS = kinds();

  private static byte[] kinds() {
    byte[] kinds = new byte[0x10000];
    for (int c = 0; c < kinds.length; c++) {
      boolean control = c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
      int kind = control ? 1 : 0;
      for (int set = 0; set < Mender.MISREADINGS.size(); set++) {
        kind |= Mender.leads((char) c, Mender.MISREADINGS.get(set)) ? 2 << set : 0;
      }
      kinds[c] = (byte) kind;
    }
    return kinds;
  }

  static Glance at(String content) {
    Count count = new Count();
    char[] chars = content.toCharArray();
    count.foreign(chars, 0, chars.length);
    return count.done();
  }

  /** The look as it goes on. */
  static final class Count {
    private int controls;
    private final int[] pairs = new int[Mender.MISREADINGS.size()];

    /** Takes in a character that is ASCII. */
    void ascii(int c) {
      controls += KINDS[c] & 1;
    }

    /** Takes in a stretch of characters before whose end no misread letter breaks off. */
    void foreign(char[] chars, int from, int to) {
      for (int i = from; i < to; i++) {
        int kind = KINDS[chars[i]];
        if (kind != 0) {
          controls += kind & 1;
          pair(kind, chars, i, to);
        }
      }
    }

    private void pair(int kind, char[] chars, int at, int to) {
      for (int set = 0; set < pairs.length; set++) {
        boolean lead = (kind & 2 << set) != 0 && pairs[set] < Mender.FEWEST;
        pairs[set] += lead && Mender.length(chars, at, to, Mender.MISREADINGS.get(set)) > 1 ? 1 : 0;
      }
    }

    Glance done() {
      List<Boolean> misread = new ArrayList<>();
      for (int found : pairs) {
        misread.add(found >= Mender.FEWEST);
      }
      return new Glance(controls, misread);
    }
  }
}
