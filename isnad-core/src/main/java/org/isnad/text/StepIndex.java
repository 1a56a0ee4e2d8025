package org.isnad.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.isnad.lexicon.Element;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordForm;
import org.jspecify.annotations.Nullable;

/**
 * One trie over the words, lemmas and list entries that rules name. A walk over a sentence gives,
 * for every token, the steps that begin there and where they end; its cost does not depend on the
 * number of rules. Thread-safe once built.
 */
final class StepIndex {
  private static final class Node {
    final Map<String, Node> words = new HashMap<>();
    final Map<String, Node> lemmas = new HashMap<>();
    final List<Step> steps = new ArrayList<>();

    /** Whether a trigger step ends here or further on. */
    boolean triggers;

    /** The numbers of the steps that end here or further on. */
    long[] reach = Bits.NONE;
  }

  private record Step(int number, String name) {}

  /** A word of the index that a token may be. */
  private record Start(Node node, int clitics, Set<String> features) {}

  /**
   * Where the walk may begin at a word.
   *
   * @param triggers whether a trigger step may begin there
   * @param reach the numbers of the steps that may begin there
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Starts(List<Start> all, boolean triggers, long[] reach) {
    static final Starts NONE = new Starts(List.of(), false, Bits.NONE);

    static Starts of(List<Start> all) {
      if (all.isEmpty()) {
        return NONE;
      }
      boolean triggers = false;
      long[] reach = Bits.NONE;
      for (Start start : all) {
        triggers |= start.node().triggers;
        reach = Bits.both(reach, start.node().reach);
      }
      return new Starts(all, triggers, reach);
    }
  }

  /**
   * A step that fits some tokens.
   *
   * @param step number of the step
   * @param name the word, lemma, list or mark of the step that fits
   * @param first first token
   * @param last last token, included
   * @param clitics proclitics cut off the first token
   * @param features features of the first word's form
   */
  record Hit(int step, String name, int first, int last, int clitics, Set<String> features) {}

  private final Lexicon lexicon;
  private final Node root = new Node();
  private final Map<String, Node> marks = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, long[]> slots = new HashMap<>();
  private final Map<String, Integer> clitics = new HashMap<>();
  private final WordNotes<Starts> known;
  private int longest = 1;

  StepIndex(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.known = new WordNotes<>(lexicon, this::starts);
    for (Row row : lexicon.table("ar/clitics.tsv").rows()) {
      String[] names = row.get("clitics").split(" ");
      if (names.length == 1 && row.get("restore").isEmpty()) {
        clitics.put(row.get("form"), Clitic.valueOf(names[0]).bit());
      }
    }
  }

  /** The bit of a proclitic written in Arabic; 0 when the data has no such proclitic. */
  int clitics(String form) {
    return clitics.getOrDefault(form, 0);
  }

  /** The number of the step for any element but a gap, adding its words on first use. */
  int number(Element element) {
    String key = element.kind() + "|" + String.join("|", element.name());
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(key, number);
    for (String name : element.name()) {
      switch (element.kind()) {
        case WORD -> add(false, List.of(name.split(" ")), new Step(number, name));
        case LEMMA -> add(true, List.of(name.split(" ")), new Step(number, name));
        case LIST -> addList(name, number);
        case MARK -> marks.computeIfAbsent(name, k -> new Node()).steps.add(new Step(number, name));
        case SLOT -> slots.merge(name, Bits.with(Bits.NONE, number), Bits::both);
        case GAP -> throw new IllegalArgumentException("nothing to find in " + element);
      }
    }
    return number;
  }

  /** The numbers of the slots that a chunk of a kind may fill. */
  long[] slots(String kind) {
    return slots.getOrDefault(kind, Bits.NONE);
  }

  private void addList(String list, int number) {
    for (Row row : lexicon.listTable(list).rows()) {
      String[] words = lexicon.orthography().fold(row.get("form")).split(" ");
      add(row.get("pos").equals("lemma"), List.of(words), new Step(number, list));
    }
  }

  private void add(boolean lemmas, List<String> words, Step step) {
    longest = Math.max(longest, words.size());
    Node node = root;
    for (String word : words) {
      node = (lemmas ? node.lemmas : node.words).computeIfAbsent(word, k -> new Node());
    }
    if (!node.steps.contains(step)) {
      node.steps.add(step);
    }
  }

  /**
   * Marks the steps from which matches start; to be called when all steps are there.
   *
   * @param triggers whether matches start from the step of a number
   */
  void trigger(IntPredicate triggers) {
    mark(root, triggers);
    marks.values().forEach(node -> mark(node, triggers));
  }

  private static boolean mark(Node node, IntPredicate triggers) {
    boolean here = false;
    for (Step step : node.steps) {
      here |= triggers.test(step.number());
      node.reach = Bits.with(node.reach, step.number());
    }
    for (Node next : node.words.values()) {
      here |= mark(next, triggers);
      node.reach = Bits.both(node.reach, next.reach);
    }
    for (Node next : node.lemmas.values()) {
      here |= mark(next, triggers);
      node.reach = Bits.both(node.reach, next.reach);
    }
    node.triggers = here;
    return here;
  }

