package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.junit.jupiter.api.Test;

/** Tolls of one attack are held against each other; one that grows from day to day is history. */
class CasualtiesTest {
  private final Tell.Page first = Tell.page("first", "2025-05-20");
  private final Tell.Page second = Tell.page("second", "2025-05-20");
  private final Tell.Page later = Tell.page("later", "2025-05-21");

  private static EventRecord record(Tell... tellings) {
    List<EventMention> mentions = new ArrayList<>();
    Arrays.stream(tellings).map(Tell::ok).forEach(mentions::add);
    List<EventRecord> records = new RecordBuilder(Records.LEXICON).build(mentions);
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static Tell attack(Tell.Page page) {
    return page.held("bombing")
        .with(Role.RECIPIENT, "org.bank@AAA")
        .with(Role.ACTOR, "org.gang")
        .on("2025-05-19");
  }

  private static Tell says(Tell tell, String field, int n, String unit, Hedge hedge) {
    Double max = hedge == Hedge.EXACT || hedge == Hedge.ABOUT ? (Double) (double) n : null;
    return tell.says(field, new Value.OfCount(n, max, unit, hedge), null);
  }

  private static Tell killed(Tell.Page page, int n) {
    return says(attack(page), "killed", n, "person", Hedge.EXACT);
  }

  @Test
  void tollsOfOneDayThatCannotBothHoldAreShownWithBothTellers() {
    List<Disagreement> found = record(killed(first, 12), killed(second, 31)).disagreements();

    assertThat(found).extracting(Disagreement::field).containsExactly("killed");
    assertThat(found.get(0).statements()).hasSize(2);
    assertThat(found.get(0).findingEn()).isEqualTo("en killed: first says 12; second says 31");
    assertThat(found.get(0).findingAr()).startsWith("ar killed");
  }

  @Test
  void atLeastTwelveAndThirteenAgree() {
    Tell open = says(attack(first), "killed", 12, "person", Hedge.AT_LEAST);
    assertThat(record(open, killed(second, 13)).disagreements()).isEmpty();
  }

  @Test
  void killedAndWoundedAreHeldApart() {
    Tell wounded = says(attack(second), "wounded", 40, "person", Hedge.EXACT);
    assertThat(record(killed(first, 12), wounded).disagreements()).isEmpty();
  }

  @Test
  void aTollThatIsHigherTheDayAfterHasRisen() {
    EventRecord record = record(killed(first, 12), killed(later, 15));

    assertThat(record.disagreements()).isEmpty();
    assertThat(Rise.of(record)).hasSize(1);
    assertThat(Rise.of(record).get(0).field()).isEqualTo("killed");
    assertThat(Casualties.count(Rise.of(record).get(0).to()).min()).isEqualTo(15);
  }

  @Test
  void aTollThatIsLowerTheDayAfterIsADisagreement() {
    EventRecord record = record(killed(first, 15), killed(later, 12));

    assertThat(record.disagreements()).hasSize(1);
    assertThat(Rise.of(record)).isEmpty();
  }

  @Test
  void aPartOfTheDeadContradictsOnlyASmallerWhole() {
    Tell part = says(attack(second), "killed", 5, "soldier", Hedge.EXACT);
    assertThat(record(killed(first, 12), part).disagreements()).isEmpty();
    assertThat(record(killed(first, 3), part).disagreements()).hasSize(1);
  }

  @Test
  void onePageThatCountsAWholeAndItsPartsAgreesByAnyOfThem() {
    Tell both = says(killed(first, 12), "killed", 31, "person", Hedge.EXACT);
    assertThat(record(both, killed(second, 31)).disagreements()).isEmpty();
  }
}
