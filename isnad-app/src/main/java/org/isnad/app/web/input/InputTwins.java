package org.isnad.app.web.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.app.export.Cells;
import org.isnad.app.json.PlainJson;
import org.isnad.app.store.Document;
import org.isnad.app.web.Line;
import org.isnad.app.web.Twin;
import org.isnad.page.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was read, for programs. */
final class InputTwins {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> COLUMNS =
      List.of("document", "title", "outlet", "published", "how", "events", "problem", "message");

  private InputTwins() {}

  static String of(Twin twin, List<Document> documents, List<Problem> problems) {
    return switch (twin) {
      case JSON -> json(documents, problems);
      case CSV -> csv(documents, problems);
      case MARKDOWN -> markdown(documents, problems);
    };
  }

  private static String json(List<Document> documents, List<Problem> problems) {
    ArrayNode read = JSON.arrayNode();
    for (Document d : documents) {
      read.add(
          JSON.objectNode()
              .put("document", d.key())
              .put("title", d.title())
              .put("outlet", d.outlet())
              .put("published", d.published())
              .put("how", d.publishedHow())
              .put("events", d.events()));
    }
    ArrayNode failed = JSON.arrayNode();
    for (Problem p : problems) {
      failed.add(
          JSON.objectNode()
              .put("document", p.document())
              .put("stage", p.stage())
              .put("code", p.code())
              .put("message", p.message()));
    }
    ObjectNode all = JSON.objectNode();
    all.set("documents", read);
    all.set("problems", failed);
    return PlainJson.pretty(all);
  }

  private static String csv(List<Document> documents, List<Problem> problems) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Document d : documents) {
      rows.add(
          Arrays.asList(
              d.key(),
              d.title(),
              d.outlet(),
              d.published(),
              d.publishedHow(),
              d.events(),
              null,
              null));
    }
    for (Problem p : problems) {
      rows.add(Arrays.asList(p.document(), null, null, null, null, null, p.code(), p.message()));
    }
    return Cells.csv(COLUMNS, rows);
  }

  private static String markdown(List<Document> documents, List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    for (Document d : documents) {
      text.append("- ")
          .append(clean(d.title() == null ? d.key() : d.title()))
          .append(" · ")
          .append(clean(d.outlet() == null ? "?" : d.outlet()))
          .append(" · ")
          .append(d.published() == null ? "?" : d.published())
          .append('\n');
    }
    for (Problem p : problems) {
      text.append("- `")
          .append(p.document().replace('`', '\''))
          .append("`: ")
          .append(clean(p.message()))
          .append('\n');
    }
    return text.toString();
  }

  /** On one line, with what Markdown would read as marks written out. */
  private static String clean(String text) {
    return Line.clean(text)
        .replaceAll("\\s+", " ")
        .replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1");
  }
}
