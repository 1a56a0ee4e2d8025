package org.isnad.event;

import java.util.List;
import org.isnad.article.How;
import org.isnad.event.Factuality.Verdict;
import org.isnad.mention.Mentions;
import org.isnad.mention.TimeMention;
import org.isnad.page.Span;
import org.isnad.text.RuleMatch;

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

  /** Adds what became of an event, with the words that say so. */
  void status(Scene scene, Telling telling, Draft draft, Verdict verdict) {
    Status status = verdict.status();
    if (status == null) {
      return;
    }
    RuleMatch cue = verdict.cue();
    Span span =
        cue == null
            ? scene.span(draft.first(), draft.last(), 0)
            : scene.span(cue.first(), cue.last(), 0);
    String rule = cue == null ? draft.rule().id() : cue.rule().id();
    telling.add(of(scene, "status", new Value.OfStatus(status), span, rule, How.STATED));
  }

  /** Adds the times of an event as they are told. */
  void times(Scene scene, Telling telling, List<TimeMention> times) {
    for (TimeMention time : times) {
      How how = time.value().how() == How.UNKNOWN ? How.STATED : time.value().how();
      telling.add(of(scene, "time", new Value.OfTime(time.value()), time.span(), time.rule(), how));
    }
  }
}
