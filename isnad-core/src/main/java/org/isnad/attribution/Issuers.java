package org.isnad.attribution;

import org.isnad.attribution.Attribution.Source.Kind;
import org.isnad.attribution.Phrases.Hit;
import org.isnad.mention.EntityMention;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Who issued a document that speaks: "a statement of the ministry", "a statement for the
 * presidency", "the statement which the court issued". Immutable.
 */
final class Issuers {
  private static final int ADJECTIVES = 4;

  private final Words words;
  private final SourceReader sources;

  Issuers(Words words, SourceReader sources) {
    this.words = words;
    this.sources = sources;
  }

  /**
   * The phrase of the issuer; null when none is named right behind the document.
   *
   * @param first the first token of the head noun
   * @param noun what the data say of it
   * @param limit one past the last token the phrase may take
   */
  @Nullable SourcePhrase of(Flow flow, int first, Hit noun, int limit) {
    SourcePhrase found =
        "DOCUMENT".equals(SourceReader.kindOf(noun))
            ? behind(flow, first, first + noun.length() - 1, limit)
            : null;
    boolean statement = words.mediaNouns.find(flow.tokens(), first, Phrases.ANY) != null;
    // What an outlet broadcasts is not its own statement; a report that it published is.
    return found != null && found.kind() == Kind.MEDIA && statement ? null : found;
  }

  private @Nullable SourcePhrase behind(Flow flow, int first, int last, int limit) {
    boolean definite = Words.isDefinite(flow.token(first));
    int at = last + 1;
    while (at < limit && at < last + ADJECTIVES && isAdjective(flow, at, definite)) {
      at++;
    }
    boolean bare = at == last + 1 && !definite;
    if (at < limit && words.relatives.at(flow.tokens(), at)) {
      at++;
    }
    Hit issued = at < limit ? issued(flow, at) : null;
    if (issued == null) {
      return at < limit && (bare || isFor(flow, at)) ? body(flow, at, limit) : null;
    }
    at += issued.length();
    while (at < limit && flow.timeStart(at) == at) {
      at = flow.timeEnd(at) + 1;
    }
    if (at < limit && isFrom(flow, at)) {
      at++;
    }
    return at < limit ? sources.read(flow, at, 0, limit, false) : null;
  }

  /** "Joint", "official": an adjective of the document, definite like it. */
  private boolean isAdjective(Flow flow, int at, boolean definite) {
    return flow.isKind(at, TokenKind.WORD)
        && flow.entityAt(at) == null
        && Words.isDefinite(flow.token(at)) == definite
        && issued(flow, at) == null
        && (words.sourceAdjectives.find(flow.tokens(), at, 0) != null
            || issued(flow, at + 1) != null);
  }

  private @Nullable Hit issued(Flow flow, int at) {
    Hit issued = words.issued.find(flow.tokens(), at, 0);
    return issued != null ? issued : words.issuing.find(flow.tokens(), at, 0);
  }

  private boolean isFrom(Flow flow, int at) {
    return flow.token(at).folded().equals(words.from);
  }

  private static boolean isFor(Flow flow, int at) {
    EntityMention mention = flow.entityFrom(at);
    return mention != null && Clitic.LI.in(mention.clitics());
  }

  /**
   * Somebody who speaks through papers: a body or person that the data know, or know the kind of.
   */
  private @Nullable SourcePhrase body(Flow flow, int at, int limit) {
    EntityMention mention = flow.entityFrom(at);
    Hit noun = words.sourceNouns.find(flow.tokens(), at, Clitic.LI.bit());
    if (mention == null) {
      return noun == null ? null : unknown(flow, at, noun, limit);
    }
    boolean land =
        mention.form() == EntityMention.Form.DEMONYM || mention.type() == EntityMention.Type.LOC;
    if (land) {
      return null;
    }
    int cut = Math.max(0, mention.span().start() - flow.token(at).span().start());
    return sources.read(flow, at, cut, limit, false);
  }

  /** A body of which only its kind is known: "the board", or "for a board" without its article. */
  private @Nullable SourcePhrase unknown(Flow flow, int at, Hit noun, int limit) {
    boolean to = Clitic.LI.in(noun.clitics());
    boolean organ = "ORGANISATION".equals(SourceReader.kindOf(noun));
    return organ && !(to && Words.isDefinite(flow.token(at)))
        ? sources.read(flow, at, to ? noun.cut() : 0, limit, false)
        : null;
  }
}
