package org.isnad.app.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.app.Workspace;
import org.isnad.app.store.Document;
import org.isnad.copy.Copy;
import org.isnad.event.Argument;
import org.isnad.event.Statement;
import org.isnad.mention.Referent;
import org.isnad.record.Decision;
import org.isnad.record.Disagreement;
import org.isnad.record.EventRecord;
import org.isnad.record.Rise;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/** One event with everything that is said of it. */
public final class EventPage {
  private final Workspace workspace;

  EventPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the page shows.
   *
   * @param id of the record
   * @param row title, time, status
   * @param place empty when unknown
   * @param sources outlets that tell it and origins they have it from
   * @param codes PLOVER and CAMEO
   * @param parties who takes part
   * @param facts values by field
   * @param clashes disagreements, both sides
   * @param tellings by document
   * @param tellingsTitle how many, in words
   * @param history status by date
   * @param decisions what people decided about it
   * @param pictures chains, origins, copies, days, lengths
   * @param citation of the event
   */
  public record View(
      String id,
      Row row,
      Line place,
      Line sources,
      Line codes,
      List<Party> parties,
      List<Fact.Field> facts,
      List<Clash> clashes,
      List<Told> tellings,
      Line tellingsTitle,
      List<Stage> history,
      List<Judgment> decisions,
      EventPictures.View pictures,
      String citation) {}

  /**
   * A decision.
   *
   * @param date day it was made
   * @param iso the moment for programs
   * @param author who decided
   * @param act what was decided, in words
   * @param about field and value or statement, empty for the event itself
   * @param reason why, empty when not given
   */
  public record Judgment(Line date, String iso, Line author, Line act, Line about, Line reason) {}

  /**
   * Somebody who takes part.
   *
   * @param name the name
   * @param role the part played
   * @param office office at the time, empty when unknown
   */
  public record Party(Line name, Line role, Line office) {}

  /**
   * A disagreement.
   *
   * @param title its sort and field
   * @param finding what was found
   * @param sides what each says, the one written first first
   * @param reason why all are kept
   * @param card address of the answer card that a claim is counted on; empty when there is none
   */
  public record Clash(Line title, Line finding, List<Side> sides, Line reason, String card) {}

  /**
   * One side of a disagreement.
   *
   * @param order whether it was written first, later or on the same day
   * @param said what it says
   */
  public record Side(Line order, Said said) {}

  /**
   * One document's telling.
   *
   * @param title headline of the document
   * @param href where the document tells it
   * @param outlet empty when unknown
   * @param agency empty when none
   * @param published day, empty when unknown
   * @param iso the day for programs, empty when unknown
   * @param place whether it is the document's own story
   * @param status what it says became of the event
   * @param original address of the page on the web, empty when there is none to link to
   * @param host the site of the original
   * @param copied whose words it carries
   */
  public record Told(
      Line title,
      String href,
      Line outlet,
      Line agency,
      Line published,
      String iso,
      Line place,
      Line status,
      String original,
      Line host,
      Copied copied) {}

  /**
   * Whose words a document carries.
   *
   * @param words the other's outlet and how much is its; empty when the words are its own
   * @param direction how it is known
   * @param href the other document
   */
  public record Copied(Line words, Line direction, String href) {}

  /**
   * A status at a date.
   *
   * @param date day of the text, or words for unknown
   * @param iso the day for programs, empty when unknown
   * @param status the status in words
   * @param source outlet of the document
   * @param href the document
   */
  public record Stage(Line date, String iso, Line status, Line source, String href) {}

  EventRecord record(Visit visit, String id) {
    return workspace
        .register()
        .record(id)
        .orElseThrow(() ->
            RequestProblem.missing(visit.wording().say("event.missing", "id", Line.code(id))));
  }

  View view(Visit visit, EventRecord record) {
    Wording wording = visit.wording();
    Sayings sayings = new Sayings(workspace, wording);
    Values values = new Values(wording);
    String cameo = record.cameo();
    int documents = (int) record.tellings().stream().map(Telling::document).distinct().count();
    return new View(
        record.id(),
        Row.of(record, wording),
        record.place() == null ? Line.EMPTY : values.place(record.place()),
        sayings.origins(record.origins().tellings()),
        Line.code("PLOVER " + record.type() + " · CAMEO " + (cameo == null ? "–" : cameo)),
        record.participants().stream().map(a -> party(a, wording)).toList(),
        sayings.facts(record),
        clashes(record, sayings, wording),
        record.tellings().stream().map(t -> told(t, record, sayings, wording)).toList(),
        wording.say("event.tellings", "n", documents),
        history(record, sayings, wording),
        record.decisions().stream().map(d -> judgment(d, record, wording)).toList(),
        EventPictures.of(record, sayings, wording),
        new Citation(visit)
            .of(
                values.title(record),
                Row.of(record, wording),
                sayings.origins(record.origins().tellings()),
                record.id()));
  }

  private static Judgment judgment(Decision decision, EventRecord record, Wording wording) {
    String field = decision.field();
    String statement = decision.statement();
    Line about =
        field != null
            ? wording.say(
                "event.decision.value",
                "field",
                new Values(wording).field(field),
                "value",
                new Values(wording).given(field, String.valueOf(decision.value()), record))
            : statement == null ? Line.EMPTY : Line.code(statement);
    return new Judgment(
        wording.date(decision.at().atZone(ZoneOffset.UTC).toLocalDate()),
        decision.at().toString(),
        Line.value(decision.author()),
        wording.say("act." + decision.act().name()),
        about,
        Line.ofNullable(decision.reason()));
  }

