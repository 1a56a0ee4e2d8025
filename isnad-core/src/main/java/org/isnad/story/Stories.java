package org.isnad.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.copy.Copies;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/** All stories of a set of texts, to be asked. Immutable; may be shared between threads. */
public final class Stories {
  /** Most told first, then the latest. */
  private static final Comparator<Story> MOST_COVERED =
      Comparator.comparingInt((Story s) -> s.origins())
          .thenComparingInt(Story::texts)
          .reversed()
          .thenComparing(Comparator.comparing(Stories::last).reversed())
          .thenComparing(Story::id);

  /** A telling beside the text's own story counts for little. */
  private static final int MAIN = 100;

  /** Terms that more than one in so many stories have relate none. */
  private static final int PART = 100;

  private static final int FEW = 30;

  private List<Story> all = new ArrayList<>();
  private final Map<String, Story> byText = new HashMap<>();
  private final Map<String, Story> byId = new HashMap<>();
  private final Map<String, List<Story>> having = new HashMap<>();

  private Stories() {}

  /**
   * Brings texts, copies and records together.
   *
   * @param clusters the stories' texts
   * @param copies who carries whose words
   * @param records the register
   */
  public static Stories of(List<Cluster> clusters, Copies copies, Collection<EventRecord> records) {
    Stories made = new Stories();
    Map<String, Cluster> byText = new HashMap<>();
    clusters.forEach(c -> c.documents().forEach(d -> byText.put(d, c)));
    Map<String, List<EventRecord>> own = new HashMap<>();
    for (EventRecord record : records) {
      Cluster cluster = home(record, byText);
      if (cluster != null) {
        own.computeIfAbsent(cluster.id(), id -> new ArrayList<>()).add(record);
      }
    }
    for (Cluster cluster : clusters) {
      made.add(Story.of(cluster, copies, own.getOrDefault(cluster.id(), List.of())));
    }
    made.all.sort(MOST_COVERED);
    made.all = List.copyOf(made.all);
    return made;
  }

  /** The story that tells a record most; null when none of its texts is in a story. */
  private static @Nullable Cluster home(EventRecord record, Map<String, Cluster> byText) {
    Map<String, Integer> tells = new TreeMap<>();
    Map<String, Cluster> clusters = new HashMap<>();
    for (Telling telling : record.tellings()) {
      Cluster cluster = byText.get(telling.document());
      if (cluster != null) {
        clusters.put(cluster.id(), cluster);
        tells.merge(cluster.id(), telling.main() ? MAIN : 1, Integer::sum);
      }
    }
    return tells.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(e -> clusters.get(e.getKey()))
        .orElse(null);
  }

  private void add(Story story) {
    all.add(story);
    byId.put(story.id(), story);
    for (String document : story.cluster().documents()) {
      byText.put(Cluster.id(document), story);
    }
    for (List<Term> terms : List.of(story.cluster().words(), story.cluster().names())) {
      terms.forEach(t -> having.computeIfAbsent(t.key(), k -> new ArrayList<>()).add(story));
    }
  }

  private static LocalDate last(Story story) {
    LocalDate to = story.cluster().to();
    return to == null ? LocalDate.MIN : to;
  }

  /** All, the most covered first: by independent origins, then by texts. */
  public List<Story> all() {
    return all;
  }

  /** Those with texts on a day or before and after it, the most covered first. */
  public List<Story> of(LocalDate day) {
    return all.stream().filter(s -> s.isOn(day)).toList();
  }

  /** Those whose last text is of a day or later, the most covered first. */
  public List<Story> since(LocalDate day) {
    return all.stream().filter(s -> !last(s).isBefore(day)).toList();
  }

  /** The story of an id; of the id that any of its texts would give, the story that has it now. */
  public Optional<Story> find(String id) {
    Story story = byId.get(id);
    return Optional.ofNullable(story == null ? byText.get(id) : story);
  }

  /** The story that a text belongs to. */
  public Optional<Story> ofText(String document) {
    return Optional.ofNullable(byText.get(Cluster.id(document)));
  }

  /** Those that name all of some people, bodies or places, by their ids, the most covered first. */
  public List<Story> naming(List<String> ids) {
    return ids.stream()
        .map(id -> having.getOrDefault(id, List.of()))
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of())
        .stream()
        .distinct()
        .filter(s -> ids.stream().allMatch(id -> names(s, id)))
        .sorted(MOST_COVERED)
        .toList();
  }

  private static boolean names(Story story, String id) {
    return story.cluster().names().stream().anyMatch(t -> t.key().equals(id));
  }

  /** The stories that share most of what a story is about; not that story itself. */
  public List<Story> related(Story story, int most) {
    Map<Story, Double> shared = new HashMap<>();
    for (List<Term> terms : List.of(story.cluster().words(), story.cluster().names())) {
      for (Term term : terms) {
        List<Story> with = having.getOrDefault(term.key(), List.of());
        if (with.size() <= Math.max(FEW, all.size() / PART)) {
          double weight = Math.log((all.size() + 1.0) / with.size());
          with.forEach(s -> shared.merge(s, weight, Double::sum));
        }
      }
    }
    double own = shared.getOrDefault(story, 1.0);
    shared.remove(story);
    return shared.entrySet().stream()
        .filter(e -> e.getValue() >= own / 4)
        .sorted(
            Comparator.comparingDouble((Map.Entry<Story, Double> e) -> -e.getValue())
                .thenComparing(e -> e.getKey().id()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
