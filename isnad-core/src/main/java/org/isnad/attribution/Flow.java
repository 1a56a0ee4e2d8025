package org.isnad.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.article.BlockLabel;
import org.isnad.mention.EntityMention;
import org.isnad.mention.TimeMention;
import org.isnad.page.Span;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph as a single run of tokens, with its sentences, mentions and quotations. Positions
 * are indexes into {@link #tokens()}.
 */
final class Flow {
  private final String text;
  private final List<Sentence> sentences;
  private final List<Token> tokens = new ArrayList<>();
  private final int[] starts;
  private final List<Quotation> quotations;
  private final Map<Integer, Quotation> opening = new HashMap<>();
  private final Map<Integer, Quotation> around = new HashMap<>();
  private final Map<Integer, EntityMention> entitiesFrom = new HashMap<>();
  private final Map<Integer, EntityMention> entitiesTo = new HashMap<>();
  private final Map<Integer, EntityMention> entitiesAt = new HashMap<>();
  private final Map<Integer, Integer> times = new HashMap<>();
  private final Map<Integer, Integer> timesBack = new HashMap<>();

  Flow(
      String text,
      List<Sentence> sentences,
      List<EntityMention> entities,
      List<TimeMention> times) {
    this.text = text;
    this.sentences = List.copyOf(sentences);
    this.starts = new int[sentences.size() + 1];
    Map<Integer, Integer> offsets = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      starts[i] = tokens.size();
      offsets.put(sentences.get(i).index(), tokens.size());
      tokens.addAll(sentences.get(i).tokens());
    }
    starts[sentences.size()] = tokens.size();
    this.quotations = Quotations.of(tokens);
    for (Quotation q : quotations) {
      opening.put(q.open(), q);
      for (int i = q.first(); i <= q.last(); i++) {
        around.putIfAbsent(i, q);
      }
    }
    for (EntityMention entity : entities) {
      Integer offset = offsets.get(entity.sentence());
      if (offset != null) {
        addEntity(entity, offset);
      }
    }
    for (TimeMention time : times) {
      Integer offset = offsets.get(time.sentence());
      if (offset != null) {
        this.times.merge(offset + time.first(), offset + time.last(), Math::max);
        timesBack.merge(offset + time.last(), offset + time.first(), Math::min);
      }
    }
  }

  private void addEntity(EntityMention entity, int offset) {
    entitiesFrom.merge(offset + entity.first(), entity, Flow::longer);
    entitiesTo.merge(offset + entity.last(), entity, Flow::longer);
    for (int i = entity.first(); i <= entity.last(); i++) {
      entitiesAt.merge(offset + i, entity, Flow::longer);
    }
  }

  private static EntityMention longer(EntityMention a, EntityMention b) {
    return b.last() - b.first() > a.last() - a.first() ? b : a;
  }

  List<Token> tokens() {
    return tokens;
  }

  Token token(int i) {
    return tokens.get(i);
  }

  int size() {
    return tokens.size();
  }

  List<Sentence> sentences() {
    return sentences;
  }

  BlockLabel label() {
    return sentences.getFirst().label();
  }

  /** Number in this paragraph of the sentence that holds the position. */
  int sentenceAt(int position) {
    int i = 0;
    while (i + 1 < sentences.size() && starts[i + 1] <= position) {
      i++;
    }
    return i;
  }

  /** First position of a sentence of this paragraph. */
  int start(int sentence) {
    return starts[sentence];
  }

  /** One past the last position of a sentence of this paragraph. */
  int end(int sentence) {
    return starts[sentence + 1];
  }

  @Nullable EntityMention entityFrom(int position) {
    return entitiesFrom.get(position);
  }

  @Nullable EntityMention entityTo(int position) {
    return entitiesTo.get(position);
  }

  @Nullable EntityMention entityAt(int position) {
    return entitiesAt.get(position);
  }

  /** Position of the first token of a mention. */
  int first(EntityMention mention) {
    return offset(mention) + mention.first();
  }

  /** Position of the last token of a mention. */
  int last(EntityMention mention) {
    return offset(mention) + mention.last();
  }

  private int offset(EntityMention mention) {
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).index() == mention.sentence()) {
        return starts[i];
      }
    }
    throw new IllegalArgumentException("not of this paragraph: " + mention);
  }

  /** Last position of the time expression that begins here, -1 when none does. */
  int timeEnd(int position) {
    return times.getOrDefault(position, -1);
  }

  /** First position of the time expression that ends here, -1 when none does. */
  int timeStart(int position) {
    return timesBack.getOrDefault(position, -1);
  }

  List<Quotation> quotations() {
    return quotations;
  }

  /** The quotation whose opening mark stands here. */
  @Nullable Quotation opening(int position) {
    return opening.get(position);
  }

  /** The outermost quotation around the position, null when it is outside of all. */
  @Nullable Quotation around(int position) {
    return around.get(position);
  }

  boolean isMark(int position, String mark) {
    return position >= 0 && position < size() && token(position).text().equals(mark);
  }

  boolean isComma(int position) {
    return isMark(position, ",") || isMark(position, "\u060C");
  }

  boolean isColon(int position) {
    return isMark(position, ":");
  }

  boolean isPunctuation(int position) {
    return position >= 0 && position < size() && token(position).kind() == TokenKind.PUNCTUATION;
  }

  boolean isKind(int position, TokenKind kind) {
    return position >= 0 && position < size() && token(position).kind() == kind;
  }

  /** Position after the bracket that opens here, or the same position when none does. */
  int afterBracket(int position) {
    if (!isKind(position, TokenKind.OPEN_BRACKET)) {
      return position;
    }
    for (int i = position + 1; i < Math.min(size(), position + 12); i++) {
      if (isKind(i, TokenKind.CLOSE_BRACKET)) {
        return i + 1;
      }
    }
    return position;
  }

  /** The characters from one token to another, both included. */
  Span span(int first, int last) {
    return token(first).span().cover(token(last).span());
  }

  /** The characters from one token to another, the first so many units of the first left out. */
  Span span(int first, int cut, int last) {
    Span span = span(first, last);
    return new Span(Math.min(span.start() + cut, span.end()), span.end());
  }

  /** Whether no closing mark stands between a place before this paragraph and the paragraph. */
  boolean isUnclosedBefore(int place) {
    int start = sentences.getFirst().span().start();
    for (int i = place; i < start; i++) {
      char c = text.charAt(i);
      boolean mark = !Character.isWhitespace(c) && !Character.isLetterOrDigit(c) && c != '.';
      if (mark) {
        return false;
      }
    }
    return true;
  }

  String words(Span span) {
    return span.of(text);
  }
}
