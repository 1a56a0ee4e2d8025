package org.isnad.text;

/** The Arabic proclitics, each a bit of {@link Reading#clitics()}. */
public enum Clitic {
  /** And. */
  WA,
  /** So. */
  FA,
  /** In, by, with. */
  BI,
  /** To, for. */
  LI,
  /** Like. */
  KA,
  /** Future marker of a verb. */
  SA,
  /** The definite article. */
  AL;

  /** This proclitic as one bit. */
  public int bit() {
    return 1 << ordinal();
  }

  /** Whether the bit set holds this proclitic. */
  public boolean in(int clitics) {
    return (clitics & bit()) != 0;
  }
}
