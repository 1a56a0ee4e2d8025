package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines where the text is: paragraphs are collected; short lines among them are sub-headings,
 * captions, credits, items of a list, or links without a marker.
 */
final class BodyLines {
  private static final int LONGEST_HEADING = 14;
  private static final int LONGEST_RUN = 60;

  private final Tools tools;
  private final String text;
  private final List<Item> items;
  private final Lookahead ahead;
  private final LineLabels labels;
  private final Draft draft;
  private final boolean lenient;
  private final List<Integer> body = new ArrayList<>();

  /**
   * @param lenient whether short lines are text unless they say otherwise, as in fields and HTML
   */
  BodyLines(
      Tools tools,
      String text,
      List<Item> items,
      Lookahead ahead,
      LineLabels labels,
      Draft draft,
      boolean lenient) {
    this.tools = tools;
    this.text = text;
    this.items = items;
    this.ahead = ahead;
    this.labels = labels;
    this.draft = draft;
    this.lenient = lenient;
  }

  /** Takes a line as a paragraph. */
  void add(int i) {
    body.add(i);
  }

  /** The number of paragraphs so far. */
  int size() {
    return body.size();
  }

  /** The paragraphs in order. */
  List<Line> paragraphs() {
    return body.stream().map(b -> items.get(b).line()).toList();
  }

  /** A plain line where the text is. */
  void read(int i, @Nullable Line title) {
    Line line = items.get(i).line();
    if (title != null && Names.same(title, line)) {
      draft.block(BlockLabel.CAPTION, line.span(), "repeats the headline");
    } else if (line.isSentence()) {
      body.add(i);
    } else {
      shortLine(i);
    }
  }

  private void shortLine(int i) {
    Line line = items.get(i).line();
    boolean next = i + 1 < items.size() && ahead.isText(i + 1);
    Optional<Credit> alone = tools.credits.alone(text, line.span());
    if (alone.isPresent()) {
      labels.credit(line, alone.get(), ahead.textAhead(i + 1));
    } else if (i + 1 < items.size() && ahead.isPictureCredit(i + 1) && ahead.textAhead(i + 2)) {
      draft.block(BlockLabel.CAPTION, line.span(), "a picture credit follows");
    } else if (!body.isEmpty() && next && line.wordCount() <= LONGEST_HEADING && !line.bullet()) {
      draft.block(BlockLabel.SUBHEADING, line.span(), "a short line between paragraphs");
    } else if (lenient || continuesList(i)) {
      origin(i);
    } else {
      looseLine(i);
    }
  }

  /**
   * Fields and HTML hold few lines that are no text, so short ones are, unless they name origin.
   */
  private void origin(int i) {
    Line line = items.get(i).line();
    boolean edge = body.isEmpty() || !ahead.textAhead(i + 1);
    Optional<CreditReader.Desk> desk =
        edge ? tools.credits.desk(text, line.span(), body.isEmpty()) : Optional.empty();
    if (desk.isPresent() && (body.isEmpty() || isCredit(desk.get()))) {
      labels.desk(line, desk.get());
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

  /** Whether no paragraph down to a line ended in a stop, as some papers print them. */
  private boolean isUnstopped(int i) {
    boolean next = body.isEmpty() || body.get(body.size() - 1) == i - 1;
    return next && body.stream().noneMatch(b -> items.get(b).line().stop());
  }

  /** A short line of a dump with no paragraph right below it. */
  private void looseLine(int i) {
    Line line = items.get(i).line();
    int run = i;
    while (run < Math.min(items.size(), i + LONGEST_RUN)
        && items.get(run).isPlain()
        && !ahead.isText(run)) {
      run++;
    }
    boolean more = ahead.textAhead(run);
    if (line.wordCount() > LONGEST_HEADING && (more || run == i + 1 || isUnstopped(i))) {
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
        labels.desk(line, desk.get());
      } else {
        draft.block(BlockLabel.RELATED, line.span(), "short lines after the text");
      }
    }
  }
}
