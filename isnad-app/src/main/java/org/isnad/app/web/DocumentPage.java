package org.isnad.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.app.Workspace;
import org.isnad.app.store.Document;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;
import org.jspecify.annotations.Nullable;

/** One document: its text as given, with the words marked that facts were read from. */
@SuppressWarnings("NonApiType")
public final class DocumentPage {
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

  private final Workspace workspace;

  DocumentPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the page shows.
   *
   * @param key of the document
   * @param language BCP 47 code of the text
   * @param direction of the text
   * @param head what it is and whence
   * @param how how its day is known
   * @param raw the words the day was read from, empty when unknown
   * @param marks what can be marked in it
   * @param at the characters that are pointed at, empty when none are
   * @param citation of these characters, empty when none are pointed at
   * @param stretches the text in order
   * @param events what was read from it
   */
  public record View(
      String key,
      String language,
      String direction,
      Head head,
      Line how,
      Line raw,
      List<Sort> marks,
      String at,
      String citation,
      List<Stretch> stretches,
      List<Read> events) {
    /** The headline. */
    public Line title() {
      return head.title();
    }
  }

  /**
   * What a document is and whence.
   *
   * @param title headline
   * @param outlet empty when unknown
   * @param published the day in words
   * @param iso the day for programs, empty when unknown
   * @param original address of the page on the web, empty when there is none to link to
   * @param host the site of the original
   * @param file the file that was given, by name
   */
  public record Head(
      Line title, Line outlet, Line published, String iso, String original, Line host, Line file) {}

  /**
   * A sort of marks.
   *
   * @param code as it stands in the address
   * @param label in words
   * @param count how many there are; empty when nobody looked
   * @param isShown whether they are marked
   */
  public record Sort(String code, Line label, Line count, boolean isShown) {}

  /**
   * A labelled stretch of the text.
   *
   * @param code its label for styles
   * @param label its label in words
   * @param start where it begins, in UTF-16 units of the text; empty when it is not shown as it was
   *     given
   * @param text the marked text
   * @param isStory whether it is the story's own words
   * @param isFolded whether it is shown only when asked for
   */
  public record Stretch(
      String code, Line label, String start, Markup text, boolean isStory, boolean isFolded) {
    private static final String OUTSIDE = "outside";

    private Stretch with(Stretch next) {
      Stretch named = code.equals(OUTSIDE) ? next : this;
      Markup both = new Markup(text.html() + "\n" + next.text().html());
      return new Stretch(named.code, named.label, "", both, false, true);
    }

    private Stretch unlabelled() {
      return isFolded ? this : new Stretch(code, Line.EMPTY, start, text, isStory, false);
    }
  }

  /**
   * An event that the document tells.
   *
   * @param row the event
   * @param facts what the document says of it
   */
  public record Read(Row row, List<Said.OfField> facts) {}

  Document document(Visit visit, String id) {
    return workspace
        .store()
        .document(id)
        .orElseThrow(() ->
            RequestProblem.missing(visit.wording().say("document.missing", "id", Line.code(id))));
  }

  Article article(Document document) {
    return workspace
        .store()
        .article(document.key())
        .orElseThrow(() -> new IllegalStateException("no article of " + document.key()));
  }

  View view(Visit visit, Document document) {
    Wording wording = visit.wording();
    Article article = article(document);
    List<EventRecord> records = workspace.register().toldBy(document.key());
    boolean rightToLeft = article.language().startsWith("ar");
    Span chosen = chosen(visit, article);
    Head head = head(document, article, wording);
    Set<PageMarks> asked = PageMarks.asked(visit);
    Map<PageMarks, List<Span>> found = found(article, asked);
    SortedSet<Span> marks =
        asked.contains(PageMarks.FACTS) ? marks(document.key(), records) : new TreeSet<>();
    Map<Span, String> styles = PageMarks.styles(found, asked);
    marks.addAll(styles.keySet());
    Highlights highlights = new Highlights(article.text(), marks, styles, chosen);
    return new View(
        document.key(),
        article.language(),
        rightToLeft ? "rtl" : "auto",
        head,
        wording.say("how." + article.published().how().name()),
        Line.ofNullable(article.published().raw()),
        sorts(asked, found, wording),
        chosen == null ? "" : chosen.start() + "-" + chosen.end(),
        chosen == null ? "" : new Citation(visit).of(chosen.of(article.text()), head, chosen),
        stretches(article, highlights, wording),
        records.stream().map(r -> read(r, document.key(), wording)).toList());
  }

  private static Head head(Document document, Article article, Wording wording) {
    String title = document.title();
    String original = Links.outside(document.url()).orElse("");
    return new Head(
        title == null ? wording.say("document.untitled") : Line.arabic(title),
        Line.ofNullable(document.outlet()),
        published(article, wording),
        document.published() == null ? "" : document.published(),
        original,
        original.isEmpty() ? Line.EMPTY : Line.code(Links.host(original)),
        Sayings.file(document.key(), wording));
  }

