package org.isnad.record;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.article.How;
import org.isnad.attribution.Chain;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.event.Argument;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.isnad.mention.Precision;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/** Writes the decisions about an event into its record. */
public final class Decided {
  /** Rule id of a value that a person set. */
  public static final String RULE = "ledger";

  private static final String WHY = "set by hand";
  private static final Set<String> WORDS = Set.of("topic", "outcome", "quality");

  private Decided() {}

  /** A record with its decisions: values set, rejected statements left out. */
  static EventRecord of(EventRecord record, List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return record;
    }
    Map<String, Statement> read =
        record.statements().stream()
            .collect(Collectors.toMap(Statement::id, Function.identity(), (x, y) -> x));
    Set<String> wrong = wrong(decisions);
    List<Statement> statements = new ArrayList<>(record.statements());
    statements.removeIf(s -> wrong.contains(s.id()));
    Status status = record.status();
    TimeValue time = record.time();
    Value.OfPlace place = record.place();
    for (Decision decision : decisions) {
      Value value = decision.act() == Decision.Act.SET ? value(decision, record) : null;
      if (value == null || isOverruled(decision, decisions)) {
        continue;
      }
      statements.add(statement(decision, value, read.get(decision.statement())));
      status = value instanceof Value.OfStatus s ? s.status() : status;
      time = value instanceof Value.OfTime t ? t.time() : time;
      place = value instanceof Value.OfPlace p ? p : place;
    }
    return new EventRecord(
        record.id(),
        record.coding(),
        new EventRecord.Settled(status, record.participants(), time, place),
        statements,
        record.tellings(),
        record.history(),
        new EventRecord.Review(record.disagreements(), record.origins(), decisions));
  }

  /** Whether a later decision about the mended statement takes the place of a value. */
  private static boolean isOverruled(Decision decision, List<Decision> all) {
    String mended = decision.statement();
    return mended != null
        && all.stream()
            .skip(all.indexOf(decision) + 1L)
            .filter(d -> mended.equals(d.statement()))
            .anyMatch(d -> d.act().isVerdict() || d.act() == Decision.Act.SET);
  }

  /** Statements whose last verdict is that they are wrong, and those that were mended. */
  private static Set<String> wrong(List<Decision> decisions) {
    Set<String> wrong = new HashSet<>();
    for (Decision decision : decisions) {
      String statement = decision.statement();
      if (statement == null) {
        continue;
      }
      boolean isWrong = decision.act() == Decision.Act.REJECT || decision.act() == Decision.Act.SET;
      if (isWrong) {
        wrong.add(statement);
      } else if (decision.act().isVerdict()) {
        wrong.remove(statement);
      }
    }
    return wrong;
  }

  /** A value that mends a statement is said by whom that one was, in the same words. */
  private static Statement statement(Decision decision, Value value, @Nullable Statement mended) {
    return new Statement(
        "s." + decision.id(),
        String.valueOf(decision.field()),
        value,
        mended == null
            ? new Chain(List.of(new Link(Part.SPEAKER, decision.author(), null)))
            : mended.chain(),
        mended == null ? List.of() : mended.evidence(),
        RULE,
        How.STATED,
        mended == null ? null : mended.documentDate());
  }

  private static @Nullable Value value(Decision decision, EventRecord record) {
    String field = decision.field();
    String value = decision.value();
    return field == null || value == null ? null : value(field, value, record);
  }

  /**
   * A value as a person gives it; null when the field takes no such value. A time is a day or two
   * with a slash between them; a duration is minutes, or two numbers with a hyphen, or a hedge and
   * minutes ({@code about 90}); an initiator is the id of a participant.
   */
  public static @Nullable Value value(String field, String given, EventRecord record) {
    try {
      return switch (field) {
        case "status" -> new Value.OfStatus(Status.valueOf(given.toUpperCase(Locale.ROOT)));
        case "time" -> new Value.OfTime(time(given));
        case "place" -> new Value.OfPlace(null, given, null, null);
        case "duration" -> duration(given);
        case "initiator" -> initiator(given, record);
        default -> WORDS.contains(field) ? new Value.OfText(given) : null;
      };
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return null;
    }
  }

  private static TimeValue time(String given) {
    String[] days = given.split("/", 2);
    LocalDate from = LocalDate.parse(days[0].strip());
    if (days.length == 1) {
      return TimeValue.day(from, How.STATED, WHY);
    }
    LocalDate to = LocalDate.parse(days[1].strip());
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(given);
    }
    return TimeValue.window(from, to, Precision.WINDOW, How.STATED, WHY);
  }

  private static Value duration(String given) {
    String[] words = given.strip().split(" +", 2);
    if (words.length == 2) {
      return hedged(Hedge.valueOf(words[0].toUpperCase(Locale.ROOT)), minutes(words[1]));
    }
    String[] ends = given.split("-", 2);
    double least = minutes(ends[0]);
    double most = ends.length == 1 ? least : minutes(ends[1]);
    if (most < least) {
      throw new IllegalArgumentException(given);
    }
    return new Value.OfDuration(least, most, ends.length == 1 ? Hedge.EXACT : Hedge.BETWEEN);
  }

  private static Value hedged(Hedge hedge, double minutes) {
    return switch (hedge) {
      case EXACT, ABOUT -> new Value.OfDuration(minutes, minutes, hedge);
      case MORE_THAN, AT_LEAST -> new Value.OfDuration(minutes, null, hedge);
      case LESS_THAN, AT_MOST -> new Value.OfDuration(0, minutes, hedge);
      case BETWEEN -> throw new IllegalArgumentException("between takes two lengths");
    };
  }

  private static double minutes(String given) {
    double minutes = Double.parseDouble(given.strip());
    if (!(minutes > 0 && minutes < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(given);
    }
    return minutes;
  }

  private static @Nullable Value initiator(String given, EventRecord record) {
    return record.participants().stream()
        .map(Argument::referent)
        .filter(r -> r.entity().id().equals(given))
        .findFirst()
        .map(Value.OfParty::new)
        .orElse(null);
  }
}
