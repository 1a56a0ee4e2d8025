package org.isnad.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Mentions;
import org.isnad.text.Text;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SubjectsTest {
  private static final String PAGE =
      "وقصفت المدفعية التلة. ثم هطل المطر. وبدأت المباراة والمباراة طويلة.";

  @TempDir private Path folder;

  private Subjects subjects;

  @BeforeEach
  void read() {
    Lexicon lexicon =
        new EventData(folder)
            .list("force-words", "مدفعية")
            .list("match-words", "مباراة")
            .list("owned-places", "مطر")
            .load();
    Text text = new TextReader(lexicon).read(Article.builder("page", PAGE).build());
    Mentions mentions = new Mentions(text, null, List.of(), List.of(), List.of());
    subjects = new Subjects(new ListedWords(lexicon), mentions);
  }

  @Test
  void aSentenceSpeaksOfTheListsThatItsWordsStandIn() {
    assertThat(subjects.has(Subject.FORCE, 0)).isTrue();
    assertThat(subjects.has(Subject.FORCE, 1) || subjects.has(Subject.MATCH, 0)).isFalse();
    assertThat(subjects.has(Subject.MATCH, 2)).isTrue();
  }

  @Test
  void noSentenceOutsideOfThePageSpeaksOfAnything() {
    assertThat(subjects.has(Subject.FORCE, -1)).isFalse();
    assertThat(subjects.has(Subject.MATCH, 3)).isFalse();
  }

  @Test
  void theWordsThatAreAskedAboutDoNotSpeakForThemselves() {
    assertThat(subjects.hasBeside(Subject.FORCE, 0, 1, 1)).isFalse();
    assertThat(subjects.hasBeside(Subject.FORCE, 0, 0, 0)).isTrue();
    assertThat(subjects.hasBeside(Subject.MATCH, 2, 1, 1)).isTrue();
  }

  @Test
  void sentencesAreCountedNotWords() {
    assertThat(subjects.count(Subject.MATCH)).isEqualTo(1);
    assertThat(subjects.sentences()).isEqualTo(3);
  }
}
