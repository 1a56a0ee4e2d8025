package org.isnad.article;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.isnad.article.Witness.Rank;
import org.isnad.page.Page;
import org.isnad.page.Shape;
import org.isnad.page.metadata.Claim;
import org.isnad.page.metadata.Claim.Field;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of an article outside its lines: fields and metadata. */
final class Origins {
  private static final Set<String> WEAK =
      Set.of(
          "microdata dateCreated",
          "meta date",
          "meta timestamp",
          "meta created",
          "meta datecreated",
          "og:release_date",
          "dcterms.date",
          "json-ld uploadDate",
          "script");

  private Origins() {}

  /** What is known of a dump or of fields. */
  static Origin of(Tools tools, Page page) {
    Page.Fields fields = page.fields();
    List<Witness> witnesses = new ArrayList<>();
    field(tools, fields.published()).ifPresent(witnesses::add);
    address(tools, page.url()).ifPresent(witnesses::add);
    return new Origin(
        page.url(),
        captured(page),
        page.shape() != Shape.FIELDS,
        filled(fields.title()),
        witnesses,
        List.of(),
        false,
        filled(fields.author()),
        filled(fields.outlet()),
        page.captured(),
        List.of(),
        List.of());
  }

  /** What is known of an HTML page. */
  static Origin of(Tools tools, Page page, HtmlHead head, HtmlDates dates) {
    Page.Fields fields = page.fields();
    String url = page.url() == null ? head.url() : page.url();
    List<Witness> witnesses = new ArrayList<>();
    field(tools, fields.published()).ifPresent(witnesses::add);
    List<LocalDate> changes = new ArrayList<>(dates.changes());
    for (Claim claim : head.claims()) {
      if (claim.field() == Field.PUBLISHED) {
        Rank rank = rank(claim.source());
        Dates.of(tools.stamps, claim.value())
            .map(m -> new Witness(rank, m, claim.value(), claim.source(), null))
            .ifPresent(witnesses::add);
      } else if (claim.field() == Field.MODIFIED) {
        Dates.of(tools.stamps, claim.value()).map(Moment::day).ifPresent(changes::add);
      }
    }
    witnesses.addAll(dates.shown());
    address(tools, url).ifPresent(witnesses::add);
    return new Origin(
        url,
        captured(page),
        page.shape() != Shape.FIELDS,
        filled(fields.title()) == null ? head.title() : filled(fields.title()),
        witnesses,
        changes,
        isMonthFirst(head),
        filled(fields.author()),
        filled(fields.outlet()) == null ? head.outlet() : filled(fields.outlet()),
        page.captured(),
        dates.ages(),
        head.claims());
  }

  private static Rank rank(String source) {
    if (source.equals(HtmlSelectors.SOURCE)) {
      return Rank.FIELD;
    }
    return WEAK.contains(source) ? Rank.WEAK : Rank.METADATA;
  }

  private static Optional<Witness> field(Tools tools, @Nullable String given) {
    String value = filled(given);
    return value == null
        ? Optional.empty()
        : Dates.of(tools.stamps, value).map(m -> new Witness(Rank.FIELD, m, value, "field", null));
  }

  private static Optional<Witness> address(Tools tools, @Nullable String url) {
    return Dates.ofAddress(tools.stamps, url)
        .map(d ->
            new Witness(
                Rank.ADDRESS,
                new Moment(d, null, null, null, false),
                url == null ? "" : url,
                "address",
                null));
  }

  /**
   * Americans alone write the month before the day; templates that were never set to Arabic say
   * that they are American too.
   */
  private static boolean isMonthFirst(HtmlHead head) {
    String title = head.title();
    boolean arabic = title != null && title.chars().anyMatch(c -> c >= 0x0600 && c <= 0x06FF);
    return !arabic
        && head.values(Field.LANGUAGE).stream()
            .map(l -> l.toLowerCase(Locale.ROOT).replace('_', '-'))
            .anyMatch(l -> l.equals("en-us"));
  }

  private static @Nullable LocalDate captured(Page page) {
    return page.captured() == null ? null : LocalDate.ofInstant(page.captured(), ZoneOffset.UTC);
  }

  private static @Nullable String filled(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
