package org.isnad.mention;

/** How a number or length is hedged. */
public enum Hedge {
  EXACT,
  ABOUT,
  MORE_THAN,
  AT_LEAST,
  LESS_THAN,
  AT_MOST,
  BETWEEN
}
