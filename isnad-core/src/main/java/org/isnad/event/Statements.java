package org.isnad.event;

import java.util.List;
import org.isnad.article.How;
import org.isnad.mention.Mentions;
import org.isnad.page.Span;

/** Makes statements. */
final class Statements {
  private final Mentions mentions;
  private final Ids ids;

  Statements(Mentions mentions, Ids ids) {
    this.mentions = mentions;
    this.ids = ids;
  }

  /**
   * A statement whose evidence is the span and whose chain is that of the words around the span.
   */
  Statement of(Scene scene, String field, Value value, Span span, String rule, How how) {
    String document = mentions.text().article().document();
    String quote = scene.words(span);
    return new Statement(
        ids.statement(field, value, span),
        field,
        value,
        scene.attributions().chain(span),
        List.of(new Evidence(document, span, quote)),
        rule,
        how,
        scene.today());
  }
}
