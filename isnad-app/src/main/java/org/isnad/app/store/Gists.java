package org.isnad.app.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.app.json.CoreJson;
import org.isnad.app.json.GistJson;
import org.isnad.story.Background;
import org.isnad.story.Cluster;
import org.isnad.story.DayCounts;
import org.isnad.story.Gist;
import org.isnad.story.StoryLine;
import org.isnad.story.Trend;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What texts are about, and the stories and trends made of it. Only what can differ is made anew:
 * from the first day on whose texts have changed, and of the stories before it those that were
 * still open then.
 */
final class Gists {
  private static final int TRENDS = 24;
  private static final String UNDATED = "";

  private Gists() {}

  /**
   * Stores what an article is about.
   *
   * @param isNew whether nothing can be stored yet
   */
  static void save(Sql sql, Gist gist, boolean isNew) {
    Optional<String> before = isNew ? Optional.empty() : stored(sql, gist.document());
    String content = CoreJson.write(gist);
    if (before.isPresent() && before.get().equals(content)) {
      return;
    }
    before.ifPresent(b -> open(sql, CoreJson.read(b, Gist.class).day()));
    open(sql, gist.day());
    LocalDate day = gist.day();
    sql.execute(
        "insert into text_gist (document_key, news_day, content) values (?, ?, ?) on conflict"
            + " (document_key) do update set news_day = excluded.news_day, content ="
            + " excluded.content",
        gist.document(),
        day == null ? null : day.toString(),
        content);
  }

  private static Optional<String> stored(Sql sql, String document) {
    return sql.first(
        row -> row.getString(1), "select content from text_gist where document_key = ?", document);
  }

  /** Forgets an article that is about to go. */
  static void remove(Sql sql, String document) {
    sql.first(
            row -> row.getString(1),
            "select coalesce(news_day, '') from text_gist where document_key = ?",
            document)
        .ifPresent(day -> openDay(sql, day));
  }

  private static void open(Sql sql, @Nullable LocalDate day) {
    openDay(sql, day == null ? UNDATED : day.toString());
  }

  private static void openDay(Sql sql, String day) {
    sql.execute("insert into open_day (news_day) values (?) on conflict do nothing", day);
  }

