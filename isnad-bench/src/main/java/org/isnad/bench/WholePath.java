package org.isnad.bench;

import java.io.InputStream;
import java.nio.file.Path;
import org.isnad.app.Workspace;
import org.isnad.app.read.Listener;
import org.isnad.app.read.Summary;
import org.isnad.app.source.FieldMap;
import org.isnad.app.source.Sources;
import org.isnad.app.store.DataFolder;
import org.isnad.page.PageReader;

/**
 * Isnad as {@code isnad read} runs it: from the JSON file to the stored records, data loaded anew.
 */
final class WholePath implements Contestant {

  static final String NAME = "isnad";

  static final FieldMap FIELDS =
      FieldMap.parse("text=content,title=title,url=url,outlet=source,captured=date_extracted");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void read(Articles articles, Path folder) {
    Sources sources = new Sources(new PageReader(), null, FIELDS, InputStream.nullInputStream());
    try (Workspace workspace = Workspace.open(new DataFolder(folder))) {
      Summary summary =
          workspace.read(run -> sources.each(articles.file().toString(), run), Listener.NONE);
      int done = summary.read() + summary.unchanged() + summary.problems().size();
      if (done != articles.texts().size()) {
        throw new IllegalStateException(
            "%d articles given, %d done".formatted(articles.texts().size(), done));
      }
    }
  }
}
