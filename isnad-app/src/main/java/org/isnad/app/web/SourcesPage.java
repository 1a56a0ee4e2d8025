package org.isnad.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.app.Workspace;
import org.isnad.app.store.Document;
import org.isnad.page.Problem;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;

/** Who tells: outlets, the agencies they name, the texts that were read. */
public final class SourcesPage {
  /** The page of what was read has all. */
  private static final int SHOWN = 50;

  private final Workspace workspace;

  SourcesPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the page shows.
   *
   * @param outlets with their texts and events
   * @param agencies that tellings name
   * @param texts the texts that came last
   * @param problems some texts that could not be read
   */
  public record View(
      List<Source> outlets, List<Source> agencies, List<Text> texts, List<Trouble> problems) {}

  /**
   * Somebody who tells.
   *
   * @param name the name
   * @param code the name as it stands in addresses; empty when unnamed
   * @param texts number of texts
   * @param events number of events told
   */
  public record Source(Line name, String code, int texts, int events) {
    /** The register of what it tells. */
    public String href() {
      return "/events?outlet=" + Links.encoded(code);
    }
  }

  /**
   * A text that was read.
   *
   * @param title headline
   * @param href its page
   * @param outlet empty when unknown
   * @param published ISO day, or empty
   * @param events number of event mentions
   */
  public record Text(Line title, String href, Line outlet, Line published, int events) {}

  /**
   * A text that could not be read.
   *
   * @param document path or address as given
   * @param why what is wrong
   */
  public record Trouble(Line document, Line why) {}

  View view(Wording wording) {
    List<Document> documents = workspace.store().documents();
    return new View(
        outlets(documents, wording),
        agencies(),
        workspace.store().latest(null, 0, SHOWN).stream().map(d -> text(d, wording)).toList(),
        workspace.store().problems().stream().limit(SHOWN).map(p -> trouble(p, wording)).toList());
  }

  List<Source> outlets(List<Document> documents, Wording wording) {
    Map<String, Set<String>> events = new HashMap<>();
    Map<String, String> outletOf = new HashMap<>();
    Map<String, Integer> texts = new TreeMap<>();
    for (Document document : documents) {
      String outlet = document.outlet() == null ? "" : document.outlet();
      outletOf.put(document.key(), outlet);
      texts.merge(outlet, 1, Integer::sum);
    }
    for (EventRecord record : workspace.register().records()) {
      for (Telling telling : record.tellings()) {
        String outlet = outletOf.getOrDefault(telling.document(), "");
        events.computeIfAbsent(outlet, o -> new HashSet<>()).add(record.id());
      }
    }
    List<Source> sources = new ArrayList<>();
    texts.forEach((outlet, n) ->
        sources.add(
            new Source(
                outlet.isEmpty() ? wording.say("sources.unnamed") : Line.value(outlet),
                outlet,
                n,
                events.getOrDefault(outlet, Set.of()).size())));
    sources.sort(MOST_FIRST);
    return sources;
  }

  List<Source> agencies() {
    Map<String, Set<String>> texts = new TreeMap<>();
    Map<String, Set<String>> events = new HashMap<>();
    for (EventRecord record : workspace.register().records()) {
      for (Telling telling : record.tellings()) {
        String agency = telling.agency();
        if (agency != null) {
          texts.computeIfAbsent(agency, a -> new HashSet<>()).add(telling.document());
          events.computeIfAbsent(agency, a -> new HashSet<>()).add(record.id());
        }
      }
    }
    List<Source> sources = new ArrayList<>();
    texts.forEach((agency, documents) ->
        sources.add(
            new Source(
                Line.value(agency),
                agency,
                documents.size(),
                events.getOrDefault(agency, Set.of()).size())));
    sources.sort(MOST_FIRST);
    return sources;
  }

  private static final Comparator<Source> MOST_FIRST =
      Comparator.comparingInt(Source::texts).reversed().thenComparing(Source::code);

  private static Text text(Document document, Wording wording) {
    String title = document.title();
    String published = document.published();
    return new Text(
        title == null ? wording.say("document.untitled") : Line.arabic(title),
        Links.document(document.key()),
        Line.ofNullable(document.outlet()),
        published == null ? Line.EMPTY : Line.code(published),
        document.events());
  }

  private static Trouble trouble(Problem problem, Wording wording) {
    return new Trouble(Line.code(problem.document()), ProblemWords.of(problem, wording));
  }
}
