package org.isnad.event;

import java.util.List;
import org.isnad.mention.Entity;
import org.isnad.mention.Referent;

/** Whether those whom the words around an event name can be the sides of such a contact. */
final class Standing {
  private static final String STRANGER = "per.x.";
  private static final String STRANGE_BODY = "org.x.";
  private static final String ANY_OFFICIALS = "grp.officials";

  private final List<Argument> arguments;

  Standing(List<Argument> arguments) {
    this.arguments = arguments;
  }

  /**
   * Whether one of the sides is more than a name: a body, state or group, or holds an office; a
   * body that nobody knows is not, beside a person whom nobody knows.
   */
  boolean isPublic() {
    boolean stranger = hasStranger();
    return arguments.stream()
        .map(Argument::referent)
        .anyMatch(r -> isPublic(r) && !(stranger && r.entity().id().startsWith(STRANGE_BODY)));
  }

  /** Whether one of the sides is a person who is known to hold an office of a state or body. */
  boolean isStately() {
    return arguments.stream()
        .map(Argument::referent)
        .anyMatch(
            r -> r.entity().kind() == Entity.Kind.PERSON && isPublic(r) && r.office() != null);
  }

  private static boolean isPublic(Referent referent) {
    Entity entity = referent.entity();
    Referent.Office office = referent.office();
    return switch (entity.kind()) {
      case PERSON ->
          (entity.country() != null && !entity.id().startsWith(STRANGER))
              || (office != null && office.of() != null);
      case GROUP -> !entity.id().equals(ANY_OFFICIALS);
      case ORGANISATION, COUNTRY, PLACE -> true;
    };
  }

  /**
   * A visit is made by people of standing or by groups, and not within their own country: a player
   * who travels, a president who comes home and a king who goes to one of his towns are on no
   * visit.
   */
  boolean isVisit() {
    List<Referent> visitors =
        arguments.stream().filter(a -> a.role() == Role.VISITOR).map(Argument::referent).toList();
    return visitors.isEmpty()
        || (visitors.stream().anyMatch(Standing::isGuest)
            && visitors.stream().noneMatch(this::isHome)
            && !isToStranger());
  }

  private boolean isToStranger() {
    List<Entity> hosts =
        arguments.stream()
            .filter(a -> a.role() == Role.HOST)
            .map(a -> a.referent().entity())
            .toList();
    return !hosts.isEmpty() && hosts.stream().allMatch(e -> e.id().startsWith(STRANGER));
  }

  private static boolean isGuest(Referent referent) {
    Entity entity = referent.entity();
    Referent.Office office = referent.office();
    return switch (entity.kind()) {
      case PERSON ->
          (office != null && office.of() != null)
              || (entity.country() != null && !entity.id().startsWith(STRANGER));
      case GROUP -> true;
      case ORGANISATION, COUNTRY, PLACE -> false;
    };
  }

  /** Whether the land is the visitor's own, or nobody but his own people receives him. */
  private boolean isHome(Referent visitor) {
    String country = visitor.entity().country();
    if (country == null) {
      return false;
    }
    List<Entity> hosts = of(Role.HOST);
    List<Entity> welcoming = of(Role.ATTENDEE);
    boolean own =
        hosts.isEmpty()
            && !welcoming.isEmpty()
            && welcoming.stream().allMatch(e -> country.equals(e.country()));
    return own || hosts.stream().anyMatch(e -> isLand(e.kind()) && country.equals(e.country()));
  }

  private List<Entity> of(Role role) {
    return arguments.stream()
        .filter(a -> a.role() == role)
        .map(a -> a.referent().entity())
        .toList();
  }

  private static boolean isLand(Entity.Kind kind) {
    return kind == Entity.Kind.COUNTRY || kind == Entity.Kind.PLACE;
  }

  /** Whether it is a body that the data do not know. */
  static boolean isUnknownBody(Referent referent) {
    return referent.entity().id().startsWith(STRANGE_BODY);
  }

  /** Whether one of the sides is somebody unknown who holds no office. */
  boolean hasStranger() {
    return arguments.stream()
        .map(Argument::referent)
        .anyMatch(r -> r.office() == null && r.entity().id().startsWith(STRANGER));
  }

  /** Whether those named are unnamed people of one state: they are one side, however many. */
  boolean isGroupOfOneState() {
    return arguments.stream()
        .map(a -> a.referent().entity())
        .allMatch(e -> e.kind() == Entity.Kind.GROUP && e.country() != null);
  }

  /** A call is made by people; states and bodies alone call each other only as such. */
  boolean isCall() {
    boolean people = arguments.stream().anyMatch(a -> isPeople(a.referent().entity().kind()));
    boolean states =
        arguments.stream().allMatch(a -> a.referent().entity().kind() == Entity.Kind.COUNTRY);
    return arguments.isEmpty() || people || states;
  }

  private static boolean isPeople(Entity.Kind kind) {
    return kind == Entity.Kind.PERSON || kind == Entity.Kind.GROUP;
  }

  /** Whether the only two sides are somebody and the body or state that he speaks for. */
  boolean isOneBody() {
    List<Referent> sides =
        arguments.stream().filter(a -> a.role().isSide()).map(Argument::referent).toList();
    return sides.size() == 2
        && (isOf(sides.getFirst(), sides.getLast()) || isOf(sides.getLast(), sides.getFirst()));
  }

  private static boolean isOf(Referent person, Referent body) {
    if (person.entity().kind() != Entity.Kind.PERSON) {
      return false;
    }
    Referent.Office office = person.office();
    return switch (body.entity().kind()) {
      case ORGANISATION -> office != null && body.entity().id().equals(office.of());
      case COUNTRY -> body.entity().id().equals("cty." + person.entity().country());
      case PERSON, GROUP, PLACE -> false;
    };
  }
}
