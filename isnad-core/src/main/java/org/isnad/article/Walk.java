package org.isnad.article;

import java.util.List;
import java.util.Optional;
import org.isnad.article.Draft.Place;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the lines of a page once and labels each: what stands above the headline, between
 * headline and text, the text itself, and what follows it. An article that begins after the end of
 * the first is walked by a walk of its own.
 */
final class Walk {
  /** What kind of input the lines come from. */
  enum Setting {
    DUMP,
    FIELDS
  }

  private static final int MOST_SIGNATURES = 40;
  private static final int MOST_EMBEDDED = 20;

  private final Tools tools;
  private final String text;
  private final List<Item> items;
  private final WordCounts vocabulary;
  private final Setting setting;
  private final List<List<String>> signatures;
  private final BodyCutter cutter;
  private final Lookahead ahead;
  private final LineLabels labels;
  private final Draft draft = new Draft();
  private final BodyLines body;
  private @Nullable Line title;

  private Walk(Tools tools, String text, List<Item> items, WordCounts vocabulary, Setting setting) {
    this.tools = tools;
    this.text = text;
    this.items = items;
    this.vocabulary = vocabulary;
    this.setting = setting;
    this.cutter = new BodyCutter(tools, text, vocabulary, null);
    this.signatures =
        items.stream()
            .filter(i -> i.is(Mark.SOURCE) || i.is(Mark.FOLLOW) || i.is(Mark.FOOTER))
            .limit(MOST_SIGNATURES)
            .map(i -> Names.forms(i.line()))
            .toList();
    this.ahead = new Lookahead(tools.credits, text, items);
    this.labels = new LineLabels(tools, text, draft);
    this.body = new BodyLines(tools, text, items, ahead, labels, draft, setting != Setting.DUMP);
  }

  /**
   * Reads the article that the lines hold.
   *
   * @param headline the headline when it is known from outside the text
   */
  static Draft of(
      Tools tools, String text, List<Line> lines, Setting setting, @Nullable Line headline) {
    List<Item> items = tools.sorter.sort(text, lines);
    Walk walk = new Walk(tools, text, items, new WordCounts(lines), setting);
    walk.title = headline;
    return walk.whole();
  }

  private Draft whole() {
    int paragraph = ahead.firstParagraph(0, setting != Setting.DUMP);
    int headline = findTitle(paragraph);
    int i = 0;
    if (headline >= 0) {
      for (; i < headline; i++) {
        above(i, headline);
      }
      headline(headline);
      i = headline + 1;
    }
    for (; i < paragraph; i++) {
      i = head(i, paragraph);
    }
    story(Math.max(i, paragraph));
    return draft;
  }

  /** The item that is the headline; -1 when none is, as on a page without any text. */
  private int findTitle(int paragraph) {
    if (setting == Setting.FIELDS) {
      Line given = title;
      boolean there = given != null && !items.isEmpty() && Names.same(given, items.get(0).line());
      return there ? 0 : -1;
    }
    return paragraph == items.size()
        ? -1
        : new TitleFinder(tools.credits, text, items).find(0, paragraph).orElse(-1);
  }

  private void headline(int i) {
    Line line = items.get(i).line();
    Span span = new Span(afterCategory(line), line.span().end());
    if (span.start() > line.span().start()) {
      draft.block(BlockLabel.FURNITURE, new Span(line.span().start(), span.start()), "category");
    }
    Line named = Line.of(tools.orthography, text, span, line.gap(), line.bullet(), line.hint());
    title = named;
    draft.title(named);
    draft.block(BlockLabel.HEADLINE, span, "headline above the text");
  }

  /** Where a headline begins behind an agency's category and a slash, or a series number. */
  private int afterCategory(Line line) {
    List<Word> words = line.head();
    Optional<Furniture.Tail> label =
        tools
            .furniture
            .labelAt(words, 0)
            .filter(t -> t.mark() == Mark.SECTION && words.size() >= t.rest() + 3);
    if (label.isEmpty()) {
      return line.span().start();
    }
    int rest = label.get().rest();
    boolean series = words.get(rest).isNumber() && between(words, rest).contains("-");
    boolean category = between(words, rest - 1).contains("/");
    return category || series ? words.get(series ? rest + 1 : rest).start() : line.span().start();
  }

  private String between(List<Word> words, int i) {
    return text.substring(words.get(i).end(), words.get(i + 1).start());
  }

