package org.isnad.page.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.page.metadata.Claim.Field;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * All that an HTML page says of itself outside its visible text: JSON-LD, OpenGraph, microdata, the
 * many names of meta elements, links. Claims are kept as written and may contradict each other; per
 * field the more trustworthy stand first. Never throws on a page.
 */
public final class PageClaims {
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)\\b(?:datePublished|publishedAt|published_at|publishDate|publish_date|pubDate"
              + "|publicationDate|firstPublicationDate|publishedDate|publishTime)[\"']?\\s*[:=]\\s*[\"']?"
              + "([0-9]{4}-?[0-9]{2}-?[0-9]{2}[0-9T:.Z+-]{0,20})");

  /** How many letters of a name in a script stand before its "pub". */
  private static final int[] BEFORE_NAME = {5, 4, 0};

  private static final Evaluator NAME = QueryParser.parse("[itemprop=name]");
  private static final Evaluator COMMENT =
      QueryParser.parse("[class*=comment], [id*=comment], [itemtype*=Comment]");
  private static final int LONGEST_SCRIPTS = 2_000_000;
  private static final int LONGEST = 2_000;
  private static final int LONGEST_LIVE = 2_000_000;
  private static final int MOST_NODES = 300;
  private static final int MOST_OF_A_FIELD = 60;

  private static final List<String> TITLES =
      List.of(
          "og:title",
          "twitter:title",
          "dc.title",
          "dcterms.title",
          "parsely-title",
          "sailthru.title",
          "cxenseparse:title",
          "headline",
          "title");
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:published_time",
          "og:article:published_time",
          "article:published",
          "datepublished",
          "parsely-pub-date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "sailthru.date",
          "rnews:datepublished",
          "bt:pubdate",
          "vr:published_time",
          "shareaholic:article_published_time",
          "mediator_published_time",
          "originalpublicationdate",
          "article_date_original",
          "article.published",
          "publication_date",
          "publish_date",
          "publishdate",
          "publish-date",
          "published-date",
          "published_date",
          "published_at",
          "published",
          "pubdate",
          "pub_date",
          "iso-8601-publish-date",
          "og:pubdate",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.created",
          "dcterms.created",
          "article.created",
          "citation_publication_date",
          "citation_date",
          "displaydate",
          "dc.date",
          "dcterms.date",
          "datecreated",
          "dateposted",
          "og:release_date",
          "created",
          "timestamp",
          "date");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "article:modified",
          "og:updated_time",
          "og:modified_time",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "article.updated",
          "lastmod",
          "last-modified",
          "revised");
  private static final List<String> AUTHORS =
      List.of(
          "parsely-author",
          "sailthru.author",
          "cxenseparse:author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "article:author",
          "article:author_name",
          "author");
  private static final List<String> SITES =
      List.of("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher");
  private static final List<String> DESCRIPTIONS =
      List.of("og:description", "description", "twitter:description");
  private static final List<String> SECTIONS =
      List.of("article:section", "parsely-section", "dc.subject", "section");

  private final List<Claim> claims = new ArrayList<>();
  private final Document page;
  private final PageParts parts;
  private final MetaTags tags;
  private final LinkedData data;

  private PageClaims(Document page, PageParts parts) {
    this.page = page;
    this.parts = parts;
    this.tags = MetaTags.of(parts);
    this.data = LinkedData.of(parts);
  }

  /** Reads the claims of a page. */
  public static List<Claim> of(Document page) {
    return of(page, PageParts.of(page));
  }

  /** Reads the claims of a page whose parts are gathered. */
  public static List<Claim> of(Document page, PageParts parts) {
    PageClaims reader = new PageClaims(page, parts);
    reader.addresses();
    String address = reader.claims.stream().findFirst().map(Claim::value).orElse(page.location());
    reader.article(reader.data.article(address).orElse(null));
    reader.metas();
    reader.microdata();
    reader.rest();
    reader.neighbours();
    return List.copyOf(reader.claims);
  }

  private void addresses() {
    links("canonical");
    tags.all("og:url").forEach(v -> add(Field.ADDRESS, v, "og:url"));
    links("amphtml");
    Element root = page.firstElementChild();
    String language = root == null ? "" : root.attr("lang");
    add(Field.LANGUAGE, language, "html lang");
    tags.all("og:locale").forEach(v -> add(Field.LANGUAGE, v, "og:locale"));
    tags.all("content-language").forEach(v -> add(Field.LANGUAGE, v, "content-language"));
  }

  private void links(String relation) {
    for (Element link : parts.links()) {
      if (isRelated(link, relation)) {
        String given = link.attr("href");
        String address = isWhole(given) ? given : link.absUrl("href");
        add(Field.ADDRESS, address.isEmpty() ? given : address, "link " + relation);
      }
    }
  }

  /** Whether an address stands for itself: absolute, with nothing in it to be resolved. */
  private static boolean isWhole(String address) {
    boolean absolute = address.startsWith("https://") || address.startsWith("http://");
    for (int i = address.indexOf("//") + 2; absolute && i < address.length(); i++) {
      char c = address.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      boolean step = c == '.' && address.charAt(i - 1) == '/';
      absolute = (letter || "/._-%?=&".indexOf(c) >= 0) && !step;
    }
    return absolute;
  }

  private void neighbours() {
    for (List<Element> links : List.of(parts.links(), parts.anchors())) {
      for (Element link : links) {
        boolean related = !link.attr("rel").isEmpty();
        boolean next = related && isRelated(link, "next");
        if (next || (related && isRelated(link, "prev"))) {
          String address = link.absUrl("href");
          add(
              next ? Field.NEXT : Field.PREVIOUS,
              address.isEmpty() ? link.attr("href") : address,
              "link " + (next ? "next" : "prev"));
        }
      }
    }
  }

  private static boolean isRelated(Element link, String relation) {
    String relations = link.attr("rel");
    return relations.equalsIgnoreCase(relation)
        || (relations.length() > relation.length()
            && (" " + relations.toLowerCase(Locale.ROOT) + " ").contains(" " + relation + " "));
  }

  private void article(@Nullable Map<?, ?> article) {
    if (article == null) {
      return;
    }
    property(article, "headline", Field.TITLE);
    if (article.get("headline") == null) {
      property(article, "name", Field.TITLE);
    }
    property(article, "datePublished", Field.PUBLISHED);
    property(article, "dateModified", Field.MODIFIED);
    property(article, "publisher", Field.SITE);
    property(article, "articleSection", Field.SECTION);
    property(article, "inLanguage", Field.LANGUAGE);
    people(article.get("author"), "json-ld author");
    people(article.get("creator"), "json-ld creator");
    words(article.get("keywords"), "json-ld keywords");
    data.text(article, "articleBody")
        .filter(t -> !t.isBlank())
        .ifPresent(t -> claims.add(new Claim(Field.TEXT, body(t), "json-ld articleBody")));
    String live = live(article);
    if (!live.isEmpty()) {
      claims.add(new Claim(Field.TEXT, live, "json-ld liveBlogUpdate"));
    }
  }

  /** The entries of a live blog, each with its time and heading in lines before its text. */
  private String live(Map<?, ?> article) {
    StringBuilder text = new StringBuilder();
    for (Object entry : data.things(article.get("liveBlogUpdate"))) {
      Optional<String> words =
          entry instanceof Map<?, ?> map ? data.text(map, "articleBody") : Optional.empty();
      if (entry instanceof Map<?, ?> map && words.isPresent() && text.length() < LONGEST_LIVE) {
        data.text(map, "datePublished")
            .ifPresent(t -> text.append(t.replace('T', ' ')).append('\n'));
        data.text(map, "headline").ifPresent(h -> text.append(clean(h)).append('\n'));
        text.append(body(words.get())).append('\n');
      }
    }
    return text.toString().strip();
  }

  private void property(Map<?, ?> node, String property, Field field) {
    data.text(node, property).ifPresent(v -> add(field, v, "json-ld " + property));
  }

  private void people(@Nullable Object value, String source) {
    for (Object person : data.things(value)) {
      boolean body =
          person instanceof Map<?, ?> map
              && LinkedData.types(map).stream().anyMatch(t -> t.endsWith("organization"));
      Field field = body ? Field.BODY_AS_AUTHOR : Field.AUTHOR;
      data.name(person).ifPresent(v -> add(field, v, source));
    }
  }

  private void words(@Nullable Object value, String source) {
    for (Object word : data.things(value)) {
      data.name(word).stream().flatMap(PageClaims::split).forEach(v -> add(Field.TAG, v, source));
    }
  }

  private void metas() {
    metas(TITLES, Field.TITLE);
    metas(PUBLISHED, Field.PUBLISHED);
    metas(MODIFIED, Field.MODIFIED);
    metas(AUTHORS, Field.AUTHOR);
    metas(SITES, Field.SITE);
    metas(SECTIONS, Field.SECTION);
    metas(DESCRIPTIONS, Field.DESCRIPTION);
    tags.all("article:tag").forEach(v -> add(Field.TAG, v, "article:tag"));
    parts.anchors().stream()
        .filter(a -> isRelated(a, "tag"))
        .forEach(a -> add(Field.TAG, a.text(), "rel tag"));
    for (String name : List.of("news_keywords", "parsely-tags", "keywords")) {
      tags.all(name).stream()
          .flatMap(PageClaims::split)
          .forEach(v -> add(Field.TAG, v, "meta " + name));
    }
  }

  private void metas(List<String> names, Field field) {
    for (String name : names) {
      tags.all(name).forEach(v -> add(field, v, name.contains(":") ? name : "meta " + name));
    }
  }

  private void microdata() {
    property("headline", Field.TITLE);
    property("datePublished", Field.PUBLISHED);
    property("dateCreated", Field.PUBLISHED);
    property("dateModified", Field.MODIFIED);
    property("articleSection", Field.SECTION);
    for (Element author : parts.properties()) {
      if (!isNamed(author, "author", "creator") || isCommenter(author) || !isSmall(author)) {
        continue;
      }
      Element name = author.selectFirst(NAME);
      add(Field.AUTHOR, value(name == null ? author : name), "microdata author");
    }
    for (Element author : parts.anchors()) {
      if (isRelated(author, "author") && !isCommenter(author)) {
        add(Field.AUTHOR, author.text(), "rel author");
      }
    }
    for (Element body : parts.properties()) {
      if (isNamed(body, "articleBody") && body.hasAttr("content")) {
        claims.add(new Claim(Field.TEXT, body(body.attr("content")), "microdata articleBody"));
      }
    }
  }

  private static boolean isNamed(Element element, String... names) {
    String properties = " " + element.attr("itemprop") + " ";
    for (String name : names) {
      if (properties.contains(" " + name + " ")) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element holds no more than a value does: looking through large ones takes long. */
  private static boolean isSmall(Element element) {
    int[] nodes = {0};
    element.filter((node, depth) ->
        ++nodes[0] > MOST_NODES ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE);
    return nodes[0] <= MOST_NODES;
  }

  private static boolean isCommenter(Element author) {
    return author.closest(COMMENT) != null;
  }

  private void property(String name, Field field) {
    for (Element element : parts.properties()) {
      if (isNamed(element, name) && !isOfAnother(element) && isSmall(element)) {
        add(field, value(element), "microdata " + name);
      }
    }
  }

  /** Whether an element describes a thing other than the page's article, such as a comment. */
  private static boolean isOfAnother(Element element) {
    for (Element e = element.parent(); e != null; e = e.parent()) {
      if (e.hasAttr("itemscope")) {
        String type = e.attr("itemtype").toLowerCase(Locale.ROOT);
        return !(type.isEmpty()
            || type.endsWith("article")
            || type.endsWith("posting")
            || type.endsWith("webpage"));
      }
    }
    return false;
  }

  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  /** What is believed only when nothing better is said. */
  private void rest() {
    add(Field.TITLE, page.title(), "title");
    for (String type : List.of("WebPage", "VideoObject")) {
      Optional<Map<?, ?>> node = data.typed(type);
      node.ifPresent(n -> {
        property(n, "datePublished", Field.PUBLISHED);
        property(n, "uploadDate", Field.PUBLISHED);
        property(n, "dateModified", Field.MODIFIED);
      });
    }
    if (claims.stream().noneMatch(c -> c.field() == Field.PUBLISHED)) {
      scripts();
    }
    data.typed("WebSite").ifPresent(n -> property(n, "name", Field.SITE));
  }

  /** The one day that the data of a page's scripts call its publication; of several, none. */
  private void scripts() {
    Set<String> days = new LinkedHashSet<>();
    int left = LONGEST_SCRIPTS;
    for (Element script : parts.scripts()) {
      String data = script.hasAttr("src") ? "" : script.data();
      if (data.length() > left) {
        break;
      }
      left -= data.length();
      if (!data.contains("ublish")
          && !data.contains("ublicationDate")
          && !data.contains("pubDate")) {
        continue;
      }
      days(data, days);
    }
    if (days.size() == 1) {
      add(Field.PUBLISHED, days.iterator().next(), "script");
    }
  }

  /** Up to two days that a script calls so; every name for them holds the same three letters. */
  private static void days(String data, Set<String> days) {
    Matcher date = IN_SCRIPT.matcher(data).useTransparentBounds(true);
    int done = 0;
    for (int i = 0; i + 2 < data.length() && days.size() < 2; i++) {
      boolean named =
          (data.charAt(i) | 0x20) == 'p'
              && (data.charAt(i + 1) | 0x20) == 'u'
              && (data.charAt(i + 2) | 0x20) == 'b';
      for (int k = 0; named && k < BEFORE_NAME.length && days.size() < 2; k++) {
        int start = i - BEFORE_NAME[k];
        if (start >= done && date.region(start, data.length()).lookingAt()) {
          days.add(date.group(1));
          done = date.end();
        }
      }
    }
  }

  private void add(Field field, String value, String source) {
    String clean = clean(value);
    if (!clean.isEmpty() && clean.length() <= LONGEST && !isKnown(field, clean, source)) {
      claims.add(new Claim(field, clean, source));
    }
  }

  private boolean isKnown(Field field, String clean, String source) {
    int same = 0;
    for (Claim claim : claims) {
      if (claim.field() == field) {
        same++;
        boolean sourced = field == Field.TAG || claim.source().equals(source);
        if (sourced && claim.value().equals(clean)) {
          return true;
        }
      }
    }
    return same >= MOST_OF_A_FIELD;
  }

  /** One line without tags; entities that were escaped twice are resolved. */
  private static String clean(String value) {
    String text = value.length() > 4 * LONGEST ? value.substring(0, 4 * LONGEST) : value;
    if (text.indexOf('&') >= 0) {
      text = Parser.unescapeEntities(text, false);
    }
    if (text.indexOf('<') >= 0 && text.indexOf('>') > text.indexOf('<')) {
      text = Jsoup.parse(text).text();
    }
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == 0xA0;
      if (blank && line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      } else if (!blank && c != 0xFEFF && c != 0x200B) {
        line.append(c);
      }
    }
    return line.toString().strip();
  }

  private static String body(String value) {
    String text = value.indexOf('&') >= 0 ? Parser.unescapeEntities(value, false) : value;
    return text.strip();
  }

  /** Keywords at their commas. */
  static Stream<String> split(String words) {
    return Stream.of(words.split("[,\u060c;\u061b|]")).map(String::strip).filter(w -> !w.isEmpty());
  }
}
