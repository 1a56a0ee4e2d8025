package org.isnad.app.json;

import org.isnad.event.Argument;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.mention.Hedge;
import org.isnad.record.Decision;
import org.isnad.record.Disagreement;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event record in its public form, schema {@code isnad/event/1}, described by {@code
 * docs/schema/event-1.schema.json}. Fields keep their order, so equal records give equal bytes.
 */
public final class EventJson {
  /** Name and version of the form. */
  public static final String SCHEMA = "isnad/event/1";

  private EventJson() {}

  /** The record on one line. */
  public static String line(EventRecord record) {
    return PlainJson.escaped(node(record).toString());
  }

  /** The record as a tree. */
  public static ObjectNode node(EventRecord record) {
    ObjectNode node =
        Nodes.object()
            .put("schema", SCHEMA)
            .put("id", record.id())
            .put("type", record.type())
            .put("mode", record.mode())
            .put("kind", record.kind())
            .put("cameo", record.cameo())
            .put("status", Nodes.name(record.status()));
    node.set("participants", Nodes.array(record.participants(), EventJson::participant));
    node.set("time", Nodes.time(record.time()));
    node.set("place", record.place() == null ? null : ValueJson.place(record.place()));
    node.set("statements", Nodes.array(record.statements(), EventJson::statement));
    node.set("tellings", Nodes.array(record.tellings(), t -> telling(t, record)));
    node.set("disagreements", Nodes.array(record.disagreements(), EventJson::disagreement));
    node.set("history", Nodes.array(record.history(), EventJson::step));
    node.set("origins", OriginJson.node(record));
    if (!record.decisions().isEmpty()) {
      Decision review = record.verdict();
      node.put("review", review == null ? null : Nodes.name(review.act()));
      node.set("decisions", Nodes.array(record.decisions(), LedgerJson::brief));
    }
    return node;
  }

  /** A constant as it stands in JSON: in lower case. */
  public static String name(Enum<?> constant) {
    return Nodes.name(constant);
  }

  /** A hedge as it stands in JSON. */
  public static String hedge(Hedge hedge) {
    return ValueJson.word(hedge);
  }

  static ObjectNode participant(Argument argument) {
    ObjectNode node = Nodes.referent(argument.referent()).put("role", Nodes.name(argument.role()));
    if (argument.sector() != null) {
      node.put("sector", argument.sector());
    }
    if (!argument.aliases().isEmpty()) {
      node.set("aliases", Nodes.strings(argument.aliases()));
    }
    return node;
  }

  /** One statement as a tree. */
  public static ObjectNode statement(Statement statement) {
    ObjectNode node = Nodes.object().put("id", statement.id()).put("field", statement.field());
    node.set("value", ValueJson.node(statement.value()));
    node.set("chain", Nodes.chain(statement.chain()));
    node.set("evidence", Nodes.array(statement.evidence(), EventJson::evidence));
    return node.put("rule", statement.rule())
        .put("how", Nodes.name(statement.how()))
        .put("documentDate", Nodes.text(statement.documentDate()));
  }

  private static ObjectNode evidence(Evidence evidence) {
    return Nodes.object()
        .put("document", evidence.document())
        .put("start", evidence.span().start())
        .put("end", evidence.span().end())
        .put("quote", evidence.quote());
  }

  private static ObjectNode telling(Telling telling, EventRecord record) {
    ObjectNode node =
        Nodes.object()
            .put("document", telling.document())
            .put("url", telling.url())
            .put("outlet", telling.outlet())
            .put("published", Nodes.text(telling.published()))
            .put("agency", telling.agency())
            .put("main", telling.main())
            .put("status", Nodes.name(telling.status()))
            .put("textDate", Nodes.text(telling.textDate()));
    node.set("mentions", Nodes.strings(telling.mentions()));
    node.set("spans", Nodes.array(telling.spans(), Nodes::pair));
    node.set("copy", OriginJson.copy(record.origins().copies().get(telling.document())));
    if (!telling.further().isEmpty()) {
      node.set("further", Nodes.array(telling.further(), EventJson::further));
    }
    return node;
  }

  private static ObjectNode further(Telling.Page page) {
    ObjectNode node = Nodes.object().put("document", page.document()).put("url", page.url());
    node.set("spans", Nodes.array(page.spans(), Nodes::pair));
    return node;
  }

  static ObjectNode disagreement(Disagreement disagreement) {
    ObjectNode node =
        Nodes.object()
            .put("field", disagreement.field())
            .put("kind", Nodes.name(disagreement.kind()));
    node.set("statements", Nodes.strings(disagreement.statements()));
    node.set("finding", Nodes.name(disagreement.findingAr(), disagreement.findingEn()));
    return node;
  }

  private static ObjectNode step(EventRecord.Step step) {
    return Nodes.object()
        .put("date", Nodes.text(step.date()))
        .put("status", Nodes.name(step.status()))
        .put("document", step.document());
  }
}
