package org.isnad.bench.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.app.json.StageJson;
import org.isnad.bench.ArticleFiles;
import org.isnad.bench.NameMatch;
import org.isnad.bench.report.Errors;
import org.isnad.bench.report.Figure;
import org.isnad.bench.report.Fingerprint;
import org.isnad.bench.report.Section;
import org.isnad.bench.speech.Pairing.Pair;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Times and attributions of articles against their annotation: spans and values of times;
 * attributions found, their speakers, and the quotations among them.
 *
 * <p>A time is found when spans overlap; an attribution when the cues overlap or the contents share
 * half of their characters. Speakers are compared by {@link NameMatch}.
 */
@Command(
    name = "speech",
    mixinStandardHelpOptions = true,
    description = "Times and attributions against articles annotated by hand.")
public final class SpeechScore implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "JSON array of objects with url, title, content, source, date_extracted")
  private @Nullable Path input;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with url, times and attributions; offsets into content")
  private @Nullable Path gold;

  private final Lexicon lexicon = Lexicon.load(List.of());
  private final Isnad isnad = new Isnad(lexicon);
  private final NameMatch match = new NameMatch(lexicon);
  private final Errors errors = new Errors();
  private final Tally times = new Tally();
  private final Tally attributions = new Tally();
  private int values;
  private int named;
  private int speakers;
  private int quotes;
  private int quotesFound;

  private SpeechScore() {}

  /** Runs it; exits with 0, with 2 on wrong usage. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SpeechScore()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (input == null || gold == null) {
      throw new IllegalStateException("--input and --gold are required");
    }
    System.out.print(section(input, gold).text());
    return 0;
  }

  /**
   * Reads the annotated articles and compares.
   *
   * @param input JSON arrays of articles
   * @param gold the annotation
   * @throws IOException if a file cannot be read
   */
  public static Section section(Path input, Path gold) throws IOException {
    return new SpeechScore().measured(input, gold);
  }

  private Section measured(Path articles, Path annotation) throws IOException {
    Map<String, JsonNode> annotated = new LinkedHashMap<>();
    for (String line : Files.readAllLines(annotation)) {
      if (!line.isBlank()) {
        JsonNode article = JSON.readTree(line);
        annotated.put(article.path("url").asString(""), article);
      }
    }
    Map<String, Isnad.Story> stories = new HashMap<>();
    ArticleFiles.each(
        List.of(articles.toString()),
        page -> {
          String url = page.url();
          if (url != null && annotated.containsKey(url)) {
            stories.put(url, isnad.read(page).articles().getFirst());
          }
        });
    annotated.forEach((url, article) -> score(article, stories.get(url)));
    return new Section(
        "Times and speakers",
        "./isnad measure speech --input articles --gold " + annotation.getFileName(),
        List.of(Fingerprint.of(annotation)),
        figures(),
        errors.classes());
  }

  private void score(JsonNode article, Isnad.@Nullable Story story) {
    List<JsonNode> mentions = new ArrayList<>();
    List<JsonNode> sources = new ArrayList<>();
    if (story != null) {
      mentions.addAll(StageJson.mentions(story.mentions(), List.of(), story.events()));
      mentions.removeIf(m -> !m.path("type").asString("").equals("time"));
      story.attributions().list().forEach(a -> sources.add(StageJson.source(story.article(), a)));
    }
    times(list(article.path("times")), mentions);
    attributions(list(article.path("attributions")), sources);
  }

  private static List<JsonNode> list(JsonNode array) {
    return array.valueStream().toList();
  }

  private static int counting(List<JsonNode> annotated) {
    return (int) annotated.stream().filter(a -> !a.path("optional").asBoolean(false)).count();
  }

  private void times(List<JsonNode> annotated, List<JsonNode> read) {
    List<Pair> pairs = Pairing.of(annotated, read, (a, b) -> likeness(a.path("span"), b));
    times.add(counting(annotated), read.size(), pairs);
    for (Pair pair : pairs) {
      boolean same =
          pair.gold().path("value").asString("").equals(pair.read().path("value").asString(""));
      values += pair.counts() && same ? 1 : 0;
      if (pair.counts() && !same) {
        errors.add(
            "time of type " + pair.gold().path("type").asString("") + " with another value",
            "the day or the part that the words hang on");
      }
    }
    note("time", "words of time that the grammar lacks", annotated, read, pairs);
  }

  private void note(
      String what, String mend, List<JsonNode> annotated, List<JsonNode> read, List<Pair> pairs) {
    // By identity: two expressions may be written alike.
    Set<JsonNode> paired = Collections.newSetFromMap(new IdentityHashMap<>());
    pairs.forEach(p -> {
      paired.add(p.gold());
      paired.add(p.read());
    });
    annotated.stream()
        .filter(a -> !a.path("optional").asBoolean(false))
        .filter(a -> !paired.contains(a))
        .forEach(a -> errors.add(what + " missed", mend));
    read.stream()
        .filter(r -> !paired.contains(r))
        .forEach(r -> errors.add(what + " that is not annotated", "stricter frames"));
  }

  private static double likeness(JsonNode one, JsonNode other) {
    Extent extent = Extent.of(one);
    return extent == null ? 0 : extent.likeness(Extent.of(other));
  }

  private void attributions(List<JsonNode> annotated, List<JsonNode> read) {
    List<Pair> pairs = Pairing.of(annotated, read, SpeechScore::reported);
    attributions.add(counting(annotated), read.size(), pairs);
    for (Pair pair : pairs) {
      String name = pair.gold().path("source").path("name").asString("");
      if (pair.counts() && !name.isEmpty()) {
        JsonNode source = pair.read().path("source");
        named++;
        boolean same =
            match.isSame(name, source.path("name").asString(""))
                || match.isSame(name, source.path("text").asString(""));
        speakers += same ? 1 : 0;
        if (!same) {
          boolean isNamed = !source.path("name").asString("").isEmpty();
          errors.add(
              isNamed ? "another speaker" : "speaker without name",
              "who a short form or a verb without subject stands for");
        }
      }
    }
    note("attribution", "cues and frames that the data lack", annotated, read, pairs);
    for (JsonNode attribution : annotated) {
      for (JsonNode quote : attribution.path("direct")) {
        Extent extent = Extent.of(quote);
        quotes++;
        boolean found = extent != null && isQuoted(extent, read);
        quotesFound += found ? 1 : 0;
        if (!found) {
          errors.add("quotation missed", "marks that do not close");
        }
      }
    }
  }

  private static double reported(JsonNode gold, JsonNode read) {
    Extent cue = Extent.of(gold.path("cue").path("span"));
    boolean met = cue != null && cue.shared(Extent.of(read.path("cue"))) > 0;
    double content = likeness(gold.path("content"), read.path("content"));
    return met ? 0.5 + content : content >= 0.5 ? content : 0;
  }

  private static boolean isQuoted(Extent quote, List<JsonNode> read) {
    return read.stream()
        .flatMap(r -> r.path("direct").valueStream())
        .map(Extent::of)
        .anyMatch(e -> quote.shared(e) * 2 >= quote.length());
  }

  private List<Figure> figures() {
    return List.of(
        new Figure("times F1", times.f1(), times.counts(), 0.95),
        Figure.of("values of times", values, times.found(), 0.95),
        new Figure("attributions precision", attributions.precision(), attributions.counts(), 0.95),
        new Figure("attributions recall", attributions.recall(), attributions.counts(), 0.92),
        Figure.of("speakers", speakers, named, 0.93),
        Figure.of("quotations", quotesFound, quotes, 0.97));
  }
}
