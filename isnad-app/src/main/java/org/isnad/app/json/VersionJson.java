package org.isnad.app.json;

import org.isnad.app.answer.Changes;
import org.isnad.app.answer.FactChange;
import org.isnad.app.answer.FactChange.Form;
import org.isnad.app.store.PageVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Versions of a page as JSON. */
public final class VersionJson {
  private VersionJson() {}

  /**
   * One version.
   *
   * @param number counted from 1, the earliest
   * @param isNewest whether facts come from it
   * @param changes since the version before; null for the first, and when one cannot be read
   */
  public static ObjectNode of(
      PageVersion version, int number, boolean isNewest, @Nullable Changes changes) {
    ObjectNode node =
        Nodes.object()
            .put("document", version.document())
            .put("version", number)
            .put("newest", isNewest)
            .put("captured", Nodes.text(version.captured()))
            .put("digest", version.digest())
            .put("original", version.original());
    if (changes != null) {
      node.set("changes", changes(changes));
    }
    return node;
  }

  private static ObjectNode changes(Changes changes) {
    ObjectNode node = Nodes.object();
    pair(node, "title", changes.title());
    pair(node, "published", changes.published());
    node.set("removed", lines(changes, false));
    node.set("added", lines(changes, true));
    node.put("same", changes.sameSentences());
    ObjectNode facts = node.putObject("facts");
    facts.set("removed", Nodes.array(changes.facts(Form.REMOVED), c -> fact(c.before())));
    facts.set("added", Nodes.array(changes.facts(Form.ADDED), c -> fact(c.after())));
    facts.set("changed", Nodes.array(changes.facts(Form.CHANGED), VersionJson::change));
    facts.set("reworded", Nodes.array(changes.facts(Form.REWORDED), c -> fact(c.after())));
    facts.put("same", changes.sameFacts());
    return node;
  }

  private static void pair(ObjectNode node, String field, Changes.@Nullable Pair pair) {
    if (pair != null) {
      node.putObject(field).put("before", pair.before()).put("after", pair.after());
    }
  }

  private static ArrayNode lines(Changes changes, boolean isNew) {
    return Nodes.strings(
        changes.sentences().stream()
            .filter(line -> line.isNew() == isNew)
            .map(Changes.Line::text)
            .toList());
  }

  private static ObjectNode change(FactChange change) {
    ObjectNode node = Nodes.object();
    node.set("before", fact(change.before()));
    node.set("after", fact(change.after()));
    return node.put("sameWords", change.sameWords());
  }

  private static ObjectNode fact(FactChange.@Nullable Fact fact) {
    ObjectNode node = Nodes.object();
    if (fact != null) {
      node.put("kind", fact.kind());
      node.set("participants", Nodes.strings(fact.participants()));
      node.put("field", fact.field());
      node.set("value", ValueJson.node(fact.value()));
      node.set("chain", Nodes.chain(fact.chain()));
    }
    return node;
  }
}
