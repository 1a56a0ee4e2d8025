package org.isnad.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.page.Page;
import org.isnad.page.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a host write before or behind every title: the outlet's name where neither the
 * data nor the page tells it. Learned from pages of one run; the same pages in any order teach the
 * same.
 */
public final class TitleHabits {
  /** Nothing was learned. */
  public static final TitleHabits NONE = new TitleHabits(Map.of());

  private static final Pattern TITLE =
      Pattern.compile("<title[^>]*>([^<]{3,600})</title", Pattern.CASE_INSENSITIVE);
  private static final int WINDOW = 100_000;
  private static final int FEWEST = 3;

  private final Map<String, Set<String>> affixes;

  private TitleHabits(Map<String, Set<String>> affixes) {
    this.affixes = affixes;
  }

  /** Learns from pages; those that are not HTML or have no address teach nothing. */
  public static TitleHabits of(Collection<Page> pages) {
    Map<String, Set<String>> titles = new HashMap<>();
    for (Page page : pages) {
      String host = SourceNames.host(page.url());
      if (page.shape() == Shape.HTML && !host.isEmpty()) {
        String head = page.content().substring(0, Math.min(page.content().length(), WINDOW));
        Matcher title = TITLE.matcher(head);
        if (title.find()) {
          titles.computeIfAbsent(host, h -> new TreeSet<>()).add(title.group(1).strip());
        }
      }
    }
    Map<String, Set<String>> affixes = new HashMap<>();
    titles.forEach((host, all) -> affixes.put(host, common(all)));
    return new TitleHabits(affixes);
  }

  private static Set<String> common(Set<String> titles) {
    Map<String, Integer> counts = new HashMap<>();
    for (String title : titles) {
      Set<String> ends = new LinkedHashSet<>(Headlines.ends(title));
      ends.forEach(end -> counts.merge(end, 1, Integer::sum));
    }
    Set<String> common = new TreeSet<>();
    counts.forEach((end, count) -> {
      if (count >= FEWEST && count * 2 > titles.size()) {
        common.add(end);
      }
    });
    return common;
  }

  /** The names that the pages of an address's host put before or behind their titles. */
  List<String> of(@Nullable String url) {
    return List.copyOf(affixes.getOrDefault(SourceNames.host(url), Set.of()));
  }
}
