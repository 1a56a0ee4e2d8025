package org.isnad.text;

/**
 * A run of tokens that later stages have understood and that rules may take as one step.
 *
 * @param kind what fills a typed slot of a rule: party, person, place, time, duration, count,
 *     number, ordinal …
 * @param first index of its first token in the sentence
 * @param last index of its last token, included
 * @param clitics proclitics that were cut off its first token, a set of {@link Clitic} bits
 * @param ref index of the mention it stands for, in the list of the stage that made it
 */
public record Chunk(String kind, int first, int last, int clitics, int ref) {}
