package org.isnad.bench.pages;

import java.nio.charset.Charset;

/**
 * A page that every program reads.
 *
 * @param id its key in what the programs give out
 * @param url its address; empty when unknown
 * @param charset the character set of the bytes, which the others are told and Isnad finds out
 */
record WebPage(String id, String url, byte[] bytes, Charset charset) {

  /** The page's characters. */
  String html() {
    return new String(bytes, charset);
  }
}
