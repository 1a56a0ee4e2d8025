package org.isnad.app.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.isnad.app.Workspace;
import org.isnad.app.review.Agreement;
import org.isnad.app.review.CodersTable;
import org.isnad.app.review.Draw;
import org.isnad.app.review.Item;
import org.isnad.app.review.Items;
import org.isnad.app.review.Verdicts;
import org.isnad.app.web.Faults;
import org.isnad.app.web.FilterForm;
import org.isnad.app.web.FilterForm.Choice;
import org.isnad.app.web.Line;
import org.isnad.app.web.Question;
import org.isnad.app.web.RequestProblem;
import org.isnad.app.web.Row;
import org.isnad.app.web.Said;
import org.isnad.app.web.Sayings;
import org.isnad.app.web.Values;
import org.isnad.app.web.Visit;
import org.isnad.app.web.Wording;
import org.isnad.event.Statement;
import org.isnad.record.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The review: a random choice of facts, one after the other, the sentence before what was read from
 * it. Nobody sees what others said of a fact.
 */
public final class ReviewPage {
  private static final int USUAL = 20;
  private static final int MOST = 1000;
  private static final int SEEDS = 1_000_000;

  private final Workspace workspace;
  private final Samples samples = new Samples();
  private final Random random = new Random();

  ReviewPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /** One of the pages below. */
  public sealed interface View permits Start, One, Done {}

  /**
   * Where a review is begun.
   *
   * @param form filters of the register
   * @param units what an item is
   * @param orders which come first
   * @param size how many
   * @param seed which choice
   * @param notes what is wrong in the question; nothing fits
   */
  public record Start(
      FilterForm form,
      List<Choice> units,
      List<Choice> orders,
      String size,
      String seed,
      List<Line> notes)
      implements View {}

  /**
   * One item.
   *
   * @param id of the item
   * @param event id of its event
   * @param statement id of the statement, empty when the event is judged
   * @param at its number, from 1
   * @param size how many there are
   * @param judged how many of them this coder has judged
   * @param place number and size, in words
   * @param progress how many are judged, in words
   * @param sentences the text, without a hint of what was read from it
   * @param row the event
   * @param field the field in words; empty when the event is judged
   * @param said the value, its chain and its words; null when the event is judged
   * @param verdict what this coder said before, in words; empty when nothing
   * @param undoes id of that decision
   * @param fixes right values that can be given
   * @param earlier address of the item before, empty when none
   * @param later address of what comes next
   * @param here address of this item
   * @param others questions of this review, for its table
   */
  public record One(
      String id,
      String event,
      String statement,
      int at,
      int size,
      int judged,
      Line place,
      Line progress,
      List<Sentence> sentences,
      Row row,
      Line field,
      @Nullable Said said,
      Line verdict,
      String undoes,
      List<Fix> fixes,
      String earlier,
      String later,
      String here,
      String others)
      implements View {}

  /**
   * The text before anybody is told what was read from it.
   *
   * @param text the sentence
   * @param source outlet of the document
   * @param href where it stands
   */
  public record Sentence(String text, Line source, String href) {}

  /**
   * The end.
   *
   * @param lines how often this coder said what, in words
   * @param agreements with each other coder, in words
   * @param first address of the first item
   * @param open address of the first item that is not judged; empty when all are
   * @param table address of the table of all coders
   */
  public record Done(
      List<Line> lines, List<Line> agreements, String first, String open, String table)
      implements View {}

  View view(Visit visit) {
    Question question = new Question(visit, workspace);
    Faults faults = new Faults(visit);
    question.problems().forEach(faults::add);
    Draw draw = draw(faults);
    int at = faults.number("at", "review.at", 1, MOST + 1, 1);
    faults.mark();
    List<Line> notes = new ArrayList<>(faults.lines());
    notes.addAll(question.unknown());
    if (visit.asked("seed").isEmpty() || !notes.isEmpty()) {
      return start(visit, draw, notes);
    }
    List<String> ids = ids(question, draw);
    if (ids.isEmpty()) {
      return start(visit, draw, List.of(visit.wording().say("review.nothing")));
    }
    return at > ids.size() ? done(visit, ids) : one(visit, ids, at);
  }

  private static Draw draw(Faults faults) {
    return new Draw(
        faults.choice(Draw.Unit.values(), "unit", "review.unit"),
        faults.choice(Draw.Order.values(), "order", "review.order"),
        faults.number("n", "review.n", 1, MOST, USUAL),
        faults.number("seed", "review.seed", 0, SEEDS, 0));
  }

  private List<String> ids(Question question, Draw draw) {
    return samples.of(draw + " " + question.filter(), () -> items().drawn(question.filter(), draw));
  }

  private Items items() {
    return new Items(workspace.register(), workspace.store());
  }

  private Verdicts verdicts() {
    return Verdicts.of(workspace.store().ledger(), workspace.register());
  }

