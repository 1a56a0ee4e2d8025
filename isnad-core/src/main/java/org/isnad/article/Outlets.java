package org.isnad.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.DataException;
import org.isnad.lexicon.DataProblem;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What the data know of outlets, agencies and official sites. From {@code outlets/outlets.tsv},
 * {@code gazetteer/agencies.tsv}, {@code outlets/profiles.tsv}, {@code outlets/countries.tsv} and
 * {@code outlets/selectors.tsv}; rows of a user's folder go first. May be shared between threads.
 */
public final class Outlets {
  /** What kind of source an outlet is. */
  public enum Kind {
    AGENCY,
    NEWSPAPER,
    BROADCASTER,
    PORTAL,
    AGGREGATOR,
    MINISTRY
  }

  /** A part of a page that a selector can point to. */
  public enum Part {
    TITLE,
    DATE,
    AUTHOR
  }

  /**
   * Where pages of an outlet hold a part, for a span of days.
   *
   * @param query a CSS selector
   * @param from first day on which pages look so; null when open
   * @param until last day; null when open
   */
  public record Selector(
      Part part, String query, @Nullable LocalDate from, @Nullable LocalDate until) {
    /** Whether it holds for a page of a day; without a day only when it still holds. */
    public boolean holdsOn(@Nullable LocalDate day) {
      if (day == null) {
        return until == null;
      }
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  /**
   * An outlet.
   *
   * @param id id in the data
   * @param country ISO 3166 alpha-3 code; empty when it has none
   * @param domains hosts, in lower case, that it serves pages from
   * @param names all forms of its name
   * @param zone zone of its clock; null when unknown
   * @param months family of the month names it writes; empty when unknown
   * @param credits how it signs, with CITY, REPORTER and DATE for what changes
   */
  public record Outlet(
      String id,
      Kind kind,
      String nameAr,
      String nameEn,
      String country,
      List<String> domains,
      List<String> names,
      @Nullable ZoneId zone,
      String months,
      List<String> credits,
      List<Selector> selectors) {}

  private static final class Draft {
    @Nullable Kind kind;
    String nameAr = "";
    String nameEn = "";
    String country = "";
    String zone = "";
    String months = "";
    final Set<String> domains = new LinkedHashSet<>();
    final Set<String> names = new LinkedHashSet<>();
    final List<String> credits = new ArrayList<>();
    final List<Selector> selectors = new ArrayList<>();

    void fill(Row row) {
      nameAr = nameAr.isEmpty() ? row.get("name_ar") : nameAr;
      nameEn = nameEn.isEmpty() ? row.get("name_en") : nameEn;
      country = country.isEmpty() ? row.get("country") : country;
      zone = zone.isEmpty() ? row.get("zone") : zone;
      months = months.isEmpty() ? row.get("months") : months;
      if (!row.get("form").isEmpty()) {
        names.add(row.get("form"));
      }
    }
  }

  private final Map<String, Outlet> byId = new LinkedHashMap<>();
  private final Map<String, Outlet> byDomain = new HashMap<>();

  /** Reads the outlets of a lexicon. */
  public Outlets(Lexicon lexicon) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (Row row : lexicon.table("outlets/outlets.tsv").rows()) {
      Draft draft = drafts.computeIfAbsent(row.get("id"), id -> new Draft());
      draft.fill(row);
      draft.kind = draft.kind == null ? kind(row) : draft.kind;
      domains(draft, row.all("domain"));
    }
    for (Row row : lexicon.table("gazetteer/agencies.tsv").rows()) {
      Draft draft = drafts.computeIfAbsent(row.get("id"), id -> new Draft());
      draft.fill(row);
      draft.kind = Kind.AGENCY;
    }
    for (Row row : lexicon.table("outlets/profiles.tsv").rows()) {
      Draft draft = drafts.computeIfAbsent(row.get("id"), id -> new Draft());
      draft.fill(row);
      draft.kind = row.get("kind").isEmpty() ? draft.kind : kind(row);
      domains(draft, row.all("domains"));
      draft.credits.addAll(row.all("credit"));
    }
    for (Row row : lexicon.table("outlets/selectors.tsv").rows()) {
      drafts.computeIfAbsent(row.get("id"), id -> new Draft()).selectors.add(selector(row));
    }
    Map<String, Row> countries = new HashMap<>();
    for (Row row : lexicon.table("outlets/countries.tsv").rows()) {
      countries.putIfAbsent(row.get("country"), row);
    }
    drafts.forEach((id, draft) -> add(id, draft, countries.get(draft.country)));
  }

  private void add(String id, Draft draft, @Nullable Row country) {
    String zone = draft.zone.isEmpty() && country != null ? country.get("zone") : draft.zone;
    String months =
        draft.months.isEmpty() && country != null ? country.get("months") : draft.months;
    Outlet outlet =
        new Outlet(
            id,
            draft.kind == null ? Kind.PORTAL : draft.kind,
            draft.nameAr,
            draft.nameEn,
            draft.country,
            List.copyOf(draft.domains),
            List.copyOf(draft.names),
            zone(zone),
            months,
            List.copyOf(draft.credits),
            List.copyOf(draft.selectors));
    byId.put(id, outlet);
    outlet.domains().forEach(domain -> byDomain.putIfAbsent(domain, outlet));
  }

  private static void domains(Draft draft, List<String> domains) {
    domains.forEach(d -> draft.domains.add(d.toLowerCase(Locale.ROOT)));
  }

  private static Kind kind(Row row) {
    try {
      return Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw problem(row, "no such kind: " + row.get("kind"));
    }
  }

  private static Selector selector(Row row) {
    try {
      QueryParser.parse(row.get("selector"));
      return new Selector(
          Part.valueOf(row.get("part").toUpperCase(Locale.ROOT)),
          row.get("selector"),
          day(row.get("from")),
          day(row.get("until")));
    } catch (org.jsoup.select.Selector.SelectorParseException e) {
      throw problem(row, "no CSS selector: " + row.get("selector"));
    } catch (IllegalArgumentException e) {
      throw problem(row, "no such part, or no selector: " + row.get("part"));
    } catch (DateTimeParseException e) {
      throw problem(row, "no day as in 2024-12-31: " + e.getParsedString());
    }
  }

  private static @Nullable LocalDate day(String day) {
    return day.isEmpty() ? null : LocalDate.parse(day);
  }

  private static @Nullable ZoneId zone(String name) {
    try {
      return name.isEmpty() ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DataException problem(Row row, String what) {
    return new DataException(
        List.of(new DataProblem(row.file(), row.line(), what, "use one that other rows use")));
  }

  /** All outlets, those of the data's order first. */
  public List<Outlet> all() {
    return List.copyOf(byId.values());
  }

  /** The outlet with an id. */
  public Optional<Outlet> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The outlet whose host, or a host above it, serves an address. */
  public Optional<Outlet> byAddress(@Nullable String url) {
    String host = SourceNames.host(url);
    while (!host.isEmpty()) {
      Outlet outlet = byDomain.get(host);
      if (outlet != null) {
        return Optional.of(outlet);
      }
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return Optional.empty();
  }
}
