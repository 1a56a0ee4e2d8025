package org.isnad.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordForm;
import org.isnad.mention.Entity;
import org.isnad.mention.Name;
import org.isnad.mention.Referent;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;
import org.jspecify.annotations.Nullable;

/**
 * Nouns for groups of people and forces with their sector, from {@code ar/deeds/agents.tsv}, and
 * the sectors of named bodies and offices, from {@code ar/deeds/sectors.tsv}.
 */
final class Agents {
  /**
   * One noun or adjective.
   *
   * @param lemma folded
   * @param id ASCII id such as police
   * @param en English name of the group
   * @param sector PLOVER sector code, empty when the words around give it
   * @param sort group (takes its sector from what it is made of, else its own), force (the same, of
   *     the army where a state has it), rank (the same, of its own sector where nothing is said),
   *     person, people (of no sort), relative (of somebody named before), guard (may be of
   *     anybody), owned (a person that only an article or its owner makes one), thing (acts only
   *     for a state or body), site (somebody only with its owner), vehicle (a site that may act),
   *     building (of a sector, never acts), adjective, foreign (an adjective: of another state),
   *     international (an adjective: of several states), amount (of people, when nothing else is
   *     said), nobody
   */
  record Agent(String lemma, String ar, String id, String en, String sector, String sort) {
    boolean isAdjective() {
      return sort.equals("adjective") || isOfStates();
    }

    /** Whether it is an adjective for people of another state than the one that is spoken of. */
    boolean isForeign() {
      return sort.equals("foreign");
    }

    /** Whether it is an adjective that says that people are not only of one state. */
    boolean isOfStates() {
      return isForeign() || sort.equals("international");
    }

    /** Whether it means people, singular or many, of whom nothing more is said. */
    boolean isPeople() {
      return sort.equals("people") || isAmount();
    }

    boolean isRelative() {
      return sort.equals("relative");
    }

    /** Whether it means people by what they do or are, not a body of them. */
    boolean isPerson() {
      return sort.equals("person") || sort.equals("people") || isRelative() || isGuard();
    }

    boolean isGroup() {
      return sort.equals("group") || isForce();
    }

    /** Whether it is of the army where a state has it. */
    boolean isForce() {
      return sort.equals("force");
    }

    boolean isRank() {
      return sort.equals("rank");
    }

    /** Whether it is somebody only with an article or with whose it is. */
    boolean isOwned() {
      return sort.equals("owned");
    }

    boolean isSite() {
      return sort.equals("site") || sort.equals("vehicle");
    }

    boolean isBuilding() {
      return sort.equals("building");
    }

    /** Whether what it means stands where it is and does nothing itself. */
    boolean isImmovable() {
      return isBuilding() || sort.equals("site");
    }

    /** Whether it means armed people who are of no state. */
    boolean isArmed() {
      return sector.equals("UAF") || sector.equals("REB");
    }

    /** Whether it means guards, who may be of anybody. */
    boolean isGuard() {
      return sort.equals("guard");
    }

    boolean isAmount() {
      return sort.equals("amount");
    }

    boolean isThing() {
      return sort.equals("thing");
    }
  }

  /**
   * A reading of a token as an agent noun.
   *
   * @param agent which
   * @param clitics proclitics cut off
   * @param form its form
   */
  record Sighting(Agent agent, int clitics, WordForm form) {
    boolean isDefinite() {
      return Clitic.AL.in(clitics) || form.is("suffix");
    }
  }

  /** Id of somebody whom the words do not name. */
  static final String NOBODY = "grp.unnamed";

  private final WordNotes<List<Sighting>> known;
  private final Map<String, List<WordForm>> forms;
  private final Map<String, Agent> agents = new HashMap<>();
  private final Map<String, String> sectors = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> bodyNouns;
  private final Set<String> notAgents;
  private final Set<String> things;

  Agents(Lexicon lexicon) {
    this.known = new WordNotes<>(lexicon, this::sightings);
    Orthography orthography = lexicon.orthography();
    bodyNouns = lexicon.list("deed-bodies");
    notAgents = lexicon.list("not-agents");
    things = lexicon.list("agent-things");
    List<Row> rows = lexicon.table("ar/deeds/agents.tsv").rows();
    for (Row row : rows) {
      String lemma = orthography.fold(row.get("lemma"));
      agents.put(
          lemma,
          new Agent(
              lemma,
              row.get("lemma"),
              row.get("id"),
              row.get("en"),
              row.get("sector"),
              row.get("sort").isEmpty() ? "person" : row.get("sort")));
    }
    forms = lexicon.inflected(List.of(), rows);
    for (Row row : lexicon.table("ar/deeds/sectors.tsv").rows()) {
      sectors.put(row.get("of"), row.get("sector"));
    }
    for (Row row : lexicon.table("gazetteer/organisations.tsv").rows()) {
      kinds.put(row.get("id"), row.get("kind"));
      bodies.add(orthography.fold(row.get("name_ar")));
    }
  }