  private Start start(Visit visit, Draw draw, List<Line> notes) {
    Wording wording = visit.wording();
    long seed = visit.asked("seed").isEmpty() ? random.nextInt(SEEDS) : draw.seed();
    return new Start(
        FilterForm.of(visit, workspace.register()),
        choices(draw.unit(), "review.unit.", wording),
        choices(draw.order(), "review.order.", wording),
        Integer.toString(draw.size()),
        Long.toString(seed),
        notes);
  }

  private static <E extends Enum<E>> List<Choice> choices(E chosen, String words, Wording wording) {
    List<Choice> choices = new ArrayList<>();
    for (E each : chosen.getDeclaringClass().getEnumConstants()) {
      choices.add(new Choice(Values.code(each), wording.say(words + each.name()), each == chosen));
    }
    return choices;
  }

  private One one(Visit visit, List<String> ids, int at) {
    Wording wording = visit.wording();
    Item item =
        items()
            .item(ids.get(at - 1))
            .orElseThrow(() -> RequestProblem.missing(wording.say("review.gone")));
    Statement statement = item.statement();
    Verdicts verdicts = verdicts();
    String author = visit.pass().author();
    Optional<Decision> verdict = verdicts.of(item.id(), author);
    Sayings sayings = new Sayings(workspace, wording);
    Values values = new Values(wording);
    int judged = (int) ids.stream().filter(i -> verdicts.of(i, author).isPresent()).count();
    return new One(
        item.id(),
        item.record().id(),
        statement == null ? "" : statement.id(),
        at,
        ids.size(),
        judged,
        wording.say("review.place", "at", at, "size", ids.size()),
        wording.say("review.progress", "n", judged, "size", ids.size()),
        item.evidence().stream()
            .map(e -> sayings.quote(item.record(), e))
            .map(q -> new Sentence(q.before() + q.words() + q.after(), q.source(), q.href()))
            .distinct()
            .toList(),
        Row.of(item.record(), wording),
        statement == null ? Line.EMPTY : values.field(statement.field()),
        statement == null ? null : sayings.said(item.record(), statement),
        verdict.map(d -> said(d, item, wording)).orElse(Line.EMPTY),
        verdict.map(Decision::id).orElse(""),
        Fix.of(item, values),
        at == 1 ? "" : at(visit, at - 1),
        at(visit, at + 1),
        at(visit, at),
        table(visit));
  }

  private static Line said(Decision decision, Item item, Wording wording) {
    Line word = wording.say("review.said." + Verdicts.word(decision));
    String value = decision.value();
    String field = decision.field();
    return value == null || field == null
        ? word
        : wording.say(
            "review.said.value",
            "word",
            word,
            "value",
            new Values(wording).given(field, value, item.record()));
  }

  private static String at(Visit visit, int at) {
    return visit.here("/review", Map.of("at", Integer.toString(at), "wrong", ""));
  }

  private static String table(Visit visit) {
    return visit.here("/review.csv", Map.of("at", "", "wrong", ""));
  }

  private Done done(Visit visit, List<String> ids) {
    Wording wording = visit.wording();
    Verdicts verdicts = verdicts();
    String author = visit.pass().author();
    List<Line> lines = new ArrayList<>();
    for (String word : List.of("accept", "fix", "reject", "unsure")) {
      long n =
          ids.stream()
              .filter(i -> verdicts.of(i, author).map(Verdicts::word).orElse("").equals(word))
              .count();
      lines.add(wording.say("review.count." + word, "n", n));
    }
    int open = 0;
    while (open < ids.size() && verdicts.of(ids.get(open), author).isPresent()) {
      open++;
    }
    return new Done(
        lines,
        agreements(verdicts, ids, author, wording),
        at(visit, 1),
        open == ids.size() ? "" : at(visit, open + 1),
        table(visit));
  }

  private static List<Line> agreements(
      Verdicts verdicts, List<String> ids, String author, Wording wording) {
    List<Line> lines = new ArrayList<>();
    for (String other : verdicts.authors()) {
      Agreement agreement = Agreement.of(verdicts, ids, author, other);
      if (!other.equals(author) && agreement.items() > 0) {
        Double kappa = agreement.kappa();
        lines.add(
            wording.say(
                "review.agreement",
                Map.of(
                    "name", Line.value(other),
                    "n", agreement.items(),
                    "same", agreement.same(),
                    "kappa",
                        kappa == null
                            ? Line.value("–")
                            : wording.number(Math.round(kappa * 100) / 100.0))));
      }
    }
    return lines;
  }

  /** The table of all coders: the items of a review, or all that anybody judged. */
  Sheet sheet(Visit visit) {
    Question question = new Question(visit, workspace);
    Faults faults = new Faults(visit);
    question.problems().forEach(faults::add);
    Draw draw = draw(faults);
    faults.refuse();
    Verdicts verdicts = verdicts();
    Iterable<String> ids = visit.asked("seed").isEmpty() ? verdicts.items() : ids(question, draw);
    CodersTable table = CodersTable.of(ids, items(), verdicts, verdicts.authors());
    return new Sheet(table.columns(), table.rows());
  }
}
