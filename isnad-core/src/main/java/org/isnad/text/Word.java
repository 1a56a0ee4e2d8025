package org.isnad.text;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * A token's characters wherever they stand: one object for all its occurrences while it is
 * frequent, so that each stage works out once what it can tell of the word alone. May be shared
 * between threads.
 *
 * @see WordNotes
 */
public final class Word {
  private static final Object[] NOTHING = {};

  private final Lexicon owner;
  private final String text;
  private final String plain;
  private final String folded;
  private final TokenKind kind;
  private final List<Reading> readings;
  private final int clitics;
  private volatile @Nullable Object[] notes = NOTHING;

  /**
   * A word.
   *
   * @param owner the data that tell what its notes say
   */
  Word(
      Lexicon owner,
      String text,
      String plain,
      String folded,
      TokenKind kind,
      List<Reading> readings) {
    this.owner = owner;
    this.text = text;
    this.plain = plain;
    this.folded = folded;
    this.kind = kind;
    this.readings = List.copyOf(readings);
    int all = 0;
    for (Reading reading : readings) {
      all |= reading.clitics();
    }
    this.clitics = all;
  }

  /** The original characters. */
  public String text() {
    return text;
  }

  /** Folding level 1, see {@link Token#plain}. */
  public String plain() {
    return plain;
  }

  /** Folding level 2, see {@link Token#folded}. */
  public String folded() {
    return folded;
  }

  /** What it is made of. */
  public TokenKind kind() {
    return kind;
  }

  /** Ways to cut proclitics off, see {@link Token#readings}. */
  public List<Reading> readings() {
    return readings;
  }

  /** The proclitics that some reading cuts off, a set of {@link Clitic} bits. */
  public int clitics() {
    return clitics;
  }

  @SuppressWarnings("ReferenceEquality") // the very data that made the word
  boolean isOf(Object data) {
    return owner == data;
  }

  @Nullable Object note(int number) {
    @Nullable Object[] now = notes;
    return number < now.length ? now[number] : null;
  }

  /** Keeps a note, for which other threads may look meanwhile: they see all of it or none. */
  synchronized void note(int number, Object note) {
    @Nullable Object[] all = notes;
    if (number >= all.length) {
      all = Arrays.copyOf(all, Math.max(owner.notes(), number + 1));
    }
    VarHandle.releaseFence();
    all[number] = note;
    notes = all;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Word w
        && kind == w.kind
        && text.equals(w.text)
        && readings.equals(w.readings);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
