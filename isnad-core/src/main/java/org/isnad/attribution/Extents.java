package org.isnad.attribution;

import java.util.ArrayList;
import java.util.List;
import org.isnad.attribution.Draft.Frame;
import org.isnad.attribution.Draft.Style;
import org.isnad.mention.EntityMention;
import org.isnad.page.Span;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds where reported words end, and which of them stand in quotation marks. Immutable. */
final class Extents {
  private final Words words;

  Extents(Words words) {
    this.words = words;
  }

  /** Sets end, content and direct parts of all drafts of a paragraph; drafts are in text order. */
  void set(Flow flow, List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean tail = words.tails.at(flow.tokens(), draft.from - 1);
      if (draft.frame != Frame.ACCORDING) {
        draft.from = conjunction(flow, draft.from);
      } else if (tail) {
        draft.from--;
        draft.end = draft.style == Style.BEFORE ? draft.from : draft.end;
      }
    }
    for (Draft draft : drafts) {
      if (draft.style == Style.BEFORE && isTrailing(flow, draft)) {
        splitter(flow, draft);
      }
    }
    for (Draft draft : drafts) {
      if (draft.style == Style.BEFORE) {
        before(flow, draft, drafts);
      } else {
        draft.end = end(flow, draft, drafts);
      }
    }
    for (Draft draft : drafts) {
      draft.content = content(flow, draft);
      draft.direct = direct(flow, draft);
    }
  }

  /** The frame begins with the conjunction before it: "as also", "while", "except that". */
  private int conjunction(Flow flow, int from) {
    int start = flow.start(flow.sentenceAt(from));
    int i = from;
    while (i > start) {
      int before = i - 1;
      boolean joins =
          words.conjunctions.at(flow.tokens(), before)
              || words.perfect.at(flow.tokens(), before)
              || (words.that.find(flow.tokens(), before, 0) != null
                  && before > start
                  && words.conjunctions.at(flow.tokens(), before - 1));
      int two = before - 1;
      Phrases.Hit hit =
          two >= start ? words.conjunctions.find(flow.tokens(), two, Phrases.AND) : null;
      boolean pair = hit != null && hit.length() == 2;
      if (pair) {
        i = two;
      } else if (joins) {
        i = before;
      } else {
        break;
      }
    }
    return i;
  }

  /**
   * "According to" after its words: at the end of a clause it covers the clause back to "while" or
   * "whereas"; between a verb and its words it covers those; elsewhere the clause around it.
   */
  private void before(Flow flow, Draft draft, List<Draft> drafts) {
    if (draft.end != draft.from && draft.end != draft.cueFirst) {
      return;
    }
    for (Draft other : drafts) {
      boolean inside = other.cueFirst < draft.cueFirst && draft.cueFirst < other.start;
      if (inside && !other.isNominal()) {
        draft.start = other.start;
        draft.end = end(flow, other, drafts);
        return;
      }
    }
    if (!isTrailing(flow, draft)) {
      draft.style = Style.CLAUSE;
      draft.end = end(flow, draft, drafts);
      draft.style = Style.BEFORE;
    }
  }

  private void splitter(Flow flow, Draft draft) {
    if (draft.end != draft.cueFirst) {
      return;
    }
    for (int i = draft.cueFirst - 1; i > draft.start; i--) {
      Phrases.Hit hit = words.splitters.find(flow.tokens(), i, 0);
      if (hit != null && flow.isComma(i - 1) && flow.around(i) == null) {
        draft.start = i + hit.length();
        draft.from = i;
        return;
      }
    }
  }

  private int end(Flow flow, Draft draft, List<Draft> drafts) {
    int sentence = flow.sentenceAt(Math.min(draft.start, flow.size() - 1));
    int limit = draft.until < 0 ? flow.end(sentence) : draft.until;
    Quotation outer = flow.around(draft.cueFirst);
    if (outer != null) {
      limit = Math.min(limit, outer.close());
    }
    Quotation first = outer == null ? leading(flow, draft) : null;
    if (first != null) {
      int close = Math.min(first.close(), flow.size());
      boolean what =
          draft.cueFirst > 0
              && (words.what.find(flow.tokens(), draft.cueFirst - 1, Phrases.ANY) != null
                  || words.relatives.at(flow.tokens(), draft.cueFirst - 1));
      boolean whole = draft.style == Style.DIRECT || what || first.close() > limit;
      if (first.close() >= limit) {
        return close;
      }
      if (whole && !goesOn(flow, close + 1, limit)) {
        return close;
      }
    }
    int i = draft.start;
    int quoted = -1;
    while (i < limit) {
      Quotation q = outer == null ? flow.opening(i) : null;
      if (q != null) {
        i = q.close() + 1;
        quoted = isSpeech(flow, draft, q) ? i : quoted;
        if (q.close() >= limit) {
          return Math.min(q.close(), flow.size());
        }
        continue;
      }
      if (i > draft.start && stops(flow, draft, drafts, i, quoted)) {
        return i;
      }
      i++;
    }
    return Math.max(i, draft.start);
  }

  /** The quotation the words begin with. */
  private static @Nullable Quotation leading(Flow flow, Draft draft) {
    return flow.opening(draft.start);
  }

  /** After a full quotation only a further one joined by "and", or words without a comma, go on. */
  private boolean goesOn(Flow flow, int after, int limit) {
    if (after >= limit) {
      return false;
    }
    boolean and = flow.isKind(after, TokenKind.CLITIC) && words.hasAnd(flow.token(after));
    return and && flow.opening(after + 1) != null;
  }

  private boolean stops(Flow flow, Draft draft, List<Draft> drafts, int i, int quoted) {
    for (Draft other : drafts) {
      if (other != draft
          && other.from == i
          && other.cueFirst > draft.cueFirst
          && cuts(flow, draft, other)) {
        return true;
      }
    }
    boolean afterQuote = quoted >= 0 && (i == quoted || (i == quoted + 1 && flow.isComma(i - 1)));
    if (afterQuote && words.tails.find(flow.tokens(), i, Phrases.AND) != null) {
      return true;
    }
    return words.ownWords.find(flow.tokens(), i, Phrases.AND) != null;
  }

  /** Whether a later frame of the sentence ends the words of an earlier one. */
  private boolean cuts(Flow flow, Draft draft, Draft other) {
    int before = other.from - 1;
    boolean comma =
        flow.isComma(before)
            || flow.isKind(before, TokenKind.CLOSE_QUOTE)
            || flow.isPunctuation(before);
    return switch (other.frame) {
      case CIRCUMSTANCE -> true;
      case ACCORDING -> other.style == Style.BEFORE ? isTrailing(flow, other) : comma;
      case MASDAR -> other.from < other.cueFirst;
      case HEADING -> false;
      case SPEECH, RELAY -> {
        boolean joined = other.from < other.cueFirst || words.hasAnd(flow.token(other.cueFirst));
        boolean relative = before > draft.start && words.relatives.at(flow.tokens(), before);
        if (relative) {
          yield false;
        }
        boolean fresh = comma && other.source != null && other.style != Style.NOUN;
        yield fresh
            || (joined
                && (comma || (words.hasAnd(flow.token(other.from)) && other.style != Style.NOUN)));
      }
    };
  }

  private boolean isTrailing(Flow flow, Draft according) {
    SourcePhrase source = according.source;
    int after = source == null ? according.cueLast + 1 : source.last() + 1;
    int end = flow.end(flow.sentenceAt(according.cueFirst));
    int before = Math.min(according.from, according.cueFirst) - 1;
    boolean goesOn =
        flow.isComma(before)
            && flow.isComma(after)
            && after + 1 < end
            && words.nounLinks.find(flow.tokens(), after + 1, 0) != null
            && !words.conjunctions.at(flow.tokens(), after + 1)
            && words.that.find(flow.tokens(), after + 2, Phrases.ANY) == null;
    return !goesOn
        && (flow.isComma(before)
            || flow.isKind(before, TokenKind.CLOSE_QUOTE)
            || after >= end - 1
            || flow.isPunctuation(after));
  }

  /** The characters, without the marks and stops around them. */
  private @Nullable Span content(Flow flow, Draft draft) {
    int first = draft.start;
    int last = Math.min(draft.end, flow.size()) - 1;
    int cut = draft.startCut;
    if (draft.style == Style.BEFORE) {
      Phrases.Hit joined = words.conjunctions.find(flow.tokens(), first, Phrases.AND);
      first += joined != null && first + joined.length() < last ? joined.length() : 0;
      cut = words.hasAnd(flow.token(first)) ? Words.andCut(flow.token(first)) : 0;
      if (first < last && flow.isKind(first, TokenKind.CLITIC) && words.hasAnd(flow.token(first))) {
        first++;
        cut = 0;
      }
    }
    while (last > first && isTrim(flow, last)) {
      last--;
    }
    boolean opened = flow.isKind(first, TokenKind.OPEN_QUOTE) || flow.opening(first) != null;
    if (opened && first < last) {
      first++;
      cut = 0;
    }
    while (first < last && flow.isComma(first)) {
      first++;
    }
    return last < first ? null : flow.span(first, cut, last);
  }

  private static boolean isTrim(Flow flow, int i) {
    TokenKind kind = flow.token(i).kind();
    boolean closes = kind == TokenKind.CLOSE_QUOTE || kind == TokenKind.OPEN_QUOTE;
    return closes || (kind == TokenKind.PUNCTUATION && !flow.token(i).text().equals("%"));
  }

  private List<Span> direct(Flow flow, Draft draft) {
    List<Span> parts = new ArrayList<>();
    if (draft.content == null) {
      return parts;
    }
    for (Quotation q : flow.quotations()) {
      boolean inside = q.open() >= draft.start - 1 && q.open() < draft.end;
      boolean nested = !parts.isEmpty() && last(parts).contains(flow.span(q.first(), q.last()));
      boolean words = q.length() > 1 || flow.isKind(q.first(), TokenKind.WORD);
      if (inside && words && !nested && isSpeech(flow, draft, q)) {
        parts.add(flow.span(q.first(), Math.min(q.last(), flow.size() - 1)));
      }
    }
    return parts;
  }

  private static Span last(List<Span> parts) {
    return parts.getLast();
  }

  /** Whether the marks hold somebody's words, not a name or term. */
  private boolean isSpeech(Flow flow, Draft draft, Quotation q) {
    if (q.length() > 3 || q.open() == draft.start) {
      return true;
    }
    EntityMention name = flow.entityFrom(q.first());
    if (name != null && flow.last(name) >= q.last()) {
      return false;
    }
    return words.sourceNouns.find(flow.tokens(), Math.max(0, q.open() - 1), Phrases.ANY) == null;
  }
}
