package org.isnad.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.app.Searchable;
import org.isnad.app.Workspace;
import org.isnad.app.search.Facet;
import org.isnad.app.search.Found;
import org.isnad.app.search.Level;
import org.isnad.app.search.Result;
import org.isnad.app.search.Results;
import org.isnad.app.search.Search;
import org.isnad.app.search.SearchIndex;
import org.isnad.event.Status;
import org.isnad.lexicon.Table;
import org.isnad.mention.Name;
import org.isnad.page.Span;

/** Search over articles and events, with folding levels and facets as chips. */
public final class SearchPage {
  private static final int HITS = 20;
  private static final int ALL = 1000;
  private static final int SUGGESTIONS = 8;

  private final Workspace workspace;

  /** The names that tables of the data give, by id; a table is parsed whenever it is asked for. */
  private final Map<String, Map<String, Name>> tables = new ConcurrentHashMap<>();

  SearchPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the page shows.
   *
   * @param text what was typed
   * @param from first day as asked
   * @param to last day as asked
   * @param hidden what else was asked, to be kept when the form is sent
   * @param levels the folding levels
   * @param chosen what results are narrowed by; each link takes one away
   * @param facets what they can be narrowed by
   * @param hits the results of this page
   * @param found how many there are, in words
   * @param suggestions names that begin like what was typed
   * @param notes what is wrong in the question
   * @param pager the pages before and after
   */
  public record View(
      String text,
      String from,
      String to,
      List<Hidden> hidden,
      List<Chip> levels,
      List<Chip> chosen,
      List<Group> facets,
      List<Hit> hits,
      Line found,
      List<Chip> suggestions,
      List<Line> notes,
      Pager pager) {}

  /**
   * A part of the query that the form keeps.
   *
   * @param name of the part
   * @param value as asked
   */
  public record Hidden(String name, String value) {}

  /**
   * A link that changes the search.
   *
   * @param label in words
   * @param count how many results it gives; empty when that is not told
   * @param href where it leads
   * @param isOn whether it holds now
   */
  public record Chip(Line label, Line count, String href, boolean isOn) {}

  /**
   * The values of a facet.
   *
   * @param title its name
   * @param chips its values
   */
  public record Group(Line title, List<Chip> chips) {}

  /**
   * A result.
   *
   * @param href its page
   * @param name kind and sides of an event; empty for an article
   * @param title headline of an article with what was found
   * @param kind whether it is an article or an event
   * @param about outlet or kind of event
   * @param day empty when unknown
   * @param iso the day for programs
   * @param passage the words that met the search
   * @param passageHref those words in their document; empty when there are none
   */
  public record Hit(
      String href,
      Line name,
      Markup title,
      Line kind,
      Line about,
      Line day,
      String iso,
      Markup passage,
      String passageHref) {}

  View view(Visit visit) {
    Wording wording = visit.wording();
    Faults faults = new Faults(visit);
    int page = Faults.page(visit);
    Search search = search(visit, faults, (page - 1) * HITS, HITS);
    faults.mark();
    List<Line> notes = new ArrayList<>(faults.lines());
    Searchable searchable = workspace.searchable();
    SearchIndex index = searchable.now();
    if (searchable.isBehind()) {
      notes.add(wording.say("search.behind"));
      Revision.forget(visit.context());
    }
    Results results = Results.of(search, index, workspace.store(), workspace.register());
    int total = results.found().total();
    List<Hidden> hidden = new ArrayList<>();
    hidden.add(new Hidden("level", search.level().code()));
    search
        .chosen()
        .forEach((facet, values) -> values.forEach(v -> hidden.add(new Hidden(facet.code(), v))));
    return new View(
        search.text(),
        visit.asked("from"),
        visit.asked("to"),
        hidden,
        levels(visit, search, index, total),
        chosen(visit, search, results),
        facets(visit, search, results),
        results.results().stream().map(r -> hit(r, wording)).toList(),
        wording.say("search.found", "n", total),
        suggestions(visit, search, index),
        notes,
        Pager.of(visit, total, HITS));
  }

  /** The first results of all, for the twins. */
  Results results(Visit visit) {
    Faults faults = new Faults(visit);
    Search search = search(visit, faults, 0, ALL);
    faults.refuse();
    return Results.of(
        search, workspace.searchable().now(), workspace.store(), workspace.register());
  }

