package org.isnad.page;

import java.util.Arrays;
import java.util.List;

/**
 * What one quick look at all characters of a document tells, so that most documents are looked at
 * no second time.
 *
 * @param controls how many control characters there are, besides those that lay text out
 * @param misread whether UTF-8 may have been read in each of the sets of {@link Mender#MISREADINGS}
 */
record Glance(int controls, List<Boolean> misread) {
  private static final int WINDOW = 8192;

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
    int controls = 0;
    int sets = Mender.MISREADINGS.size();
    int[] pairs = new int[sets];
    char[] chars = new char[Math.min(content.length(), WINDOW)];
    for (int from = 0; from < content.length(); from += WINDOW) {
      int size = Math.min(WINDOW, content.length() - from);
      content.getChars(from, from + size, chars, 0);
      for (int i = 0; i < size; i++) {
        int kind = KINDS[chars[i]];
        if (kind != 0) {
          controls += kind & 1;
          for (int set = 0; set < sets; set++) {
            boolean lead = (kind & 2 << set) != 0 && pairs[set] < Mender.FEWEST;
            pairs[set] +=
                lead && Mender.length(content, from + i, Mender.MISREADINGS.get(set)) > 1 ? 1 : 0;
          }
        }
      }
    }
    return new Glance(controls, Arrays.stream(pairs).mapToObj(p -> p >= Mender.FEWEST).toList());
  }
}
