package org.isnad.article;

import java.util.List;
import java.util.Optional;
import org.isnad.article.Draft.Place;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Labels the lines that are no text, and keeps the facts in them: dates, credits, names, keywords.
 */
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
      case UPDATED -> {
        boolean bare = item.found().match() != Furniture.Match.LABEL;
        if (bare && item.stamp() == null && place == Place.UNDER_TITLE) {
          tools.ages.find(line.of(text)).ifPresent(draft::age);
        }
      }
      case STAMP -> {
        if (place != null) {
          draft.date(item.stamp(), line.span(), Place.LABELLED);
        }
        if (item.stamp() == null && place == Place.UNDER_TITLE) {
          tools.ages.find(line.of(text)).ifPresent(draft::age);
        }
      }
      case SOURCE -> draft.credits(tools.credits.sources(text, after.start(), after.end()));
      case TAGS -> draft.tags(BodyCutter.tags(text, after));
      case BYLINE -> byline(line, after);
      case PHOTO -> photo(after);
      default -> {}
    }
    boolean clock = mark == Mark.CLOCK && item.found().match() == Furniture.Match.NUMBER;
    draft.block(
        clock ? BlockLabel.DATE : label(mark),
        line.span(),
        clock ? "a time of day" : "marker: " + mark);
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
    tools.credits.sources(text, after.start(), after.end()).forEach(this::photo);
  }

  private static BlockLabel label(Mark mark) {
    return switch (mark) {
      case STAMP, UPDATED -> BlockLabel.DATE;
      case SOURCE, AGENCY_END -> BlockLabel.CREDIT;
      case TAGS -> BlockLabel.TAGS;
      case BYLINE -> BlockLabel.BYLINE;
      case CAPTION, PHOTO -> BlockLabel.CAPTION;
      case READ_ALSO, RELATED -> BlockLabel.RELATED;
      case MOST_READ -> BlockLabel.MOST_READ;
      case COMMENTS -> BlockLabel.COMMENTS;
      case POLL -> BlockLabel.POLL;
      case SHARE -> BlockLabel.SHARE;
      case FOLLOW -> BlockLabel.PROMO;
      case ADVERT -> BlockLabel.ADVERT;
      case NAVIGATION -> BlockLabel.NAVIGATION;
      case LINK_BACK, CLOCK, MASTHEAD, COUNTER, FOOTER, SECTION -> BlockLabel.FURNITURE;
    };
  }

  /** A line of which an HTML element says more than its words. */
  void structural(Item item, String reason, @Nullable Place place) {
    Line line = item.line();
    Hint hint = line.hint();
    switch (hint) {
      case CAPTION ->
          tools.credits.tail(text, line.span()).ifPresent(d -> d.credits().forEach(c -> photo(c)));
      case DATE ->
          tools
              .stamps
              .find(text, line.head())
              .ifPresent(s -> draft.date(s, line.span(), place == null ? Place.AFTER_BODY : place));
      case BYLINE -> {
        Optional<CreditReader.Desk> desk = tools.credits.desk(text, line.span(), true);
        if (desk.isPresent()) {
          desk(line, desk.get());
          return;
        }
        draft.author(line.of(text));
      }
      case CREDIT ->
          draft.credits(tools.credits.sources(text, line.span().start(), line.span().end()));
      case TAGS -> {
        int rest =
            tools.furniture.label(text, line, Mark.TAGS).map(Furniture.Found::rest).orElse(0);
        draft.tags(BodyCutter.tags(text, after(line, rest)));
      }
      default -> {}
    }
    draft.block(hint.label(), line.span(), reason);
  }

  private void photo(Credit credit) {
    draft.credits(
        List.of(new Credit(Credit.Kind.PHOTO, credit.name(), credit.id(), credit.span())));
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
    tools.stamps.find(text, line.head()).ifPresent(s -> draft.date(s, line.span(), Place.DATELINE));
    BlockLabel label =
        !desk.credits().isEmpty()
            ? BlockLabel.CREDIT
            : desk.person() != null ? BlockLabel.BYLINE : BlockLabel.DATELINE;
    draft.block(label, line.span(), "names origin only");
  }
}