  private Search search(Visit visit, Faults faults, int skip, int most) {
    Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values = visit.all(facet.code());
      faults.known(facet.code(), "search.facet." + facet.code(), v -> isKnown(facet, v, visit));
      if (!values.isEmpty()) {
        chosen.put(facet, values);
      }
    }
    String level = visit.asked("level");
    faults.known("level", "search.level", code -> Level.of(code).isPresent());
    return new Search(
        visit.asked("q"),
        Level.of(level).orElse(Level.SPELLING),
        chosen,
        faults.day("from", "filter.from"),
        faults.day("to", "filter.to"),
        skip,
        most);
  }

  /** Whether a facet can have a value; who and whose may be anybody. */
  private boolean isKnown(Facet facet, String value, Visit visit) {
    return switch (facet) {
      case SHOWS -> visit.wording().has("search.shows." + value);
      case STATUS -> Question.isStatus(value);
      case KIND -> Question.isKind(value, visit.wording(), workspace.register());
      case TYPE -> Question.isType(value, workspace.lexicon());
      case YEAR -> value.matches("[0-9]{4}");
      case OUTLET, AGENCY, PERSON, COUNTRY -> true;
    };
  }

  private static List<Chip> levels(Visit visit, Search search, SearchIndex index, int total) {
    List<Chip> chips = new ArrayList<>();
    for (Level level : Level.values()) {
      boolean isOn = level == search.level();
      int n = isOn ? total : index.count(search.on(level));
      chips.add(
          new Chip(
              visit.wording().say("search.level." + level.code()),
              visit.wording().number(n),
              with(visit, "level", List.of(level.code())),
              isOn));
    }
    return chips;
  }

  private List<Chip> chosen(Visit visit, Search search, Results results) {
    List<Chip> chips = new ArrayList<>();
    search
        .chosen()
        .forEach((facet, values) -> {
          for (String value : values) {
            List<String> rest = values.stream().filter(v -> !v.equals(value)).toList();
            Line label =
                visit
                    .wording()
                    .say(
                        "search.chosen",
                        "facet",
                        visit.wording().say("search.facet." + facet.code()),
                        "value",
                        label(facet, value, results, visit.wording()));
            chips.add(new Chip(label, Line.EMPTY, with(visit, facet.code(), rest), true));
          }
        });
    return chips;
  }

  private List<Group> facets(Visit visit, Search search, Results results) {
    List<Group> groups = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<Chip> chips = new ArrayList<>();
      List<String> now = search.chosen().getOrDefault(facet, List.of());
      for (Found.Count count : results.found().counts().getOrDefault(facet, List.of())) {
        if (!now.contains(count.value())) {
          List<String> more = new ArrayList<>(now);
          more.add(count.value());
          chips.add(
              new Chip(
                  label(facet, count.value(), results, visit.wording()),
                  visit
                      .wording()
                      .say(
                          results.found().isSampled() ? "search.atleast" : "search.count",
                          "n",
                          count.results()),
                  with(visit, facet.code(), more),
                  false));
        }
      }
      if (!chips.isEmpty()) {
        groups.add(new Group(visit.wording().say("search.facet." + facet.code()), chips));
      }
    }
    return groups;
  }

  private Line label(Facet facet, String value, Results results, Wording wording) {
    Values values = new Values(wording);
    return switch (facet) {
      case SHOWS -> wording.say("search.shows." + value);
      case PERSON -> {
        Name name = results.names().get(value);
        yield name == null ? Line.code(value) : wording.name(name);
      }
      case COUNTRY -> named("gazetteer/countries.tsv", "code", value, wording);
      case AGENCY -> named("gazetteer/agencies.tsv", "id", value, wording);
      case KIND -> values.kind(value);
      case STATUS -> status(value, values);
      case TYPE, YEAR -> Line.code(value);
      case OUTLET -> Line.value(value);
    };
  }

  private static Line status(String value, Values values) {
    for (Status status : Status.values()) {
      if (Values.code(status).equals(value)) {
        return values.status(status);
      }
    }
    return Line.code(value);
  }

  /** The name that a table of the data gives for an id; the id where it gives none. */
  private Line named(String table, String column, String id, Wording wording) {
    Map<String, Name> names = tables.computeIfAbsent(table, t -> names(t, column));
    Name name = names.get(id);
    return name == null ? Line.value(id) : wording.name(name);
  }

  private Map<String, Name> names(String table, String column) {
    Map<String, Name> names = new HashMap<>();
    for (Table.Row row : workspace.lexicon().table(table).rows()) {
      if (!row.get("name_ar").isEmpty()) {
        String en = row.get("name_en");
        names.putIfAbsent(row.get(column), new Name(row.get("name_ar"), en.isEmpty() ? null : en));
      }
    }
    return names;
  }

  private Hit hit(Result result, Wording wording) {
    LocalDate day = result.day();
    Span at = result.passage();
    String document = result.document();
    return new Hit(
        result.isEvent() ? Links.event(result.key()) : Links.document(result.key()),
        result.isEvent() ? name(result.key(), wording) : Line.EMPTY,
        result.title().isEmpty()
            ? new Markup(Markup.escaped(wording.say("document.untitled").bare()))
            : marked(result.title(), result.titleMarks()),
        wording.say("search.shows." + (result.isEvent() ? "event" : "document")),
        result.isEvent() ? kind(result.key(), wording) : Line.ofNullable(result.outlet()),
        day == null ? Line.EMPTY : wording.date(day),
        day == null ? "" : day.toString(),
        marked(result.words(), result.marks()),
        at == null || document == null ? "" : Links.passage(document, at));
  }

  private Line name(String event, Wording wording) {
    return workspace.register().record(event).map(new Values(wording)::title).orElse(Line.EMPTY);
  }

  private static Line kind(String event, Wording wording) {
    int dot = event.indexOf('.');
    return new Values(wording)
        .kind(dot < 0 ? event : event.substring(0, dot).toLowerCase(Locale.ROOT));
  }

  private static Markup marked(String text, List<Span> marks) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (Span mark : marks) {
      html.append(Markup.escaped(text.substring(at, mark.start())))
          .append("<mark>")
          .append(Markup.escaped(mark.of(text)))
          .append("</mark>");
      at = mark.end();
    }
    return new Markup(html.append(Markup.escaped(text.substring(at))).toString());
  }

  private static List<Chip> suggestions(Visit visit, Search search, SearchIndex index) {
    List<Chip> chips = new ArrayList<>();
    for (String name : index.suggest(search.text(), SUGGESTIONS)) {
      if (!name.equals(search.text())) {
        chips.add(new Chip(Line.value(name), Line.EMPTY, with(visit, "q", List.of(name)), false));
      }
    }
    return chips;
  }

  /** This search with other values of one part, on its first page. */
  private static String with(Visit visit, String part, List<String> values) {
    String path = visit.here(visit.context().path(), Map.of(part, "", "page", ""));
    StringBuilder href = new StringBuilder(path);
    for (String value : values) {
      href.append(href.indexOf("?") < 0 ? '?' : '&')
          .append(Links.encoded(part))
          .append('=')
          .append(Links.encoded(value));
    }
    return href.toString();
  }
}
