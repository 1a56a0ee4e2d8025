package org.isnad.app.json;

import java.util.List;
import org.isnad.app.answer.Names;
import org.isnad.mention.Name;
import org.isnad.story.Stories;
import org.isnad.story.Story;
import org.isnad.story.Term;
import org.isnad.story.Trend;
import tools.jackson.databind.node.ObjectNode;

/** Stories, form {@code isnad/story/1}, and what trends on a day, form {@code isnad/trends/1}. */
public final class StoryJson {
  private static final int RELATED = 6;

  private StoryJson() {}

  /** A story with its texts, records and related stories. */
  public static ObjectNode node(Story story, Stories stories, Names names) {
    ObjectNode node =
        Nodes.object()
            .put("schema", "isnad/story/1")
            .put("id", story.id())
            .put("title", story.cluster().title())
            .put("from", Nodes.text(story.cluster().from()))
            .put("to", Nodes.text(story.cluster().to()))
            .put("texts", story.texts())
            .put("outlets", story.outlets())
            .put("origins", story.origins());
    node.set("people", named(story.people(), names));
    node.set("bodies", named(story.bodies(), names));
    node.set("places", named(story.places(), names));
    node.set(
        "words",
        Nodes.array(
            story.cluster().words(),
            t -> Nodes.object().put("word", t.form()).put("texts", t.count())));
    node.set("documents", Nodes.strings(story.cluster().documents()));
    node.set("events", Nodes.strings(story.events()));
    List<String> related = stories.related(story, RELATED).stream().map(Story::id).toList();
    node.set("related", Nodes.strings(related));
    return node;
  }

  private static tools.jackson.databind.node.ArrayNode named(List<Term> terms, Names names) {
    return Nodes.array(
        terms,
        t -> {
          ObjectNode node = Nodes.object().put("id", t.key());
          node.set("name", Nodes.name(names.name(t.key(), t.form())));
          return node.put("texts", t.count());
        });
  }

  /** What a day speaks of more than the four weeks before. */
  public static ObjectNode trends(Trend.OfDay day, Names names) {
    ObjectNode node =
        Nodes.object()
            .put("schema", "isnad/trends/1")
            .put("day", day.day().toString())
            .put("textsBefore", day.before())
            .put("compared", day.isCompared());
    node.set("words", Nodes.array(day.words(), t -> trend(t).put("word", t.form())));
    node.set(
        "names",
        Nodes.array(
            day.names(),
            t -> {
              ObjectNode one = trend(t).put("id", t.key());
              Name name = names.name(t.key(), t.form());
              one.set("name", Nodes.name(name));
              return one;
            }));
    return node;
  }

  private static ObjectNode trend(Trend trend) {
    return Nodes.object()
        .put("texts", trend.texts())
        .put("of", trend.of())
        .put("before", trend.before())
        .put("ofBefore", trend.ofBefore())
        .put("g2", Math.rint(trend.score() * 100) / 100);
  }
}
