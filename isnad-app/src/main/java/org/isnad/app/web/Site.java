package org.isnad.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.isnad.app.Workspace;
import org.isnad.app.store.Document;
import org.isnad.record.EventRecord;
import org.isnad.story.Story;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;

/** All addresses and what answers at each. */
final class Site {
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);

  private static final String HTML = "text/html; charset=utf-8";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.isnad.app.web.jte");
  private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);
  private final Workspace workspace;
  private final HomePage home;
  private final RegisterPage register;
  private final EventPage event;
  private final ContactsPage contacts;
  private final DocumentPage document;
  private final SourcesPage sources;
  private final SearchPage search;
  private final StoriesPage stories;
  private final NamePage name;

  Site(Workspace workspace) {
    this.workspace = workspace;
    for (Language language : Language.values()) {
      wordings.put(language, new Wording(language, workspace.lexicon()));
    }
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

  void routes(RoutesConfig routes) {
    routes.before(Guard::check);
    routes.get("/", page(this::home));
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
    routes.get("/openapi.yaml", c -> c.contentType("application/yaml").result(Assets.openApi()));
    routes.get("/assets/{file}", page(this::asset));
    routes.exception(RequestProblem.class, (e, c) -> problem(c, e.status(), e.detail()));
    routes.exception(Guard.WrongHost.class, (e, c) -> wrongHost(c));
    routes.exception(Exception.class, this::failure);
    routes.error(HttpStatus.NOT_FOUND, this::missing);
  }

  // --- pages ---------------------------------------------------------------------------------

  private void home(Visit visit) {
    show(visit, "home", visit.wording().say("home.title"), false, home.view(visit), "home");
  }

  private void events(Visit visit) {
    Line title = visit.wording().say("events.title");
    show(visit, "events", title, true, register.view(visit), "events");
  }

  private void events(Visit visit, Twin twin) {
    answer(visit, twin, Twins.records(twin, register.records(visit), visit.wording()));
  }

  private void event(Visit visit) {
    var record = event.record(visit, id(visit));
    if (!record.id().equals(id(visit))) {
      visit.context().redirect(visit.here(Links.event(record.id()), Map.of()));
      return;
    }
    Line title = new Values(visit.wording()).title(record);
    show(visit, "event", title, true, event.view(visit, record), "events");
  }

  private void event(Visit visit, Twin twin) {
    var record = event.record(visit, id(visit));
    answer(visit, twin, Twins.record(twin, record, visit.wording()));
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
    show(visit, "document", view.title(), true, view, "sources");
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
    SourcesPage.View view = sources.view(visit.wording());
    answer(visit, twin, Twins.sources(twin, view.outlets(), view.agencies()));
  }

  private void search(Visit visit) {
    Line title = visit.wording().say("search.title");
    show(visit, "search", title, true, search.view(visit), "search");
  }

  private void search(Visit visit, Twin twin) {
    answer(visit, twin, Twins.search(twin, search.results(visit)));
  }

  private void stories(Visit visit) {
    Line title = visit.wording().say("stories.title");
    show(visit, "stories", title, true, stories.view(visit), "stories");
  }

  private void stories(Visit visit, Twin twin) {
    StoryTwins twins = new StoryTwins(workspace, visit.wording());
    answer(visit, twin, twins.stories(twin, stories.stories(visit)));
  }

  private void story(Visit visit) {
    Story found = stories.story(visit, id(visit));
    if (!found.id().equals(id(visit))) {
      visit.context().redirect(visit.here(Links.story(found.id()), Map.of()));
      return;
    }
    StoriesPage.One view = stories.view(visit, found);
    show(visit, "story", view.card().title(), true, view, "stories");
  }

  private void story(Visit visit, Twin twin) {
    StoryTwins twins = new StoryTwins(workspace, visit.wording());
    answer(visit, twin, twins.story(twin, stories.story(visit, id(visit))));
  }

  private void name(Visit visit) {
    NamePage.View view = name.view(visit, ids(visit));
    show(visit, "name", view.title(), true, view, "");
  }

  private void name(Visit visit, Twin twin) {
    List<EventRecord> records = name.records(visit, ids(visit));
    answer(visit, twin, Twins.records(twin, records, visit.wording()));
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

  private void twins(RoutesConfig routes, String path, BiConsumer<Visit, Twin> answer) {
    for (Twin twin : Twin.values()) {
      routes.get(path + twin.ending(), c -> answer.accept(visit(c), twin));
    }
  }

  private Visit visit(Context context) {
    return Visit.of(context, wordings::get);
  }

  private static String id(Visit visit) {
    return visit.context().pathParam("id");
  }

  private void show(
      Visit visit, String template, Line title, boolean twins, Object view, String section) {
    Frame frame = visit.frame(title, section, twins);
    StringOutput html = new StringOutput();
    templates.render(template + ".jte", Map.of("frame", frame, "view", view), html);
    visit.context().contentType(HTML).result(html.toString());
  }

  private static void answer(Visit visit, Twin twin, String text) {
    visit.context().contentType(twin.mediaType()).result(text);
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

  /** A page for people, problem details (RFC 9457) for programs. */
  private void problem(Context context, HttpStatus status, Line detail) {
    Visit visit = visit(context);
    String id = "error." + status.getCode();
    Line title = visit.wording().say(visit.wording().has(id) ? id : "error.other");
    context.status(status);
    if (isForPrograms(context)) {
      context
          .contentType("application/problem+json")
          .result(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("type", "about:blank")
                  .put("title", title.bare())
                  .put("status", status.getCode())
                  .put("detail", detail.bare())
                  .put("instance", context.path())
                  .toString());
    } else {
      Frame frame = visit.frame(title, "", false);
      StringOutput html = new StringOutput();
      templates.render(
          "problem.jte", Map.of("frame", frame, "title", title, "detail", detail), html);
      context.contentType(HTML).result(html.toString());
    }
  }

  private static boolean isForPrograms(Context context) {
    for (Twin twin : Twin.values()) {
      if (context.path().endsWith(twin.ending())) {
        return true;
      }
    }
    return false;
  }
}
