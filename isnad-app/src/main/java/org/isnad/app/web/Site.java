package org.isnad.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.isnad.app.Workspace;
import org.isnad.app.export.Annotations;
import org.isnad.app.export.Feed;
import org.isnad.app.export.Provenance;
import org.isnad.app.export.Shelf;
import org.isnad.app.export.Table;
import org.isnad.app.search.Result;
import org.isnad.app.search.Results;
import org.isnad.app.store.Document;
import org.isnad.app.web.input.InputRoutes;
import org.isnad.app.web.read.ReadRoutes;
import org.isnad.app.web.read.Terms;
import org.isnad.app.web.review.ReviewRoutes;
import org.isnad.app.web.settings.SettingsRoutes;
import org.isnad.app.web.write.Gate;
import org.isnad.app.web.write.WriteRoutes;
import org.isnad.record.EventRecord;
import org.isnad.story.Story;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All addresses and what answers at each. */
final class Site {
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);

  private static final List<Extra> STORIES = List.of(Extra.ATOM, Extra.FEED);
  private static final List<Extra> FEEDS = List.of(Extra.ATOM, Extra.FEED, Extra.TIMELINE);
  private static final List<Extra> LIST =
      List.of(
          Extra.ATOM, Extra.FEED, Extra.CALENDAR, Extra.TIMELINE, Extra.PROVENANCE, Extra.GDELT);
  private static final List<Extra> TEXT = List.of(Extra.ANNOTATIONS);
  private static final List<Extra> EVENT = List.of(Extra.ANNOTATIONS, Extra.PROVENANCE);

  private final Answers answers;
  private final Workspace workspace;
  private final @Nullable ReadRoutes reading;
  private final List<Part> parts;
  private final KeptHome kept;
  private final KeptPages pages = new KeptPages();
  private final HomePage home;
  private final RegisterPage register;
  private final EventPage event;
  private final ContactsPage contacts;
  private final DocumentPage document;
  private final SourcesPage sources;
  private final SearchPage search;
  private final StoriesPage stories;
  private final NamePage name;

  Site(Workspace workspace, Gate gate, Terms terms) {
    this.workspace = workspace;
    answers = new Answers(workspace::lexicon, gate);
    reading = gate.isOpen() ? new ReadRoutes(workspace, answers, gate, terms) : null;
    parts =
        Stream.of(
                new WriteRoutes(workspace, answers, gate),
                new ReviewRoutes(workspace, answers),
                new SettingsRoutes(answers),
                new InputRoutes(workspace, answers),
                reading)
            .filter(Objects::nonNull)
            .toList();
    kept = new KeptHome(workspace.store().folder().kept());
    home = new HomePage(workspace);
    register = new RegisterPage(workspace);
    event = new EventPage(workspace);
    contacts = new ContactsPage(workspace);
    document = new DocumentPage(workspace);
    sources = new SourcesPage(workspace);
    search = new SearchPage(workspace);
    stories = new StoriesPage(workspace);
    name = new NamePage(workspace);
  }

  /** Ends what is done in the background. */
  void close() {
    if (reading != null) {
      reading.close();
    }
  }

  void routes(RoutesConfig routes) {
    routes.before(Guard::check);
    routes.before(c -> Faults.check(c, answers));
    routes.before(c -> Revision.check(c, workspace));
    routes.before(pages::find);
    routes.after(Revision::mark);
    routes.after(c -> pages.keep(c, workspace));
    routes.get("/", page(this::home));
    // Before the pages, whose ids may have dots.
    extras(routes, "/events", LIST, this::events);
    extras(routes, "/events/{id}", EVENT, this::event);
    extras(routes, "/documents/{id}", TEXT, this::document);
    extras(routes, "/search", FEEDS, this::search);
    extras(routes, "/stories", STORIES, this::stories);
    extras(routes, "/stories/{id}", FEEDS, this::story);
    extras(routes, "/names/{id}", LIST, this::name);
    extras(routes, "/names/{id}/with/{other}", LIST, this::name);
    twins(routes, "/events", this::events);
    routes.get("/events", page(this::events));
    twins(routes, "/events/{id}", this::event);
    routes.get("/events/{id}", page(this::event));
    twins(routes, "/contacts", this::contacts);
    routes.get("/contacts", page(this::contacts));
    twins(routes, "/search", this::search);
    routes.get("/search", page(this::search));
    twins(routes, "/stories", this::stories);
    routes.get("/stories", page(this::stories));
    twins(routes, "/stories/{id}", this::story);
    routes.get("/stories/{id}", page(this::story));
    twins(routes, "/names/{id}", this::name);
    routes.get("/names/{id}", page(this::name));
    twins(routes, "/names/{id}/with/{other}", this::name);
    routes.get("/names/{id}/with/{other}", page(this::name));
    routes.get("/documents", page(this::documentOfKey));
    twins(routes, "/documents/{id}", this::document);
    routes.get("/documents/{id}", page(this::document));
    twins(routes, "/sources", this::sources);
    routes.get("/sources", page(this::sources));
    parts.forEach(part -> part.routes(routes));
    routes.get("/openapi.yaml", c -> c.contentType("application/yaml").result(Assets.openApi()));
    routes.get("/assets/{file}", page(this::asset));
    routes.exception(RequestProblem.class, (e, c) -> problem(c, e.status(), e.detail()));
    routes.exception(Guard.WrongHost.class, (e, c) -> wrongHost(c));
    routes.exception(Exception.class, this::failure);
    routes.error(HttpStatus.NOT_FOUND, this::missing);
  }

  // --- pages ---------------------------------------------------------------------------------

  private void home(Visit visit) {
    String name = Revision.of(visit.context(), workspace) + " " + visit.language().tag();
    kept.find(name)
        .ifPresentOrElse(
            page -> visit.context().contentType(Answers.HTML).result(page),
            () -> makeHome(visit, name));
  }

  private void makeHome(Visit visit, String name) {
    HomePage.View view = home.view(visit);
    show(visit, "home", visit.wording().say("home.title"), false, view, "home");
    String made = visit.context().result();
    if (made != null && !view.isEmpty() && !workspace.store().hasTextsToGather()) {
      kept.keep(name, made);
    }
  }

  /** Makes what pages are made of, so that the first reader need not wait. */
  void warm() {
    answers.warm();
    workspace.register();
    workspace.stories();
    workspace.names();
    workspace.searchable().now();
  }

  private void events(Visit visit) {
    Line title = visit.wording().say("events.title");
    show(visit, "events", title, LIST, register.view(visit), "events");
  }

  private void events(Visit visit, Twin twin) {
    records(visit, twin, register.records(visit));
  }

  private void event(Visit visit) {
    var record = event.record(visit, id(visit));
    if (!record.id().equals(id(visit))) {
      visit.context().redirect(visit.here(Links.event(record.id()), Map.of()));
      return;
    }
    Line title = new Values(visit.wording()).title(record);
    show(visit, "event", title, EVENT, event.view(visit, record), "events");
  }

  private void event(Visit visit, Twin twin) {
    var record = event.record(visit, id(visit));
    if (twin == Twin.CSV) {
      records(visit, twin, List.of(record));
    } else {
      answer(visit, twin, Twins.record(twin, record, visit.wording()));
    }
  }

  private void contacts(Visit visit) {
    ContactsPage.View view = contacts.view(visit);
    Line title = visit.wording().say("contacts.title");
    show(visit, "contacts", title, view.card() != null, view, "contacts");
  }

  private void contacts(Visit visit, Twin twin) {
    answer(visit, twin, Twins.answer(twin, contacts.contacts(visit), visit.wording()));
  }

  private void documentOfKey(Visit visit) {
    String key = visit.asked("key");
    Document found = document.document(visit, key);
    visit.context().redirect(visit.here(Links.document(found.key()), Map.of("key", "")));
  }

  private void document(Visit visit) {
    Document found = document.document(visit, id(visit));
    DocumentPage.View view = document.view(visit, found);
    show(visit, "document", view.title(), TEXT, view, "sources");
  }

  private void document(Visit visit, Twin twin) {
    Document found = document.document(visit, id(visit));
    String text =
        Twins.document(
            twin,
            found,
            document.article(found),
            workspace.register().toldBy(found.key()),
            visit.wording());
    answer(visit, twin, text);
  }

  private void sources(Visit visit) {
    Line title = visit.wording().say("sources.title");
    show(visit, "sources", title, true, sources.view(visit.wording()), "sources");
  }

  private void sources(Visit visit, Twin twin) {
    answer(visit, twin, SourceTwins.of(twin, sources.outlets(), sources.agencies()));
  }

  private void search(Visit visit) {
    Line title = visit.wording().say("search.title");
    show(visit, "search", title, FEEDS, search.view(visit), "search");
  }

  private void search(Visit visit, Twin twin) {
    answer(visit, twin, Twins.search(twin, search.results(visit)));
  }

  private void stories(Visit visit) {
    Line title = visit.wording().say("stories.title");
    show(visit, "stories", title, STORIES, stories.view(visit), "stories");
  }

  private void stories(Visit visit, Twin twin) {
    StoryTwins twins = new StoryTwins(workspace, visit.wording());
    answer(visit, twin, twins.stories(twin, Slice.of(visit, stories.stories(visit))));
  }

  private void story(Visit visit) {
    Story found = stories.story(visit, id(visit));
    if (!found.id().equals(id(visit))) {
      visit.context().redirect(visit.here(Links.story(found.id()), Map.of()));
      return;
    }
    StoriesPage.One view = stories.view(visit, found);
    show(visit, "story", view.card().title(), FEEDS, view, "stories");
  }

  private void story(Visit visit, Twin twin) {
    StoryTwins twins = new StoryTwins(workspace, visit.wording());
    answer(visit, twin, twins.story(twin, stories.story(visit, id(visit))));
  }

  private void name(Visit visit) {
    NamePage.View view = name.view(visit, ids(visit));
    show(visit, "name", view.title(), LIST, view, "");
  }

  private void name(Visit visit, Twin twin) {
    List<EventRecord> records = name.records(visit, ids(visit));
    records(visit, twin, records);
  }

  /** As JSON, as Markdown, or as the one of the joined tables that is asked for. */
  private void records(Visit visit, Twin twin, List<EventRecord> records) {
    String table = visit.asked("table");
    if (twin == Twin.CSV && !table.isEmpty()) {
      Table asked =
          Arrays.stream(Table.values())
              .filter(t -> t.label().equals(table))
              .findFirst()
              .orElseThrow(() -> noTable(visit, table));
      answer(visit, twin, Handout.table(asked, records, workspace));
    } else {
      answer(visit, twin, Twins.records(twin, Slice.of(visit, records), visit.wording()));
    }
  }

  private static RequestProblem noTable(Visit visit, String table) {
    Line field = Line.code("table");
    return RequestProblem.senseless(
        visit.wording().say("error.choice", "field", field, "value", Line.code(table)));
  }

  private static List<String> ids(Visit visit) {
    String other = visit.context().pathParamMap().get("other");
    return other == null ? List.of(id(visit)) : List.of(id(visit), other);
  }

  private void asset(Visit visit) {
    if (!Assets.serve(visit.context(), visit.context().pathParam("file"))) {
      missing(visit.context());
    }
  }

  // --- how an answer is made -----------------------------------------------------------------

  /** Something that answers a visit. */
  private interface Page {
    void answer(Visit visit);
  }

  private io.javalin.http.Handler page(Page page) {
    return context -> page.answer(visit(context));
  }

  private void extras(
      RoutesConfig routes, String path, List<Extra> extras, BiConsumer<Visit, Extra> answer) {
    for (Extra extra : extras) {
      routes.get(path + extra.ending(), c -> answer.accept(visit(c), extra));
    }
  }

  private static void answer(Visit visit, Extra extra, Feed feed) {
    visit
        .context()
        .contentType(extra.mediaType())
        .result(extra == Extra.ATOM ? feed.atom() : feed.json());
  }

  private Feeds feeds(Visit visit, Extra extra) {
    String path = visit.context().path();
    return new Feeds(workspace, visit, path.substring(0, path.length() - extra.ending().length()));
  }

  private void list(
      Visit visit, Extra extra, Line title, List<EventRecord> records, List<String> asked) {
    Feeds feeds = feeds(visit, extra);
    switch (extra) {
      case CALENDAR -> result(visit, extra, feeds.calendar(title, records));
      case TIMELINE -> result(visit, extra, feeds.timeline(title, records, Set.copyOf(asked)));
      case PROVENANCE -> provenance(visit, extra, records);
      case GDELT -> result(visit, extra, Handout.gdelt(records));
      case ATOM, FEED, ANNOTATIONS -> answer(visit, extra, feeds.events(title, records));
    }
  }

  private static void result(Visit visit, Extra extra, String text) {
    visit.context().contentType(extra.mediaType()).result(text);
  }

  private void provenance(Visit visit, Extra extra, List<EventRecord> records) {
    result(visit, extra, Provenance.of(records, new Shelf(workspace.store())));
  }

  private void annotations(
      Visit visit, Extra extra, List<EventRecord> records, @Nullable String document) {
    Annotations annotations = Handout.annotations(workspace, visit.address());
    String id = visit.address() + visit.context().path();
    // As bytes: the media type has no parameter to name an encoding.
    visit
        .context()
        .contentType(extra.mediaType())
        .result(annotations.of(id, records, document).getBytes(StandardCharsets.UTF_8));
  }

  private void events(Visit visit, Extra extra) {
    list(visit, extra, visit.wording().say("events.title"), register.records(visit), List.of());
  }

  private void event(Visit visit, Extra extra) {
    List<EventRecord> one = List.of(event.record(visit, id(visit)));
    if (extra == Extra.PROVENANCE) {
      provenance(visit, extra, one);
    } else {
      annotations(visit, extra, one, null);
    }
  }

  private void document(Visit visit, Extra extra) {
    String key = document.document(visit, id(visit)).key();
    annotations(visit, extra, workspace.register().toldBy(key), key);
  }

  private void search(Visit visit, Extra extra) {
    Line title = visit.wording().say("search.feed", "words", visit.asked("q"));
    Feeds feeds = feeds(visit, extra);
    Results results = search.results(visit);
    if (extra == Extra.TIMELINE) {
      result(visit, extra, feeds.timeline(title, records(results), Set.of()));
    } else {
      answer(visit, extra, feeds.search(title, results));
    }
  }

  private void stories(Visit visit, Extra extra) {
    Line title = visit.wording().say("stories.title");
    answer(visit, extra, feeds(visit, extra).stories(title, stories.stories(visit)));
  }

  private void story(Visit visit, Extra extra) {
    Feeds feeds = feeds(visit, extra);
    Story story = stories.story(visit, id(visit));
    if (extra == Extra.TIMELINE) {
      Line title = StoryCard.title(story, visit.wording());
      result(visit, extra, feeds.timeline(title, records(story.events()), Set.of()));
    } else {
      answer(visit, extra, feeds.story(story));
    }
  }

  private void name(Visit visit, Extra extra) {
    List<EventRecord> records = name.records(visit, ids(visit));
    list(visit, extra, name.title(ids(visit), visit.wording()), records, ids(visit));
  }

  private List<EventRecord> records(Results results) {
    return records(results.results().stream().filter(Result::isEvent).map(Result::key).toList());
  }

  private List<EventRecord> records(List<String> ids) {
    return ids.stream().map(workspace.register()::record).flatMap(Optional::stream).toList();
  }

  private void twins(RoutesConfig routes, String path, BiConsumer<Visit, Twin> answer) {
    for (Twin twin : Twin.values()) {
      routes.get(path + twin.ending(), c -> answer.accept(visit(c), twin));
    }
  }

  private Visit visit(Context context) {
    return answers.visit(context);
  }

  private static String id(Visit visit) {
    return visit.context().pathParam("id");
  }

  private void show(
      Visit visit, String template, Line title, boolean twins, Object view, String section) {
    answers.show(visit, template, title, section, twins, view);
  }

  private void show(
      Visit visit, String template, Line title, List<Extra> extras, Object view, String section) {
    answers.show(visit, template, visit.frame(title, section, true, extras), view);
  }

  private static void answer(Visit visit, Twin twin, String text) {
    Answers.answer(visit, twin, text);
  }

  // --- what goes wrong -----------------------------------------------------------------------

  private void missing(Context context) {
    if (context.result() == null || context.result().isEmpty() || isPlain(context)) {
      Line detail =
          visit(context).wording().say("error.404.page", "path", Line.code(context.path()));
      problem(context, HttpStatus.NOT_FOUND, detail);
    }
  }

  private static boolean isPlain(Context context) {
    String type = context.res().getContentType();
    return type == null || type.startsWith("text/plain");
  }

  private void wrongHost(Context context) {
    problem(context, HttpStatus.MISDIRECTED_REQUEST, visit(context).wording().say("error.host"));
  }

  private void failure(Exception e, Context context) {
    LOG.error("{} {}", context.method(), context.path(), e);
    problem(
        context,
        HttpStatus.INTERNAL_SERVER_ERROR,
        visit(context).wording().say("error.500.detail"));
  }

  private void problem(Context context, HttpStatus status, Line detail) {
    answers.problem(context, status, detail);
  }
}