  private static Party party(Argument argument, Wording wording) {
    Referent.Office office = argument.referent().office();
    return new Party(
        wording.name(argument.referent().entity().name()),
        wording.say("role." + argument.role().name()),
        office == null ? Line.EMPTY : wording.name(office.name()));
  }

  private static List<Clash> clashes(EventRecord record, Sayings sayings, Wording wording) {
    Map<String, Statement> said =
        record.statements().stream()
            .collect(Collectors.toMap(Statement::id, Function.identity(), (a, b) -> a));
    return record.disagreements().stream()
        .map(d -> clash(d, record, said, sayings, wording))
        .toList();
  }

  private static Clash clash(
      Disagreement d,
      EventRecord record,
      Map<String, Statement> said,
      Sayings sayings,
      Wording wording) {
    List<Statement> sides =
        d.statements().stream()
            .filter(said::containsKey)
            .map(said::get)
            .sorted(
                Comparator.comparing(
                    Statement::documentDate, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    return new Clash(
        wording.say(
            "event.disagreement.title",
            "kind",
            wording.say("disagreement." + d.kind().name()),
            "field",
            new Values(wording).field(d.field())),
        wording.finding(d.findingAr(), d.findingEn()),
        sides.stream()
            .map(s -> new Side(order(s, sides, wording), sayings.said(record, s)))
            .toList(),
        reason(record, sides, wording),
        d.kind() == Disagreement.Kind.ARITHMETIC ? card(record) : "");
  }

  private static Line order(Statement side, List<Statement> sides, Wording wording) {
    LocalDate day = side.documentDate();
    if (sides.size() < 2) {
      return Line.EMPTY;
    }
    if (day == null) {
      return wording.say("event.disagreement.undated");
    }
    List<LocalDate> days =
        sides.stream().map(Statement::documentDate).filter(Objects::nonNull).distinct().toList();
    if (days.size() < 2) {
      return wording.say("event.disagreement." + (isAllDated(sides) ? "same" : "dated"));
    }
    return wording.say("event.disagreement." + (day.equals(days.get(0)) ? "first" : "later"));
  }

  private static boolean isAllDated(List<Statement> sides) {
    return sides.stream().allMatch(s -> s.documentDate() != null);
  }

  private static Line reason(EventRecord record, List<Statement> sides, Wording wording) {
    long origins = record.origins().count(sides).origins().size();
    String why = sides.size() < 2 ? "claim" : origins > 1 ? "independent" : "together";
    return wording.say("event.disagreement.why." + why);
  }

  /** The card of all events of this kind between the same two. */
  private static String card(EventRecord record) {
    List<String> who =
        record.participants().stream().map(a -> a.referent().entity().id()).distinct().toList();
    return who.size() == 2
        ? "/contacts?who="
            + Links.encoded(who.get(0))
            + "&who="
            + Links.encoded(who.get(1))
            + "&kind="
            + Links.encoded(record.kind())
        : "";
  }

  private Told told(Telling telling, EventRecord record, Sayings sayings, Wording wording) {
    Document document = workspace.store().document(telling.document()).orElse(null);
    String title = document == null ? null : document.title();
    String outlet = document == null ? telling.outlet() : document.outlet();
    String original = Links.outside(telling.url()).orElse("");
    return new Told(
        title == null ? wording.say("document.untitled") : Line.arabic(title),
        telling.spans().isEmpty()
            ? Links.document(telling.document())
            : Links.passage(telling.document(), telling.spans().get(0)),
        Line.ofNullable(outlet),
        agency(telling, wording),
        telling.published() == null ? Line.EMPTY : wording.date(telling.published()),
        telling.published() == null ? "" : telling.published().toString(),
        wording.say(telling.main() ? "event.main" : "event.aside"),
        new Values(wording).status(telling.status()),
        original,
        original.isEmpty() ? Line.EMPTY : Line.code(Links.host(original)),
        copied(record.origins().copies().get(telling.document()), sayings, wording));
  }

  private Line agency(Telling telling, Wording wording) {
    String agency = telling.agency();
    return agency == null ? Line.EMPTY : wording.name(workspace.names().name(agency, agency));
  }

  private static Copied copied(@Nullable Copy copy, Sayings sayings, Wording wording) {
    if (copy == null) {
      return new Copied(Line.EMPTY, Line.EMPTY, "");
    }
    Line source = sayings.source(copy.of());
    return new Copied(
        wording.say("event.copy", "source", source, "share", wording.percent(copy.share())),
        wording.say("copy." + copy.direction().name()),
        Links.document(copy.of()));
  }

  /** What became of it, then the counts that rose while pages told of it. */
  private static List<Stage> history(EventRecord record, Sayings sayings, Wording wording) {
    return Stream.concat(
            record.history().stream().map(s -> stage(s, sayings, wording)),
            Rise.of(record).stream().map(r -> rise(r, sayings, wording)))
        .toList();
  }

  private static Stage rise(Rise rise, Sayings sayings, Wording wording) {
    Values values = new Values(wording);
    LocalDate day = rise.to().documentDate();
    String document = rise.to().evidence().getFirst().document();
    return new Stage(
        day == null ? wording.say("event.history.undated") : wording.date(day),
        day == null ? "" : day.toString(),
        wording.say(
            "event.history.rose",
            Map.of(
                "field",
                values.field(rise.field()),
                "from",
                values.of(rise.from().value()),
                "to",
                values.of(rise.to().value()))),
        sayings.source(document),
        Links.document(document));
  }

  private static Stage stage(EventRecord.Step step, Sayings sayings, Wording wording) {
    return new Stage(
        step.date() == null ? wording.say("event.history.undated") : wording.date(step.date()),
        step.date() == null ? "" : step.date().toString(),
        new Values(wording).status(step.status()),
        sayings.source(step.document()),
        Links.document(step.document()));
  }
}
