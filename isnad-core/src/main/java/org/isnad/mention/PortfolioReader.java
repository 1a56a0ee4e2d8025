package org.isnad.mention;

import org.isnad.text.Clitic;

/** Reads over the affairs of a minister that follow his title. */
final class PortfolioReader {
  /** Longest list of affairs after the title of a minister. */
  private static final int LONGEST_PORTFOLIO = 14;

  private final Look look;
  private final NameReader names;

  PortfolioReader(Look look, NameReader names) {
    this.look = look;
    this.names = names;
  }

  /**
   * The end of more affairs of a minister, such as "and African affairs", "in charge of trade",
   * where his name follows; the same token where none does.
   */
  int end(int start) {
    if (start >= look.size()) {
      return start;
    }
    int i = look.isComma(start) ? start + 1 : start;
    boolean charged =
        look.word(i, "in-charge", Look.NONE).isPresent()
            || (i == start && look.word(start - 1, "in-charge", Look.NONE).isPresent());
    if (!charged && (i > start || !isAffair(i))) {
      return start;
    }
    while (i < look.size() && i - start < LONGEST_PORTFOLIO) {
      boolean named = i > start && (names.begins(i) || names.isAddressed(i));
      boolean comma = look.isComma(i);
      if (named || (comma && (names.begins(i + 1) || names.isAddressed(i + 1)))) {
        return i;
      }
      if (comma ? !charged : !look.isWord(i) || names.endsTitle(i) || isSomebody(i)) {
        return start;
      }
      i++;
    }
    return start;
  }

  /** "And the cooperation", "for the affairs": an affair that a title may go on with. */
  private boolean isAffair(int i) {
    return look.isWord(i)
        && look.token(i).readings().stream()
            .anyMatch(r ->
                (Clitic.WA.in(r.clitics()) || Clitic.LI.in(r.clitics()))
                    && Clitic.AL.in(r.clitics()))
        && !isSomebody(i);
  }

  /** Whether another person begins there: a title, an honorific, a state's adjective and a name. */
  private boolean isSomebody(int i) {
    return look.longest(i, Meaning.Title.class, Look.AND).isPresent()
        || look.longest(i, Meaning.Address.class, Look.AND).isPresent()
        || look.longest(i, Meaning.Nisba.class, Look.AND)
            .filter(n -> names.begins(n.last() + 1))
            .isPresent();
  }
}
