package org.isnad.mention;

import java.util.Set;
import org.isnad.mention.Phrase.Role;
import org.isnad.mention.Phrase.RoleKind;

/**
 * What the levels of offices tell of titles: whose office is one of a state, and which two titles
 * nobody bears at once. Immutable.
 */
final class OfficeLevels {
  private static final String LEADER = "head-of-";
  private static final String HEAD_OF_STATE = "head-of-state";

  private final Gazetteer gazetteer;

  OfficeLevels(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether one office at least is that of a leader of a state or of a minister. */
  boolean isOfState(Set<String> offices) {
    return isOfMinister(offices) || offices.stream().anyMatch(o -> isAt(o, LEADER));
  }

  /** Whether one office at least is that of a minister. */
  boolean isOfMinister(Set<String> offices) {
    return offices.stream().anyMatch(o -> isAt(o, "minister"));
  }

  /**
   * Whether nobody has both offices: a throne or its heir and the head of a state, an envoy and a
   * minister in office.
   */
  boolean areOfTwo(Role one, Role next) {
    return isThroneBeside(one, next)
        || (areAll(one, "envoy")
            && !next.former()
            && next.of() != null
            && isOfState(next.offices()));
  }

  /** Whether the next title is that of an envoy, whom the leader before it received. */
  boolean isEnvoyOfAnother(Role leader, Role next) {
    return areAll(leader, LEADER) && areAll(next, "envoy");
  }

  private boolean isThroneBeside(Role throne, Role next) {
    boolean heir = throne.offices().stream().allMatch(o -> isSole(o, "royal"));
    boolean full = throne.kind() == RoleKind.FULL || throne.kind() == RoleKind.EPITHET;
    boolean crowned = full && throne.offices().stream().allMatch(o -> isSole(o, HEAD_OF_STATE));
    return !throne.offices().isEmpty()
        && (heir || crowned)
        && next.offices().stream().anyMatch(o -> isSole(o, HEAD_OF_STATE))
        && (next.kind() == RoleKind.BARE
            || next.offices().stream().allMatch(o -> isSole(o, HEAD_OF_STATE)))
        && next.offices().stream().noneMatch(throne.offices()::contains);
  }

  private boolean areAll(Role role, String level) {
    return !role.offices().isEmpty() && role.offices().stream().allMatch(o -> isAt(o, level));
  }

  /** Whether the level of an office begins so. */
  private boolean isAt(String office, String level) {
    return gazetteer.office(office).filter(o -> o.level().startsWith(level)).isPresent();
  }

  /** Whether an office of exactly that level has one holder at a time. */
  private boolean isSole(String office, String level) {
    return gazetteer.office(office).filter(o -> o.level().equals(level) && o.sole()).isPresent();
  }
}
