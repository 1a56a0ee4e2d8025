package org.isnad.article;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Page;
import org.isnad.page.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Stage 2: a {@link Page} in, its {@link Article} out, with the articles embedded in it. Never
 * throws on a page; a page without a story gives an article without story blocks. May be shared
 * between threads.
 */
public final class ArticleReader {
  private final Tools tools;
  private final HtmlStory story;
  private final Assembly assembly;

  /** A reader with the furniture, names and calendar of a lexicon. */
  public ArticleReader(Lexicon lexicon) {
    this.tools = new Tools(lexicon);
    this.story = new HtmlStory(lexicon, tools);
    this.assembly = new Assembly(tools, new LanguageGuess(lexicon));
  }

  /** Reads a page of any shape. */
  public Article read(Page page) {
    return read(page, List.of());
  }

  /**
   * Reads a page of any shape.
   *
   * @param beside names that other pages of the host put beside their titles too, as {@link
   *     TitleHabits#in} gives them
   */
  public Article read(Page page, List<String> beside) {
    return switch (page.shape()) {
      case DUMP -> dump(page);
      case FIELDS -> fields(page);
      case HTML -> html(page, beside);
    };
  }

  /**
   * Reads a page of any shape, and once more without the names that its host puts beside titles.
   *
   * @param habits what pages of the same host taught
   */
  public Article read(Page page, TitleHabits habits) {
    Article plain = read(page);
    List<String> beside = habits.in(plain.url(), plain.title());
    return beside.isEmpty() ? plain : read(page, beside);
  }

  private Article dump(Page page) {
    List<Line> lines = DumpLines.of(tools.orthography, tools.furniture, page.content(), true);
    Draft draft = Walk.of(tools, page.content(), lines, Walk.Setting.DUMP, null);
    return assembly.article(page.document(), page.content(), draft, Origins.of(tools, page));
  }

  private Article fields(Page page) {
    String text = page.content();
    List<Line> lines = DumpLines.of(tools.orthography, tools.furniture, text, false);
    Draft draft = Walk.of(tools, text, lines, Walk.Setting.FIELDS, line(page.fields().title()));
    return assembly.article(page.document(), text, draft, Origins.of(tools, page));
  }

  private Article html(Page page, List<String> beside) {
    Document document = Jsoup.parse(page.content(), page.url() == null ? "" : page.url());
    HtmlSelectors selectors = HtmlSelectors.of(document, tools.selectors(page));
    HtmlHead head = HtmlHead.of(document, tools.headlines, selectors, beside);
    LocalDate captured =
        page.captured() == null ? null : LocalDate.ofInstant(page.captured(), ZoneOffset.UTC);
    HtmlOutline outline = story.outline(document, head, captured);
    Draft draft = HtmlWalk.of(tools, outline, head.outlet());
    draft.replaceTags(head.tags());
    draft.moments(outline.moments());
    HtmlDates dates = HtmlDates.of(tools, outline, head);
    Origin origin = Origins.of(tools, page, head, dates);
    return assembly.article(page.document(), outline.text(), draft, origin);
  }

  private @Nullable Line line(@Nullable String headline) {
    return headline == null
        ? null
        : Line.of(
            tools.orthography, headline, new Span(0, headline.length()), true, false, Hint.TITLE);
  }
}
