package org.isnad.bench.pages;

/** A program that takes the article out of a web page; each is measured over the same pages. */
interface Extractor {

  /** Its name in reports and of the file with what it read; letters, digits and hyphens. */
  String name();

  /** Reads one page, from its bytes to the article's text. */
  Reading read(WebPage page) throws Exception;
}
