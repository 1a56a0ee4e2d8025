package org.isnad.attribution;

import org.isnad.attribution.Words.Form;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;

/**
 * What a walk from a speech verb sees ahead of it: the next place from which reported words may
 * open. Used for one verb.
 */
final class Lookahead {
  private static final int REACH = 45;
  private static final int AS_REACH = 30;

  private final Words words;
  private final SourceReader sources;
  private final Flow flow;
  private final Draft draft;
  private final Form form;
  private final int end;

  /** Whether a clause after "that" may open them. */
  boolean that;

  /** Whether quotation marks or a colon may. */
  boolean direct;

  /** Whether the prepositions of the verb may. */
  boolean prepositions = true;

  /** Tokens from the cue within which they must open. */
  int reach = REACH;

  /** The place last asked about, and the next opener seen from there. */
  private int askedFrom = -1;

  private int found;

  Lookahead(Words words, SourceReader sources, Flow flow, Draft draft, Form form) {
    this.words = words;
    this.sources = sources;
    this.flow = flow;
    this.draft = draft;
    this.form = form;
    this.end = flow.end(flow.sentenceAt(draft.cueFirst));
    this.that = form.verb().takes("that") || form.verb().takes("object");
    this.direct = form.verb().takes("direct") || form.hasObject();
  }

  /** "That", unless it belongs to "after that", "before that", or opens "so" after a reason. */
  boolean isClauseOpener(int i) {
    Quotation around = flow.around(i);
    boolean name = around != null && around.length() <= 3;
    Phrases.Hit hit = name ? null : words.that.find(flow.tokens(), i, ComplementScan.THAT);
    return hit != null
        && !(Clitic.FA.in(hit.clitics()) && isMain())
        && !words.isAlthough(flow.tokens(), i)
        && !words.contrasts.at(flow.tokens(), i - 1)
        && words.occasions.find(flow.tokens(), i - 1, Phrases.AND) == null;
  }

  /** Whether the verb is that of the sentence, and not of "as he says, then that". */
  private boolean isMain() {
    return form.isFinite() && !words.conjunctions.at(flow.tokens(), draft.cueFirst - 1);
  }

  /**
   * The next place from which words may open, with no other speech verb before it; -1 when none. To
   * be asked once what may open them is set.
   */
  int ahead(int p) {
    if (p != askedFrom) {
      found = find(p);
      askedFrom = p;
    }
    return found;
  }

  private int find(int p) {
    for (int i = p; i < Math.min(end, draft.cueFirst + reach); i++) {
      if (flow.afterBracket(i) > i) {
        i = flow.afterBracket(i) - 1;
        continue;
      }
      if ((that && isClauseOpener(i)) || (flow.isColon(i) && direct)) {
        return i;
      }
      Quotation q = flow.opening(i);
      if (q != null && direct && q.length() > 3) {
        return i;
      }
      if (prepositions && i > p && opensAfter(i)) {
        return i;
      }
      if (i > p && flow.isComma(i - 1) && words.circumstance(flow.token(i)) != null) {
        return -1;
      }
      if (i > p && isSpeech(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** A full quotation that comes before any other opener. */
  int quoteAhead(int p) {
    for (int i = p; i < Math.min(end, draft.cueFirst + reach); i++) {
      if (isClauseOpener(i) || flow.isColon(i)) {
        return -1;
      }
      Quotation q = flow.opening(i);
      if (q != null && q.length() > 3) {
        return i;
      }
    }
    return -1;
  }

  /** Another speech verb outside of quotation marks. */
  boolean isSpeech(int i) {
    Form other = words.finite(flow.tokens(), i);
    return isInDocument(i)
        || (other != null
            && words.negations.find(flow.tokens(), i - 1, Phrases.ANY) == null
            && (words.isVerbOnly(flow.token(i)) || isNext(i))
            && !words.mediaNouns.at(flow.tokens(), i - 1)
            && !isRelay(i)
            && flow.around(i) == null);
  }

  /** "In which he said", "in which stands": what a document says that was named before. */
  boolean isInDocument(int i) {
    if (i + 1 >= end || flow.around(i) != null) {
      return false;
    }
    Phrases.Hit stands = words.documentCues.find(flow.tokens(), i, Phrases.AND);
    return (stands != null && stands.row().get("place").equals("before"))
        || (words.inIt.at(flow.tokens(), i + 1) && words.finite(flow.tokens(), i) != null);
  }

  /** "…, and made clear that": the next verb of the same speaker. */
  boolean isNext(int i) {
    Form other = words.finite(flow.tokens(), i);
    return other != null
        && other.form().is("past")
        && Clitic.WA.in(other.clitics())
        && flow.isComma(i - 1)
        && i + 1 < end
        && isClauseOpener(i + 1);
  }

  private boolean opensAfter(int i) {
    boolean word =
        form.verb().takes(flow.token(i).folded()) && !sources.boundaries.isMedium(flow, i);
    boolean clitic =
        !(flow.isComma(i - 1) && words.hasAnd(flow.token(i)))
            && form.verb().takes(words.by)
            && flow.isKind(i, TokenKind.WORD)
            && (words.that.find(flow.tokens(), i, Clitic.BI.bit()) != null
                || (flow.entityAt(i) == null && isBy(i)));
    return word || clitic;
  }

  /** "As agency N quoted him". */
  boolean isRelay(int p) {
    Form relay = p < end ? words.finite(flow.tokens(), p) : null;
    return relay != null && relay.verb().takes("relay");
  }

  boolean isBy(int i) {
    return words.isBy(flow.tokens(), i, flow.entityFrom(i + 1) != null);
  }

  /** The words after "as": "described the attack as a breach". */
  int as(int p) {
    for (int i = p + 1; i < Math.min(end, p + AS_REACH); i++) {
      Phrases.Hit hit = words.that.find(flow.tokens(), i, ComplementScan.THAT);
      if (hit != null && Clitic.BI.in(hit.clitics())) {
        return i + hit.length();
      }
    }
    return -1;
  }
}
