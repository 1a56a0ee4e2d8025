package org.isnad.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers texts into stories, day by day: a text joins the open story that it is most like, or
 * opens one. What comes of it is a function of the texts. The stories before a day do not depend on
 * the texts from that day on, so that a line can be taken up again where the texts have changed.
 */
public final class StoryLine {
  /** A story to which nothing was added for so many days is closed. */
  public static final int IDLE_DAYS = 4;

  /** A text must be so much like a story to join it. */
  private static final double ALIKE = 0.30;

  /** Days after which likeness has lost about two fifths. */
  private static final double SIGMA = 3;

  /** Rarest terms by which a text looks for stories. */
  private static final int SOUGHT = 14;

  /** A term that more than one in so many open stories have finds none. */
  private static final int PART = 25;

  private static final int FEW = 40;

  /** Stories that are looked at closely for one text. */
  private static final int CLOSELY = 40;

  private static final int TITLE_WORDS = 4;

  /** Before all news. */
  private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

  private static final Comparator<Strand> LATEST_FIRST =
      Comparator.comparingInt((Strand s) -> s.first).reversed();

  private final Collection<DayCounts> days;

  /**
   * The place of each text in the order of all documents: stories are held against each other
   * often.
   */
  private final Map<String, Integer> places;

  private final List<Strand> open = new ArrayList<>();
  private final List<Strand> closed = new ArrayList<>();
  private final Keys keys = new Keys();

  /** The open stories that have a term, by its number. */
  private final List<List<Strand>> having = new ArrayList<>();

  private final Map<LocalDate, Background> backgrounds = new HashMap<>();

  /** A story as it grows. */
  private static final class Strand extends Vectors {
    final List<Gist> texts = new ArrayList<>();

    /** The place of the text that opened it. */
    final int first;

    LocalDate last = NEVER;

    /** How many of the terms it has by which a text looks for stories at the moment. */
    int common;

    boolean isClosed;

    Strand(Keys keys, int first) {
      super(keys);
      this.first = first;
    }
  }

  private StoryLine(Collection<DayCounts> days, Map<String, Integer> places) {
    this.days = days;
    this.places = places;
  }

  /** The stories of all texts. */
  public static List<Cluster> of(Collection<Gist> gists) {
    Map<LocalDate, List<Gist>> byDay = new TreeMap<>();
    for (Gist gist : gists) {
      LocalDate day = gist.day();
      if (day != null) {
        byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(gist);
      }
    }
    List<DayCounts> days = new ArrayList<>();
    byDay.forEach((day, texts) -> days.add(DayCounts.of(day, texts)));
    return from(List.of(), gists, days);
  }

  /**
   * Goes on from stories that were open.
   *
   * @param open the texts of each story that was open before the first day of the later texts, in
   *     the order of {@link Cluster#documents}
   * @param later the texts from some day on, and those without a day
   * @param days counts of the days with texts, back to {@link Background#DAYS} before the first
   * @return the stories of both, by day
   */
  public static List<Cluster> from(
      Collection<List<Gist>> open, Collection<Gist> later, Collection<DayCounts> days) {
    StoryLine line = new StoryLine(days, places(open, later));
    for (List<Gist> story : open) {
      line.resume(story);
    }
    line.read(later);
    return line.clusters();
  }

  private static Map<String, Integer> places(Collection<List<Gist>> open, Collection<Gist> later) {
    List<String> documents = new ArrayList<>();
    open.forEach(story -> story.forEach(text -> documents.add(text.document())));
    later.forEach(text -> documents.add(text.document()));
    documents.sort(null);
    Map<String, Integer> places = new HashMap<>();
    documents.forEach(document -> places.putIfAbsent(document, places.size()));
    return places;
  }

  /** A story that a text opens. */
  private Strand opened(Gist text) {
    Strand thread = new Strand(keys, Objects.requireNonNull(places.get(text.document())));
    open.add(thread);
    return thread;
  }

  private void resume(List<Gist> story) {
    Strand thread = opened(story.getFirst());
    for (Gist text : story) {
      LocalDate day = Objects.requireNonNullElse(text.day(), NEVER);
      add(thread, text, Weighed.of(text, keys, background(day)));
    }
  }