  /** A line above the headline: a menu, the name of the site, sometimes the date. */
  private void above(int i, int headline) {
    Item item = items.get(i);
    Line line = item.line();
    if (item.stamp() != null && (item.is(Mark.STAMP) || isStampAbove(i, headline))) {
      Place place = item.is(Mark.STAMP) ? Place.LABELLED : Place.ABOVE_TITLE;
      draft.date(item.stamp(), line.span(), place);
      draft.block(BlockLabel.DATE, line.span(), "date above the headline");
    } else if (item.isPlain() && isNameOfSite(line)) {
      draft.block(BlockLabel.CREDIT, line.span(), "name of the site");
      draft.credits(tools.credits.sources(text, line.span().start(), line.span().end()));
    } else {
      draft.block(BlockLabel.FURNITURE, line.span(), "above the headline");
    }
  }

  /**
   * A bare date right above the headline; elsewhere, or with a second calendar beside it, it is the
   * clock of the page's header.
   */
  private boolean isStampAbove(int i, int headline) {
    Item item = items.get(i);
    return headline - i == 1
        && item.isBareStamp()
        && !tools.stamps.hasOtherCalendar(item.line().head());
  }

  /** A name in quotation marks, a known outlet, or one that other credits of the page repeat. */
  private boolean isNameOfSite(Line line) {
    if (line.bullet() || line.wordCount() > 5) {
      return false;
    }
    if (Names.isMasthead(text, line) || tools.credits.alone(text, line.span()).isPresent()) {
      return true;
    }
    List<String> words = Names.forms(line);
    return line.wordCount() >= 2 && signatures.stream().anyMatch(s -> Names.within(words, s));
  }

  /** A line between headline and text; gives the last item it took. */
  private int head(int i, int paragraph) {
    Item item = items.get(i);
    Line line = item.line();
    if (opensLinks(item)) {
      return skipped(i, paragraph);
    }
    Optional<CreditReader.Desk> dated =
        item.isBareStamp() ? tools.credits.desk(text, line.span(), false) : Optional.empty();
    if (dated.isPresent() && !dated.get().credits().isEmpty()) {
      labels.desk(line, dated.get());
      return i;
    }
    if (!item.isPlain() || line.hint() != Hint.NONE) {
      labels.marked(items.get(i), Place.UNDER_TITLE);
      return i;
    }
    Line known = title;
    if (known != null && Names.same(known, line)) {
      draft.block(BlockLabel.CAPTION, line.span(), "repeats the headline");
      return i;
    }
    if (known == null && isNameOfSite(line)) {
      above(i, i);
      return i;
    }
    Optional<Credit> alone = tools.credits.alone(text, line.span());
    if (alone.isPresent()) {
      boolean picture = i > 0 && isCaption(i - 1);
      labels.credit(line, alone.get(), picture);
      return i;
    }
    Optional<CreditReader.Desk> desk =
        line.isShort()
            ? tools.credits.desk(text, line.span(), i + 1 == paragraph)
            : Optional.empty();
    if (desk.isPresent()) {
      labels.desk(line, desk.get());
    } else if (i + 1 < paragraph && ahead.isPictureCredit(i + 1)) {
      draft.block(BlockLabel.CAPTION, line.span(), "a picture credit follows");
    } else if (setting == Setting.FIELDS && isTextByLength(line)) {
      body.add(i);
    } else if (title != null && line.wordCount() >= (line.bullet() ? 4 : 8)) {
      draft.block(BlockLabel.STANDFIRST, line.span(), "between headline and text");
    } else {
      boolean caption = title != null;
      draft.block(
          caption ? BlockLabel.CAPTION : BlockLabel.FURNITURE,
          line.span(),
          "a phrase between headline and text");
    }
    return i;
  }

  private boolean isTextByLength(Line line) {
    return line.isSentence() || line.wordCount() >= 8 || text.charAt(line.span().end() - 1) == ':';
  }

  private int skipped(int i, int paragraph) {
    draft.block(BlockLabel.RELATED, items.get(i).line().span(), "a link before the text");
    boolean labelOnly = isLabelOnly(items.get(i));
    int k = i;
    while (labelOnly && k + 1 < paragraph && items.get(k + 1).isPlain()) {
      k++;
      draft.block(BlockLabel.RELATED, items.get(k).line().span(), "a link before the text");
    }
    return k;
  }

