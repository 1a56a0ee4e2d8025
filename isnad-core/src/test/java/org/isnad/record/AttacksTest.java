package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.junit.jupiter.api.Test;

/** One attack under several names is one event; two attacks of a day stay two. */
class AttacksTest {
  private static final String TOWN = "loc.harbour";
  private static final String OTHER = "loc.hill";

  private final Tell.Page first = Tell.page("first", "2025-05-20");
  private final Tell.Page second = Tell.page("second", "2025-05-20");
  private final Tell.Page third = Tell.page("third", "2025-05-21");

  private static List<EventRecord> records(Tell... tellings) {
    List<EventMention> mentions = new ArrayList<>();
    Arrays.stream(tellings).map(Tell::ok).forEach(mentions::add);
    return new RecordBuilder(Records.LEXICON).build(mentions);
  }

  private static Tell told(Tell.Page page, String kind, String victim, String town) {
    return page.held(kind).with(Role.RECIPIENT, victim).on("2025-05-19").at(town, "AAA");
  }

  private static Value.OfCount count(int n, Hedge hedge) {
    return new Value.OfCount(n, hedge == Hedge.EXACT ? (Double) (double) n : null, "person", hedge);
  }

  private static Tell killed(Tell tell, int n) {
    return tell.says("killed", count(n, Hedge.EXACT), null);
  }

  private static Tell with(Tell tell, String weapon) {
    return tell.says("weapon", new Value.OfText(weapon), null);
  }

  @Test
  void aBombingAndAKillingOfOnePlaceDayAndTollAreOneEventNamedByWhatSaysMost() {
    List<EventRecord> records =
        records(
            killed(told(first, "killing", "grp.people", TOWN), 12),
            killed(told(second, "bombing", "grp.police", TOWN), 12));

    assertThat(records).hasSize(1);
    assertThat(records.get(0).kind()).isEqualTo("bombing");
    assertThat(records.get(0).tellings()).hasSize(2);
  }

  @Test
  void theSameWeaponOnTheSameDayBearsItOut() {
    assertThat(
            records(
                with(told(first, "attack", "grp.people", TOWN), "car bomb"),
                with(told(second, "bombing", "grp.police", TOWN), "car bomb")))
        .hasSize(1);
  }

  @Test
  void theSameNamedTargetBearsItOut() {
    assertThat(
            records(
                told(first, "attack", "org.bank@AAA", TOWN),
                told(second, "bombing", "org.bank@AAA", TOWN)))
        .hasSize(1);
  }

  @Test
  void placeAndDayAloneAreNotEnough() {
    assertThat(
            records(
                told(first, "killing", "grp.people", TOWN),
                told(second, "bombing", "grp.police", TOWN)))
        .hasSize(2);
  }

  @Test
  void twoAttacksOfADayInOneStateStayTwo() {
    assertThat(
            records(
                killed(told(first, "killing", "grp.people", TOWN), 12),
                killed(told(second, "bombing", "grp.police", OTHER), 12)))
        .hasSize(2);
  }

  @Test
  void aStateIsNoPlaceCloseEnough() {
    assertThat(
            records(
                killed(told(first, "killing", "grp.people", "cty.AAA"), 12),
                killed(told(second, "bombing", "grp.police", "cty.AAA"), 12)))
        .hasSize(2);
  }

  @Test
  void tollsThatCannotBothHoldKeepThemApart() {
    assertThat(
            records(
                with(killed(told(first, "attack", "grp.people", TOWN), 12), "car bomb"),
                with(killed(told(second, "bombing", "grp.police", TOWN), 31), "car bomb")))
        .hasSize(2);
  }

  @Test
  void aRaidFromTheAirIsNoBombOnTheGround() {
    assertThat(
            records(
                killed(told(first, "airstrike", "grp.people", TOWN), 12),
                killed(told(second, "bombing", "grp.police", TOWN), 12)))
        .hasSize(2);
  }

  @Test
  void anotherDayIsAnotherAttack() {
    assertThat(
            records(
                killed(told(first, "killing", "grp.people", TOWN), 12),
                killed(
                    third
                        .held("bombing")
                        .with(Role.RECIPIENT, "grp.police")
                        .on("2025-05-21")
                        .at(TOWN, "AAA"),
                    12)))
        .hasSize(2);
  }

  @Test
  void whatOnePageTellsTwiceStaysTwo() {
    assertThat(
            records(
                killed(told(first, "killing", "grp.people", TOWN), 12),
                killed(told(first, "bombing", "grp.police", TOWN), 12)))
        .hasSize(2);
  }

  @Test
  void whatFitsTwoAttacksJoinsNeither() {
    assertThat(
            records(
                with(killed(told(first, "bombing", "grp.police", TOWN), 12), "car bomb"),
                with(killed(told(first, "bombing", "grp.soldiers", TOWN), 31), "car bomb"),
                with(told(second, "attack", "grp.people", TOWN), "car bomb")))
        .hasSize(3);
  }

  @Test
  void theOrderOfReadingChangesNothing() {
    List<EventMention> mentions = new ArrayList<>();
    int n = 0;
    for (String kind : List.of("killing", "bombing", "attack", "airstrike", "suicide-bombing")) {
      for (String victim : List.of("grp.people", "grp.police", "org.bank@AAA")) {
        Tell.Page page = Tell.page("page" + n++, "2025-05-20");
        mentions.add(killed(told(page, kind, victim, TOWN), 12 + n % 2).ok());
      }
    }
    RecordBuilder builder = new RecordBuilder(Records.LEXICON);
    List<EventRecord> expected = builder.build(mentions);
    Random random = new Random(7);
    for (int i = 0; i < 30; i++) {
      Collections.shuffle(mentions, random);
      assertThat(builder.build(mentions)).isEqualTo(expected);
    }
  }
}
