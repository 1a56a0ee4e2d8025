package org.isnad.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.app.source.Packed.bzip2;
import static org.isnad.app.source.Packed.capture;
import static org.isnad.app.source.Packed.gzip;
import static org.isnad.app.source.Packed.join;
import static org.isnad.app.source.Packed.tar;
import static org.isnad.app.source.Packed.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.page.PageReader;
import org.isnad.page.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small inputs that are made to become large, to go deep, to lead elsewhere or to lie about their
 * size, one for each reader that can meet them: each ends soon, as a problem or as what is true in
 * it. Pages themselves are in HostileInputTest of the core.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BombsTest {
  private static final byte[] PAGE =
      "التقى الوزيران أمس في العاصمة".getBytes(StandardCharsets.UTF_8);
  private static final String HEAD = "200 OK\r\nContent-Type: text/html; charset=utf-8";
  private static final String DAY = "2031-03-01T10:00:00Z";
  private static final int MEGABYTE = 1 << 20;

  @Test
  void manySmallFilesOfZerosInOneArchiveAreStopped() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[MEGABYTE];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 400; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        zip.write(zeros);
      }
    }
    List<String> codes = codes(InputFormat.ZIP, out.toByteArray());
    assertThat(codes).containsOnlyOnce("bomb").endsWith("bomb").hasSizeLessThan(300);
  }

  @Test
  void zerosPackedTwiceAreStopped() throws IOException {
    byte[] zeros = bzip2(new byte[16 * MEGABYTE]);
    byte[] many = zeros;
    for (int i = 0; i < 4; i++) {
      many = join(many, many);
    }
    assertThat(codes(InputFormat.BZ2, bzip2(many))).isNotEmpty().doesNotContain("page");
    assertThat(codes(InputFormat.ZIP, zip("a.jsonl.bz2", many))).contains("bomb");
    assertThat(codes(InputFormat.TAR, tar("a.jsonl.bz2", many))).contains("bomb");
    assertThat(codes(InputFormat.GZ, gzip(zip("a.csv.bz2", many)))).contains("bomb");
  }

  @Test
  void archivesInArchivesOfAllKindsEndAtSomeDepth() throws IOException {
    byte[] file = PAGE;
    String name = "a.txt";
    for (int i = 0; i < 6; i++) {
      file = gzip(tar(name + ".zip", zip(name, file)));
      name = "a.tgz";
    }
    assertThat(codes(InputFormat.GZ, file)).containsExactly("too-deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"text\":["})
  void deeplyNestedJsonIsMoreThanIsRead(String open) throws IOException {
    byte[] deep = open.repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    assertThat(codes(InputFormat.JSONL, deep)).containsExactly("too-large");
    // An array in an array holds nothing so far; it may go on for ever, and takes no room.
    assertThat(codes(InputFormat.JSON, deep)).containsAnyOf("too-large", "empty");
    assertThat(
            codes(
                InputFormat.FEED,
                ("{\"items\":" + open.repeat(1_000_000)).getBytes(StandardCharsets.UTF_8)))
        .containsExactly("broken-list");
  }

  @Test
  void longFieldsAndLinesOfTablesAreRefused() throws IOException {
    byte[] long40 = "x".repeat(40 * MEGABYTE).getBytes(StandardCharsets.UTF_8);
    byte[] head = "url,text\nhttps://a.example/1,\"".getBytes(StandardCharsets.UTF_8);
    assertThat(codes(InputFormat.CSV, join(head, long40))).contains("broken-csv");
    assertThat(codes(InputFormat.JSONL, long40)).containsExactly("too-large");
    byte[] commas = ",".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
    assertThat(codes(InputFormat.CSV, commas)).isNotEmpty().doesNotContain("page");
  }

  /** Entities that grow, that are fetched, and that come through a parameter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!ENTITY a 'aaaaaaaaaaaaaaaaaaaa'>LAUGHS",
        "<!ENTITY l SYSTEM 'file:///etc/passwd'>",
        "<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p; <!ENTITY l 'x'>",
        "<!ENTITY l 'LONG'>"
      })
  void entitiesOfListsNeitherGrowNorOpenAnything(String declarations) {
    StringBuilder laughs = new StringBuilder();
    for (char c = 'b'; c <= 'l'; c++) {
      laughs.append("<!ENTITY ").append(c).append(" '");
      laughs.append(("&" + (char) (c - 1) + ";").repeat(10)).append("'>");
    }
    String declared = declarations.replace("LAUGHS", laughs).replace("LONG", "a".repeat(MEGABYTE));
    String uses = "&l;".repeat(1000);
    for (InputFormat format : List.of(InputFormat.FEED, InputFormat.OPML, InputFormat.SITEMAP)) {
      String root =
          switch (format) {
            case FEED ->
                "<rss version='2.0'><channel><title>x</title><item><link>https://a.example/U</link>"
                    + "</item></channel></rss>";
            case SITEMAP ->
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/U</loc>"
                    + "</url></urlset>";
            default -> "<opml><body><outline xmlUrl='https://a.example/U'/></body></opml>";
          };
      String xml = "<!DOCTYPE x [" + declared + "]>" + root.replace("U", uses);
      assertThat(listed(format, xml))
          .allSatisfy(address -> {
            assertThat(address).hasSizeLessThan(20_000).doesNotContain("root:", "aaaaaaaaaa");
          });
    }
  }

  @Test
  void lengthsOfWebArchivesThatLieAreNotBelieved() throws IOException {
    byte[] one = capture("http://a.example/1", DAY, HEAD, PAGE);
    for (String length : List.of("999999999999", "9223372036854775807", "-1", "0", "x", "7")) {
      String record =
          new String(one, StandardCharsets.UTF_8)
              .replaceFirst("Content-Length: \\d+", "Content-Length: " + length);
      byte[] lying = record.getBytes(StandardCharsets.UTF_8);
      assertThat(codes(InputFormat.WARC, join(one, lying))).as(length).startsWith("page");
      assertThat(codes(InputFormat.WARC, gzip(lying))).as(length).isNotEmpty();
    }
    String arc =
        "filedesc://x.arc 0.0.0.0 20310301100000 text/plain 76\n1 0 x\nURL IP-address Archive-date"
            + " Content-type Archive-length\n\nhttp://a.example/1 1.2.3.4 20310301100000 text/html"
            + " 999999999999\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x";
    assertThat(codes(InputFormat.WARC, arc.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  @Test
  void bodiesOfWebArchivesThatUnpackToMuchAreRefused() throws IOException {
    byte[] zeros = gzip(new byte[200 * MEGABYTE]);
    byte[] packed = capture("http://a.example/1", DAY, HEAD + "\r\nContent-Encoding: gzip", zeros);
    assertThat(codes(InputFormat.WARC, packed)).containsExactly("broken-capture");
    byte[] chunk = "fffffffffffffff\r\n<p>x".getBytes(StandardCharsets.UTF_8);
    byte[] chunked =
        capture("http://a.example/2", DAY, HEAD + "\r\nTransfer-Encoding: chunked", chunk);
    assertThat(codes(InputFormat.WARC, chunked)).hasSize(1);
  }

  @Test
  void longListsOfDeepPlacesEnd() {
    String outlines = "<outline text='x'>".repeat(500_000);
    assertThat(listed(InputFormat.OPML, "<opml><body>" + outlines)).isEmpty();
    String urls = "https://a.example/" + "a/../".repeat(MEGABYTE) + "\n";
    assertThat(listed(InputFormat.URLS, urls)).isEmpty();
    assertThat(listed(InputFormat.URLS, "https://a.example/?" + "&".repeat(3000) + "\n"))
        .hasSize(1);
  }

  private static List<String> listed(InputFormat format, String text) {
    try {
      return Lists.read(format, text.getBytes(StandardCharsets.UTF_8), null, 1).addresses().stream()
          .map(listed -> listed.address().toString())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<String> codes(InputFormat format, byte[] bytes) throws IOException {
    PageReader reader = new PageReader();
    List<String> codes = new ArrayList<>();
    Sources sources =
        new Sources(
            reader, format, null, new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length)));
    List<IOException> thrown = new ArrayList<>();
    sources.each(
        Sources.STDIN,
        input -> {
          try {
            codes.add(
                switch (input) {
                  case Input.Bad bad -> bad.problem().code();
                  case Input.Openable openable ->
                      openable.open().read(reader) instanceof Problem p ? p.code() : "page";
                });
          } catch (IOException e) {
            thrown.add(e);
          }
        });
    assertThat(thrown).isEmpty();
    return codes;
  }
}
