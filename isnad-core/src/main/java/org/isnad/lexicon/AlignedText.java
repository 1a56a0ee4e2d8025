package org.isnad.lexicon;

/**
 * A text beside its folded form, with the way back.
 *
 * @param original the characters as given
 * @param folded the folded characters
 * @param origins for each folded unit, and one past the last, the unit of the original it came from
 */
@SuppressWarnings("ArrayRecordComponent")
public record AlignedText(String original, String folded, int[] origins) {
  /** The unit of the original that a unit of the folded form came from. */
  public int original(int foldedIndex) {
    return origins[foldedIndex];
  }
}
