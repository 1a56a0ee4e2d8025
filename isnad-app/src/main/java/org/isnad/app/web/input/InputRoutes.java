package org.isnad.app.web.input;

import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.app.Workspace;
import org.isnad.app.store.Document;
import org.isnad.app.web.Answers;
import org.isnad.app.web.Faults;
import org.isnad.app.web.Line;
import org.isnad.app.web.Links;
import org.isnad.app.web.Pager;
import org.isnad.app.web.Part;
import org.isnad.app.web.ProblemWords;
import org.isnad.app.web.Twin;
import org.isnad.app.web.Visit;
import org.isnad.app.web.Wording;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.page.Problem;
import org.jspecify.annotations.Nullable;

/** The page of what was read: each page with what it gave, and what could not be read and why. */
public final class InputRoutes implements Part {
  private static final int ROWS = 50;
  private static final int ALL = 1_000_000;
  private static final int HUNDRED = 100;

  private final Workspace workspace;
  private final Answers answers;

  /**
   * @param workspace whose pages are shown
   * @param answers makes answers
   */
  public InputRoutes(Workspace workspace, Answers answers) {
    this.workspace = workspace;
    this.answers = answers;
  }

  /**
   * What the page shows.
   *
   * @param found how many pages there are, in words
   * @param filters outlets and sorts of problems to choose from
   * @param rows pages that were read; empty where problems are asked for
   * @param problems what could not be read; empty where they are not asked for
   * @param pager the pages before and after
   * @param isEmpty whether nothing was ever given to be read
   */
  public record View(
      Line found,
      List<Choice> filters,
      List<Row> rows,
      List<Trouble> problems,
      Pager pager,
      boolean isEmpty) {}

  /**
   * A link that narrows the list.
   *
   * @param label in words
   * @param count how many it leaves
   * @param href where it leads
   * @param isOn whether it holds now
   */
  public record Choice(Line label, Line count, String href, boolean isOn) {}

  /**
   * A page that was read.
   *
   * @param href the text
   * @param title its headline
   * @param outlet empty when unknown
   * @param date day of publication; empty when unknown
   * @param iso the day for programs
   * @param how how the day was found
   * @param cut part of the page that is no part of its story, in words
   * @param events how many events it tells, in words
   */
  public record Row(
      String href,
      Line title,
      Line outlet,
      Line date,
      String iso,
      Line how,
      Line cut,
      Line events) {}

  /**
   * What could not be read.
   *
   * @param document path or address as given
   * @param why what is wrong
   * @param detail what the reader itself said
   */
  public record Trouble(Line document, Line why, ProblemWords.Detail detail) {}

  @Override
  public void routes(RoutesConfig routes) {
    for (Twin twin : Twin.values()) {
      routes.get("/input" + twin.ending(), c -> twin(answers.visit(c), twin));
    }
    routes.get("/input", c -> page(answers.visit(c)));
  }

  private void page(Visit visit) {
    answers.show(visit, "input", visit.wording().say("input.title"), "sources", true, view(visit));
  }

  private View view(Visit visit) {
    check(visit);
    Wording wording = visit.wording();
    Map<String, Integer> outlets = workspace.store().outlets();
    Map<String, Integer> codes = new TreeMap<>();
    workspace.store().problems().forEach(p -> codes.merge(p.code(), 1, Integer::sum));
    boolean isProblems = isProblems(visit);
    List<Problem> problems = isProblems ? problems(visit) : List.of();
    int all = isProblems ? problems.size() : count(outlet(visit), outlets);
    Pager pager = Pager.of(visit, all, ROWS);
    List<Row> rows =
        isProblems
            ? List.of()
            : workspace.store().latest(outlet(visit), pager.first(), ROWS).stream()
                .map(d -> row(d, wording))
                .toList();
    return new View(
        wording.say(isProblems ? "input.problems.found" : "input.found", "n", all),
        filters(visit, outlets, codes),
        rows,
        pager.part(problems).stream().map(p -> trouble(p, wording)).toList(),
        pager,
        outlets.isEmpty() && codes.isEmpty());
  }

