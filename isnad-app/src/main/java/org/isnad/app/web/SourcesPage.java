package org.isnad.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Teller;
import org.isnad.app.answer.Teller.Times;
import org.isnad.app.answer.Tellers;
import org.isnad.app.store.Document;
import org.isnad.page.Problem;

/** Who tells: outlets, the agencies they name, the texts that were read. */
public final class SourcesPage {
  /** The page of what was read has all. */
  private static final int SHOWN = 50;

  /** So many names stand in a cell. */
  private static final int NAMED = 3;

  private final Workspace workspace;

  SourcesPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the page shows.
   *
   * @param outlets with what their texts show
   * @param agencies that tellings name
   * @param texts the texts that came last
   * @param problems some texts that could not be read
   */
  public record View(
      List<Source> outlets, List<Agency> agencies, List<Text> texts, List<Trouble> problems) {}

  /**
   * An outlet.
   *
   * @param name the name
   * @param href the register of what it tells; empty when unnamed
   * @param texts number of texts
   * @param newest day of the newest; empty when none has a day
   * @param iso the day for programs
   * @param fetched when one was fetched last, in words; empty when not known
   * @param undated part of its texts without a day; empty when none
   * @param changed how many of its pages have changed
   * @param events number of events told
   * @param first of how many shared ones it told first; empty when it shares none
   * @param copied how many texts carry its words
   * @param from whose words its texts carry; empty when nobody's
   * @param problems what could not be read, in words; empty when nothing
   */
  public record Source(
      Line name,
      String href,
      Line texts,
      Line newest,
      String iso,
      Line fetched,
      Line undated,
      Line changed,
      Line events,
      Line first,
      Line copied,
      Line from,
      Line problems) {}

  /**
   * An agency.
   *
   * @param name the name
   * @param texts number of texts that name it
   * @param events number of events they tell
   * @param outlets that publish them
   */
  public record Agency(Line name, Line texts, Line events, Line outlets) {}

  /**
   * A text that was read.
   *
   * @param title headline
   * @param href its page
   * @param outlet empty when unknown
   * @param published day or days of publication; empty when unknown
   * @param iso the day for programs; empty when it is no single day
   * @param events number of event mentions
   */
  public record Text(
      Line title, String href, Line outlet, Line published, String iso, int events) {}

  /**
   * A text that could not be read.
   *
   * @param document path or address as given
   * @param why what is wrong
   */
  public record Trouble(Line document, Line why) {}

  View view(Wording wording) {
    return new View(
        outlets().stream().map(o -> source(o, wording)).toList(),
        agencies().stream().map(x -> agency(x, wording)).toList(),
        workspace.store().latest(null, 0, SHOWN).stream().map(d -> text(d, wording)).toList(),
        workspace.store().problems().stream().limit(SHOWN).map(p -> trouble(p, wording)).toList());
  }

  /** All outlets, those with the most texts first. */
  List<Teller> outlets() {
    return Tellers.outlets(workspace.store(), workspace.register(), workspace.copies());
  }

  /** The agencies that tellings name. */
  List<Teller.Agency> agencies() {
    return Tellers.agencies(workspace.store(), workspace.register(), workspace.names());
  }

  private static Source source(Teller o, Wording wording) {
    LocalDate newest = o.newest();
    Instant fetched = o.fetched();
    return new Source(
        name(o.name(), wording),
        o.name().isEmpty() ? "" : "/events?outlet=" + Links.encoded(o.name()),
        wording.number(o.texts()),
        newest == null ? Line.EMPTY : wording.date(newest),
        newest == null ? "" : newest.toString(),
        fetched == null
            ? Line.EMPTY
            : wording.date(LocalDate.ofInstant(fetched, ZoneId.systemDefault())),
        o.undated() == 0
            ? Line.EMPTY
            : wording.say("sources.part", "n", o.undated(), "part", percent(o, wording)),
        wording.number(o.changed()),
        wording.number(o.events()),
        o.shared() == 0
            ? Line.EMPTY
            : wording.say("sources.first.of", "n", o.first(), "all", o.shared()),
        wording.number(o.copied()),
        times(o.from(), wording),
        problems(o.problems(), wording));
  }

  private static Line percent(Teller outlet, Wording wording) {
    return wording.percent((double) outlet.undated() / outlet.texts());
  }

  private static Line name(String name, Wording wording) {
    return name.isEmpty() ? wording.say("sources.unnamed") : Line.value(name);
  }

  private Agency agency(Teller.Agency agency, Wording wording) {
    return new Agency(
        wording.name(workspace.names().name(agency.id(), agency.name())),
        wording.number(agency.texts()),
        wording.number(agency.events()),
        times(agency.outlets(), wording));
  }

  /** The first few names, each with how often it is met. */
  private static Line times(List<Times> all, Wording wording) {
    List<Line> named =
        all.stream()
            .limit(NAMED)
            .map(t -> wording.say("sources.times", "name", name(t.name(), wording), "n", t.times()))
            .toList();
    return named.isEmpty() ? Line.EMPTY : wording.list(named);
  }

  private static Line problems(List<Times> all, Wording wording) {
    List<Line> named =
        all.stream()
            .limit(NAMED)
            .map(t ->
                wording.say(
                    "sources.times", "name", ProblemWords.of(t.name(), wording), "n", t.times()))
            .toList();
    return named.isEmpty() ? Line.EMPTY : wording.list(named);
  }

  private static Text text(Document document, Wording wording) {
    String title = document.title();
    String first = document.published();
    String last = document.publishedTo();
    return new Text(
        title == null ? wording.say("document.untitled") : Line.arabic(title),
        Links.document(document.key()),
        Line.ofNullable(document.outlet()),
        first == null
            ? Line.EMPTY
            : wording.days(
                "time.window",
                LocalDate.parse(first),
                LocalDate.parse(last == null ? first : last)),
        first == null || !first.equals(last) ? "" : first,
        document.events());
  }

  private static Trouble trouble(Problem problem, Wording wording) {
    return new Trouble(Line.code(problem.document()), ProblemWords.of(problem, wording));
  }
}
