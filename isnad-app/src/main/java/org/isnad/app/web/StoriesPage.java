package org.isnad.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Names;
import org.isnad.app.answer.Register;
import org.isnad.app.store.Document;
import org.isnad.copy.Copy;
import org.isnad.record.EventRecord;
import org.isnad.story.Stories;
import org.isnad.story.Story;
import org.isnad.story.Timeline;
import org.isnad.story.Trend;
import org.jspecify.annotations.Nullable;

/** What the texts tell of: all stories, and one with its texts, events and relations. */
public final class StoriesPage {
  private static final int CARDS = 30;
  private static final int RELATED = 6;
  private static final int TRENDS = 16;
  private static final int MOST_TOLD = 12;
  private static final int ROWS = 50;

  private final Workspace workspace;

  StoriesPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the list shows.
   *
   * @param day the day asked for, empty when none
   * @param cards stories of this page
   * @param found how many there are, in words
   * @param notes what is wrong in the question
   * @param trends what the day speaks of; null when no day is asked for
   * @param pager the pages before and after
   */
  public record View(
      String day,
      List<StoryCard> cards,
      Line found,
      List<Line> notes,
      @Nullable Trends trends,
      Pager pager) {}

  /**
   * What a day speaks of more than the weeks before.
   *
   * @param title with the day
   * @param note what it is held against, or why nothing is said
   * @param names those that lead to their pages
   * @param words those that lead to a search
   */
  public record Trends(
      Line title, Line note, List<StoryCard.Tag> names, List<StoryCard.Tag> words) {}

  /**
   * What the page of a story shows.
   *
   * @param card title, days, counts
   * @param id of the story
   * @param people people it names
   * @param bodies bodies it names
   * @param places states and places it names
   * @param words what it is about
   * @param days texts by day
   * @param picture the same as a picture
   * @param time its events in time; null for fewer than two with a day
   * @param mostTold its records that most texts tell, by time
   * @param events all its records, by time; empty when those are all
   * @param all how many there are, in words
   * @param pager the pages before and after
   * @param texts its texts
   * @param related stories about the same
   */
  public record One(
      StoryCard card,
      String id,
      List<StoryCard.Tag> people,
      List<StoryCard.Tag> bodies,
      List<StoryCard.Tag> places,
      List<StoryCard.Tag> words,
      List<Day> days,
      @Nullable Picture picture,
      @Nullable Picture time,
      List<Row> mostTold,
      List<Row> events,
      Line all,
      Pager pager,
      List<Text> texts,
      List<StoryCard> related) {}

  /**
   * Texts of a day.
   *
   * @param date the day
   * @param iso the day for programs
   * @param texts how many
   */
  public record Day(Line date, String iso, Line texts) {}

  /**
   * A text.
   *
   * @param href its page
   * @param title its headline
   * @param outlet empty when unknown
   * @param date empty when unknown
   * @param iso the day for programs
   * @param copied whose words it carries; empty when its own
   * @param copiedHref that text
   */
  public record Text(
      String href,
      Line title,
      Line outlet,
      Line date,
      String iso,
      Line copied,
      String copiedHref) {}

  View view(Visit visit) {
    Wording wording = visit.wording();
    Faults faults = new Faults(visit);
    LocalDate day = faults.day("day", "stories.day");
    LocalDate since = faults.day("since", "stories.since");
    faults.mark();
    List<Story> found = faults.isAny() ? List.of() : found(day, since);
    Pager pager = Pager.of(visit, found.size(), CARDS);
    return new View(
        visit.asked("day"),
        cards(pager.part(found), wording),
        wording.say("stories.found", "n", found.size()),
        faults.lines(),
        day == null ? null : trends(day, wording),
        pager);
  }

  /** All that fits, for the twins. */
  List<Story> stories(Visit visit) {
    Faults faults = new Faults(visit);
    LocalDate day = faults.day("day", "stories.day");
    LocalDate since = faults.day("since", "stories.since");
    faults.refuse();
    return found(day, since);
  }

  private List<Story> found(@Nullable LocalDate day, @Nullable LocalDate since) {
    Stories stories = workspace.stories();
    if (day != null) {
      return stories.of(day);
    }
    return since == null ? stories.all() : stories.since(since);
  }

  List<StoryCard> cards(List<Story> stories, Wording wording) {
    Register register = workspace.register();
    Names names = workspace.names();
    return stories.stream().map(s -> StoryCard.of(s, register, names, wording)).toList();
  }

