package org.isnad.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.app.Workspace;
import org.isnad.app.export.SafeName;
import org.isnad.app.export.Shelf;
import org.isnad.app.export.StructuredData;
import org.isnad.app.store.Document;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;

/**
 * Pages of the server as files that need none: a list, the events on it, the documents that tell
 * them. They are asked of a server on this machine that lives only as long, so they are the pages
 * that people see there. The same register gives the same bytes.
 */
public final class StaticSite {
  private static final int OK = 200;
  private static final String INDEX = "index.html";

  private final Workspace workspace;
  private final Language language;

  /**
   * @param workspace what is shown; stays open and the caller's
   * @param language of the interface
   */
  public StaticSite(Workspace workspace, Language language) {
    this.workspace = workspace;
    this.language = language;
  }

  /** The first page of a story. */
  public static String ofStory(String id) {
    return Links.story(id);
  }

  /** The first page of a search for words. */
  public static String ofSearch(String words) {
    return "/search?q=" + Links.encoded(words);
  }

  /**
   * All files by their names.
   *
   * @param index address of the first page, such as {@code /events?kind=call}
   * @param records events that have a page each
   * @param documents keys of documents that have a page beside those that tell the events
   * @param citation what the register was made of, in a line for each page
   * @param beside names of files that the first page leads to
   */
  public SortedMap<String, byte[]> files(
      String index,
      Collection<EventRecord> records,
      Collection<String> documents,
      String citation,
      Collection<String> beside)
      throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    SortedMap<String, String> data = new TreeMap<>();
    plan(records, documents, files, data);
    Map<String, SortedSet<Span>> places = places(records);
    try (Server server = Server.start(workspace, 0);
        HttpClient client = HttpClient.newHttpClient()) {
      return fetch(
          new Asked(client, server.address()), index, files, data, places, citation, beside);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while pages were made", e);
    }
  }

  /** Files by path of the page, and what each is about in the words of schema.org. */
  private void plan(
      Collection<EventRecord> records,
      Collection<String> documents,
      Map<String, String> files,
      Map<String, String> data) {
    StructuredData structured =
        new StructuredData(new Shelf(workspace.store()), id -> workspace.names().name(id, id).ar());
    Values values = new Values(new Wording(language, workspace.lexicon()));
    SortedSet<String> keys = new TreeSet<>(documents);
    for (EventRecord record : records) {
      String path = Links.event(record.id());
      files.put(path, "events/" + SafeName.of(record.id()) + ".html");
      data.put(path, structured.event(record, values.title(record).bare()));
      keys.addAll(tellers(record));
    }
    for (String key : keys) {
      if (workspace.store().document(key).isPresent()) {
        String path = Links.document(key);
        files.put(path, "documents/" + SafeName.of(Document.id(key)) + ".html");
        data.put(path, structured.document(key, workspace.register().toldBy(key)));
      }
    }
  }

  /** The sentences that tell the events, by path of their document's page. */
  private static Map<String, SortedSet<Span>> places(Collection<EventRecord> records) {
    Map<String, SortedSet<Span>> places = new TreeMap<>();
    for (EventRecord record : records) {
      for (String key : tellers(record)) {
        SortedSet<Span> of = places.computeIfAbsent(Links.document(key), k -> new TreeSet<>());
        record.tellings().forEach(t -> of.addAll(t.spansIn(key)));
        record.statements().stream()
            .flatMap(s -> s.evidence().stream())
            .filter(e -> e.document().equals(key))
            .forEach(e -> of.add(e.span()));
      }
    }
    return places;
  }

  private static Set<String> tellers(EventRecord record) {
    Set<String> keys = new TreeSet<>();
    record
        .tellings()
        .forEach(t -> {
          keys.add(t.document());
          t.further().forEach(p -> keys.add(p.document()));
        });
    record.statements().forEach(s -> s.evidence().forEach(e -> keys.add(e.document())));
    return keys;
  }

  private SortedMap<String, byte[]> fetch(
      Asked asked,
      String index,
      Map<String, String> files,
      Map<String, String> data,
      Map<String, SortedSet<Span>> places,
      String citation,
      Collection<String> beside)
      throws IOException, InterruptedException {
    SortedMap<String, byte[]> made = new TreeMap<>();
    SortedSet<String> assets = new TreeSet<>();
    Pages pages = new Pages(index, files);
    Deque<String> waiting = new ArrayDeque<>(files.keySet());
    waiting.addFirst(index);
    Set<String> seen = new TreeSet<>(waiting);
    while (!waiting.isEmpty()) {
      String address = waiting.remove();
      StaticPage page = new StaticPage(new String(asked.bytes(address), UTF_8), pages);
      String file = pages.file(address);
      page.anchor(places.getOrDefault(address, new TreeSet<>()));
      Collection<String> leads = file.equals(INDEX) ? beside : Set.of();
      byte[] html = page.html(file, data.get(address), citation, leads);
      made.put(file, html);
      assets.addAll(page.assets());
      page.further().stream().filter(seen::add).forEach(waiting::add);
    }
    // What the styles load lies beside them.
    for (String asset : Assets.names()) {
      if (assets.contains(asset) || asset.startsWith("plex")) {
        made.put("assets/" + asset, Assets.bytes(asset));
      }
    }
    return made;
  }

  /** The server that is asked. */
  private final class Asked {
    private final HttpClient client;
    private final URI server;

    Asked(HttpClient client, URI server) {
      this.client = client;
      this.server = server;
    }

    byte[] bytes(String address) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve(address))
              .header("Cookie", "lang=" + language.tag())
              .header("Accept-Language", language.tag())
              .build();
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != OK) {
        throw new IOException(address + ": " + answer.statusCode());
      }
      return answer.body();
    }
  }
}
