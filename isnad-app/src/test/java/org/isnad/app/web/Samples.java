package org.isnad.app.web;

import java.io.InputStream;
import java.nio.file.Path;
import org.isnad.app.Workspace;
import org.isnad.app.source.Sources;
import org.isnad.app.store.DataFolder;
import org.isnad.page.PageReader;

/** The sample pages, read as {@code isnad demo} reads them. */
final class Samples {
  private static final String FOLDER = Path.of("..", "samples", "leader-calls").toString();

  private Samples() {}

  static Workspace open(Path folder) {
    Workspace workspace = Workspace.open(new DataFolder(folder));
    Sources sources = new Sources(new PageReader(), null, null, InputStream.nullInputStream());
    workspace.read(
        to -> sources.files(java.util.List.of(FOLDER)).forEach(f -> sources.each(f, to)),
        org.isnad.app.read.Listener.NONE);
    return workspace;
  }
}
