package org.isnad.app.web;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.app.Workspace;
import org.isnad.app.store.DataFolder;
import org.isnad.app.store.StoredPage;
import org.isnad.app.store.Writer;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.BlockLabel;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
import org.isnad.attribution.Chain;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.copy.Print;
import org.isnad.event.Argument;
import org.isnad.event.Coding;
import org.isnad.event.EventMention;
import org.isnad.event.Evidence;
import org.isnad.event.Role;
import org.isnad.event.Source;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Entity;
import org.isnad.mention.Hedge;
import org.isnad.mention.Name;
import org.isnad.mention.Precision;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.isnad.page.Hints;
import org.isnad.page.Problem;
import org.isnad.page.Span;
import org.isnad.story.Gist;
import org.isnad.story.Term;

/**
 * A register of two invented pages about invented people: one call whose length they tell
 * differently, and a meeting that is only planned. One title begins with Latin letters and holds a
 * tag, one address is a script.
 */
final class Newsroom {
  static final String HARBOUR = "pages/المرفأ #1.txt";
  static final String BANK = "pages/bank.txt";
  static final String ABOUT_AN_HOUR = "واستمر نحو ساعة";
  static final String CROSSING = "مساء السبت واستمر";
  static final String TWO_HOURS = "أكثر من ساعتين";
  static final String TITLE = "AP: الراوي يهاتف كريم <b>ليلا</b>";

  static final LocalDate DAY = LocalDate.of(2031, 3, 1);
  private static final String HARBOUR_TEXT =
      TITLE
          + "\nالمرفأ، 2 مارس 2031\n"
          + "تحادث سالم الراوي وناديا كريم هاتفيا مساء السبت واستمر نحو ساعة حديثهما.\n"
          + "وذكرت متحدثة باسم الراوي أن المبادرة جاءت منه.\n"
          + "القائمة\nاشترك في النشرة\nالأكثر زيارة";
  private static final String BANK_TEXT =
      "أكثر من ساعتين على الخط بين كريم والراوي\n"
          + "ذكرت وكالة الأفق المتخيلة أن مكالمة السبت دامت أكثر من ساعتين.\n"
          + "ومن المقرر أن يلتقي الاثنان في بلدة الرمال.";

  private Newsroom() {}

  /** Loaded once, since many tests open a folder. */
  private static final class Shipped {
    static final Lexicon LEXICON = Lexicon.load(List.of());
    static final Isnad STAGES = new Isnad(LEXICON);
  }

  /** Opens a folder with the two pages read into it, and one that could not be read. */
  static Workspace open(Path folder) {
    Workspace workspace = Workspace.open(new DataFolder(folder), Shipped.LEXICON, Shipped.STAGES);
    try (Writer writer = workspace.store().writer()) {
      writer.save(page(workspace, harbour(), List.of(harbourCall())));
      writer.save(page(workspace, bank(), List.of(bankCall(), bankMeeting())));
      writer.save(new Problem("pages/empty.txt", "page", "empty", "the file is empty"), false);
    }
    return workspace;
  }

  /** Opens a folder with that many pages, each of a call on a day of its own with two facts. */
  static Workspace ofCalls(Path folder, int calls) {
    Workspace workspace = Workspace.open(new DataFolder(folder), Shipped.LEXICON, Shipped.STAGES);
    try (Writer writer = workspace.store().writer()) {
      for (int i = 0; i < calls; i++) {
        Article article = callPage(i);
        writer.save(page(workspace, article, List.of(callOf(article, i))));
      }
    }
    return workspace;
  }

  private static Article callPage(int i) {
    return article(
        "pages/call-" + i + ".txt",
        "https://harbour.example/calls/" + i,
        "مكالمة رقم "
            + i
            + " بين الراوي وكريم\nتحادث الراوي وكريم هاتفيا من مدينة الرمال لمدة "
            + (10 + i)
            + " دقيقة كما قيل.",
        "صحيفة المرفأ المتخيلة",
        BlockLabel.HEADLINE,
        BlockLabel.BODY);
  }

  private static EventMention callOf(Article article, int i) {
    Chain own = new Chain(List.of(new Link(Part.OUTLET, "صحيفة المرفأ المتخيلة", null)));
    double minutes = 10 + i;
    return mention(
        article,
        "call",
        Status.HELD,
        TimeValue.day(DAY.plusDays(40L * i), How.STATED, ""),
        article.text().substring(article.text().indexOf('\n') + 1),
        says(
            article,
            "duration",
            new Value.OfDuration(minutes, minutes, Hedge.EXACT),
            own,
            (10 + i) + " دقيقة"),
        says(
            article,
            "place",
            new Value.OfPlace(null, "مدينة الرمال", null, null),
            own,
            "مدينة الرمال"));
  }

  /** Where words stand in the harbour page. */
  static Span inHarbour(String words) {
    return span(HARBOUR_TEXT, words);
  }

  static Span span(String text, String words) {
    int start = text.lastIndexOf(words);
    return new Span(start, start + words.length());
  }

  private static Article harbour() {
    return article(
        HARBOUR,
        "https://harbour.example/news?id=1",
        HARBOUR_TEXT,
        "صحيفة المرفأ المتخيلة",
        BlockLabel.HEADLINE,
        BlockLabel.DATE,
        BlockLabel.BODY,
        BlockLabel.BODY,
        BlockLabel.FURNITURE,
        BlockLabel.FURNITURE,
        BlockLabel.RELATED);
  }

  private static Article bank() {
    return article(
        BANK,
        "javascript:alert(1)",
        BANK_TEXT,
        "موقع الضفة التخيلي",
        BlockLabel.HEADLINE,
        BlockLabel.BODY,
        BlockLabel.BODY);
  }