  /** What a day speaks of; null for a day without texts. */
  @Nullable Trends trends(LocalDate day, Wording wording) {
    Trend.OfDay trend = workspace.store().trends(day).orElse(null);
    boolean isSilent =
        trend == null || (trend.isCompared() && trend.words().isEmpty() && trend.names().isEmpty());
    if (trend == null || isSilent) {
      return null;
    }
    Names names = workspace.names();
    return new Trends(
        wording.say("trends.title", "day", wording.date(day)),
        trend.isCompared()
            ? wording.say("trends.note", "texts", trend.before())
            : wording.say("trends.uncompared"),
        trend.names().stream()
            .limit(TRENDS)
            .map(t ->
                tag(wording.name(names.name(t.key(), t.form())), Links.name(t.key()), t, wording))
            .toList(),
        trend.words().stream()
            .limit(TRENDS)
            .map(t -> tag(Line.arabic(t.form()), Links.search(t.form(), day), t, wording))
            .toList());
  }

  private static StoryCard.Tag tag(Line label, String href, Trend trend, Wording wording) {
    return new StoryCard.Tag(label, href, wording.say("trends.count", "n", trend.texts()));
  }

  Story story(Visit visit, String id) {
    return workspace
        .stories()
        .find(id)
        .orElseThrow(() ->
            RequestProblem.missing(visit.wording().say("stories.missing", "id", Line.code(id))));
  }

  One view(Visit visit, Story story) {
    Wording wording = visit.wording();
    Register register = workspace.register();
    Names names = workspace.names();
    Sayings sayings = new Sayings(workspace, wording);
    List<Document> documents =
        story.cluster().documents().stream()
            .map(d -> workspace.store().document(d).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    Map<LocalDate, Integer> days = days(documents);
    List<EventRecord> events =
        story.events().stream().flatMap(id -> register.record(id).stream()).toList();
    Pager pager = Pager.of(visit, events.size(), ROWS);
    return new One(
        StoryCard.of(story, register, names, wording),
        story.id(),
        StoryCard.names(story.people(), Integer.MAX_VALUE, names, wording),
        StoryCard.names(story.bodies(), Integer.MAX_VALUE, names, wording),
        StoryCard.names(story.places(), Integer.MAX_VALUE, names, wording),
        words(story),
        days.entrySet().stream()
            .map(e ->
                new Day(
                    wording.date(e.getKey()),
                    e.getKey().toString(),
                    wording.say("stories.texts", "n", e.getValue())))
            .toList(),
        days.size() < 2 ? null : Picture.coverage(days, wording),
        time(events, wording),
        Row.all(mostTold(events), wording),
        events.size() <= MOST_TOLD ? List.of() : Row.all(pager.part(events), wording),
        wording.say("stories.events", "n", events.size()),
        pager,
        documents.stream().map(d -> text(d, sayings, wording)).toList(),
        cards(workspace.stories().related(story, RELATED), wording));
  }

  private static @Nullable Picture time(List<EventRecord> events, Wording wording) {
    Timeline timeline = Timeline.of(events);
    return timeline.dated().size() < 2 ? null : TimePicture.of(timeline, wording);
  }

  private static List<EventRecord> mostTold(List<EventRecord> events) {
    Set<EventRecord> most =
        events.stream()
            .sorted(
                Comparator.comparingInt((EventRecord r) -> -r.tellings().size())
                    .thenComparing(r -> r.disagreements().isEmpty()))
            .limit(MOST_TOLD)
            .collect(Collectors.toSet());
    return events.stream().filter(most::contains).toList();
  }

  private static List<StoryCard.Tag> words(Story story) {
    LocalDate from = story.cluster().from();
    return story.cluster().words().stream()
        .map(
            t -> new StoryCard.Tag(Line.arabic(t.form()), Links.search(t.form(), from), Line.EMPTY))
        .toList();
  }

  private static Map<LocalDate, Integer> days(List<Document> documents) {
    Map<LocalDate, Integer> days = new TreeMap<>();
    for (Document document : documents) {
      String published = document.published();
      if (published != null) {
        days.merge(LocalDate.parse(published), 1, Integer::sum);
      }
    }
    return days;
  }

  private Text text(Document document, Sayings sayings, Wording wording) {
    String title = document.title();
    String published = document.published();
    Copy copy = workspace.copies().best(document.key()).orElse(null);
    Line copied = Line.EMPTY;
    if (copy != null) {
      copied =
          wording.say(
              "event.copy",
              "source",
              sayings.source(copy.of()),
              "share",
              wording.percent(copy.share()));
    }
    return new Text(
        Links.document(document.key()),
        title == null ? wording.say("document.untitled") : Line.arabic(title),
        Line.ofNullable(document.outlet()),
        published == null ? Line.EMPTY : wording.date(LocalDate.parse(published)),
        published == null ? "" : published,
        copied,
        copy == null ? "" : Links.document(copy.of()));
  }
}
