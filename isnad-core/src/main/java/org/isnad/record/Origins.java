package org.isnad.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.attribution.Chain;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.copy.Carrier;
import org.isnad.copy.Copies;
import org.isnad.copy.Copy;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.page.Span;

/**
 * How many independent sources a record has: outlets that carry it, and origins they have it from.
 *
 * @param tellings of the event as a whole
 * @param statements origin of each statement, by its id
 * @param outlets outlet of each document, by its key
 * @param copies tellings that carry another page's words, by document key: the page they come from
 *     most clearly
 */
public record Origins(
    Count tellings,
    Map<String, Origin> statements,
    Map<String, String> outlets,
    Map<String, Copy> copies) {
  /** Of a record whose pages were not compared. */
  public static final Origins NONE =
      new Origins(new Count(0, List.of()), Map.of(), Map.of(), Map.of());

  private static final String AND = " + ";

  public Origins {
    statements = Map.copyOf(statements);
    outlets = Map.copyOf(outlets);
    copies = Map.copyOf(copies);
  }

  /**
   * Who carries something, and whence.
   *
   * @param outlets number of outlets; a page of an unknown outlet counts as one
   * @param origins each once, by kind and name
   */
  public record Count(int outlets, List<Origin> origins) {
    public Count {
      origins = List.copyOf(origins);
    }
  }

  /** The origins of a record. */
  public static Origins of(EventRecord record, Copies copies) {
    Map<String, Origin> statements = new TreeMap<>();
    Map<String, String> outlets = new TreeMap<>();
    Map<String, Copy> copied = new TreeMap<>();
    for (Statement s : record.statements()) {
      statements.put(s.id(), origin(s, copies));
      s.evidence().forEach(e -> outlets.put(e.document(), outlet(e.document(), copies)));
    }
    List<Origin> told = new ArrayList<>();
    for (Telling t : record.tellings()) {
      outlets.put(t.document(), outlet(t.document(), copies));
      copies.best(t.document()).ifPresent(c -> copied.put(t.document(), c));
      Span words = t.spans().isEmpty() ? new Span(0, 0) : t.spans().get(0);
      told.add(origin(t.document(), words, copies));
    }
    long carriers =
        record.tellings().stream().map(t -> outlets.get(t.document())).distinct().count();
    return new Origins(new Count((int) carriers, distinct(told)), statements, outlets, copied);
  }

  /** Who carries a value, and whence: of the statements that give it. */
  public Count count(Collection<Statement> says) {
    Set<String> carriers = new TreeSet<>();
    List<Origin> found = new ArrayList<>();
    for (Statement s : says) {
      s.evidence().forEach(e -> carriers.add(outlets.getOrDefault(e.document(), e.document())));
      Optional.ofNullable(statements.get(s.id())).ifPresent(found::add);
    }
    return new Count(carriers.size(), distinct(found));
  }

  private static String outlet(String document, Copies copies) {
    Carrier.Body outlet = copies.carrier(document).outlet();
    return outlet == null ? document : outlet.key();
  }

  /**
   * A speaker is one origin in all outlets and languages; an unnamed one only where words agree.
   */
  private static Origin origin(Statement s, Copies copies) {
    Chain chain = s.chain();
    Optional<Link> speaker = chain.first(Part.SPEAKER).filter(l -> l.id() != null);
    if (speaker.isPresent()) {
      return new Origin(Origin.Kind.SPEAKER, speaker.get().name(), speaker.get().id());
    }
    Optional<Link> agency = chain.first(Part.AGENCY).filter(Link::isNamed);
    if (agency.isPresent()) {
      Link link = agency.get();
      return new Origin(Origin.Kind.AGENCY, link.name(), link.id());
    }
    Evidence evidence = s.evidence().isEmpty() ? null : s.evidence().get(0);
    if (evidence == null) {
      String name = chain.links().isEmpty() ? Link.UNNAMED : chain.links().get(0).name();
      return new Origin(Origin.Kind.SPEAKER, name, null);
    }
    Carrier carrier = copies.carrier(evidence.document());
    Optional<Link> outlet = chain.first(Part.OUTLET);
    if (outlet.isPresent() && carrier.outlet() != null && !isOfPage(outlet.get(), carrier)) {
      return new Origin(Origin.Kind.OUTLET, outlet.get().name(), outlet.get().id());
    }
    return origin(evidence.document(), evidence.span(), copies);
  }

  /** Whether the page itself is of an outlet or credits it, and not the sentence. */
  private static boolean isOfPage(Link link, Carrier carrier) {
    Carrier.Body own = carrier.outlet();
    return (own != null && isOf(link, own))
        || carrier.credited().stream().anyMatch(c -> isOf(link, c));
  }

  private static boolean isOf(Link link, Carrier.Body body) {
    return body.key().equals(link.id()) || body.name().equals(link.name().strip());
  }

  private static Origin origin(String document, Span words, Copies copies) {
    Carrier root = copies.carrier(copies.root(document, words));
    List<Carrier.Body> agencies = root.agencies();
    if (!agencies.isEmpty()) {
      String names = String.join(AND, agencies.stream().map(Carrier.Body::name).toList());
      String keys = String.join(AND, agencies.stream().map(Carrier.Body::key).toList());
      return new Origin(Origin.Kind.AGENCY, names, keys);
    }
    Carrier.Body outlet = root.credited().isEmpty() ? root.outlet() : root.credited().get(0);
    return outlet == null
        ? new Origin(Origin.Kind.DOCUMENT, root.document(), root.document())
        : new Origin(Origin.Kind.OUTLET, outlet.name(), outlet.key());
  }

  /** Each once; several agencies together are none of their own where one of them is alone. */
  private static List<Origin> distinct(List<Origin> found) {
    Map<String, Origin> byKey = new TreeMap<>();
    found.forEach(o -> byKey.merge(o.key(), o, Origins::either));
    Set<String> single = new TreeSet<>();
    byKey.values().forEach(o -> single.add(String.valueOf(o.id())));
    byKey.values().removeIf(o -> isCovered(o, single));
    return List.copyOf(byKey.values());
  }

  private static Origin either(Origin a, Origin b) {
    return a.name().compareTo(b.name()) <= 0 ? a : b;
  }

  private static boolean isCovered(Origin origin, Set<String> single) {
    String id = origin.id();
    return origin.kind() == Origin.Kind.AGENCY
        && id != null
        && id.contains(AND)
        && java.util.Arrays.stream(id.split(" \\+ ")).anyMatch(single::contains);
  }
}
