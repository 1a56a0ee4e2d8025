package org.isnad.mention;

/** What a {@link Piece} of a sentence means. */
sealed interface Sense permits Sense.Amount, Sense.Word, TimeParts {
  /**
   * A number.
   *
   * @param value its value; for vague words the least they may mean
   * @param definite whether it has the article
   * @param vague whether it only says "several" or "dozens"
   * @param digits whether it was written in digits only
   */
  record Amount(double value, boolean definite, boolean vague, boolean digits) implements Sense {
    /** Whether it is a whole number between two others, both included. */
    boolean isWhole(int least, int most) {
      return !vague && value == Math.rint(value) && value >= least && value <= most;
    }

    /** The value as a whole number. */
    int whole() {
      return (int) Math.round(value);
    }
  }

  /**
   * A word or phrase of a table.
   *
   * @param value its value in the table, such as {@code hour}
   * @param feature its feature in the table, such as {@code dual}; empty when none
   */
  record Word(String value, String feature) implements Sense {
    /** The value as a whole number. */
    int number() {
      return Integer.parseInt(value);
    }
  }
}
