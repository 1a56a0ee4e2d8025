package org.isnad.event;

import java.util.Locale;
import java.util.Set;
import org.isnad.event.Agents.Agent;
import org.isnad.mention.Entity;
import org.isnad.mention.Name;
import org.isnad.mention.Referent;
import org.jspecify.annotations.Nullable;

/**
 * Who an agent noun and the words after it mean: its sector, its state, the body that they name.
 */
final class DescribedAgent {
  /** Sectors of those whose gunmen and fighters are theirs. */
  private static final Set<String> ARMED = Set.of("REB", "UAF", "OPP");

  private static final Set<String> FORCES = Set.of("MIL", "COP");

  private final Agent head;
  private @Nullable String sector;
  private @Nullable String country;
  private @Nullable Referent body;
  private boolean elsewhere;
  private @Nullable Agent foreign;

  DescribedAgent(Agent head) {
    this.head = head;
    this.sector = head.sector().isEmpty() || head.isGroup() ? null : head.sector();
  }

  Agent head() {
    return head;
  }

  @Nullable String country() {
    return country;
  }

  @Nullable Referent body() {
    return body;
  }

  /** Makes it one of a state, unless it is known to be of another. */
  void isOf(@Nullable String state) {
    country = country == null ? state : country;
  }

  /** Makes a building that may be theirs one of those who bear arms for a state. */
  void military() {
    sector = isOfForce("MIL") ? "MIL" : sector;
  }

  /** The PLOVER sector; null where neither the noun nor the words after it give one. */
  @Nullable String sector() {
    boolean land = country != null || elsewhere;
    boolean open = sector == null && body == null;
    boolean own = open && !head.sector().isEmpty();
    boolean force = sector == null && head.isForce() && (body != null || (open && land));
    return force ? "MIL" : own ? head.sector() : sector;
  }

  /** Whether they are police of whom no state is told, so that it is where they are. */
  boolean isOfLocalPolice() {
    return "COP".equals(sector) && country == null && body == null && !elsewhere && !head.isGuard();
  }

  /** Takes the name of a person or body right after the noun. */
  void named(Referent who) {
    body = who;
    country = who.entity().country();
  }

  boolean takesOwner() {
    return head.isGroup() || head.isSite() || head.isArmed() || head.isRank();
  }

  boolean isNobodys() {
    return country == null && body == null;
  }

  boolean isOpen() {
    return sector == null && isNobodys();
  }

  /** Takes an adjective of people: of another state, or of a sector. */
  void adjective(Agent adjective) {
    elsewhere |= adjective.isOfStates();
    foreign = adjective.isForeign() ? adjective : foreign;
    boolean open = sector == null || sector.equals("CVL");
    if (!adjective.sector().isEmpty() && open) {
      sector = adjective.sector();
    }
  }

  /**
   * Takes what the noun belongs to: its genitive, or what follows "from" and "belonging to".
   *
   * @param out whether they are some of them: "people of the protesters" are protesters
   */
  void of(Phrase dependent, boolean out) {
    if (dependent.referents().isEmpty()) {
      return;
    }
    Referent who = dependent.referents().getFirst();
    Entity entity = who.entity();
    if (out && head.isPeople() && entity.kind() == Entity.Kind.GROUP) {
      body = who;
      sector = dependent.sector();
      country = entity.country();
      return;
    }
    String theirs = dependent.sector();
    if (country == null) {
      country = entity.country();
    }
    boolean named = entity.kind() == Entity.Kind.ORGANISATION;
    if ((head.isGroup() || head.isSite()) && sector == null) {
      sector = theirs;
      body = named ? who : body;
    } else if (theirs == null && named && country == null && "MIL".equals(sector)) {
      body = who;
    } else if (theirs != null && (head.isRank() || (head.isBuilding() && isOfForce(theirs)))) {
      sector = theirs;
    } else if (theirs != null && head.isArmed() && ARMED.contains(theirs)) {
      sector = theirs.equals("OPP") ? "REB" : theirs;
      body = named ? who : body;
    }
  }

  /** Whether a building is of those who bear arms for a state, so that it is theirs. */
  private boolean isOfForce(String theirs) {
    return !"REL".equals(sector) && FORCES.contains(theirs);
  }

  /** A group as that of a state. */
  static Referent of(Referent group, @Nullable String country) {
    Entity e = group.entity();
    if (country == null || e.kind() != Entity.Kind.GROUP) {
      return group;
    }
    String id = e.id() + "." + country.toLowerCase(Locale.ROOT);
    return new Referent(new Entity(id, e.kind(), e.name(), country), null, null);
  }

  /** Whom the words mean: the body they name, else a group made of the noun and the state. */
  Referent referent() {
    if (body != null) {
      return body;
    }
    String id = "grp." + head.id();
    Agent abroad = country == null ? foreign : null;
    id = country == null ? id : id + "." + country.toLowerCase(Locale.ROOT);
    id = abroad == null ? id : id + "." + abroad.id();
    String en = (abroad == null ? "" : abroad.en() + " ") + head.en();
    Name name = new Name(head.ar(), head.en().isEmpty() ? null : en);
    return new Referent(new Entity(id, Entity.Kind.GROUP, name, country), null, null);
  }
}
