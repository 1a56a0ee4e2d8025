package org.isnad.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.attribution.Chain;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.copy.Copy;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.isnad.record.EventRecord;
import org.isnad.record.Origin;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/** What an event's page shows as lists and, after each, as a picture. */
public final class EventPictures {

  /** The parts of a chain from who speaks to who prints it once more. */
  private static final List<Part> STEPS = List.of(Part.values());

  private final EventRecord record;
  private final Sayings sayings;
  private final Wording wording;
  private final Values values;

  private EventPictures(EventRecord record, Sayings sayings, Wording wording) {
    this.record = record;
    this.sayings = sayings;
    this.wording = wording;
    this.values = new Values(wording);
  }

  /**
   * Lists with their pictures; a picture is null where there is too little to see.
   *
   * @param ways each way by which values came, once
   * @param chains all ways as one drawing
   * @param origins who is behind what
   * @param carried tellings that carry another's words
   * @param copies who carries whose words
   * @param days texts by day
   * @param coverage the same as bars
   * @param lengths lengths as told
   */
  public record View(
      List<Way> ways,
      @Nullable Picture chains,
      List<Behind> origins,
      List<Carried> carried,
      @Nullable Picture copies,
      List<StoriesPage.Day> days,
      @Nullable Picture coverage,
      @Nullable Picture lengths) {}

  /**
   * A way by which values came.
   *
   * @param chain speaker first
   * @param fields what came by it
   */
  public record Way(List<Said.Step> chain, Line fields) {}

  /**
   * Somebody who is behind values.
   *
   * @param name who
   * @param kind speaker, agency, outlet or page
   * @param fields which values
   * @param outlets who carries them
   */
  public record Behind(Line name, Line kind, Line fields, Line outlets) {}

  /**
   * A telling with another's words.
   *
   * @param source the outlet that carries them
   * @param href its document
   * @param words whose words and how many
   * @param direction how it is known
   * @param ofHref the other's document
   */
  public record Carried(Line source, String href, Line words, Line direction, String ofHref) {}

  static View of(EventRecord record, Sayings sayings, Wording wording) {
    return new EventPictures(record, sayings, wording).view();
  }

  private View view() {
    Map<LocalDate, Integer> days = days();
    return new View(
        ways(),
        chains(),
        origins(),
        record.tellings().stream()
            .map(Telling::document)
            .distinct()
            .map(d -> record.origins().copies().get(d))
            .filter(Objects::nonNull)
            .map(this::carried)
            .toList(),
        copies(),
        days.entrySet().stream()
            .map(e ->
                new StoriesPage.Day(
                    wording.date(e.getKey()),
                    e.getKey().toString(),
                    wording.say("stories.texts", "n", e.getValue())))
            .toList(),
        days.size() < 2 ? null : Picture.coverage(days, wording),
        lengths());
  }

  // --- chains --------------------------------------------------------------------------------

  private List<Way> ways() {
    Map<Chain, Set<String>> ways = new LinkedHashMap<>();
    for (Statement s : record.statements()) {
      if (!s.chain().links().isEmpty()) {
        ways.computeIfAbsent(s.chain(), c -> new LinkedHashSet<>()).add(s.field());
      }
    }
    return ways.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
        .map(e -> new Way(sayings.chain(e.getKey()), fields(e.getValue())))
        .toList();
  }

  private Line fields(Set<String> codes) {
    return wording.list(codes.stream().map(values::field).toList());
  }

  private @Nullable Picture chains() {
    Stairs stairs = new Stairs();
    List<Chain> ways = record.statements().stream().map(Statement::chain).distinct().toList();
    ways.stream()
        .flatMap(c -> c.links().stream().map(l -> new Hand(c, l)))
        .sorted(Comparator.comparing(h -> h.link().part()))
        .forEach(h ->
            stairs.node(
                h.key(),
                STEPS.indexOf(h.link().part()),
                wording.say("part." + h.link().part().name()),
                sayings.name(h.link().id(), h.link().name()).bare(),
                h.isUnnamed()));
    for (Chain chain : ways) {
      List<Link> links = chain.links();
      for (int i = 1; i < links.size(); i++) {
        stairs.edge(
            new Hand(chain, links.get(i - 1)).key(), new Hand(chain, links.get(i)).key(), false);
      }
    }
    return stairs.hasEdges()
        ? stairs.draw(
            wording.say("picture.chains"), wording.say("picture.chains.text", "n", ways.size()))
        : null;
  }

  /** A link in its chain: those that hide their name are one only within one chain. */
  private record Hand(Chain chain, Link link) {
    boolean isUnnamed() {
      return !link.isNamed();
    }

    String key() {
      return link.part() + " " + (isUnnamed() ? chain.links().toString() : link.name());
    }
  }

  // --- origins and copies --------------------------------------------------------------------

