package org.isnad.text;

/** The Arabic proclitics, each a bit of {@link Reading#clitics()}. */
public enum Clitic {
  /** And. */
  WA(1 << 0),
  /** So. */
  FA(1 << 1),
  /** In, by, with. */
  BI(1 << 2),
  /** To, for. */
  LI(1 << 3),
  /** Like. */
  KA(1 << 4),
  /** Future marker of a verb. */
  SA(1 << 5),
  /** The definite article. */
  AL(1 << 6);

  private final int bit;

  Clitic(int bit) {
    this.bit = bit;
  }

  /** This proclitic as one bit. */
  public int bit() {
    return bit;
  }

  /** Whether the bit set holds this proclitic. */
  public boolean in(int clitics) {
    return (clitics & bit) != 0;
  }
}
