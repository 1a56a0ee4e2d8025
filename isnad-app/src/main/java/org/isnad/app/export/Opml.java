package org.isnad.app.export;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.isnad.app.store.Store;

/** The feeds that were read into a store, as OPML 2.0: to be followed in a reader of feeds. */
public final class Opml {
  private static final int TITLE = 300;

  private Opml() {}

  /** All feeds that the web gave, by address; the same store gives the same bytes. */
  public static String of(Store store) {
    SortedMap<String, String> feeds = new TreeMap<>();
    store
        .fetched()
        .forEach((address, original) ->
            title(store, original)
                .filter(t -> WebAddress.of(address) != null)
                .ifPresent(title -> feeds.put(address, title.isBlank() ? address : title)));
    StringWriter out = new StringWriter();
    try {
      write(feeds, XMLOutputFactory.newInstance().createXMLStreamWriter(out));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a list in memory cannot fail", e);
    }
    return out + "\n";
  }

  private static void write(SortedMap<String, String> feeds, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("opml");
    xml.writeAttribute("version", "2.0");
    xml.writeStartElement("head");
    xml.writeStartElement("title");
    xml.writeCharacters("Isnad");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement("body");
    for (var feed : feeds.entrySet()) {
      xml.writeEmptyElement("outline");
      xml.writeAttribute("type", "rss");
      xml.writeAttribute("text", feed.getValue());
      xml.writeAttribute("title", feed.getValue());
      xml.writeAttribute("xmlUrl", feed.getKey());
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }

  /** The title of a body that is a feed. */
  private static Optional<String> title(Store store, String original) {
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      byte[] body = store.pages().get(original);
      SyndFeed feed = input.build(new XmlReader(new ByteArrayInputStream(body), true));
      String title = feed.getTitle();
      return Optional.of(title == null ? "" : Cells.cut(Cells.clean(title).strip(), TITLE));
    } catch (FeedException | IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
