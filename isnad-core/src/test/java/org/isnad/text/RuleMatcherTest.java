package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.RuleMatch.Filler;
import org.junit.jupiter.api.Test;

class RuleMatcherTest {
  private static final Lexicon LEXICON = Lexicon.of(Path.of("src/test/resources/small-lexicon"));
  private final TextReader reader = new TextReader(LEXICON);
  private final RuleMatcher matcher = RuleMatcher.of(LEXICON, LEXICON.rules("contact"));

  @Test
  void anInflectedVerbAListPhraseAndTypedSlotsMakeAMatch() {
    Sentence s = reader.sentence("وأجرت الملكة، أمس، اتصالا هاتفيا مع الوزير.");
    List<RuleMatch> found = matcher.match(s, List.of(party(s, "الملكة"), party(s, "الوزير")));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().rule().id()).isEqualTo("call.made");
    assertThat(words(s, found.getFirst(), "subject")).isEqualTo("الملكة");
    assertThat(words(s, found.getFirst(), "noun")).isEqualTo("اتصالا هاتفيا");
    assertThat(words(s, found.getFirst(), "partner")).isEqualTo("الوزير");
  }

  @Test
  void anOptionalSlotMayBeMissing() {
    Sentence s = reader.sentence("أجرى مكالمة مع الوزير");
    List<RuleMatch> found = matcher.match(s, List.of(party(s, "الوزير")));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().slots()).containsOnlyKeys("noun", "partner");
  }

  @Test
  void stepsBeforeTheTriggerAreMatchedBackwards() {
    Sentence s = reader.sentence("الوزير خلال اتصال تلقاه");
    List<RuleMatch> found = matcher.match(s, List.of(party(s, "الوزير")));
    assertThat(found).extracting(m -> m.rule().id()).containsExactly("call.received");
    assertThat(words(s, found.getFirst(), "receiver")).isEqualTo("الوزير");
  }

  @Test
  void whatAStepNeedsMustStandOnItsSideOfTheTrigger() {
    Sentence after = reader.sentence("خلال اتصال تلقاه الوزير");
    assertThat(matcher.match(after, List.of(party(after, "الوزير")))).isEmpty();
    Sentence without = reader.sentence("الوزير خلال اتصال");
    assertThat(matcher.match(without, List.of(party(without, "الوزير")))).isEmpty();
  }

  @Test
  void aGapDoesNotCrossAStop() {
    Sentence s = reader.sentence("أجرى الوزير: مكالمة مع الرئيس");
    assertThat(matcher.match(s, List.of(party(s, "الوزير"), party(s, "الرئيس")))).isEmpty();
  }

  @Test
  void aWordOfTheWrongFormDoesNotTrigger() {
    Sentence s = reader.sentence("يجري الوزير اتصالا مع الرئيس");
    assertThat(matcher.match(s, List.of(party(s, "الوزير"), party(s, "الرئيس")))).isEmpty();
  }

  @Test
  void aTypedSlotMayBeTheTrigger() {
    Sentence s = reader.sentence("بعد ساعة مكالمة");
    List<RuleMatch> found = matcher.match(s, List.of(new Chunk("duration", 1, 1, 0, 7)));
    assertThat(found).extracting(m -> m.rule().id()).containsExactly("call.length");
    assertThat(found.getFirst().slots().get("length").getFirst().ref()).isEqualTo(7);
    assertThat(matcher.match(s, List.of())).isEmpty();
  }

  @Test
  void cliticsGluedToDigitsQuotesAndLatinStandApart() {
    Sentence s = reader.sentence("وقال لـ\"واس\" إن ال24 دولة اتصلت بـCNN");
    assertThat(s.tokens().stream().filter(t -> t.kind() == TokenKind.CLITIC).map(Token::folded))
        .containsExactly("ل", "ال", "ب");
    assertThat(s.tokens().stream().map(Token::text)).contains("24", "CNN");
  }

  @Test
  void aWordIsReadWithAndWithoutItsProclitics() {
    Sentence s = reader.sentence("وللوزير");
    List<String> stems = s.tokens().getFirst().readings().stream().map(Reading::stem).toList();
    assertThat(stems).contains("وللوزير", "للوزير", "لوزير", "وزير");
  }

  @Test
  void theCutPointsIntoTheOriginalEvenWithVowelMarks() {
    Sentence s = reader.sentence("وَالوزير");
    Token token = s.tokens().getFirst();
    Reading reading =
        token.readings().stream().filter(r -> r.stem().equals("الوزير")).findFirst().orElseThrow();
    assertThat(token.text().substring(reading.cut())).isEqualTo("الوزير");
  }

  @Test
  void numbersKeepTheirSeparators() {
    Sentence s = reader.sentence("في 16/10/2025 عند 14:00 قتل ٥٬٠٠٠ و2.5");
    List<String> numbers =
        s.tokens().stream().filter(t -> t.kind() == TokenKind.NUMBER).map(Token::plain).toList();
    assertThat(numbers).containsExactly("16/10/2025", "14:00", "5,000", "2.5");
  }

  private static Chunk party(Sentence s, String word) {
    Token token = s.tokens().stream().filter(t -> t.text().equals(word)).findFirst().orElseThrow();
    return new Chunk("party", token.index(), token.index(), 0, 0);
  }

  private static String words(Sentence s, RuleMatch match, String slot) {
    List<String> out = new ArrayList<>();
    Filler filler = match.slots().get(slot).getFirst();
    for (int i = filler.first(); i <= filler.last(); i++) {
      out.add(s.tokens().get(i).text());
    }
    return String.join(" ", out);
  }
}
