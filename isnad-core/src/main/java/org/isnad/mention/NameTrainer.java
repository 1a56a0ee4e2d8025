package org.isnad.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.isnad.learning.TagModel;
import org.isnad.learning.TagTrainer;
import org.isnad.learning.TagTrainer.Settings;
import org.isnad.learning.WordClassTrainer;
import org.isnad.learning.WordClasses;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.TextReader;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;

/**
 * Trains the model of names from sentences whose names are marked, a large text without marks and
 * lists of names. The same input gives the same model.
 *
 * <p>The large text is used twice: words that keep like company are put into classes; and a first
 * model, which may not look at the words themselves, reads it, so that the second one knows of many
 * words as what they were taken elsewhere.
 */
public final class NameTrainer {
  /** Tables of names, each with its class: only the training reads them. */
  private static final String LISTS = "ar/names/lists";

  /** How many classes of words by company, from coarse to fine. */
  private static final int[] CLASSES = {64, 256, 800};

  private static final int ROUNDS = 12;
  private static final int LEAST = 4;

  /** Only every so manieth line is read by the first model. */
  private static final int STRIDE = 2;

  private static final int LONGEST_LINE = 6_000;
  private static final int[] NAME_STEPS = {1, 2, 4, 10, 100};

  private final Lexicon lexicon;
  private final Vocabulary vocabulary;
  private final TextReader reader;
  private final Consumer<String> progress;

  /**
   * A name in a text.
   *
   * @param start first UTF-16 unit in the text
   * @param end unit after the last
   */
  public record Mark(int start, int end, EntityMention.Type type) {}

  /** A sentence with all its names. */
  public record MarkedText(String text, List<Mark> marks) {
    public MarkedText {
      marks = List.copyOf(marks);
    }
  }

  /**
   * With the data that the model adds to.
   *
   * @param progress is told what is done
   */
  public NameTrainer(Lexicon lexicon, Consumer<String> progress) {
    this.lexicon = lexicon;
    this.vocabulary = new Vocabulary(lexicon, new Gazetteer(lexicon));
    this.reader = new TextReader(lexicon);
    this.progress = progress;
  }

  /** What a large text and lists of names tell of words. */
  public static final class Unmarked {
    private final List<String> lines;
    private final SortedMap<String, int[]> words;

    private Unmarked(List<String> lines, SortedMap<String, int[]> words) {
      this.lines = lines;
      this.words = words;
    }

    private SortedMap<String, int[]> words() {
      SortedMap<String, int[]> copy = new TreeMap<>();
      words.forEach((word, own) -> copy.put(word, own.clone()));
      return copy;
    }
  }

  /**
   * Learns what is learned without marked sentences.
   *
   * @param lines a large text, a paragraph or headline each
   * @param names words that are names, and in how many names
   */
  public Unmarked unmarked(List<String> lines, Map<String, Integer> names) {
    SortedMap<String, int[]> words = company(lines);
    addNames(words, names);
    return new Unmarked(lines, words);
  }

  /**
   * Trains.
   *
   * @param marked sentences with their names
   */
  public NameModel train(List<MarkedText> marked, Unmarked unmarked) {
    SortedMap<String, int[]> words = unmarked.words();
    WordClasses first = WordClasses.of(words, CLASSES.length + 1);
    Map<String, int[]> phrases = listed();
    progress.accept("reading the text with a first model");
    NamePhrases firstPhrases = NamePhrases.of(phrases);
    TagModel reading = tagger(marked, first, features(false, firstPhrases), Settings.QUICK);
    addTaken(words, phrases, unmarked.lines, new NameModel(first, firstPhrases.classes(), reading));
    WordClasses classes = WordClasses.of(words, CLASSES.length + 2);
    NamePhrases all = NamePhrases.of(phrases);
    progress.accept("training");
    TagModel tags = tagger(marked, classes, features(true, all), Settings.USUAL);
    return new NameModel(classes, all.classes(), tags);
  }

