package org.isnad.record;

import org.isnad.event.Statement;

/**
 * A claim of count or distance held against the dated events of the register.
 *
 * @param record id of the record that carries the claim
 * @param statement the claim
 * @param verdict what came out
 * @param findingAr what was found, in Arabic, naming the teller
 * @param findingEn the same in English
 */
public record ClaimCheck(
    String record, Statement statement, Verdict verdict, String findingAr, String findingEn) {

  /** Outcome of a check; the register is never taken to be complete. */
  public enum Verdict {
    /** The register gives the same number. */
    BORNE_OUT,
    /** One possible reading of the days gives the same number, another does not. */
    ONE_READING,
    /** The register gives another number. */
    DIFFERS,
    /** The register holds too little to tell. */
    UNVERIFIABLE
  }
}