  private void read(Collection<Gist> later) {
    TreeMap<LocalDate, List<Gist>> byDay = new TreeMap<>();
    List<Gist> undated = new ArrayList<>();
    for (Gist text : later) {
      LocalDate day = text.day();
      if (day == null) {
        undated.add(text);
      } else {
        byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(text);
      }
    }
    byDay.forEach(this::readDay);
    undated(undated, byDay.isEmpty() ? NEVER : byDay.lastKey());
  }

  private void readDay(LocalDate day, List<Gist> texts) {
    close(day);
    Background background = background(day);
    texts.sort(Comparator.comparing(Gist::document));
    for (Gist text : texts) {
      Weighed weighed = Weighed.of(text, keys, background);
      Vectors vectors = new Vectors(keys);
      vectors.add(weighed);
      Strand best = best(vectors, day);
      if (best == null) {
        best = opened(text);
      }
      add(best, text, weighed);
    }
  }

  /** Texts without a day join a story that is still open, or open one without a day. */
  private void undated(List<Gist> texts, LocalDate last) {
    Background background = background(last);
    texts.sort(Comparator.comparing(Gist::document));
    for (Gist text : texts) {
      Weighed weighed = Weighed.of(text, keys, background);
      Vectors vectors = new Vectors(keys);
      vectors.add(weighed);
      Strand best = best(vectors, null);
      if (best == null) {
        best = opened(text);
      }
      add(best, text, weighed);
    }
  }

  /** How common words were up to a day. */
  private Background background(LocalDate day) {
    return backgrounds.computeIfAbsent(day, d -> Background.before(days, d, true));
  }

  private void close(LocalDate day) {
    List<Strand> idle =
        open.stream().filter(t -> t.last.isBefore(day.minusDays(IDLE_DAYS))).toList();
    closed.addAll(idle);
    open.removeAll(new HashSet<>(idle));
    Set<Integer> touched = new HashSet<>();
    for (Strand thread : idle) {
      thread.isClosed = true;
      thread.eachTerm(touched::add);
    }
    touched.forEach(term -> having.get(term).removeIf(thread -> thread.isClosed));
  }

  private void add(Strand thread, Gist text, Weighed weighed) {
    for (int word : weighed.words()) {
      note(thread, word);
    }
    for (int name : weighed.names()) {
      note(thread, name);
    }
    thread.add(weighed);
    thread.texts.add(text);
    LocalDate day = text.day();
    if (day != null && day.isAfter(thread.last)) {
      thread.last = day;
    }
  }

  /** Notes that a story is about to have a term. */
  private void note(Strand thread, int term) {
    while (having.size() <= term) {
      having.add(new ArrayList<>(1));
    }
    List<Strand> with = having.get(term);
    if (!thread.has(term) && (with.isEmpty() || with.getLast() != thread)) {
      with.add(thread);
    }
  }

  private @Nullable Strand best(Vectors text, @Nullable LocalDate day) {
    List<Strand> near = new ArrayList<>();
    int most = Math.max(FEW, open.size() / PART);
    for (int term : text.rarest(SOUGHT)) {
      List<Strand> with = term < having.size() ? having.get(term) : List.of();
      if (with.size() <= most) {
        for (Strand thread : with) {
          if (thread.common++ == 0) {
            near.add(thread);
          }
        }
      }
    }
    Strand best = best(text, nearest(near), day);
    near.forEach(thread -> thread.common = 0);
    return best;
  }

  /** Those with most terms in common; of as many, those that began with the lesser text. */
  private static List<Strand> nearest(List<Strand> near) {
    if (near.size() <= CLOSELY) {
      return near;
    }
    int most = 0;
    for (Strand thread : near) {
      most = Math.max(most, thread.common);
    }
    int[] having = new int[most + 1];
    for (Strand thread : near) {
      having[thread.common]++;
    }
    int least = having.length - 1;
    int more = 0;
    while (more + having[least] < CLOSELY) {
      more += having[least--];
    }
    List<Strand> found = new ArrayList<>(CLOSELY);
    PriorityQueue<Strand> earliest = new PriorityQueue<>(LATEST_FIRST);
    for (Strand thread : near) {
      if (thread.common > least) {
        found.add(thread);
      } else if (thread.common == least) {
        if (earliest.size() < CLOSELY - more) {
          earliest.add(thread);
        } else if (LATEST_FIRST.compare(thread, earliest.element()) > 0) {
          earliest.remove();
          earliest.add(thread);
        }
      }
    }
    found.addAll(earliest);
    return found;
  }

