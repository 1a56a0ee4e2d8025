package org.isnad.app.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.page.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page of the server made into a file: links lead to other files of the site or to the web, and
 * what only a server could answer is taken out.
 */
final class StaticPage {
  private static final String ASSETS = "/assets/";
  private static final String NEEDS_A_SERVER =
      "script, form, button, input, select, textarea, template, dialog, iframe, object, embed, base,"
          + " link[rel=alternate], meta[http-equiv], p.switch, details.cite, p.cite-go, [hidden]";
  private static final Pattern ANCHOR = Pattern.compile("c([0-9]{1,9})-[0-9]{1,9}");
  private static final String POLICY =
      "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

  private final Document page;
  private final Pages pages;
  private final SortedSet<String> assets = new TreeSet<>();
  private final List<String> further = new ArrayList<>();

  StaticPage(String html, Pages pages) {
    this.page = Jsoup.parse(html);
    this.pages = pages;
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
  }

  /**
   * The file.
   *
   * @param name its own name, which links are relative to
   * @param data JSON-LD that may stand in HTML; null for none
   * @param citation what the site was made of, in a line
   * @param beside names of files to lead to at its end
   */
  byte[] html(String name, @Nullable String data, String citation, Collection<String> beside) {
    String up = name.contains("/") ? "../" : "";
    page.select(NEEDS_A_SERVER).remove();
    page.getAllElements().forEach(StaticPage::still);
    for (Element e : page.select("[src]")) {
      asset(e, "src", up);
    }
    // A browser takes no font from a file before the style asks for it.
    page.select("link[rel=preload]").remove();
    for (Element e : page.select("link[href]")) {
      asset(e, "href", up);
    }
    page.select("a[href]").forEach(a -> link(a, up));
    page.select("header.site nav li").stream()
        .filter(li -> li.selectFirst("a") == null)
        .forEach(Element::remove);
    page.select("header.site nav").stream()
        .filter(nav -> nav.selectFirst("li") == null)
        .forEach(Element::remove);
    footer(citation, beside);
    page.select("p, li, ul, ol").stream()
        .filter(e -> e.childrenSize() == 0 && !e.hasText())
        .forEach(Element::remove);
    head(data);
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Gives each stretch of a document's text its place, so that links find it without a server:
   * where the page has no mark for the whole stretch, at the first mark in it, else where the text
   * begins.
   */
  void anchor(Collection<Span> spans) {
    Element article = page.selectFirst("article.original");
    if (article == null) {
      return;
    }
    List<Element> marks = article.select("mark[id]");
    for (Span span : spans) {
      String id = Links.anchor(span);
      if (page.getElementById(id) == null) {
        Element place = new Element("span").attr("id", id);
        marks.stream()
            .filter(m -> isIn(span, m.id()))
            .findFirst()
            .ifPresentOrElse(m -> m.before(place), () -> article.prependChild(place));
      }
    }
  }

  /** Whether a mark begins in a stretch, by the name of its anchor. */
  private static boolean isIn(Span span, String id) {
    Matcher named = ANCHOR.matcher(id);
    if (!named.matches()) {
      return false;
    }
    int start = Integer.parseInt(named.group(1));
    return start >= span.start() && start < span.end();
  }

  /** Files beside the pages that they need. */
  SortedSet<String> assets() {
    return assets;
  }

  /** Addresses of further pages of the list that it leads to. */
  List<String> further() {
    return further;
  }

  /** Takes out what acts: handlers of events and requests. */
  private static void still(Element element) {
    List<String> acts =
        element.attributes().asList().stream()
            .map(Attribute::getKey)
            .filter(StaticPage::acts)
            .toList();
    acts.forEach(element::removeAttr);
  }

  private static boolean acts(String attribute) {
    String name = attribute.toLowerCase(Locale.ROOT);
    return name.startsWith("on")
        || name.startsWith("hx-")
        || name.startsWith("data-hx-")
        || name.equals("formaction")
        || name.equals("srcdoc");
  }

  private void asset(Element element, String attribute, String up) {
    String address = element.attr(attribute);
    if (address.startsWith(ASSETS)) {
      String name = address.substring(ASSETS.length()).replaceFirst("[?#].*", "");
      assets.add(name);
      element.attr(attribute, up + "assets/" + name);
    } else {
      element.remove();
    }
  }

  private void link(Element a, String up) {
    String href = a.attr("href");
    if (href.startsWith("#") || Links.outside(href).isPresent()) {
      return;
    }
    Optional<String> file = href.startsWith("/") ? pages.find(href) : Optional.empty();
    if (file.isEmpty()) {
      // Words that led to a page which is not here stay words.
      a.tagName("span").removeAttr("href").removeAttr("rel").removeAttr("aria-current");
      return;
    }
    if (pages.isIndex(href)) {
      further.add(href.replaceFirst("#.*", ""));
    }
    int hash = href.indexOf('#');
    a.attr("href", up + file.get() + (hash < 0 ? "" : href.substring(hash)));
  }

  /** In place of the server's twins, the files that lie beside, and what to cite. */
  private void footer(String citation, Collection<String> beside) {
    Element footer = page.selectFirst("footer.site");
    if (footer == null) {
      return;
    }
    footer.empty();
    footer
        .appendElement("p")
        .attr("lang", "en")
        .attr("dir", "ltr")
        .addClass("small")
        .text(citation);
    if (!beside.isEmpty()) {
      Element list = footer.appendElement("p").addClass("twins");
      for (String file : beside) {
        list.appendText(" ");
        list.appendElement("a")
            .attr("href", file)
            .appendElement("bdi")
            .attr("dir", "ltr")
            .text(file);
      }
    }
  }

  private void head(@Nullable String data) {
    Element head = page.head();
    Element policy = head.prependElement("meta");
    policy.attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
    Element charset = head.selectFirst("meta[charset]");
    if (charset != null) {
      head.prependChild(charset);
    }
    if (data != null) {
      head.appendElement("script")
          .attr("type", "application/ld+json")
          .appendChild(new DataNode(data));
    }
  }
}
