package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.article.Draft.Place;
import org.isnad.article.HtmlOutline.Piece;
import org.isnad.article.Run.Kind;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Labels the lines of an HTML page: what stands above the headline, between headline and text, the
 * text, and what follows it. What the page's structure says of a line goes before what its words
 * may say; words tell what is no story where the structure is silent.
 */
final class HtmlWalk {
  private static final int LONGEST_HEADING = 18;
  private static final int LONGEST_SIGNATURE = 4;
  private static final int SIGNATURE_LETTERS = 40;

  private final Tools tools;
  private final HtmlOutline outline;
  private final String text;
  private final List<Piece> pieces;
  private final List<Item> items;
  private final Draft draft = new Draft();
  private final LineLabels labels;
  private final BodyCutter cutter;
  private final List<Line> body = new ArrayList<>();
  private final List<BlockLabel> kinds = new ArrayList<>();
  private final boolean inParagraphs;
  private final int headline;
  private final int first;
  private final int last;
  private @Nullable Line title;
  private int lastParagraph = -1;
  private boolean ended;
  private boolean signedOff;

  private HtmlWalk(Tools tools, HtmlOutline outline, @Nullable String site) {
    this.tools = tools;
    this.outline = outline;
    this.text = outline.text();
    this.pieces = outline.pieces();
    this.labels = new LineLabels(tools, text, draft);
    this.items = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.inside()) {
        Line line = outline.line(tools.orthography, text, piece);
        lines.add(line);
        items.add(sorted(line));
      } else {
        items.add(Item.NOTHING);
      }
    }
    this.headline = outline.title();
    this.first = outline.first();
    this.last = outline.last();
    this.cutter = new BodyCutter(tools, text, new WordCounts(lines), site);
    this.inParagraphs = inParagraphs();
  }

  /** A walk over another article in the same page. */
  private HtmlWalk(HtmlWalk outer, int headline, int first, int last) {
    this.tools = outer.tools;
    this.outline = outer.outline;
    this.text = outer.text;
    this.pieces = outer.pieces;
    this.items = outer.items;
    this.labels = new LineLabels(tools, text, draft);
    this.cutter = outer.cutter;
    this.headline = headline;
    this.first = first;
    this.last = last;
    this.inParagraphs = inParagraphs();
  }

  private Item sorted(Line line) {
    return tools.sorter.item(text, line);
  }

  /**
   * Labels all lines.
   *
   * @param site the name the page gives its site; null when none
   */
  static Draft of(Tools tools, HtmlOutline outline, @Nullable String site) {
    return new HtmlWalk(tools, outline, site).whole();
  }

  /** Whether most of the story stands in paragraph elements. */
  private boolean inParagraphs() {
    int all = 0;
    int there = 0;
    for (int i = Math.max(0, first); i <= last; i++) {
      Run run = pieces.get(i).run();
      if (run.isParagraph()) {
        all += run.letters();
        there += run.kind() == Kind.PLAIN ? 0 : run.letters();
        lastParagraph = isHeading(run) ? lastParagraph : i;
      }
    }
    return there * 10 >= all * 8;
  }

  private Draft whole() {
    headline();
    int begin = first < 0 ? pieces.size() : start();
    for (int i = 0; i < Math.min(begin, pieces.size()); i++) {
      if (i != headline) {
        above(i);
      }
    }
    article(begin);
    List<HtmlOutline.Second> seconds = outline.seconds();
    int second = 0;
    for (int k = Math.max(begin, last + 1); k < pieces.size(); k++) {
      if (second < seconds.size() && seconds.get(second).first() == k) {
        HtmlOutline.Second other = seconds.get(second);
        embed(other.title(), other.first(), other.last());
        second++;
        k = other.last();
      } else if (k != headline) {
        outside(k, "below the story");
      }
    }
    return draft;
  }

  private void article(int begin) {
    int paragraph = firstText(begin);
    int i = begin;
    for (; i < paragraph; i++) {
      if (i < headline) {
        above(i);
      } else {
        i = i == headline ? i : head(i, paragraph);
      }
    }
    while (i <= last && first >= 0) {
      i = (i == headline ? i : story(i)) + 1;
    }
    cutter.cut(draft, body, kinds);
  }

  private void embed(int titled, int from, int to) {
    HtmlWalk walk = new HtmlWalk(this, titled, from, to);
    walk.headline();
    walk.article(from);
    if (walk.draft.hasBody()) {
      draft.embed(walk.draft);
    }
    Span span = new Span(pieces.get(from).span().start(), pieces.get(to).span().end());
    draft.block(BlockLabel.RELATED, span, "a second article");
  }

  private int start() {
    return headline >= 0 && headline < first ? headline : first;
  }

  private void headline() {
    Span span = outline.headline();
    if (headline >= 0) {
      title = items.get(headline).line();
    } else if (span != null) {
      title = Line.of(tools.orthography, text, span, true, false, Hint.TITLE);
    }
    Line line = title;
    if (line != null) {
      draft.title(line);
      draft.block(
          BlockLabel.HEADLINE,
          line.span(),
          headline >= 0 ? "the headline" : "the headline as metadata give it");
    }
  }

  private void outside(int i, String why) {
    Run run = pieces.get(i).run();
    Hint hint = run.box().hint;
    if (hint.isSettled()) {
      draft.extend(hint.label(), pieces.get(i).span(), run.box().reason);
    } else if (run.isLinks()) {
      draft.extend(BlockLabel.RELATED, pieces.get(i).span(), "links " + why);
    } else {
      draft.extend(BlockLabel.FURNITURE, pieces.get(i).span(), why);
    }
  }

  /** A line above the headline: of interest only when it is a date right there. */
  private void above(int i) {
    boolean near = headline >= 0 && headline - i <= 2 && pieces.get(i).inside();
    Item item = items.get(i);
    Stamp stamp = near && !item.is(Mark.CLOCK) ? item.stamp() : null;
    if (stamp != null && !tools.stamps.hasOtherCalendar(item.line().head())) {
      draft.date(
          stamp, item.line().span(), item.is(Mark.STAMP) ? Place.LABELLED : Place.ABOVE_TITLE);
      draft.block(BlockLabel.DATE, item.line().span(), "date above the headline");
    } else {
      outside(i, "above the headline");
    }
  }

  /** The first line of the story's box that reads like its text. */
  private int firstText(int from) {
    for (int i = from; i <= last && first >= 0; i++) {
      if (i >= first && i != headline && isText(i)) {
        return i;
      }
    }
    return Math.max(from, last + 1);
  }

  /** Whether a line is text beyond doubt: a sentence, or long, with nothing that says otherwise. */
  private boolean isText(int i) {
    Item item = items.get(i);
    return i <= last
        && item.isPlain()
        && item.line().hint() == Hint.NONE
        && (item.line().isSentence() || pieces.get(i).run().isLong());
  }

  private boolean textAhead(int from, int within) {
    for (int i = from; i <= Math.min(last, from + within); i++) {
      if (isText(i)) {
        return true;
      }
    }
    return false;
  }

  /** A line between headline and text; gives the last one it took. */
  private int head(int i, int paragraph) {
    Item item = items.get(i);
    Line line = item.line();
    Run run = pieces.get(i).run();
    if (line.hint().isSettled()) {
      settled(i, Place.UNDER_TITLE);
      return i;
    }
    Optional<CreditReader.Desk> dated =
        item.isBareStamp() ? tools.credits.desk(text, line.span(), false) : Optional.empty();
    if (dated.isPresent() && !dated.get().credits().isEmpty()) {
      labels.desk(line, dated.get());
      return i;
    }
    if (!item.isPlain()) {
      return opensLinks(item) ? list(i, paragraph - 1) : marked(i, Place.UNDER_TITLE);
    }
    Line known = title;
    if (known != null && Names.same(known, line)) {
      draft.block(BlockLabel.CAPTION, line.span(), "repeats the headline");
      return i;
    }
    boolean told = run.box().hint == Hint.STANDFIRST;
    Optional<Credit> alone = told ? Optional.empty() : tools.credits.alone(text, line.span());
    if (alone.isPresent()) {
      labels.credit(line, alone.get(), false);
      return i;
    }
    Optional<CreditReader.Desk> desk =
        line.isShort() && !told
            ? tools.credits.desk(text, line.span(), i + 1 == paragraph)
            : Optional.empty();
    if (desk.isPresent()) {
      labels.desk(line, desk.get());
    } else if (told || isStandfirst(i)) {
      draft.block(BlockLabel.STANDFIRST, line.span(), told ? reason(run) : "above the text");
    } else if (i >= first && line.hint() == Hint.HEADING && i + 1 <= last && isText(i + 1)) {
      heading(i);
    } else if (i >= first && run.kind() == Kind.PARAGRAPH && line.wordCount() >= 3) {
      add(i);
    } else {
      draft.block(BlockLabel.FURNITURE, line.span(), "a phrase between headline and text");
    }
    return i;
  }

  private boolean isStandfirst(int i) {
    Line line = items.get(i).line();
    return headline >= 0 && i > headline && (line.isSentence() || line.wordCount() >= 8);
  }

  /** A line whose element says what it is; a date or name that its words tell is still taken. */
  private void settled(int i, Place place) {
    Item item = items.get(i);
    boolean told = item.is(Mark.STAMP) || item.is(Mark.BYLINE) || item.is(Mark.SOURCE);
    Hint hint = item.line().hint();
    boolean silent = hint.label() == BlockLabel.FURNITURE || hint.label() == BlockLabel.ADVERT;
    if (silent && (told || (item.isBareStamp() && place == Place.UNDER_TITLE))) {
      labels.marked(item, place);
    } else {
      labels.structural(item, reason(pieces.get(i).run()), place);
    }
  }

  private static String reason(Run run) {
    String why = run.box().reason;
    return why.isEmpty() ? "links" : why;
  }

  private static boolean opensLinks(Item item) {
    return item.is(Mark.READ_ALSO) || item.is(Mark.RELATED) || item.is(Mark.MOST_READ);
  }

  private int story(int i) {
    Item item = items.get(i);
    Line line = item.line();
    if (line.hint().isSettled()) {
      settled(i, Place.AFTER_BODY);
    } else if (opensLinks(item)) {
      return list(i, last);
    } else if (ended && isOther(i)) {
      return second(i);
    } else if (!item.isPlain()) {
      return marked(i, Place.AFTER_BODY);
    } else if (isRepeatedTitle(line)) {
      draft.block(BlockLabel.CAPTION, line.span(), "repeats the headline");
    } else if (line.hint() == Hint.HEADING) {
      heading(i);
    } else if (pieces.get(i).run().box().hint == Hint.STANDFIRST) {
      draft.block(BlockLabel.STANDFIRST, line.span(), reason(pieces.get(i).run()));
    } else if (isText(i) && !isNote(i)) {
      add(i);
    } else {
      shortLine(i);
    }
    return i;
  }

  /** Whether a long line is a heading below the last paragraph, as notices are set. */
  private boolean isNote(int i) {
    return lastParagraph >= 0 && i > lastParagraph && isHeading(pieces.get(i).run());
  }

  private static boolean isHeading(Run run) {
    String tag = run.box().tag();
    return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) <= '6';
  }

  private boolean isRepeatedTitle(Line line) {
    Line known = title;
    return known != null && Names.same(known, line);
  }

  private void heading(int i) {
    boolean text = textAhead(i + 1, 8);
    draft.block(
        text ? BlockLabel.SUBHEADING : BlockLabel.FURNITURE,
        items.get(i).line().span(),
        text ? "a heading between paragraphs" : "a heading without text");
  }

  private void shortLine(int i) {
    Line line = items.get(i).line();
    Run run = pieces.get(i).run();
    boolean more = textAhead(i + 1, 6);
    Optional<Credit> alone = tools.credits.alone(text, line.span());
    if (alone.isPresent()) {
      labels.credit(line, alone.get(), more);
      return;
    }
    if (!more) {
      Optional<CreditReader.Desk> desk = tools.credits.desk(text, line.span(), false);
      if (desk.isPresent() && !desk.get().credits().isEmpty()) {
        labels.desk(line, desk.get());
        return;
      }
    }
    boolean next = i + 1 <= last && isText(i + 1);
    boolean there = run.kind() == (inParagraphs ? Kind.PARAGRAPH : Kind.PLAIN);
    boolean signature = !more && there && isSignature(line);
    boolean wordless =
        run.kind() != Kind.ROW && line.of(text).chars().noneMatch(Character::isLetter);
    if (signedOff || wordless || isNote(i)) {
      String why = signedOff ? "behind the agency's end mark" : "no words of the text";
      draft.block(BlockLabel.FURNITURE, line.span(), why);
    } else if (signature) {
      draft.block(BlockLabel.BYLINE, line.span(), "a name behind the text");
    } else if (run.kind() == Kind.PLAIN && inParagraphs) {
      draft.block(BlockLabel.FURNITURE, line.span(), "a phrase outside the paragraphs");
    } else if (next && run.kind() != Kind.ITEM && line.wordCount() <= LONGEST_HEADING) {
      draft.block(BlockLabel.SUBHEADING, line.span(), "a short line between paragraphs");
    } else {
      add(i);
    }
  }

  /** Two to four words behind a whole sentence, with nothing after them that is text. */
  private boolean isSignature(Line line) {
    Line before = body.isEmpty() ? line : body.get(body.size() - 1);
    return line.wordCount() >= 2
        && line.wordCount() <= LONGEST_SIGNATURE
        && !line.bullet()
        && line.letters() <= SIGNATURE_LETTERS
        && line.isShort()
        && Character.isLetter(text.charAt(line.span().start()))
        && before.isSentence()
        && ":!?\u061f".indexOf(text.charAt(line.span().end() - 1)) < 0
        && text.charAt(before.span().end() - 1) != ':';
  }

  private void add(int i) {
    body.add(items.get(i).line());
    kinds.add(
        switch (pieces.get(i).run().kind()) {
          case ITEM -> BlockLabel.LIST_ITEM;
          case QUOTE -> BlockLabel.QUOTE;
          case ROW -> BlockLabel.TABLE;
          default -> BlockLabel.BODY;
        });
  }

  private int marked(int i, Place place) {
    Item item = items.get(i);
    labels.marked(item, place);
    boolean closes = item.is(Mark.SOURCE) || item.is(Mark.TAGS) || item.is(Mark.AGENCY_END);
    signedOff |= item.is(Mark.AGENCY_END) && place == Place.AFTER_BODY;
    ended |= closes && place == Place.AFTER_BODY && (i + 1 > last || !isText(i + 1));
    return i;
  }

  /** Whether the headline of another article stands at a line, with its text below it. */
  private boolean isOther(int i) {
    Item item = items.get(i);
    boolean headed = item.isPlain() && !item.line().hint().isSettled() && item.line().isShort();
    if (!headed || pieces.get(i).run().isLinks()) {
      return false;
    }
    Lookahead ahead = new Lookahead(tools.credits, text, items.subList(0, last + 1));
    List<Line> below = ahead.lines(i + 1, 1);
    Line known = title;
    double own = known == null ? 0 : Overlap.of(known, below);
    boolean fresh = Overlap.of(item.line(), below) > own + 0.2;
    return ahead.isArticle(item.line(), i + 1, ended ? 0.25 : 0.5) && (ended || fresh);
  }

  /** Another article up to the next list of links; gives its last line. */
  private int second(int i) {
    int to = i;
    while (to + 1 <= last && !items.get(to + 1).opensList()) {
      to++;
    }
    embed(i, i, to);
    ended = true;
    return to;
  }

  /** A label of links with what belongs to it: its box, or the lines up to the next paragraph. */
  private int list(int i, int most) {
    Item item = items.get(i);
    String why = "marker: " + item.mark();
    draft.block(labelOf(item), item.line().span(), why);
    boolean labelOnly = item.found() != null && item.found().rest() >= item.line().head().size();
    if (!labelOnly) {
      return i;
    }
    if (i + 1 <= most && isOther(i + 1)) {
      return second(i + 1);
    }
    Box box = listBox(i);
    int k = i;
    while (k + 1 <= most && isListed(k + 1, box)) {
      k++;
      draft.block(labelOf(item), items.get(k).line().span(), "below a " + why);
    }
    return k;
  }

  private static BlockLabel labelOf(Item item) {
    return item.is(Mark.MOST_READ) ? BlockLabel.MOST_READ : BlockLabel.RELATED;
  }

  /** The largest box that begins with a label and holds no paragraph of the story's own kind. */
  private @Nullable Box listBox(int i) {
    Box box = pieces.get(i).run().box();
    Box found = null;
    while (box != null && box.runs < 40 && pieces.get(i).run().box().first == box.first) {
      found = box.runs > 1 && box.paragraphs <= 1 ? box : found;
      box = box.parent;
    }
    return found;
  }

  private boolean isListed(int i, @Nullable Box box) {
    if (!pieces.get(i).inside() || i == headline) {
      return false;
    }
    Run run = pieces.get(i).run();
    if (box != null && run.box().isWithin(box)) {
      return true;
    }
    Item item = items.get(i);
    return item.line().hint() == Hint.LINKS
        || (item.isPlain() && run.linkLetters() * 2 > run.letters());
  }
}
