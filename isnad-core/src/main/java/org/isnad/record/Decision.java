package org.isnad.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about the register. Nothing is ever changed in a decision; another one may
 * undo it.
 *
 * @param id made of all the rest, so that the same decision is the same everywhere
 * @param act what is done
 * @param event what it is about
 * @param other the event that is one with it, or the tellings that are apart from it; null when the
 *     act needs none
 * @param statement id of the statement that is judged, or whose value is set; null for the event
 *     itself
 * @param field field of a value that is set; null otherwise
 * @param value the value as given: a day or two with a slash, a status, minutes, words; null
 *     otherwise
 * @param undoes id of the decision that is undone; null otherwise
 * @param author who decided
 * @param reason why
 * @param at when
 */
public record Decision(
    String id,
    Act act,
    Anchor event,
    @Nullable Anchor other,
    @Nullable String statement,
    @Nullable String field,
    @Nullable String value,
    @Nullable String undoes,
    String author,
    String reason,
    Instant at) {
  private static final int ID_BYTES = 6;

  /** What can be decided. */
  public enum Act {
    /** The event, or one statement of it, was checked and is right. */
    ACCEPT,
    /** The event is none, or one statement of it is wrong. */
    REJECT,
    /** Somebody looked at it and cannot tell; takes back what they said of it before. */
    UNSURE,
    /** Two events are one. */
    MERGE,
    /** Some tellings of an event are of another one. */
    SPLIT,
    /** A value is as somebody says. */
    SET,
    /** A remark. */
    NOTE,
    /** An earlier decision holds no longer. */
    UNDO;

    /** Whether it says that something is right, wrong, or cannot be told. */
    public boolean isVerdict() {
      return this == ACCEPT || this == REJECT || this == UNSURE;
    }
  }

  /** A decision with the id that it has to have. */
  public static Decision of(
      Act act,
      Anchor event,
      @Nullable Anchor other,
      @Nullable String statement,
      @Nullable String field,
      @Nullable String value,
      @Nullable String undoes,
      String author,
      String reason,
      Instant at) {
    Decision unnamed =
        new Decision("", act, event, other, statement, field, value, undoes, author, reason, at);
    return new Decision(
        "j." + hash(unnamed.toString()),
        act,
        event,
        other,
        statement,
        field,
        value,
        undoes,
        author,
        reason,
        at);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
