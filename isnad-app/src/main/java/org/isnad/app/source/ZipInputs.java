package org.isnad.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Documents from an archive, entry by entry as they come. */
final class ZipInputs {
  private ZipInputs() {}

  /** Reads one file of the archive. */
  interface Entry {
    void read(String name, InputStream in, Consumer<Input> to);
  }

  static void entries(String archive, InputStream in, Entry entry, Consumer<Input> to)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    boolean any = false;
    for (ZipEntry e = next(zip); e != null; e = next(zip)) {
      any = true;
      if (!e.isDirectory() && !isHidden(e.getName())) {
        entry.read(archive + "/" + e.getName(), new KeptOpen(zip), to);
      }
    }
    if (!any) {
      to.accept(Sources.bad(archive, "empty", "no file in the archive, or not an archive"));
    }
  }

  private static ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException e) {
      throw new IOException("a file name in the archive is not UTF-8", e);
    }
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
  }
}