  private List<Behind> origins() {
    Map<String, List<Statement>> behind = new TreeMap<>();
    Map<String, Origin> origins = new TreeMap<>();
    for (Statement s : record.statements()) {
      Origin origin = record.origins().statements().get(s.id());
      if (origin != null) {
        String key = origin.kind() + " " + (origin.id() == null ? origin.name() : origin.id());
        origins.putIfAbsent(key, origin);
        behind.computeIfAbsent(key, k -> new ArrayList<>()).add(s);
      }
    }
    return behind.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
        .map(e -> behind(Objects.requireNonNull(origins.get(e.getKey())), e.getValue()))
        .toList();
  }

  private Behind behind(Origin origin, List<Statement> says) {
    Set<String> fields = new LinkedHashSet<>();
    says.forEach(s -> fields.add(s.field()));
    List<Line> outlets =
        says.stream()
            .flatMap(s -> s.evidence().stream())
            .map(e -> sayings.source(e.document()))
            .distinct()
            .toList();
    return new Behind(
        sayings.origin(origin),
        wording.say("origin." + origin.kind()),
        fields(fields),
        wording.list(outlets));
  }

  private Carried carried(Copy copy) {
    return new Carried(
        sayings.source(copy.document()),
        Links.document(copy.document()),
        wording.say(
            "event.copy",
            "source",
            sayings.source(copy.of()),
            "share",
            wording.percent(copy.share())),
        wording.say("copy." + copy.direction().name()),
        Links.document(copy.of()));
  }

  /** Tellings that stand alone first, each followed by those that carry its words. */
  private @Nullable Picture copies() {
    Map<String, Copy> copies = record.origins().copies();
    if (copies.isEmpty()) {
      return null;
    }
    Map<String, List<String>> carriers = new TreeMap<>();
    Set<String> documents = new LinkedHashSet<>();
    record.tellings().stream()
        .sorted(
            Comparator.comparing(
                    Telling::published, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Telling::document))
        .forEach(t -> documents.add(t.document()));
    copies.values().forEach(c -> documents.add(c.of()));
    documents.stream()
        .filter(copies::containsKey)
        .forEach(d ->
            carriers
                .computeIfAbsent(Objects.requireNonNull(copies.get(d)).of(), k -> new ArrayList<>())
                .add(d));
    Stairs stairs = new Stairs();
    Set<String> seen = new LinkedHashSet<>();
    documents.stream()
        .filter(d -> !copies.containsKey(d))
        .forEach(d -> copy(d, 0, carriers, stairs, seen));
    // Those that carry each other's words in a ring have no first.
    documents.forEach(d -> copy(d, 0, carriers, stairs, seen));
    copies.values().forEach(c -> stairs.edge(c.of(), c.document(), isWeak(c)));
    return stairs.draw(
        wording.say("picture.copies"), wording.say("picture.copies.text", "n", copies.size()));
  }

  private static boolean isWeak(Copy copy) {
    return switch (copy.direction()) {
      case CREDITED, EARLIER -> false;
      case SAME_AGENCY, UNDETERMINED -> true;
    };
  }

  private void copy(
      String document,
      int step,
      Map<String, List<String>> carriers,
      Stairs stairs,
      Set<String> seen) {
    if (!seen.add(document)) {
      return;
    }
    Line date =
        record.tellings().stream()
            .filter(t -> t.document().equals(document))
            .map(Telling::published)
            .filter(Objects::nonNull)
            .findFirst()
            .map(wording::date)
            .orElseGet(() -> wording.say("event.history.undated"));
    stairs.node(document, step, date, sayings.source(document).bare(), false);
    carriers
        .getOrDefault(document, List.of())
        .forEach(d -> copy(d, step + 1, carriers, stairs, seen));
  }

  // --- days and lengths ----------------------------------------------------------------------

  private Map<LocalDate, Integer> days() {
    Map<LocalDate, Integer> days = new TreeMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Telling telling : record.tellings()) {
      LocalDate day = telling.published();
      if (day != null && seen.add(telling.document())) {
        days.merge(day, 1, Integer::sum);
      }
    }
    return days;
  }

  private @Nullable Picture lengths() {
    List<LengthPicture.Told> told = lengths(record, null, values, wording);
    return told.isEmpty() ? null : LengthPicture.of(told, wording);
  }

  /**
   * The lengths told of an event, each once.
   *
   * @param before what is written before each, null for nothing
   */
  static List<LengthPicture.Told> lengths(
      EventRecord record, @Nullable Line before, Values values, Wording wording) {
    Map<String, LengthPicture.Told> told = new LinkedHashMap<>();
    for (Statement s : record.statements()) {
      if (s.value() instanceof Value.OfDuration length && s.field().equals("duration")) {
        Line words = values.length(length);
        Line whole =
            before == null
                ? words
                : wording.say("picture.lengths.row", "when", before, "length", words);
        told.putIfAbsent(words.text(), new LengthPicture.Told(whole, length));
      }
    }
    return List.copyOf(told.values());
  }
}
