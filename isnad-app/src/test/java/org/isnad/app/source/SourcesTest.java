package org.isnad.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.page.Outcome;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.isnad.page.Problem;
import org.isnad.page.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
  private static final FieldMap MAP =
      FieldMap.parse("text=content,title=head,url=link,outlet=source,captured=taken,author=by");
  private static final String ONE =
      "{\"content\":\"التقى الوزيران أمس\",\"head\":\"لقاء\",\"link\":\"https://a.example/1\","
          + "\"source\":\"صحيفة\",\"taken\":\"2031-04-02 10:11:12\",\"by\":\"كاتب\",\"n\":[1,{}]}";
  private static final String TWO =
      "{\"content\":\"عقد المجلس جلسة\",\"link\":\"https://a.example/2\",\"head\":null}";
  private static final String TABLE =
      "link,head,content,source,taken,by\n"
          + "https://a.example/1,لقاء,\"التقى الوزيران أمس\",صحيفة,2031-04-02 10:11:12,كاتب\n"
          + "https://a.example/2,,\"عقد المجلس جلسة\",,,\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"[%s,%s]", "%s\n%s\n", "%s %s", "[%s]\n[%s]"})
  void jsonComesAsAnArrayOrAsObjectsOneAfterTheOther(String form) throws IOException {
    assertTwoArticles(stdin(form.formatted(ONE, TWO), null, MAP));
    Path file = Files.writeString(folder.resolve("day.json"), form.formatted(ONE, TWO));
    assertTwoArticles(read(file.toString(), null, MAP, ""));
  }

  @Test
  void jsonLinesComeFromFileZipAndGzip() throws IOException {
    byte[] lines = (ONE + "\n" + TWO + "\n").getBytes(StandardCharsets.UTF_8);
    Path zip = Files.write(folder.resolve("day.zip"), zip("in/day.jsonl", lines));
    Path gz = Files.write(folder.resolve("day.jsonl.gz"), gzip(lines));
    Path plain = Files.write(folder.resolve("day.jsonl"), lines);
    for (Path file : List.of(plain, zip, gz)) {
      assertTwoArticles(read(file.toString(), null, MAP, ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void tablesComeFromStandardInputAndFiles(String separator) throws IOException {
    String table = TABLE.replace(",", separator);
    assertTwoArticles(stdin(table, null, MAP));
    assertTwoArticles(stdin("\uFEFF" + table, InputFormat.CSV, MAP));
    Path file = Files.writeString(folder.resolve("day.csv"), table);
    assertTwoArticles(read(file.toString(), null, MAP, ""));
  }

  @Test
  void aDocumentWithoutAddressIsCitedByItsPlace() throws IOException {
    FieldMap map = FieldMap.parse("text=content");
    Path file = Files.writeString(folder.resolve("day.jsonl"), ONE + "\n\n" + TWO + "\n");
    assertThat(read(file.toString(), null, map, ""))
        .extracting(SourcesTest::document)
        .containsExactly(file + ":1", file + ":3");
  }

  @Test
  void aBrokenLineSpoilsNoOther() {
    List<Outcome> outcomes =
        stdin(ONE + "\n{\"content\":\n[1]\n{\"x\":1}\n" + TWO + "\n", InputFormat.JSONL, MAP);
    assertThat(outcomes)
        .extracting(o -> o instanceof Problem p ? p.code() : "page")
        .containsExactly("page", "broken-json", "not-an-object", "no-text", "page");
    assertThat(document(outcomes.get(1))).isEqualTo("-:2");
  }

  @Test
  void whereTheTextIsNotFoundTheFieldsThatThereAreAreNamed() {
    List<Outcome> outcomes = stdin("{\"body\":\"x\",\"link\":\"y\"}\n", InputFormat.JSONL, MAP);
    assertThat(outcomes)
        .singleElement()
        .satisfies(o -> assertThat(((Problem) o).message()).contains("among 'body', 'link';"));
  }

  @Test
  void aVeryLongLineSpoilsNoOther() throws IOException {
    Path file = folder.resolve("long.jsonl");
    try (java.io.Writer out = Files.newBufferedWriter(file)) {
      out.write(ONE + "\n{\"content\":\"");
      String part = "x".repeat(1 << 20);
      for (int i = 0; i < 40; i++) {
        out.write(part);
      }
      out.write("\"}\r\n" + TWO);
    }
    assertThat(read(file.toString(), null, MAP, ""))
        .extracting(o -> o instanceof Problem p ? p.code() : "page")
        .containsExactly("page", "too-large", "page");
  }

  @Test
  void aJsonFileThatIsCutOffGivesWhatCameBefore() {
    assertThat(stdin("[" + ONE + ",{\"content\":\"قط", null, MAP))
        .extracting(o -> o instanceof Problem p ? p.code() : "page")
        .containsExactly("page", "broken-json");
  }

  @Test
  void pagesComeFromFoldersInOrderWithoutHiddenFiles() throws IOException {
    Files.createDirectories(folder.resolve("pages/sub"));
    Files.writeString(folder.resolve("pages/b.txt"), "التقى الوزيران أمس");
    Files.writeString(folder.resolve("pages/sub/a.html"), "<html><p>عقد المجلس جلسة</p></html>");
    Files.writeString(folder.resolve("pages/.hidden"), "x");
    List<Outcome> outcomes = read(folder.resolve("pages") + "/", null, null, "");
    assertThat(outcomes)
        .extracting(SourcesTest::document)
        .containsExactly(folder + "/pages/b.txt", folder + "/pages/sub/a.html");
    assertThat(outcomes)
        .extracting(o -> ((Page) o).shape())
        .containsExactly(Shape.DUMP, Shape.HTML);
  }

  @Test
  void pagesInAnArchiveAreCitedByArchiveAndName() throws IOException {
    byte[] page = "التقى الوزيران أمس".getBytes(StandardCharsets.UTF_8);
    Path zip = Files.write(folder.resolve("p.zip"), zip("in/a.txt", page));
    assertThat(read(zip.toString(), null, null, ""))
        .extracting(SourcesTest::document)
        .containsExactly(zip + "/in/a.txt");
  }

  @Test
  void whatCannotBeOpenedIsAProblemWithItsReason() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("nowhere"));
    Path broken = Files.writeString(folder.resolve("broken.zip"), "PK no archive");
    assertThat(code(folder.resolve("none.txt").toString())).isEqualTo("missing");
    assertThat(code(folder.resolve("link.txt").toString())).isEqualTo("unreadable");
    assertThat(code(broken.toString())).isIn("empty", "unreadable");
    assertThat(code("https://a b/1")).isEqualTo("no-address");
    Path latin = folder.resolve("l.csv");
    Files.write(latin, "text\nصفحة".getBytes(java.nio.charset.Charset.forName("windows-1256")));
    assertThat(code(latin.toString())).isEqualTo("unreadable");
  }

  @Test
  void aWrongMapNamesThePart() {
    assertThatThrownBy(() -> FieldMap.parse("text=a,body=b")).hasMessageContaining("'body=b'");
    assertThatThrownBy(() -> FieldMap.parse("text")).hasMessageContaining("'text'");
  }

  @Test
  void whatIsKeptReadsTheSameAgain() throws IOException {
    List<Capture> captures = new ArrayList<>();
    sources(null, MAP, ONE).each("-", input -> captures.add(((Input.Ready) input).capture()));
    Capture first = captures.getFirst();
    Capture again = new Capture(first.document(), first.original(), first.hints(), true);
    assertThat(again.read(new PageReader())).isEqualTo(first.read(new PageReader()));
  }

  private static void assertTwoArticles(List<Outcome> outcomes) {
    assertThat(outcomes).hasSize(2);
    Page one = (Page) outcomes.get(0);
    assertThat(one.document()).isEqualTo("https://a.example/1");
    assertThat(one.shape()).isEqualTo(Shape.FIELDS);
    assertThat(one.content()).isEqualTo("التقى الوزيران أمس");
    assertThat(one.captured()).hasToString("2031-04-02T10:11:12Z");
    assertThat(one.fields()).isEqualTo(new Page.Fields("لقاء", "صحيفة", null, "كاتب"));
    Page two = (Page) outcomes.get(1);
    assertThat(two.url()).isEqualTo("https://a.example/2");
    assertThat(two.fields()).isEqualTo(Page.Fields.NONE);
  }

  private String code(String file) throws IOException {
    return ((Problem) read(file, null, null, "").getFirst()).code();
  }

  private static String document(Outcome outcome) {
    return outcome instanceof Page page ? page.document() : ((Problem) outcome).document();
  }

  private List<Outcome> stdin(String text, @Nullable InputFormat format, @Nullable FieldMap map) {
    try {
      return read("-", format, map, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Sources sources(
      @Nullable InputFormat format, @Nullable FieldMap map, String stdin) {
    return new Sources(
        new PageReader(),
        format,
        map,
        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)));
  }

  private List<Outcome> read(
      String name, @Nullable InputFormat format, @Nullable FieldMap map, String stdin)
      throws IOException {
    Sources sources = sources(format, map, stdin);
    List<Input> inputs = new ArrayList<>();
    sources.files(List.of(name)).forEach(file -> sources.each(file, inputs::add));
    List<Outcome> outcomes = new ArrayList<>();
    for (Input input : inputs) {
      outcomes.add(
          switch (input) {
            case Input.Bad bad -> bad.problem();
            case Input.Openable openable -> opened(openable);
          });
    }
    return outcomes;
  }

  private static Outcome opened(Input.Openable openable) {
    try {
      return openable.open().read(new PageReader());
    } catch (IOException e) {
      return new Problem(openable.document(), "page", "unreadable", Sources.reason(e));
    }
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
      gz.write(content);
    }
    return bytes.toByteArray();
  }
}
