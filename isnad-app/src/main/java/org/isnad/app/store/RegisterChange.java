package org.isnad.app.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record.
 *
 * @param number grows with each change of this data folder
 * @param noticed when the register was brought up to date
 * @param form what happened
 * @param event id of the record
 * @param other merged: id of the record it is part of now; split: of the one it was part of; else
 *     null
 * @param about kind and first day of the record, for people
 */
public record RegisterChange(
    long number, Instant noticed, Form form, String event, @Nullable String other, String about) {
  /** What may become of a record. */
  public enum Form {
    ADDED,
    CHANGED,
    REMOVED,
    /** All that told it tells another one now. */
    MERGED,
    /** Some that told another one tell this one now. */
    SPLIT
  }
}
