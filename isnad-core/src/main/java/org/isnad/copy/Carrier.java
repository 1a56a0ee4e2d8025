package org.isnad.copy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.isnad.article.Article;
import org.isnad.article.Credit;
import org.jspecify.annotations.Nullable;

/**
 * Who published a text, when, and to whom it gives credit: what tells who copied whom.
 *
 * @param document document key
 * @param outlet the outlet; null when unknown
 * @param agencies the agencies that are credited, sorted
 * @param credited the outlets that are credited and are not its own, sorted
 * @param from first possible day of publication; null when unknown
 * @param to last possible day of publication; null when unknown
 * @param at the instant with its zone; null when not told
 */
public record Carrier(
    String document,
    @Nullable Body outlet,
    List<Body> agencies,
    List<Body> credited,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable OffsetDateTime at) {
  /** How far clocks of two newsrooms may differ. */
  private static final Duration CLOCKS = Duration.ofMinutes(10);

  public Carrier {
    agencies = agencies.stream().distinct().sorted(Body.ORDER).toList();
    credited = credited.stream().distinct().sorted(Body.ORDER).toList();
  }

  /**
   * An outlet or an agency.
   *
   * @param key id in the data, else the name in lower case
   * @param name as written
   */
  public record Body(String key, String name) {
    private static final Comparator<Body> ORDER =
        Comparator.comparing(Body::key).thenComparing(Body::name);

    static Body of(@Nullable String id, String name) {
      return new Body(id != null ? id : name.strip().toLowerCase(Locale.ROOT), name.strip());
    }
  }

  /** A page of which nothing is known. */
  public static Carrier unknown(String document) {
    return new Carrier(document, null, List.of(), List.of(), null, null, null);
  }

  /** The carrier of an article. */
  public static Carrier of(Article article) {
    Article.Outlet outlet = article.outlet();
    Body own = outlet == null ? null : Body.of(outlet.id(), outlet.name());
    List<Body> agencies = new ArrayList<>();
    List<Body> credited = new ArrayList<>();
    for (Credit credit : article.credits()) {
      Body name = Body.of(credit.id(), credit.name());
      switch (credit.kind()) {
        case AGENCY -> agencies.add(name);
        case OUTLET -> credited.add(name);
        case COMPILED, NONE_NAMED, PHOTO, REPUBLISHER -> {}
      }
    }
    if (own != null) {
      credited.removeIf(b -> b.key().equals(own.key()));
    }
    return new Carrier(
        article.document(),
        own,
        agencies,
        credited,
        article.published().from(),
        article.published().to(),
        article.published().at());
  }

  /**
   * The same for a page of a story on several pages: outlet and date of the first, credits of all.
   *
   * @param story the carriers of the story's pages, that of the first page first
   */
  public Carrier onPageOf(List<Carrier> story) {
    Carrier first = story.isEmpty() ? this : story.get(0);
    return new Carrier(
        document,
        first.outlet == null ? outlet : first.outlet,
        story.stream().flatMap(c -> c.agencies.stream()).toList(),
        story.stream().flatMap(c -> c.credited.stream()).toList(),
        first.from == null ? from : first.from,
        first.to == null ? to : first.to,
        first.at == null ? at : first.at);
  }

  /** Whether it gives credit to the outlet or agency that published another. */
  boolean credits(Carrier other) {
    return other.outlet != null
        && (outlet == null || !other.outlet.key().equals(outlet.key()))
        && (has(credited, other.outlet) || has(agencies, other.outlet));
  }

  /** Whether both give credit to one agency. */
  boolean sharesAgency(Carrier other) {
    return agencies.stream().anyMatch(a -> has(other.agencies, a));
  }

  private static boolean has(List<Body> bodies, Body body) {
    return bodies.stream().anyMatch(b -> b.key().equals(body.key()));
  }

  /** Whether it came out after another beyond doubt. */
  public boolean isAfter(Carrier other) {
    if (at != null && other.at != null) {
      return Duration.between(other.at, at).compareTo(CLOCKS) > 0;
    }
    return from != null && other.to != null && from.isAfter(other.to);
  }
}
