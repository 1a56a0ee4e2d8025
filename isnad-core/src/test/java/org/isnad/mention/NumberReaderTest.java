package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.isnad.text.Sentence;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {
  private final TextReader texts = new TextReader(Examples.LEXICON);
  private final NumberReader numbers = new NumberReader(Examples.LEXICON);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "تسعين | 90",
        "خمسة وعشرين | 25",
        "ثلاث عشرة | 13",
        "إحدى عشرة | 11",
        "اثنتي عشرة | 12",
        "ثلاث مئة | 300",
        "ثلاثمئة وخمسة | 305",
        "مئتين وخمسة وعشرين | 225",
        "مئة وخمسين ألفا | 150000",
        "ألفين وخمسة عشر | 2015",
        "خمسة آلاف | 5000",
        "42 ألفا و519 | 42519",
        "مليون ونصف المليون | 1500000",
        "مليون ونصف | 1500000",
        "5 ملايين | 5000000",
        "1.5 مليون | 1500000",
        "36,284 | 36284",
        "36.284 | 36284",
        "٥٬٠٠٠ | 5000",
        "2.5 | 2.5",
        "1.234,5 | 1234.5",
        "߂߅ | 25",
        "२०३१ | 2031"
      })
  void aNumberIsReadWhole(String words, double value) {
    List<Piece> found = read(words);
    assertThat(found).isNotEmpty();
    assertThat(found.getFirst().last()).isEqualTo(texts.sentence(words).tokens().size() - 1);
    assertThat(amount(found.getFirst())).isEqualTo(value);
  }

  @Test
  void numbersJoinedByAndStayApartWhenTheyCannotBeOne() {
    assertThat(values("12 و13")).containsExactly(12.0, 13.0);
    assertThat(values("خمسة وثلاثة")).containsExactly(5.0, 3.0);
    assertThat(values("عشرين وخمسين")).containsExactly(20.0, 50.0);
    assertThat(values("خمسة آلاف وتسعة آلاف")).containsExactly(5000.0, 9000.0);
  }

  @Test
  void aCliticGluedToDigitsBelongsToTheNumber() {
    Piece piece = read("ال24").getFirst();
    assertThat(amount(piece)).isEqualTo(24);
    assertThat(piece.first()).isZero();
    assertThat(((Sense.Amount) piece.sense()).definite()).isTrue();
  }

  @Test
  void clockTimesAndDatesAreNoNumbers() {
    assertThat(values("14:00")).isEmpty();
    assertThat(values("16/10/2025")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "الأولى | 1",
        "الثامنة | 8",
        "الحادية عشرة | 11",
        "الثاني عشر | 12",
        "الحادية والعشرين | 21",
        "ثاني | 2"
      })
  void ordinalsAreReadWithTheirTens(String words, double value) {
    List<Piece> found = read(words).stream().filter(p -> p.is("ordinal")).toList();
    assertThat(found).isNotEmpty();
    assertThat(amount(found.getFirst())).isEqualTo(value);
  }

  @Test
  void aVagueWordSaysOnlyTheLeastItMayMean() {
    Piece piece = read("عشرات").getFirst();
    assertThat(piece.kind()).isEqualTo("vague");
    assertThat(amount(piece)).isEqualTo(20);
  }

  @Test
  void fractionsOfOneOrTwoWordsAreRead() {
    assertThat(read("نصف")).extracting(NumberReaderTest::amount).containsExactly(0.5);
    assertThat(read("ثلاثة أرباع")).extracting(NumberReaderTest::amount).contains(0.75);
  }

  private List<Piece> read(String words) {
    Sentence sentence = texts.sentence(words);
    boolean[] anywhere = new boolean[sentence.tokens().size()];
    Arrays.fill(anywhere, true);
    return numbers.read(sentence, anywhere);
  }

  private List<Double> values(String words) {
    return read(words).stream().filter(p -> p.is("number")).map(NumberReaderTest::amount).toList();
  }

  private static double amount(Piece piece) {
    return ((Sense.Amount) piece.sense()).value();
  }
}
