package org.isnad.record;

import java.util.List;

/**
 * Statements of one record that do not agree, or a claim that the register does not bear out. Never
 * declares a winner.
 *
 * @param field the field they are about
 * @param kind what sort of disagreement it is
 * @param statements ids of the statements, in the record's order
 * @param findingAr what was found, in Arabic, naming the tellers
 * @param findingEn the same in English
 */
public record Disagreement(
    String field, Kind kind, List<String> statements, String findingAr, String findingEn) {
  public Disagreement {
    statements = List.copyOf(statements);
  }

  /** The sort of a disagreement. */
  public enum Kind {
    /** Two tellers give values that cannot both hold. */
    CONFLICT,
    /** A claim of count or distance differs from what the register gives. */
    ARITHMETIC,
    /** A role that the dated offices do not bear out. */
    ROLE,
    /** Tellers differ on which of two events came first. */
    ORDER
  }
}
