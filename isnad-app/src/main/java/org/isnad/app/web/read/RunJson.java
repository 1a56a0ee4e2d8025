package org.isnad.app.web.read;

import java.util.List;
import org.isnad.app.json.PlainJson;
import org.isnad.app.store.RegisterChange;
import org.isnad.app.web.Values;
import org.isnad.page.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A reading for programs: {@code isnad/reading/1}. */
final class RunJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RunJson() {}

  /** With all that it gave. */
  static String whole(Run run) {
    ObjectNode node = brief(run, run.now());
    ArrayNode problems = JSON.arrayNode();
    for (Problem p : run.problems()) {
      problems.add(
          JSON.objectNode()
              .put("document", p.document())
              .put("stage", p.stage())
              .put("code", p.code())
              .put("message", p.message()));
    }
    ArrayNode changes = JSON.arrayNode();
    for (RegisterChange c : run.changes()) {
      changes.add(
          JSON.objectNode()
              .put("form", Values.code(c.form()))
              .put("event", c.event())
              .put("other", c.other()));
    }
    node.set("problems", problems);
    node.set("changes", changes);
    return PlainJson.pretty(node);
  }

  /** The runs of this start, the last first. */
  static String list(List<Run> runs) {
    ArrayNode all = JSON.arrayNode();
    runs.forEach(run -> all.add(brief(run, run.now())));
    return PlainJson.pretty(all);
  }

  /** How it stands, without lists. */
  static ObjectNode brief(Run run, Run.Now now) {
    ObjectNode given = JSON.objectNode();
    given
        .put("files", run.asked().files())
        .put("texts", run.asked().texts())
        .put("addresses", run.asked().addresses())
        .put("samples", run.asked().hasSamples())
        .put("items", run.asked().items());
    ObjectNode done = JSON.objectNode();
    done.put("items", now.taken())
        .put("documents", now.documents())
        .put("read", now.read())
        .put("unchanged", now.unchanged())
        .put("older", now.older())
        .put("problems", now.problems())
        .put("articles", run.articles())
        .put("tellings", run.tellings());
    ObjectNode node = JSON.objectNode();
    node.put("schema", "isnad/reading/1")
        .put("id", run.id())
        .put("state", Values.code(now.state()))
        .put("stopping", now.isStopping())
        .put("author", run.author())
        .put("started", run.started().toString())
        .put("ended", now.ended() == null ? null : now.ended().toString());
    node.set("given", given);
    node.set("done", done);
    return node;
  }
}
