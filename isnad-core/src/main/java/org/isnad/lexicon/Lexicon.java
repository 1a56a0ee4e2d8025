package org.isnad.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.isnad.lexicon.Table.Row;

/**
 * The linguistic data, loaded, folded and checked. Immutable and safe to share between threads.
 *
 * <p>Open it once with {@link #load} and hand it to the stages.
 */
public final class Lexicon {
  /** Folders below {@code ar/} whose files hold other things than rules over tokens. */
  private static final Set<String> NOT_RULES = Set.of("furniture", "deeds");

  private final AtomicInteger notes = new AtomicInteger();
  private final DataFolders folders;
  private final Orthography orthography;
  private final Map<String, List<WordForm>> forms;
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, Set<String>> listsOf = new HashMap<>();
  private final Map<String, Table> listTables = new TreeMap<>();
  private final Set<String> grammar = new HashSet<>();
  private final Map<String, List<Rule>> rules = new TreeMap<>();
  private final List<DataProblem> problems = new ArrayList<>();

  private Lexicon(DataFolders folders) {
    this.folders = folders;
    this.orthography = Orthography.of(table("ar/orthography.tsv"), problems);
    Inflection inflection = new Inflection(table("ar/paradigms.tsv"), orthography);
    table("ar/verbs.tsv").rows().forEach(inflection::verb);
    table("ar/nouns.tsv").rows().forEach(r -> inflection.noun(r.get("lemma"), r.all("plural")));
    loadLists(inflection);
    listTable("grammar-words").rows().forEach(row -> grammar.add(row.get("form")));
    this.forms = Collections.unmodifiableMap(new HashMap<>(inflection.forms()));
    loadRules();
  }

  /**
   * The shipped data with the user's folders over it.
   *
   * @throws DataException when a file is wrong, naming file, line and cure
   */
  public static Lexicon load(List<Path> userFolders) {
    return checked(new Lexicon(DataFolders.shipped(userFolders)));
  }

  /**
   * The data of one folder only.
   *
   * @throws DataException when a file is wrong, naming file, line and cure
   */
  public static Lexicon of(Path folder) {
    return checked(new Lexicon(DataFolders.of(folder)));
  }

  /** What is wrong with the shipped data and the user's folders; empty when all is well. */
  public static List<DataProblem> check(List<Path> userFolders) {
    DataFolders folders = DataFolders.shipped(userFolders);
    Lexicon lexicon = new Lexicon(folders);
    List<DataProblem> found = new ArrayList<>(lexicon.problems);
    found.addAll(DataCheck.check(folders, lexicon));
    return found;
  }

  private static Lexicon checked(Lexicon lexicon) {
    if (!lexicon.problems.isEmpty()) {
      throw new DataException(lexicon.problems);
    }
    return lexicon;
  }

  private void loadLists(Inflection inflection) {
    for (String path : folders.below("ar/lists", ".tsv")) {
      Table table = table(path);
      String name = path.substring("ar/lists/".length(), path.length() - ".tsv".length());
      Set<String> entries = new LinkedHashSet<>();
      for (Row row : table.rows()) {
        entries.add(orthography.fold(row.get("form")));
        if (row.get("pos").equals("lemma")) {
          for (String word : row.get("form").split(" ")) {
            if (!inflection.knows(orthography.fold(word))) {
              inflection.noun(word, row.all("plural"));
            }
          }
        }
      }
      lists.put(name, entries);
      entries.forEach(entry -> listsOf.computeIfAbsent(entry, e -> new TreeSet<>()).add(name));
      listTables.put(name, table);
    }
  }

