package org.isnad.app.json;

import java.util.List;
import org.isnad.app.answer.Changes;
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
    facts.set("removed", facts(changes.gone()));
    facts.set("added", facts(changes.come()));
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

  private static ArrayNode facts(List<Changes.Fact> facts) {
    return Nodes.array(
        facts,
        fact -> {
          ObjectNode node = Nodes.object().put("kind", fact.kind());
          node.set("participants", Nodes.strings(fact.participants()));
          node.put("field", fact.field());
          node.set("value", ValueJson.node(fact.value()));
          return node;
        });
  }
}
