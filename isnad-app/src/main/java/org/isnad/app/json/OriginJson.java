package org.isnad.app.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.copy.Copy;
import org.isnad.event.Statement;
import org.isnad.record.EventRecord;
import org.isnad.record.Origin;
import org.isnad.record.Origins;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Independent sources as they stand in an event's JSON. */
final class OriginJson {
  private OriginJson() {}

  private record Fact(String field, String value) {}

  /** Outlets and origins of the event, and of each value of each field. */
  static ObjectNode node(EventRecord record) {
    Map<Fact, List<Statement>> facts = new LinkedHashMap<>();
    for (Statement s : record.statements()) {
      String value = ValueJson.node(s.value()).toString();
      facts.computeIfAbsent(new Fact(s.field(), value), f -> new ArrayList<>()).add(s);
    }
    ObjectNode node = count(record.origins().tellings());
    node.set("facts", Nodes.array(facts.entrySet(), e -> fact(record, e)));
    return node;
  }

  private static ObjectNode fact(EventRecord record, Map.Entry<Fact, List<Statement>> entry) {
    ObjectNode node = Nodes.object().put("field", entry.getKey().field());
    node.set("statements", Nodes.strings(entry.getValue().stream().map(Statement::id).toList()));
    node.setAll(count(record.origins().count(entry.getValue())));
    return node;
  }

  private static ObjectNode count(Origins.Count count) {
    ObjectNode node =
        Nodes.object().put("outlets", count.outlets()).put("origins", count.origins().size());
    node.set("from", Nodes.array(count.origins(), OriginJson::origin));
    return node;
  }

  private static ObjectNode origin(Origin origin) {
    return Nodes.object()
        .put("kind", Nodes.name(origin.kind()))
        .put("name", origin.name())
        .put("id", origin.id());
  }

  /** Whose words a telling carries; null when its words are its own. */
  static @Nullable ObjectNode copy(@Nullable Copy copy) {
    return copy == null
        ? null
        : Nodes.object()
            .put("of", copy.of())
            .put("share", Math.round(100 * copy.share()) / 100.0)
            .put("direction", Nodes.name(copy.direction()));
  }
}
