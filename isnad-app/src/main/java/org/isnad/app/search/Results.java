package org.isnad.app.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.app.answer.Register;
import org.isnad.app.store.Document;
import org.isnad.app.store.Store;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.mention.Name;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;
import org.jspecify.annotations.Nullable;

/**
 * A search with its answer as people see it: each hit with the passage that met it, in the original
 * characters.
 *
 * @param search what was asked
 * @param found what the index gave
 * @param results the hits that are still in the store
 * @param names the names behind the ids of persons and bodies among the facets
 */
public record Results(Search search, Found found, List<Result> results, Map<String, Name> names) {

  /** Answers a search from an index, its store and the register. */
  public static Results of(Search search, SearchIndex index, Store store, Register register) {
    Found found = index.find(search);
    Terms terms = Terms.of(search.text(), index.folding());
    Marker marker = new Marker(index.folding(), search.level(), terms);
    Map<String, Document> documents =
        store.documents(
            found.hits().stream().filter(h -> !h.isEvent()).map(Found.Hit::key).toList());
    List<Result> results = new ArrayList<>();
    for (Found.Hit hit : found.hits()) {
      Optional<Result> result =
          hit.isEvent()
              ? register.record(hit.key()).filter(r -> !r.isRejected()).map(r -> event(r, marker))
              : Optional.ofNullable(documents.get(hit.key())).map(d -> article(d, hit, marker));
      result.ifPresent(results::add);
    }
    return new Results(search, found, List.copyOf(results), names(search, found, register));
  }

  private static Map<String, Name> names(Search search, Found found, Register register) {
    List<String> ids = new ArrayList<>(search.chosen().getOrDefault(Facet.PERSON, List.of()));
    found.counts().getOrDefault(Facet.PERSON, List.of()).forEach(c -> ids.add(c.value()));
    Map<String, Name> names = new TreeMap<>();
    for (String id : ids) {
      Name name = register.participant(id);
      if (name != null) {
        names.put(id, name);
      }
    }
    return Map.copyOf(names);
  }

  private static Result article(Document document, Found.Hit hit, Marker marker) {
    Span best = null;
    String words = "";
    List<Span> marks = List.of();
    for (Prose.Part part : hit.prose().parts()) {
      List<Span> all =
          hit.marks().stream()
              .filter(part.here()::contains)
              .map(m -> shifted(m, -part.here().start()))
              .toList();
      if (best == null || all.size() > marks.size()) {
        String text = part.here().of(hit.prose().text());
        Span passage = marker.passage(text, all);
        best = shifted(passage, part.there().start());
        words = passage.of(text);
        marks =
            all.stream().filter(passage::contains).map(m -> shifted(m, -passage.start())).toList();
      }
    }
    String title = document.title() == null ? "" : document.title();
    String published = document.published();
    return new Result(
        false,
        document.key(),
        title,
        marker.marks(title),
        document.outlet(),
        published == null ? null : LocalDate.parse(published),
        best == null ? null : document.key(),
        best,
        words,
        marks);
  }

  private static Result event(EventRecord record, Marker marker) {
    List<String> names =
        record.participants().stream().map(a -> a.referent().entity().name().ar()).toList();
    String title = String.join(" \u00b7 ", names);
    Evidence best = null;
    List<Span> marks = List.of();
    Set<String> seen = new HashSet<>();
    for (Statement statement : record.statements()) {
      for (Evidence evidence : statement.evidence()) {
        if (!seen.add(evidence.quote())) {
          continue;
        }
        List<Span> all = marker.marks(evidence.quote());
        boolean more = all.size() > marks.size();
        boolean longer =
            best != null
                && all.size() == marks.size()
                && evidence.quote().length() > best.quote().length();
        if (best == null || more || longer) {
          best = evidence;
          marks = all;
        }
      }
    }
    return new Result(
        true,
        record.id(),
        title,
        marker.marks(title),
        null,
        record.time().from(),
        document(best),
        best == null ? null : best.span(),
        best == null ? "" : best.quote(),
        marks);
  }

  private static @Nullable String document(@Nullable Evidence evidence) {
    return evidence == null ? null : evidence.document();
  }

  private static Span shifted(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }
}