  private void loadRules() {
    Map<String, Rule> byId = new LinkedHashMap<>();
    for (String path : folders.below("ar", ".yaml")) {
      String[] parts = path.split("/");
      if (parts.length < 3 || NOT_RULES.contains(parts[1])) {
        continue;
      }
      for (String content : folders.contents(path)) {
        for (Rule rule : new RuleFile(path, parts[1], orthography, problems).read(content)) {
          Rule other = byId.putIfAbsent(rule.id(), rule);
          if (other != null && !isUsers(rule, other)) {
            problems.add(
                new DataProblem(
                    path,
                    rule.line(),
                    "rule " + rule.id() + " stands already in " + other.file() + ":" + other.line(),
                    "give it another id"));
          }
        }
      }
    }
    for (Rule rule : byId.values()) {
      rules.computeIfAbsent(rule.group(), g -> new ArrayList<>()).add(rule);
    }
  }

  /** A user's file of the same name may give a shipped rule anew. */
  private boolean isUsers(Rule rule, Rule first) {
    return rule.file().equals(first.file()) && folders.contents(rule.file()).size() > 1;
  }

  /** A number under which nothing is noted with words yet, from 0. */
  public int nextNote() {
    return notes.getAndIncrement();
  }

  /** How many numbers {@link #nextNote} has given. */
  public int notes() {
    return notes.get();
  }

  /** The folding tables. */
  public Orthography orthography() {
    return orthography;
  }

  /** A table of the data; without rows when there is no such file. */
  public Table table(String path) {
    return Table.parse(path, folders.contents(path), problems);
  }

  /** A YAML file as maps, lists and strings, one for each folder that has it, the user's first. */
  public List<Object> yaml(String path) {
    List<Object> out = new ArrayList<>();
    for (String content : folders.contents(path)) {
      Yaml.root(path, content).map(Yaml::plain).ifPresent(out::add);
    }
    return out;
  }

  /** A trained model; empty when there is none, the user's when he has one. */
  public Optional<byte[]> model(String path) {
    return folders.bytes(path).stream().findFirst();
  }

  /** Paths of the data files below a folder with an ending such as {@code .yaml}. */
  public List<String> files(String folder, String ending) {
    return folders.below(folder, ending);
  }

  /** The rules of a group, in file order. */
  public List<Rule> rules(String group) {
    return List.copyOf(rules.getOrDefault(group, List.of()));
  }

  /** All rules. */
  public List<Rule> rules() {
    return rules.values().stream().flatMap(List::stream).toList();
  }

  /** The folded entries of a word list; empty when there is no such list. */
  public Set<String> list(String name) {
    return lists.getOrDefault(name, Set.of());
  }

  /** The rows of a word list with their further columns. */
  public Table listTable(String name) {
    return listTables.getOrDefault(
        name, new Table("ar/lists/" + name + ".tsv", List.of(), List.of()));
  }

  /** The lists of which a folded word or phrase is an entry, as it stands. */
  public Set<String> listsOf(String folded) {
    return listsOf.getOrDefault(folded, Set.of());
  }

  /** Whether a folded word or phrase is an entry of a list, as it stands. */
  public boolean inList(String name, String folded) {
    return list(name).contains(folded);
  }

  /**
   * The forms of verbs and nouns that a stage keeps to itself, by folded word.
   *
   * @param verbs rows with the columns of {@code ar/verbs.tsv}
   * @param nouns rows with the columns of {@code ar/nouns.tsv}
   */
  public Map<String, List<WordForm>> inflected(List<Row> verbs, List<Row> nouns) {
    Inflection inflection = new Inflection(table("ar/paradigms.tsv"), orthography);
    verbs.forEach(inflection::verb);
    nouns.forEach(r -> inflection.noun(r.get("lemma"), r.all("plural")));
    return Collections.unmodifiableMap(new HashMap<>(inflection.forms()));
  }

  /**
   * Whether a word without proclitics, spelled with its hamzas, is one of grammar ("there", "yes")
   * and so no form of a verb of the same letters.
   */
  public boolean isOfGrammar(String plain) {
    return grammar.contains(plain);
  }

  /** The readings of a folded word without proclitics as a form of a verb or noun. */
  public List<WordForm> forms(String folded) {
    return forms.getOrDefault(folded, List.of());
  }
}
