package org.isnad.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Documents from a tar archive, entry by entry as they come. */
final class TarInputs {
  private TarInputs() {}

  static void entries(String archive, InputStream in, ZipInputs.Entry entry, Consumer<Input> to)
      throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8");
    boolean any = false;
    for (TarArchiveEntry e = next(tar); e != null; e = next(tar)) {
      any = true;
      if (e.isFile()
          && !e.isSparse()
          && !ZipInputs.isHidden(e.getName())
          && !entry.read(ZipInputs.place(archive, e.getName()), new KeptOpen(tar), to)) {
        return;
      }
    }
    if (!any) {
      to.accept(Sources.bad(archive, "empty", "no file in the archive, or not an archive"));
    }
  }

  private static TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
    try {
      return tar.getNextEntry();
    } catch (IllegalArgumentException e) {
      throw new IOException("a broken archive: " + e.getMessage(), e);
    }
  }
}
