package org.isnad.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.event.Agents.Agent;
import org.isnad.mention.Entity;
import org.isnad.mention.Name;
import org.isnad.mention.Referent;
import org.junit.jupiter.api.Test;

final class DescribedAgentTest {
  private static final Agent FOREIGN =
      new Agent("اجنبي", "أجنبي", "foreign", "foreign", "", "foreign");

  @Test
  void aGroupIsThatOfItsState() {
    DescribedAgent police = new DescribedAgent(agent("police", "COP", "person"));
    police.isOf("TUN");
    police.isOf("KEN");
    assertThat(police.referent().entity().id()).isEqualTo("grp.police.tun");
    assertThat(police.referent().entity().country()).isEqualTo("TUN");
    assertThat(police.sector()).isEqualTo("COP");
  }

  @Test
  void whoIsOnlyCalledForeignIsOfNoStateAndNamedSo() {
    DescribedAgent forces = new DescribedAgent(agent("forces", "", "force"));
    forces.adjective(FOREIGN);
    assertThat(forces.referent().entity().id()).isEqualTo("grp.forces.foreign");
    assertThat(forces.referent().entity().name().en()).isEqualTo("foreign forces");
    assertThat(forces.sector()).isEqualTo("MIL");
    forces.isOf("FRA");
    assertThat(forces.referent().entity().id()).isEqualTo("grp.forces.fra");
  }

  @Test
  void aForceOfNobodyHasNoSector() {
    assertThat(new DescribedAgent(agent("forces", "", "force")).sector()).isNull();
  }

  @Test
  void gunmenOfAnArmedBodyAreThatBody() {
    DescribedAgent gunmen = new DescribedAgent(agent("gunmen", "UAF", "person"));
    gunmen.of(owner(Entity.Kind.ORGANISATION, "org.band", "REB"), false);
    assertThat(gunmen.referent().entity().id()).isEqualTo("org.band");
    assertThat(gunmen.sector()).isEqualTo("REB");
  }

  @Test
  void someOfAGroupAreThatGroup() {
    DescribedAgent people = new DescribedAgent(agent("people", "CVL", "people"));
    people.of(owner(Entity.Kind.GROUP, "grp.strikers", "LAB"), true);
    assertThat(people.referent().entity().id()).isEqualTo("grp.strikers");
    DescribedAgent theirs = new DescribedAgent(agent("people", "CVL", "people"));
    theirs.of(owner(Entity.Kind.GROUP, "grp.strikers", "LAB"), false);
    assertThat(theirs.referent().entity().id()).isEqualTo("grp.people");
  }

  private static Agent agent(String id, String sector, String sort) {
    return new Agent(id, id, id, id, sector, sort);
  }

  private static Phrase owner(Entity.Kind kind, String id, String sector) {
    Referent who = new Referent(new Entity(id, kind, new Name(id, id), null), null, null);
    return new Phrase(Phrase.Sort.ACTOR, 1, 1, 0, null, List.of(who), sector, true);
  }
}
