package org.isnad.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.isnad.story.Gist;
import org.isnad.story.Term;
import org.junit.jupiter.api.Test;

class GistJsonTest {
  @Test
  void whatCoreJsonWroteIsReadBackToEqualGists() {
    GistJson reader = new GistJson();
    Gist whole =
        new Gist(
            "https://outlet.example/1",
            LocalDate.of(2031, 3, 1),
            "عنوان \"مقتبس\"\n",
            List.of(new Term("جسر", "جسور", 3), new Term("نهر", "نهر", 1)),
            List.of(new Term("per.x.one", "فلان", 2)));
    for (Gist gist : List.of(whole, Gist.none("two"), whole)) {
      assertThat(reader.read(CoreJson.write(gist))).isEqualTo(gist);
    }
  }

  @Test
  void aWordThatTwoHaveIsKeptOnce() {
    GistJson reader = new GistJson();
    String json = CoreJson.write(new Gist("one", null, null, List.of(term("جسر")), List.of()));
    assertThat(reader.read(json).words().get(0).key())
        .isSameAs(reader.read(json).words().get(0).key());
  }

  @Test
  void whatIsNoGistIsOfAnotherVersion() {
    assertThatThrownBy(() -> new GistJson().read("{\"document\":\"one\",\"day\":\"March\"}"))
        .isInstanceOf(CoreJson.StoredByOtherVersion.class);
    assertThatThrownBy(() -> new GistJson().read("{\"document\":"))
        .isInstanceOf(CoreJson.StoredByOtherVersion.class);
  }

  private static Term term(String word) {
    return new Term(word, word, 1);
  }
}
