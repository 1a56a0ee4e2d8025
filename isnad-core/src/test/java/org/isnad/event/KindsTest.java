package org.isnad.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KindsTest {
  private static final String COLUMNS = "kind\tfamily\tsides\tcontact\ttype\tplanned_type\ttraits";

  @TempDir private Path folder;

  @Test
  void aKindHasTheTraitsOfItsRowAndNoOthers() {
    Kinds.Kind raid = kinds("raid\tattack\t1\tno\tASSAULT\t\ton-land; no-means").get("raid");
    assertThat(raid.has(Kinds.Trait.ON_LAND) && raid.has(Kinds.Trait.NO_MEANS)).isTrue();
    assertThat(raid.has(Kinds.Trait.PART_OF_STAY)).isFalse();
    assertThat(kinds("raid\tattack\t1\tno\tASSAULT\t\t").get("raid").traits()).isEmpty();
  }

  @Test
  void whatIsPlannedHasTheTypeOfWhatIsDoneUnlessTheRowGivesAnother() {
    assertThat(kinds("visit\tvisit\t1\tyes\tCONSULT\tAGREE\t").get("visit").plannedType())
        .isEqualTo("AGREE");
    assertThat(kinds("visit\tvisit\t1\tyes\tCONSULT\t\t").get("visit").plannedType())
        .isEqualTo("CONSULT");
  }

  @Test
  void aTraitThatNobodyReadsNamesItsFileAndLine() {
    assertThatThrownBy(() -> kinds("raid\tattack\t1\tno\tASSAULT\t\ton-sea"))
        .hasMessageContaining("event-kinds.tsv:2")
        .hasMessageContaining("on-sea");
  }

  private Kinds kinds(String row) {
    return new Kinds(new EventData(folder).table("ar/event-kinds.tsv", COLUMNS, row).load());
  }
}
