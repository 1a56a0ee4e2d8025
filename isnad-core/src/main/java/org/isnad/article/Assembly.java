package org.isnad.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.article.SourceNames.Source;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/** Puts together what the text says of an article and what is known from outside it. */
final class Assembly {
  private final Tools tools;
  private final LanguageGuess languages;
  private final MetadataReader metadata;

  Assembly(Tools tools, LanguageGuess languages) {
    this.tools = tools;
    this.languages = languages;
    this.metadata = new MetadataReader(tools);
  }

  Article article(String document, String text, Draft draft, Origin origin) {
    List<Credit> credits = new ArrayList<>(draft.credits());
    Optional<CreditReader.Desk> byline = byline(origin.author());
    byline.ifPresent(d -> d.credits().forEach(c -> addUnplaced(credits, c)));
    Bylines.Authors authors = authors(text, draft, byline, origin);
    authors.bodies().forEach(b -> agency(b).ifPresent(c -> addUnplaced(credits, c)));
    Article.Outlet outlet = outlet(origin, credits);
    credits.replaceAll(c -> own(c, outlet));
    if (origin.outlet() == null) {
      Optional<Credit> first = origin(credits);
      credits.replaceAll(c -> republished(c, first));
    }
    String title =
        origin.title() != null ? origin.title() : draft.title().map(l -> l.of(text)).orElse(null);
    PublicationDate published = published(text, draft, origin, outlet);
    PagePart part = tools.paging.of(origin.url(), origin.claims(), text, draft.blocks());
    Metadata told = metadata.of(origin, title, published, authors.persons(), part);
    LivePage live =
        new LivePage(tools, text, draft, published, origin.served(), zone(origin, outlet));
    return new Article(
        document,
        origin.url(),
        text,
        title,
        draft.title().map(Line::span).orElse(null),
        published,
        origin.captured(),
        origin.fetched(),
        authors.persons().isEmpty() ? null : String.join("\u060c ", authors.persons()),
        outlet,
        draft.dateline() != null
            ? draft.dateline()
            : byline.map(CreditReader.Desk::place).orElse(null),
        credits,
        draft.tags(),
        language(draft, text),
        draft.blocks(),
        embedded(document, text, draft),
        told,
        live.entries(told.modified()));
  }

  private List<Article> embedded(String document, String text, Draft draft) {
    List<Article> articles = new ArrayList<>();
    for (Draft inner : draft.embedded()) {
      String key = document + "#" + (articles.size() + 2);
      articles.add(article(key, text, inner, Origin.NONE));
    }
    return articles;
  }

  private Optional<CreditReader.Desk> byline(@Nullable String given) {
    return given == null
        ? Optional.empty()
        : tools.credits.desk(given, new Span(0, given.length()), true);
  }

  private Bylines.Authors authors(
      String text, Draft draft, Optional<CreditReader.Desk> byline, Origin origin) {
    String given = origin.author();
    if (given == null && !origin.claims().isEmpty()) {
      return tools.bylines.of(draft.author(), origin.claims(), said(text, draft));
    }
    String person =
        given == null
            ? draft.author()
            : byline.isPresent() ? byline.get().person() : tools.bylines.person(given);
    return new Bylines.Authors(person == null ? List.of() : List.of(person), List.of());
  }

  /** The words of the page down to the end of the story, and of bylines and credits behind it. */
  private static String said(String text, Draft draft) {
    int end = 0;
    StringBuilder behind = new StringBuilder();
    for (Block block : draft.blocks()) {
      BlockLabel label = block.label();
      if (label.isStory()) {
        end = block.span().end();
        behind.setLength(0);
      } else if (label == BlockLabel.BYLINE || label == BlockLabel.CREDIT) {
        behind.append('\n').append(block.span().of(text));
      }
    }
    return text.substring(0, end) + behind;
  }

