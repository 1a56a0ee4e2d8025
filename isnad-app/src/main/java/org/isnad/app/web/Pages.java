package org.isnad.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses of the server are files of a static site. */
final class Pages {
  private static final String INDEX = "index.html";
  private static final Pattern TURN = Pattern.compile("[?&]page=([0-9]{1,6})");

  private final String path;
  private final List<String> query;
  private final Map<String, String> files;

  /**
   * @param index address of the first page with its query
   * @param files by paths without a query
   */
  Pages(String index, Map<String, String> files) {
    this.path = path(index);
    this.query = query(index);
    this.files = Map.copyOf(files);
  }

  /** The file of an address that is there. */
  String file(String address) {
    return find(address).orElse(INDEX);
  }

  /** The file of an address, when it is part of the site. */
  Optional<String> find(String address) {
    String bare = address.replaceFirst("#.*", "");
    if (bare.equals("/")) {
      return Optional.of(INDEX);
    }
    if (isIndex(bare)) {
      Matcher turn = TURN.matcher(bare);
      boolean isFirst = !turn.find() || turn.group(1).equals("1");
      return Optional.of(isFirst ? INDEX : "page-" + turn.group(1) + ".html");
    }
    return Optional.ofNullable(files.get(path(bare)));
  }

  /** Whether an address is the list itself or one of its further pages. */
  boolean isIndex(String address) {
    return path(address).equals(path) && query(address).equals(query);
  }

  private static String path(String address) {
    return address.replaceFirst("[?#].*", "");
  }

  /** The parts in a fixed order, without the page. */
  private static List<String> query(String address) {
    int at = address.indexOf('?');
    TreeSet<String> parts = new TreeSet<>();
    if (at >= 0) {
      for (String part : address.substring(at + 1).replaceFirst("#.*", "").split("&", -1)) {
        if (!part.startsWith("page=") && !part.isEmpty()) {
          parts.add(part);
        }
      }
    }
    return new ArrayList<>(parts);
  }
}
