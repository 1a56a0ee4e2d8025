package org.isnad.lexicon;

import java.util.List;
import java.util.Map;

/**
 * A reviewed pattern over tokens, with the examples that prove it.
 *
 * @param id unique id, dotted, such as {@code call.received}
 * @param says what it reads, for people
 * @param group folder of its file below {@code ar/}: time, quantity, attribution, events, furniture
 * @param yields what a match gives, by name; the stage that runs the rule defines the names
 * @param patterns alternative sequences of steps
 * @param examples sentences it must read
 * @param counterexamples sentences it must not touch
 * @param file data file it stands in
 * @param line line of the file, from 1
 */
public record Rule(
    String id,
    String says,
    String group,
    Map<String, String> yields,
    List<List<Element>> patterns,
    List<Example> examples,
    List<Counterexample> counterexamples,
    String file,
    int line) {
  public Rule {
    yields = Map.copyOf(yields);
    patterns = patterns.stream().map(List::copyOf).toList();
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /** What a match gives under a name, or the other value when the rule does not say. */
  public String gives(String name, String otherwise) {
    return yields.getOrDefault(name, otherwise);
  }

  /**
   * A sentence a rule must read.
   *
   * @param text the sentence
   * @param today day the sentence is taken to be written on, ISO; empty when it does not matter
   * @param expected what each named slot or result must be, as strings
   * @param line line of the file, from 1
   */
  public record Example(String text, String today, Map<String, List<String>> expected, int line) {}

  /**
   * A sentence a rule must leave alone.
   *
   * @param text the sentence
   * @param because why
   * @param line line of the file, from 1
   */
  public record Counterexample(String text, String because, int line) {}
}
