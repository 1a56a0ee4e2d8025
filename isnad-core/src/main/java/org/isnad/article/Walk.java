package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.isnad.article.Draft.Place;
import org.isnad.article.Line.Hint;
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
    FIELDS,
    HTML
  }

  private static final int LONGEST_HEADING = 14;
  private static final int SURE_LETTERS = 200;

  private final Tools tools;
  private final String text;
  private final List<Item> items;
  private final Map<String, Integer> vocabulary;
  private final Setting setting;
  private final BodyCutter cutter;
  private final Draft draft = new Draft();
  private final List<Integer> body = new ArrayList<>();
  private @Nullable Line title;

  private Walk(
      Tools tools,
      String text,
      List<Item> items,
      Map<String, Integer> vocabulary,
      Setting setting) {
    this.tools = tools;
    this.text = text;
    this.items = items;
    this.vocabulary = vocabulary;
    this.setting = setting;
    this.cutter = new BodyCutter(tools, text, vocabulary);
  }

  /**
   * Reads the article that the lines hold.
   *
   * @param headline the headline when it is known from outside the text
   */
  static Draft of(
      Tools tools, String text, List<Line> lines, Setting setting, @Nullable Line headline) {
    List<Item> items = tools.sorter.sort(text, lines);
    Walk walk = new Walk(tools, text, items, GluedHeading.vocabulary(lines), setting);
    walk.title = headline;
    return walk.whole();
  }

  private Draft whole() {
    int paragraph = firstParagraph(0);
    int headline = title == null || setting == Setting.FIELDS ? findTitle(0, paragraph) : -1;
    int i = 0;
    if (headline >= 0) {
      for (; i < headline; i++) {
        above(i);
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

  private int findTitle(int from, int paragraph) {
    if (setting == Setting.FIELDS) {
      Line given = title;
      boolean there =
          given != null && !items.isEmpty() && Names.same(given, items.get(0).line());
      return there ? 0 : -1;
    }
    return new TitleFinder(tools.credits, text, items).find(from, paragraph).orElse(-1);
  }

  private void headline(int i) {
    Line line = items.get(i).line();
    Span span = tools.furniture.label(text, line, Mark.SECTION)
        .filter(f -> f.rest() < line.head().size() && line.wordCount() - f.rest() >= 3)
        .filter(f -> text.substring(line.head().get(f.rest() - 1).end(), line.head().get(f.rest()).start()).contains("/"))
        .map(f -> new Span(line.head().get(f.rest()).start(), line.span().end()))
        .orElse(line.span());
    if (span.start() > line.span().start()) {
      draft.block(BlockLabel.FURNITURE, new Span(line.span().start(), span.start()), "category");
    }
    Line named =
        Line.of(tools.orthography, text, span, line.gap(), line.bullet(), line.hint());
    title = named;
    draft.title(named);
    draft.block(BlockLabel.HEADLINE, span, "headline above the text");
  }

  /** The first line that reads like a paragraph and is not alone. */
  private int firstParagraph(int from) {
    int first = items.size();
    for (int i = from; i < items.size(); i++) {
      if (!isParagraph(i)) {
        continue;
      }
      if (items.get(i).line().letters() >= SURE_LETTERS || paragraphsAhead(i + 1, 6) > 0) {
        return i;
      }
      first = Math.min(first, i);
    }
    if (first == items.size() && setting != Setting.DUMP) {
      for (int i = from; i < items.size(); i++) {
        if (isBodyLike(i)) {
          return i;
        }
      }
    }
    return first;
  }

  private boolean isParagraph(int i) {
    Item item = items.get(i);
    Hint hint = item.line().hint();
    return item.isPlain() && hint == Hint.NONE && item.line().isParagraph();
  }

  private boolean isBodyLike(int i) {
    Item item = items.get(i);
    return item.isPlain() && item.line().hint() == Hint.NONE && item.line().wordCount() >= 5;
  }

  private int paragraphsAhead(int from, int within) {
    int found = 0;
    for (int i = from; i < Math.min(items.size(), from + within); i++) {
      found += isParagraph(i) ? 1 : 0;
    }
    return found;
  }

  /** A line above the headline: a menu, the name of the site, sometimes the date. */
  private void above(int i) {
    Item item = items.get(i);
    Line line = item.line();
    boolean last = i + 1 < items.size() && items.get(i + 1).line().isShort() && i < 3;
    if (item.stamp() != null && (item.is(Mark.STAMP) || (item.isBareStamp() && last && !item.stamp().converted()))) {
      draft.date(item.stamp(), line.span(), item.is(Mark.STAMP) ? Place.LABELLED : Place.ABOVE_TITLE);
      draft.block(BlockLabel.DATE, line.span(), "date above the headline");
    } else if (item.isPlain() && isNameOfSite(line)) {
      draft.block(BlockLabel.CREDIT, line.span(), "name of the site");
      draft.credits(tools.credits.sources(text, line.span().start(), line.span().end()));
    } else {
      draft.block(BlockLabel.FURNITURE, line.span(), "above the headline");
    }
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
    return line.wordCount() >= 2
        && items.stream()
            .filter(i -> i.is(Mark.SOURCE) || i.is(Mark.FOLLOW) || i.is(Mark.FOOTER))
            .anyMatch(i -> Names.within(words, Names.forms(i.line())));
  }

  /** A line between headline and text; gives the last item it took. */
  private int head(int i, int paragraph) {
    Item item = items.get(i);
    Line line = item.line();
    if (item.is(Mark.READ_ALSO) || item.is(Mark.RELATED) || item.is(Mark.MOST_READ)) {
      return skipped(i, paragraph);
    }
    if (!item.isPlain() || line.hint() != Hint.NONE) {
      marked(i, Place.UNDER_TITLE);
      return i;
    }
    Line known = title;
    if (known != null && Names.same(known, line)) {
      draft.block(BlockLabel.CAPTION, line.span(), "repeats the headline");
      return i;
    }
    if (known == null && isNameOfSite(line)) {
      above(i);
      return i;
    }
    Optional<Credit> alone = tools.credits.alone(text, line.span());
    if (alone.isPresent()) {
      boolean picture = i > 0 && isCaption(i - 1);
      credit(line, alone.get(), picture);
      return i;
    }
    Optional<CreditReader.Desk> desk =
        line.isShort() ? tools.credits.desk(text, line.span(), i + 1 == paragraph) : Optional.empty();
    if (desk.isPresent()) {
      desk(line, desk.get());
    } else if (i + 1 < paragraph && isPictureCredit(i + 1)) {
      draft.block(BlockLabel.CAPTION, line.span(), "a picture credit follows");
    } else if (setting == Setting.FIELDS && isTextByLength(line)) {
      body.add(i);
    } else if (title != null && line.wordCount() >= 8) {
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
    return line.isSentence()
        || line.wordCount() >= 8
        || text.charAt(line.span().end() - 1) == ':';
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

  private boolean isPictureCredit(int i) {
    return items.get(i).is(Mark.PHOTO)
        || (items.get(i).isPlain()
            && tools.credits.alone(text, items.get(i).line().span()).isPresent());
  }

  private void credit(Line line, Credit credit, boolean picture) {
    if (picture) {
      draft.credits(
          List.of(new Credit(Credit.Kind.PHOTO, credit.name(), credit.id(), credit.span())));
      draft.block(BlockLabel.CAPTION, line.span(), "picture credit: " + credit.name());
    } else {
      draft.credits(List.of(credit));
      draft.block(BlockLabel.CREDIT, line.span(), "a name alone: " + credit.name());
    }
  }

  private void desk(Line line, CreditReader.Desk desk) {
    draft.credits(desk.credits());
    draft.dateline(desk.place());
    draft.author(desk.person());
    tools.stamps
        .find(text, line.head())
        .ifPresent(s -> draft.date(s, line.span(), Place.DATELINE));
    BlockLabel label =
        !desk.credits().isEmpty()
            ? BlockLabel.CREDIT
            : desk.person() != null ? BlockLabel.BYLINE : BlockLabel.DATELINE;
    draft.block(label, line.span(), "names origin only");
  }

  /** The text and all that follows it. */
  private void story(int from) {
    StoryEnd end = new StoryEnd();
    int i = from;
    while (i < items.size()) {
      int taken = end.list == null ? inStory(i, end) : inList(i, end);
      if (taken < 0) {
        break;
      }
      i = taken + 1;
    }
    draft.next(i);
    cutter.cut(draft, body.stream().map(b -> items.get(b).line()).toList());
  }

  /** How far the walk is past the end of the text. */
  private static final class StoryEnd {
    boolean ended;
    @Nullable Mark list;
    int listed;
  }

  private int inStory(int i, StoryEnd end) {
    Item item = items.get(i);
    if (isSettled(item.line().hint())) {
      hinted(i, end.ended ? null : Place.AFTER_BODY);
      return i;
    }
    if (item.line().hint() == Hint.TITLE && isArticle(item.line(), i + 1, 0)) {
      end.ended = true;
      return embed(item.line(), i + 1);
    }
    if (item.found() != null && !(item.is(Mark.POLL) && !end.ended && paragraphsAhead(i + 1, 2) > 0)) {
      return marked(i, end);
    }
    if (item.isBareStamp()) {
      marked(i, end.ended ? null : Place.AFTER_BODY);
      return i;
    }
    if (end.ended) {
      return afterEnd(i);
    }
    body(i);
    return i;
  }

  /** Whether the page's structure says more of a line than its words can. */
  private static boolean isSettled(Hint hint) {
    return switch (hint) {
      case CAPTION, BYLINE, DATE, TAGS, LINKS, COMMENTS, FURNITURE -> true;
      case NONE, TITLE, HEADING -> false;
    };
  }

  private int marked(int i, StoryEnd end) {
    Item item = items.get(i);
    Mark mark = item.found() == null ? Mark.NAVIGATION : item.found().mark();
    switch (mark) {
      case AGENCY_END -> end.ended = true;
      case SOURCE, TAGS -> end.ended |= paragraphsAhead(i + 1, 1) == 0;
      case READ_ALSO, RELATED, MOST_READ -> {
        return openList(i, end, mark);
      }
      case COMMENTS, POLL, FOOTER -> {
        end.ended = true;
        end.list = mark;
        end.listed = 0;
      }
      default -> {}
    }
    marked(i, end.ended && !item.is(Mark.STAMP) ? null : Place.AFTER_BODY);
    return i;
  }

  private int openList(int i, StoryEnd end, Mark mark) {
    Item item = items.get(i);
    Line line = item.line();
    if (!isLabelOnly(item) && item.found() != null) {
      int rest = item.found().rest();
      Span after = new Span(line.head().get(rest).start(), line.span().end());
      if (end.ended && mark != Mark.MOST_READ) {
        Line headline =
            Line.of(tools.orthography, text, after, false, false, Hint.NONE);
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
    end.list = mark;
    end.listed = 0;
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
      body(i);
      return i;
    }
    end.listed++;
    draft.block(listLabel(end.list), line.span(), "in a list: " + end.list);
    return i;
  }

  private static BlockLabel listLabel(@Nullable Mark list) {
    if (list == Mark.COMMENTS || list == Mark.POLL) {
      return BlockLabel.COMMENTS;
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
    return link || (isParagraph(i) && paragraphsAhead(i + 1, 3) > 0);
  }

  private boolean isEmbeddable(int i, StoryEnd end) {
    Line line = items.get(i).line();
    if (end.list != Mark.READ_ALSO && end.list != Mark.RELATED) {
      return false;
    }
    if (end.ended) {
      return isArticle(line, i + 1, 0);
    }
    return isArticle(line, i + 1, 0.5) && paragraphsAhead(i + 1, 3) == 3 && isFresh(line, i + 1);
  }

  /** Whether a paragraph answers to a new headline and not to the article's own. */
  private boolean isFresh(Line headline, int paragraph) {
    Line known = title;
    List<Line> first = List.of(items.get(paragraph).line());
    return known != null && Overlap.of(headline, first) > Overlap.of(known, first) + 0.2;
  }

  /** Whether a line is the headline of a whole article below it. */
  private boolean isArticle(Line headline, int from, double overlap) {
    if (headline.wordCount() < 3 || headline.letters() > 200 || headline.bullet()) {
      return false;
    }
    int paragraphs = 0;
    int letters = 0;
    int others = 0;
    for (int i = from; i < items.size() && others <= 3; i++) {
      Item item = items.get(i);
      if (item.opensList() || item.is(Mark.SOURCE)) {
        break;
      }
      if (item.isPlain() && item.line().isSentence() && item.line().hint() == Hint.NONE) {
        paragraphs++;
        letters += item.line().letters();
      } else if (paragraphs == 0) {
        others++;
      }
    }
    boolean enough = (paragraphs >= 2 && letters >= 250) || letters >= 350;
    return enough && Overlap.of(headline, lines(from, 4)) >= overlap;
  }

  private List<Line> lines(int from, int most) {
    return items.subList(Math.min(from, items.size()), Math.min(items.size(), from + most)).stream()
        .map(Item::line)
        .toList();
  }

  /** A line after the end of the text: another article, or a link to one. */
  private int afterEnd(int i) {
    Line line = items.get(i).line();
    if (line.isShort() && isArticle(line, i + 1, 0.34)) {
      return embed(line, i + 1);
    }
    Optional<Credit> alone = tools.credits.alone(text, line.span());
    if (alone.isPresent()) {
      credit(line, alone.get(), false);
    } else {
      draft.block(BlockLabel.RELATED, line.span(), "after the end of the text");
    }
    return i;
  }

  private int embed(Line headline, int from) {
    Walk walk = new Walk(tools, text, items, vocabulary, setting);
    walk.title = headline;
    walk.draft.title(headline);
    walk.draft.block(BlockLabel.HEADLINE, headline.span(), "headline of a second article");
    int last = walk.second(from);
    draft.embed(walk.draft);
    int end = items.get(last).line().span().end();
    draft.block(
        BlockLabel.RELATED, new Span(headline.span().start(), end), "a second article");
    return last;
  }

  /** Walks a second article, up to the first line after its end. */
  private int second(int from) {
    int paragraph = firstParagraph(from);
    int i = from;
    for (; i < paragraph; i++) {
      i = head(i, paragraph);
    }
    StoryEnd end = new StoryEnd();
    int last = Math.max(from, i) - 1;
    while (i < items.size() && !end.ended && end.list == null) {
      if (items.get(i).opensList()) {
        break;
      }
      last = inStory(i, end);
      i = last + 1;
    }
    cutter.cut(draft, body.stream().map(b -> items.get(b).line()).toList());
    return Math.min(last, items.size() - 1);
  }

  /** A line that its marker or the page's structure labels. */
  private void marked(int i, @Nullable Place place) {
    Item item = items.get(i);
    Line line = item.line();
    if (isSettled(line.hint()) || (item.found() == null && line.hint() != Hint.NONE)) {
      hinted(i, place);
      return;
    }
    if (item.isBareStamp() && item.stamp() != null) {
      if (place != null) {
        draft.date(item.stamp(), line.span(), place);
      }
      draft.block(BlockLabel.DATE, line.span(), place == null ? "a date in a list" : "a date");
      return;
    }
    if (item.found() == null) {
      return;
    }
    Mark mark = item.found().mark();
    int rest = item.found().rest();
    Span after = after(line, rest);
    switch (mark) {
      case STAMP -> draft.date(item.stamp(), line.span(), Place.LABELLED);
      case SOURCE -> draft.credits(tools.credits.sources(text, after.start(), after.end()));
      case TAGS -> draft.tags(BodyCutter.tags(text, after));
      case BYLINE -> byline(line, after);
      case PHOTO -> photo(after);
      default -> {}
    }
    draft.block(label(mark), line.span(), "marker: " + mark);
  }

  private static Span after(Line line, int rest) {
    return rest < line.head().size()
        ? new Span(line.head().get(rest).start(), line.span().end())
        : new Span(line.span().end(), line.span().end());
  }

  private void byline(Line line, Span after) {
    Optional<CreditReader.Desk> desk = tools.credits.desk(text, line.span(), false);
    if (desk.isPresent() && desk.get().person() != null) {
      draft.author(desk.get().person());
      draft.dateline(desk.get().place());
      draft.credits(desk.get().credits());
    } else if (after.length() > 0) {
      draft.author(after.of(text).strip());
    }
  }

  private void photo(Span after) {
    for (Credit credit : tools.credits.sources(text, after.start(), after.end())) {
      draft.credits(
          List.of(new Credit(Credit.Kind.PHOTO, credit.name(), credit.id(), credit.span())));
    }
  }

  private static BlockLabel label(Mark mark) {
    return switch (mark) {
      case STAMP, UPDATED -> BlockLabel.DATE;
      case SOURCE, AGENCY_END -> BlockLabel.CREDIT;
      case TAGS -> BlockLabel.TAGS;
      case BYLINE -> BlockLabel.BYLINE;
      case CAPTION, PHOTO -> BlockLabel.CAPTION;
      case READ_ALSO, RELATED, MOST_READ -> BlockLabel.RELATED;
      case COMMENTS, POLL -> BlockLabel.COMMENTS;
      case LINK_BACK, CLOCK, MASTHEAD, SHARE, FOLLOW, COUNTER, FOOTER, NAVIGATION, ADVERT, SECTION ->
          BlockLabel.FURNITURE;
    };
  }

  /** A line that an HTML element says more of than its words. */
  private void hinted(int i, @Nullable Place place) {
    Item item = items.get(i);
    Line line = item.line();
    switch (line.hint()) {
      case CAPTION -> {
        draft.block(BlockLabel.CAPTION, line.span(), "caption of a figure");
        tools.credits.tail(text, line.span()).ifPresent(d -> d.credits().forEach(c ->
            draft.credits(List.of(new Credit(Credit.Kind.PHOTO, c.name(), c.id(), c.span())))));
      }
      case DATE -> {
        tools.stamps
            .find(text, line.head())
            .ifPresent(s -> draft.date(s, line.span(), place == null ? Place.AFTER_BODY : place));
        draft.block(BlockLabel.DATE, line.span(), "a time element");
      }
      case BYLINE -> {
        tools.credits
            .desk(text, line.span(), true)
            .ifPresentOrElse(d -> desk(line, d), () -> {
              draft.author(line.of(text));
              draft.block(BlockLabel.BYLINE, line.span(), "author element");
            });
      }
      case TAGS -> {
        draft.tags(BodyCutter.tags(text, line.span()));
        draft.block(BlockLabel.TAGS, line.span(), "keywords element");
      }
      case LINKS -> draft.block(BlockLabel.RELATED, line.span(), "links");
      case COMMENTS -> draft.block(BlockLabel.COMMENTS, line.span(), "comments");
      case TITLE, HEADING, FURNITURE, NONE ->
          draft.block(BlockLabel.FURNITURE, line.span(), "not part of the text");
    }
  }

  /** A plain line where the text is. */
  private void body(int i) {
    Line line = items.get(i).line();
    Line known = title;
    if (known != null && Names.same(known, line)) {
      draft.block(BlockLabel.CAPTION, line.span(), "repeats the headline");
    } else if (line.hint() == Hint.HEADING) {
      heading(i);
    } else if (line.hint() != Hint.NONE) {
      hinted(i, null);
    } else if (line.isSentence()) {
      body.add(i);
    } else {
      shortLine(i);
    }
  }

  private void heading(int i) {
    boolean above = i + 1 < items.size() && isText(i + 1);
    draft.block(
        above ? BlockLabel.SUBHEADING : BlockLabel.FURNITURE,
        items.get(i).line().span(),
        above ? "a heading between paragraphs" : "a heading without text");
  }

  private boolean isText(int i) {
    Item item = items.get(i);
    return item.isPlain() && item.line().hint() == Hint.NONE && item.line().isSentence();
  }

  private void shortLine(int i) {
    Line line = items.get(i).line();
    boolean next = i + 1 < items.size() && isText(i + 1);
    Optional<Credit> alone = tools.credits.alone(text, line.span());
    if (alone.isPresent()) {
      credit(line, alone.get(), textAhead(i + 1));
    } else if (i + 1 < items.size() && isPictureCredit(i + 1) && textAhead(i + 2)) {
      draft.block(BlockLabel.CAPTION, line.span(), "a picture credit follows");
    } else if (!body.isEmpty() && next && line.wordCount() <= LONGEST_HEADING && !line.bullet()) {
      draft.block(BlockLabel.SUBHEADING, line.span(), "a short line between paragraphs");
    } else if (setting != Setting.DUMP || continuesList(i)) {
      origin(i);
    } else {
      looseLine(i);
    }
  }

  /** Fields and HTML hold few lines that are no text, so short ones are, unless they name origin. */
  private void origin(int i) {
    Line line = items.get(i).line();
    boolean edge = body.isEmpty() || !textAhead(i + 1);
    Optional<CreditReader.Desk> desk =
        edge ? tools.credits.desk(text, line.span(), body.isEmpty()) : Optional.empty();
    if (desk.isPresent() && (body.isEmpty() || isCredit(desk.get()))) {
      desk(line, desk.get());
    } else {
      body.add(i);
    }
  }

  /** Behind the text only names of sources are credits; places alone may be a list. */
  private static boolean isCredit(CreditReader.Desk desk) {
    return !desk.credits().isEmpty() && desk.person() == null;
  }

  /** An item of a list that a paragraph with a colon opened. */
  private boolean continuesList(int i) {
    if (body.isEmpty()) {
      return false;
    }
    int before = body.get(body.size() - 1);
    Line last = items.get(before).line();
    boolean opens = text.charAt(last.span().end() - 1) == ':';
    return before == i - 1 && (opens || (last.bullet() && items.get(i).line().bullet()));
  }

  /** A short line of a dump with no paragraph right below it. */
  private void looseLine(int i) {
    Line line = items.get(i).line();
    int run = i;
    while (run < items.size() && items.get(run).isPlain() && !isText(run)) {
      run++;
    }
    boolean more = textAhead(run);
    if (line.wordCount() > LONGEST_HEADING && (more || run == i + 1)) {
      body.add(i);
    } else if (more) {
      boolean list = run - i > 2;
      draft.block(
          list ? BlockLabel.RELATED : BlockLabel.CAPTION, line.span(), "a short line in the text");
    } else if (run == i + 1 && line.wordCount() >= 8) {
      body.add(i);
    } else {
      Optional<CreditReader.Desk> desk = tools.credits.desk(text, line.span(), false);
      if (desk.isPresent() && isCredit(desk.get())) {
        desk(line, desk.get());
      } else {
        draft.block(BlockLabel.RELATED, line.span(), "short lines after the text");
      }
    }
  }

  /** Whether paragraphs come before a list of links or the end. */
  private boolean textAhead(int from) {
    for (int i = from; i < Math.min(items.size(), from + 12); i++) {
      Item item = items.get(i);
      if (item.opensList() || item.is(Mark.SOURCE)) {
        return false;
      }
      if (isText(i)) {
        return true;
      }
    }
    return false;
  }
}
