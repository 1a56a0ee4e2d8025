package org.isnad.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.page.Page;
import org.isnad.page.Shape;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a host write before or behind every title: the outlet's name where neither the
 * data nor the page tells it. Learned from pages of one run; the same pages in any order teach the
 * same.
 */
public final class TitleHabits {
  /** Nothing was learned. */
  public static final TitleHabits NONE = new TitleHabits(Map.of());

  private static final String OPENING = "<title";
  private static final int WINDOW = 100_000;
  private static final int LONGEST = 600;
  private static final int FEWEST = 3;

  private final Map<String, Set<String>> affixes;

  private TitleHabits(Map<String, Set<String>> affixes) {
    this.affixes = affixes;
  }

  /** Learns from pages; those that are not HTML or have no address teach nothing. */
  public static TitleHabits of(Collection<Page> pages) {
    Map<String, Set<String>> titles = new HashMap<>();
    for (Page page : pages) {
      String host = host(page.url());
      if (!host.isEmpty()) {
        titleOf(page).ifPresent(t -> titles.computeIfAbsent(host, h -> new TreeSet<>()).add(t));
      }
    }
    return of(titles);
  }

  /**
   * Learns from titles.
   *
   * @param titles what {@link #titleOf} gave, by {@link #host}; a title counts once
   */
  public static TitleHabits of(Map<String, Set<String>> titles) {
    Map<String, Set<String>> affixes = new HashMap<>();
    titles.forEach((host, all) -> affixes.put(host, common(all)));
    return new TitleHabits(affixes);
  }

  /** The host of an address, under which titles are learned; empty when it has none. */
  public static String host(@Nullable String url) {
    return SourceNames.host(url);
  }

  /** The words of the title element of an HTML page; of other pages, none. */
  public static Optional<String> titleOf(Page page) {
    String html = page.content();
    int most = page.shape() == Shape.HTML ? Math.min(html.length(), WINDOW) : 0;
    for (int i = html.indexOf('<'); i >= 0 && i < most; i = html.indexOf('<', i + 1)) {
      if (html.regionMatches(true, i, OPENING, 0, OPENING.length())) {
        int from = html.indexOf('>', i) + 1;
        int to = html.indexOf('<', from);
        boolean fits = from > 0 && to > from && to - from <= LONGEST;
        return fits ? Optional.of(clean(html.substring(from, to))) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String clean(String title) {
    return Parser.unescapeEntities(title, false)
        .replace('\u00a0', ' ')
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static Set<String> common(Set<String> titles) {
    Map<String, Integer> counts = new HashMap<>();
    for (String title : titles) {
      Set<String> ends = new LinkedHashSet<>(TitleParts.ends(title));
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

  /**
   * The names to be cut from a title: those of {@link #of(String)} that are a part of it.
   *
   * @param title as it was chosen without habits; null when the page has none
   */
  public List<String> in(@Nullable String url, @Nullable String title) {
    List<String> all = of(url);
    if (title == null || all.isEmpty()) {
      return List.of();
    }
    List<String> parts = TitleParts.parts(title);
    return all.stream().filter(parts::contains).toList();
  }

  /** The names that the pages of an address's host put before or behind their titles. */
  public List<String> of(@Nullable String url) {
    return List.copyOf(affixes.getOrDefault(SourceNames.host(url), Set.of()));
  }
}
