package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.event.EventMention;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.record.Decision.Act;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final String ANN = "per.ann@AAA";
  private static final String BOB = "per.bob@BBB";
  private static final RecordBuilder BUILDER = new RecordBuilder(Records.LEXICON);
  private static final Instant NOON = Instant.parse("2031-03-01T12:00:00Z");

  private final Tell.Page first = Tell.page("first", "2031-03-01");
  private final Tell.Page second = Tell.page("second", "2031-03-02");
  private final List<Decision> decisions = new ArrayList<>();

  private final List<EventMention> mentions =
      mentions(
          first.held("call", ANN, BOB).on("2031-02-20"),
          second.held("call", ANN, BOB).on("2031-02-20"),
          second.held("call", ANN, BOB).on("2031-02-25"));

  private static List<EventMention> mentions(Tell... tellings) {
    return Arrays.stream(tellings).map(Tell::ok).toList();
  }

  private List<EventRecord> records() {
    return BUILDER.build(mentions, Ledger.of(decisions));
  }

  private Decision decide(
      Act act,
      EventRecord about,
      @Nullable Anchor other,
      @Nullable String field,
      @Nullable String value) {
    Decision made =
        Decision.of(
            act,
            Anchor.of(about),
            other,
            null,
            field,
            value,
            null,
            "editor",
            "because",
            NOON.plusSeconds(decisions.size()));
    decisions.add(made);
    return made;
  }

  private void undo(Decision undone) {
    decisions.add(
        Decision.of(
            Act.UNDO,
            undone.event(),
            null,
            null,
            null,
            null,
            undone.id(),
            "editor",
            "a mistake",
            NOON.plusSeconds(decisions.size())));
  }

  @Test
  void twoEventsThatSomebodyMergesAreOneAndUndoneTheyAreTwo() {
    List<EventRecord> before = records();
    assertThat(before).hasSize(2);
    Decision merge = decide(Act.MERGE, before.get(0), Anchor.of(before.get(1)), null, null);
    assertThat(records()).hasSize(1);
    assertThat(records().get(0).decisions()).containsExactly(merge);
    undo(merge);
    assertThat(records()).isEqualTo(before);
  }

  @Test
  void aTellingThatSomebodySplitsOffIsAnEventOfItsOwn() {
    EventRecord event = records().get(0);
    List<Telling> apart =
        event.tellings().stream().filter(t -> t.document().equals("second")).toList();
    decide(Act.SPLIT, event, Anchor.of(event, apart), null, null);
    assertThat(records()).hasSize(3);
  }

  @Test
  void aValueThatSomebodySetsStandsInTheRecordWithItsAuthor() {
    decide(Act.SET, records().get(0), null, "time", "2031-02-21");
    decide(Act.SET, records().get(0), null, "status", "denied");
    EventRecord set =
        records().stream().filter(r -> r.status() == Status.DENIED).findFirst().orElseThrow();
    assertThat(set.time().from()).hasToString("2031-02-21");
    assertThat(set.statements())
        .anySatisfy(s -> {
          assertThat(s.rule()).isEqualTo(Decided.RULE);
          assertThat(s.value()).isInstanceOf(Value.OfTime.class);
          assertThat(s.chain().links().get(0).name()).isEqualTo("editor");
        });
  }

  @Test
  void aRejectedEventIsNotCounted() {
    decide(Act.REJECT, records().get(0), null, null, null);
    assertThat(records()).filteredOn(EventRecord::isRejected).hasSize(1);
    assertThat(records()).filteredOn(Register::isHeld).hasSize(1);
    decide(Act.ACCEPT, records().get(0), null, null, null);
    assertThat(records()).noneMatch(EventRecord::isRejected);
  }

  @Test
  void aDecisionOutlastsANewIdOfWhatItIsAbout() {
    decide(Act.NOTE, records().get(0), null, null, null);
    List<EventMention> renamed =
        mentions.stream().map(m -> Tell.renamed(m, "m.new-" + m.id())).toList();
    List<EventRecord> after = BUILDER.build(renamed, Ledger.of(decisions));
    assertThat(after).filteredOn(r -> !r.decisions().isEmpty()).hasSize(1);
    assertThat(Ledger.of(decisions).orphans(after)).isEmpty();
  }

  @Test
  void whatNothingTellsAnyMoreIsAnOrphan() {
    Decision note = decide(Act.NOTE, records().get(0), null, null, null);
    List<EventRecord> others =
        BUILDER.build(mentions(Tell.page("third", "2031-03-05").held("call", ANN, BOB)));
    assertThat(Ledger.of(decisions).orphans(others)).containsExactly(note);
  }

  @Test
  void theOrderOfTheDecisionsGivenAndTheirRepetitionChangeNothing() {
    decide(Act.MERGE, records().get(0), Anchor.of(records().get(1)), null, null);
    decide(Act.SET, records().get(0), null, "place", "X");
    decide(Act.NOTE, records().get(0), null, null, null);
    List<EventRecord> before = records();
    decisions.addAll(List.copyOf(decisions));
    Collections.shuffle(decisions, new Random(5));
    assertThat(records()).isEqualTo(before);
  }

  @Test
  void tellingsWithoutACommonTieGiveTheSameRecordsApart() {
    List<EventMention> all = new ArrayList<>();
    Random random = new Random(7);
    for (int page = 0; page < 60; page++) {
      Tell.Page own =
          page % 5 == 0
              ? Tell.undated("p" + page)
              : Tell.page("p" + page, "2031-03-" + (10 + page % 9));
      for (int i = 0; i < 3; i++) {
        Tell tell = own.held("call", "per.a" + random.nextInt(9), "per.b" + random.nextInt(3));
        all.add(
            (random.nextBoolean() ? tell.on("2031-03-" + (10 + random.nextInt(9))) : tell).ok());
      }
    }
    TreeMap<String, EventRecord> apart = new TreeMap<>();
    for (List<EventMention> part : parts(all)) {
      BUILDER.grouped(part, Ledger.EMPTY).forEach(r -> apart.put(r.id(), r));
    }
    TreeMap<String, EventRecord> together = new TreeMap<>();
    BUILDER.grouped(all, Ledger.EMPTY).forEach(r -> together.put(r.id(), r));
    assertThat(apart).isEqualTo(together).hasSizeGreaterThan(20);
  }

  /** Mentions that are tied, directly or through others. */
  private static List<List<EventMention>> parts(List<EventMention> all) {
    List<Set<String>> names = new ArrayList<>();
    List<List<EventMention>> parts = new ArrayList<>();
    for (EventMention m : all) {
      Set<String> own = new java.util.TreeSet<>(RecordBuilder.ties(m));
      List<EventMention> part = new ArrayList<>(List.of(m));
      for (int i = parts.size() - 1; i >= 0; i--) {
        if (!Collections.disjoint(names.get(i), own)) {
          own.addAll(names.remove(i));
          part.addAll(parts.remove(i));
        }
      }
      names.add(own);
      parts.add(part);
    }
    return parts;
  }

  @Test
  void aBurstOfCallsStaysApart() {
    List<EventMention> calls = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      for (int page = 0; page < 3; page++) {
        Tell.Page own = Tell.page("burst" + i + "-" + page, "2031-03-01");
        calls.add(own.held("call", ANN, "per.partner" + i).on("2031-03-01").ok());
        calls.add(own.held("call", "per.caller" + i, BOB).on("2031-03-01").ok());
      }
    }
    List<EventRecord> records = BUILDER.build(calls);
    assertThat(records).hasSize(24).allMatch(r -> r.tellings().size() == 3);
  }
}
