package org.isnad.bench.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.isnad.Isnad;
import org.isnad.app.json.StageJson;
import org.isnad.app.source.FieldMap;
import org.isnad.app.source.Input;
import org.isnad.app.source.Sources;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
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
 * half of their characters. Speakers are compared by the name key of {@link Orthography}: one name
 * may be a shorter form of the other, and the article does not count.
 */
@Command(
    name = "speech",
    mixinStandardHelpOptions = true,
    description = "Times and attributions against articles annotated by hand.")
public final class SpeechScore implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final FieldMap FIELDS =
      FieldMap.parse("text=content,title=title,url=url,outlet=source,captured=date_extracted");

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
  private final Orthography orthography = lexicon.orthography();
  private final String article = article(lexicon);
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
    Map<String, Isnad.Story> stories = stories(input);
    for (String line : Files.readAllLines(gold)) {
      if (!line.isBlank()) {
        JsonNode article = JSON.readTree(line);
        Isnad.Story story = stories.get(article.path("url").asString(""));
        score(article, story);
      }
    }
    report();
    return 0;
  }

  /** The main story of each article, by its address. */
  private Map<String, Isnad.Story> stories(Path file) {
    PageReader reader = new PageReader();
    Map<String, Isnad.Story> stories = new HashMap<>();
    new Sources(reader, null, FIELDS, InputStream.nullInputStream())
        .each(
            file.toString(),
            each -> {
              if (each instanceof Input.Openable openable) {
                Page page = page(openable, reader);
                String url = page == null ? null : page.url();
                if (page != null && url != null) {
                  stories.put(url, isnad.read(page).articles().getFirst());
                }
              }
            });
    return stories;
  }

  private static @Nullable Page page(Input.Openable openable, PageReader reader) {
    try {
      return openable.open().read(reader) instanceof Page page ? page : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    List<Pairing.Pair> pairs = Pairing.of(annotated, read, (a, b) -> likeness(a.path("span"), b));
    times.add(counting(annotated), read.size(), pairs);
    for (Pairing.Pair pair : pairs) {
      boolean same =
          pair.gold().path("value").asString("").equals(pair.read().path("value").asString(""));
      values += pair.counts() && same ? 1 : 0;
    }
  }

  private static double likeness(JsonNode one, JsonNode other) {
    Extent extent = Extent.of(one);
    return extent == null ? 0 : extent.likeness(Extent.of(other));
  }

  private void attributions(List<JsonNode> annotated, List<JsonNode> read) {
    List<Pairing.Pair> pairs = Pairing.of(annotated, read, SpeechScore::reported);
    attributions.add(counting(annotated), read.size(), pairs);
    for (Pairing.Pair pair : pairs) {
      String name = pair.gold().path("source").path("name").asString("");
      if (pair.counts() && !name.isEmpty()) {
        JsonNode source = pair.read().path("source");
        named++;
        boolean same =
            isSame(name, source.path("name").asString(""))
                || isSame(name, source.path("text").asString(""));
        speakers += same ? 1 : 0;
      }
    }
    for (JsonNode attribution : annotated) {
      for (JsonNode quote : attribution.path("direct")) {
        Extent extent = Extent.of(quote);
        quotes++;
        quotesFound += extent != null && isQuoted(extent, read) ? 1 : 0;
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

  private boolean isSame(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
  }

  private List<String> words(String name) {
    return Arrays.stream(MARKS.split(name))
        .filter(w -> !w.isEmpty())
        .map(orthography::nameKey)
        .map(w -> w.length() > 3 && w.startsWith(article) ? w.substring(article.length()) : w)
        .toList();
  }

  private static String article(Lexicon lexicon) {
    return lexicon.table("ar/clitics.tsv").rows().stream()
        .filter(r -> r.get("clitics").equals("AL"))
        .map(r -> lexicon.orthography().nameKey(r.get("form")))
        .findFirst()
        .orElseThrow();
  }

  private void report() {
    System.out.printf(
        Locale.ROOT,
        "times         P %.3f  R %.3f  F1 %.3f  values %.3f%n",
        times.precision(),
        times.recall(),
        times.f1(),
        Tally.ratio(values, times.found()));
    System.out.printf(
        Locale.ROOT,
        "attributions  P %.3f  R %.3f  F1 %.3f  speakers %.3f  quotations %.3f%n",
        attributions.precision(),
        attributions.recall(),
        attributions.f1(),
        Tally.ratio(speakers, named),
        Tally.ratio(quotesFound, quotes));
  }
}
