package org.isnad.text;

import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Rule;

/**
 * A rule that fits a stretch of a sentence.
 *
 * @param rule the rule
 * @param first index of the first token it took
 * @param last index of the last token it took, included
 * @param anchor index of the token the match was started from: the trigger
 * @param slots what fills the rule's named slots, in the order of the rule
 */
public record RuleMatch(
    Rule rule, int first, int last, int anchor, Map<String, List<Filler>> slots) {
  /**
   * What fills one slot.
   *
   * @param first index of its first token
   * @param last index of its last token, included
   * @param clitics proclitics cut off the first token
   * @param ref index of the mention for typed slots, -1 for plain tokens
   * @param name the word, lemma, list or slot kind of the step that took them
   */
  public record Filler(int first, int last, int clitics, int ref, String name) {}
}
