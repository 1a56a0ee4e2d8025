package org.isnad.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Announced;
import org.isnad.app.export.Calendar;
import org.isnad.app.export.Feed;
import org.isnad.app.export.Timeline;
import org.isnad.app.search.Result;
import org.isnad.app.search.Results;
import org.isnad.app.store.Document;
import org.isnad.article.How;
import org.isnad.event.Argument;
import org.isnad.mention.TimeValue;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.isnad.story.Story;
import org.jspecify.annotations.Nullable;

/** What can be followed: lists of events, stories, one story, a search; and what is announced. */
final class Feeds {
  private static final int MOST = 50;

  private final Workspace workspace;
  private final Wording wording;
  private final Values values;
  private final String address;
  private final String self;
  private final String home;

  Feeds(Workspace workspace, Visit visit, String home) {
    this(
        workspace,
        visit.wording(),
        visit.address(),
        visit.here(visit.context().path(), Map.of()),
        visit.here(home, Map.of()));
  }

  /**
   * @param address of the server, without a slash at its end
   * @param self path of the feed
   * @param home path of the page for people
   */
  Feeds(Workspace workspace, Wording wording, String address, String self, String home) {
    this.workspace = workspace;
    this.wording = wording;
    this.values = new Values(wording);
    this.address = address;
    this.self = address + self;
    this.home = address + home;
  }

  /** Events, those told last first. */
  Feed events(Line title, List<EventRecord> records) {
    return feed(title, records.stream().map(this::entry).toList());
  }

  /** Stories, those told last first. */
  Feed stories(Line title, List<Story> stories) {
    return feed(title, stories.stream().map(this::entry).toList());
  }

  /** A story: its texts and its events. */
  Feed story(Story story) {
    List<Feed.Entry> entries = new ArrayList<>();
    for (String key : story.cluster().documents()) {
      workspace.store().document(key).ifPresent(d -> entries.add(entry(d)));
    }
    for (String id : story.events()) {
      workspace.register().record(id).ifPresent(r -> entries.add(entry(r)));
    }
    return feed(StoryCard.title(story, wording), entries);
  }

  /** What a search finds. */
  Feed search(Line title, Results results) {
    List<Feed.Entry> entries = new ArrayList<>();
    for (Result result : results.results()) {
      if (result.isEvent()) {
        workspace.register().record(result.key()).ifPresent(r -> entries.add(entry(r)));
      } else {
        workspace.store().document(result.key()).ifPresent(d -> entries.add(entry(d)));
      }
    }
    return feed(title, entries);
  }

  private Feed feed(Line title, List<Feed.Entry> entries) {
    List<Feed.Entry> newest =
        entries.stream()
            .sorted(
                Comparator.comparing(Feed.Entry::updated).reversed().thenComparing(Feed.Entry::id))
            .limit(MOST)
            .toList();
    return new Feed(title.bare(), self, home, wording.language().tag(), newest);
  }

  private Feed.Entry entry(EventRecord record) {
    StringBuilder text = new StringBuilder();
    text.append(values.when(record.time()).text().bare()).append('\n');
    text.append(values.status(record.status()).bare()).append('\n');
    record
        .disagreements()
        .forEach(
            d -> text.append(wording.finding(d.findingAr(), d.findingEn()).bare()).append('\n'));
    text.append(tellers(record).bare());
    return new Feed.Entry(
        "urn:isnad:event:" + record.id(),
        address + Links.event(record.id()),
        values.title(record).bare(),
        text.toString(),
        start(lastTold(record)));
  }

  private Line tellers(EventRecord record) {
    Sayings sayings = new Sayings(workspace, wording);
    return wording.list(
        record.tellings().stream().map(t -> sayings.source(t.document())).distinct().toList());
  }

  private Feed.Entry entry(Story story) {
    return new Feed.Entry(
        "urn:isnad:story:" + story.id(),
        address + Links.story(story.id()),
        StoryCard.title(story, wording).bare(),
        StoryCard.counts(story, wording).bare(),
        start(story.cluster().to()));
  }

