package org.isnad.bench.pages;

import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.StringWriter;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;

/** Tika's parser for HTML with its handler for boilerpipe's extractor of news articles. */
final class TikaBoilerpipe implements Extractor {

  private final JSoupParser parser = new JSoupParser();

  @Override
  public String name() {
    return "tika-boilerpipe";
  }

  @Override
  public Reading read(WebPage page) throws Exception {
    StringWriter text = new StringWriter();
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, "text/html; charset=" + page.charset().name());
    try (TikaInputStream in = TikaInputStream.get(page.bytes())) {
      parser.parse(
          in,
          new BoilerpipeContentHandler(new BodyContentHandler(text), ArticleExtractor.INSTANCE),
          metadata,
          new ParseContext());
    }
    return new Reading(metadata.get(TikaCoreProperties.TITLE), null, null, text.toString());
  }
}
