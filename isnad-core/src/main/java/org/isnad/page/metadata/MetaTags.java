package org.isnad.page.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The meta elements of a page by their names in lower case, whatever attribute names them. */
final class MetaTags {
  private static final int MOST = 2_000;
  private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, List<String>> values = new HashMap<>();

  static MetaTags of(PageParts parts) {
    MetaTags tags = new MetaTags();
    int seen = 0;
    for (Element meta : parts.metas()) {
      if (seen++ >= MOST) {
        break;
      }
      String content = meta.hasAttr("content") ? meta.attr("content") : meta.attr("value");
      for (String attribute : NAMES) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isBlank()) {
          tags.values.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
        }
      }
    }
    return tags;
  }

  /** All values under a name. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