  /** Names, times and speech are read again, and only for those who ask to see them. */
  private Map<PageMarks, List<Span>> found(Article article, Set<PageMarks> asked) {
    return asked.equals(Set.of(PageMarks.FACTS))
        ? Map.of()
        : PageMarks.in(article, workspace.isnad());
  }

  private static List<Sort> sorts(
      Set<PageMarks> asked, Map<PageMarks, List<Span>> found, Wording wording) {
    List<Sort> sorts = new ArrayList<>();
    for (PageMarks each : PageMarks.values()) {
      List<Span> spans = found.get(each);
      sorts.add(
          new Sort(
              each.code(),
              wording.say("marks." + each),
              spans == null || each == PageMarks.FACTS ? Line.EMPTY : wording.number(spans.size()),
              asked.contains(each)));
    }
    return sorts;
  }

  private static Line published(Article article, Wording wording) {
    var from = article.published().from();
    var to = article.published().to();
    if (from == null || to == null) {
      return wording.say("time.unknown");
    }
    return wording.days("time.window", from, to);
  }

  /** The characters of this document that values of its events were read from. */
  private static SortedSet<Span> marks(String key, List<EventRecord> records) {
    TreeSet<Span> marks = new TreeSet<>();
    records.stream()
        .flatMap(r -> r.statements().stream())
        .flatMap(s -> s.evidence().stream())
        .filter(e -> e.document().equals(key))
        .map(Evidence::span)
        .forEach(marks::add);
    return marks;
  }

  private static @Nullable Span chosen(Visit visit, Article article) {
    String asked = visit.asked("at");
    if (asked.isEmpty()) {
      return null;
    }
    Matcher range = RANGE.matcher(asked);
    if (range.matches()) {
      int start = Integer.parseInt(range.group(1));
      int end = Integer.parseInt(range.group(2));
      if (start < end && end <= article.text().length()) {
        return new Span(start, end);
      }
    }
    throw RequestProblem.senseless(
        visit.wording().say("document.range", "range", Line.code(asked)));
  }

  private static List<Stretch> stretches(Article article, Highlights highlights, Wording wording) {
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (Block block : article.blocks()) {
      outside(article, at, block.span().start(), highlights, wording).ifPresent(stretches::add);
      boolean story = block.label().isStory();
      stretches.add(
          new Stretch(
              Values.code(block.label()),
              wording.say("block." + block.label().name()),
              start(article, block.span()),
              highlights.of(block.span()),
              story,
              !story && !highlights.touches(block.span()) && isLong(block)));
      at = block.span().end();
    }
    outside(article, at, article.text().length(), highlights, wording).ifPresent(stretches::add);
    return merged(stretches);
  }

  /** Where a stretch begins, unless characters of it are left out. */
  private static String start(Article article, Span span) {
    String text = span.of(article.text());
    return Line.clean(text).equals(text) ? Integer.toString(span.start()) : "";
  }

  /** Folded neighbours under one name, and no name repeated down a column of paragraphs. */
  private static List<Stretch> merged(List<Stretch> stretches) {
    List<Stretch> merged = new ArrayList<>();
    String label = "";
    for (Stretch stretch : stretches) {
      Stretch before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (before != null && before.isFolded() && stretch.isFolded()) {
        merged.set(merged.size() - 1, before.with(stretch));
      } else {
        merged.add(stretch.code().equals(label) ? stretch.unlabelled() : stretch);
      }
      label = stretch.code();
    }
    return merged;
  }

  private static boolean isLong(Block block) {
    return switch (block.label()) {
      case RELATED,
          MOST_READ,
          TICKER,
          COMMENTS,
          POLL,
          SHARE,
          PROMO,
          NEWSLETTER,
          COOKIES,
          GALLERY,
          EMBED,
          ADVERT,
          PAYWALL,
          NAVIGATION,
          FURNITURE ->
          true;
      case HEADLINE,
          STANDFIRST,
          SUBHEADING,
          BODY,
          LIST_ITEM,
          QUOTE,
          TABLE,
          BYLINE,
          DATELINE,
          DATE,
          CREDIT,
          CAPTION,
          TAGS ->
          false;
    };
  }

  /** Text that belongs to no block, such as another story of the same page. */
  private static Optional<Stretch> outside(
      Article article, int from, int to, Highlights highlights, Wording wording) {
    if (to <= from || article.text().substring(from, to).isBlank()) {
      return Optional.empty();
    }
    Span span = new Span(from, to);
    return Optional.of(
        new Stretch(
            Stretch.OUTSIDE,
            wording.say("document.outside"),
            start(article, span),
            highlights.of(span),
            false,
            !highlights.touches(span)));
  }

  private Read read(EventRecord record, String key, Wording wording) {
    Sayings sayings = new Sayings(workspace, wording);
    Values values = new Values(wording);
    Stream<Statement> own =
        record.statements().stream()
            .filter(s -> s.evidence().stream().anyMatch(e -> e.document().equals(key)));
    List<Said.OfField> facts =
        own.map(s -> new Said.OfField(values.field(s.field()), sayings.said(record, s))).toList();
    return new Read(Row.of(record, wording), facts);
  }
}