  /** Refuses a sort of problem that there is none of. */
  private void check(Visit visit) {
    Faults faults = new Faults(visit);
    faults.known("problems", "input.problems.all", "1"::equals);
    faults.known(
        "problem",
        "column.problem",
        code ->
            visit.wording().has("problem." + code)
                || workspace.store().problems().stream().anyMatch(p -> p.code().equals(code)));
    faults.refuse();
  }

  private static boolean isProblems(Visit visit) {
    return !visit.asked("problems").isEmpty() || !visit.asked("problem").isEmpty();
  }

  private static @Nullable String outlet(Visit visit) {
    return visit.asked("outlet").isEmpty() ? null : visit.asked("outlet");
  }

  private static int count(@Nullable String outlet, Map<String, Integer> outlets) {
    return outlet == null
        ? outlets.values().stream().mapToInt(n -> n).sum()
        : outlets.getOrDefault(outlet, 0);
  }

  private List<Problem> problems(Visit visit) {
    String code = visit.asked("problem");
    return workspace.store().problems().stream()
        .filter(p -> code.isEmpty() || p.code().equals(code))
        .toList();
  }

  private static List<Choice> filters(
      Visit visit, Map<String, Integer> outlets, Map<String, Integer> codes) {
    Wording wording = visit.wording();
    List<Choice> filters = new ArrayList<>();
    boolean isAll = !isProblems(visit) && outlet(visit) == null;
    filters.add(
        new Choice(
            wording.say("input.read"), wording.number(count(null, outlets)), "/input", isAll));
    outlets.forEach((name, n) -> {
      if (!name.isEmpty()) {
        String href = "/input?outlet=" + Links.encoded(name);
        boolean isOn = !isProblems(visit) && name.equals(outlet(visit));
        filters.add(new Choice(Line.value(name), wording.number(n), href, isOn));
      }
    });
    codes.forEach((code, n) ->
        filters.add(
            new Choice(
                ProblemWords.of(code, wording),
                wording.number(n),
                "/input?problem=" + Links.encoded(code),
                visit.asked("problem").equals(code))));
    return filters;
  }

  private Row row(Document document, Wording wording) {
    String title = document.title();
    String published = document.published();
    String outlet = document.outlet();
    return new Row(
        Links.document(document.key()),
        title == null ? wording.say("document.untitled") : Line.arabic(title),
        outlet == null ? Line.EMPTY : Line.value(outlet),
        published == null ? Line.EMPTY : wording.date(java.time.LocalDate.parse(published)),
        published == null ? "" : published,
        wording.say("input.how." + document.publishedHow()),
        wording.say("input.cut", "percent", cut(document)),
        wording.number(document.events()));
  }

  /** How much of a page's text is no part of its story, of a hundred. */
  private int cut(Document document) {
    Article article = workspace.store().article(document.key()).orElse(null);
    int all = 0;
    int story = 0;
    for (Block block : article == null ? List.<Block>of() : article.blocks()) {
      all += block.span().length();
      story += block.label().isStory() ? block.span().length() : 0;
    }
    return all == 0 ? 0 : Math.round((float) HUNDRED * (all - story) / all);
  }

  private static Trouble trouble(Problem problem, Wording wording) {
    return new Trouble(
        Line.code(problem.document()),
        ProblemWords.of(problem, wording),
        ProblemWords.detail(problem, wording));
  }

  private void twin(Visit visit, Twin twin) {
    check(visit);
    List<Document> documents =
        isProblems(visit) ? List.of() : workspace.store().latest(outlet(visit), 0, ALL);
    List<Problem> problems =
        isProblems(visit) || outlet(visit) == null ? problems(visit) : List.of();
    Answers.answer(visit, twin, InputTwins.of(twin, documents, problems));
  }
}
