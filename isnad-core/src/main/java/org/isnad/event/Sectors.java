package org.isnad.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PLOVER's codes of actor sectors say of those who have them. */
final class Sectors {
  private static final Set<String> ARMED = Set.of("UAF", "REB", "MIL", "CRM");
  private static final Set<String> FORCES = Set.of("UAF", "REB", "MIL", "CRM", "COP", "GOV");
  private static final Set<String> IN_POWER = Set.of("GOV", "MIL", "COP", "SPY", "UAF", "REB");
  private static final Set<String> POLITICAL =
      Set.of("GOV", "LEG", "MIL", "OPP", "PTY", "REB", "UAF", "SPY", "COP");

  private Sectors() {}

  /** Whether they fight: armies, rebels, militias, gangs. */
  static boolean areArmed(@Nullable String sector) {
    return sector != null && ARMED.contains(sector);
  }

  /** Whether they may use force, with or without right. */
  static boolean areForces(@Nullable String sector) {
    return sector != null && FORCES.contains(sector);
  }

  /** Whether they have the power to arrest, deport or send troops. */
  static boolean areInPower(@Nullable String sector) {
    return sector != null && IN_POWER.contains(sector);
  }

  /** Whether they hold power or strive for it. */
  static boolean arePolitical(@Nullable String sector) {
    return sector != null && POLITICAL.contains(sector);
  }
}
