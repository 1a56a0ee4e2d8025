package org.isnad.bench.gsr;

import org.isnad.mention.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an event, as PLOVER codes it.
 *
 * @param country ISO 3166 alpha-3 code or a code of a body such as IGO; null when none is coded
 * @param role sector such as MIL or CVL; null when none is coded
 */
record ActorCode(@Nullable String country, @Nullable String role) {
  static final ActorCode NONE = new ActorCode(null, null);

  /** Reads "IRQ MIL", "None CVL"; anything else codes nobody. */
  static ActorCode parse(String text) {
    String[] parts = text.strip().split("\\s+");
    return parts.length == 2 ? of(parts[0], parts[1]) : NONE;
  }

  static ActorCode of(String country, String role) {
    return new ActorCode(orNull(country), orNull(role));
  }

  /**
   * The code of somebody who was read. Known bodies of no state are countries of their own to
   * PLOVER: IMG for armed groups, IGO for others; foreigners of no state that is named are INT. A
   * coalition of armies is no body.
   *
   * @param sector sector as read; null when none is known
   */
  static ActorCode of(Entity who, @Nullable String sector) {
    String land = who.country();
    if (land == null && who.id().endsWith(".foreign")) {
      return new ActorCode("INT", sector);
    }
    boolean stateless = land == null || land.startsWith("org.");
    boolean body = who.kind() == Entity.Kind.ORGANISATION && !who.id().startsWith("org.x.");
    if (!body || !stateless) {
      return new ActorCode(land, sector);
    }
    if ("REB".equals(sector) || "UAF".equals(sector)) {
      return new ActorCode("IMG", null);
    }
    boolean forces = "MIL".equals(sector) && !who.id().endsWith("coalition");
    boolean union = sector == null || forces;
    return new ActorCode(union ? "IGO" : null, sector);
  }

  private static @Nullable String orNull(String code) {
    return code.isBlank() || code.equals("None") ? null : code;
  }

  boolean isNone() {
    return country == null && role == null;
  }

  @Override
  public String toString() {
    return country + " " + role;
  }
}
