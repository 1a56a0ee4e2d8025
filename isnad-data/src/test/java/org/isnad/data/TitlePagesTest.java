package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles of HTML pages built as the sites of the Arabic press are. */
class TitlePagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>وزير الري يتفقد سد الوادي الجديد | بوابة قنديل</title>",
        "<title>بوابة قنديل - وزير الري يتفقد سد الوادي الجديد</title>",
        "<title>وزير الري يتفقد سد الوادي الجديد - محليات - بوابة قنديل</title>",
        "<meta property=\"og:title\" content=\"بوابة قنديل | وزير الري يتفقد سد الوادي الجديد\">",
        "<meta property=\"og:title\" content=\"وزير الري يتفقد سد الوادي الجديد » بوابة قنديل\">",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"وزير الري"
            + " يتفقد سد الوادي الجديد - بوابة قنديل\",\"publisher\":{\"name\":\"بوابة قنديل\"}}</script>",
        "<title>وزير الري يتفقد سد الوادي الجديد: بوابة قنديل</title>",
      })
  void theHeadingIsTheTitleWithoutTheOutletsName(String head) {
    assertThat(new MadePage().head(head).read().title()).isEqualTo(MadePage.TITLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>وزير الري يتفقد سد الوادي الجديد | بوابة قنديل</title>",
        "<title>بوابة قنديل - وزير الري يتفقد سد الوادي الجديد</title>",
        "<meta name=\"twitter:title\" content=\"وزير الري يتفقد سد الوادي الجديد • بوابة قنديل\">",
      })
  void withoutAHeadingTheTitleIsCutFromTheNameThatTheSiteGivesItself(String head) {
    MadePage page =
        new MadePage()
            .heading("")
            .head(head + "<meta property=\"og:site_name\" content=\"بوابة قنديل\">");
    assertThat(page.read().title()).isEqualTo(MadePage.TITLE);
  }

  @Test
  void aHeadingThatIsTheSitesNameOrOfAListIsNotTheTitle() {
    MadePage page =
        new MadePage()
            .head("<title>" + MadePage.TITLE + " | بوابة قنديل</title>")
            .meta("og:site_name", "بوابة قنديل")
            .above("<h1><a href=\"/\">بوابة قنديل</a></h1>")
            .heading("<h2>" + MadePage.TITLE + "</h2>")
            .below(
                "<section><h2>الأكثر قراءة</h2><h2>سوق السمك يعود إلى الميناء القديم</h2></section>");
    assertThat(page.read().title()).isEqualTo(MadePage.TITLE);
  }

  @Test
  void aKickerInTheHeadingThatMetadataLeaveOutIsNotPartOfTheTitle() {
    MadePage page =
        new MadePage()
            .heading("<h1><span>السدود</span> " + MadePage.TITLE + "</h1>")
            .meta("og:title", MadePage.TITLE);
    assertThat(page.read().title()).isEqualTo(MadePage.TITLE);
  }
}
