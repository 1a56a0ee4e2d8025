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
import org.isnad.text.StepIndex.Steps;
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

  /** The patterns that each step triggers, by its number; steps behind the last trigger none. */
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
    matcher.index.trigger(step -> !matcher.patterns(step).isEmpty());
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
        byTrigger.add(new ArrayList<>(0));
      }
      byTrigger.get(pattern.triggerStep()).add(pattern);
    }
  }

  private List<Pattern> patterns(int step) {
    return step < byTrigger.size() ? byTrigger.get(step) : List.of();
  }

  /**
   * The best match of each rule at each trigger, in text order: the one that fills more slots, then
   * the one with the longer trigger, then the earlier pattern.
   *
   * @param sentence the sentence
   * @param chunks what may fill typed slots
   */
  public List<RuleMatch> match(Sentence sentence, List<Chunk> chunks) {
    Steps steps = index.steps(sentence.tokens());
    if (!isTriggered(chunks) && !isTriggered(steps, sentence)) {
      return List.of();
    }
    Walk walk = new Walk(sentence.tokens(), steps, chunks, governors, asides);
    Presence presence = new Presence(index, steps, chunks);
    List<RuleMatch> out = new ArrayList<>();
    Map<String, RuleMatch> best = new LinkedHashMap<>();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (steps.mayTrigger(i)) {
        matchWords(i, steps, presence, walk, best);
      }
      matchChunks(i, presence, walk, best);
      if (!best.isEmpty()) {
        out.addAll(best.values());
        best.clear();
      }
    }
    return out;
  }

  private boolean isTriggered(List<Chunk> chunks) {
    for (Chunk chunk : chunks) {
      if (byChunk.containsKey(chunk.kind())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTriggered(Steps steps, Sentence sentence) {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (steps.mayTrigger(i)) {
        return true;
      }
    }
    return false;
  }

  private void matchWords(
      int i, Steps steps, Presence presence, Walk walk, Map<String, RuleMatch> best) {
    for (Hit hit : steps.startingAt(i)) {
      List<Pattern> patterns = patterns(hit.step());
      if (!patterns.isEmpty()) {
        Filler trigger = new Filler(hit.first(), hit.last(), hit.clitics(), -1, hit.name());
        for (Pattern pattern : patterns) {
          if (isPresent(pattern, trigger, presence)) {
            keep(best, walk.match(pattern, trigger, hit.features()));
          }
        }
      }
    }
  }

  private void matchChunks(int i, Presence presence, Walk walk, Map<String, RuleMatch> best) {
    List<Chunk> chunks = walk.chunksAt(i);
    for (int c = 0; c < chunks.size(); c++) {
      Chunk chunk = chunks.get(c);
      List<Pattern> patterns = byChunk.get(chunk.kind());
      if (patterns != null) {
        Filler trigger =
            new Filler(chunk.first(), chunk.last(), chunk.clitics(), chunk.ref(), chunk.kind());
        for (Pattern pattern : patterns) {
          if (isPresent(pattern, trigger, presence)) {
            keep(best, walk.match(pattern, trigger, Set.of()));
          }
        }
      }
    }
  }

  /** Whether the sentence has what a pattern needs on both sides of its trigger. */
  private static boolean isPresent(Pattern pattern, Filler trigger, Presence presence) {
    return presence.areFrom(trigger.last() + 1, pattern.after())
        && presence.areBefore(trigger.first(), pattern.before());
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
