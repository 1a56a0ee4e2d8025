package org.isnad.app;

import java.time.LocalDate;
import java.util.List;
import org.isnad.app.store.StoredPage;
import org.isnad.article.Article;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
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
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.isnad.page.Hints;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/** Articles and tellings made by hand, with every kind of value. */
public final class Made {
  public static final LocalDate DAY = LocalDate.of(2031, 4, 2);

  private Made() {}

  public static Article article(String document, String text) {
    Span all = new Span(0, text.length());
    return Article.builder(document, text)
        .url("https://a.example/" + document)
        .title(all)
        .published(PublicationDate.of(DAY, How.STATED, "2 أبريل", null))
        .outlet(new Article.Outlet("org.made", "صحيفة مصنوعة"))
        .tags(List.of("كلمة"))
        .build();
  }

  public static Referent person(String id, String ar, String en) {
    return new Referent(
        new Entity(id, Entity.Kind.PERSON, new Name(ar, en), "AAA"),
        new Referent.Office("president", new Name("الرئيس", "president"), "AAA"),
        null);
  }

  public static EventMention call(String document, Value... values) {
    return call(document, DAY, values);
  }

  public static EventMention call(String document, @Nullable LocalDate day, Value... values) {
    Span span = new Span(0, 5);
    Chain chain =
        new Chain(
            List.of(
                new Link(Part.SPEAKER, "الرئاسة", "org.presidency"),
                new Link(Part.OUTLET, "صحيفة مصنوعة", "org.made")));
    List<Statement> statements = new java.util.ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      statements.add(
          new Statement(
              "s." + document + "." + i,
              field(values[i]),
              values[i],
              chain,
              List.of(new Evidence(document, span, "اتصال")),
              "made.rule",
              How.STATED,
              day));
    }
    return new EventMention(
        "m." + document,
        new Source(document, "https://a.example/" + document, "org.made", null, day, day),
        new Coding("call", "CONSULT", "phone", "041"),
        Status.HELD,
        List.of(
            new Argument(Role.PARTY, person("per.alef", "ألف", "Alef"), span),
            new Argument(Role.PARTY, person("per.ba", "باء", "Ba"), null)),
        day == null ? TimeValue.UNKNOWN : TimeValue.day(day, How.STATED, ""),
        true,
        true,
        true,
        span,
        List.of(span),
        statements,
        "made.rule");
  }

  /** One value of every kind. */
  public static Value[] everyValue() {
    Referent alef = person("per.alef", "ألف", "Alef");
    return new Value[] {
      new Value.OfStatus(Status.HELD),
      new Value.OfTime(
          new TimeValue(
              DAY,
              DAY,
              org.isnad.mention.Precision.INSTANT,
              How.STATED,
              "",
              2031,
              4,
              2,
              java.time.DayOfWeek.WEDNESDAY,
              org.isnad.mention.PartOfDay.MORNING,
              java.time.LocalTime.of(10, 0),
              java.time.ZoneId.of("America/New_York"))),
      new Value.OfPlace("loc.x", "مدينة", "City", "AAA"),
      new Value.OfDuration(90, 90.0, Hedge.ABOUT),
      new Value.OfDuration(120, null, Hedge.AT_LEAST),
      new Value.OfParty(alef),
      new Value.OfText("ملف الحدود"),
      new Value.OfOrdinal(8, "هذا العام", LocalDate.of(2031, 1, 1), null, Value.Frame.YEAR),
      new Value.OfInterval(59, Hedge.EXACT, "آخر اتصال"),
      new Value.OfCount(175, 200.0, "أسير", Hedge.BETWEEN),
      new Value.OfRole(alef, "الرئيس السابق"),
      new Value.OfOrder("before", "call", List.of(alef))
    };
  }

  public static StoredPage page(String document, String digest, EventMention... mentions) {
    return new StoredPage(
        document,
        digest,
        "0".repeat(64),
        "f1",
        null,
        Hints.NONE,
        false,
        List.of(new StoredPage.Story(article(document, "نص " + digest), List.of(mentions))));
  }

  private static String field(Value value) {
    return switch (value) {
      case Value.OfStatus x -> "status";
      case Value.OfTime x -> "time";
      case Value.OfPlace x -> "place";
      case Value.OfDuration x -> "duration";
      case Value.OfParty x -> "initiator";
      case Value.OfText x -> "topic";
      case Value.OfOrdinal x -> "ordinal";
      case Value.OfFrequency x -> "frequency";
      case Value.OfInterval x -> "interval";
      case Value.OfCount x -> "count";
      case Value.OfRole x -> "office";
      case Value.OfOrder x -> "order";
    };
  }
}