  /** Whether stories are behind the texts. */
  static boolean areOpen(Handle handle) {
    return handle
        .createQuery("select 1 from open_day limit 1")
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** Brings stories and trends up to date. */
  static void update(Handle handle) {
    List<String> open =
        handle
            .createQuery("select news_day from open_day order by news_day")
            .mapTo(String.class)
            .list();
    if (open.isEmpty()) {
      return;
    }
    List<String> days = open.stream().filter(d -> !d.equals(UNDATED)).toList();
    LocalDate first = LocalDate.parse(days.isEmpty() ? lastDay(handle) : days.get(0));
    List<Gist> later = gists(handle, "where news_day is null or news_day >= ?", first.toString());
    count(handle, days, later);
    trends(handle, days);
    stories(handle, first, later);
    handle.execute("delete from open_day");
  }

  /** From where stories can differ when only texts without a day have changed. */
  private static String lastDay(Handle handle) {
    return handle
        .createQuery("select max(news_day) from text_gist")
        .mapTo(String.class)
        .findFirst()
        .orElse("0001-02-01");
  }

  private static void count(Handle handle, List<String> days, List<Gist> texts) {
    Map<LocalDate, List<Gist>> byDay = new HashMap<>();
    for (Gist text : texts) {
      LocalDate day = text.day();
      if (day != null) {
        byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(text);
      }
    }
    for (String iso : days) {
      LocalDate day = LocalDate.parse(iso);
      List<Gist> gists = byDay.getOrDefault(day, List.of());
      if (gists.isEmpty()) {
        handle.execute("delete from story_day where news_day = ?", iso);
      } else {
        handle.execute(
            "insert into story_day (news_day, counts, trends) values (?, ?, '') on conflict"
                + " (news_day) do update set counts = excluded.counts",
            iso,
            CoreJson.write(DayCounts.of(day, gists)));
      }
    }
  }

  /** What trends on the days that changed, and on those that are held against them. */
  private static void trends(Handle handle, List<String> changed) {
    if (changed.isEmpty()) {
      return;
    }
    LocalDate first = LocalDate.parse(changed.get(0));
    LocalDate last = LocalDate.parse(changed.get(changed.size() - 1));
    List<DayCounts> counts =
        counts(handle, first.minusDays(Background.DAYS), last.plusDays(Background.DAYS));
    for (DayCounts day : counts) {
      if (!day.day().isBefore(first)) {
        handle.execute(
            "update story_day set trends = ? where news_day = ?",
            CoreJson.write(Trend.of(day, counts, TRENDS)),
            day.day().toString());
      }
    }
  }

  private static List<DayCounts> counts(Handle handle, LocalDate from, LocalDate to) {
    List<DayCounts> counts = new ArrayList<>();
    handle
        .createQuery(
            "select counts from story_day where news_day between ? and ? order by news_day")
        .bind(0, from.toString())
        .bind(1, to.toString())
        .mapTo(String.class)
        .forEach(json -> counts.add(CoreJson.read(json, DayCounts.class)));
    return counts;
  }

  private static void stories(Handle handle, LocalDate from, List<Gist> later) {
    String idle = from.minusDays(StoryLine.IDLE_DAYS).toString();
    List<List<Gist>> open = open(handle, from, idle);
    LocalDate earliest =
        open.stream()
            .flatMap(List::stream)
            .map(Gist::day)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(from);
    List<Cluster> made =
        StoryLine.from(
            open,
            later,
            counts(handle, earliest.minusDays(Background.DAYS), LocalDate.of(9999, 1, 1)));
    handle.execute("delete from story where last_day is null or last_day >= ?", idle);
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into story (id, first_day, last_day, content) values (?, ?, ?, ?)");
    for (Cluster cluster : made) {
      LocalDate begin = cluster.from();
      LocalDate end = cluster.to();
      batch
          .bind(0, cluster.id())
          .bind(1, begin == null ? null : begin.toString())
          .bind(2, end == null ? null : end.toString())
          .bind(3, CoreJson.write(cluster))
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** The texts, before a day, of the stories that were open on it, without those that are gone. */
  private static List<List<Gist>> open(Handle handle, LocalDate from, String idle) {
    Map<String, Gist> texts = new HashMap<>();
    List<Cluster> stories =
        handle
            .createQuery("select content from story where last_day >= ? order by first_day, id")
            .bind(0, idle)
            .mapTo(String.class)
            .map(json -> CoreJson.read(json, Cluster.class))
            .list();
    for (Cluster story : stories) {
      LocalDate begin = story.from();
      if (begin != null && begin.isBefore(from)) {
        for (String document : story.documents()) {
          gists(handle, "where document_key = ?", document).forEach(g -> texts.put(document, g));
        }
      }
    }
    List<List<Gist>> open = new ArrayList<>();
    for (Cluster story : stories) {
      List<Gist> early =
          story.documents().stream()
              .map(texts::get)
              .filter(Objects::nonNull)
              .filter(g -> isBefore(g, from))
              .toList();
      if (!early.isEmpty()) {
        open.add(early);
      }
    }
    return open;
  }

  private static boolean isBefore(Gist gist, LocalDate day) {
    LocalDate own = gist.day();
    return own != null && own.isBefore(day);
  }

  private static List<Gist> gists(Handle handle, String where, String value) {
    GistJson reader = new GistJson();
    List<Gist> gists = new ArrayList<>();
    handle
        .createQuery("select content from text_gist " + where + " order by document_key")
        .bind(0, value)
        .mapTo(String.class)
        .forEach(json -> gists.add(reader.read(json)));
    return gists;
  }

  /** All stories' texts. */
  static List<Cluster> clusters(Handle handle) {
    return handle
        .createQuery("select content from story order by first_day is null, first_day, id")
        .mapTo(String.class)
        .map(json -> CoreJson.read(json, Cluster.class))
        .list();
  }

  /** All days with texts, the earliest first, with how many. */
  static SortedMap<LocalDate, Integer> days(Handle handle) {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    handle
        .createQuery(
            "select news_day, count(*) from text_gist where news_day is not null group by news_day")
        .map((row, context) -> days.put(LocalDate.parse(row.getString(1)), row.getInt(2)))
        .list();
    return days;
  }

  /** What trends on a day; nothing for a day without texts. */
  static Optional<Trend.OfDay> trends(Handle handle, LocalDate day) {
    return handle
        .createQuery("select trends from story_day where news_day = ?")
        .bind(0, day.toString())
        .mapTo(String.class)
        .findFirst()
        .map(json -> CoreJson.read(json, Trend.OfDay.class));
  }
}
