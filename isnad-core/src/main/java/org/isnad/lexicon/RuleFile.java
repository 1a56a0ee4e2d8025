package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Element.Kind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one file of rules; a rule without its examples does not load. */
final class RuleFile {
  private static final Set<String> KEYS =
      Set.of("id", "says", "yields", "match", "or", "examples", "not");
  private static final Set<String> STEP_KEYS =
      Set.of(
          "word",
          "lemma",
          "list",
          "slot",
          "gap",
          "mark",
          "kind",
          "optional",
          "clitic",
          "bare",
          "form",
          "trigger");

  private final String file;
  private final String group;
  private final Orthography orthography;
  private final List<DataProblem> problems;

  RuleFile(String file, String group, Orthography orthography, List<DataProblem> problems) {
    this.file = file;
    this.group = group;
    this.orthography = orthography;
    this.problems = problems;
  }

  List<Rule> read(String content) {
    List<Rule> rules = new ArrayList<>();
    Optional<Node> root;
    try {
      root = Yaml.root(file, content);
    } catch (YamlEngineException e) {
      problem(0, "not YAML: " + e.getMessage(), "use block style YAML 1.2, two spaces to indent");
      return rules;
    }
    for (Node node : Yaml.items(root.orElse(null))) {
      Rule rule = rule(node);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private @Nullable Rule rule(Node node) {
    int before = problems.size();
    Map<String, Node> map = Yaml.entries(node);
    int line = Yaml.line(node);
    String id = Yaml.text(map.get("id"));
    for (String key : map.keySet()) {
      if (!KEYS.contains(key)) {
        problem(line, "rule " + id + " has the unknown key " + key, "use " + KEYS);
      }
    }
    if (id.isEmpty()) {
      problem(line, "a rule without id", "give it a dotted id");
    }
    if (Yaml.text(map.get("says")).isEmpty()) {
      problem(line, "rule " + id + " does not say what it reads", "add says:");
    }
    List<List<Element>> patterns = new ArrayList<>();
    patterns.add(steps(map.get("match"), id));
    Yaml.items(map.get("or")).forEach(n -> patterns.add(steps(n, id)));
    List<Rule.Example> examples =
        Yaml.items(map.get("examples")).stream().map(this::example).toList();
    List<Rule.Counterexample> nots =
        Yaml.items(map.get("not")).stream().map(this::counterexample).toList();
    if (examples.size() < 2) {
      problem(line, "rule " + id + " has fewer than two examples", "add examples: with text");
    }
    if (nots.isEmpty() || nots.stream().anyMatch(n -> n.because().isEmpty())) {
      problem(
          line, "rule " + id + " lacks a counterexample with its reason", "add not: with because");
    }
    Map<String, String> yields = new LinkedHashMap<>();
    Node yieldsNode = map.get("yields");
    if (yieldsNode != null) {
      Yaml.entries(yieldsNode).forEach((k, v) -> yields.put(k, Yaml.text(v)));
    }
    return problems.size() > before
        ? null
        : new Rule(
            id, Yaml.text(map.get("says")), group, yields, patterns, examples, nots, file, line);
  }

  private Rule.Example example(Node node) {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    Map<String, Node> map = Yaml.entries(node);
    map.forEach((k, v) -> {
      if (!k.equals("text") && !k.equals("today")) {
        expected.put(k, Yaml.texts(v));
      }
    });
    return new Rule.Example(
        Yaml.text(map.get("text")), Yaml.text(map.get("today")), expected, Yaml.line(node));
  }

  private Rule.Counterexample counterexample(Node node) {
    Map<String, Node> map = Yaml.entries(node);
    return new Rule.Counterexample(
        Yaml.text(map.get("text")), Yaml.text(map.get("because")), Yaml.line(node));
  }

  private List<Element> steps(@Nullable Node node, String id) {
    List<Element> steps = new ArrayList<>();
    for (Node item : Yaml.items(node)) {
      Element step = step(item, id);
      if (step != null) {
        steps.add(step);
      }
    }
    if (steps.stream().noneMatch(RuleFile::canTrigger)) {
      problem(
          node == null ? 0 : Yaml.line(node),
          "rule " + id + " has a pattern without word, lemma, list or mark",
          "every pattern needs a step of words to start from, or trigger: true on a slot");
    }
    return steps;
  }

  static boolean canTrigger(Element step) {
    boolean words = step.kind() != Kind.GAP && step.kind() != Kind.SLOT;
    return !step.optional() && (words || (step.kind() == Kind.SLOT && step.trigger()));
  }

  private @Nullable Element step(Node node, String id) {
    Map<String, Node> map = Yaml.entries(node);
    int line = Yaml.line(node);
    for (String key : map.keySet()) {
      if (!STEP_KEYS.contains(key)) {
        problem(line, "rule " + id + ": a step has the unknown key " + key, "use " + STEP_KEYS);
        return null;
      }
    }
    String slot = map.containsKey("slot") ? Yaml.text(map.get("slot")) : null;
    for (String kind : List.of("word", "lemma", "list", "mark", "gap")) {
      if (map.containsKey(kind)) {
        return element(Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)), map, kind, slot);
      }
    }
    if (slot != null && map.containsKey("kind")) {
      return element(Kind.SLOT, map, "kind", slot);
    }
    problem(
        line,
        "rule " + id + ": a step takes nothing",
        "name word, lemma, list, slot+kind, gap or mark");
    return null;
  }

  private Element element(Kind kind, Map<String, Node> map, String key, @Nullable String slot) {
    List<String> names =
        Yaml.texts(map.get(key)).stream()
            .map(n -> kind == Kind.WORD || kind == Kind.LEMMA ? orthography.fold(n) : n)
            .toList();
    Set<String> clitics = new HashSet<>(Yaml.texts(map.get("clitic")));
    Set<String> features = new HashSet<>();
    Yaml.texts(map.get("form")).forEach(f -> features.addAll(List.of(f.split(" "))));
    int gap = kind == Kind.GAP ? Integer.parseInt(names.get(0)) : 0;
    return new Element(
        kind,
        kind == Kind.GAP ? List.of() : names,
        slot,
        gap,
        isTrue(map.get("optional")),
        clitics,
        isTrue(map.get("bare")),
        features,
        isTrue(map.get("trigger")));
  }

  private static boolean isTrue(@Nullable Node node) {
    return Yaml.text(node).equals("true");
  }

  private void problem(int line, String message, String cure) {
    problems.add(new DataProblem(file, line, message, cure));
  }
}
