package org.isnad.bench.pages;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.app.source.FieldMap;
import org.isnad.app.source.Input;
import org.isnad.app.source.Sources;
import org.isnad.article.ArticleReader;
import org.isnad.bench.Gazetteer;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Outcome;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.isnad.page.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Reads documents made to be large, each in another way, and says what became of each and how much
 * memory it took. Run it in a small heap.
 */
@Command(
    name = "large",
    mixinStandardHelpOptions = true,
    description = "Reads very large documents in the heap that Java was given.")
public final class LargePages implements Callable<Integer> {

  /** How a document is large. */
  private enum Form {
    NESTING("html", "<p>W W W</p>", "<div>", ""),
    ONE_TEXT("html", "<p>", "W ", "</p>"),
    PARAGRAPHS("html", "", "<p>W W W W W W W W.</p>\n", ""),
    EMPTY_ELEMENTS("html", "<p>W</p>", "<b></b>", ""),
    OPEN_ELEMENTS("html", "<p>W</p>", "<i>", ""),
    LINKS("html", "", "<li><a href=/a class=b>W W</a></li>", ""),
    ATTRIBUTE("html", "<p title=\"", "W ", "\">W W W</p>"),
    ATTRIBUTES("html", "<p>W</p><p ", "a# ", ">W W W</p>"),
    SCRIPT("html", "<p>W W W</p><script>", "x=1;", "</script>"),
    LINKED_DATA(
        "html",
        "<p>W W W</p><script type=application/ld+json>[",
        "{\"@type\":\"NewsArticle\",\"headline\":\"W\"},",
        "]</script>"),
    COMMENT("html", "<p>W W W</p><!--", "- W ", "-->"),
    DUMP_LINES("txt", "", "W W W W W W W W.\n", ""),
    DUMP_ONE_LINE("txt", "", "W ", ""),
    JSON_RECORD("jsonl", "{\"title\":\"W W\",\"text\":\"", "W W W. ", "\"}\n"),
    JSON_ARRAY("json", "[{\"title\":\"W W\",\"text\":\"", "W W W. ", "\"}]\n"),
    TABLE("csv", "title,text\nW W,\"", "W W W. ", "\"\n"),
    ZIP("zip", "<p>", "W # ", "</p>"),
    GZIP("gz", "<p>", "W # ", "</p>");

    private final String extension;
    private final String before;
    private final String unit;
    private final String after;

    Form(String extension, String before, String unit, String after) {
      this.extension = extension;
      this.before = before;
      this.unit = unit;
      this.after = after;
    }
  }

  /** Extensions of files that hold an HTML page. */
  private static final Set<String> PAGES = Set.of("html", "zip", "gz");

  @Option(
      names = "--megabytes",
      split = ",",
      defaultValue = "31,100",
      paramLabel = "N",
      description = "sizes (default: ${DEFAULT-VALUE}); documents are read up to 32")
  private List<Integer> sizes = List.of();

  private LargePages() {}

  /** Runs it; exits with 0, with 1 when memory ran out, with 2 on wrong usage. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LargePages()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<String> words = List.copyOf(Gazetteer.names().keySet());
    ArticleReader articles = new ArticleReader(Lexicon.load(List.of()));
    System.out.printf(Locale.ROOT, "heap of %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    int failed = 0;
    Path folder = Files.createTempDirectory("isnad-large");
    for (int megabytes : sizes) {
      for (Form form : Form.values()) {
        Path file = folder.resolve("large." + form.extension);
        write(form, (long) megabytes << 20, words, file);
        failed += read(form, megabytes, file, articles);
        Files.delete(file);
      }
    }
    Files.delete(folder);
    return failed == 0 ? 0 : 1;
  }

  private static int read(Form form, int megabytes, Path file, ArticleReader articles) {
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    List<String> done = new ArrayList<>();
    try {
      Sources sources =
          new Sources(
              new PageReader(),
              null,
              FieldMap.parse("text=text,title=title"),
              InputStream.nullInputStream());
      sources.each(file.toString(), input -> done.add(read(input, articles)));
    } catch (OutOfMemoryError e) {
      done.add("OUT OF MEMORY");
    }
    long peak = pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    System.out.printf(
        Locale.ROOT,
        "%4d MB %-16s %6.1f s %6d MB  %s%n",
        megabytes,
        form.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        (System.nanoTime() - start) / 1e9,
        peak >> 20,
        String.join("; ", done));
    return done.contains("OUT OF MEMORY") ? 1 : 0;
  }

  private static String read(Input input, ArticleReader articles) {
    try {
      Outcome outcome =
          switch (input) {
            case Input.Bad bad -> bad.problem();
            case Input.Openable openable -> openable.open().read(new PageReader());
          };
      return switch (outcome) {
        case Page page -> "read: " + articles.read(page).blocks().size() + " blocks";
        case Problem problem -> problem.code() + ": " + problem.message();
      };
    } catch (Sources.TooLarge e) {
      return e.problem().code() + ": " + e.problem().message();
    } catch (IOException e) {
      return "unreadable: " + e.getMessage();
    }
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void write(Form form, long bytes, List<String> words, Path file)
      throws IOException {
    try (OutputStream out = packed(form, new BufferedOutputStream(Files.newOutputStream(file)))) {
      if (PAGES.contains(form.extension)) {
        out.write("<!doctype html><html><body>".getBytes(StandardCharsets.UTF_8));
      }
      long written = put(out, form.before, words, 0);
      for (long i = 1; written < bytes; i++) {
        written += put(out, form.unit, words, i);
      }
      put(out, form.after, words, 0);
    }
  }

  private static OutputStream packed(Form form, OutputStream out) throws IOException {
    return switch (form.extension) {
      case "gz" -> new GZIPOutputStream(out);
      case "zip" -> {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("large.html"));
        yield zip;
      }
      default -> out;
    };
  }

  /** Writes a pattern: words for W, a number for #. */
  private static long put(OutputStream out, String pattern, List<String> words, long number)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == 'W') {
        text.append(words.get((int) ((number * 31 + i) % words.size())));
      } else if (c == '#') {
        text.append(number);
      } else {
        text.append(c);
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    return bytes.length;
  }
}
