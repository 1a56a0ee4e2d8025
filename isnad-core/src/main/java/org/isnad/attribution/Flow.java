package org.isnad.attribution;

import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int LONGEST_ASIDE = 30;

  private final String text;
  private final List<Sentence> sentences;
  private final List<Token> tokens = new ArrayList<>();
  private final int[] starts;
  private final List<Quotation> quotations;
  private final @Nullable Quotation[] opening;
  private final @Nullable Quotation[] around;
  private final @Nullable EntityMention[] entitiesFrom;
  private final @Nullable EntityMention[] entitiesTo;
  private final @Nullable EntityMention[] entitiesAt;

  /** Last positions of the times that begin at each, -1 where none does. */
  private final int[] times;

  /** First positions of the times that end at each, -1 where none does. */
  private final int[] timesBack;

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
    int size = tokens.size();
    this.opening = new Quotation[size];
    this.around = new Quotation[size];
    this.entitiesFrom = new EntityMention[size];
    this.entitiesTo = new EntityMention[size];
    this.entitiesAt = new EntityMention[size];
    this.times = new int[size];
    this.timesBack = new int[size];
    Arrays.fill(this.times, -1);
    Arrays.fill(timesBack, -1);
    this.quotations = Quotations.of(tokens);
    for (Quotation q : quotations) {
      opening[q.open()] = q;
      for (int i = q.first(); i <= q.last(); i++) {
        around[i] = around[i] == null ? q : around[i];
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
        int first = offset + time.first();
        int last = offset + time.last();
        this.times[first] = Math.max(this.times[first], last);
        timesBack[last] = timesBack[last] < 0 ? first : Math.min(timesBack[last], first);
      }
    }
  }

  private void addEntity(EntityMention entity, int offset) {
    put(entitiesFrom, offset + entity.first(), entity);
    put(entitiesTo, offset + entity.last(), entity);
    for (int i = entity.first(); i <= entity.last(); i++) {
      put(entitiesAt, offset + i, entity);
    }
  }

  /** Keeps the longer one of two mentions at a position. */
  private static void put(@Nullable EntityMention[] at, int position, EntityMention entity) {
    EntityMention there = at[position];
    boolean longer = there == null || entity.last() - entity.first() > there.last() - there.first();
    at[position] = longer ? entity : there;
  }

  private static <T> @Nullable T get(@Nullable T[] at, int position) {
    return position < 0 || position >= at.length ? null : at[position];
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
    return get(entitiesFrom, position);
  }

  @Nullable EntityMention entityTo(int position) {
    return get(entitiesTo, position);
  }

  @Nullable EntityMention entityAt(int position) {
    return get(entitiesAt, position);
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
    return position < 0 || position >= times.length ? -1 : times[position];
  }

  /** First position of the time expression that ends here, -1 when none does. */
  int timeStart(int position) {
    return position < 0 || position >= timesBack.length ? -1 : timesBack[position];
  }

  List<Quotation> quotations() {
    return quotations;
  }

  /** The quotation whose opening mark stands here. */
  @Nullable Quotation opening(int position) {
    return get(opening, position);
  }

  /** The outermost quotation around the position, null when it is outside of all. */
  @Nullable Quotation around(int position) {
    return get(around, position);
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

  boolean isDash(int position) {
    return isMark(position, "-") || isMark(position, "\u2013") || isMark(position, "\u2014");
  }

  /** Position after the aside between two dashes that opens here, or the same position. */
  int afterDashes(int position) {
    if (!isDash(position)) {
      return position;
    }
    int end = end(sentenceAt(position));
    for (int i = position + 2; i < Math.min(end, position + LONGEST_ASIDE); i++) {
      if (isDash(i)) {
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
