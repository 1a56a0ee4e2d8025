package org.isnad.app.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Names;
import org.isnad.app.export.StoryCsv;
import org.isnad.app.json.PlainJson;
import org.isnad.app.json.StoryJson;
import org.isnad.story.Stories;
import org.isnad.story.Story;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes stories for programs: JSON, CSV, Markdown. */
final class StoryTwins {
  private final Workspace workspace;
  private final Wording wording;

  StoryTwins(Workspace workspace, Wording wording) {
    this.workspace = workspace;
    this.wording = wording;
  }

  /** Stories: a JSON array of {@code isnad/story/1}, a table, or a heading each. */
  String stories(Twin twin, List<Story> stories) {
    Names names = workspace.names();
    return switch (twin) {
      case JSON -> {
        Stories all = workspace.stories();
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        stories.forEach(s -> array.add(StoryJson.node(s, all, names)));
        yield PlainJson.pretty(array);
      }
      case CSV -> table(stories, names);
      case MARKDOWN -> markdown(stories);
    };
  }

  /** One story. */
  String story(Twin twin, Story story) {
    return twin == Twin.JSON
        ? PlainJson.pretty(StoryJson.node(story, workspace.stories(), workspace.names()))
        : stories(twin, List.of(story));
  }

  private static String table(List<Story> stories, Names names) {
    StringWriter text = new StringWriter();
    try {
      StoryCsv.write(stories, names, false, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private String markdown(List<Story> stories) {
    StringBuilder out = new StringBuilder();
    Names names = workspace.names();
    for (Story story : stories) {
      out.append("## ").append(Markdown.line(StoryCard.title(story, wording))).append("\n\n");
      out.append("- ").append(Markdown.line(StoryCard.when(story, wording))).append('\n');
      out.append("- ").append(Markdown.line(StoryCard.counts(story, wording))).append('\n');
      List<Line> who =
          StoryCard.names(story.cluster().names(), 8, names, wording).stream()
              .map(StoryCard.Tag::label)
              .toList();
      if (!who.isEmpty()) {
        out.append("- ").append(Markdown.line(wording.list(who))).append('\n');
      }
      story.events().forEach(id -> out.append("- `").append(id).append("`\n"));
      story
          .cluster()
          .documents()
          .forEach(d -> out.append("- ").append(Markdown.line(Line.code(d))).append('\n'));
      out.append('\n');
    }
    return out.toString();
  }
}
