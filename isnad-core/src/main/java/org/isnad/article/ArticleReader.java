package org.isnad.article;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.article.SourceNames.Source;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Page;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Stage 2: a {@link Page} in, its {@link Article} out, with the articles embedded in it. Never
 * throws on a page; a page without a story gives an article without story blocks. May be shared
 * between threads.
 */
public final class ArticleReader {
  private final Tools tools;
  private final LanguageGuess languages;

  /** A reader with the furniture, names and calendar of a lexicon. */
  public ArticleReader(Lexicon lexicon) {
    this.tools = new Tools(lexicon);
    this.languages = new LanguageGuess(lexicon);
  }

  /** Reads a page of any shape. */
  public Article read(Page page) {
    return switch (page.shape()) {
      case DUMP -> dump(page);
      case FIELDS -> fields(page);
      case HTML -> dump(page);
    };
  }

  private Article dump(Page page) {
    List<Line> lines =
        DumpLines.of(tools.orthography, tools.furniture, page.content(), true);
    Draft draft = Walk.of(tools, page.content(), lines, Walk.Setting.DUMP, null);
    return article(page, page.document(), page.content(), draft, true);
  }

  private Article fields(Page page) {
    String text = page.content();
    List<Line> lines = DumpLines.of(tools.orthography, tools.furniture, text, false);
    String headline = page.fields().title();
    Line title =
        headline == null
            ? null
            : Line.of(
                tools.orthography,
                headline,
                new Span(0, headline.length()),
                true,
                false,
                Line.Hint.TITLE);
    Draft draft = Walk.of(tools, text, lines, Walk.Setting.FIELDS, title);
    return article(page, page.document(), text, draft, true);
  }

  private Article article(Page page, String document, String text, Draft draft, boolean host) {
    Page.Fields fields = host ? page.fields() : Page.Fields.NONE;
    List<Credit> credits = new ArrayList<>(draft.credits());
    String author = draft.author();
    String dateline = draft.dateline();
    String byline = fields.author();
    if (byline != null && !byline.isBlank()) {
      Optional<CreditReader.Desk> desk =
          tools.credits.desk(byline, new Span(0, byline.length()), true);
      author = desk.isPresent() ? desk.get().person() : byline.strip();
      dateline = desk.isPresent() && dateline == null ? desk.get().place() : dateline;
      desk.ifPresent(d -> d.credits().forEach(c -> addUnplaced(credits, c)));
    }
    Article.Outlet outlet = host ? outlet(page, fields, credits) : outlet(credits);
    credits.replaceAll(c -> own(c, outlet));
    PublicationDate published = published(page, fields, draft, text, host);
    return new Article(
        document,
        host ? page.url() : null,
        text,
        title(fields, draft, text),
        draft.title().map(Line::span).orElse(null),
        published,
        host ? captured(page) : null,
        author,
        outlet,
        dateline,
        credits,
        draft.tags(),
        language(draft, text),
        draft.blocks(),
        embedded(page, document, text, draft));
  }

  private List<Article> embedded(Page page, String document, String text, Draft draft) {
    List<Article> articles = new ArrayList<>();
    for (Draft inner : draft.embedded()) {
      articles.add(
          article(page, document + "#" + (articles.size() + 2), text, inner, false));
    }
    return articles;
  }

  /** A credit known from a field has no place in the text; one already found there is kept alone. */
  private static void addUnplaced(List<Credit> credits, Credit credit) {
    boolean known =
        credits.stream()
            .anyMatch(
                c ->
                    c.kind() == credit.kind()
                        && (c.name().equals(credit.name())
                            || (c.id() != null && c.id().equals(credit.id()))));
    if (!known) {
      credits.add(new Credit(credit.kind(), credit.name(), credit.id(), null));
    }
  }

  /** An outlet's short name in its own dateline is its own, whoever else bears it. */
  private Credit own(Credit credit, Article.@Nullable Outlet outlet) {
    String id = outlet == null ? null : outlet.id();
    if (id == null || id.equals(credit.id()) || credit.kind() != Credit.Kind.OUTLET) {
      return credit;
    }
    return tools.names.mayName(credit.name(), id)
        ? new Credit(credit.kind(), credit.name(), id, credit.span())
        : credit;
  }

  private static @Nullable String title(Page.Fields fields, Draft draft, String text) {
    String given = fields.title();
    return given != null && !given.isBlank()
        ? given.strip()
        : draft.title().map(l -> l.of(text)).orElse(null);
  }

  private static @Nullable LocalDate captured(Page page) {
    return page.captured() == null
        ? null
        : LocalDate.ofInstant(page.captured(), ZoneOffset.UTC);
  }

  private PublicationDate published(
      Page page, Page.Fields fields, Draft draft, String text, boolean host) {
    String given = fields.published();
    if (given != null && !given.isBlank()) {
      Optional<PublicationDate> date = Dates.of(tools.stamps, given);
      if (date.isPresent()) {
        return date.get();
      }
    }
    PublicationDate stated = draft.published(text);
    if (stated.how() != How.UNKNOWN || !host) {
      return stated;
    }
    return Dates.ofAddress(page.url()).orElse(PublicationDate.UNKNOWN);
  }

  private Article.@Nullable Outlet outlet(Page page, Page.Fields fields, List<Credit> credits) {
    String given = fields.outlet();
    if (given != null && !given.isBlank()) {
      String id =
          tools
              .names
              .named(given)
              .filter(s -> s.kind() == SourceNames.Kind.OUTLET)
              .map(Source::id)
              .or(() -> tools.names.byAddress(page.url()))
              .or(() -> tools.names.byKey(given))
              .orElse(null);
      return new Article.Outlet(id, given.strip());
    }
    Article.Outlet credited = outlet(credits);
    if (credited != null) {
      return credited;
    }
    return tools
        .names
        .byAddress(page.url())
        .map(id -> new Article.Outlet(id, id))
        .orElse(null);
  }

  private static Article.@Nullable Outlet outlet(List<Credit> credits) {
    return credits.stream()
        .filter(c -> c.kind() == Credit.Kind.OUTLET)
        .findFirst()
        .map(c -> new Article.Outlet(c.id(), c.name()))
        .orElse(null);
  }

  private String language(Draft draft, String text) {
    return languages.of(
        draft.blocks().stream()
            .filter(b -> b.label().isStory())
            .map(b -> b.span().of(text))
            .toList());
  }

}
