package org.isnad.article;

import java.util.List;
import java.util.Optional;
import org.isnad.article.Draft.Place;
import org.isnad.article.Line.Hint;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/** Labels the lines that are no text, and keeps the facts in them: dates, credits, names, keywords. */
final class LineLabels {
  private final Tools tools;
  private final String text;
  private final Draft draft;

  LineLabels(Tools tools, String text, Draft draft) {
    this.tools = tools;
    this.text = text;
    this.draft = draft;
  }

  /** A line that its marker or the page's structure labels. */
  void marked(Item item, @Nullable Place place) {
    Line line = item.line();
    if (isSettled(line.hint()) || (item.found() == null && line.hint() != Hint.NONE)) {
      hinted(item, place);
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
      case STAMP -> {
        if (place != null) {
          draft.date(item.stamp(), line.span(), Place.LABELLED);
        }
      }
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
      draft.author(CreditReader.bare(text, after.start(), after.end()).of(text));
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
  void hinted(Item item, @Nullable Place place) {
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
        int rest = tools.furniture.label(text, line, Mark.TAGS).map(Furniture.Found::rest).orElse(0);
        draft.tags(BodyCutter.tags(text, after(line, rest)));
        draft.block(BlockLabel.TAGS, line.span(), "keywords element");
      }
      case LINKS -> draft.block(BlockLabel.RELATED, line.span(), "links");
      case COMMENTS -> draft.block(BlockLabel.COMMENTS, line.span(), "comments");
      case TITLE, HEADING, FURNITURE, NONE ->
          draft.block(BlockLabel.FURNITURE, line.span(), "not part of the text");
    }
  }

  void credit(Line line, Credit credit, boolean picture) {
    if (picture) {
      draft.credits(
          List.of(new Credit(Credit.Kind.PHOTO, credit.name(), credit.id(), credit.span())));
      draft.block(BlockLabel.CAPTION, line.span(), "picture credit: " + credit.name());
    } else {
      draft.credits(List.of(credit));
      draft.block(BlockLabel.CREDIT, line.span(), "a name alone: " + credit.name());
    }
  }

  void desk(Line line, CreditReader.Desk desk) {
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

  /** Whether the page's structure says more of a line than its words can. */
  static boolean isSettled(Hint hint) {
    return switch (hint) {
      case CAPTION, BYLINE, DATE, TAGS, LINKS, COMMENTS, FURNITURE -> true;
      case NONE, TITLE, HEADING -> false;
    };
  }
}
