package org.isnad.attribution;

import org.isnad.attribution.Draft.Style;
import org.isnad.attribution.Words.Form;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads a quotation that stands before its verb: "«…», said the minister". */
final class QuotedBefore {
  private static final int SHORTEST = 4;

  private QuotedBefore() {}

  /**
   * The quotation right before a verb of speech, which opens its sentence, so that nobody has said
   * it yet; null when none does.
   */
  static @Nullable Quotation of(Flow flow, int verb, Form form) {
    if (form.clitics() != 0 || form.hasObject() || !form.verb().takes("direct")) {
      return null;
    }
    int close = verb - 1;
    while (flow.isPunctuation(close) && close > verb - 3) {
      close--;
    }
    if (!flow.isKind(close, TokenKind.CLOSE_QUOTE)) {
      return null;
    }
    for (Quotation q : flow.quotations()) {
      if (q.close() == close) {
        return q.length() >= SHORTEST && opens(flow, q) ? q : null;
      }
    }
    return null;
  }

  private static boolean opens(Flow flow, Quotation q) {
    int start = flow.start(flow.sentenceAt(q.open()));
    return q.open() == start || (q.open() == start + 1 && flow.isPunctuation(start));
  }

  /** Sets the words of a draft to those of the quotation. */
  static void set(Draft draft, Quotation q) {
    draft.start = q.open();
    draft.startCut = 0;
    draft.end = q.close();
    draft.style = Style.BEFORE;
  }
}
