package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Phrase.Role;
import org.isnad.mention.Phrase.RoleKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Asks the offices of {@code entity-lexicon} who can bear two titles. */
class OfficeLevelsTest {
  private final OfficeLevels levels =
      new OfficeLevels(new Gazetteer(Lexicon.of(Path.of("src/test/resources/entity-lexicon"))));

  @Test
  void leadersAndMinistersAreOfAState() {
    assertThat(levels.isOfState(Set.of("king"))).isTrue();
    assertThat(levels.isOfState(Set.of("prime-minister"))).isTrue();
    assertThat(levels.isOfState(Set.of("foreign-minister"))).isTrue();
    assertThat(levels.isOfState(Set.of("special-envoy", "senior-official", "crown-prince")))
        .isFalse();
    assertThat(levels.isOfMinister(Set.of("prime-minister"))).isFalse();
    assertThat(levels.isOfMinister(Set.of("prime-minister", "foreign-minister"))).isTrue();
    assertThat(levels.isOfState(Set.of())).isFalse();
  }

  @Test
  void anHeirIsNotTheKingButMayLeadTheGovernment() {
    Role heir = full("crown-prince", "SAU");
    assertThat(levels.areOfTwo(heir, full("king", "SAU"))).isTrue();
    assertThat(levels.areOfTwo(heir, full("prime-minister", "SAU"))).isFalse();
  }

  @Test
  void twoHeadsOfStateAreTwoAndOneTitleTwiceIsOne() {
    assertThat(levels.areOfTwo(full("king", "JOR"), full("president", "FRA"))).isTrue();
    assertThat(levels.areOfTwo(full("king", "JOR"), full("king", "JOR"))).isFalse();
    assertThat(levels.areOfTwo(bare("emir"), full("president", "FRA"))).isFalse();
  }

  @Test
  void anEnvoyIsNoMinisterOfAStateInOffice() {
    Role envoy = full("special-envoy", "NOR");
    Role minister = full("foreign-minister", "NOR");
    Role former = new Role(Set.of("foreign-minister"), "NOR", true, RoleKind.FULL, 0, 0);
    assertThat(levels.areOfTwo(envoy, minister)).isTrue();
    assertThat(levels.areOfTwo(envoy, former)).isFalse();
    assertThat(levels.areOfTwo(envoy, bare("minister"))).isFalse();
  }

  @Test
  void anEnvoyAfterALeaderIsSomebodyElse() {
    Role envoy = full("special-envoy", "NOR");
    assertThat(levels.isEnvoyOfAnother(full("prime-minister", "FRA"), envoy)).isTrue();
    assertThat(levels.isEnvoyOfAnother(full("senior-official", "FRA"), envoy)).isFalse();
    assertThat(levels.isEnvoyOfAnother(envoy, full("prime-minister", "FRA"))).isFalse();
  }

  private static Role full(String office, @Nullable String of) {
    return new Role(Set.of(office), of, false, RoleKind.FULL, 0, 0);
  }

  private static Role bare(String office) {
    return new Role(Set.of(office), null, false, RoleKind.BARE, 0, 0);
  }
}
