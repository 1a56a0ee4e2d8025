package org.isnad.attribution;

import java.util.Set;
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

  /** Kinds of media in which documents stand. */
  private static final Set<String> PLACES = Set.of("site", "platform", "account", "broadcast");

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
  @Nullable SourcePhrase of(Flow flow, int first, @Nullable Hit noun, int limit) {
    SourcePhrase found =
        noun != null && "DOCUMENT".equals(SourceReader.kindOf(noun))
            ? behind(flow, first, first + noun.length() - 1, limit)
            : null;
    // What an outlet broadcasts is not its own statement; a report that it published is.
    boolean others = found != null && found.kind() == Kind.MEDIA && isOthers(flow, first);
    return others ? null : found;
  }

  /**
   * A document that somebody issued.
   *
   * @param at its first token
   */
  record Issued(int at, SourcePhrase by) {}

  /** The last document between two positions that names who issued it; null when none does. */
  @Nullable Issued last(Flow flow, int from, int limit) {
    int at = document(flow, from, limit);
    if (at < 0) {
      return null;
    }
    SourcePhrase by = behind(flow, at, at, limit);
    for (int i = at + 1; i < limit && by == null; i++) {
      Hit issued = words.issuing.find(flow.tokens(), i, 0);
      by = issued == null ? null : after(flow, i + issued.length(), limit);
    }
    return by == null ? null : new Issued(at, by);
  }

  /** The first token of the last document named between two positions; -1 when none is. */
  int document(Flow flow, int from, int limit) {
    for (int i = limit - 1; i >= from; i--) {
      Hit medium = words.mediaNouns.find(flow.tokens(), i, Phrases.ANY);
      if (medium != null && !PLACES.contains(medium.row().get("kind"))) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable SourcePhrase behind(Flow flow, int first, int last, int limit) {
    boolean definite = Words.isDefinite(flow.token(first));
    int at = last + 1;
    while (at < limit && at < last + ADJECTIVES && isAdjective(flow, at, definite)) {
      at++;
    }
    boolean bare = at == last + 1 && !definite;
    boolean aside = flow.isComma(at) && at + 1 < limit && words.relatives.at(flow.tokens(), at + 1);
    if (aside) {
      at++;
    }
    if (at < limit && words.relatives.at(flow.tokens(), at)) {
      at++;
    }
    Hit issued = at < limit ? issued(flow, at) : null;
    if (issued == null) {
      return !aside && at < limit && (bare || isFor(flow, at))
          ? body(flow, at, limit, isStatement(flow, first))
          : null;
    }
    return after(flow, at + issued.length(), limit);
  }

  /** Who stands behind "issued by", and behind the day it was. */
  private @Nullable SourcePhrase after(Flow flow, int first, int limit) {
    int at = first;
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
  private @Nullable SourcePhrase body(Flow flow, int at, int limit, boolean statement) {
    EntityMention mention = flow.entityFrom(at);
    Hit noun = words.sourceNouns.find(flow.tokens(), at, Clitic.LI.bit());
    if (mention == null) {
      return noun == null ? null : unknown(flow, at, noun, limit, statement);
    }
    boolean land =
        mention.form() == EntityMention.Form.DEMONYM || mention.type() == EntityMention.Type.LOC;
    if (land && !(statement && isFor(flow, at))) {
      return null;
    }
    int cut = Math.max(0, mention.span().start() - flow.token(at).span().start());
    SourcePhrase by = sources.read(flow, at, cut, limit, false);
    String word = flow.token(at).text();
    boolean whole = by != null && isFor(flow, at) && by.name().startsWith(word);
    return by == null || !whole
        ? by
        : by.called(words.withoutTo(flow.token(at)) + by.name().substring(word.length()));
  }

  private boolean isOthers(Flow flow, int first) {
    Hit noun = words.mediaNouns.find(flow.tokens(), first, Phrases.ANY);
    return noun != null
        && !noun.row().get("kind").equals("report")
        && !noun.row().get("kind").equals("article");
  }

  private boolean isStatement(Flow flow, int first) {
    Hit noun = words.mediaNouns.find(flow.tokens(), first, Phrases.ANY);
    return noun != null && noun.row().get("kind").equals("statement");
  }

  /**
   * A body, or one who makes a statement, of whom only the kind is known: "the board", or "for a
   * board" without its article.
   */
  private @Nullable SourcePhrase unknown(
      Flow flow, int at, Hit noun, int limit, boolean statement) {
    boolean to = Clitic.LI.in(noun.clitics());
    String kind = SourceReader.kindOf(noun);
    boolean organ = "ORGANISATION".equals(kind) || (statement && to && "PERSON".equals(kind));
    return organ && !(to && Words.isDefinite(flow.token(at)))
        ? sources.read(flow, at, to ? noun.cut() : 0, limit, false)
        : null;
  }
}
