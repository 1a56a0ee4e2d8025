package org.isnad.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text is about, as far as it is compared with others.
 *
 * @param document document key of the article
 * @param day when it came out, or was written, or was captured at the latest; null when unknown
 * @param title headline; null when it has none
 * @param words its words without names and without those that every text has, the most frequent
 *     first
 * @param names whom and what it names, the most frequent first
 */
public record Gist(
    String document,
    @Nullable LocalDate day,
    @Nullable String title,
    List<Term> words,
    List<Term> names) {
  public Gist {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }

  /** A text of which nothing is compared. */
  public static Gist none(String document) {
    return new Gist(document, null, null, List.of(), List.of());
  }
}
