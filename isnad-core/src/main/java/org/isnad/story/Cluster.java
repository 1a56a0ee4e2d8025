package org.isnad.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that tell of one thing.
 *
 * @param id of the text that came first: it stays while that one does
 * @param title headline of the text that stands for all; empty when none has one
 * @param documents document keys, by day, then by key
 * @param from day of the first text; null when no text has a day
 * @param to day of the last text; null when no text has a day
 * @param words what it is about, the most telling first
 * @param names whom and what it names, the most telling first
 */
public record Cluster(
    String id,
    String title,
    List<String> documents,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<Term> words,
    List<Term> names) {
  private static final int ID_BYTES = 6;

  public Cluster {
    documents = List.copyOf(documents);
    words = List.copyOf(words);
    names = List.copyOf(names);
  }

  /** The id of the story that a text founds; that of any of its texts finds a story. */
  public static String id(String document) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
      return "s" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