  private static boolean isLabelOnly(Item item) {
    return item.found() != null && item.found().rest() >= item.line().head().size();
  }

  private boolean isCaption(int i) {
    Line known = title;
    return items.get(i).is(Mark.CAPTION)
        || (known != null && Names.same(known, items.get(i).line()))
        || (items.get(i).isPlain() && items.get(i).line().isShort());
  }

  /** The text and all that follows it. */
  private void story(int from) {
    StoryEnd end = new StoryEnd();
    int i = from;
    while (i < items.size()) {
      i = (end.list == null ? inStory(i, end) : inList(i, end)) + 1;
    }
    cutter.cut(draft, body.paragraphs());
  }

  /** How far the walk is past the end of the text. */
  private static final class StoryEnd {
    boolean ended;
    boolean listSeen;
    @Nullable Mark list;
    int listed;

    void open(Mark mark) {
      list = mark;
      listed = 0;
      listSeen |= mark != Mark.TAGS;
    }

    /** What a date found here may mean; nothing behind a list of links, which has its own. */
    @Nullable Place place() {
      return listSeen ? null : Place.AFTER_BODY;
    }
  }

  private int inStory(int i, StoryEnd end) {
    Item item = items.get(i);
    boolean question = item.is(Mark.POLL) && !end.ended && ahead.paragraphsAhead(i + 1, 2) > 0;
    if (item.found() != null && !question) {
      return opensLinks(item) ? openList(i, end) : marked(i, end);
    }
    if (item.isBareStamp()) {
      labels.marked(item, end.place());
      return i;
    }
    if (end.ended) {
      return afterEnd(i);
    }
    if (item.line().rule() && isArticle(item.line(), i + 1, 0.25) && isFresh(item.line(), i + 1)) {
      end.ended = true;
      return embed(item.line(), i + 1);
    }
    body.read(i, title);
    return i;
  }

  private int marked(int i, StoryEnd end) {
    Item item = items.get(i);
    Mark mark = item.found() == null ? Mark.NAVIGATION : item.found().mark();
    labels.marked(item, end.place());
    switch (mark) {
      case AGENCY_END -> end.ended = true;
      case SOURCE, TAGS -> {
        end.ended |= ahead.paragraphsAhead(i + 1, setting == Setting.FIELDS ? 4 : 1) == 0;
        return isLabelOnly(item) ? named(i, mark, end) : i;
      }
      case COMMENTS, POLL, FOOTER -> {
        boolean early = body.size() < 2 && ahead.paragraphsAhead(i + 1, 6) > 1;
        if (!early) {
          end.ended = true;
          end.open(mark);
        }
      }
      default -> {}
    }
    return i;
  }

  /** A label whose names stand on the lines below it. */
  private int named(int i, Mark mark, StoryEnd end) {
    if (mark == Mark.TAGS) {
      end.open(mark);
      return i;
    }
    Item next = i + 1 < items.size() ? items.get(i + 1) : items.get(i);
    if (!next.isPlain() || next.line().wordCount() > 6) {
      return i;
    }
    Span span = next.line().span();
    draft.credits(tools.credits.sources(text, span.start(), span.end()));
    draft.block(BlockLabel.CREDIT, span, "below a label: " + mark);
    return i + 1;
  }

  private static boolean opensLinks(Item item) {
    return item.is(Mark.READ_ALSO) || item.is(Mark.RELATED) || item.is(Mark.MOST_READ);
  }

  private int openList(int i, StoryEnd end) {
    Item item = items.get(i);
    Mark mark = item.found() == null ? Mark.RELATED : item.found().mark();
    Line line = item.line();
    if (!isLabelOnly(item) && item.found() != null) {
      int rest = item.found().rest();
      Span after = new Span(line.head().get(rest).start(), line.span().end());
      if (end.ended && mark != Mark.MOST_READ) {
        Line headline = Line.of(tools.orthography, text, after, false, false, Hint.NONE);
        if (isArticle(headline, i + 1, 0)) {
          draft.block(
              BlockLabel.RELATED, new Span(line.span().start(), after.start()), "another article");
          return embed(headline, i + 1);
        }
      }
      draft.block(BlockLabel.RELATED, line.span(), "a link: " + mark);
      return i;
    }
    draft.block(BlockLabel.RELATED, line.span(), "opens a list: " + mark);
    end.open(mark);
    return i;
  }

