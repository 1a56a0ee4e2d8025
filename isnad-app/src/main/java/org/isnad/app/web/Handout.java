package org.isnad.app.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.isnad.app.Workspace;
import org.isnad.app.export.Annotations;
import org.isnad.app.export.Feed;
import org.isnad.app.export.Gdelt;
import org.isnad.app.export.Shelf;
import org.isnad.app.export.Table;
import org.isnad.app.export.Tables;
import org.isnad.article.Article;
import org.isnad.record.EventRecord;

/** Records in the forms that need the words or the addresses of the pages, without a server. */
public final class Handout {
  private static final String EVENTS = "/events";

  private final Workspace workspace;
  private final Wording wording;
  private final String address;
  private final List<EventRecord> records;

  /**
   * @param language of the words
   * @param address of the server that links lead to, without a slash at its end
   */
  public Handout(
      Workspace workspace, Language language, String address, List<EventRecord> records) {
    this.workspace = workspace;
    this.wording = new Wording(language, workspace.lexicon());
    this.address = address;
    this.records = List.copyOf(records);
  }

  /** One of the joined tables. */
  static String table(Table table, List<EventRecord> records, Workspace workspace) {
    StringWriter text = new StringWriter();
    try {
      new Tables(new Shelf(workspace.store())).write(table, records, false, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** In the columns of GDELT. */
  static String gdelt(List<EventRecord> records) {
    StringWriter text = new StringWriter();
    try {
      Gdelt.write(records, false, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * For TimelineJS.
   *
   * @param asked ids that all of them are about
   */
  public String timeline(Set<String> asked) {
    return feeds("").timeline(title(), records, asked);
  }

  /** As an Atom feed. */
  public String atom() {
    return feed(Extra.ATOM).atom();
  }

  /** As a JSON Feed. */
  public String jsonFeed() {
    return feed(Extra.FEED).json();
  }

  private Feed feed(Extra extra) {
    return feeds(extra.ending()).events(title(), records);
  }

  /** What is announced, as a calendar. */
  public String calendar() {
    return feeds("").calendar(title(), records);
  }

  /** Statements as Web Annotations. */
  public String annotations() {
    return annotations(workspace, address).of(address + EVENTS + ".jsonld", records, null);
  }

  static Annotations annotations(Workspace workspace, String address) {
    return new Annotations(
        address,
        Links::event,
        Links::document,
        key -> workspace.store().article(key).map(Article::text).orElse(null));
  }

  private Feeds feeds(String ending) {
    return new Feeds(workspace, wording, address, EVENTS + ending, EVENTS);
  }

  private Line title() {
    return wording.say("events.title");
  }
}