  /** The names of the lists, each with the classes it may have. */
  Map<String, int[]> listed() {
    Map<String, int[]> phrases = new TreeMap<>();
    for (String path : lexicon.files(LISTS, ".tsv")) {
      for (Table.Row row : lexicon.table(path).rows()) {
        List<String> key = new ArrayList<>();
        for (Token token : reader.sentence(row.get("form")).tokens()) {
          key.add(vocabulary.spelling().exact(token.folded()));
        }
        EntityMention.Type type = EntityMention.Type.valueOf(row.get("class"));
        phrases.computeIfAbsent(String.join(" ", key), k -> new int[NamePhrases.GROUPINGS])[0] |=
            1 << NameTags.place(type);
      }
    }
    return phrases;
  }

  SortedMap<String, int[]> company(List<String> lines) {
    progress.accept("counting words");
    WordClassTrainer trainer = new WordClassTrainer(sentences(lines), LEAST);
    SortedMap<String, int[]> words = new TreeMap<>();
    for (int g = 0; g < CLASSES.length; g++) {
      progress.accept("putting words into " + CLASSES[g] + " classes");
      int grouping = g;
      trainer.train(CLASSES[g], ROUNDS).forEach((w, c) -> row(words, w)[grouping] = c);
    }
    return words;
  }

  private static int[] row(SortedMap<String, int[]> words, String word) {
    return words.computeIfAbsent(word, w -> new int[CLASSES.length + 2]);
  }

  List<List<String>> sentences(List<String> lines) {
    Map<String, String> same = new HashMap<>();
    List<List<String>> sentences = new ArrayList<>();
    for (String line : lines) {
      List<String> sentence = new ArrayList<>();
      for (Token token : reader.sentence(line).tokens()) {
        sentence.add(same.computeIfAbsent(NameTraits.normal(token.word()), w -> w));
        if (token.is(".")) {
          sentences.add(sentence);
          sentence = new ArrayList<>();
        }
      }
      sentences.add(sentence);
    }
    return sentences;
  }

  void addNames(SortedMap<String, int[]> words, Map<String, Integer> names) {
    Map<String, Integer> folded = new TreeMap<>();
    names.forEach((name, n) -> folded.merge(lexicon.orthography().fold(name), n, Integer::sum));
    folded.forEach((name, n) -> {
      int step = 0;
      while (step < NAME_STEPS.length && n >= NAME_STEPS[step]) {
        step++;
      }
      row(words, name)[CLASSES.length] = step;
    });
  }

  private NameFeatures features(boolean words, NamePhrases phrases) {
    return new NameFeatures(words, phrases, vocabulary, lexicon);
  }

  TagModel tagger(
      List<MarkedText> marked, WordClasses classes, NameFeatures features, Settings settings) {
    List<TagTrainer.Example> examples = new ArrayList<>();
    NameTraits edge = NameTraits.edge(classes.groupings());
    for (MarkedText text : marked) {
      Sentence sentence = reader.sentence(text.text());
      examples.add(
          TagTrainer.example(rows(sentence, classes, features, edge), tags(sentence, text)));
    }
    return new TagTrainer(examples, NameTags.COUNT, settings).train();
  }