  static Article article(String key, String url, String text, String outlet, BlockLabel... labels) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (BlockLabel label : labels) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
      blocks.add(new Block(label, new Span(at, end), "made"));
      at = end + 1;
    }
    Span title = blocks.get(0).span();
    return Article.builder(key, text)
        .url(url)
        .title(title)
        .published(PublicationDate.of(DAY.plusDays(1), How.STATED, "2 مارس 2031", null))
        .outlet(new Article.Outlet(null, outlet))
        .blocks(blocks)
        .build();
  }

  private static EventMention harbourCall() {
    Chain spokeswoman =
        new Chain(
            List.of(
                new Link(Part.SPEAKER, "متحدثة باسم الراوي", null),
                new Link(Part.OUTLET, "صحيفة المرفأ المتخيلة", null)));
    Chain own = new Chain(List.of(new Link(Part.OUTLET, "صحيفة المرفأ المتخيلة", null)));
    TimeValue saturday = TimeValue.day(DAY, How.DERIVED, "the Saturday before 2031-03-02");
    return mention(
        harbour(),
        "call",
        Status.HELD,
        saturday,
        "تحادث سالم الراوي وناديا كريم هاتفيا مساء السبت واستمر نحو ساعة حديثهما.",
        says(
            harbour(), "duration", new Value.OfDuration(60, 60.0, Hedge.ABOUT), own, ABOUT_AN_HOUR),
        says(harbour(), "time", new Value.OfTime(saturday), own, CROSSING),
        says(harbour(), "initiator", new Value.OfParty(rawi()), spokeswoman, "المبادرة جاءت منه"),
        says(
            harbour(),
            "ordinal",
            new Value.OfOrdinal(
                1, "الأولى هذا العام", LocalDate.of(2031, 1, 1), null, Value.Frame.YEAR),
            own,
            "هاتفيا"));
  }

  private static EventMention bankCall() {
    Chain agency =
        new Chain(
            List.of(
                new Link(Part.SPEAKER, "?", null),
                new Link(Part.AGENCY, "وكالة الأفق المتخيلة", null),
                new Link(Part.OUTLET, "موقع الضفة التخيلي", null)));
    return mention(
        bank(),
        "call",
        Status.HELD,
        TimeValue.day(DAY, How.STATED, ""),
        "ذكرت وكالة الأفق المتخيلة أن مكالمة السبت دامت أكثر من ساعتين.",
        says(
            bank(),
            "duration",
            new Value.OfDuration(120, null, Hedge.MORE_THAN),
            agency,
            TWO_HOURS));
  }

  private static EventMention bankMeeting() {
    Chain own = new Chain(List.of(new Link(Part.OUTLET, "موقع الضفة التخيلي", null)));
    return mention(
        bank(),
        "meeting",
        Status.PLANNED,
        TimeValue.window(
            DAY.plusDays(9), DAY.plusDays(19), Precision.WINDOW, How.DERIVED, "within days"),
        "ومن المقرر أن يلتقي الاثنان في بلدة الرمال.",
        says(
            bank(),
            "place",
            new Value.OfPlace(null, "بلدة الرمال", null, null),
            own,
            "بلدة الرمال"));
  }

  static Referent rawi() {
    Name office = new Name("رئيس الوزراء", "prime minister");
    return new Referent(
        new Entity(
            "per.x.rawi", Entity.Kind.PERSON, new Name("سالم الراوي", "Salem Alrawi"), "AAA"),
        new Referent.Office("pm", office, "AAA"),
        null);
  }

  static Referent karim() {
    return new Referent(
        new Entity("per.x.karim", Entity.Kind.PERSON, new Name("ناديا كريم", null), "BBB"),
        null,
        null);
  }

  static Statement says(Article article, String field, Value value, Chain chain, String words) {
    Span span = span(article.text(), words);
    return new Statement(
        "s." + field + "." + Math.abs(article.document().hashCode()),
        field,
        value,
        chain,
        List.of(new Evidence(article.document(), span, words)),
        "made." + field,
        How.STATED,
        DAY.plusDays(1));
  }

  static EventMention mention(
      Article article,
      String kind,
      Status status,
      TimeValue time,
      String sentence,
      Statement... statements) {
    Span span = span(article.text(), sentence);
    return new EventMention(
        "m." + kind + "." + article.document(),
        new Source(
            article.document(), article.url(), "made", null, DAY.plusDays(1), DAY.plusDays(1)),
        new Coding(kind, "CONSULT", null, "041"),
        status,
        List.of(new Argument(Role.PARTY, rawi(), null), new Argument(Role.PARTY, karim(), null)),
        time,
        true,
        true,
        true,
        span,
        List.of(span),
        List.of(statements),
        "made.rule");
  }

  static StoredPage page(Workspace workspace, Article article, List<EventMention> mentions) {
    return new StoredPage(
        article.document(),
        "digest of " + article.document(),
        "0".repeat(64),
        workspace.fingerprint(),
        null,
        Hints.NONE,
        false,
        List.of(
            new StoredPage.Story(
                article, mentions, Print.none(article.document()), gist(article))));
  }

  /** Both pages are about the two people and their call. */
  private static Gist gist(Article article) {
    List<Term> words = new ArrayList<>();
    for (String word : List.of("مكالمة", "هاتف", "ساعة", "مبادرة")) {
      words.add(new Term(word, word, 2));
    }
    words.add(new Term(article.document(), "كلمة", 1));
    return new Gist(
        article.document(),
        article.published().from(),
        article.title(),
        words,
        List.of(
            new Term("per.x.rawi", "سالم الراوي", 3), new Term("per.x.karim", "ناديا كريم", 2)));
  }
}
