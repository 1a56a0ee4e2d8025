package org.isnad.attribution;

import org.isnad.attribution.Phrases.Hit;
import org.isnad.mention.EntityMention;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a speaker who stands before the verb: "N, said", "N was reported to have said". Immutable.
 */
final class LeadingSource {
  private final Words words;
  private final SourceReader sources;

  LeadingSource(Words words, SourceReader sources) {
    this.words = words;
    this.sources = sources;
  }

  /** Sets the speaker of a draft when one stands right before its verb. */
  void read(Flow flow, Draft draft) {
    int start = flow.start(flow.sentenceAt(draft.cueFirst));
    int i = draft.cueFirst - 1;
    boolean moved = true;
    while (moved && i >= start) {
      moved = false;
      if ((words.perfect.at(flow.tokens(), i) && flow.entityTo(i) == null)
          || flow.isComma(i)
          || words.adverbs.at(flow.tokens(), i)) {
        i--;
        moved = true;
      } else if (flow.timeStart(i) >= start) {
        i = flow.timeStart(i) - 1;
        moved = true;
      }
    }
    if (i < start) {
      return;
    }
    SourcePhrase found = ending(flow, start, i);
    if (found != null) {
      draft.source = found;
      draft.from = Math.min(draft.from, found.first());
    }
  }

  private @Nullable SourcePhrase ending(Flow flow, int start, int last) {
    for (int first = last; first >= Math.max(start, last - 12); first--) {
      if (flow.isPunctuation(first) && !flow.isComma(first)) {
        return null;
      }
      boolean head =
          flow.entityFrom(first) != null
              || words.sourceNouns.find(flow.tokens(), first, Phrases.AND) != null
              || isBareSubject(flow, start, first, last);
      if (head && opensClause(flow, start, first)) {
        SourcePhrase phrase = sources.read(flow, first, cut(flow, first), last + 1, true);
        if (phrase != null && phrase.last() == last) {
          return phrase;
        }
      }
    }
    return null;
  }

  /** An unknown name after "had", or a definite noun after "that", right before the verb. */
  private boolean isBareSubject(Flow flow, int start, int first, int last) {
    if (first == start || last - first > 2 || !flow.isKind(first, TokenKind.WORD)) {
      return false;
    }
    boolean had = words.had.at(flow.tokens(), first - 1);
    boolean that = words.that.find(flow.tokens(), first - 1, ComplementScan.THAT) != null;
    return had || (that && Words.isDefinite(flow.token(first)));
  }

  private int cut(Flow flow, int i) {
    EntityMention mention = flow.entityFrom(i);
    if (mention != null) {
      return Math.max(0, mention.span().start() - flow.token(i).span().start());
    }
    Hit hit = words.sourceNouns.find(flow.tokens(), i, Phrases.AND);
    return hit == null ? 0 : andCut(flow, i);
  }

  /** UTF-16 units of "and" or "so" before a noun that may head a speaker's phrase; 0 without. */
  int andCut(Flow flow, int i) {
    return flow.token(i).readings().stream()
        .filter(r -> (r.clitics() & ~Clitic.AL.bit()) != 0)
        .filter(r -> ((r.clitics() & ~Clitic.AL.bit()) & ~Phrases.AND) == 0)
        .filter(r -> !Clitic.AL.in(r.clitics()))
        .filter(r -> words.sourceNouns.find(flow.tokens(), i, 0) == null)
        .mapToInt(r -> r.cut())
        .findFirst()
        .orElse(0);
  }

  private boolean opensClause(Flow flow, int start, int first) {
    if (first == start
        || (words.hasAnd(flow.token(first))
            && words.sourceNouns.find(flow.tokens(), first, 0) == null
            && flow.isComma(first - 1))) {
      return true;
    }
    int before = first - 1;
    return flow.isPunctuation(before)
        || flow.isKind(before, TokenKind.OPEN_QUOTE)
        || words.conjunctions.at(flow.tokens(), before)
        || words.perfect.at(flow.tokens(), before)
        || words.that.find(flow.tokens(), before, Phrases.ANY) != null;
  }
}