  private Feed.Entry entry(Document document) {
    String title = document.title();
    String outlet = document.outlet();
    String published = document.published();
    return new Feed.Entry(
        "urn:isnad:document:" + document.id(),
        address + Links.document(document.key()),
        title == null ? wording.say("document.untitled").bare() : Line.clean(title),
        outlet == null ? "" : Line.clean(outlet),
        start(published == null ? null : LocalDate.parse(published)));
  }

  private static Instant start(@Nullable LocalDate day) {
    return Objects.requireNonNullElse(day, LocalDate.EPOCH)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  /** The day of the last text that tells an event; the first of 1970 when none has one. */
  private static LocalDate lastTold(EventRecord record) {
    LocalDate last = LocalDate.EPOCH;
    for (Telling telling : record.tellings()) {
      LocalDate day = telling.published() == null ? telling.textDate() : telling.published();
      last = day != null && day.isAfter(last) ? day : last;
    }
    return last;
  }

  /** What is announced of some events, as a calendar. */
  String calendar(Line title, List<EventRecord> records) {
    return Calendar.of(
        title.bare(), Announced.of(records, null).stream().map(this::announced).toList());
  }

  private Calendar.Entry announced(EventRecord record) {
    TimeValue time = record.time();
    LocalDate from = Objects.requireNonNullElse(first(time), LocalDate.EPOCH);
    LocalDate to = time.to() == null || time.to().isBefore(from) ? from : time.to();
    When when = values.when(time);
    boolean isStated = time.how() == How.STATED && from.equals(time.to());
    return new Calendar.Entry(
        record.id(),
        from,
        to,
        !isStated,
        values.title(record).bare(),
        when.text().bare() + " (" + when.how().bare() + ")\n" + tellers(record).bare(),
        address + Links.event(record.id()),
        lastTold(record),
        Math.max(0, record.tellings().size() - 1));
  }

  /**
   * Some events on a line of time, the earliest first.
   *
   * @param asked ids that all of them are about; rows are named by the others
   */
  String timeline(Line title, List<EventRecord> records, Set<String> asked) {
    return Timeline.of(
        title.bare(),
        records.stream()
            .sorted(Comparator.comparing(Feeds::day).thenComparing(EventRecord::id))
            .map(r -> onLine(r, asked))
            .toList());
  }

  private static LocalDate day(EventRecord record) {
    return Objects.requireNonNullElse(first(record.time()), LocalDate.MAX);
  }

  private Timeline.Entry onLine(EventRecord record, Set<String> asked) {
    When when = values.when(record.time());
    List<String> lines = new ArrayList<>();
    lines.add(values.status(record.status()).bare());
    record
        .disagreements()
        .forEach(d -> lines.add(wording.finding(d.findingAr(), d.findingEn()).bare()));
    lines.add(tellers(record).bare());
    String href =
        record.tellings().stream()
            .map(t -> Links.outside(t.url()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    return new Timeline.Entry(
        record.id(),
        record.time(),
        when.text().bare(),
        group(record, asked),
        values.title(record).bare(),
        lines,
        href,
        href == null ? "" : Links.host(href));
  }

  /** The first side that was not asked for; the first one when all were. */
  private String group(EventRecord record, Set<String> asked) {
    List<Argument> sides =
        record.participants().stream()
            .sorted(Comparator.comparing(a -> !a.role().isSide()))
            .toList();
    return sides.stream()
        .filter(a -> !asked.contains(a.referent().entity().id()))
        .findFirst()
        .or(() -> sides.stream().findFirst())
        .map(a -> wording.name(a.referent().entity().name()).bare())
        .orElse("");
  }

  private static @Nullable LocalDate first(TimeValue time) {
    return time.from() == null ? time.to() : time.from();
  }
}