  int[][] rows(Sentence sentence, WordClasses classes, NameFeatures features, NameTraits edge) {
    NameTraits[] traits = new NameTraits[sentence.tokens().size()];
    for (int i = 0; i < traits.length; i++) {
      traits[i] = NameTraits.of(sentence.tokens().get(i).word(), vocabulary, lexicon, classes);
    }
    int[][] rows = features.together(new Look(sentence, vocabulary), traits, edge);
    for (int i = 0; i < rows.length; i++) {
      for (int d = -NameFeatures.REACH; d <= NameFeatures.REACH; d++) {
        boolean inside = i + d >= 0 && i + d < traits.length;
        rows[i] = joined(rows[i], features.alone(inside ? traits[i + d] : edge, d));
      }
    }
    return rows;
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** A token that stands in a name in part stands in it. */
  static int[] tags(Sentence sentence, MarkedText text) {
    int[] tags = new int[sentence.tokens().size()];
    for (Mark mark : text.marks()) {
      boolean begun = false;
      for (Token token : sentence.tokens()) {
        if (token.span().start() < mark.end() && token.span().end() > mark.start()) {
          tags[token.index()] = begun ? NameTags.further(mark.type()) : NameTags.first(mark.type());
          begun = true;
        }
      }
    }
    return tags;
  }

  /** As what each word was taken in the large text, and how often. */
  void addTaken(
      SortedMap<String, int[]> words,
      Map<String, int[]> phrases,
      List<String> lines,
      NameModel first) {
    NameTagger tagger = new NameTagger(first, false, vocabulary, lexicon);
    Map<String, int[]> spans = new TreeMap<>();
    SortedMap<String, int[]> counts = new TreeMap<>();
    for (int l = 0; l < lines.size(); l += STRIDE) {
      String line = lines.get(l);
      Sentence sentence =
          reader.sentence(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
      int[] tags = tagger.tags(new Look(sentence, vocabulary));
      for (NameTags.Run run : NameTags.runs(tags)) {
        String phrase = phrase(sentence, run, first.classes());
        if (!phrase.isEmpty()) {
          spans.computeIfAbsent(phrase, p -> new int[4])[NameTags.place(run.type())]++;
        }
      }
      for (int i = 0; i < tags.length; i++) {
        Token token = sentence.tokens().get(i);
        if (token.kind() == TokenKind.WORD) {
          counts
              .computeIfAbsent(known(token, first.classes()), w -> new int[NameTags.COUNT])[
              tags[i]]++;
        }
      }
    }
    spans.forEach((phrase, n) -> {
      int group = group(n);
      if (group != 0) {
        phrases.computeIfAbsent(phrase, p -> new int[NamePhrases.GROUPINGS])[1] = group;
      }
    });
    counts.forEach((word, n) -> {
      int taken = taken(n);
      if (taken != 0) {
        row(words, word)[CLASSES.length + 1] = taken;
      }
    });
  }

  /** The key of a name of several words; empty for others. */
  private String phrase(Sentence sentence, NameTags.Run run, WordClasses classes) {
    if (run.first() == run.last()) {
      return "";
    }
    StringBuilder key = new StringBuilder();
    for (int i = run.first(); i <= run.last(); i++) {
      Token token = sentence.tokens().get(i);
      if (token.kind() != TokenKind.WORD && token.kind() != TokenKind.FOREIGN) {
        return "";
      }
      String word =
          i == run.first() ? NameTraits.stem(token.word(), classes).stem() : token.folded();
      key.append(key.isEmpty() ? "" : " ").append(vocabulary.spelling().exact(word));
    }
    return key.toString();
  }

  /** One number for as what a phrase was taken how often; 0 for too seldom. */
  private static int group(int[] counts) {
    int all = Arrays.stream(counts).sum();
    if (all < 2) {
      return 0;
    }
    int best = 0;
    for (int t = 1; t < counts.length; t++) {
      best = counts[t] > counts[best] ? t : best;
    }
    int step = all < 4 ? 0 : all < 10 ? 1 : 2;
    int mixed = counts[best] < 0.7 * all ? 12 : 0;
    return 1 + best + 4 * step + mixed;
  }

  private static String known(Token token, WordClasses classes) {
    if (!classes.knows(token.folded())) {
      for (Reading reading : token.readings()) {
        boolean cut = reading.clitics() != 0 && !Clitic.AL.in(reading.clitics());
        if (cut && classes.knows(reading.stem())) {
          return reading.stem();
        }
      }
    }
    return token.folded();
  }

  /** One number for how often a word is in a name, in which class, and at which place of it. */
  private static int taken(int[] counts) {
    int all = Arrays.stream(counts).sum();
    if (all < 2) {
      return 0;
    }
    int best = 0;
    int[] types = new int[(counts.length - 1) / 2];
    for (int t = 0; t < types.length; t++) {
      types[t] = counts[1 + 2 * t] + counts[2 + 2 * t];
      best = types[t] > types[best] ? t : best;
    }
    int named = all - counts[0];
    double share = (double) named / all;
    int few = all < 5 ? 80 : 0;
    if (share < 0.01) {
      return few + 1;
    }
    int step = share < 0.1 ? 0 : share < 0.4 ? 1 : share < 0.8 ? 2 : 3;
    int mixed = step > 0 && types[best] < 0.6 * named ? 20 : 0;
    int inside = step > 0 && counts[2 + 2 * best] > counts[1 + 2 * best] ? 40 : 0;
    return few + mixed + inside + 2 + 4 * step + best;
  }
}
