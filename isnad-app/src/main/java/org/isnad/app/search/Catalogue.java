package org.isnad.app.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.app.answer.Register;
import org.isnad.app.store.Document;
import org.isnad.app.store.Store;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.BlockLabel;
import org.isnad.article.Credit;
import org.isnad.event.Argument;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Name;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/** All that can be found in a store: its articles, and the events of its register. */
public final class Catalogue {
  private static final String KIND = "kind.";

  private final Store store;
  private final Register register;
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> outlets = new HashMap<>();

  /**
   * @param register made of the store as it is now
   * @param lexicon has the words for kinds of events, by which events are found too
   */
  public Catalogue(Store store, Register register, Lexicon lexicon) {
    this.store = store;
    this.register = register;
    for (String file : List.of("ar/messages.yaml", "en/messages.yaml")) {
      for (Object list : lexicon.yaml(file)) {
        if (list instanceof List<?> messages) {
          messages.forEach(this::kind);
        }
      }
    }
  }

  private void kind(Object entry) {
    if (entry instanceof Map<?, ?> message
        && message.get("id") instanceof String id
        && message.get("text") instanceof String text
        && id.startsWith(KIND)) {
      kinds.merge(id.substring(KIND.length()), text, (a, b) -> a + ' ' + b);
    }
  }

  /** Hands everything over. */
  public void feed(Item.Sink sink) {
    List<Document> documents = store.documents();
    documents.forEach(this::outlet);
    register.records().forEach(record -> sink.add(event(record)));
    documents.forEach(document -> add(document, sink));
    names(documents).forEach(sink::suggest);
  }

  /**
   * Brings an index up to date.
   *
   * @param index as it was
   * @param documents keys of the articles that came, changed or went since
   * @param events ids of the records that came, changed or went since
   */
  public void feed(
      Item.Sink sink, SearchIndex index, Collection<String> documents, Collection<String> events) {
    Set<String> touched = new LinkedHashSet<>(documents);
    Set<EventRecord> records = new LinkedHashSet<>();
    for (String id : events) {
      touched.addAll(index.documentsOf(id));
      sink.remove(id);
      EventRecord record = register.byId(id);
      if (record != null && !record.isRejected()) {
        records.add(record);
        touched.addAll(documents(record));
      }
    }
    // An event has the outlet's name from its articles.
    for (String key : documents) {
      records.addAll(register.toldBy(key));
    }
    for (EventRecord record : records) {
      documents(record).forEach(key -> store.document(key).ifPresent(this::outlet));
      sink.remove(record.id());
      sink.add(event(record));
    }
    for (String key : touched) {
      sink.remove(key);
      store.document(key).ifPresent(document -> add(document, sink));
    }
    sink.removeNames();
    names(store.documents()).forEach(sink::suggest);
  }

  private void outlet(Document document) {
    String outlet = document.outlet();
    if (outlet != null) {
      outlets.put(document.key(), outlet);
    }
  }

  private void add(Document document, Item.Sink sink) {
    store
        .article(document.key())
        .ifPresent(a -> sink.add(article(document, a, register.toldBy(document.key()))));
  }

  /** The names that are suggested, with how often each stands. */
  private Map<String, Integer> names(List<Document> documents) {
    Map<String, Integer> names = new TreeMap<>();
    for (Document document : documents) {
      String outlet = document.outlet();
      if (outlet != null) {
        names.merge(outlet, 1, Integer::sum);
      }
    }
    for (EventRecord record : register.records()) {
      for (Argument a : record.participants()) {
        Name name = a.referent().entity().name();
        names.merge(name.ar(), 1, Integer::sum);
        String en = name.en();
        if (en != null) {
          names.merge(en, 1, Integer::sum);
        }
      }
    }
    return names;
  }

  private static Set<String> documents(EventRecord record) {
    Set<String> documents = new LinkedHashSet<>();
    for (Telling telling : record.tellings()) {
      documents.add(telling.document());
      telling.further().forEach(p -> documents.add(p.document()));
    }
    return documents;
  }

  private Item event(EventRecord record) {
    Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
    put(facets, Facet.SHOWS, "event");
    of(record, facets);
    StringBuilder title = new StringBuilder(kinds.getOrDefault(record.kind(), record.kind()));
    for (Argument a : record.participants()) {
      names(a, title);
    }
    Set<String> quotes = new LinkedHashSet<>();
    record.statements().forEach(s -> s.evidence().forEach(e -> quotes.add(e.quote())));
    for (Telling telling : record.tellings()) {
      String outlet = outlets.get(telling.document());
      put(facets, Facet.OUTLET, outlet == null ? telling.outlet() : outlet);
      put(facets, Facet.AGENCY, telling.agency());
    }
    LocalDate day = record.time().from();
    put(facets, Facet.YEAR, day == null ? null : String.valueOf(day.getYear()));
    return new Item(
        true,
        record.id(),
        title.toString(),
        new Prose(String.join("\n", quotes), List.of()),
        day,
        facets,
        documents(record));
  }

  private static void names(Argument argument, StringBuilder to) {
    Name name = argument.referent().entity().name();
    to.append(" \u00b7 ").append(name.ar());
    if (name.en() != null) {
      to.append(' ').append(name.en());
    }
    argument.aliases().forEach(alias -> to.append(' ').append(alias));
  }

  /** Who takes part in an event, and of what kind it is. */
  private static void of(EventRecord record, Map<Facet, Set<String>> facets) {
    put(facets, Facet.KIND, record.kind());
    put(facets, Facet.TYPE, record.type());
    put(facets, Facet.STATUS, record.status().name().toLowerCase(Locale.ROOT));
    for (Argument a : record.participants()) {
      Referent who = a.referent();
      put(facets, Facet.PERSON, who.entity().id());
      Referent.Office office = who.office();
      String country = who.entity().country();
      put(facets, Facet.COUNTRY, country == null && office != null ? office.of() : country);
    }
  }

  private static Item article(Document document, Article article, List<EventRecord> told) {
    Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
    put(facets, Facet.SHOWS, "document");
    told.forEach(record -> of(record, facets));
    put(facets, Facet.OUTLET, document.outlet());
    article.credits().stream()
        .filter(c -> c.kind() == Credit.Kind.AGENCY)
        .forEach(c -> put(facets, Facet.AGENCY, c.id() == null ? c.name() : c.id()));
    LocalDate day = article.published().from();
    put(facets, Facet.YEAR, day == null ? null : String.valueOf(day.getYear()));
    String title = document.title();
    return Item.article(document.key(), title == null ? "" : title, prose(article), day, facets);
  }

  private static Prose prose(Article article) {
    List<Span> blocks =
        article.blocks().stream()
            .filter(b -> b.label().isStory() && b.label() != BlockLabel.HEADLINE)
            .map(Block::span)
            .toList();
    StringBuilder text = new StringBuilder();
    blocks.forEach(b -> text.append(b.of(article.text())).append('\n'));
    article.tags().forEach(tag -> text.append(tag).append('\n'));
    return new Prose(text.toString(), blocks);
  }

  private static void put(Map<Facet, Set<String>> facets, Facet facet, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facets.computeIfAbsent(facet, f -> new TreeSet<>()).add(value);
    }
  }
}
