package org.isnad.app.export;

import java.util.Collection;
import java.util.function.Function;
import org.isnad.app.json.EventJson;
import org.isnad.app.json.PlainJson;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Statements as W3C Web Annotations: each says which words of which stored text a value was read
 * from, by their position and by the words with what stands beside them.
 */
public final class Annotations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int BESIDE = 32;

  private final String address;
  private final Function<String, String> event;
  private final Function<String, String> page;
  private final Function<String, @Nullable String> text;

  /**
   * @param address of the server, without a slash at its end
   * @param event path of the page of a record's id
   * @param page path of the page of a document key
   * @param text of the article of a document key; null when it is not there
   */
  public Annotations(
      String address,
      Function<String, String> event,
      Function<String, String> page,
      Function<String, @Nullable String> text) {
    this.address = address;
    this.event = event;
    this.page = page;
    this.text = text;
  }

  /**
   * All statements of some records.
   *
   * @param id address of the collection
   * @param document key of the only document that is asked for; null for all
   */
  public String of(String id, Collection<EventRecord> records, @Nullable String document) {
    ArrayNode items = JSON.arrayNode();
    for (EventRecord record : records) {
      for (Statement statement : record.statements()) {
        for (Evidence evidence : statement.evidence()) {
          if (document == null || document.equals(evidence.document())) {
            items.add(annotation(record, statement, evidence));
          }
        }
      }
    }
    ObjectNode first = JSON.objectNode().put("id", id + "#all").put("type", "AnnotationPage");
    first.put("startIndex", 0).set("items", items);
    ObjectNode node =
        JSON.objectNode()
            .put("@context", "http://www.w3.org/ns/anno.jsonld")
            .put("id", id)
            .put("type", "AnnotationCollection")
            .put("total", items.size());
    node.set("first", first);
    return PlainJson.pretty(node);
  }

  private ObjectNode annotation(EventRecord record, Statement statement, Evidence evidence) {
    Span span = evidence.span();
    String about = address + event.apply(record.id());
    ObjectNode body =
        JSON.objectNode()
            .put("type", "TextualBody")
            .put("purpose", "describing")
            .put("format", "application/json")
            .put("value", value(statement));
    ObjectNode link = JSON.objectNode().put("type", "SpecificResource").put("purpose", "linking");
    link.put("source", about);
    ObjectNode target =
        JSON.objectNode()
            .put("type", "SpecificResource")
            .put("source", address + page.apply(evidence.document()));
    ArrayNode selectors = JSON.arrayNode();
    selectors.add(
        JSON.objectNode()
            .put("type", "TextPositionSelector")
            .put("start", span.start())
            .put("end", span.end()));
    selectors.add(quote(evidence));
    target.set("selector", selectors);
    ObjectNode node =
        JSON.objectNode()
            .put("id", about + "#s-" + statement.id() + "-" + span.start() + "-" + span.end())
            .put("type", "Annotation")
            .put("motivation", "describing");
    node.set("body", JSON.arrayNode().add(body).add(link));
    node.set("target", target);
    return node;
  }

  private static String value(Statement statement) {
    ObjectNode value = JSON.objectNode().put("field", statement.field());
    value.set("value", EventJson.statement(statement).get("value"));
    return value.toString();
  }

  private ObjectNode quote(Evidence evidence) {
    Span span = evidence.span();
    String whole = text.apply(evidence.document());
    ObjectNode quote =
        JSON.objectNode().put("type", "TextQuoteSelector").put("exact", evidence.quote());
    if (whole != null && span.end() <= whole.length()) {
      quote.put("exact", span.of(whole));
      quote.put("prefix", whole.substring(Math.max(0, span.start() - BESIDE), span.start()));
      quote.put(
          "suffix", whole.substring(span.end(), Math.min(whole.length(), span.end() + BESIDE)));
    }
    return quote;
  }
}
