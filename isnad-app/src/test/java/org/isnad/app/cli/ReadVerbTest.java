package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.isnad.app.cli.Shell.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real commands on a real folder, with the shipped data. */
class ReadVerbTest {
  private static final String CALL =
      """
      بوتين يتصل بماكرون

      نشر في 3 مارس 2031

      أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا مع الرئيس الفرنسي إيمانويل ماكرون اليوم الاثنين، وبحث الجانبان ملف الطاقة.
      """;

  @TempDir Path folder;
  private Path pages;
  private String data;

  @BeforeEach
  void aFolderWithAPage() throws IOException {
    pages = Files.createDirectories(folder.resolve("pages"));
    data = folder.resolve("data").toString();
    Files.writeString(pages.resolve("call.txt"), CALL);
  }

  @Test
  void readingAgainChangesNothing() {
    Run first = read();
    assertThat(first).extracting(Run::code).isEqualTo(0);
    assertThat(first.out()).isEmpty();
    assertThat(first.err()).contains("read 1, unchanged 0, problems 0");
    String export = export();
    assertThat(export).contains("\"kind\":\"call\"").contains("per.putin").contains("per.macron");
    assertThat(read().err()).contains("read 0, unchanged 1, problems 0");
    assertThat(export()).isEqualTo(export);
  }

  @Test
  void aChangedPageReplacesItsTellings() throws IOException {
    read();
    Files.writeString(
        pages.resolve("call.txt"),
        CALL.replace("الرئيس الفرنسي إيمانويل ماكرون", "الرئيس الصيني شي جين بينغ")
            .replace("بماكرون", "بالرئيس الصيني"));
    assertThat(read().err()).contains("read 1, unchanged 0");
    assertThat(export()).doesNotContain("per.macron");
  }

  @Test
  void aPageThatOnlyLooksDifferentIsNotReadAgain() throws IOException {
    String page =
        "<html><head><title>اتصال</title></head><body><article><h1>اتصال بين الرئيسين</h1><p>%s</p>"
            + "<p>وبحث الرئيسان في الاتصال ملف الحدود وأسعار الطاقة وما جرى في الأسابيع الأخيرة.</p>"
            + "<p>واتفق الجانبان على مواصلة المشاورات بينهما عبر القنوات الدبلوماسية في البلدين.</p>"
            + "</article><aside><h3>الأكثر قراءة</h3><ul><li><a href='/x'>%s</a></li></ul></aside>"
            + "</body></html>";
    String first = "أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا مع ماكرون أمس.";
    Path file = pages.resolve("page.html");
    Files.writeString(file, page.formatted(first, "خبر عن الطقس"));
    assertThat(read().err()).contains("read 2, unchanged 0");
    Files.writeString(file, page.formatted(first, "خبر عن الرياضة"));
    assertThat(read().err()).contains("read 0, unchanged 2");
    Files.writeString(file, page.formatted(first.replace("أمس", "اليوم"), "خبر عن الرياضة"));
    assertThat(read().err()).contains("read 1, unchanged 1");
  }

  @Test
  void badInputIsListedWithFileAndReasonAndTheRestIsStored() throws IOException {
    Files.createFile(pages.resolve("empty.txt"));
    Files.write(pages.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7, 8, 0, 1});
    byte[] large = new byte[60 << 20];
    Arrays.fill(large, (byte) ' ');
    Files.write(pages.resolve("large.txt"), large);
    byte[] utf8 = CALL.getBytes(StandardCharsets.UTF_8);
    Files.write(pages.resolve("clipped.txt"), Arrays.copyOf(utf8, utf8.length - 3));
    Files.write(pages.resolve("windows.txt"), CALL.getBytes(Charset.forName("windows-1256")));
    Files.createSymbolicLink(pages.resolve("unreadable.txt"), folder.resolve("nowhere"));
    Files.writeString(pages.resolve("menus.txt"), "الرئيسية\nسياسة\nاقتصاد\nرياضة\nاتصل بنا\n");
    Files.writeString(
        pages.resolve("english.txt"),
        "The two presidents spoke by phone on Monday about energy and trade.\n".repeat(20));

    Run run = read();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .containsPattern("empty\\.txt: empty: ")
        .containsPattern("binary\\.txt: binary: ")
        .containsPattern("large\\.txt: too-large: 60.0 MB")
        .containsPattern("unreadable\\.txt: unreadable: ")
        .containsPattern("clipped\\.txt: damaged: 1 broken character")
        .containsPattern("menus\\.txt: no-story: ")
        .containsPattern("english\\.txt: no-arabic: ")
        .contains("problems 7");
    assertThat(export())
        .contains("pages/call.txt")
        .contains("pages/windows.txt")
        .contains("pages/clipped.txt");

    Run again = read();
    assertThat(again.code()).isEqualTo(3);
    assertThat(Shell.run("status", "--data", data).code()).isEqualTo(3);
  }

  @Test
  void aMappedArticleIsCitedByItsAddress() {
    String json =
        "[{\"body\":\"أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا مع الرئيس الفرنسي إيمانويل"
            + " ماكرون اليوم الاثنين.\",\"link\":\"https://a.example/7\",\"day\":\"2031-03-03\"}]";
    Run run =
        Shell.runWith(
            json,
            Map.of(),
            "read",
            "-",
            "--format",
            "json",
            "--map",
            "text=body,url=link,published=day",
            "--data",
            data);
    assertThat(run.code()).isZero();
    assertThat(export())
        .contains("\"document\":\"https://a.example/7\"")
        .contains("\"url\":\"https://a.example/7\"");
  }

  @Test
  void wrongUsageIsCode2AndSaysWhatIsWrong() {
    assertThat(Shell.run("read").code()).isEqualTo(2);
    assertThat(Shell.run("read", "--map", "body=x", "a").err()).contains("'body=x'");
    assertThat(Shell.run("raed").code()).isEqualTo(2);
    assertThat(Shell.run().code()).isEqualTo(2);
    assertThat(Shell.run("events", "--from", "yesterday").code()).isEqualTo(2);
  }

  @Test
  void withoutARegisterTheQuestionsSayHowToMakeOne() {
    String none = folder.resolve("none").toString();
    Run run = Shell.run("events", "--data", none);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("isnad read PATH --data " + none);
    Run arabic = Shell.runWith("", Map.of("LANG", "ar_EG.UTF-8"), "events", "--data", none);
    assertThat(arabic.err()).contains("لا سجل");
  }

  @Test
  void theUsersOwnPeopleAreKnownAfterReadingAgain() throws IOException {
    Files.writeString(pages.resolve("call.txt"), CALL.replace("إيمانويل ماكرون", "زهدان البرقوقي"));
    read();
    assertThat(export()).doesNotContain("per.zahdan");
    Path own = Files.createDirectories(Path.of(data, "lexicon", "gazetteer"));
    Files.writeString(
        own.resolve("people.tsv"),
        "id\tname_ar\tname_en\tcountry\nper.zahdan\tزهدان البرقوقي\tZahdan\tFRA\n");
    Files.writeString(
        own.resolve("people-names.tsv"), "id\tform\tkind\nper.zahdan\tزهدان البرقوقي\tfull\n");
    assertThat(Shell.run("events", "--data", data).err()).contains("isnad read --again");
    assertThat(Shell.run("read", "--again", "--data", data).code()).isZero();
    assertThat(Shell.run("events", "--who", "zahdan", "--data", data).out()).contains("Zahdan");
  }

  private Run read() {
    return Shell.run("read", pages.toString(), "--data", data);
  }

  private String export() {
    return Shell.run("export", "--data", data).out();
  }
}
