package org.isnad.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.app.source.FieldMap;
import org.isnad.app.source.Input;
import org.isnad.app.source.Sources;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Page;
import org.isnad.page.PageReader;

/**
 * The stages of Isnad from page to event on one thread, nothing stored and no records made: what
 * the reading itself takes of {@link WholePath}. The data are loaded before.
 */
final class Stages implements Contestant {

  static final String NAME = "isnad, no store";

  private final Isnad isnad = new Isnad(Lexicon.load(List.of()));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void read(Articles articles, Path folder) {
    PageReader reader = new PageReader();
    FieldMap fields = WholePath.FIELDS;
    Sources sources = new Sources(reader, null, fields, InputStream.nullInputStream());
    sources.each(articles.file().toString(), input -> read(reader, input));
  }

  private void read(PageReader reader, Input input) {
    try {
      if (input instanceof Input.Openable openable
          && openable.open().read(reader) instanceof Page page) {
        isnad.read(page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
