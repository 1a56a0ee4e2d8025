package org.isnad.app.export;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.isnad.app.json.PlainJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list that others may follow, as Atom (RFC 4287) or JSON Feed 1.1. The same list gives the same
 * bytes: an entry is as new as the last text that it is made of, not as the moment of asking.
 *
 * @param title what is followed
 * @param self address of the feed
 * @param home address of the page for people
 * @param language BCP 47 code of the words
 * @param entries the newest first
 */
public record Feed(String title, String self, String home, String language, List<Entry> entries) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int TITLE = 300;
  private static final int TEXT = 10_000;
  private static final String UNKNOWN = "1970-01-01T00:00:00Z";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * One thing of the list.
   *
   * @param id the same for ever
   * @param href its page
   * @param title its title
   * @param text what there is to say of it in a few lines
   * @param updated when the last text came out that it is made of
   */
  public record Entry(String id, String href, String title, String text, Instant updated) {
    public Entry {
      title = Cells.cut(Cells.clean(title), TITLE);
      text = Cells.cut(Cells.clean(text), TEXT);
    }
  }

  private String updated() {
    return entries.stream()
        .map(Entry::updated)
        .max(Instant::compareTo)
        .map(Instant::toString)
        .orElse(UNKNOWN);
  }

  /** As an Atom document. */
  public String atom() {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", language);
      element(xml, "id", self);
      element(xml, "title", title);
      element(xml, "updated", updated());
      link(xml, "self", self);
      link(xml, "alternate", home);
      xml.writeStartElement("author");
      element(xml, "name", "Isnad");
      xml.writeEndElement();
      for (Entry entry : entries) {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", entry.href());
        element(xml, "summary", entry.text());
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed in memory cannot fail", e);
    }
    return out + "\n";
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String href)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", href);
  }

  /** Pages may hold characters that XML has no way to write. */
  private static String legal(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** As a JSON Feed. */
  public String json() {
    ObjectNode feed =
        JSON.objectNode()
            .put("version", "https://jsonfeed.org/version/1.1")
            .put("title", title)
            .put("home_page_url", home)
            .put("feed_url", self)
            .put("language", language);
    ArrayNode items = JSON.arrayNode();
    for (Entry entry : entries) {
      items.add(
          JSON.objectNode()
              .put("id", entry.id())
              .put("url", entry.href())
              .put("title", entry.title())
              .put("content_text", entry.text())
              .put("date_modified", entry.updated().toString()));
    }
    feed.set("items", items);
    return PlainJson.pretty(feed);
  }
}
