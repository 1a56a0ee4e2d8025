package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Clitic;
import org.isnad.text.TextReader;
import org.isnad.text.Token;
import org.junit.jupiter.api.Test;

final class SpeechFormsTest {
  private static final Lexicon LEXICON =
      Lexicon.of(Path.of("src/test/resources/attribution-lexicon"));

  private final SpeechForms forms = new SpeechForms(LEXICON, Set.of("نقل"));

  @Test
  void aFiniteFormIsThatOfItsVerbAfterAndAtMost() {
    Words.Form form = Objects.requireNonNull(forms.finite(token("ويؤكدون")));
    assertThat(form.verb().lemma()).isEqualTo("أكد");
    assertThat(form.verb().takes("that")).isTrue();
    assertThat(forms.finite(token("ليؤكدون"))).isNull();
    assertThat(forms.finite(token("الجسر"))).isNull();
  }

  @Test
  void nobodySpeaksOfHimselfInTheNews() {
    assertThat(forms.finite(token("أعلنا"))).isNotNull();
    assertThat(forms.finite(token("نعلن"))).isNull();
  }

  @Test
  void aFormWithAPronounThatMayBeANounIsInDoubt() {
    Token mention = token("ذكره");
    assertThat(forms.finite(mention)).isNotNull();
    assertThat(forms.sure(mention)).isNull();
    assertThat(forms.isDoubtful(mention)).isTrue();
    assertThat(forms.isDoubtful(token("ذكرت"))).isFalse();
    assertThat(forms.sure(token("ذكرت"))).isNotNull();
  }

  @Test
  void aVerbalNounMayCarryTheProcliticsThatAreAskedFor() {
    Token noun = token("بإعلان");
    assertThat(forms.masdar(noun, Clitic.BI.bit())).isNotNull();
    assertThat(forms.masdar(noun, 0)).isNull();
  }

  @Test
  void aParticipleOfCircumstanceHasTheEndingOfOne() {
    assertThat(forms.circumstance(token("مؤكدا"))).isNotNull();
    assertThat(forms.circumstance(token("مؤكد"))).isNull();
  }

  @Test
  void wordsOfGrammarAreNoVerbsThoughTheyAreSpelledLikeOne() {
    assertThat(forms.isVerbOnly(token("يعلن"))).isTrue();
    assertThat(forms.isVerbOnly(token("نقل"))).isFalse();
    assertThat(forms.isVerbOnly(token("إعلان"))).isFalse();
  }

  private static Token token(String word) {
    return new TextReader(LEXICON).sentence(word).tokens().getFirst();
  }
}
