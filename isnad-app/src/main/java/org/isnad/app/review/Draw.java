package org.isnad.app.review;

/**
 * A random choice of items.
 *
 * @param unit what an item is
 * @param order which come first
 * @param size how many at most
 * @param seed the same seed chooses the same items
 */
public record Draw(Unit unit, Order order, int size, long seed) {
  /** What is judged at a time. */
  public enum Unit {
    /** One value of one field, as one text has it. */
    FACT,
    /** An event with its kind, names and status. */
    EVENT
  }

  /** Which items come first. */
  public enum Order {
    RANDOM,
    /** What texts do not agree about; the rest behind it. */
    DISAGREEMENTS
  }
}
