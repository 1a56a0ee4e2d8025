package org.isnad.bench.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.isnad.bench.names.TaggedSentence.WordSpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what names are learned from beside tagged sentences. */
final class TrainingData {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Sentences in a row that are kept together when some are held out: about an article. */
  private static final int BLOCK = 20;

  private static final int TENTHS = 10;

  /** The tenth that a model of nine tenths has not seen. */
  static final int LAST = TENTHS - 1;

  /** All tenths in order. */
  static final List<Integer> ALL = IntStream.range(0, TENTHS).boxed().toList();

  private TrainingData() {}

  /**
   * The sentences of a tenth, or the others.
   *
   * @param tenth which of ten, from 0: every tenth block of 20 sentences is in it
   */
  static List<TaggedSentence> tenth(List<TaggedSentence> sentences, int tenth, boolean in) {
    return IntStream.range(0, sentences.size())
        .filter(i -> (i / BLOCK % TENTHS == tenth) == in)
        .mapToObj(sentences::get)
        .toList();
  }

  /** The sentences of a tenth in its blocks, each about an article. */
  static List<List<TaggedSentence>> blocks(List<TaggedSentence> tenth) {
    return IntStream.iterate(0, i -> i < tenth.size(), i -> i + BLOCK)
        .mapToObj(i -> tenth.subList(i, Math.min(tenth.size(), i + BLOCK)))
        .toList();
  }

  /** Each line once, of titles and contents of the JSON arrays of articles in the zip files. */
  static List<String> lines(Path folder) {
    Set<String> lines = new LinkedHashSet<>();
    for (Path file : files(folder, ".zip")) {
      try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          if (entry.getName().endsWith(".json")) {
            addLines(zip, lines);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return List.copyOf(lines);
  }

  private static void addLines(InputStream in, Set<String> lines) throws IOException {
    for (JsonNode article : JSON.readTree(in.readAllBytes())) {
      Stream.concat(
              article.path("title").asString("").lines(),
              article.path("content").asString("").lines())
          .filter(TrainingData::hasWords)
          .forEach(lines::add);
    }
  }

  /** Whether a line has more than spaces, those that do not break among them. */
  private static boolean hasWords(String line) {
    return !line.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /**
   * Arabic words that are names, and in how many names: from tables of a Latin name, the letters of
   * the Arabic one with spaces between them, and a count.
   */
  static Map<String, Integer> names(Path folder) {
    Map<String, Integer> names = new HashMap<>();
    for (Path file : files(folder, ".tsv")) {
      try (Stream<String> lines = Files.lines(file)) {
        lines
            .map(line -> line.split("\t"))
            .filter(row -> row.length == 3)
            .forEach(row ->
                names.merge(row[1].replace(" ", ""), Integer.parseInt(row[2]), Integer::sum));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return names;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** Right, wrong and missed names. */
  static final class Score {
    private final Map<String, int[]> counts = new HashMap<>();

    void add(List<WordSpan> gold, List<WordSpan> found) {
      for (WordSpan name : gold) {
        count(name, found.contains(name) ? 0 : 2);
      }
      for (WordSpan name : found) {
        if (!gold.contains(name)) {
          count(name, 1);
        }
      }
    }

    void add(Score other) {
      other.counts.forEach((type, n) -> {
        int[] own = counts.computeIfAbsent(type, t -> new int[3]);
        for (int i = 0; i < own.length; i++) {
          own[i] += n[i];
        }
      });
    }

    private void count(WordSpan name, int what) {
      counts.computeIfAbsent(name.type().name(), t -> new int[3])[what]++;
      counts.computeIfAbsent("all", t -> new int[3])[what]++;
    }

    /** Precision, recall, F1 and how many there are of a class, or of "all". */
    double[] of(String type) {
      int[] n = counts.getOrDefault(type, new int[3]);
      double right = n[0];
      double precision = right / Math.max(1, n[0] + n[1]);
      double recall = right / Math.max(1, n[0] + n[2]);
      return new double[] {
        precision, recall, 2 * right / Math.max(1, 2 * n[0] + n[1] + n[2]), n[0] + n[2]
      };
    }

    List<String> types() {
      List<String> types = new ArrayList<>(List.of("PERS", "LOC", "ORG", "MISC"));
      types.add("all");
      return types;
    }
  }
}
