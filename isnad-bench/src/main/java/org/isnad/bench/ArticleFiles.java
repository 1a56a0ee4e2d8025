package org.isnad.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.app.source.FieldMap;
import org.isnad.app.source.Input;
import org.isnad.app.source.Sources;
import org.isnad.page.Page;
import org.isnad.page.PageReader;

/** JSON arrays of objects with url, title, content, source and date_extracted. */
public final class ArticleFiles {
  private static final FieldMap FIELDS =
      FieldMap.parse("text=content,title=title,url=url,outlet=source,captured=date_extracted");

  private ArticleFiles() {}

  /** Passes on the pages of files and folders, in their order; leaves out what cannot be read. */
  public static void each(List<String> paths, Consumer<Page> pages) {
    PageReader reader = new PageReader();
    Sources sources = new Sources(reader, null, FIELDS, InputStream.nullInputStream());
    for (String file : sources.files(paths)) {
      sources.each(
          file,
          each -> {
            if (each instanceof Input.Openable openable) {
              try {
                if (openable.open().read(reader) instanceof Page page) {
                  pages.accept(page);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          });
    }
  }
}