  private int inList(int i, StoryEnd end) {
    Item item = items.get(i);
    Line line = item.line();
    if (item.found() != null) {
      end.list = null;
      return inStory(i, end);
    }
    if (end.listed == 0 && isEmbeddable(i, end)) {
      end.list = null;
      end.ended = true;
      return embed(line, i + 1);
    }
    if (!end.ended && isPlainText(i) && resumes(i, end)) {
      end.list = null;
      body.read(i, title);
      return i;
    }
    end.listed++;
    if (end.list == Mark.TAGS) {
      draft.tags(BodyCutter.tags(text, line.span()));
    }
    draft.block(listLabel(end.list), line.span(), "in a list: " + end.list);
    return i;
  }

  private static BlockLabel listLabel(@Nullable Mark list) {
    if (list == Mark.COMMENTS || list == Mark.POLL) {
      return BlockLabel.COMMENTS;
    }
    if (list == Mark.TAGS) {
      return BlockLabel.TAGS;
    }
    return list == Mark.FOOTER ? BlockLabel.FURNITURE : BlockLabel.RELATED;
  }

  private boolean isPlainText(int i) {
    Item item = items.get(i);
    return item.isPlain()
        && item.line().hint() == Hint.NONE
        && !item.line().bullet()
        && item.line().isSentence();
  }

  /** Whether the text goes on after a list in its midst. */
  private boolean resumes(int i, StoryEnd end) {
    boolean link = end.list == Mark.READ_ALSO && end.listed <= 2;
    return link || (ahead.isParagraph(i) && ahead.paragraphsAhead(i + 1, 3) > 0);
  }

  private boolean isEmbeddable(int i, StoryEnd end) {
    Line line = items.get(i).line();
    if (end.list != Mark.READ_ALSO && end.list != Mark.RELATED) {
      return false;
    }
    if (end.ended) {
      return isArticle(line, i + 1, 0);
    }
    return isArticle(line, i + 1, 0.5)
        && ahead.paragraphsAhead(i + 1, 3) == 3
        && isFresh(line, i + 1);
  }

  /** Whether a paragraph answers to a new headline and not to the article's own. */
  private boolean isFresh(Line headline, int paragraph) {
    Line known = title;
    List<Line> first = List.of(items.get(paragraph).line());
    return known != null && Overlap.of(headline, first) > Overlap.of(known, first) + 0.2;
  }

  /** A line after the end of the text: another article, or a link to one. */
  private int afterEnd(int i) {
    Line line = items.get(i).line();
    double least = line.rule() ? 0.25 : 0.34;
    if (setting != Setting.FIELDS && line.isShort() && isArticle(line, i + 1, least)) {
      return embed(line, i + 1);
    }
    Optional<Credit> alone = tools.credits.alone(text, line.span());
    if (alone.isPresent()) {
      labels.credit(line, alone.get(), false);
    } else {
      draft.block(BlockLabel.RELATED, line.span(), "after the end of the text");
    }
    return i;
  }

  /** Whether another article begins; a page with very many of them is a list. */
  private boolean isArticle(Line headline, int from, double overlap) {
    return draft.embedded().size() < MOST_EMBEDDED && ahead.isArticle(headline, from, overlap);
  }

  private int embed(Line headline, int from) {
    Walk walk = new Walk(tools, text, items, vocabulary, setting);
    walk.title = headline;
    walk.draft.title(headline);
    walk.draft.block(BlockLabel.HEADLINE, headline.span(), "headline of a second article");
    int last = walk.second(from);
    draft.embed(walk.draft);
    int end = items.get(last).line().span().end();
    draft.block(BlockLabel.RELATED, new Span(headline.span().start(), end), "a second article");
    return last;
  }

  /** Walks a second article, up to the first line after its end. */
  private int second(int from) {
    int paragraph = ahead.firstParagraph(from, setting != Setting.DUMP);
    int i = from;
    for (; i < paragraph; i++) {
      i = head(i, paragraph);
    }
    StoryEnd end = new StoryEnd();
    int last = Math.max(from, i) - 1;
    while (i < items.size() && !end.ended && end.list == null) {
      Line line = items.get(i).line();
      boolean another = line.rule() && isArticle(line, i + 1, 0.25) && isFresh(line, i + 1);
      if (items.get(i).opensList() || another) {
        break;
      }
      last = inStory(i, end);
      i = last + 1;
    }
    cutter.cut(draft, body.paragraphs());
    return Math.min(last, items.size() - 1);
  }
}
