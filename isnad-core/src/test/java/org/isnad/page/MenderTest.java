package org.isnad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenderTest {
  private static final String STORY =
      "افتتح الوزير «معرض الكتاب» في المدينة، وقال: نريد قراء أكثر (50 ألفا).";

  private static String misread(String text, String set) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder misread = new StringBuilder();
    for (byte b : bytes) {
      String one = new String(new byte[] {b}, Charset.forName(set));
      misread.append(one.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : one);
    }
    return misread.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1", "windows-1256"})
  void utf8ThatWasReadInSingleBytesIsReadAsItWasMeant(String set) {
    assertThat(Mender.mend(misread(STORY, set), Shape.DUMP).content()).isEqualTo(STORY);
  }

  @Test
  void utf8ThatWasMisreadTwiceIsReadAsItWasMeant() {
    String twice = misread(misread(STORY, "windows-1252"), "windows-1252");
    assertThat(Mender.mend(twice, Shape.DUMP).content()).isEqualTo(STORY);
  }

  @Test
  void onlyTheBrokenStretchIsTouchedAndItsPlaceIsKept() {
    String text = "سطر سليم\n" + misread("عنوان الخبر", "windows-1252") + "\nسطر آخر";
    Mender.Mended mended = Mender.mend(text, Shape.DUMP);
    assertThat(mended.content()).isEqualTo("سطر سليم\nعنوان الخبر\nسطر آخر");
    Mending mending = mended.mendings().getFirst();
    assertThat(mending.span().of(mended.content())).isEqualTo("عنوان الخبر");
    assertThat(mending.was()).isEqualTo(misread("عنوان الخبر", "windows-1252"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "افتتح الوزير معرض الكتاب في المدينة",
        "الخط، فقط؟ ضغط… حفظ» لفظ،",
        "ط، ظ، ع، غ، ط، ظ",
        "Élysée : l'été à Orléans, déjà vu",
        "AT&T و R&D",
        ""
      })
  void soundTextStaysAsItIs(String text) {
    Mender.Mended mended = Mender.mend(text, Shape.DUMP);
    assertThat(mended.content()).isEqualTo(text);
    assertThat(mended.mendings()).isEmpty();
  }

  @Test
  void entitiesInPlainTextAreResolvedAndTheirPlacesKept() {
    Mender.Mended mended =
        Mender.mend("قال: &quot;نعم&amp;quot; &#1604;&nbsp;ا &foo; &", Shape.DUMP);
    assertThat(mended.content()).isEqualTo("قال: \"نعم\" ل\u00a0ا &foo; &");
    assertThat(mended.mendings().getFirst().was()).isEqualTo("&quot;");
    assertThat(mended.mendings())
        .allSatisfy(m -> assertThat(m.span().of(mended.content())).isNotEmpty());
  }

  @Test
  void entitiesEscapedTwiceInHtmlAreEscapedOnce() {
    assertThat(Mender.mend("<p>&amp;quot;نعم&amp;#1548; &amp; لا</p>", Shape.HTML).content())
        .isEqualTo("<p>&quot;نعم&#1548; &amp; لا</p>");
  }

  @Test
  void aLongPageOfBrokenSignsIsReadInTime() {
    String text = "Ø&amp;&#".repeat(200_000);
    assertThat(Mender.mend(text, Shape.DUMP).content()).isNotNull();
  }
}
