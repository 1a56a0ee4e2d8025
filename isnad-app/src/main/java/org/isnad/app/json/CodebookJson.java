package org.isnad.app.json;

import org.isnad.event.Codebook;
import tools.jackson.databind.node.ObjectNode;

/** The codebook as JSON, a kind of event a node. */
public final class CodebookJson {
  private CodebookJson() {}

  /** A kind with its codes and the groups of words that tell it. */
  public static ObjectNode of(Codebook.Kind kind) {
    ObjectNode node =
        Nodes.object()
            .put("kind", kind.name())
            .put("type", kind.type())
            .put("planned_type", kind.plannedType())
            .put("mode", kind.mode())
            .put("cameo", kind.cameo())
            .put("says", kind.says());
    node.set("senses", Nodes.array(kind.senses(), CodebookJson::sense));
    return node;
  }

  private static ObjectNode sense(Codebook.Sense sense) {
    ObjectNode node =
        Nodes.object().put("id", sense.id()).put("says", sense.says()).put("file", sense.file());
    node.set("words", Nodes.strings(sense.words()));
    return node;
  }
}
