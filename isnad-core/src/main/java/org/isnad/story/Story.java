package org.isnad.story;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.copy.Carrier;
import org.isnad.copy.Copies;
import org.isnad.copy.Copy;
import org.isnad.record.EventRecord;

/**
 * A story with what the register has of it.
 *
 * @param cluster its texts
 * @param outlets how many outlets tell it
 * @param origins from how many independent origins their texts come: copies count with what they
 *     were copied from, and all texts of an agency once
 * @param events ids of the records that it tells more than any other story does, by time
 */
public record Story(Cluster cluster, int outlets, int origins, List<String> events) {
  /** So much of a text stands in another for it to count as its copy. */
  private static final double COPY = 0.5;

  private static final String PERSON = "per.";
  private static final String BODY = "org.";
  private static final String COUNTRY = "cty.";
  private static final String PLACE = "loc.";

  public Story {
    events = List.copyOf(events);
  }

  /**
   * Counts who tells a story.
   *
   * @param records its records
   */
  static Story of(Cluster cluster, Copies copies, Collection<EventRecord> records) {
    Set<String> outlets = new HashSet<>();
    Set<String> origins = new TreeSet<>();
    for (String document : cluster.documents()) {
      Carrier.Body outlet = copies.carrier(document).outlet();
      if (outlet != null) {
        outlets.add(outlet.key());
      }
      origins.add(origin(document, copies));
    }
    return new Story(
        cluster,
        outlets.size(),
        origins.size(),
        records.stream()
            .sorted(
                Comparator.comparing((EventRecord r) ->
                        Objects.requireNonNullElse(r.time().from(), LocalDate.MAX))
                    .thenComparing(EventRecord::id))
            .map(EventRecord::id)
            .toList());
  }

  private static String origin(String document, Copies copies) {
    Set<String> seen = new HashSet<>();
    String at = document;
    while (seen.add(at)) {
      Optional<Copy> from = copies.best(at).filter(c -> c.share() >= COPY);
      if (from.isEmpty()) {
        break;
      }
      at = from.get().of();
    }
    Carrier carrier = copies.carrier(at);
    if (!carrier.agencies().isEmpty()) {
      return "agency " + carrier.agencies().get(0).key();
    }
    Carrier.Body outlet = carrier.outlet();
    return outlet == null ? "document " + at : "outlet " + outlet.key();
  }

  /** Its id. */
  public String id() {
    return cluster.id();
  }

  /** Number of its texts. */
  public int texts() {
    return cluster.documents().size();
  }

  /** People it names, the most telling first. */
  public List<Term> people() {
    return names(PERSON);
  }

  /** Bodies it names, the most telling first. */
  public List<Term> bodies() {
    return names(BODY);
  }

  /** States and places it names, the most telling first. */
  public List<Term> places() {
    return cluster.names().stream()
        .filter(t -> t.key().startsWith(COUNTRY) || t.key().startsWith(PLACE))
        .toList();
  }

  private List<Term> names(String prefix) {
    return cluster.names().stream().filter(t -> t.key().startsWith(prefix)).toList();
  }

  /** Whether a day lies between its first and its last text. */
  public boolean isOn(LocalDate day) {
    LocalDate from = cluster.from();
    LocalDate to = cluster.to();
    return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
  }
}
