package org.isnad.app.json;

import org.isnad.article.Article;
import org.isnad.article.Metadata;
import org.isnad.article.Outlets;
import org.isnad.article.PagePart;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An outlet of the data, and what a page of it says of itself, as JSON. */
public final class OutletJson {
  private OutletJson() {}

  /** What is known of an outlet. */
  public static ObjectNode of(Outlets.Outlet outlet) {
    ObjectNode node =
        Nodes.object()
            .put("id", outlet.id())
            .put("kind", Nodes.name(outlet.kind()))
            .put("country", outlet.country().isEmpty() ? null : outlet.country())
            .put("zone", Nodes.text(outlet.zone()))
            .put("months", outlet.months().isEmpty() ? null : outlet.months());
    node.set("name", Nodes.name(outlet.nameAr(), outlet.nameEn()));
    node.set("domains", Nodes.strings(outlet.domains()));
    node.set("names", Nodes.strings(outlet.names()));
    node.set("credits", Nodes.strings(outlet.credits()));
    node.set("selectors", Nodes.array(outlet.selectors(), OutletJson::selector));
    return node;
  }

  private static ObjectNode selector(Outlets.Selector selector) {
    return Nodes.object()
        .put("part", Nodes.name(selector.part()))
        .put("selector", selector.query())
        .put("from", Nodes.text(selector.from()))
        .put("until", Nodes.text(selector.until()));
  }

  /** How a page was read, with what is known of its outlet. */
  public static ObjectNode of(Outlets.@Nullable Outlet outlet, Article article) {
    ObjectNode node =
        Nodes.object()
            .put("document", article.document())
            .put("url", article.url())
            .put("title", article.title())
            .put("author", article.author());
    node.set("published", StageJson.published(article));
    if (outlet != null) {
      node.set("outlet", of(outlet));
    }
    node.set("metadata", metadata(article.metadata()));
    return node;
  }

  /** What a page says beside its text, and where. */
  static ObjectNode metadata(Metadata metadata) {
    ObjectNode node =
        Nodes.object()
            .put("section", metadata.section())
            .put("canonical", metadata.canonical())
            .put("modified", Nodes.text(metadata.modified().from()))
            .put("language", metadata.declaredLanguage());
    PagePart part = metadata.part();
    if (part != null && part.number() > 1) {
      node.put("story", part.story()).put("page", part.number());
    }
    node.set("authors", Nodes.strings(metadata.authors()));
    node.set("findings", Nodes.array(metadata.findings(), OutletJson::finding));
    return node;
  }

  private static ObjectNode finding(Metadata.Finding finding) {
    return Nodes.object()
        .put("field", finding.field())
        .put("value", finding.value())
        .put("source", finding.source())
        .put("taken", finding.taken());
  }
}