  private Optional<Credit> agency(String name) {
    return tools
        .names
        .named(name)
        .filter(s -> s.kind() == SourceNames.Kind.AGENCY)
        .map(s -> new Credit(Credit.Kind.AGENCY, name, s.id(), null));
  }

  /**
   * A credit known from a field has no place in the text; one already found there is kept alone.
   */
  private static void addUnplaced(List<Credit> credits, Credit credit) {
    boolean known =
        credits.stream()
            .anyMatch(c ->
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

  private PublicationDate published(
      String text, Draft draft, Origin origin, Article.@Nullable Outlet outlet) {
    List<Witness> witnesses = new ArrayList<>(origin.witnesses());
    witnesses.addAll(draft.witnesses(text));
    ZoneId zone = zone(origin, outlet);
    PublicationDate date =
        new Dating(witnesses, origin.changes(), origin.captured(), zone, origin.monthFirst())
            .decide();
    return date.how() == How.UNKNOWN ? aged(draft, origin, zone) : date;
  }

  /** The day that an age beside the headline gives, counted from the capture. */
  private static PublicationDate aged(Draft draft, Origin origin, @Nullable ZoneId zone) {
    Instant served = origin.served();
    List<AgeReader.Age> ages = new ArrayList<>(draft.ages());
    ages.addAll(origin.ages());
    if (ages.isEmpty()) {
      return PublicationDate.UNKNOWN;
    }
    AgeReader.Age age = ages.get(0);
    return age.in(Dates.monthOfAddress(origin.url()))
        .or(() -> served == null ? Optional.empty() : age.day(served, zone))
        .map(day -> PublicationDate.of(day, How.DERIVED, age.raw(), null))
        .orElse(PublicationDate.UNKNOWN);
  }

  /** Where the clock stands by which the page is stamped: that of the site that serves it. */
  private @Nullable ZoneId zone(Origin origin, Article.@Nullable Outlet outlet) {
    String id = outlet == null ? null : outlet.id();
    return tools
        .outlets
        .byAddress(origin.url())
        .or(() -> id == null ? Optional.empty() : tools.outlets.byId(id))
        .map(Outlets.Outlet::zone)
        .orElse(null);
  }

  private Article.@Nullable Outlet outlet(Origin origin, List<Credit> credits) {
    String given = origin.outlet();
    if (given != null) {
      String id =
          tools
              .names
              .named(given)
              .filter(s -> s.kind() == SourceNames.Kind.OUTLET)
              .map(Source::id)
              .or(() -> tools.names.byAddress(origin.url()))
              .or(() -> tools.names.byKey(given))
              .orElse(null);
      return new Article.Outlet(id, given);
    }
    return origin(credits)
        .map(c -> new Article.Outlet(c.id(), c.name()))
        .or(() ->
            tools.outlets.byAddress(origin.url()).map(o -> new Article.Outlet(o.id(), o.nameAr())))
        .orElse(null);
  }

  /** The outlet that a page credits last: its source line stands below the name of the site. */
  private static Optional<Credit> origin(List<Credit> credits) {
    return credits.stream()
        .filter(c -> c.kind() == Credit.Kind.OUTLET)
        .reduce((first, last) -> isSame(first, last) ? first : last);
  }

  /** A site that credits another outlet has only republished it. */
  private static Credit republished(Credit credit, Optional<Credit> origin) {
    boolean other =
        credit.kind() == Credit.Kind.OUTLET && origin.isPresent() && !isSame(credit, origin.get());
    return other
        ? new Credit(Credit.Kind.REPUBLISHER, credit.name(), credit.id(), credit.span())
        : credit;
  }

  private static boolean isSame(Credit one, Credit other) {
    if (one.id() != null && other.id() != null) {
      return one.id().equals(other.id());
    }
    return one.name().contains(other.name()) || other.name().contains(one.name());
  }

  private String language(Draft draft, String text) {
    return languages.of(
        draft.blocks().stream()
            .filter(b -> b.label().isStory())
            .map(b -> b.span().of(text))
            .toList());
  }
}
