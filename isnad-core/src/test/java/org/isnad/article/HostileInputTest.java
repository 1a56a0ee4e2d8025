package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.isnad.page.Shape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the characters are, reading ends soon, throws nothing and gives blocks that fit. */
@Tag("once")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileInputTest {
  private static final String SENTENCE =
      "وقال الوزير في كلمة أمام الحضور إن العمل في الجسر كلف الدولة مئة مليون دينار تقريبا. ";
  private static final String HTML =
      "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"خبر\"}"
          + "</script></head><body><div class='share'><ul><li>شارك الخبر</li></ul></div><article>"
          + "<h1>الوزير يفتتح جسر النهر</h1><p>"
          + SENTENCE
          + "</p><!-- x --><p>تونس - برق: "
          + SENTENCE
          + "</p></article></body></html>";

  @Test
  void aPageCutAnywhereIsRead() {
    for (int i = 0; i <= HTML.length(); i++) {
      assertThat(Pages.raw(HTML.substring(0, i), Shape.HTML)).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void aLineOfAMillionCharactersIsRead(Shape shape) {
    assertThat(Pages.raw(SENTENCE.repeat(12_000), shape)).isNotNull();
    assertThat(Pages.raw("س".repeat(1_000_000), shape)).isNotNull();
    assertThat(Pages.raw(": اقرأ أيضا: ".repeat(20_000), shape)).isNotNull();
    assertThat(Pages.raw("(((".repeat(100_000), shape)).isNotNull();
    assertThat(Pages.raw("1/1/".repeat(50_000), shape)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void thousandsOfShortLinesAreRead(Shape shape) {
    assertThat(Pages.raw("خبر قصير\n".repeat(20_000), shape)).isNotNull();
    assertThat(Pages.raw("اقرأ أيضا\nعنوان خبر قصير\n".repeat(10_000), shape)).isNotNull();
    assertThat(Pages.raw(("- عنوان\n" + SENTENCE + "\n").repeat(2_000), shape)).isNotNull();
  }

  @Test
  void deepNestingIsRead() {
    assertThat(Pages.raw("<div>".repeat(20_000) + SENTENCE, Shape.HTML)).isNotNull();
    assertThat(Pages.raw("<b><i>".repeat(5_000) + SENTENCE, Shape.HTML)).isNotNull();
    String json = "[".repeat(50_000);
    assertThat(
            Pages.raw(
                "<script type='application/ld+json'>" + json + "</script><p>" + SENTENCE,
                Shape.HTML))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b><i>",
        "<table><tr><td>",
        "<ul><li>",
        "<a href=x>",
        "<svg>",
        "<template>",
        "<blockquote><font>",
        "<span itemscope itemprop=author>",
        "<!--",
        "<",
        "<br>نص"
      })
  void hundredsOfThousandsOfOpenTagsAreRead(String open) {
    assertThat(Pages.raw(open.repeat(300_000) + SENTENCE, Shape.HTML)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"@graph\":[", "{\"author\":", "\" ", "{\"@type\":\"Article\"},"})
  void aMillionOpenBracketsOfLinkedDataAreRead(String open) {
    String script = "<script type='application/ld+json'>" + open.repeat(1_000_000) + "</script>";
    assertThat(Pages.raw(script + "<p>" + SENTENCE, Shape.HTML)).isNotNull();
    // As long as what is read of a script at most.
    String shorter = open.repeat(1_900_000 / open.length());
    assertThat(Pages.raw(script.replace(open.repeat(1_000_000), shorter), Shape.HTML)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void randomCharactersAreRead(Shape shape) {
    long seed = 20_310_503;
    Random random = new Random(seed);
    String alphabet =
        "ابتةى وف.،:؟\n\n\t -–/()[]«»\"'0123٤٥<>p/div=&#;x\u200f\u0640\u064b\ud83d\ude00@|+";
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(2_000);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        if (random.nextInt(40) == 0) {
          text.append(
              new String[] {"المصدر: ", "اقرأ أيضا", "تاريخ النشر: 3 مايو 2031", SENTENCE}
                  [random.nextInt(4)]);
        }
      }
      assertThat(Pages.raw(text.toString(), shape)).as("seed %d round %d", seed, round).isNotNull();
    }
  }
}
