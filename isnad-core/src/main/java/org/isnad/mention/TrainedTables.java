package org.isnad.mention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;

/**
 * The tables that a model of names is trained with, each by its rows and their digest. The tables
 * grow while the model stays as it is, so the data note beside the model what they were: the same
 * tables give the same model, others another.
 *
 * @param tables by their paths below the data root
 */
public record TrainedTables(SortedMap<String, Content> tables) {
  /** Where the data note what the tables were when their model was trained. */
  public static final String PATH = "ar/names/trained-with.tsv";

  private static final List<String> FOLDERS = List.of("ar/names", "gazetteer");
  private static final String LISTS = "ar/lists";
  private static final List<String> FILES =
      List.of(
          "ar/clitics.tsv",
          "ar/nouns.tsv",
          "ar/orthography.tsv",
          "ar/paradigms.tsv",
          "ar/verbs.tsv",
          "outlets/outlets.tsv");
  private static final String HEADER = "file\trows\tsha256\n";
  private static final Content NONE = new Content(0, "");

  public TrainedTables {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /**
   * What a table holds.
   *
   * @param rows how many
   * @param sha256 digest of the columns and rows, hexadecimal
   */
  public record Content(int rows, String sha256) {}

  /** The tables as they are. */
  public static TrainedTables now(Lexicon lexicon) {
    SortedSet<String> paths = new TreeSet<>(FILES);
    FOLDERS.forEach(folder -> paths.addAll(lexicon.files(folder, ".tsv")));
    paths.remove(PATH);
    SortedMap<String, Content> tables = new TreeMap<>();
    for (String path : lexicon.files(LISTS, ".tsv")) {
      // Lists of words to inflect tell what forms there are; the others are not seen.
      if (lexicon.table(path).rows().stream().anyMatch(r -> r.get("pos").equals("lemma"))) {
        paths.add(path);
      }
    }
    for (String path : paths) {
      Table table = lexicon.table(path);
      tables.put(path, new Content(table.rows().size(), digest(table)));
    }
    return new TrainedTables(tables);
  }

  /** The tables as they were when the model of the data was trained. */
  public static TrainedTables noted(Lexicon lexicon) {
    SortedMap<String, Content> tables = new TreeMap<>();
    for (Table.Row row : lexicon.table(PATH).rows()) {
      Content content = new Content(Integer.parseInt(row.get("rows")), row.get("sha256"));
      tables.put(row.get("file"), content);
    }
    return new TrainedTables(tables);
  }

  /** As a table of the data. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER);
    tables.forEach((path, content) ->
        text.append(path)
            .append('\t')
            .append(content.rows())
            .append('\t')
            .append(content.sha256())
            .append('\n'));
    return text.toString();
  }

  /** Paths of the tables that hold something else than in the other, or are in one of them only. */
  public List<String> changed(TrainedTables other) {
    SortedSet<String> paths = new TreeSet<>(tables.keySet());
    paths.addAll(other.tables.keySet());
    List<String> changed = new ArrayList<>();
    for (String path : paths) {
      if (!content(path).equals(other.content(path))) {
        changed.add(path);
      }
    }
    return changed;
  }

  /** By what part of the rows here the tables of the other have grown or shrunk. */
  public double growth(TrainedTables other) {
    int all = tables.values().stream().mapToInt(Content::rows).sum();
    int more = 0;
    for (String path : changed(other)) {
      more += Math.abs(other.content(path).rows() - content(path).rows());
    }
    return (double) more / Math.max(1, all);
  }

  private Content content(String path) {
    return tables.getOrDefault(path, NONE);
  }

  private static String digest(Table table) {
    StringBuilder text = new StringBuilder(String.join("\t", table.columns()));
    for (Table.Row row : table.rows()) {
      text.append('\n');
      Map<String, String> cells = row.cells();
      for (String column : table.columns()) {
        text.append(cells.getOrDefault(column, "")).append('\t');
      }
    }
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
