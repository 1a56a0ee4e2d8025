package org.isnad.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.isnad.app.fetch.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListsTest {
  private static final Address BASE = Address.of("https://a.example/rss/list.xml").orElseThrow();

  @Test
  void rssNamesItsItems() throws IOException {
    String rss =
        "<?xml version='1.0' encoding='%s'?><rss version='2.0'><channel><title>أخبار</title>"
            + "<link>https://a.example/</link><description>x</description>"
            + "<item><title>خبر</title><link>https://a.example/1?utm_source=rss</link></item>"
            + "<item><link> /2 </link><pubDate>Mon, 03 Mar 2031 10:00:00 GMT</pubDate></item>"
            + "<item><guid>https://a.example/3</guid></item><item><link>mailto:x</link></item>"
            + "</channel></rss>";
    for (String set : List.of("utf-8", "windows-1256")) {
      byte[] bytes = rss.formatted(set).getBytes(Charset.forName(set));
      Lists.Contents list = Lists.read(InputFormat.FEED, bytes, BASE, 1);
      assertThat(addresses(list))
          .containsExactly("https://a.example/1", "https://a.example/2", "https://a.example/3");
      assertThat(list.faults()).containsExactly("no address: mailto:x");
    }
  }

  @Test
  void atomNamesItsEntriesWithTheirChange() throws IOException {
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title><id>x</id>"
            + "<updated>2031-03-03T10:00:00Z</updated><entry><title>خبر</title><id>urn:1</id>"
            + "<link href='https://a.example/1'/><updated>2031-03-03T10:00:00Z</updated></entry>"
            + "</feed>";
    Listed listed = read(InputFormat.FEED, atom).getFirst();
    assertThat(listed.address()).hasToString("https://a.example/1");
    assertThat(listed.changed()).isEqualTo(Instant.parse("2031-03-03T10:00:00Z"));
    assertThat(listed.depth()).isEqualTo(1);
  }

  @Test
  void jsonFeedNamesItsItems() throws IOException {
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":"
            + "\"https://a.example/1\",\"date_modified\":\"2031-03-03T12:00:00+02:00\"},"
            + "{\"id\":\"2\",\"external_url\":\"https://b.example/2\"},{\"id\":\"3\"}]}";
    List<Listed> list = read(InputFormat.FEED, json);
    assertThat(list)
        .extracting(l -> l.address().toString())
        .containsExactly("https://a.example/1", "https://b.example/2");
    assertThat(list.getFirst().changed()).isEqualTo(Instant.parse("2031-03-03T10:00:00Z"));
  }

  @Test
  void opmlNamesItsFeedsAtAnyDepth() throws IOException {
    String opml =
        "<opml version='2.0'><body><outline text='صحف'><outline xmlUrl='https://a.example/rss'/>"
            + "<outline type='rss' xmlurl='/rss2' /></outline></body></opml>";
    assertThat(read(InputFormat.OPML, opml))
        .extracting(l -> l.address().toString())
        .containsExactly("https://a.example/rss", "https://a.example/rss2");
  }

  @Test
  void sitemapsNamePagesOfNewsAndOtherSitemaps() throws IOException {
    String map =
        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
            + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
            + "<loc>https://a.example/خبر</loc><lastmod>2031-03-03</lastmod><news:news>"
            + "<news:publication><news:name>صحيفة</news:name><news:language>ar</news:language>"
            + "</news:publication><news:title>خبر</news:title></news:news></url></urlset>";
    Listed page = read(InputFormat.SITEMAP, map).getFirst();
    assertThat(page.address()).hasToString("https://a.example/%D8%AE%D8%A8%D8%B1");
    assertThat(page.changed()).isNotNull();
    String index =
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + "https://a.example/map1.xml.gz</loc></sitemap></sitemapindex>";
    assertThat(read(InputFormat.SITEMAP, index))
        .extracting(l -> l.address().toString())
        .containsExactly("https://a.example/map1.xml.gz");
  }

  @Test
  void plainListsMayHaveRemarksAndBlankLines() throws IOException {
    byte[] bytes =
        "\uFEFF# صحف\r\nhttps://a.example/1\r\n\r\n  https://a.example/2  \nnonsense\n"
            .getBytes(StandardCharsets.UTF_8);
    Lists.Contents list = Lists.read(InputFormat.URLS, bytes, null, 1);
    assertThat(addresses(list)).containsExactly("https://a.example/1", "https://a.example/2");
    assertThat(list.faults()).containsExactly("no address: nonsense");
  }

  @ParameterizedTest
  @EnumSource(
      value = InputFormat.class,
      names = {"FEED", "SITEMAP", "OPML"})
  void entitiesAreNotExpandedAndNothingElseIsOpened(InputFormat format) throws IOException {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;'>"
            + "<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
    String root =
        switch (format) {
          case FEED ->
              "<rss version='2.0'><channel><title>&e;</title><item><link>https://a.example/&d;&e;</link></item></channel></rss>";
          case SITEMAP ->
              "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/&d;&e;</loc></url></urlset>";
          default -> "<opml><body><outline xmlUrl='https://a.example/&d;&e;'/></body></opml>";
        };
    List<String> found;
    try {
      found = read(format, laughs + root).stream().map(l -> l.address().toString()).toList();
    } catch (IOException e) {
      found = List.of();
    }
    assertThat(found).allSatisfy(a -> assertThat(a).doesNotContain("root").doesNotContain("aaa"));
  }

  @ParameterizedTest
  @EnumSource(
      value = InputFormat.class,
      names = {"FEED", "SITEMAP", "OPML"})
  void whatIsNoListSaysSo(InputFormat format) {
    for (String text : List.of("", "<", "<a/>", "{}x", "<html><body>x</body></html>")) {
      try {
        assertThat(read(format, text)).isEmpty();
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("not");
      }
    }
  }

  @Test
  void deepNestingIsNoHarm() {
    String deep = "<a>".repeat(200_000);
    for (InputFormat format : List.of(InputFormat.FEED, InputFormat.SITEMAP, InputFormat.OPML)) {
      assertThatThrownBy(() -> read(format, "<rss version='2.0'>" + deep))
          .isInstanceOf(IOException.class);
    }
  }

  private static List<Listed> read(InputFormat format, String text) throws IOException {
    return Lists.read(format, text.getBytes(StandardCharsets.UTF_8), BASE, 1).addresses();
  }

  private static List<String> addresses(Lists.Contents list) {
    return list.addresses().stream().map(l -> l.address().toString()).toList();
  }
}
