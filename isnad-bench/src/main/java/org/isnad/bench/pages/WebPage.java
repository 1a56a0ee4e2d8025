package org.isnad.bench.pages;

import java.nio.charset.Charset;

/** A page that every program reads. */
final class WebPage {
  private final String id;
  private final String url;
  private final byte[] bytes;
  private final Charset charset;

  /**
   * @param id its key in what the programs give out
   * @param url its address; empty when unknown
   * @param charset the character set of the bytes, which the others are told and Isnad finds out
   */
  WebPage(String id, String url, byte[] bytes, Charset charset) {
    this.id = id;
    this.url = url;
    this.bytes = bytes;
    this.charset = charset;
  }

  String id() {
    return id;
  }

  String url() {
    return url;
  }

  /** The bytes themselves, which nobody changes. */
  byte[] bytes() {
    return bytes;
  }

  /** The page's address; a made-up one when it is unknown, for programs that do not run without. */
  String address() {
    return url.isEmpty() ? "https://news.example/page" : url;
  }

  Charset charset() {
    return charset;
  }

  /** The page's characters. */
  String html() {
    return new String(bytes, charset);
  }
}
