package org.isnad.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.app.source.Packed.bzip2;
import static org.isnad.app.source.Packed.capture;
import static org.isnad.app.source.Packed.gzip;
import static org.isnad.app.source.Packed.join;
import static org.isnad.app.source.Packed.oldZip;
import static org.isnad.app.source.Packed.tar;
import static org.isnad.app.source.Packed.zeros;
import static org.isnad.app.source.Packed.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.page.Outcome;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.isnad.page.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  private static final String TEXT = "التقى الوزيران أمس";
  private static final byte[] PAGE = TEXT.getBytes(StandardCharsets.UTF_8);
  private static final String HEAD = "200 OK\r\nContent-Type: text/html; charset=utf-8";

  @TempDir Path folder;

  @Test
  void tarComesPlainAndCompressed() throws IOException {
    byte[] tar = tar("يوم/a.txt", PAGE);
    for (String name : List.of("d.tar", "d.tar.gz", "d.tgz", "d.tar.bz2", "d.tbz2", "noname")) {
      byte[] file = name.contains("gz") ? gzip(tar) : name.contains("bz") ? bzip2(tar) : tar;
      assertThat(documents(name, file)).as(name).singleElement().asString().endsWith("/يوم/a.txt");
    }
  }

  @Test
  void archivesInArchivesAreOpened() throws IOException {
    byte[] inner = zip("c.txt.gz", gzip(PAGE));
    assertThat(documents("a.zip", zip("in/b.tar", tar("b.zip", inner))))
        .containsExactly(folder + "/a.zip/in/b.tar/b.zip/c.txt");
  }

  @Test
  void oldNamesOfFilesAreReadable() throws IOException {
    Charset windows = Charset.forName("windows-1256");
    assertThat(documents("a.zip", oldZip("خبر.txt".getBytes(windows), PAGE)))
        .containsExactly(folder + "/a.zip/خبر.txt");
    assertThat(documents("b.zip", oldZip("خبر.txt".getBytes(StandardCharsets.UTF_8), PAGE)))
        .containsExactly(folder + "/b.zip/خبر.txt");
    assertThat(documents("c.zip", oldZip("\u001b[2J.txt".getBytes(windows), PAGE)))
        .containsExactly(folder + "/c.zip/\uFFFD[2J.txt");
  }

  @Test
  void aBombIsStoppedAndNamed() throws IOException {
    byte[] zeros = zeros(300);
    assertThat(codes("a.jsonl.gz", zeros)).containsExactly("bomb");
    assertThat(codes("b.txt.gz", zeros)).containsExactly("too-large");
    assertThat(codes("c.zip", zip("x.jsonl", new byte[0]))).containsExactly("empty");
    assertThat(codes("d.zip", zip("in.jsonl.gz", zeros))).contains("bomb");
    assertThat(codes("e.gz", gzip(gzip(zeros)))).containsExactly("too-large");
    assertThat(codes("f.warc.gz", zeros)).isNotEmpty();
  }

  @Test
  void archivesWithoutEndAreNotFollowed() throws IOException {
    byte[] file = PAGE;
    for (int i = 0; i < 12; i++) {
      file = zip("a.zip", file);
    }
    assertThat(codes("a.zip", file)).containsExactly("too-deep");
  }

  @Test
  void aBrokenArchiveGivesWhatCameBefore() throws IOException {
    byte[] two = join(tar("a.txt", PAGE), tar("b.txt", PAGE));
    byte[] cut = java.util.Arrays.copyOf(gzip(two), gzip(two).length / 2);
    assertThat(codes("a.tar.gz", cut)).contains("unreadable");
    assertThat(codes("a.tar", java.util.Arrays.copyOf(two, 700))).isNotEmpty();
  }

  @Test
  void capturesOfAWebArchiveAreCitedByAddressAndKeepTheirTime() throws IOException {
    byte[] html =
        ("<html><body><p>" + TEXT + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
    byte[] chunked =
        join(
            (Integer.toHexString(html.length) + "\r\n").getBytes(StandardCharsets.UTF_8),
            html,
            "\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    byte[] warc =
        join(
            capture("http://A.example/1#x", "2031-03-01T10:00:00Z", HEAD, html),
            capture("http://a.example/1", "2031-03-02T10:00:00Z", HEAD, html),
            capture(
                "http://a.example/2",
                "2031-03-02T10:00:00Z",
                HEAD + "\r\nContent-Encoding: gzip",
                gzip(html)),
            capture(
                "http://a.example/3",
                "2031-03-02T10:00:00Z",
                HEAD + "\r\nTransfer-Encoding: chunked",
                chunked),
            capture("http://a.example/4", "2031-03-02T10:00:00Z", "404 Not Found", html),
            capture(
                "http://a.example/5.png",
                "2031-03-02T10:00:00Z",
                "200 OK\r\nContent-Type: image/png",
                new byte[10]));
    for (String name : List.of("a.warc", "a.warc.gz", "noname")) {
      List<Outcome> outcomes = read(name, name.endsWith("gz") ? gzip(warc) : warc);
      assertThat(outcomes)
          .extracting(o -> ((Page) o).document())
          .containsExactly(
              "http://a.example/1",
              "http://a.example/1",
              "http://a.example/2",
              "http://a.example/3");
      assertThat(outcomes).allSatisfy(o -> assertThat(((Page) o).content()).contains(TEXT));
      assertThat(((Page) outcomes.getFirst()).captured())
          .isEqualTo(Instant.parse("2031-03-01T10:00:00Z"));
    }
  }

  @Test
  void eachPartOfACompressedWebArchiveMayBeCompressedAlone() throws IOException {
    byte[] one = capture("http://a.example/1", "2031-03-01T10:00:00Z", HEAD, PAGE);
    byte[] two = capture("http://a.example/2", "2031-03-01T10:00:00Z", HEAD, PAGE);
    assertThat(documents("a.warc.gz", join(gzip(one), gzip(two)))).hasSize(2);
    assertThat(documents("b.zip", zip("c.warc.gz", join(gzip(one), gzip(two))))).hasSize(2);
  }

  @Test
  void aBrokenWebArchiveGivesWhatCameBefore() throws IOException {
    byte[] one = capture("http://a.example/1", "2031-03-01T10:00:00Z", HEAD, PAGE);
    assertThat(codes("a.warc", join(one, "WARC/9 nonsense\r\n".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("page", "broken-warc");
    byte[] odd = capture("http://a.example/2", "2031-03-01T10:00:00Z", "2x0 ??", PAGE);
    assertThat(codes("b.warc", join(odd, one))).containsExactly("broken-capture", "page");
    assertThat(codes("c.warc", java.util.Arrays.copyOf(one, one.length - 20))).isNotEmpty();
  }

  private List<Outcome> read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    PageReader reader = new PageReader();
    List<Outcome> outcomes = new ArrayList<>();
    Sources sources = new Sources(reader, null, null, InputStream.nullInputStream());
    sources.each(
        file.toString(),
        input -> {
          try {
            outcomes.add(
                switch (input) {
                  case Input.Bad bad -> bad.problem();
                  case Input.Openable openable -> openable.open().read(reader);
                });
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    return outcomes;
  }

  private List<String> documents(String name, byte[] bytes) throws IOException {
    return read(name, bytes).stream().map(o -> ((Page) o).document()).toList();
  }

  private List<String> codes(String name, byte[] bytes) throws IOException {
    return read(name, bytes).stream()
        .map(o -> o instanceof Problem problem ? problem.code() : "page")
        .toList();
  }
}
