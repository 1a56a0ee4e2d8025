package org.isnad.bench.contacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.bench.ArticleFiles;
import org.isnad.bench.NameMatch;
import org.isnad.bench.report.Fingerprint;
import org.isnad.bench.report.Section;
import org.isnad.event.EventMention;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;
import org.isnad.record.RecordBuilder;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register of contacts against articles annotated by hand: figures, and errors by class. */
@Command(
    name = "contacts",
    mixinStandardHelpOptions = true,
    description = "Calls, meetings, visits and letters against articles annotated by hand.")
public final class MeasureContacts implements Callable<Integer> {
  private static final Set<String> KINDS =
      Set.of("call", "meeting", "summit", "talks", "visit", "letter", "agreement");

  @Option(
      names = "--input",
      required = true,
      paramLabel = "PATH",
      description = "JSON arrays of objects with url, title, content, source, date_extracted")
  private List<String> input = new ArrayList<>();

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with url, category and events; offsets into content")
  private @Nullable Path gold;

  private MeasureContacts() {}

  /** Runs it; exits with 0, with 2 on wrong usage. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MeasureContacts()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    System.out.print(section(input, Objects.requireNonNull(gold)).text());
    return 0;
  }

  /**
   * Reads the annotated articles and compares.
   *
   * @throws IOException if a file cannot be read
   */
  public static Section section(List<String> input, Path gold) throws IOException {
    Lexicon lexicon = Lexicon.load(List.of());
    Map<String, JsonNode> articles = new LinkedHashMap<>();
    for (String line : Files.readAllLines(gold)) {
      if (!line.isBlank()) {
        JsonNode article = JsonMapper.shared().readTree(line);
        articles.put(article.path("url").asString(""), article);
      }
    }
    Isnad isnad = new Isnad(lexicon);
    List<EventMention> mentions = new ArrayList<>();
    Set<String> read = new HashSet<>();
    ArticleFiles.each(
        input,
        page -> {
          String url = page.url();
          if (url != null && articles.containsKey(url) && read.add(page.document())) {
            mentions.addAll(isnad.read(page).events());
          }
        });
    Map<String, List<Told>> told = told(new RecordBuilder(lexicon).build(mentions));
    ContactScore score = new ContactScore(new NameMatch(lexicon));
    articles.forEach((url, article) ->
        score.add(
            article.path("events").valueStream().map(GoldEvent::of).toList(),
            article.path("category").asString("").equals("negative"),
            told.getOrDefault(url, List.of())));
    return new Section(
        "Contacts",
        "./isnad measure contacts --input articles --gold " + gold.getFileName(),
        List.of(Fingerprint.of(gold)),
        score.figures(),
        score.errors().classes());
  }

  /** What each article tells, by its address; a record that it tells twice once. */
  private static Map<String, List<Told>> told(List<EventRecord> records) {
    Map<String, List<Told>> told = new HashMap<>();
    for (EventRecord record : records) {
      Map<String, Told> own = new HashMap<>();
      for (Telling telling : record.tellings()) {
        String url = telling.url();
        if (url != null && KINDS.contains(record.kind())) {
          own.merge(
              url,
              new Told(record, telling.main(), telling.spans()),
              (a, b) -> {
                List<Span> spans = new ArrayList<>(a.spans());
                spans.addAll(b.spans());
                return new Told(record, a.main() || b.main(), spans);
              });
        }
      }
      own.forEach((url, each) -> told.computeIfAbsent(url, u -> new ArrayList<>()).add(each));
    }
    return told;
  }
}
