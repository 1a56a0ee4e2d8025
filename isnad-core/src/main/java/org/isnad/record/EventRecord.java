package org.isnad.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.isnad.event.Argument;
import org.isnad.event.Coding;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * One event with everything all pages say of it.
 *
 * @param id anchored on its founding telling; stable under any order of reading
 * @param coding what kind of event it is
 * @param settled what all tellings together come to
 * @param statements all statements of all tellings
 * @param tellings by document
 * @param history status by telling date
 * @param review what was found out and decided about it afterwards
 */
public record EventRecord(
    String id,
    Coding coding,
    Settled settled,
    List<Statement> statements,
    List<Telling> tellings,
    List<Step> history,
    Review review) {
  private static final int ID_BYTES = 6;

  public EventRecord {
    Objects.requireNonNull(coding, "coding");
    Objects.requireNonNull(settled, "settled");
    Objects.requireNonNull(review, "review");
    statements = List.copyOf(statements);
    tellings = List.copyOf(tellings);
    history = List.copyOf(history);
  }

  /**
   * What all tellings of an event together come to.
   *
   * @param status the latest status by the date of the texts
   * @param participants united over the tellings
   * @param time the narrowest time the tellings bear, with how it is known
   * @param place null when no telling gives one
   */
  public record Settled(
      Status status, List<Argument> participants, TimeValue time, Value.@Nullable OfPlace place) {
    public Settled {
      participants = List.copyOf(participants);
    }
  }

  /**
   * What was found out and decided about an event once its tellings were joined.
   *
   * @param disagreements what does not agree
   * @param origins independent sources; {@link Origins#NONE} until pages are compared
   * @param decisions what people decided about it, the earliest first
   */
  public record Review(
      List<Disagreement> disagreements, Origins origins, List<Decision> decisions) {
    /** Nothing is compared or decided yet. */
    public static final Review NONE = new Review(List.of(), Origins.NONE, List.of());

    public Review {
      disagreements = List.copyOf(disagreements);
      decisions = List.copyOf(decisions);
    }

    /** With what does not agree. */
    public Review with(List<Disagreement> found) {
      return new Review(found, origins, decisions);
    }
  }

  /** PLOVER event type. */
  public String type() {
    return coding.type();
  }

  /** PLOVER mode, null when none. */
  public @Nullable String mode() {
    return coding.mode();
  }

  /** See {@link Coding#kind()}. */
  public String kind() {
    return coding.kind();
  }

  /** CAMEO code, null when none. */
  public @Nullable String cameo() {
    return coding.cameo();
  }

  /** The latest status by the date of the texts. */
  public Status status() {
    return settled.status();
  }

  /** Who takes part, united over the tellings. */
  public List<Argument> participants() {
    return settled.participants();
  }

  /** The narrowest time the tellings bear, with how it is known. */
  public TimeValue time() {
    return settled.time();
  }

  /** Null when no telling gives one. */
  public Value.@Nullable OfPlace place() {
    return settled.place();
  }

  /** What does not agree. */
  public List<Disagreement> disagreements() {
    return review.disagreements();
  }

  /** Independent sources; {@link Origins#NONE} until pages are compared. */
  public Origins origins() {
    return review.origins();
  }

  /** What people decided about it, the earliest first. */
  public List<Decision> decisions() {
    return review.decisions();
  }

  /** The same event with its independent sources. */
  public EventRecord with(Origins counted) {
    return with(new Review(disagreements(), counted, decisions()));
  }

  /** The same event with what was found out and decided. */
  EventRecord with(Review other) {
    return new EventRecord(id, coding, settled, statements, tellings, history, other);
  }

  /**
   * What an id ends in when a telling founds its record. An id that was made of any telling finds
   * the record that holds it now, whichever founds that one.
   *
   * @param mention id of an event mention
   */
  public static String name(String mention) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(mention.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether the last word of people is that there was no such event. */
  public boolean isRejected() {
    Decision last = verdict();
    return last != null && last.act() == Decision.Act.REJECT;
  }

  /** The last decision to accept or reject the event itself; null when there is none. */
  public @Nullable Decision verdict() {
    Decision last = null;
    for (Decision d : decisions()) {
      last = d.act().isVerdict() && d.statement() == null ? d : last;
    }
    return last;
  }

  /** The same event under another id. */
  EventRecord withId(String other) {
    return new EventRecord(other, coding, settled, statements, tellings, history, review);
  }

  /**
   * A status at a date.
   *
   * @param date day of the text, null when unknown
   * @param status the status it gives
   * @param document the document that gives it
   */
  public record Step(@Nullable LocalDate date, Status status, String document) {}
}
