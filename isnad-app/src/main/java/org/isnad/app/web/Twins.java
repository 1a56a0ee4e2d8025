package org.isnad.app.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.isnad.app.answer.Contacts;
import org.isnad.app.export.Cells;
import org.isnad.app.export.EventCsv;
import org.isnad.app.json.ContactsJson;
import org.isnad.app.json.CoreJson;
import org.isnad.app.json.EventJson;
import org.isnad.app.json.PlainJson;
import org.isnad.app.json.SearchJson;
import org.isnad.app.search.Result;
import org.isnad.app.search.Results;
import org.isnad.app.store.Document;
import org.isnad.article.Article;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes what a page shows for programs: JSON, CSV, Markdown. */
final class Twins {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Twins() {}

  /** Records: a JSON array of {@code isnad/event/1}, a table, or a heading each. */
  static String records(Twin twin, List<EventRecord> records, Wording wording) {
    return switch (twin) {
      case JSON -> PlainJson.pretty(array(records, EventJson::node));
      case CSV -> table(records);
      case MARKDOWN -> new Markdown(wording).records(records);
    };
  }

  /** One record. */
  static String record(Twin twin, EventRecord record, Wording wording) {
    return twin == Twin.JSON
        ? PlainJson.pretty(EventJson.node(record))
        : records(twin, List.of(record), wording);
  }

  /** An answer: {@code isnad/contacts/1}, a table of its events, or a heading each. */
  static String answer(Twin twin, Contacts contacts, Wording wording) {
    return switch (twin) {
      case JSON -> PlainJson.pretty(ContactsJson.node(contacts));
      case CSV -> table(contacts.events());
      case MARKDOWN -> new Markdown(wording).answer(contacts.series());
    };
  }

  /** A document: its article, the values read from it as a table, or its text. */
  static String document(
      Twin twin, Document document, Article article, List<EventRecord> told, Wording wording) {
    return switch (twin) {
      case JSON -> PlainJson.escaped(CoreJson.write(article));
      case CSV -> values(document.key(), told);
      case MARKDOWN -> new Markdown(wording).document(article);
    };
  }

  private static String values(String key, List<EventRecord> told) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (EventRecord record : told) {
      for (Statement s : record.statements()) {
        for (Evidence e : s.evidence()) {
          if (e.document().equals(key)) {
            rows.add(
                Arrays.asList(
                    record.id(),
                    s.id(),
                    s.field(),
                    EventJson.statement(s).get("value"),
                    e.span().start(),
                    e.span().end(),
                    e.quote(),
                    s.rule()));
          }
        }
      }
    }
    return Cells.csv(
        List.of("event", "statement", "field", "value", "start", "end", "quote", "rule"), rows);
  }

  /** The answer to a search: {@code isnad/search/1}, a table, or a list with passages. */
  static String search(Twin twin, Results results) {
    return switch (twin) {
      case JSON -> PlainJson.pretty(SearchJson.node(results));
      case CSV ->
          Cells.csv(
              List.of("shows", "key", "title", "outlet", "day", "document", "start", "end", "text"),
              results.results().stream().map(Twins::row).toList());
      case MARKDOWN -> Markdown.search(results);
    };
  }

  private static List<@Nullable Object> row(Result result) {
    Span at = result.passage();
    return Arrays.asList(
        result.isEvent() ? "event" : "document",
        result.key(),
        result.title(),
        result.outlet(),
        result.day(),
        result.document(),
        at == null ? null : at.start(),
        at == null ? null : at.end(),
        result.words());
  }

  private static String table(List<EventRecord> records) {
    StringWriter text = new StringWriter();
    try {
      EventCsv.write(records, false, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> node) {
    ArrayNode array = JSON.arrayNode();
    items.forEach(item -> array.add(node.apply(item)));
    return array;
  }
}
