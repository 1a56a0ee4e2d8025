package org.isnad.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.event.Deed.Entry;
import org.isnad.event.Deed.Frame;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Clitic;
import org.isnad.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * The verbs and nouns of deeds with their frames, from the files in {@code ar/deeds/}. A word is
 * looked up by its form: the cost of a text does not grow with the number of deeds.
 */
final class DeedLexicon {
  private static final String FOLDER = "ar/deeds/";
  private static final String GOVERNING = "governing.tsv";

  /** What stands among the prepositions of a verb that has a verbal noun for its object. */
  private static final String OBJECT = "object";

  private static final Map<String, Frame> FRAMES = new LinkedHashMap<>();

  static {
    FRAMES.put("verbs", Frame.DOES);
    FRAMES.put("happens", Frame.HAPPENS);
    FRAMES.put("suffers", Frame.SUFFERS);
    FRAMES.put("states", Frame.STATES);
    FRAMES.put("nouns", Frame.NOUN);
  }

  private final Lexicon lexicon;
  private final Orthography orthography;
  private final Map<String, List<WordForm>> forms;
  private final Map<String, List<Entry>> ofVerbs = new HashMap<>();
  private final Map<String, List<Entry>> ofNouns = new HashMap<>();
  private final Map<String, DeedGovernor> governors = new HashMap<>();
  private final List<Deed> deeds = new ArrayList<>();
  private final Set<String> prepositions;
  private final Map<String, String> clitics = new HashMap<>();
  private final Map<String, String> light = new HashMap<>();
  private final Set<String> completing = new HashSet<>();
  private final Set<String> stated = new HashSet<>();
  private final Set<String> near = new HashSet<>();
  private final Map<String, Stem> stems = new HashMap<>();

  DeedLexicon(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.orthography = lexicon.orthography();
    this.prepositions = new HashSet<>(lexicon.list("deed-prepositions"));
    for (Row row : lexicon.table("ar/clitics.tsv").rows()) {
      clitics.put(row.get("form"), row.get("clitics"));
    }
    for (String file : lexicon.files("ar/deeds", ".yaml")) {
      for (Object root : lexicon.yaml(file)) {
        maps(root).forEach(map -> add(map, file));
      }
    }
    for (Row row : lexicon.table(FOLDER + "light.tsv").rows()) {
      light.put(orthography.fold(row.get("lemma")), row.get("frame"));
    }
    List<Row> verbs = verbs();
    for (Row row : lexicon.table(FOLDER + GOVERNING).rows()) {
      DeedGovernor governor = governor(row, verbs);
      String lemma = orthography.fold(row.get("lemma"));
      governors.put(lemma, governor);
      if (governor.nouns()) {
        light.putIfAbsent(lemma, governor.carries());
      }
      completing.addAll(governor.verbalNouns());
    }
    this.forms = lexicon.inflected(verbs(), nouns());
    forms.keySet().forEach(this::addStem);
    completing.forEach(this::addStem);
    near.forEach(this::addStem);
  }

  /**
   * A folded word without proclitics.
   *
   * @param forms what it can be among the words of deeds
   * @param completing whether it has to follow some word of deeds
   * @param near whether it must or may not stand near some word of deeds
   */
  record Stem(List<WordForm> forms, boolean completing, boolean near) {
    static final Stem UNKNOWN = new Stem(List.of(), false, false);

    Stem {
      forms = List.copyOf(forms);
    }
  }

  private void addStem(String word) {
    stems.put(word, new Stem(forms(word), completing.contains(word), near.contains(word)));
  }

  /** What a folded word without proclitics is to the deeds. */
  Stem stem(String folded) {
    return stems.getOrDefault(folded, Stem.UNKNOWN);
  }

  /** All deeds, in the order of their files. */
  List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  /** What a folded word without proclitics can be, among the words of deeds. */
  List<WordForm> forms(String folded) {
    return forms.getOrDefault(folded, List.of());
  }

