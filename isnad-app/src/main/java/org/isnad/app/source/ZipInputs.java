package org.isnad.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Documents from an archive, entry by entry as they come. */
final class ZipInputs {
  /** Of names that are not marked as UTF-8: what they are in most archives of Arabic pages. */
  private static final Charset OLD_NAMES = Charset.forName("windows-1256");

  private ZipInputs() {}

  /** Reads one file of the archive. */
  interface Entry {
    /** Whether the next one may be read: not when too much has come out. */
    boolean read(String name, InputStream in, Consumer<Input> to);
  }

  static void entries(String archive, InputStream in, Entry entry, Consumer<Input> to)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    boolean any = false;
    for (ZipEntry e = next(zip); e != null; e = next(zip)) {
      any = true;
      String name = name(e.getName());
      if (!e.isDirectory()
          && !isHidden(name)
          && !entry.read(place(archive, name), new KeptOpen(zip), to)) {
        return;
      }
    }
    if (!any) {
      to.accept(Sources.bad(archive, "empty", "no file in the archive, or not an archive"));
    }
  }

  private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException e) {
      throw new IOException("a file name in the archive is broken", e);
    }
  }

  /** A name whose bytes were taken for Latin ones, as what they are. */
  private static String name(String name) {
    if (name.chars().allMatch(c -> c < 0x80) || name.chars().anyMatch(c -> c > 0xff)) {
      return name;
    }
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, OLD_NAMES);
    }
  }

  /** The key of a file in an archive; control characters would play with the terminal. */
  static String place(String archive, String name) {
    StringBuilder place = new StringBuilder(archive).append('/');
    name.chars().forEach(c -> place.append(Character.isISOControl(c) ? '\uFFFD' : (char) c));
    return place.toString();
  }

  static boolean isHidden(String path) {
    return (path.startsWith(".") && !path.startsWith("./"))
        || (path.contains("/.") && !path.contains("/./"))
        || path.startsWith("__MACOSX/");
  }
}
