package org.isnad.app.read;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.app.source.Capture;
import org.isnad.app.store.PageTitle;
import org.isnad.app.store.Store;
import org.isnad.app.store.StoredOriginal;
import org.isnad.app.store.StoredPage;
import org.isnad.app.store.Writer;
import org.isnad.article.Article;
import org.isnad.article.TitleHabits;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts from titles what pages of the same host have beside theirs too. How a stored page is read
 * depends on the page and on the set of all stored pages of its host alone, in whatever order and
 * in how many runs they came.
 */
public final class HostTitles {
  private static final Logger LOG = LoggerFactory.getLogger(HostTitles.class);

  private final PageReader reader;
  private final Analyst analyst;
  private final Writer writer;
  private final Store store;
  private final String fingerprint;

  /**
   * @param reader the first stage
   * @param analyst the stages after it
   * @param writer where pages go; stays open
   * @param store where their bytes are
   * @param fingerprint of program and data
   */
  public HostTitles(
      PageReader reader, Analyst analyst, Writer writer, Store store, String fingerprint) {
    this.reader = reader;
    this.analyst = analyst;
    this.writer = writer;
    this.store = store;
    this.fingerprint = fingerprint;
  }

  /** What titles teach of their hosts. */
  public static TitleHabits habits(Collection<PageTitle> titles) {
    Map<String, Set<String>> byHost = new HashMap<>();
    titles.forEach(t -> byHost.computeIfAbsent(t.host(), h -> new TreeSet<>()).add(t.title()));
    return TitleHabits.of(byHost);
  }

  /**
   * What a page teaches, and is taught by what is known already.
   *
   * @param plain its article, read without habits
   */
  public static @Nullable PageTitle of(Page page, Article plain, TitleHabits habits) {
    String host = TitleHabits.host(plain.url());
    Optional<String> title = host.isEmpty() ? Optional.empty() : TitleHabits.titleOf(page);
    return title
        .map(t ->
            new PageTitle(
                page.document(), host, t, plain.title(), habits.in(plain.url(), plain.title())))
        .orElse(null);
  }

  /** Reads the pages again whose titles are cut otherwise now that all pages are there. */
  public void settle() {
    List<PageTitle> titles = writer.titles();
    TitleHabits habits = habits(titles);
    for (PageTitle title : titles) {
      List<String> beside = habits.in("https://" + title.host(), title.chosen());
      if (!beside.equals(title.beside())) {
        again(title, beside);
      }
    }
  }

  private void again(PageTitle title, List<String> beside) {
    try {
      Optional<StoredOriginal> stored = store.original(title.document());
      if (stored.isPresent()) {
        again(title, beside, stored.get());
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      LOG.warn("{}: its title was not read again: {}", title.document(), e.toString(), e);
    }
  }

  private void again(PageTitle title, List<String> beside, StoredOriginal stored)
      throws IOException {
    byte[] original = store.pages().get(stored.original());
    Capture capture = new Capture(stored.document(), original, stored.hints(), stored.isFields());
    if (capture.read(reader) instanceof Page page) {
      writer.save(
          new StoredPage(
              page.document(),
              page.digest(),
              stored.original(),
              fingerprint,
              page.captured(),
              capture.hints(),
              capture.isFields(),
              new PageTitle(title.document(), title.host(), title.title(), title.chosen(), beside),
              analyst.stories(analyst.article(page, beside))));
    }
  }
}
