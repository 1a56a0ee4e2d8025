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

  private final Tools tools;
  private final HtmlOutline outline;
  private final String text;
  private final List<Piece> pieces;
  private final List<Item> items = new ArrayList<>();
  private final Draft draft = new Draft();
  private final LineLabels labels;
  private final BodyCutter cutter;
  private final List<Line> body = new ArrayList<>();
  private final List<BlockLabel> kinds = new ArrayList<>();
  private final boolean inParagraphs;
  private @Nullable Line title;

  private HtmlWalk(Tools tools, HtmlOutline outline) {
    this.tools = tools;
    this.outline = outline;
    this.text = outline.text();
    this.pieces = outline.pieces();
    this.labels = new LineLabels(tools, text, draft);
    List<Line> lines = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.inside()) {
        Line line = outline.line(tools.orthography, text, piece);
        lines.add(line);
        items.add(line.hint().isSettled() ? new Item(line, null, null) : sorted(line));
      } else {
        items.add(Item.NOTHING);
      }
    }
    this.cutter = new BodyCutter(tools, text, GluedHeading.vocabulary(lines));
    this.inParagraphs = inParagraphs();
  }

  private Item sorted(Line line) {
    return tools.sorter.sort(text, List.of(line)).get(0);
  }

  static Draft of(Tools tools, HtmlOutline outline) {
    return new HtmlWalk(tools, outline).whole();
  }

  /** Whether most of the story stands in paragraph elements. */
  private boolean inParagraphs() {
    int all = 0;
    int there = 0;
    for (int i = Math.max(0, outline.first()); i <= outline.last(); i++) {
      Run run = pieces.get(i).run();
      if (run.isParagraph()) {
        all += run.letters();
        there += run.kind() == Kind.PLAIN ? 0 : run.letters();
      }
    }
    return there * 10 >= all * 8;
  }

  private Draft whole() {
    headline();
    int begin = outline.first() < 0 ? pieces.size() : start();
    for (int i = 0; i < Math.min(begin, pieces.size()); i++) {
      if (i != outline.title()) {
        above(i);
      }
    }
    int paragraph = firstText(begin);
    int i = begin;
    for (; i < paragraph; i++) {
      i = i == outline.title() ? i : head(i, paragraph);
    }
    while (i <= outline.last() && outline.first() >= 0) {
      i = (i == outline.title() ? i : story(i)) + 1;
    }
    for (int k = Math.max(begin, outline.last() + 1); k < pieces.size(); k++) {
      if (k != outline.title()) {
        outside(k, "below the story");
      }
    }
    cutter.cut(draft, body, kinds);
    return draft;
  }

  private int start() {
    int known = outline.title();
    return known >= 0 && known < outline.first() ? known : outline.first();
  }

  private void headline() {
    Span span = outline.headline();
    int known = outline.title();
    if (known >= 0) {
      title = items.get(known).line();
    } else if (span != null) {
      title = Line.of(tools.orthography, text, span, true, false, Hint.TITLE);
    }
    Line line = title;
    if (line != null) {
      draft.title(line);
      draft.block(
          BlockLabel.HEADLINE,
          line.span(),
          known >= 0 ? "the headline" : "the headline as metadata give it");
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
    boolean near = outline.title() >= 0 && outline.title() - i <= 2 && pieces.get(i).inside();
    Item item = items.get(i);
    Stamp stamp = near ? item.stamp() : null;
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
    for (int i = from; i <= outline.last() && outline.first() >= 0; i++) {
      if (i >= outline.first() && i != outline.title() && isText(i)) {
        return i;
      }
    }
    return Math.max(from, outline.last() + 1);
  }

  /** Whether a line is text beyond doubt: a sentence, or long, with nothing that says otherwise. */
  private boolean isText(int i) {
    Item item = items.get(i);
    return i <= outline.last()
        && item.isPlain()
        && item.line().hint() == Hint.NONE
        && (item.line().isSentence() || pieces.get(i).run().isLong());
  }

  private boolean textAhead(int from, int within) {
    for (int i = from; i <= Math.min(outline.last(), from + within); i++) {
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
      labels.structural(item, reason(run), Place.UNDER_TITLE);
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
    } else if (i >= outline.first() && isListed(run) && line.wordCount() >= 3) {
      add(i);
    } else {
      draft.block(BlockLabel.FURNITURE, line.span(), "a phrase between headline and text");
    }
    return i;
  }

  private static boolean isListed(Run run) {
    return run.kind() == Kind.PARAGRAPH || run.kind() == Kind.ITEM || run.kind() == Kind.ROW;
  }

  private boolean isStandfirst(int i) {
    Line line = items.get(i).line();
    return outline.title() >= 0
        && i > outline.title()
        && (line.isSentence() || line.wordCount() >= 8);
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
    Run run = pieces.get(i).run();
    if (line.hint().isSettled()) {
      labels.structural(item, reason(run), Place.AFTER_BODY);
    } else if (opensLinks(item)) {
      return list(i, outline.last());
    } else if (!item.isPlain()) {
      return marked(i, Place.AFTER_BODY);
    } else if (isRepeatedTitle(line)) {
      draft.block(BlockLabel.CAPTION, line.span(), "repeats the headline");
    } else if (line.hint() == Hint.HEADING) {
      heading(i);
    } else if (isText(i)) {
      add(i);
    } else {
      shortLine(i);
    }
    return i;
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
    boolean next = i + 1 <= outline.last() && isText(i + 1);
    if (run.kind() == Kind.PLAIN && inParagraphs) {
      draft.block(BlockLabel.FURNITURE, line.span(), "a phrase outside the paragraphs");
    } else if (next && run.kind() != Kind.ITEM && line.wordCount() <= LONGEST_HEADING) {
      draft.block(BlockLabel.SUBHEADING, line.span(), "a short line between paragraphs");
    } else {
      add(i);
    }
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
    labels.marked(items.get(i), place);
    return i;
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
    if (!pieces.get(i).inside() || i == outline.title()) {
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
