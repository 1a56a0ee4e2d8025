package org.isnad.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.isnad.event.Argument;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * One event with everything all pages say of it.
 *
 * @param id anchored on its founding telling; stable under any order of reading
 * @param type PLOVER event type
 * @param mode PLOVER mode, null when none
 * @param kind call meeting visit summit talks letter invitation agreement ceasefire exchange
 *     warning strike …
 * @param cameo CAMEO code, null when none
 * @param status the latest status by the date of the texts
 * @param participants united over the tellings
 * @param time the narrowest time the tellings bear, with how it is known
 * @param place null when no telling gives one
 * @param statements all statements of all tellings
 * @param tellings by document
 * @param disagreements what does not agree
 * @param history status by telling date
 * @param origins independent sources; {@link Origins#NONE} until pages are compared
 * @param decisions what people decided about it, the earliest first
 */
public record EventRecord(
    String id,
    String type,
    @Nullable String mode,
    String kind,
    @Nullable String cameo,
    Status status,
    List<Argument> participants,
    TimeValue time,
    Value.@Nullable OfPlace place,
    List<Statement> statements,
    List<Telling> tellings,
    List<Disagreement> disagreements,
    List<Step> history,
    Origins origins,
    List<Decision> decisions) {
  private static final int ID_BYTES = 6;

  public EventRecord {
    decisions = List.copyOf(decisions);
    participants = List.copyOf(participants);
    statements = List.copyOf(statements);
    tellings = List.copyOf(tellings);
    disagreements = List.copyOf(disagreements);
    history = List.copyOf(history);
  }

  /** A record whose pages were not compared with each other yet. */
  public EventRecord(
      String id,
      String type,
      @Nullable String mode,
      String kind,
      @Nullable String cameo,
      Status status,
      List<Argument> participants,
      TimeValue time,
      Value.@Nullable OfPlace place,
      List<Statement> statements,
      List<Telling> tellings,
      List<Disagreement> disagreements,
      List<Step> history) {
    this(
        id,
        type,
        mode,
        kind,
        cameo,
        status,
        participants,
        time,
        place,
        statements,
        tellings,
        disagreements,
        history,
        Origins.NONE,
        List.of());
  }

  /** The same event with its independent sources. */
  public EventRecord with(Origins counted) {
    return new EventRecord(
        id,
        type,
        mode,
        kind,
        cameo,
        status,
        participants,
        time,
        place,
        statements,
        tellings,
        disagreements,
        history,
        counted,
        decisions);
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
    Decision last = review();
    return last != null && last.act() == Decision.Act.REJECT;
  }

  /** The last decision to accept or reject the event itself; null when there is none. */
  public @Nullable Decision review() {
    Decision last = null;
    for (Decision d : decisions) {
      boolean isReview = d.act() == Decision.Act.ACCEPT || d.act() == Decision.Act.REJECT;
      last = isReview && d.statement() == null ? d : last;
    }
    return last;
  }

  /** The same event under another id. */
  EventRecord withId(String other) {
    return new EventRecord(
        other,
        type,
        mode,
        kind,
        cameo,
        status,
        participants,
        time,
        place,
        statements,
        tellings,
        disagreements,
        history,
        origins,
        decisions);
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
