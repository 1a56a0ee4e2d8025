package org.isnad.event;

import java.time.LocalDate;
import java.util.List;
import org.isnad.article.How;
import org.isnad.attribution.Chain;
import org.jspecify.annotations.Nullable;

/**
 * One value of one field of an event, with who says so and where.
 *
 * @param id stable hash of field, value, the words of its sentence and the place in it, and the
 *     page's address or the file's name; the same wherever the sentence stands in the article
 * @param field time status place duration initiator topic outcome ordinal interval count quality
 *     office order …
 * @param value the value
 * @param chain who says so, and through whom
 * @param evidence characters it was read from, in text order
 * @param rule id of the rule that read it
 * @param how stated or derived
 * @param documentDate day of the text it stands in, null when unknown
 */
public record Statement(
    String id,
    String field,
    Value value,
    Chain chain,
    List<Evidence> evidence,
    String rule,
    How how,
    @Nullable LocalDate documentDate) {
  public Statement {
    evidence = List.copyOf(evidence);
  }
}
