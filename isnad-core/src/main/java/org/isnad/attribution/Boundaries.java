package org.isnad.attribution;

import java.util.List;
import org.isnad.attribution.Phrases.Hit;
import org.isnad.attribution.Words.Form;
import org.isnad.text.Clitic;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;

/**
 * Tells which words can belong to no speaker: those that open reported words, a medium, an
 * addressee, another clause. Immutable.
 */
final class Boundaries {
  private final Words words;
  private final MediaNames media;

  Boundaries(Words words, MediaNames media) {
    this.words = words;
    this.media = media;
  }

  /** Whether a phrase must have ended before this position. */
  boolean isBoundary(Flow flow, int i) {
    if (i >= flow.size()) {
      return true;
    }
    Token token = flow.token(i);
    List<Token> tokens = flow.tokens();
    if (token.kind() == TokenKind.PUNCTUATION || token.kind() == TokenKind.CLOSE_QUOTE) {
      return !isInName(flow, i);
    }
    if (flow.timeEnd(i) >= 0
        || words.hasTanwin(token)
        || words.that.find(tokens, i, ComplementScan.THAT) != null) {
      return true;
    }
    Form own = words.masdar(token, 0);
    if (own != null && own.hasObject()) {
      return true;
    }
    boolean link = words.nounLinks.find(tokens, i, 0) != null;
    if (words.relatives.at(tokens, i)
        || words.what.find(tokens, i, Phrases.ANY) != null
        || words.negations.find(tokens, i, 0) != null
        || words.adverbs.at(tokens, i)
        || words.quotingNouns.at(tokens, i)) {
      return true;
    }
    Hit occasion = words.occasions.find(tokens, i, 0);
    if (isMedium(flow, i) || (occasion != null && (!link || occasion.length() > 1))) {
      return true;
    }
    if (words.according.find(tokens, i, Phrases.AND) != null || words.conjunctions.at(tokens, i)) {
      return true;
    }
    return token.kind() == TokenKind.WORD && !Words.isDefinite(token) && words.isVerbOnly(token);
  }

  /** A stop inside a spelled name, which ended no sentence. */
  private static boolean isInName(Flow flow, int i) {
    return flow.isMark(i, ".") && i + 1 < flow.end(flow.sentenceAt(i));
  }

  /** Whether "in a statement", "on his platform" begins here. */
  boolean isMedium(Flow flow, int i) {
    Hit preposition = words.mediumPrepositions.find(flow.tokens(), i, Phrases.AND);
    if (preposition == null) {
      return false;
    }
    int noun = i + preposition.length();
    if (noun < flow.size() && flow.isKind(noun, TokenKind.OPEN_QUOTE)) {
      noun++;
    }
    boolean topic = preposition.row().get("topic").equals("yes");
    if (topic && noun < flow.size() && words.objectHeads.at(flow.tokens(), noun)) {
      // "Stressed the need for talks": what is spoken of, not where.
      return false;
    }
    for (int k = noun; k < Math.min(noun + 2, flow.size()); k++) {
      if (words.mediaNouns.find(flow.tokens(), k, 0) != null) {
        return k == noun || !Words.isDefinite(flow.token(noun));
      }
    }
    Link link = media.at(flow.tokens(), noun);
    return (link != null && link.part() == Part.PLATFORM)
        || (preposition.row().get("outlet").equals("yes") && isOutlet(flow, noun));
  }

  /** "Channel N", "the screen of N": a word for an outlet with its name behind it. */
  private boolean isOutlet(Flow flow, int i) {
    Hit head = i < flow.size() ? words.sourceNouns.find(flow.tokens(), i, 0) : null;
    if (!"MEDIA".equals(SourceReader.kindOf(head)) || head == null) {
      return false;
    }
    int name = i + head.length();
    return media.length(flow.tokens(), i) > head.length()
        || media.length(flow.tokens(), name) > 0
        || (PhraseEnds.isQuotedName(flow, name) && !flow.isColon(name - 1));
  }

  /** Whether "to agency N", "to reporters" begins here. */
  boolean isAddressee(Flow flow, int i) {
    int cut = Words.cutOf(flow.token(i), Clitic.LI);
    if (cut < 0) {
      return false;
    }
    if (flow.isKind(i, TokenKind.CLITIC)) {
      return flow.isKind(i + 1, TokenKind.OPEN_QUOTE)
          || flow.isKind(i + 1, TokenKind.CLOSE_QUOTE)
          || flow.isKind(i + 1, TokenKind.OPEN_BRACKET);
    }
    int to = Phrases.AND | Clitic.LI.bit();
    Hit noun = words.sourceNouns.find(flow.tokens(), i, to);
    boolean outlet =
        noun != null && "MEDIA".equals(SourceReader.kindOf(noun)) && Clitic.LI.in(noun.clitics());
    return outlet
        || words.press.find(flow.tokens(), i, to) != null
        || media.length(flow.tokens(), i) > 0
        || isTold(flow, i);
  }

  /**
   * "Informed agency N": whether an outlet begins there, behind the one who tells it something and
   * is no servant of it.
   *
   * @param first the first token of the one who tells
   */
  boolean isTeller(Flow flow, int first, int i) {
    Hit before = words.sourceNouns.find(flow.tokens(), i - 1, Phrases.ANY);
    boolean servant =
        before != null
            && !"ANONYMOUS".equals(SourceReader.kindOf(before))
            && !Words.isDefinite(flow.token(i - 1))
            && words.sourceAdjectives.find(flow.tokens(), i - 1, 0) == null
            && !words.isPlural(flow.token(i - 1));
    return i > first
        && !servant
        && words.nounLinks.find(flow.tokens(), i - 1, 0) == null
        && Words.cutOf(flow.token(i), Clitic.LI) < 0
        && toldLength(flow, i) > 0;
  }

  /** Number of tokens of an outlet's name with the word for an outlet before it; 0 for none. */
  int toldLength(Flow flow, int i) {
    int name = media.length(flow.tokens(), i);
    Hit head = words.sourceNouns.find(flow.tokens(), i, 0);
    boolean headed = name == 0 && head != null && "MEDIA".equals(SourceReader.kindOf(head));
    int more = headed && head != null ? media.length(flow.tokens(), i + head.length()) : 0;
    return more > 0 && head != null ? head.length() + more : name;
  }

  /** "To the N" right before the words that are said: an outlet whose name is a plain word. */
  private boolean isTold(Flow flow, int i) {
    int length = i == 0 ? 0 : media.toldLength(flow.tokens(), i);
    int next = flow.isComma(i + length) ? i + length + 1 : i + length;
    return length > 0
        && next < flow.size()
        && (flow.isColon(next) || words.that.find(flow.tokens(), next, 0) != null);
  }
}
