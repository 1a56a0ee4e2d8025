package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Element;
import org.isnad.lexicon.Element.Kind;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

final class PresenceTest {
  private static final Lexicon LEXICON = Lexicon.of(Path.of("src/test/resources/small-lexicon"));

  private final StepIndex index = new StepIndex(LEXICON);
  private final int with = step(Kind.WORD, "مع");
  private final int made = step(Kind.LEMMA, "أجرى");
  private final int party = step(Kind.SLOT, "party");
  private final int time = step(Kind.SLOT, "time");

  @Test
  void aStepIsThereFromItsFirstTokenOnAndBeforeWhatFollowsIt() {
    Presence there = presence("أجرت الملكة مكالمة مع الوزير");
    assertThat(there.areFrom(3, Bits.with(Bits.NONE, with))).isTrue();
    assertThat(there.areFrom(4, Bits.with(Bits.NONE, with))).isFalse();
    assertThat(there.areBefore(4, Bits.with(Bits.NONE, with))).isTrue();
    assertThat(there.areBefore(3, Bits.with(Bits.NONE, with))).isFalse();
  }

  @Test
  void allOfSeveralStepsMustBeThere() {
    Presence there = presence("أجرت الملكة مكالمة مع الوزير");
    long[] both = Bits.with(Bits.with(Bits.NONE, made), with);
    assertThat(there.areFrom(0, both)).isTrue();
    assertThat(there.areFrom(1, both)).isFalse();
    assertThat(there.areBefore(1, both)).isFalse();
    assertThat(there.areFrom(5, Bits.NONE)).isTrue();
  }

  @Test
  void chunksFillTheSlotsOfTheirKind() {
    Presence there = presence("أجرت الملكة مكالمة", new Chunk("party", 1, 1, 0, 0));
    assertThat(there.areFrom(1, Bits.with(Bits.NONE, party))).isTrue();
    assertThat(there.areFrom(2, Bits.with(Bits.NONE, party))).isFalse();
    assertThat(there.areFrom(0, Bits.with(Bits.NONE, time))).isFalse();
  }

  @Test
  void theAnswerDoesNotDependOnWhatWasAskedBefore() {
    Presence there = presence("أجرت الملكة مكالمة مع الوزير");
    long[] step = Bits.with(Bits.NONE, with);
    there.areFrom(4, step);
    there.areBefore(5, step);
    assertThat(there.areFrom(0, step)).isTrue();
    assertThat(there.areBefore(2, step)).isFalse();
  }

  private int step(Kind kind, String name) {
    String folded = kind == Kind.SLOT ? name : LEXICON.orthography().fold(name);
    return index.number(
        new Element(kind, List.of(folded), null, 0, false, Set.of(), false, Set.of(), false));
  }

  private Presence presence(String sentence, Chunk... chunks) {
    index.trigger(number -> true);
    List<Token> tokens = new TextReader(LEXICON).sentence(sentence).tokens();
    return new Presence(index, index.steps(tokens), List.of(chunks));
  }
}
