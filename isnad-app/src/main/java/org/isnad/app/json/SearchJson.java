package org.isnad.app.json;

import java.util.List;
import org.isnad.app.search.Facet;
import org.isnad.app.search.Found;
import org.isnad.app.search.Result;
import org.isnad.app.search.Results;
import org.isnad.mention.Name;
import org.isnad.page.Span;
import tools.jackson.databind.node.ObjectNode;

/** The answer to a search, form {@code isnad/search/1}. */
public final class SearchJson {
  private SearchJson() {}

  /** The whole answer. */
  public static ObjectNode node(Results results) {
    ObjectNode node =
        Nodes.object()
            .put("schema", "isnad/search/1")
            .put("text", results.search().text())
            .put("level", results.search().level().code())
            .put("total", results.found().total());
    node.set("results", Nodes.array(results.results(), SearchJson::result));
    ObjectNode facets = Nodes.object();
    for (Facet facet : Facet.values()) {
      List<Found.Count> counts = results.found().counts().getOrDefault(facet, List.of());
      facets.set(facet.code(), Nodes.array(counts, c -> count(c, results)));
    }
    node.set("facets", facets);
    return node.put("sampled", results.found().isSampled());
  }

  /** One result. */
  public static ObjectNode result(Result result) {
    ObjectNode node =
        Nodes.object()
            .put("shows", result.isEvent() ? "event" : "document")
            .put("key", result.key())
            .put("title", result.title())
            .put("outlet", result.outlet())
            .put("day", Nodes.text(result.day()));
    node.set("titleMarks", Nodes.array(result.titleMarks(), Nodes::pair));
    Span passage = result.passage();
    if (passage == null) {
      node.putNull("passage");
      return node;
    }
    ObjectNode where =
        Nodes.object()
            .put("document", result.document())
            .put("start", passage.start())
            .put("end", passage.end())
            .put("text", result.words());
    where.set("marks", Nodes.array(result.marks(), Nodes::pair));
    node.set("passage", where);
    return node;
  }

  private static ObjectNode count(Found.Count count, Results results) {
    ObjectNode node = Nodes.object().put("value", count.value()).put("results", count.results());
    Name name = results.names().get(count.value());
    if (name != null) {
      node.set("name", Nodes.name(name));
    }
    return node;
  }
}