  /** Whether a word, as it is spelled, is one of grammar and no form of a deed: "there is". */
  boolean isOfGrammar(Word word) {
    String plain = word.plain();
    boolean and =
        plain.length() > 2
            && word.readings().stream().anyMatch(r -> r.has(Clitic.WA) || r.has(Clitic.FA));
    return lexicon.isOfGrammar(plain) || (and && lexicon.isOfGrammar(plain.substring(1)));
  }

  /** Whether a form tells a deed by itself or is the noun of one that verbs of saying carry. */
  boolean isTelling(WordForm form) {
    return stated.contains(form.lemma())
        || entries(form.lemma(), isNoun(form)).stream().anyMatch(e -> e.frame() != Frame.STATES);
  }

  /** The entries of a lemma, of verbs or of nouns. */
  List<Entry> entries(String lemma, boolean noun) {
    return (noun ? ofNouns : ofVerbs).getOrDefault(lemma, List.of());
  }

  /**
   * What the subject of a verb that only carries a noun of deeds does in it: {@code does}, {@code
   * suffers} or {@code happens}, or {@code begins} where it does what it has for its object and is
   * what happens else; empty when it is no such verb.
   */
  String light(String lemma) {
    return light.getOrDefault(lemma, "");
  }

  /** What a verb says became of the deed whose verbal noun it governs; null for other verbs. */
  @Nullable DeedGovernor governor(String lemma) {
    return governors.get(lemma);
  }

  /** A verb that governs the verbal nouns of deeds that are more than words. */
  private DeedGovernor governor(Row row, List<Row> verbs) {
    Set<String> prepositions = new HashSet<>();
    for (String word : row.get("prepositions").split(" ")) {
      String folded = orthography.fold(word);
      prepositions.add(clitics.getOrDefault(folded, folded));
    }
    boolean object = prepositions.remove(OBJECT);
    Map<String, List<Entry>> entries = new HashMap<>();
    for (Row verb : verbs) {
      String noun = orthography.fold(verb.get("masdar"));
      for (Entry entry : entries(orthography.fold(verb.get("lemma")), false)) {
        boolean done = entry.frame() == Frame.DOES && entry.deed().isActed();
        boolean planned = entry.deed().rule().gives("status", "").equals("planned");
        if (done && !noun.isEmpty() && !planned) {
          entries.computeIfAbsent(noun, k -> new ArrayList<>()).add(entry.governed(noun));
        }
      }
    }
    return new DeedGovernor(
        row.get("status"),
        row.get("negated"),
        row.get("subject").equals("speaker"),
        row.get("nouns").equals("yes"),
        object,
        prepositions,
        entries);
  }

  /** Whether a word is one that has to follow some word of deeds. */
  boolean isCompleting(String lemma) {
    return completing.contains(lemma);
  }

  /** The words that deeds name and no table of verbs or nouns has. */
  List<String> unknown() {
    Set<String> known = new HashSet<>();
    forms.values().forEach(list -> list.forEach(f -> known.add(key(f.lemma(), isNoun(f)))));
    return Stream.concat(
            ofNouns.keySet().stream().map(lemma -> key(lemma, true)),
            ofVerbs.keySet().stream().map(lemma -> key(lemma, false)))
        .filter(k -> !known.contains(k))
        .sorted()
        .toList();
  }

  private static boolean isNoun(WordForm form) {
    return form.pos().equals("noun");
  }

  private List<Row> verbs() {
    List<Row> out = new ArrayList<>();
    Set<String> governing = new HashSet<>();
    for (Row row : lexicon.table(FOLDER + GOVERNING).rows()) {
      governing.add(orthography.fold(row.get("lemma")));
    }
    out.addAll(lexicon.table(FOLDER + "verbs.tsv").rows());
    out.addAll(lexicon.table("ar/verbs.tsv").rows());
    Set<String> seen = new HashSet<>();
    out.removeIf(r -> {
      String lemma = orthography.fold(r.get("lemma"));
      boolean named =
          ofVerbs.containsKey(lemma) || light.containsKey(lemma) || governing.contains(lemma);
      return !(named || completing.contains(lemma)) || !seen.add(lemma);
    });
    return out;
  }

