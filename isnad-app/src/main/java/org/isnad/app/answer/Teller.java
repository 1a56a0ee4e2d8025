package org.isnad.app.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outlet as its texts show it.
 *
 * @param name name or id; empty for texts of unknown outlets
 * @param texts number of its texts
 * @param undated number of those whose day of publication is unknown
 * @param changed number of its pages that were read in more than one version
 * @param newest day of its newest text; null when none has a day
 * @param fetched when a page of it was fetched last; null when that is not known of any
 * @param events number of events it tells
 * @param shared number of those that other outlets tell too
 * @param first number of shared ones that it told before all others, as far as days and clocks
 *     tell; texts without a day are left out
 * @param copied number of texts of others that carry its words
 * @param copies number of its texts that carry the words of others
 * @param from whose words they are, the most carried first
 * @param problems what could not be read of its hosts, by code, the most frequent first
 */
public record Teller(
    String name,
    int texts,
    int undated,
    int changed,
    @Nullable LocalDate newest,
    @Nullable Instant fetched,
    int events,
    int shared,
    int first,
    int copied,
    int copies,
    List<Times> from,
    List<Times> problems) {
  public Teller {
    from = List.copyOf(from);
    problems = List.copyOf(problems);
  }

  /**
   * How often something is met.
   *
   * @param name of it
   * @param times how often
   */
  public record Times(String name, int times) {}

  /**
   * An agency as the texts that name it show it.
   *
   * @param id its id; its name where the data do not know it
   * @param name its Arabic name
   * @param texts number of texts that have an event from it
   * @param events number of events they tell
   * @param outlets that publish them, the most frequent first
   */
  public record Agency(String id, String name, int texts, int events, List<Times> outlets) {
    public Agency {
      outlets = List.copyOf(outlets);
    }
  }
}
