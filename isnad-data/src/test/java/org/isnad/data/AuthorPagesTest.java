package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.Credit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authors of HTML pages built as the sites of the Arabic press are. */
class AuthorPagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"w\">كتب: سالم المهدي</div>",
        "<div>كتب - سالم المهدي</div>",
        "<div>بقلم / سالم المهدي</div>",
        "<span>إعداد: سالم المهدي</span>",
        "<div class=\"author\">سالم المهدي</div>",
        "<a rel=\"author\" href=\"/a/7\">سالم المهدي</a>",
        "<address>تحرير: سالم المهدي</address>",
      })
  void aBylineBesideTheHeadlineNamesTheAuthor(String under) {
    assertThat(new MadePage().under(under).read().author()).as(under).isEqualTo("سالم المهدي");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"author\":\"سالم المهدي\"}",
        "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"كتب سالم المهدي\"}}",
        "{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"https://q.example/a\"},{\"name\":\"سالم"
            + " المهدي\"}]}",
        "{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"سالم"
            + " المهدي\"},{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#p\"}}]}",
      })
  void jsonLdNamesTheAuthor(String json) {
    assertThat(new MadePage().json(json).read().author()).isEqualTo("سالم المهدي");
  }

  @Test
  void addressesAccountsTheOutletAndTheMakerOfTheSiteAreNoAuthors() {
    assertThat(
            new MadePage()
                .meta("article:author", "https://www.facebook.com/qandil")
                .read()
                .author())
        .isNull();
    assertThat(
            new MadePage()
                .head(
                    "<title>"
                        + MadePage.TITLE
                        + "</title><meta name=\"author\" content=\"Rami Webster\">")
                .below("<footer>Developed by Rami Webster</footer>")
                .read()
                .author())
        .isNull();
    assertThat(
            new MadePage()
                .meta("og:site_name", "بوابة قنديل")
                .json("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"بوابة قنديل\"}}")
                .read()
                .author())
        .isNull();
    for (String name : List.of("admin", "المحرر", "editor@q.example", "img_2210.jpg", "user 14")) {
      assertThat(
              new MadePage()
                  .json("{\"@type\":\"NewsArticle\",\"author\":\"" + name + "\"}")
                  .read()
                  .author())
          .as(name)
          .isNull();
    }
  }

  @Test
  void anAgencyInThePlaceOfTheAuthorIsCreditedAsAgency() {
    Article article =
        new MadePage()
            .json(
                "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"رويترز\"}}")
            .read();
    assertThat(article.author()).isNull();
    assertThat(article.credit(Credit.Kind.AGENCY).orElseThrow().id()).isEqualTo("org.reuters");
  }

  @Test
  void whoGatheredTheWordsOfAgenciesIsNoOutlet() {
    Article article =
        new MadePage()
            .json("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"سالم المهدي – وكالات\"}}")
            .read();
    assertThat(article.author()).isEqualTo("سالم المهدي");
    assertThat(article.credit(Credit.Kind.OUTLET)).isEmpty();
  }
}
