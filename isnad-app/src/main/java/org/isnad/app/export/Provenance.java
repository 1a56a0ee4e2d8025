package org.isnad.app.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.app.json.EventJson;
import org.isnad.app.json.PlainJson;
import org.isnad.app.store.Document;
import org.isnad.app.store.PageVersion;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.copy.Copy;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where records come from, as PROV-JSON of the W3C. An event is derived from statements; a
 * statement is quoted from a document and has the speaker's words as its primary source; each link
 * of its chain is an activity of an agent, informed by the one before; a document may be derived
 * from the document whose words it carries; a capture of a page is a revision of the one before.
 */
public final class Provenance {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int KEY = 16;
  private static final List<String> NAMES =
      List.of("event", "statement", "words", "document", "page", "agent", "activity");

  private final Shelf shelf;
  private final Map<String, Map<String, ObjectNode>> sections = new TreeMap<>();

  private Provenance(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Of some records; the same records give the same bytes. */
  public static String of(Collection<EventRecord> records, Shelf shelf) {
    Provenance provenance = new Provenance(shelf);
    records.forEach(provenance::event);
    return provenance.json();
  }

  private String json() {
    ObjectNode root = JSON.objectNode();
    ObjectNode prefix = root.putObject("prefix");
    NAMES.forEach(n -> prefix.put(n, "urn:isnad:" + n + ":"));
    prefix.put("isnad", "urn:isnad:terms:");
    sections.forEach((section, items) -> {
      ObjectNode node = root.putObject(section);
      items.forEach(node::set);
    });
    return PlainJson.pretty(root);
  }

  // --- what there is -------------------------------------------------------------------------

  private void event(EventRecord record) {
    String event = name("event", record.id());
    ObjectNode node = typed(put("entity", event), "isnad:Event");
    node.put("isnad:kind", record.kind()).put("isnad:status", EventJson.name(record.status()));
    node.set("prov:label", arabic(title(record)));
    record.tellings().forEach(t -> telling(record, event, t));
    record.statements().forEach(s -> statement(event, s));
  }

  private static String title(EventRecord record) {
    StringBuilder title = new StringBuilder(record.kind());
    record
        .participants()
        .forEach(a -> title.append(" \u00B7 ").append(a.referent().entity().name().ar()));
    return title.toString();
  }

  private void telling(EventRecord record, String event, Telling telling) {
    String document = document(telling.document());
    derived(event, document, null);
    Copy copy = record.origins().copies().get(telling.document());
    if (copy != null) {
      ObjectNode from = derived(document, document(copy.of()), null);
      from.set("isnad:share", literal(Math.round(100 * copy.share()) / 100.0, "xsd:double"));
      from.put("isnad:direction", EventJson.name(copy.direction()));
    }
  }

  private void statement(String event, Statement statement) {
    String id = name("statement", statement.id());
    JsonNode value = EventJson.statement(statement).get("value");
    typed(put("entity", id), "isnad:Statement")
        .put("isnad:field", statement.field())
        .put("prov:value", value.toString())
        .put("isnad:rule", statement.rule())
        .put("isnad:how", EventJson.name(statement.how()));
    derived(event, id, null);
    for (Evidence e : statement.evidence()) {
      ObjectNode quoted = derived(id, document(e.document()), "prov:Quotation");
      quoted.set("isnad:start", literal(e.span().start(), "xsd:int"));
      quoted.set("isnad:end", literal(e.span().end(), "xsd:int"));
      quoted.set("isnad:quote", arabic(e.quote()));
    }
    chain(id, statement);
  }

  /** Speaker, agency, outlet, republisher: each informs the next, the last gives the statement. */
  private void chain(String id, Statement statement) {
    String before = null;
    int number = 0;
    for (Link link : statement.chain().links()) {
      String part = EventJson.name(link.part());
      String activity = name("activity", statement.id() + "." + ++number + "." + part);
      String agent = agent(link);
      typed(put("activity", activity), "isnad:" + part);
      relate("wasAssociatedWith", "prov:activity", activity, "prov:agent", agent)
          .set("prov:role", qualified("isnad:" + part));
      if (before != null) {
        relate("wasInformedBy", "prov:informed", activity, "prov:informant", before);
      }
      if (link.part() == Part.SPEAKER) {
        String words = name("words", statement.id());
        typed(put("entity", words), "isnad:Words");
        relate("wasGeneratedBy", "prov:entity", words, "prov:activity", activity);
        relate("wasAttributedTo", "prov:entity", words, "prov:agent", agent);
        derived(id, words, "prov:PrimarySource");
      }
      before = activity;
    }
    if (before != null) {
      relate("wasGeneratedBy", "prov:entity", id, "prov:activity", before);
    }
  }

  private String agent(Link link) {
    String key = link.id() == null ? EventJson.name(link.part()) + " " + link.name() : link.id();
    String agent = name("agent", key);
    if (!has("agent", agent)) {
      boolean isPerson = link.id() != null && link.id().startsWith("per.");
      boolean isBody = link.part() != Part.SPEAKER;
      ObjectNode node = put("agent", agent);
      if (isPerson || isBody) {
        node.set("prov:type", qualified(isPerson ? "prov:Person" : "prov:Organization"));
      }
      node.set("prov:label", arabic(link.name()));
    }
    return agent;
  }

  private String document(String key) {
    String id = name("document", Document.id(key));
    if (!has("entity", id)) {
      ObjectNode node = typed(put("entity", id), "isnad:Document").put("isnad:key", clean(key));
      Document document = shelf.document(key);
      if (document != null) {
        about(node, document);
        captures(id, key);
      }
    }
    return id;
  }

  private static void about(ObjectNode node, Document document) {
    if (document.title() != null) {
      node.set("prov:label", arabic(document.title()));
    }
    if (document.published() != null && document.published().equals(document.publishedTo())) {
      node.set("isnad:published", literal(document.published(), "xsd:date"));
    }
    String url = WebAddress.of(document.url());
    if (url != null) {
      node.set("prov:location", literal(url, "xsd:anyURI"));
    }
  }

  /** The captures of its page, each a revision of the one before. */
  private void captures(String id, String key) {
    String before = null;
    for (PageVersion version : shelf.versions(key)) {
      String page = name("page", version.original());
      if (!has("entity", page)) {
        ObjectNode node = typed(put("entity", page), "isnad:Capture");
        node.put("isnad:sha256", version.original());
        if (version.captured() != null) {
          node.set("isnad:captured", literal(version.captured().toString(), "xsd:dateTime"));
        }
      }
      if (before != null && !before.equals(page)) {
        derived(page, before, "prov:Revision");
      }
      before = page;
    }
    if (before != null) {
      derived(id, before, null);
    }
  }

  // --- how it is written ---------------------------------------------------------------------

  private boolean has(String section, String id) {
    return sections.getOrDefault(section, Map.of()).containsKey(id);
  }

  private ObjectNode put(String section, String id) {
    return sections
        .computeIfAbsent(section, s -> new TreeMap<>())
        .computeIfAbsent(id, i -> JSON.objectNode());
  }

  private ObjectNode derived(String generated, String used, @Nullable String type) {
    ObjectNode node =
        relate("wasDerivedFrom", "prov:generatedEntity", generated, "prov:usedEntity", used);
    if (type != null) {
      node.set("prov:type", qualified(type));
    }
    return node;
  }

  /** A relation has an id made of what it relates, so that equal ones are one. */
  private ObjectNode relate(String relation, String one, String id, String other, String otherId) {
    String key = "_:" + Digest.of(relation + "\n" + id + "\n" + otherId).substring(0, KEY);
    return put(relation, "_:r" + key.substring(2)).put(one, id).put(other, otherId);
  }

  private static ObjectNode typed(ObjectNode node, String type) {
    node.set("prov:type", qualified(type));
    return node;
  }

  private static ObjectNode qualified(String name) {
    return literal(name, "prov:QUALIFIED_NAME");
  }

  private static ObjectNode literal(Object value, String type) {
    return JSON.objectNode().put("$", value.toString()).put("type", type);
  }

  private static ObjectNode arabic(String text) {
    return JSON.objectNode().put("$", clean(text)).put("lang", "ar");
  }

  private static String clean(String text) {
    return Cells.clean(text);
  }

  /** Ids that cannot be the local part of a name are told by their hash. */
  private static String name(String prefix, String id) {
    boolean isPlain = id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}") && !id.endsWith(".");
    return prefix + ":" + (isPlain ? id : "h" + Digest.of(id).substring(0, KEY));
  }
}
