package org.isnad.app.export;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.isnad.app.json.PlainJson;
import org.isnad.app.store.Document;
import org.isnad.copy.Copy;
import org.isnad.event.Argument;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Entity;
import org.isnad.mention.Name;
import org.isnad.mention.Precision;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page is about in the words of schema.org, as JSON-LD to stand inside HTML. An event that
 * was denied, or of which it is not sure that it took or will take place, is not given as one: only
 * the articles that speak of it are.
 */
public final class StructuredData {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String CONTEXT = "https://schema.org";
  private static final int HEADLINE = 300;

  private final Shelf shelf;
  private final UnaryOperator<String> names;

  /**
   * @param shelf has the documents
   * @param names names agencies by their ids
   */
  public StructuredData(Shelf shelf, UnaryOperator<String> names) {
    this.shelf = shelf;
    this.names = names;
  }

  /** An event with the articles that tell it; the articles alone where it is no sure event. */
  public String event(EventRecord record, String title) {
    ArrayNode articles = JSON.arrayNode();
    Set<String> documents = new TreeSet<>();
    record.tellings().forEach(t -> documents.add(t.document()));
    documents.forEach(key -> articles.add(article(key, Set.of(record))));
    if (!isGiven(record.status())) {
      ObjectNode graph = JSON.objectNode().put("@context", CONTEXT);
      graph.set("@graph", articles);
      return inside(graph);
    }
    ObjectNode node =
        JSON.objectNode()
            .put("@context", CONTEXT)
            .put("@type", "Event")
            .put("@id", "urn:isnad:event:" + record.id())
            .put("identifier", record.id())
            .put("name", Cells.cut(Cells.clean(title), HEADLINE));
    days(node, record);
    status(node, record.status());
    if (record.place() != null) {
      node.set("location", place(record.place()));
    }
    parties(node, record);
    node.set("subjectOf", articles);
    return inside(node);
  }

  /** A document as a news article. */
  public String document(String key, Collection<EventRecord> told) {
    ObjectNode node = article(key, told);
    ObjectNode root = JSON.objectNode().put("@context", CONTEXT);
    node.properties().forEach(e -> root.set(e.getKey(), e.getValue()));
    return inside(root);
  }

  private static boolean isGiven(Status status) {
    return switch (status) {
      case HELD, PLANNED, ONGOING, POSTPONED, CANCELLED -> true;
      case DENIED, REQUESTED, CONDITIONAL, UNCONFIRMED -> false;
    };
  }

  /** Only what is sure: schema.org has no way to say that an event is on one day of several. */
  private static void days(ObjectNode node, EventRecord record) {
    LocalDate from = record.time().from();
    LocalDate to = record.time().to();
    boolean isNight = record.time().precision() == Precision.NIGHT;
    if (from != null && to != null && (from.equals(to) || isNight)) {
      node.put("startDate", from.toString()).put("endDate", to.toString());
    }
  }

  private static void status(ObjectNode node, Status status) {
    switch (status) {
      case PLANNED -> node.put("eventStatus", CONTEXT + "/EventScheduled");
      case POSTPONED -> node.put("eventStatus", CONTEXT + "/EventPostponed");
      case CANCELLED -> node.put("eventStatus", CONTEXT + "/EventCancelled");
      case HELD, ONGOING, DENIED, REQUESTED, CONDITIONAL, UNCONFIRMED -> {}
    }
  }

  private static ObjectNode place(Value.OfPlace place) {
    ObjectNode node = named("Place", new Name(place.ar(), place.en()));
    if (place.country() != null) {
      node.putObject("address")
          .put("@type", "PostalAddress")
          .put("addressCountry", place.country());
    }
    return node;
  }

  /** People and bodies attend; states and groups are what it is about. */
  private static void parties(ObjectNode node, EventRecord record) {
    ArrayNode attend = JSON.arrayNode();
    ArrayNode about = JSON.arrayNode();
    for (Argument argument : record.participants()) {
      Entity entity = argument.referent().entity();
      switch (entity.kind()) {
        case PERSON -> attend.add(named("Person", entity.name()));
        case ORGANISATION, GROUP -> attend.add(named("Organization", entity.name()));
        case COUNTRY -> about.add(named("Country", entity.name()));
        case PLACE -> about.add(named("Place", entity.name()));
      }
    }
    if (!attend.isEmpty()) {
      node.set("attendee", attend);
    }
    if (!about.isEmpty()) {
      node.set("about", about);
    }
  }

  private static ObjectNode named(String type, Name name) {
    ObjectNode node = JSON.objectNode().put("@type", type).put("name", Cells.clean(name.ar()));
    if (name.en() != null) {
      node.put("alternateName", Cells.clean(name.en()));
    }
    return node;
  }

  private ObjectNode article(String key, Collection<EventRecord> told) {
    ObjectNode node =
        JSON.objectNode()
            .put("@type", "NewsArticle")
            .put("@id", "urn:isnad:document:" + Document.id(key));
    Document document = shelf.document(key);
    if (document == null) {
      return node;
    }
    put(node, "headline", document.title());
    put(node, "inLanguage", document.language());
    put(node, "url", WebAddress.of(document.url()));
    if (document.published() != null && document.published().equals(document.publishedTo())) {
      node.put("datePublished", document.published());
    }
    if (document.outlet() != null) {
      node.set("publisher", organisation("NewsMediaOrganization", document.outlet()));
    }
    Set<String> agencies = new TreeSet<>();
    for (EventRecord record : told) {
      for (Telling telling : record.tellings()) {
        if (telling.document().equals(key) && telling.agency() != null) {
          agencies.add(telling.agency());
        }
      }
      Copy copy = record.origins().copies().get(key);
      if (copy != null) {
        node.put("isBasedOn", "urn:isnad:document:" + Document.id(copy.of()));
      }
    }
    ArrayNode supplied = JSON.arrayNode();
    agencies.forEach(a -> supplied.add(organisation("Organization", names.apply(a))));
    if (!supplied.isEmpty()) {
      node.set("sourceOrganization", supplied);
    }
    return node;
  }

  private static ObjectNode organisation(String type, String name) {
    return JSON.objectNode().put("@type", type).put("name", Cells.clean(name));
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, Cells.cut(Cells.clean(value), HEADLINE));
    }
  }

  /** Nothing in it can end the element that it stands in. */
  private static String inside(ObjectNode node) {
    return PlainJson.escaped(node.toString())
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