  private List<Row> nouns() {
    List<Row> out = new ArrayList<>();
    out.addAll(lexicon.table(FOLDER + "nouns.tsv").rows());
    out.addAll(lexicon.table("ar/nouns.tsv").rows());
    Set<String> seen = new HashSet<>();
    out.removeIf(r -> {
      String lemma = orthography.fold(r.get("lemma"));
      boolean named = ofNouns.containsKey(lemma) || completing.contains(lemma);
      return !named || !seen.add(lemma);
    });
    return out;
  }

  private static String key(String lemma, boolean noun) {
    return (noun ? "n " : "v ") + lemma;
  }

  private void add(Map<?, ?> map, String file) {
    Map<String, String> yields = new HashMap<>();
    for (String name :
        List.of(
            "kind",
            "status",
            "transitive",
            "implies",
            "impersonal",
            "noun",
            "by",
            "means",
            "aims",
            "state",
            "context",
            "accidents",
            "governed",
            "verbal",
            "acts",
            "next",
            "public",
            "stance",
            "accompanies",
            "against",
            "object")) {
      if (map.containsKey(name)) {
        yields.put(name, text(map, name));
      }
    }
    yields.computeIfPresent("against", (k, prepositions) -> orthography.fold(prepositions));
    Rule rule =
        new Rule(
            text(map, "id"),
            text(map, "says"),
            "deeds",
            yields,
            List.of(),
            maps(map.get("examples")).stream().map(DeedLexicon::example).toList(),
            maps(map.get("not")).stream()
                .map(m -> new Rule.Counterexample(text(m, "text"), text(m, "because"), 0))
                .toList(),
            file,
            0);
    Deed deed =
        new Deed(
            rule,
            text(map, "lone").isEmpty() ? "actor" : text(map, "lone"),
            text(map, "needs").isEmpty() ? "any" : text(map, "needs"),
            folded(map.get("unless")),
            folded(map.get("requires")),
            folded(map.get("never")),
            FRAMES.keySet().stream().flatMap(f -> texts(map.get(f)).stream()).distinct().toList());
    deeds.add(deed);
    near.addAll(deed.unless());
    near.addAll(deed.requires());
    near.addAll(deed.never());
    FRAMES.forEach((name, frame) -> texts(map.get(name)).forEach(w -> add(deed, frame, w)));
  }

  private void add(Deed deed, Frame frame, String words) {
    List<String> parts = new ArrayList<>(List.of(orthography.fold(words).split(" ")));
    if (frame == Frame.STATES) {
      stated.add(parts.getFirst());
      lexicon.list("stating-verbs").forEach(verb -> add(deed, frame, verb, parts));
    } else {
      add(deed, frame, parts.removeFirst(), parts);
    }
  }

  private void add(Deed deed, Frame frame, String head, List<String> after) {
    List<String> parts = new ArrayList<>(after);
    Set<String> governing = new HashSet<>();
    while (!parts.isEmpty() && isPreposition(parts.getLast())) {
      String word = parts.removeLast();
      governing.add(clitics.getOrDefault(word, word));
    }
    completing.addAll(parts);
    (frame == Frame.NOUN ? ofNouns : ofVerbs)
        .computeIfAbsent(head, k -> new ArrayList<>())
        .add(new Entry(deed, frame, parts, governing));
  }

  private boolean isPreposition(String word) {
    return clitics.containsKey(word) || prepositions.contains(word);
  }

  private static Rule.Example example(Map<?, ?> map) {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    map.forEach((k, v) -> {
      if (!k.equals("text") && !k.equals("today")) {
        expected.put(String.valueOf(k), texts(v));
      }
    });
    return new Rule.Example(text(map, "text"), text(map, "today"), expected, 0);
  }

  private Set<String> folded(@Nullable Object value) {
    Set<String> out = new HashSet<>();
    texts(value).forEach(w -> out.add(orthography.fold(w)));
    return out;
  }

  private static String text(Map<?, ?> map, String name) {
    Object value = map.get(name);
    return value instanceof String s ? s : "";
  }

  private static List<String> texts(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value instanceof String s && !s.isEmpty() ? List.of(s) : List.of();
  }

  private static List<Map<?, ?>> maps(@Nullable Object value) {
    List<Map<?, ?>> out = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          out.add(map);
        }
      }
    }
    return out;
  }
}
