package org.isnad.app.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.isnad.app.store.Document;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/** Addresses of these pages, and addresses of others that are safe to link to. */
public final class Links {
  private Links() {}

  public static String event(String id) {
    return "/events/" + encoded(id);
  }

  public static String story(String id) {
    return "/stories/" + encoded(id);
  }

  /** Somebody, a body, a state or a place, by id. */
  public static String name(String id) {
    return "/names/" + encoded(id);
  }

  /** What is known of two together. */
  public static String pair(String one, String other) {
    return name(one) + "/with/" + encoded(other);
  }

  /** A search for a word from a day on; null for all days. */
  public static String search(String word, @Nullable LocalDate from) {
    return "/search?q=" + encoded(word) + (from == null ? "" : "&from=" + from);
  }

  public static String document(String key) {
    return "/documents/" + encoded(Document.id(key));
  }

  /** Characters of a document: opens at them and marks them. */
  public static String passage(String key, Span span) {
    String range = span.start() + "-" + span.end();
    return document(key) + "?at=" + range + "#" + anchor(span);
  }

  /** Id of the element that holds the characters. */
  public static String anchor(Span span) {
    return "c" + span.start() + "-" + span.end();
  }

  /** An address that a page gives, when it is one of the web; nothing else is ever linked to. */
  public static Optional<String> outside(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address.strip().replace(" ", "%20"));
      String scheme = uri.getScheme();
      boolean web =
          scheme != null
              && (scheme.toLowerCase(Locale.ROOT).equals("http")
                  || scheme.toLowerCase(Locale.ROOT).equals("https"));
      return web && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The site of an address that {@link #outside} let through. */
  public static String host(String address) {
    String host = URI.create(address).getHost();
    return host == null ? address : host;
  }

  public static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
