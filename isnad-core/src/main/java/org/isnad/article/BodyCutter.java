package org.isnad.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.isnad.article.Draft.Place;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Cuts from the paragraphs of a text what is no text: the origin before the first sentence,
 * agencies and keywords behind the last, sub-headings glued to a paragraph.
 */
final class BodyCutter {
  private static final int TAIL_WINDOW = 240;
  private static final int MOST_TAGS = 16;
  private static final int END_WINDOW = 40;

  private final Tools tools;
  private final String text;
  private final WordCounts vocabulary;
  private final List<String> site;

  /**
   * @param site the name of the site that serves the text; null when unknown
   */
  BodyCutter(Tools tools, String text, WordCounts vocabulary, @Nullable String site) {
    this.site = site == null ? List.of() : Word.forms(tools.orthography, site);
    this.tools = tools;
    this.text = text;
    this.vocabulary = vocabulary;
  }

  /** Adds the paragraphs to the draft as blocks. */
  void cut(Draft draft, List<Line> paragraphs) {
    cut(draft, paragraphs, Collections.nCopies(paragraphs.size(), BlockLabel.BODY));
  }

  /** Adds the paragraphs to the draft, each under a label of its own. */
  void cut(Draft draft, List<Line> paragraphs, List<BlockLabel> kinds) {
    for (int i = 0; i < paragraphs.size(); i++) {
      Line line = paragraphs.get(i);
      int start = i == 0 ? origin(draft, line) : line.span().start();
      int end = i + 1 == paragraphs.size() ? ending(draft, line, start) : line.span().end();
      OptionalInt joint = tools.glued.joint(text, line, vocabulary);
      if (joint.isPresent() && joint.getAsInt() > start && joint.getAsInt() < end) {
        draft.block(
            BlockLabel.SUBHEADING,
            new Span(start, joint.getAsInt()),
            "a heading glued to its paragraph");
        start = joint.getAsInt();
      }
      draft.block(kinds.get(i), new Span(start, end), "a paragraph of the text");
    }
  }

  /** Where the first sentence begins, behind its dateline. */
  private int origin(Draft draft, Line line) {
    int start = line.span().start();
    Optional<CreditReader.Desk> desk = tools.credits.prefix(text, line.span());
    if (desk.isEmpty() || desk.get().end() >= line.span().end()) {
      int own = ownName(line);
      draft.block(BlockLabel.DATELINE, new Span(start, own), "the site's own name");
      return own;
    }
    CreditReader.Desk origin = desk.get();
    int end = afterBlanks(origin.end(), line.span().end());
    Span span = new Span(start, end);
    draft.credits(origin.credits());
    draft.dateline(origin.place());
    draft.author(origin.person());
    tools
        .stamps
        .find(text, Word.of(tools.orthography, text, start, end))
        .ifPresent(s -> draft.date(s, span, Place.DATELINE));
    draft.block(BlockLabel.DATELINE, span, "origin before the first sentence");
    return end;
  }

  /** Behind the site's own name and a sign before the first sentence; its start without them. */
  private int ownName(Line line) {
    List<Word> words = line.head();
    int n = site.size();
    boolean named =
        n > 0
            && words.size() > n
            && words.subList(0, n).stream().map(Word::form).toList().equals(site);
    if (!named) {
      return line.span().start();
    }
    int next = words.get(n).start();
    String sign = text.substring(words.get(n - 1).end(), next).strip();
    boolean cut = sign.length() == 1 && "/:|-\u2013\u2014".contains(sign);
    return cut ? next : line.span().start();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Where the last sentence ends, before keywords and agencies. */
  private int ending(Draft draft, Line line, int start) {
    int end = line.span().end();
    int mark = endMark(start, end);
    if (mark < end) {
      draft.block(BlockLabel.CREDIT, new Span(mark, end), "an agency's end mark");
      end = trimmed(start, mark);
    }
    int tags = keywords(start, end);
    if (tags < end) {
      Span span = new Span(tags, end);
      draft.tags(tags(text, span));
      draft.block(BlockLabel.TAGS, span, "keywords behind the last sentence");
      end = trimmed(start, tags);
    }
    Optional<CreditReader.Desk> desk = tools.credits.tail(text, new Span(start, end));
    if (desk.isPresent() && desk.get().end() > start) {
      draft.credits(desk.get().credits());
      draft.block(
          BlockLabel.CREDIT,
          new Span(afterBlanks(desk.get().end(), end), end),
          "agencies behind the last sentence");
      end = desk.get().end();
    }
    return end;
  }

  /** Where an agency's end mark begins behind the last stop; the end when there is none. */
  private int endMark(int start, int end) {
    int from = Math.max(start, end - END_WINDOW);
    while (from > start && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    List<Word> words = Word.of(tools.orthography, text, from, end);
    for (int w = 0; w < words.size(); w++) {
      int at = words.get(w).start();
      while (at > from && "(/ ".indexOf(text.charAt(at - 1)) >= 0) {
        at--;
      }
      at = afterBlanks(at, end);
      if (at > start
          && tools.furniture.isEndMark(words, w)
          && Sentences.afterStop(text, start, at)) {
        return at;
      }
    }
    return end;
  }

  private int afterBlanks(int from, int end) {
    int i = from;
    while (i < end && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int trimmed(int start, int end) {
    int i = end;
    while (i > start && isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Where keywords begin; the end when there are none. */
  private int keywords(int start, int end) {
    int from = Math.max(start, end - TAIL_WINDOW);
    while (from > start && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    List<Word> words = Word.of(tools.orthography, text, from, end);
    for (int w = Math.max(1, words.size() - MOST_TAGS); w < words.size() - 1; w++) {
      Optional<Furniture.Tail> label = tools.furniture.tail(words, w);
      if (label.isPresent() && label.get().first() == w && areKeywords(words, label.get())) {
        boolean stop = Sentences.afterStop(text, start, words.get(w).start());
        if (stop || standAbove(words, label.get().rest())) {
          return words.get(w).start();
        }
      }
    }
    return end;
  }

  private boolean areKeywords(List<Word> words, Furniture.Tail label) {
    if (label.rest() >= words.size()) {
      return false;
    }
    int from = words.get(label.first()).start();
    int to = words.get(words.size() - 1).end();
    return text.substring(from, to).chars().noneMatch(c -> ".\u060c\u061b".indexOf(c) >= 0);
  }

  /** Whether most of the words were used in the text before. */
  private boolean standAbove(List<Word> words, int from) {
    int found = 0;
    for (int i = from; i < words.size(); i++) {
      found += vocabulary.of(words.get(i).form()) > 0 ? 1 : 0;
    }
    return words.size() - from >= 2 && found * 3 >= (words.size() - from) * 2;
  }

  /** Keywords at their separators; one string when the page prints none. */
  static List<String> tags(String text, Span span) {
    List<String> tags = new ArrayList<>();
    int start = span.start();
    for (int i = span.start(); i <= span.end(); i++) {
      boolean cut =
          i == span.end() || "\u060c,|#\u2022/\n\u00b7\u061b;".indexOf(text.charAt(i)) >= 0;
      if (cut) {
        String tag = text.substring(start, i).strip();
        if (!tag.isEmpty()) {
          tags.add(tag);
        }
        start = i + 1;
      }
    }
    return tags;
  }
}
