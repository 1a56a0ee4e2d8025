package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.app.cli.Shell.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerVerbTest {
  private static final String CALL =
      "أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا مع الرئيس الفرنسي إيمانويل ماكرون يوم"
          + " الاثنين. وقال مكتب الرئيس إن الحديث دار حول ملفات كثيرة لم تحسم بعد بين البلدين وحول"
          + " زيارة قد تتم في الخريف المقبل إذا سمحت الظروف بذلك.";

  @TempDir Path folder;
  private String data;

  @BeforeEach
  void threePages() throws IOException {
    data = folder.resolve("data").toString();
    read("a", "صحيفة السنبلة", "2031-03-04T10:00:00Z");
    read("b", "صحيفة البئر", "2031-03-05T10:00:00Z");
    read("c", "صحيفة الجسر", "2031-03-12T10:00:00Z");
  }

  private void read(String name, String outlet, String published) throws IOException {
    Path file = folder.resolve(name + ".jsonl");
    Files.writeString(
        file,
        ("{'text':'%s','title':'اتصال','url':'https://%s.example/1','outlet':'%s','published':'%s'}"
                    .replace('\'', '"')
                + "\n")
            .formatted(CALL, name, outlet, published));
    Run run =
        Shell.run(
            "read",
            file.toString(),
            "--map",
            "text=text,title=title,url=url,outlet=outlet,published=published",
            "--data",
            data);
    assertThat(run.code()).as(run.err()).isZero();
  }

  private String export() {
    return Shell.run("export", "--data", data).out();
  }

  private List<String> ids() {
    return export()
        .lines()
        .map(line -> line.replaceAll(".*?\"id\":\"(call[^\"]+)\".*", "$1"))
        .toList();
  }

  private Run ledger(String... words) {
    String[] all = new String[words.length + 7];
    all[0] = "ledger";
    System.arraycopy(words, 0, all, 1, words.length);
    String[] options = {"--reason", "seen", "--author", "editor", "--data", data};
    System.arraycopy(options, 0, all, words.length + 1, 6);
    return Shell.run(all);
  }

  @Test
  void twoOutletsWithTheSameWordsAreOneOrigin() {
    assertThat(ids()).hasSize(2);
    assertThat(export().lines().findFirst().orElseThrow())
        .contains("\"outlets\":2,\"origins\":1")
        .contains("\"direction\":\"earlier\"");
    assertThat(Shell.run("event", ids().get(0), "--data", data).out())
        .contains("2 outlets, 1 origin: صحيفة السنبلة");
  }

  @Test
  void aMergeHoldsAfterAnotherReadingAndItsOldIdLeadsToTheNewEvent() throws IOException {
    List<String> ids = ids();
    assertThat(ledger("merge", ids.get(0), ids.get(1)).code()).isZero();
    assertThat(ids()).hasSize(1);
    read("d", "صحيفة الدار", "2031-03-13T10:00:00Z");
    assertThat(ids()).hasSize(1);
    assertThat(Shell.run("event", ids.get(1), "--data", data).out()).startsWith(ids().get(0));
    assertThat(Shell.run("changes", "--data", data).out())
        .contains(ids.get(1))
        .contains("merged into " + ids.get(0));
  }

  @Test
  void whatIsUndoneLeavesTheRegisterAsItWas() {
    String before = export();
    List<String> ids = ids();
    String id = ledger("merge", ids.get(0), ids.get(1)).out().split(" ", 2)[0];
    assertThat(export()).isNotEqualTo(before);
    assertThat(ledger("undo", id).code()).isZero();
    assertThat(export()).isEqualTo(before);
    assertThat(Shell.run("ledger", "--data", data).out()).contains("undone");
  }

  @Test
  void aRejectedEventLeavesTheRegisterButCanBeAskedFor() {
    String id = ids().get(0);
    ledger("reject", id);
    assertThat(ids()).doesNotContain(id).hasSize(1);
    assertThat(Shell.run("event", id, "--format", "jsonl", "--data", data).out())
        .contains("\"review\":\"reject\"");
  }

  @Test
  void theLedgerGoesToAnotherFolderWithTheSamePages() throws IOException {
    List<String> ids = ids();
    ledger("set", ids.get(0), "duration", "45");
    ledger("split", ids.get(0), "https://b.example/1");
    String expected = export();
    assertThat(expected.lines()).hasSize(3);
    Path file = folder.resolve("ledger.jsonl");
    Files.writeString(file, Shell.run("ledger", "export", "--data", data).out());
    data = folder.resolve("other").toString();
    read("c", "صحيفة الجسر", "2031-03-12T10:00:00Z");
    read("b", "صحيفة البئر", "2031-03-05T10:00:00Z");
    ledger("import", file.toString());
    assertThat(Shell.run("ledger", "--data", data).out().lines()).hasSize(2);
    read("a", "صحيفة السنبلة", "2031-03-04T10:00:00Z");
    assertThat(export()).isEqualTo(expected);
  }

  @Test
  void aDecisionWithoutItsEventIsSaidToBe() {
    String id = ids().get(0);
    ledger("note", id);
    Path file = folder.resolve("ledger.jsonl");
    try {
      Files.writeString(file, Shell.run("ledger", "export", "--data", data).out());
      data = folder.resolve("other").toString();
      read("c", "صحيفة الجسر", "2031-03-12T10:00:00Z");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    ledger("import", file.toString());
    assertThat(Shell.run("ledger", "--data", data).out())
        .contains("nothing tells its event any more");
  }

  @Test
  void aDecisionWithoutAReasonOrWithAValueThatTheFieldCannotHaveIsRefused() {
    assertThat(Shell.run("ledger", "reject", ids().get(0), "--data", data).code()).isEqualTo(2);
    assertThat(ledger("set", ids().get(0), "time", "soon").code()).isEqualTo(2);
    assertThat(ledger("merge", ids().get(0), "call.0").code()).isEqualTo(1);
    assertThat(Shell.run("ledger", "--data", data).out()).isEmpty();
  }
}
