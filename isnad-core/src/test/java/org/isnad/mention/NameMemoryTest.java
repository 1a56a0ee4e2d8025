package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.NameTagger.Found;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.Test;

/** Names that one sentence of a text makes known to the others. */
class NameMemoryTest {
  private static final Lexicon LEXICON = Lexicon.of(Path.of("src/test/resources/entity-lexicon"));
  private static final Found ENGINEER = new Found(2, 3, 0, 0, EntityMention.Type.PERS);
  private static final Found TOWN = new Found(2, 3, 0, 0, EntityMention.Type.LOC);

  @Test
  void aNameIsTheSameNameInAnotherSentence() {
    assertThat(second("وصل إلى كفر درزان أمس", TOWN, "سكان كفر درزان غاضبون"))
        .containsExactly(new Found(1, 2, 0, 0, EntityMention.Type.LOC));
  }

  @Test
  void theSurnameOfSomebodyNamedInFullIsHisAlsoBehindAnd() {
    assertThat(second("زار المهندس فارس شاهينيل الميناء", ENGINEER, "غاب الوفد وشاهينيل عن اللقاء"))
        .containsExactly(new Found(2, 2, 1, 1, EntityMention.Type.PERS));
  }

  @Test
  void aWordOfTwoClassesIsNotTakenAgain() {
    Found town = new Found(0, 0, 0, 0, EntityMention.Type.LOC);
    Found person = new Found(0, 0, 0, 0, EntityMention.Type.PERS);
    List<List<Found>> all =
        all(
            List.of("درزانيل بعيدة", "درزانيل قال نعم", "سكان درزانيل غاضبون"),
            List.of(List.of(town), List.of(person), List.of()));
    assertThat(all.getLast()).isEmpty();
  }

  @Test
  void anOrdinaryWordIsNoSurname() {
    Found name = new Found(1, 2, 0, 0, EntityMention.Type.PERS);
    assertThat(second("زار شاهينيل قال الميناء", name, "ثم قال نعم")).isEmpty();
  }

  private static List<Found> second(String one, Found found, String other) {
    return all(List.of(one, other), List.of(List.of(found), List.of())).getLast();
  }

  private static List<List<Found>> all(List<String> sentences, List<List<Found>> found) {
    Vocabulary vocabulary = new Vocabulary(LEXICON, new Gazetteer(LEXICON));
    TextReader reader = new TextReader(LEXICON);
    Stream<Look> looks = sentences.stream().map(s -> new Look(reader.sentence(s), vocabulary));
    return NameMemory.of(looks.toList(), found, vocabulary, LEXICON);
  }
}
