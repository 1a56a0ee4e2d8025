package org.isnad.app.export;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files made of ids. An id that every system takes as the name of a file stays as it is;
 * any other is told by its hash, so that none leads out of the folder, hides, or stands for a
 * device.
 */
public final class SafeName {
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
  private static final Set<String> TAKEN = Set.of("index", ".", "..");
  private static final int HASH = 24;

  private SafeName() {}

  /** The name of an id, without an ending; different ids have different names. */
  public static String of(String id) {
    boolean isPlain =
        PLAIN.matcher(id).matches()
            && !id.contains("..")
            && !id.endsWith(".")
            && !DEVICE.matcher(id.toLowerCase(Locale.ROOT)).matches()
            && !TAKEN.contains(id)
            && !id.startsWith("x-");
    return isPlain ? id : "x-" + Digest.of(id).substring(0, HASH);
  }
}
