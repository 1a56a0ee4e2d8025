package org.isnad.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.isnad.article.Article;
import org.isnad.attribution.Attributions;
import org.isnad.attribution.Chain;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Mentions;
import org.isnad.text.Sentence;
import org.isnad.text.Text;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.Test;

/** At which words of a sentence a deed may be told, with the deeds of the data. */
class DeedSitesTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final TextReader TEXTS = new TextReader(LEXICON);
  private static final ListedWords LISTS = new ListedWords(LEXICON);
  private static final DeedLexicon WORDS = new DeedLexicon(LEXICON);
  private static final DeedForms FORMS = new DeedForms(WORDS, LEXICON);

  @Test
  void aVerbThatIsCompletedByAWordMayTellADeedOnlyBeforeIt() {
    assertThat(sites("فتح مسلحون النار على دورية")).contains("فتح");
    assertThat(sites("فتح مسلحون الباب على مصراعيه")).isEmpty();
    assertThat(sites("النار التي فتح مسلحون بابها")).isEmpty();
  }

  @Test
  void wordsThatMakeItSomethingElseCloseTheSite() {
    assertThat(sites("اغتال مسلحون قاضيا أمام بيته")).containsExactly("اغتال");
    assertThat(sites("اغتال القرار الحلم أمام عينيه")).isEmpty();
  }

  @Test
  void aSentenceWithoutAnyWordOfADeedHasNoSite() {
    assertThat(sites("هطل المطر على التلة مساء")).isEmpty();
  }

  private static List<String> sites(String sentence) {
    Text text = TEXTS.read(Article.builder("page", sentence + ".").build());
    Sentence only = text.sentences().getFirst();
    Scene scene =
        new Scene(
            LEXICON,
            LISTS,
            new Mentions(text, null, List.of(), List.of(), List.of()),
            new Attributions(List.of(), new Chain(List.of())),
            only,
            List.of(),
            List.of(),
            code -> Optional.empty());
    return new DeedSites(scene, WORDS, FORMS)
        .all().stream().mapToObj(i -> only.tokens().get(i).text()).toList();
  }
}