  private static @Nullable Strand best(Vectors text, List<Strand> near, @Nullable LocalDate day) {
    Strand best = null;
    double most = ALIKE;
    for (Strand thread : near) {
      double like = text.like(thread) * fresh(thread, day);
      boolean isFirst = best == null || thread.first < best.first;
      if (like > most || (like == most && isFirst)) {
        best = thread;
        most = like;
      }
    }
    return best;
  }

  private static double fresh(Strand thread, @Nullable LocalDate day) {
    if (day == null || thread.last.equals(NEVER)) {
      return 1;
    }
    double gap = day.toEpochDay() - thread.last.toEpochDay();
    return Math.exp(-gap * gap / (2 * SIGMA * SIGMA));
  }

  private List<Cluster> clusters() {
    List<Cluster> made = new ArrayList<>();
    for (List<Strand> some : List.of(closed, open)) {
      some.forEach(t -> made.add(cluster(t)));
    }
    made.sort(
        Comparator.comparing((Cluster c) -> Objects.requireNonNullElse(c.from(), LocalDate.MAX))
            .thenComparing(Cluster::id));
    return made;
  }

  private Cluster cluster(Strand thread) {
    List<Gist> texts =
        thread.texts.stream()
            .sorted(
                Comparator.comparing((Gist g) -> Objects.requireNonNullElse(g.day(), LocalDate.MAX))
                    .thenComparing(Gist::document))
            .toList();
    List<LocalDate> days = texts.stream().map(Gist::day).filter(Objects::nonNull).toList();
    return new Cluster(
        Cluster.id(texts.get(0).document()),
        title(thread, texts),
        texts.stream().map(Gist::document).toList(),
        days.isEmpty() ? null : days.get(0),
        days.isEmpty() ? null : days.get(days.size() - 1),
        shown(thread.topWords(), thread.texts),
        shown(thread.topNames(), thread.texts));
  }

  /** Terms as the first text writes them, each with the number of texts that have it. */
  private static List<Term> shown(List<String> keys, List<Gist> texts) {
    Map<String, String> forms = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    Set<String> asked = new HashSet<>(keys);
    for (Gist text : texts) {
      for (List<Term> terms : List.of(text.words(), text.names())) {
        for (Term term : terms) {
          if (asked.contains(term.key())) {
            forms.putIfAbsent(term.key(), term.form());
            times.merge(term.key(), 1, Integer::sum);
          }
        }
      }
    }
    return keys.stream()
        .map(k -> new Term(k, forms.getOrDefault(k, k), times.getOrDefault(k, 1)))
        .toList();
  }

  /**
   * The headline of the text that is most like all together; a headline of few words says little.
   */
  private String title(Strand thread, List<Gist> texts) {
    String best = "";
    double most = -1;
    Set<String> seen = new HashSet<>();
    for (Gist text : texts) {
      String title = text.title() == null ? "" : text.title().strip();
      if (!title.isEmpty() && seen.add(title)) {
        double worth = isTelling(title) ? 1 : 0;
        if (texts.size() > 1) {
          Vectors vectors = new Vectors(keys);
          LocalDate day = Objects.requireNonNullElse(text.day(), NEVER);
          vectors.add(Weighed.of(text, keys, background(day)));
          worth += vectors.like(thread);
        }
        if (worth > most) {
          best = title;
          most = worth;
        }
      }
    }
    return best;
  }

  private static boolean isTelling(String title) {
    return title.codePoints().filter(c -> c == ' ').count() + 1 >= TITLE_WORDS
        && title.codePoints().filter(Character::isLetter).count() >= TITLE_WORDS * 2;
  }
}
