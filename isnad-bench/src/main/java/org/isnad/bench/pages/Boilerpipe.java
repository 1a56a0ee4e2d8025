package org.isnad.bench.pages;

import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import de.l3s.boilerpipe.sax.BoilerpipeSAXInput;
import java.io.StringReader;
import org.xml.sax.InputSource;

/** boilerpipe with its extractor for news articles. */
final class Boilerpipe implements Extractor {

  @Override
  public String name() {
    return "boilerpipe";
  }

  @Override
  public Reading read(WebPage page) throws Exception {
    InputSource source = new InputSource(new StringReader(page.html()));
    TextDocument document = new BoilerpipeSAXInput(source).getTextDocument();
    ArticleExtractor.INSTANCE.process(document);
    return new Reading(document.getTitle(), null, null, document.getContent());
  }
}
