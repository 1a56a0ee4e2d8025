package org.isnad.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * @param title headline
   * @param language BCP 47 code of the text
   * @param direction of the text
   * @param outlet empty when unknown
   * @param published the day in words
   * @param iso the day for programs, empty when unknown
   * @param how it is known
   * @param raw the words it was read from, empty when unknown
   * @param original address of the page on the web, empty when there is none to link to
   * @param host the site of the original
   * @param stretches the text in order
   * @param events what was read from it
   */
  public record View(
      String key,
      Line title,
      String language,
      String direction,
      Line outlet,
      Line published,
      String iso,
      Line how,
      Line raw,
      String original,
      Line host,
      List<Stretch> stretches,
      List<Read> events) {}

  /**
   * A labelled stretch of the text.
   *
   * @param code its label for styles
   * @param label its label in words
   * @param text the marked text
   * @param isStory whether it is the story's own words
   * @param isFolded whether it is shown only when asked for
   */
  public record Stretch(String code, Line label, Markup text, boolean isStory, boolean isFolded) {
    private static final String OUTSIDE = "outside";

    private Stretch with(Stretch next) {
      Stretch named = code.equals(OUTSIDE) ? next : this;
      Markup both = new Markup(text.html() + "\n" + next.text().html());
      return new Stretch(named.code, named.label, both, false, true);
    }

    private Stretch unlabelled() {
      return isFolded ? this : new Stretch(code, Line.EMPTY, text, isStory, false);
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
    String title = document.title();
    boolean rightToLeft = article.language().startsWith("ar");
    String original = Links.outside(document.url()).orElse("");
    return new View(
        document.key(),
        title == null ? wording.say("document.untitled") : Line.arabic(title),
        article.language(),
        rightToLeft ? "rtl" : "auto",
        Line.ofNullable(document.outlet()),
        published(article, wording),
        document.published() == null ? "" : document.published(),
        wording.say("how." + article.published().how().name()),
        Line.ofNullable(article.published().raw()),
        original,
        original.isEmpty() ? Line.EMPTY : Line.code(Links.host(original)),
        stretches(article, marks(document.key(), records), chosen(visit, article), wording),
        records.stream().map(r -> read(r, document.key(), wording)).toList());
  }

  private static Line published(Article article, Wording wording) {
    var from = article.published().from();
    var to = article.published().to();
    if (from == null || to == null) {
      return wording.say("time.unknown");
    }
    return from.equals(to)
        ? wording.date(from)
        : wording.say("time.window", "from", wording.date(from), "to", wording.date(to));
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

  private static List<Stretch> stretches(
      Article article, SortedSet<Span> marks, @Nullable Span chosen, Wording wording) {
    Highlights highlights = new Highlights(article.text(), marks, chosen);
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (Block block : article.blocks()) {
      outside(article, at, block.span().start(), highlights, wording).ifPresent(stretches::add);
      boolean story = block.label().isStory();
      stretches.add(
          new Stretch(
              Values.code(block.label()),
              wording.say("block." + block.label().name()),
              highlights.of(block.span()),
              story,
              !story && !highlights.touches(block.span()) && isLong(block)));
      at = block.span().end();
    }
    outside(article, at, article.text().length(), highlights, wording).ifPresent(stretches::add);
    return merged(stretches);
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
            highlights.of(span),
            false,
            !highlights.touches(span)));
  }

  private Read read(EventRecord record, String key, Wording wording) {
    Sayings sayings = new Sayings(workspace.store(), wording);
    Values values = new Values(wording);
    Stream<Statement> own =
        record.statements().stream()
            .filter(s -> s.evidence().stream().anyMatch(e -> e.document().equals(key)));
    List<Said.OfField> facts =
        own.map(s -> new Said.OfField(values.field(s.field()), sayings.said(record, s))).toList();
    return new Read(Row.of(record, wording), facts);
  }
}