  /** The steps that fit the tokens of a sentence. */
  Steps steps(List<Token> tokens) {
    return new Steps(tokens);
  }

  /** The steps that fit a sentence, looked for where they are asked for. Used by one thread. */
  final class Steps {
    private final List<Token> tokens;
    private final Starts[] starts;
    private final @Nullable List<Hit>[] starting;

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know no parameters
    private Steps(List<Token> tokens) {
      this.tokens = tokens;
      this.starting = new List[tokens.size()];
      this.starts = new Starts[tokens.size()];
      for (int i = 0; i < starts.length; i++) {
        starts[i] = known.of(tokens.get(i).word());
      }
    }

    int size() {
      return tokens.size();
    }

    /** The numbers of the steps that may begin at a token, as far as that token tells. */
    long[] reach(int i) {
      return starts[i].reach();
    }

    /** Whether a trigger may begin at a token; the cost of most tokens is this question. */
    boolean mayTrigger(int i) {
      return starts[i].triggers();
    }

    /** The steps that begin at a token, the longest first. */
    List<Hit> startingAt(int i) {
      List<Hit> hits = starting[i];
      if (hits == null) {
        hits = hits(tokens, i, starts[i].all());
        starting[i] = hits;
      }
      return hits;
    }

    /** The steps that end at a token, by first token. */
    List<Hit> endingAt(int i) {
      List<Hit> ending = List.of();
      for (int first = Math.max(0, i - longest + 1); first <= i; first++) {
        for (Hit hit : startingAt(first)) {
          if (hit.last() == i) {
            ending = ending.isEmpty() ? new ArrayList<>(2) : ending;
            ending.add(hit);
          }
        }
      }
      return ending;
    }
  }

  private List<Hit> hits(List<Token> tokens, int i, List<Start> starts) {
    if (starts.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>(4);
    for (int s = 0; s < starts.size(); s++) {
      Start start = starts.get(s);
      follow(tokens, i, start.node(), start.clitics(), start.features(), i, hits);
    }
    if (hits.size() > 1) {
      hits.sort((a, b) -> Integer.compare(b.last(), a.last()));
    }
    return hits;
  }

  private Starts starts(Word word) {
    if (word.kind() == TokenKind.WORD) {
      return Starts.of(starts(word.readings()));
    }
    Map<String, Node> next = word.kind() == TokenKind.PUNCTUATION ? marks : root.words;
    Node node = next.get(word.folded());
    return node == null ? Starts.NONE : Starts.of(List.of(new Start(node, 0, Set.of())));
  }

  private List<Start> starts(List<Reading> readings) {
    List<Start> out = new ArrayList<>(0);
    for (int r = 0; r < readings.size(); r++) {
      Reading reading = readings.get(r);
      int clitics = reading.clitics();
      Node word = root.words.get(reading.stem());
      if (word != null) {
        out.add(new Start(word, clitics, Set.of()));
      }
      for (WordForm form : reading.forms()) {
        Node node = root.lemmas.get(form.lemma());
        if (node != null && fits(form, clitics)) {
          out.add(new Start(node, clitics, form.features()));
        }
      }
    }
    return List.copyOf(out);
  }

  /**
   * A finite verb takes no article or preposition; the future marker goes with the present only.
   */
  private static boolean fits(WordForm form, int clitics) {
    boolean finite = form.is("past") || form.is("present");
    boolean nominal =
        Clitic.AL.in(clitics)
            || Clitic.BI.in(clitics)
            || Clitic.KA.in(clitics)
            || (Clitic.LI.in(clitics) && form.is("past"));
    if (finite && nominal) {
      return false;
    }
    return !Clitic.SA.in(clitics) || form.is("present");
  }

  private void follow(
      List<Token> tokens,
      int at,
      @Nullable Node node,
      int clitics,
      Set<String> features,
      int first,
      List<Hit> hits) {
    if (node == null) {
      return;
    }
    for (int s = 0; s < node.steps.size(); s++) {
      Step step = node.steps.get(s);
      hits.add(new Hit(step.number(), step.name(), first, at, clitics, features));
    }
    if ((node.words.isEmpty() && node.lemmas.isEmpty()) || at + 1 >= tokens.size()) {
      return;
    }
    Token next = tokens.get(at + 1);
    if (next.kind() == TokenKind.PUNCTUATION) {
      return;
    }
    List<Reading> readings = next.readings();
    for (int r = 0; r < readings.size(); r++) {
      Reading reading = readings.get(r);
      if (reading.clitics() == 0 && !node.words.isEmpty()) {
        follow(tokens, at + 1, node.words.get(reading.stem()), clitics, features, first, hits);
      }
      boolean plain = (reading.clitics() & ~Clitic.AL.bit()) == 0;
      if (plain && !node.lemmas.isEmpty()) {
        for (WordForm form : reading.forms()) {
          Node after = node.lemmas.get(form.lemma());
          follow(tokens, at + 1, after, clitics, features, first, hits);
        }
      }
    }
  }
}