  /**
   * The readings of a token as an agent, those of nouns before those of adjectives. News have "the
   * gunmen of" where "my gunman" is spelled the same.
   */
  List<Sighting> of(Token token) {
    return known.of(token.word());
  }

  private List<Sighting> sightings(Word word) {
    List<Sighting> out = new ArrayList<>();
    if (notAgents.contains(word.plain())) {
      return List.of();
    }
    for (Reading reading : word.readings()) {
      for (WordForm form : forms.getOrDefault(reading.stem(), List.of())) {
        Agent agent = agents.get(form.lemma());
        boolean body = form.is("dual") && bodies.contains(reading.stem());
        boolean thing = things.contains(reading.stem());
        if (agent != null && !body && !thing && !agent.sort().equals("nobody")) {
          out.add(new Sighting(agent, reading.clitics(), form));
        }
      }
    }
    if (out.stream().anyMatch(s -> s.form().is("construct"))) {
      out.removeIf(s -> s.form().is("suffix"));
    }
    out.sort(
        Comparator.comparing((Sighting s) -> s.agent().isAdjective())
            .thenComparing(s -> s.form().is("f")));
    return List.copyOf(out);
  }

  /** Whether a token is an agent noun in a form that no subject has: "citizens of". */
  boolean isOblique(Token token) {
    List<Sighting> all = of(token);
    return !all.isEmpty() && all.stream().allMatch(s -> s.form().is("oblique"));
  }

  /**
   * Whether a phrase names a body, a state or a weapon, which is not killed or arrested itself.
   *
   * @param head token of the noun that the phrase begins with
   */
  boolean isBody(Phrase phrase, Token head) {
    List<Sighting> sightings = of(head);
    if (!sightings.isEmpty()) {
      Agent agent = sightings.getFirst().agent();
      return agent.isThing() || bodyNouns.contains(agent.lemma());
    }
    return phrase.isActor()
        && phrase.referents().stream()
            .map(r -> r.entity().kind())
            .allMatch(k -> k == Entity.Kind.ORGANISATION || k == Entity.Kind.COUNTRY);
  }

  /** Whether a phrase that begins with a token names what can do nothing itself: a building. */
  boolean isImmovable(Token head) {
    List<Sighting> all = of(head);
    return !all.isEmpty() && all.getFirst().agent().isImmovable();
  }

  /**
   * The group that an agent noun alone means.
   *
   * @param lemma as it stands in the table
   */
  Referent group(String lemma) {
    Agent agent = agents.get(lemma);
    if (agent == null) {
      throw new IllegalArgumentException("ar/deeds/agents.tsv has no " + lemma);
    }
    Name name = new Name(agent.ar(), agent.en());
    return new Referent(new Entity("grp." + agent.id(), Entity.Kind.GROUP, name, null), null, null);
  }

  /** The sector of an agent noun. */
  @Nullable String sector(String lemma) {
    Agent agent = agents.get(lemma);
    return agent == null || agent.sector().isEmpty() ? null : agent.sector();
  }

  /** Somebody whom the words do not name. */
  Referent nobody() {
    return agents.values().stream()
        .filter(a -> a.sort().equals("nobody"))
        .findFirst()
        .map(a -> group(a.lemma()))
        .orElseThrow(() -> new IllegalStateException("ar/deeds/agents.tsv names no nobody"));
  }

  /**
   * The sector of somebody named or known by an office; null for states and where none is known.
   */
  @Nullable String sector(Referent who) {
    Entity entity = who.entity();
    return switch (entity.kind()) {
      case PERSON -> office(who);
      case ORGANISATION -> body(entity.id());
      case GROUP -> sectorOf(entity);
      case COUNTRY, PLACE -> sectors.get(entity.id());
    };
  }

  /** The sector of a group, or of the body whose leaders or members it is. */
  private @Nullable String sectorOf(Entity group) {
    String own = sectors.get(group.id());
    // Its id names its sort and then the body without its kind: grp.leaders.taliban.
    String[] parts = group.id().split("[.]", 3);
    String body = parts.length < 3 ? "" : "org." + parts[2];
    return own == null && kinds.containsKey(body) ? body(body) : own;
  }

  private @Nullable String office(Referent who) {
    Referent.Office office = who.office();
    if (office == null) {
      return null;
    }
    String own = sectors.get("office." + office.id());
    return own == null ? sectors.get("office") : own;
  }

  private @Nullable String body(String id) {
    for (String key = id; !key.isEmpty(); key = shorter(key)) {
      String own = sectors.get(key);
      if (own != null) {
        return own;
      }
    }
    return sectors.get("kind." + kinds.getOrDefault(id, ""));
  }

  private static String shorter(String id) {
    int dot = id.lastIndexOf('.');
    return dot < 0 ? "" : id.substring(0, dot);
  }
}
