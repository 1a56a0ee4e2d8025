package org.isnad.bench.pages;

import org.jsoup.Jsoup;

/** Parses a page and does nothing with it: the least that a reader of any page can do. */
final class BareJsoup implements Extractor {

  static final String NAME = "bare-jsoup";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reading read(WebPage page) {
    Jsoup.parse(page.html(), page.url());
    return Reading.NONE;
  }
}
