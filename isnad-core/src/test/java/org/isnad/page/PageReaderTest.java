package org.isnad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final String STORY =
      """
      وزيرا المالية في البلدين يوقعان مذكرة للتعاون الجمركي
      وقع وزيرا المالية في العاصمة مذكرة تفاهم للتعاون الجمركي بعد محادثات دامت يومين.
      وقال الوزير المضيف إن الاتفاق يفتح صفحة جديدة بين البلدين الجارين.
      """;

  private final PageReader reader = new PageReader();

  private Page page(byte[] bytes) {
    Outcome outcome = reader.read("page.txt", bytes, Hints.NONE);
    assertThat(outcome).isInstanceOf(Page.class);
    return (Page) outcome;
  }

  private String code(byte[] bytes) {
    Outcome outcome = reader.read("page.txt", bytes, Hints.NONE);
    assertThat(outcome).isInstanceOf(Problem.class);
    assertThat(((Problem) outcome).message()).isNotBlank();
    return ((Problem) outcome).code();
  }

  @Test
  void keepsTheCharactersOfAUtf8FileAndTheDigestOfItsBytes() {
    Page page = page(STORY.getBytes(StandardCharsets.UTF_8));
    assertThat(page.content()).isEqualTo(STORY);
    assertThat(page.charset()).isEqualTo("UTF-8");
    assertThat(page.shape()).isEqualTo(Shape.DUMP);
    assertThat(page.digest()).hasSize(64).matches("[0-9a-f]+");
  }

  @Test
  void leavesTheByteOrderMarkOutOfTheText() {
    byte[] text = STORY.getBytes(StandardCharsets.UTF_8);
    byte[] marked = new byte[text.length + 3];
    System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, marked, 0, 3);
    System.arraycopy(text, 0, marked, 3, text.length);
    assertThat(page(marked).content()).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void recognisesOtherCharacterSetsWithoutBeingTold(String charset) {
    String text = charset.equals("windows-1256") ? STORY.replace("مذكرة", "«مذكرة»") : STORY;
    assertThat(page(text.getBytes(Charset.forName(charset))).content()).isEqualTo(text);
  }

  @Test
  void believesTheDeclarationOfAPage() {
    String html =
        "<html><head><meta charset=windows-1256></head><body><p>" + STORY + "</p></body></html>";
    Page page = page(html.getBytes(Charset.forName("windows-1256")));
    assertThat(page.content()).isEqualTo(html);
    assertThat(page.charset()).isEqualTo("windows-1256");
    assertThat(page.shape()).isEqualTo(Shape.HTML);
  }

  @Test
  void doesNotBelieveADeclarationThatTheBytesContradict() {
    String html = "<html><head><meta charset=windows-1256></head><body>" + STORY + "</body></html>";
    assertThat(page(html.getBytes(StandardCharsets.UTF_8)).content()).isEqualTo(html);
  }

  @Test
  void readsUtf8WithFewBrokenCharactersAndRefusesIfThereAreMany() {
    byte[] bytes = STORY.getBytes(StandardCharsets.UTF_8);
    byte[] oneBroken = bytes.clone();
    oneBroken[100] = (byte) 0xFF;
    assertThat(page(oneBroken).content()).contains("\uFFFD").contains("الجارين");
    byte[] manyBroken = bytes.clone();
    for (int i = 0; i < manyBroken.length; i += 5) {
      manyBroken[i] = (byte) 0xFF;
    }
    assertThat(code(manyBroken)).isEqualTo("undecodable");
  }

  @Test
  void saysWhatIsWrongWithWhatIsNoPage() {
    assertThat(code(new byte[0])).isEqualTo("empty");
    assertThat(code(" \n\t\r\n ".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty");
    assertThat(code("%PDF-1.7 ....".getBytes(StandardCharsets.US_ASCII))).isEqualTo("binary");
    assertThat(code(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7, 8}))
        .isEqualTo("binary");
    assertThat(code("The two ministers signed a note.\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("no-arabic");
    assertThat(code("Les ministres ont signé à Genève.".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("no-arabic");
  }

  @Test
  void countsOnlyVisibleLettersOfHtml() {
    String english = "<html><body><p>" + "Only English words here. ".repeat(20) + "</p>";
    String menu = "<a href='/ar'>العربية</a></body></html>";
    assertThat(code((english + menu).getBytes(StandardCharsets.UTF_8))).isEqualTo("no-arabic");
    String styled =
        "<html><style>" + "p { color: black } ".repeat(500) + "</style><p>" + STORY + "</p></html>";
    assertThat(page(styled.getBytes(StandardCharsets.UTF_8)).shape()).isEqualTo(Shape.HTML);
  }

  @Test
  void refusesADocumentAboveTheLimitWithoutReadingItAll() throws IOException {
    PageReader small = new PageReader(100);
    Outcome outcome =
        small.read(
            "big.txt",
            new ByteArrayInputStream(STORY.repeat(50).getBytes(StandardCharsets.UTF_8)),
            Hints.NONE);
    assertThat(outcome).isInstanceOf(Problem.class);
    assertThat(((Problem) outcome).code()).isEqualTo("too-large");
  }

  @Test
  void refusesAPageOfMoreTagsThanMemoryHolds() {
    String html = "<!doctype html><p>" + STORY;
    byte[] many = (html + "<i>".repeat(900_000)).getBytes(StandardCharsets.UTF_8);
    byte[] more = (html + "<i>".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(page(many).shape()).isEqualTo(Shape.HTML);
    assertThat(code(more)).isEqualTo("too-large");
  }

  @Test
  void takesPagesInOtherScriptsOnlyWhenAskedTo() {
    byte[] english = "<html><body><p>Two ministers signed a note.".getBytes(StandardCharsets.UTF_8);
    assertThat(code(english)).isEqualTo("no-arabic");
    assertThat(reader.ofAnyScript().read("page.html", english, Hints.NONE))
        .isInstanceOf(Page.class);
  }

  @Test
  void takesFieldsAsTheyAreAndDigestsTheirMetadataToo() {
    Page.Fields fields = new Page.Fields("عنوان", "outlet", "2020-01-02", null);
    Hints hints = Hints.NONE.withFields(fields).withCaptured(Instant.parse("2020-01-03T10:00:00Z"));
    Page one = (Page) reader.readFields("a", STORY, hints);
    Page other =
        (Page)
            reader.readFields(
                "a", STORY, hints.withFields(new Page.Fields("عنوان آخر", null, null, null)));
    assertThat(one.shape()).isEqualTo(Shape.FIELDS);
    assertThat(one.content()).isEqualTo(STORY);
    assertThat(one.fields()).isEqualTo(fields);
    assertThat(one.captured()).isEqualTo(hints.captured());
    assertThat(one.digest()).isNotEqualTo(other.digest());
  }

  @Test
  void answersEveryRandomInputWithAPageOrAProblem() {
    Random random = new Random(20260101);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      assertThat(reader.read("noise", bytes, Hints.NONE)).as("length %d", bytes.length).isNotNull();
    }
  }

  @Test
  void readsAPageCutInTheMiddleOfACharacter() throws IOException {
    byte[] bytes = STORY.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    cut.write(Arrays.copyOf(bytes, bytes.length - 4));
    assertThat(page(cut.toByteArray()).content()).startsWith("وزيرا المالية");
  }
}
