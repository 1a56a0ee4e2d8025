package org.isnad.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Announced;
import org.isnad.app.answer.NewsDay;
import org.isnad.app.store.Store;
import org.isnad.event.Status;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.isnad.story.Stories;
import org.isnad.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * The first page, as a newsroom reads it: what is disputed or denied, the stories of the day, what
 * is spoken of more than before, what is announced, what is new.
 */
public final class HomePage {
  private static final int SHOWN = 8;
  private static final int STORIES = 8;
  private static final int WEEK = 7;
  private static final Set<Status> DENIED =
      EnumSet.of(Status.DENIED, Status.CANCELLED, Status.POSTPONED);
  private static final Comparator<EventRecord> LATEST_TOLD =
      Comparator.comparing(HomePage::told)
          .thenComparingInt(r -> r.tellings().size())
          .reversed()
          .thenComparing(EventRecord::id);
  private static final Comparator<EventRecord> DISPUTED_FIRST =
      Comparator.comparing((EventRecord r) -> r.disagreements().isEmpty())
          .thenComparing(LATEST_TOLD);

  private final Workspace workspace;
  private final StoriesPage stories;

  HomePage(Workspace workspace) {
    this.workspace = workspace;
    this.stories = new StoriesPage(workspace);
  }

  /**
   * What the page shows.
   *
   * @param lead how much the register holds
   * @param problems how many texts could not be read; empty when none
   * @param disputed records with disagreements, and those denied or called off, latest first
   * @param dayTitle the day, in words; empty when no text has a day
   * @param dayHref all stories of that day
   * @param ofDay its stories
   * @param covered stories of the week before that day, the most covered first
   * @param trends what that day speaks of; null when nothing can be said
   * @param announced events that are announced
   * @param newest latest records
   * @param form the question of the answer card
   * @param isEmpty whether nothing has been read
   */
  public record View(
      Line lead,
      Line problems,
      List<Row> disputed,
      Line dayTitle,
      String dayHref,
      List<StoryCard> ofDay,
      List<StoryCard> covered,
      StoriesPage.@Nullable Trends trends,
      List<Row> announced,
      List<Row> newest,
      FilterForm form,
      boolean isEmpty) {}

  View view(Visit visit) {
    Wording wording = visit.wording();
    Store.Status status = workspace.store().status();
    List<EventRecord> records = workspace.register().records();
    List<EventRecord> disputed =
        records.stream().filter(r -> !r.disagreements().isEmpty()).toList();
    Stories told = workspace.stories();
    LocalDate day = NewsDay.of(workspace.store().days()).orElse(null);
    List<Story> ofDay = day == null ? List.of() : first(told.of(day));
    return new View(
        wording.say(
            "home.lead",
            Map.of(
                "events", records.size(),
                "documents", status.documents(),
                "disagreements", disputed.size())),
        status.problems() == 0 ? Line.EMPTY : wording.say("home.problems", "n", status.problems()),
        rows(records.stream().filter(HomePage::isDisputed), DISPUTED_FIRST, wording),
        day == null ? Line.EMPTY : wording.say("home.day", "day", wording.date(day)),
        day == null ? "/stories" : "/stories?day=" + day,
        stories.cards(ofDay, wording),
        day == null
            ? stories.cards(first(told.all()), wording)
            : stories.cards(covered(told, day, ofDay), wording),
        day == null ? null : stories.trends(day, wording),
        Row.all(first(Announced.of(records, day)), wording),
        rows(records.stream(), LATEST_TOLD, wording),
        FilterForm.of(visit, workspace.register()),
        status.documents() == 0);
  }

  private static List<Story> covered(Stories told, LocalDate day, List<Story> shown) {
    return first(told.since(day.minusDays(WEEK)).stream().filter(s -> !shown.contains(s)).toList());
  }

  private static boolean isDisputed(EventRecord record) {
    return !record.disagreements().isEmpty() || DENIED.contains(record.status());
  }

  private static List<Row> rows(
      Stream<EventRecord> records, Comparator<EventRecord> order, Wording wording) {
    return Row.all(records.sorted(order).limit(SHOWN).toList(), wording);
  }

  /** The day of the last text that tells it. */
  private static LocalDate told(EventRecord record) {
    LocalDate last = LocalDate.MIN;
    for (Telling telling : record.tellings()) {
      LocalDate day = telling.published() == null ? telling.textDate() : telling.published();
      last = day != null && day.isAfter(last) ? day : last;
    }
    return last;
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(STORIES, all.size()));
  }
}
