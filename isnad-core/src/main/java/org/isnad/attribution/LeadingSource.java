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
  private static final int ASIDE = 12;
  private static final int LONGEST_NAME = 3;

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
    SourcePhrase found = beforeAside(flow, start, draft.cueFirst);
    if (found == null) {
      found = ending(flow, start, i);
    }
    if (found != null && !isOther(flow, draft, found)) {
      draft.source = found;
      draft.from = Math.min(draft.from, found.first());
    }
  }

  /** "N had, in his speech, already said": who is named before an aside behind "had". */
  private @Nullable SourcePhrase beforeAside(Flow flow, int start, int cue) {
    boolean already = cue - 2 > start && words.perfect.at(flow.tokens(), cue - 1);
    int close = already && flow.isComma(cue - 2) ? cue - 2 : -1;
    if (close < 0 || !words.had.at(flow.tokens(), start)) {
      return null;
    }
    for (int open = close - 1; open > Math.max(start, close - ASIDE); open--) {
      if (flow.isComma(open)) {
        boolean occasion = words.occasions.find(flow.tokens(), open + 1, 0) != null;
        boolean aside = occasion || sources.boundaries.isMedium(flow, open + 1);
        SourcePhrase named = aside ? sources.read(flow, start + 1, 0, open, true) : null;
        return named != null && named.last() == open - 1 ? named : null;
      }
    }
    return null;
  }

  /** A document before a verb of the other gender, whose subject stands behind it. */
  private boolean isOther(Flow flow, Draft draft, SourcePhrase found) {
    return found.isDocument()
        && draft.feminine
        && !found.plural()
        && found.last() == draft.cueFirst - 2
        && flow.isComma(draft.cueFirst - 1)
        && !words.isFeminine(flow.token(found.first()));
  }

  private @Nullable SourcePhrase ending(Flow flow, int start, int last) {
    SourcePhrase found = null;
    for (int first = last; first >= Math.max(start, last - 12); first--) {
      if (flow.isPunctuation(first) && !flow.isComma(first)) {
        return found;
      }
      boolean head =
          flow.entityFrom(first) != null
              || words.sourceNouns.find(flow.tokens(), first, Phrases.AND) != null
              || isBareSubject(flow, start, first, last);
      if (head && opensClause(flow, start, first) && !isCircumstance(flow, first)) {
        SourcePhrase phrase = sources.read(flow, first, cut(flow, first), last + 1, true);
        if (phrase != null && phrase.last() == last) {
          found = phrase;
        }
        if (found != null && !mayBeApposed(flow, start, first)) {
          return found;
        }
      }
    }
    return found;
  }

  /** Whether a role stands behind a comma, before which its holder may be named after "had". */
  private boolean mayBeApposed(Flow flow, int start, int first) {
    return first > start + 2
        && flow.isComma(first - 1)
        && words.had.at(flow.tokens(), start)
        && "PERSON".equals(SourceReader.kindOf(words.sourceNouns.find(flow.tokens(), first, 0)));
  }

  /** "Pointing to", spelled like a rank: what goes on with somebody's words is nobody. */
  private boolean isCircumstance(Flow flow, int first) {
    return flow.isComma(first - 1)
        && flow.entityFrom(first) == null
        && words.circumstance(flow.token(first)) != null;
  }

  /** An unknown name after "had", or a definite noun after "that", right before the verb. */
  private boolean isBareSubject(Flow flow, int start, int first, int last) {
    if (first == start || !flow.isKind(first, TokenKind.WORD)) {
      return false;
    }
    boolean had = words.had.at(flow.tokens(), first - 1);
    if (last - first > 2) {
      return had && isName(flow, first);
    }
    boolean that = words.that.find(flow.tokens(), first - 1, ComplementScan.THAT) != null;
    return had || (that && Words.isDefinite(flow.token(first)));
  }

  /** Whether a comma closes two or three words of which nothing is known. */
  private static boolean isName(Flow flow, int first) {
    for (int i = first + 1; i <= first + LONGEST_NAME; i++) {
      if (flow.isComma(i)) {
        return i > first + 1;
      }
      if (!flow.isKind(i, TokenKind.WORD) || flow.entityAt(i) != null) {
        return false;
      }
    }
    return false;
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
