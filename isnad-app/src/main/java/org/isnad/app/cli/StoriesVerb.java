package org.isnad.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Names;
import org.isnad.app.answer.NewsDay;
import org.isnad.app.export.StoryCsv;
import org.isnad.app.json.StoryJson;
import org.isnad.story.Stories;
import org.isnad.story.Story;
import org.isnad.story.Term;
import org.isnad.story.Trend;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stories}: what the articles tell of, and what trends. */
@Command(
    name = "stories",
    description = {
      "Shows stories, the most covered first: articles that tell of one thing, with how many outlets",
      "and independent origins tell it. With --day also what that day speaks of more than the four",
      "weeks before."
    })
final class StoriesVerb extends Verb {
  /** How stories are printed. */
  private enum Form {
    TEXT,
    JSONL,
    CSV,
    MD
  }

  private static final int SHOWN = 6;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "One story, with its articles.")
  private @Nullable String id;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Stories of a day, such as 2031-03-01; 'last' is the last day with articles.")
  private @Nullable String day;

  @Option(names = "--since", paramLabel = "DAY", description = "Stories still told on that day.")
  private @Nullable LocalDate since;

  @Option(names = "--most", paramLabel = "N", description = "How many; 20 by default, 0 all.")
  private int most = 20;

  @Option(names = "--trends", description = "Only what trends on --day, or on the last day.")
  private boolean trends;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "text (default), jsonl, csv or md.")
  private Form form = Form.TEXT;

  @Option(names = "--bom", description = "Begins CSV with a byte order mark, for spreadsheets.")
  private boolean bom;

  StoriesVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    try (Workspace workspace = existing()) {
      Asking asking = Asking.of(workspace, console());
      Stories stories = workspace.stories();
      LocalDate on = day(workspace);
      if (trends) {
        printTrends(asking, on == null ? newest(workspace) : on);
        return DONE;
      }
      print(asking, stories, found(stories, on, asking.words()));
      if (on != null && form == Form.TEXT && id == null) {
        printTrends(asking, on);
      }
    }
    return DONE;
  }

  private static @Nullable LocalDate newest(Workspace workspace) {
    return NewsDay.of(workspace.store().days()).orElse(null);
  }

  private @Nullable LocalDate day(Workspace workspace) {
    String given = day;
    if (given == null) {
      return null;
    }
    return given.equals("last") ? newest(workspace) : parsed(given);
  }

  private static LocalDate parsed(String day) {
    try {
      return LocalDate.parse(day);
    } catch (java.time.format.DateTimeParseException e) {
      throw new Stop("--day takes a day such as 2031-03-01, or 'last', not " + day);
    }
  }

  private List<Story> found(Stories stories, @Nullable LocalDate on, Words words) {
    String one = id;
    if (one != null) {
      return List.of(
          stories.find(one).orElseThrow(() -> new Stop(words.say("stories.unknown", "id", one))));
    }
    List<Story> all =
        on != null ? stories.of(on) : since != null ? stories.since(since) : stories.all();
    return most > 0 && all.size() > most ? all.subList(0, most) : all;
  }

  private void print(Asking asking, Stories stories, List<Story> found) throws IOException {
    Names names = asking.workspace().names();
    PrintWriter out = console().out();
    if (found.isEmpty()) {
      console().note(console().words().say("stories.none"));
    }
    switch (form) {
      case JSONL ->
          found.forEach(s -> out.print(StoryJson.node(s, stories, names).toString() + "\n"));
      case CSV -> StoryCsv.write(found, names, bom, out);
      case TEXT -> found.forEach(s -> text(s, asking.words(), names, ""));
      case MD -> found.forEach(s -> text(s, asking.words(), names, "## "));
    }
  }

  private void text(Story story, Words words, Names names, String heading) {
    PrintWriter out = console().out();
    String title = story.cluster().title();
    String shown = title.isEmpty() ? words.say("stories.untitled") : title;
    out.println(heading.isEmpty() ? shown : heading + RegisterMarkdown.isolated(shown) + "\n");
    String bullet = heading.isEmpty() ? "  " : "- ";
    String counts =
        words.say(
            "stories.counts",
            "texts",
            story.texts(),
            "outlets",
            story.outlets(),
            "origins",
            story.origins());
    String events = words.say("stories.events", "n", story.events().size());
    out.println(bullet + span(story, words) + "  " + story.id());
    out.println(bullet + counts + ", " + events);
    out.println(bullet + words.say("stories.names") + ": " + names(story, words, names));
    out.println(bullet + words.say("stories.words") + ": " + list(story.cluster().words()));
    if (id != null) {
      story.cluster().documents().forEach(d -> out.println(bullet + d));
      story.events().forEach(e -> out.println(bullet + e));
    }
    if (!heading.isEmpty()) {
      out.println();
    }
  }

  private static String span(Story story, Words words) {
    LocalDate from = story.cluster().from();
    LocalDate to = story.cluster().to();
    if (from == null || to == null) {
      return words.say("stories.undated");
    }
    return from.equals(to) ? from.toString() : from + "/" + to;
  }

  private static String names(Story story, Words words, Names names) {
    return story.cluster().names().stream()
        .limit(SHOWN)
        .map(t -> words.name(names.name(t.key(), t.form())))
        .collect(Collectors.joining(" \u00b7 "));
  }

  private static String list(List<Term> terms) {
    return terms.stream().limit(SHOWN).map(Term::form).collect(Collectors.joining(" \u00b7 "));
  }

  private void printTrends(Asking asking, @Nullable LocalDate on) {
    Optional<Trend.OfDay> found =
        on == null ? Optional.empty() : asking.workspace().store().trends(on);
    if (found.isEmpty()) {
      console().note(console().words().say("stories.none"));
      return;
    }
    Trend.OfDay trend = found.get();
    Names names = asking.workspace().names();
    PrintWriter out = console().out();
    if (form == Form.JSONL) {
      out.print(StoryJson.trends(trend, names) + "\n");
      return;
    }
    Words words = asking.words();
    String shown = trend.day().toString();
    if (!trend.isCompared()) {
      out.println(words.say("stories.uncompared", "day", shown));
      return;
    }
    out.println(words.say("stories.trending", "day", shown, "texts", trend.before()));
    out.println(
        "  "
            + words.say("stories.names")
            + ": "
            + trends(trend.names(), t -> words.name(names.name(t.key(), t.form()))));
    out.println("  " + words.say("stories.words") + ": " + trends(trend.words(), Trend::form));
  }

  private static String trends(
      List<Trend> trends, java.util.function.Function<Trend, String> name) {
    return trends.stream()
        .map(t -> name.apply(t) + " " + t.texts() + "/" + t.of())
        .collect(Collectors.joining(" \u00b7 "));
  }
}
