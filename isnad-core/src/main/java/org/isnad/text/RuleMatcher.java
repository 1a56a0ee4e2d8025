package org.isnad.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Element;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.StepIndex.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Finds where rules fit a sentence. All rules are compiled into one trie of their words and one
 * table from trigger steps to patterns; only patterns whose trigger is in the sentence are tried,
 * each in time bounded by its own length. Thread-safe.
 */
public final class RuleMatcher {
  private final StepIndex index;
  private final Set<String> governors;
  private final Set<String> asides;
  private final List<List<Pattern>> byTrigger = new ArrayList<>();
  private final Map<String, List<Pattern>> byChunk = new HashMap<>();

  private RuleMatcher(StepIndex index, Set<String> governors, Set<String> asides) {
    this.index = index;
    this.governors = governors;
    this.asides = asides;
  }

  /** Compiles the rules. */
  public static RuleMatcher of(Lexicon lexicon, List<Rule> rules) {
    RuleMatcher matcher =
        new RuleMatcher(new StepIndex(lexicon), governors(lexicon), asides(lexicon));
    for (Rule rule : rules) {
      for (List<Element> steps : rule.patterns()) {
        matcher.add(Pattern.compile(rule, steps, matcher.index));
      }
    }
    return matcher;
  }

  /** Words whose object or owner the party after them is: no bare slot takes it. */
  private static Set<String> governors(Lexicon lexicon) {
    Set<String> words = new HashSet<>(lexicon.list("prepositions"));
    words.addAll(lexicon.list("owned-places"));
    return Set.copyOf(words);
  }

  /** Words that open an aside between marks: prepositions, relatives and a few more. */
  private static Set<String> asides(Lexicon lexicon) {
    Set<String> words = new HashSet<>(governors(lexicon));
    words.addAll(lexicon.list("aside-openers"));
    return Set.copyOf(words);
  }

  private void add(Pattern pattern) {
    Element trigger = pattern.steps().get(pattern.trigger());
    if (trigger.kind() == Element.Kind.SLOT) {
      trigger
          .name()
          .forEach(kind -> byChunk.computeIfAbsent(kind, k -> new ArrayList<>()).add(pattern));
    } else {
      while (byTrigger.size() <= pattern.triggerStep()) {
        byTrigger.add(new ArrayList<>(1));
      }
      byTrigger.get(pattern.triggerStep()).add(pattern);
    }
  }

  /**
   * The best match of each rule at each trigger, in text order: the one that fills more slots, then
   * the one with the longer trigger, then the earlier pattern.
   *
   * @param sentence the sentence
   * @param chunks what may fill typed slots
   */
  public List<RuleMatch> match(Sentence sentence, List<Chunk> chunks) {
    boolean byChunks = chunks.stream().anyMatch(c -> byChunk.containsKey(c.kind()));
    if (!byChunks && byTrigger.isEmpty()) {
      return List.of();
    }
    List<List<Hit>> hits = index.hits(sentence.tokens());
    if (!byChunks && !isTriggered(hits)) {
      return List.of();
    }
    Walk walk = new Walk(sentence.tokens(), hits, chunks, governors, asides);
    List<RuleMatch> out = new ArrayList<>();
    Map<String, RuleMatch> best = new LinkedHashMap<>();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      best.clear();
      for (Hit hit : walk.startingAt(i)) {
        List<Pattern> patterns = triggered(hit);
        if (!patterns.isEmpty()) {
          Filler trigger = new Filler(hit.first(), hit.last(), hit.clitics(), -1, hit.name());
          for (Pattern pattern : patterns) {
            keep(best, walk.match(pattern, trigger, hit.features()));
          }
        }
      }
      for (Chunk chunk : walk.chunksAt(i)) {
        List<Pattern> patterns = byChunk.getOrDefault(chunk.kind(), List.of());
        if (!patterns.isEmpty()) {
          Filler trigger =
              new Filler(chunk.first(), chunk.last(), chunk.clitics(), chunk.ref(), chunk.kind());
          for (Pattern pattern : patterns) {
            keep(best, walk.match(pattern, trigger, Set.of()));
          }
        }
      }
      out.addAll(best.values());
    }
    return out;
  }

  private List<Pattern> triggered(Hit hit) {
    return hit.step() < byTrigger.size() ? byTrigger.get(hit.step()) : List.of();
  }

  private boolean isTriggered(List<List<Hit>> hits) {
    for (List<Hit> at : hits) {
      for (Hit hit : at) {
        if (!triggered(hit).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static void keep(Map<String, RuleMatch> best, @Nullable RuleMatch match) {
    if (match != null) {
      best.merge(match.rule().id(), match, RuleMatcher::better);
    }
  }

  private static RuleMatch better(RuleMatch a, RuleMatch b) {
    return b.slots().size() > a.slots().size() ? b : a;
  }
}
