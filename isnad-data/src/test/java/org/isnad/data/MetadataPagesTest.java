package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections, tags and addresses that pages give of themselves, and metadata that are hostile. */
class MetadataPagesTest {
  @Test
  void sectionTagsAddressLanguageAndFindingsAreKept() {
    Article article =
        new MadePage()
            .head(
                "<link rel=\"canonical\" href=\"https://www.qandil-news.example/story/1187/dam\">"
                    + "<title>"
                    + MadePage.TITLE
                    + "</title>")
            .meta("article:section", "محليات")
            .meta("article:tag", "الري")
            .meta("article:tag", "السدود")
            .meta("og:title", MadePage.TITLE + " | بوابة قنديل")
            .read();
    assertThat(article.metadata().section()).isEqualTo("محليات");
    assertThat(article.metadata().canonical())
        .isEqualTo("https://www.qandil-news.example/story/1187/dam");
    assertThat(article.metadata().declaredLanguage()).isEqualTo("ar");
    assertThat(article.tags()).containsExactly("الري", "السدود");
    assertThat(article.metadata().findings())
        .anyMatch(f -> f.source().equals("og:title") && !f.taken())
        .anyMatch(f -> f.source().equals("title") && f.taken());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":{\"a\":[1,2]},\"datePublished\":{\"x\":{}},\"author\":[[[]]],\"headline\":{\"name\":[]}}",
        "{\"@type\":\"NewsArticle\",\"headline\":null,\"datePublished\":true,\"author\":7}",
        "{\"@type\":\"NewsArticle\",\"mainEntityOfPage\":{\"@id\":{}},\"keywords\":{\"a\":1}}",
        "[[[[[[[[]]]]]]]]",
        "\"",
        "{{{{{{{{",
      })
  void hostileMetadataGiveNothingAndHarmNothing(String json) {
    Article article = new MadePage().json(json).read();
    assertThat(article.title()).isEqualTo(MadePage.TITLE);
    assertThat(article.published().from()).isNull();
  }

  @Test
  void metadataOfMillionsOfValuesAreReadInTime() {
    String many =
        "{\"@type\":\"NewsArticle\",\"keywords\":[" + "\"a\",".repeat(400_000) + "\"b\"]}";
    assertThat(new MadePage().json(many).read().title()).isEqualTo(MadePage.TITLE);
    MadePage metas = new MadePage();
    metas.head(
        "<title>"
            + MadePage.TITLE
            + "</title>"
            + "<meta name=\"author\" content=\"x y\">".repeat(50_000));
    assertThat(metas.read().title()).isEqualTo(MadePage.TITLE);
    assertThat(new MadePage().json("{\"a\":".repeat(100_000)).read().title())
        .isEqualTo(MadePage.TITLE);
    assertThat(new MadePage().head("<title>" + "س - ".repeat(100_000) + "</title>").read().title())
        .isNotNull();
  }
}
