package org.isnad.record;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.article.How;
import org.isnad.attribution.Chain;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.event.Argument;
import org.isnad.event.Coding;
import org.isnad.event.EventMention;
import org.isnad.event.Evidence;
import org.isnad.event.Role;
import org.isnad.event.Source;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Entity;
import org.isnad.mention.Hedge;
import org.isnad.mention.Name;
import org.isnad.mention.PartOfDay;
import org.isnad.mention.Precision;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Builds an event mention the way a page would tell it. People are named by id; the last three
 * letters of an id after {@code @} are the state: {@code per.ann@AAA}.
 */
final class Tell {
  private final String document;
  private final @Nullable LocalDate written;
  private final int number;
  private final Status status;
  private final String kind;
  private final List<Argument> sides = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private TimeValue time = TimeValue.UNKNOWN;
  private boolean medium = true;
  private boolean main;
  private boolean scheduled = true;

  private Tell(Page page, Status status, String kind, String... who) {
    this.document = page.document;
    this.written = page.written;
    this.number = page.next++;
    this.status = status;
    this.kind = kind;
    for (String id : who) {
      sides.add(new Argument(Role.PARTY, party(id), null));
    }
  }

  /** A page on which events are told. */
  static final class Page {
    private final String document;
    private final @Nullable LocalDate written;
    private int next;

    private Page(String document, @Nullable LocalDate written) {
      this.document = document;
      this.written = written;
    }

    @Nullable LocalDate ofDocument() {
      return written;
    }

    Tell held(String kind, String... who) {
      return new Tell(this, Status.HELD, kind, who);
    }

    Tell planned(String kind, String... who) {
      return new Tell(this, Status.PLANNED, kind, who);
    }

    Tell told(Status status, String kind, String... who) {
      return new Tell(this, status, kind, who);
    }
  }

  static Page page(String document, String written) {
    return new Page(document, LocalDate.parse(written));
  }

  static Page undated(String document) {
    return new Page(document, null);
  }

  static Referent party(String id) {
    int at = id.indexOf('@');
    String key = at < 0 ? id : id.substring(0, at);
    Entity.Kind what =
        key.startsWith("per.")
            ? Entity.Kind.PERSON
            : key.startsWith("cty.")
                ? Entity.Kind.COUNTRY
                : key.startsWith("grp.") ? Entity.Kind.GROUP : Entity.Kind.ORGANISATION;
    return new Referent(
        new Entity(key, what, new Name(key, key), at < 0 ? null : id.substring(at + 1)),
        null,
        null);
  }

  private static TimeValue open(
      @Nullable Integer month, @Nullable Integer day, @Nullable DayOfWeek weekday, Precision p) {
    return new TimeValue(
        null, null, p, How.UNKNOWN, "", null, month, day, weekday, null, null, null);
  }

  Tell with(Role role, String id) {
    sides.add(new Argument(role, party(id), null));
    return this;
  }

  Tell on(String day) {
    time = TimeValue.day(LocalDate.parse(day), How.STATED, "");
    return this;
  }

  Tell during(String from, String to) {
    time =
        TimeValue.window(
            LocalDate.parse(from), LocalDate.parse(to), Precision.WINDOW, How.DERIVED, "window");
    return this;
  }

  Tell night(String from) {
    LocalDate day = LocalDate.parse(from);
    time = TimeValue.window(day, day.plusDays(1), Precision.NIGHT, How.STATED, "");
    return this;
  }

  Tell monthDay(int month, int day) {
    time = open(month, day, null, Precision.DAY);
    return this;
  }

  Tell nightBefore(int month, int day) {
    time = open(month, day, null, Precision.NIGHT);
    return this;
  }

  Tell weekday(DayOfWeek weekday, int first, int last) {
    time = open(null, null, weekday, Precision.DAY).relative(first, last);
    return this;
  }

  Tell shift(int first, @Nullable Integer last) {
    time = TimeValue.UNKNOWN.relative(first, last);
    return this;
  }

  Tell part(PartOfDay part) {
    TimeValue t = time;
    time =
        new TimeValue(
            t.from(),
            t.to(),
            t.precision(),
            t.how(),
            t.why(),
            t.year(),
            t.month(),
            t.day(),
            t.weekday(),
            part,
            null,
            null,
            t.shiftFrom(),
            t.shiftTo());
    return this;
  }

  Tell soft() {
    medium = false;
    return this;
  }

  Tell main() {
    main = true;
    return this;
  }

  Tell loose() {
    scheduled = false;
    return this;
  }

  Tell at(String place, String country) {
    return says("place", new Value.OfPlace(place, place, place, country), null);
  }

  Tell lasting(int minutes, Hedge hedge) {
    Double max = hedge == Hedge.MORE_THAN ? null : (Double) (double) minutes;
    return says("duration", new Value.OfDuration(minutes, max, hedge), null);
  }

  Tell by(String id) {
    return says("initiator", new Value.OfParty(party(id)), null);
  }

  Tell nth(int n, Value.@Nullable Frame frame) {
    return says("ordinal", new Value.OfOrdinal(n, "scope", null, null, frame), null);
  }

  Tell times(int n, Hedge hedge, Value.@Nullable Frame frame) {
    return counting(null, n, hedge, frame);
  }

  /** How often contacts of another kind than the event's came about. */
  Tell counting(@Nullable String kind, int n, Hedge hedge, Value.@Nullable Frame frame) {
    Value often = new Value.OfFrequency(n, hedge, n + " times", null, null, frame, kind);
    return says("frequency", often, null);
  }

  Tell daysAfterLast(int days) {
    return says("interval", new Value.OfInterval(days, Hedge.EXACT, "last"), null);
  }

  Tell order(String relation, String kind, String... who) {
    List<Referent> other = new ArrayList<>();
    for (String id : who) {
      other.add(party(id));
    }
    return says("order", new Value.OfOrder(relation, kind, other), null);
  }

  Tell role(String id, String claim) {
    return says("office", new Value.OfRole(party(id), claim), null);
  }

  Tell says(String field, Value value, @Nullable String speaker) {
    List<Link> links = new ArrayList<>();
    if (speaker != null) {
      links.add(new Link(Part.SPEAKER, speaker, null));
    }
    links.add(new Link(Part.OUTLET, document, null));
    int at = 100 * number + statements.size();
    statements.add(
        new Statement(
            document + "-" + number + "-" + statements.size(),
            field,
            value,
            new Chain(links),
            List.of(new Evidence(document, new Span(at, at + 1), "x")),
            "rule",
            How.STATED,
            written));
    return this;
  }

  EventMention ok() {
    String id = String.format(Locale.ROOT, "%s-%02d", document, number);
    Span span = new Span(100 * number, 100 * number + 50);
    return new EventMention(
        id,
        new Source(document, null, document, null, written, written),
        new Coding(kind, status.isAhead() ? "AGREE" : "CONSULT", null, null),
        status,
        sides,
        time,
        medium,
        main,
        scheduled,
        span,
        List.of(span),
        statements,
        "rule");
  }

  /** The same telling as rules that read it otherwise would name it. */
  static EventMention renamed(EventMention m, String id) {
    return new EventMention(
        id,
        m.source(),
        m.coding(),
        m.status(),
        m.participants(),
        m.time(),
        m.mediumStated(),
        m.main(),
        m.scheduled(),
        m.trigger(),
        m.spans(),
        m.statements(),
        m.rule());
  }
}
