package org.isnad.app.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.app.fetch.Address;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads lists of pages: feeds, lists of feeds, sitemaps, plain lists of addresses. Nothing that a
 * list refers to is opened while it is read, and entities of its own making are not expanded.
 */
final class Lists {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final URI NOWHERE = URI.create("http://nowhere.invalid/sitemap.xml");

  private final @Nullable Address base;
  private final int depth;
  private final List<Listed> found = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Lists(@Nullable Address base, int depth) {
    this.base = base;
    this.depth = depth;
  }

  /**
   * What a list names.
   *
   * @param addresses in the order of the list
   * @param faults entries that name no address, in words
   */
  record Contents(List<Listed> addresses, List<String> faults) {
    Contents {
      addresses = List.copyOf(addresses);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads a list.
   *
   * @param base its own address, against which others are resolved; null when unknown
   * @param depth of what it names
   * @throws IOException when it is broken
   */
  static Contents read(InputFormat format, byte[] bytes, @Nullable Address base, int depth)
      throws IOException {
    Lists lists = new Lists(base, depth);
    try {
      switch (format) {
        case FEED -> lists.feed(bytes);
        case OPML -> lists.opml(bytes);
        case SITEMAP -> lists.sitemap(bytes);
        case URLS -> lists.lines(bytes);
        default -> throw new IllegalArgumentException(format + " is no list");
      }
    } catch (StackOverflowError e) {
      throw new IOException("nested too deeply", e);
    }
    return new Contents(lists.found, lists.faults);
  }

  private void add(@Nullable String link, @Nullable Instant changed) {
    if (link == null || link.isBlank()) {
      return;
    }
    Optional<Address> address = base == null ? Address.of(link) : base.resolve(link);
    if (address.isPresent()) {
      found.add(new Listed(address.get(), changed, depth));
    } else {
      faults.add("no address: " + shown(link));
    }
  }

  private static String shown(String link) {
    String line = link.strip().replaceAll("\\p{Cntrl}", " ");
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }

  private void lines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (String line : text.split("[\r\n]+")) {
      String stripped = line.replace("\uFEFF", "").strip();
      if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        add(stripped, null);
      }
    }
  }

  private void feed(byte[] bytes) throws IOException {
    int first = 0;
    while (first < bytes.length && bytes[first] != '<' && bytes[first] != '{') {
      first++;
    }
    if (first < bytes.length && bytes[first] == '{') {
      jsonFeed(bytes);
      return;
    }
    try {
      SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
      input.setXmlHealerOn(true);
      SyndFeed feed = input.build(new XmlReader(new ByteArrayInputStream(bytes), true));
      for (SyndEntry entry : feed.getEntries()) {
        String link = entry.getLink() == null ? permanent(entry.getUri()) : entry.getLink();
        add(link, instant(entry.getUpdatedDate()));
      }
    } catch (FeedException | RuntimeException e) {
      throw new IOException("not a feed: " + message(e), e);
    }
  }

  /** The identifier of an entry, when it can be opened. */
  private static @Nullable String permanent(@Nullable String identifier) {
    return identifier != null && Address.isLike(identifier) ? identifier : null;
  }

  private void jsonFeed(byte[] bytes) throws IOException {
    try {
      for (JsonNode item : MAPPER.readTree(bytes).path("items")) {
        JsonNode link = item.path("url").isString() ? item.path("url") : item.path("external_url");
        add(link.isString() ? link.asString() : null, changed(item.path("date_modified")));
      }
    } catch (JacksonException e) {
      throw new IOException("not a feed: " + e.getOriginalMessage(), e);
    }
  }

  private static @Nullable Instant changed(JsonNode date) {
    try {
      return date.isString() ? OffsetDateTime.parse(date.asString()).toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void opml(byte[] bytes) throws IOException {
    Document document = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
    if (document.selectFirst("opml") == null) {
      throw new IOException("not OPML");
    }
    for (Element outline : document.getElementsByTag("outline")) {
      String link = outline.attributes().getIgnoreCase("xmlUrl");
      add(link.isEmpty() ? outline.attributes().getIgnoreCase("url") : link, null);
    }
  }

  private void sitemap(byte[] bytes) throws IOException {
    URI place = base == null ? NOWHERE : base.uri();
    AbstractSiteMap map;
    try {
      map = new SiteMapParser(false).parseSiteMap("application/xml", bytes, place.toURL());
    } catch (UnknownFormatException | RuntimeException e) {
      throw new IOException("not a sitemap: " + message(e), e);
    }
    switch (map) {
      case SiteMapIndex index -> {
        for (AbstractSiteMap each : index.getSitemaps()) {
          add(each.getUrl().toString(), instant(each.getLastModified()));
        }
      }
      case SiteMap pages -> {
        for (SiteMapURL each : pages.getSiteMapUrls()) {
          add(each.getUrl().toString(), instant(each.getLastModified()));
        }
      }
      default -> throw new IOException("not a sitemap");
    }
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
