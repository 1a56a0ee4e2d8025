package org.isnad.app.ledger;

/** A decision that cannot be made. */
public final class Refusal extends RuntimeException {
  private final Cause cause;
  private final String about;

  /** Why it cannot. */
  public enum Cause {
    /** There is no event, statement or decision of that id. */
    UNKNOWN,
    /** An event cannot be one with itself. */
    SAME,
    /** None or all of the tellings would be apart. */
    SPLIT,
    /** The field takes no such value. */
    VALUE,
    /** No reason is given where one is needed. */
    REASON,
    /** Nobody is named who decides. */
    AUTHOR,
    /** The decision was undone before. */
    UNDONE,
    /** What was sent is longer than anything a person writes. */
    LENGTH
  }

  /**
   * @param cause why
   * @param about the id, field or value that is wrong; empty when none is
   */
  public Refusal(Cause cause, String about) {
    super(cause + " " + about);
    this.cause = cause;
    this.about = about;
  }

  /** Why. */
  public Cause why() {
    return cause;
  }

  /** The id, field or value that is wrong; empty when none is. */
  public String about() {
    return about;
  }
}
