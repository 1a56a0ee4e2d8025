package org.isnad.app.json;

import org.isnad.app.answer.Contacts;
import org.isnad.event.Statement;
import org.isnad.record.ClaimCheck;
import org.isnad.record.EventRecord;
import org.isnad.record.Series;
import org.isnad.record.Telling;
import tools.jackson.databind.node.ObjectNode;

/** An answer card in its public form, {@code isnad/contacts/1}. */
public final class ContactsJson {
  /** Name and version of the form. */
  public static final String SCHEMA = "isnad/contacts/1";

  private ContactsJson() {}

  /** The answer on one line. */
  public static String line(Contacts contacts) {
    return node(contacts).toString();
  }

  /** The answer as a tree. */
  public static ObjectNode node(Contacts contacts) {
    Series series = contacts.series();
    ObjectNode node = Nodes.object().put("schema", SCHEMA);
    node.set("who", Nodes.array(contacts.parties(), ContactsJson::party));
    node.put("kind", contacts.kind())
        .put("from", Nodes.text(contacts.from()))
        .put("to", Nodes.text(contacts.to()))
        .put("held", series.held().size());
    node.set("events", Nodes.array(series.held(), ContactsJson::item));
    node.set("others", Nodes.array(series.others(), ContactsJson::event));
    node.set("lengths", lengths(series));
    node.set("claims", Nodes.array(series.claims(), ContactsJson::claim));
    node.set("disagreements", Nodes.array(contacts.disagreements(), EventJson::disagreement));
    return node;
  }

  private static ObjectNode party(Contacts.Party party) {
    ObjectNode node = Nodes.object().put("id", party.id());
    node.set("name", Nodes.name(party.name()));
    return node;
  }

  private static ObjectNode event(EventRecord record) {
    ObjectNode node =
        Nodes.object()
            .put("id", record.id())
            .put("kind", record.kind())
            .put("status", Nodes.name(record.status()));
    node.set("time", Nodes.time(record.time()));
    node.set(
        "documents",
        Nodes.strings(record.tellings().stream().map(Telling::document).distinct().toList()));
    return node;
  }

  private static ObjectNode item(Series.Item item) {
    ObjectNode node = event(item.record());
    node.set("lengths", Nodes.array(item.lengths(), ContactsJson::said));
    node.set("initiators", Nodes.array(item.initiators(), ContactsJson::said));
    return node;
  }

  private static ObjectNode said(Statement statement) {
    ObjectNode node = Nodes.object().put("statement", statement.id());
    node.set("value", ValueJson.node(statement.value()));
    node.set("chain", Nodes.chain(statement.chain()));
    return node;
  }

  /** Known lengths only; there is no total while one is unknown. */
  private static ObjectNode lengths(Series series) {
    ObjectNode node = Nodes.object().put("known", series.known()).put("unknown", series.unknown());
    Series.Total total = series.minutes();
    if (total == null) {
      return node.putNull("knownMinutes");
    }
    ObjectNode minutes = Nodes.object();
    Nodes.number(minutes, "min", total.min());
    Nodes.number(minutes, "max", total.max());
    node.set("knownMinutes", minutes);
    return node;
  }

  private static ObjectNode claim(ClaimCheck claim) {
    ObjectNode node =
        Nodes.object().put("event", claim.record()).put("field", claim.statement().field());
    node.setAll(said(claim.statement()));
    node.put("verdict", Nodes.name(claim.verdict()));
    node.set("finding", Nodes.name(claim.findingAr(), claim.findingEn()));
    return node;
  }
}
