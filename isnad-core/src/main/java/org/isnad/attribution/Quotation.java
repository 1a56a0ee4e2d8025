package org.isnad.attribution;

/**
 * A stretch between quotation marks; positions are indexes into the tokens of a paragraph.
 *
 * @param open the opening mark
 * @param close the closing mark; one past the last token of the paragraph when it is missing
 */
record Quotation(int open, int close) {
  int first() {
    return open + 1;
  }

  int last() {
    return close - 1;
  }

  /** Number of tokens between the marks. */
  int length() {
    return close - open - 1;
  }

  boolean contains(int position) {
    return open < position && position < close;
  }
}
