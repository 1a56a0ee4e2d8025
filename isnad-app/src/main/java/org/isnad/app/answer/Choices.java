package org.isnad.app.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.event.Argument;
import org.isnad.event.Status;
import org.isnad.mention.Entity;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;

/**
 * What there is in a register to choose from.
 *
 * @param kinds kinds of events, sorted
 * @param statuses in their order
 * @param outlets ids or names of outlets that tell events, sorted
 * @param parties those who take part most often, the most frequent first
 */
public record Choices(
    Set<String> kinds, Set<Status> statuses, Set<String> outlets, List<Entity> parties) {
  /** More names than that help nobody to choose. */
  private static final int MOST_PARTIES = 300;

  static Choices of(Collection<EventRecord> records) {
    TreeSet<String> kinds = new TreeSet<>();
    TreeSet<Status> statuses = new TreeSet<>();
    TreeSet<String> outlets = new TreeSet<>();
    Map<String, Entity> parties = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (EventRecord record : records) {
      kinds.add(record.kind());
      statuses.add(record.status());
      for (Telling telling : record.tellings()) {
        String outlet = telling.outlet();
        if (outlet != null) {
          outlets.add(outlet);
        }
      }
      for (Argument argument : record.participants()) {
        Entity entity = argument.referent().entity();
        parties.putIfAbsent(entity.id(), entity);
        times.merge(entity.id(), 1, Integer::sum);
      }
    }
    return new Choices(
        kinds,
        statuses,
        outlets,
        parties.values().stream()
            .sorted(
                Comparator.comparingInt((Entity e) -> -times.getOrDefault(e.id(), 0))
                    .thenComparing(Entity::id))
            .limit(MOST_PARTIES)
            .toList());
  }
}
