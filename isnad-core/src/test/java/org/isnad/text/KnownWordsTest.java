package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnownWordsTest {
  @TempDir private Path folder;

  private final List<String> worked = new ArrayList<>();
  private Lexicon lexicon;

  @BeforeEach
  void data() {
    lexicon = Lexicon.of(folder);
  }

  @Test
  void aWordIsWorkedOutOnceWhereverItStands() {
    KnownWords words = words(10);
    Word first = words.of("rain and rain", 0, 4);
    assertThat(words.of("rain and rain", 9, 13)).isSameAs(first);
    assertThat(words.of("rains", 0, 5)).isNotSameAs(first);
    assertThat(worked).containsExactly("rain", "rains");
  }

  @Test
  void allOfManyWordsAreFoundAgain() {
    KnownWords words = words(10_000);
    List<Word> first = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      first.add(of(words, "word" + i));
    }
    for (int i = 0; i < 5_000; i++) {
      assertThat(of(words, "word" + i)).isSameAs(first.get(i)).hasToString("word" + i);
    }
  }

  @Test
  void wordsOfArabicLettersAreToldApartHoweverLong() {
    KnownWords words = words(100);
    List<String> texts =
        List.of("م", "من", "منا", "نم", "مستشفى", "مستشفيات", "مستشفياتهم", "مَن", "\u0600م", "mn");
    List<Word> first = texts.stream().map(t -> of(words, t)).toList();
    assertThat(first).map(Word::text).containsExactlyElementsOf(texts);
    String all = String.join(" ", texts);
    int at = 0;
    for (int i = 0; i < texts.size(); i++) {
      int end = at + texts.get(i).length();
      assertThat(words.of(all, at, end)).isSameAs(first.get(i));
      at = end + 1;
    }
    assertThat(worked).hasSize(texts.size());
  }

  @Test
  void wordsNotMetForLongAreForgottenAndFrequentOnesKept() {
    KnownWords words = words(3);
    of(words, "rare");
    for (int i = 0; i < 20; i++) {
      of(words, "frequent");
      of(words, "word" + i);
    }
    worked.clear();
    of(words, "frequent");
    of(words, "rare");
    assertThat(worked).containsExactly("rare");
  }

  @Test
  void noWordIsKeptThatIsLongerThanWordsAre() {
    KnownWords words = words(10);
    String endless = "x".repeat(1_000);
    assertThat(of(words, endless)).hasToString(endless);
    assertThat(of(words, endless)).hasToString(endless);
    assertThat(worked).hasSize(2);
  }

  private KnownWords words(int room) {
    return new KnownWords(room, this::work);
  }

  private static Word of(KnownWords words, String text) {
    return words.of(text, 0, text.length());
  }

  private Word work(String text) {
    worked.add(text);
    return new Word(lexicon, text, text, text, TokenKind.FOREIGN, List.of());
  }
}
