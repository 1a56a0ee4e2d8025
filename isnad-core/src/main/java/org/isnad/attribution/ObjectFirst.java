package org.isnad.attribution;

import org.isnad.attribution.Phrases.Hit;
import org.isnad.mention.EntityMention;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a speaker who stands behind the object of his verb: "denied the report the director of the
 * port". Immutable.
 */
final class ObjectFirst {
  private static final int ADJECTIVES = 2;

  private final Words words;
  private final SourceReader sources;

  ObjectFirst(Words words, SourceReader sources) {
    this.words = words;
    this.sources = sources;
  }

  /**
   * A verb's object with the speaker behind it.
   *
   * @param end one past the last token of the object
   */
  record Found(SourcePhrase speaker, int end) {}

  /** What is read from the token behind a verb that takes an object; null for any other order. */
  @Nullable Found read(Flow flow, Draft draft, int p) {
    int limit = flow.end(flow.sentenceAt(p));
    int end = draft.plural ? -1 : objectEnd(flow, p, limit);
    if (end < 0) {
      return null;
    }
    int at = end;
    boolean moved = true;
    while (moved && at < limit) {
      Hit adverb = words.adverbs.find(flow.tokens(), at, 0);
      int time = flow.timeEnd(at);
      moved = adverb != null || time >= 0;
      at = time >= 0 ? time + 1 : adverb != null ? at + adverb.length() : at;
    }
    SourcePhrase speaker =
        at < limit && isSpeaker(flow, draft, at) ? sources.read(flow, at, 0, limit, true) : null;
    return speaker == null ? null : new Found(speaker, end);
  }

  /**
   * One past a thing with its adjectives: "this report", "the truth of the foreign reports"; -1
   * when something else stands there.
   */
  private int objectEnd(Flow flow, int p, int limit) {
    int i = p;
    boolean pointed = words.demonstratives.at(flow.tokens(), i);
    if (pointed) {
      i++;
    } else if (words.isObjectHead(flow.tokens(), i) && isFree(flow, i, limit)) {
      i += Words.isDefinite(flow.token(i)) ? 0 : 1;
    }
    if (!isThing(flow, i, limit)) {
      return pointed && i < limit && isPerson(flow, i) ? i : -1;
    }
    i++;
    for (int k = 0; k < ADJECTIVES && isThing(flow, i, limit); k++) {
      i++;
    }
    return i;
  }

  private boolean isThing(Flow flow, int i, int limit) {
    String kind = i < limit ? SourceReader.kindOf(noun(flow, i)) : null;
    return isFree(flow, i, limit)
        && Words.isDefinite(flow.token(i))
        && (kind == null || kind.equals("DOCUMENT"));
  }

  private static boolean isFree(Flow flow, int i, int limit) {
    return i < limit
        && flow.isKind(i, TokenKind.WORD)
        && flow.entityAt(i) == null
        && flow.timeEnd(i) < 0;
  }

  private @Nullable Hit noun(Flow flow, int i) {
    return words.sourceNouns.find(flow.tokens(), i, Phrases.ANY);
  }

  private boolean isPerson(Flow flow, int i) {
    String kind = SourceReader.kindOf(words.sourceNouns.find(flow.tokens(), i, 0));
    EntityMention mention = flow.entityFrom(i);
    boolean named =
        mention != null && mention.type() == EntityMention.Type.PERS && mention.clitics() == 0;
    return named || "PERSON".equals(kind) || "ANONYMOUS".equals(kind);
  }

  /** Whether somebody begins there who agrees with the verb. */
  private boolean isSpeaker(Flow flow, Draft draft, int i) {
    EntityMention mention = flow.entityFrom(i);
    boolean name = mention != null && mention.form() == EntityMention.Form.NAME;
    return isPerson(flow, i)
        && (name || draft.feminine == words.isFeminine(flow.token(i)))
        && !words.isOwn(flow.token(i));
  }
}
