package org.isnad.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.lexicon.Orthography;
import org.isnad.page.metadata.Claim;
import org.isnad.page.metadata.Claim.Field;
import org.isnad.page.metadata.PageParts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline of an HTML page: the main heading where metadata bear it out, else the title
 * that metadata give, less the outlet's name and the section that stand before or behind it.
 */
final class Headlines {
  /**
   * A headline.
   *
   * @param text its words
   * @param source where it was read
   * @param element the heading it stands in; null when only metadata have it
   */
  record Choice(String text, String source, @Nullable Element element) {}

  private record Heading(Element element, String text, List<String> words, int rank) {}

  private record Title(String text, List<String> words, String source) {}

  private static final Pattern KICKER =
      Pattern.compile("\\s+[-\u2013\u2014\u2015~/]+\\s+|\\s*[|\u00a6\u00b7\u2022]\\s*|:\\s+");

  private static final int LONGEST_KICKER = 40;
  private static final int MOST_HEADINGS = 60;
  private static final int LONGEST = 400;

  /** Words from which a main heading is a headline though no title repeats it. */
  private static final int LONG = 6;

  private static final double REWRITTEN = 0.34;

  private final Orthography orthography;
  private final SourceNames names;

  Headlines(Orthography orthography, SourceNames names) {
    this.orthography = orthography;
    this.names = names;
  }

  /**
   * The headline of a page.
   *
   * @param learned names that other pages of the host put beside their titles
   */
  Optional<Choice> choose(
      Document page, PageParts parts, List<Claim> claims, List<String> learned) {
    SiteNames site = new SiteNames(orthography, names, page, claims, learned);
    List<Heading> headings = headings(parts);
    List<Title> titles = titles(claims, site);
    titles.removeIf(t -> t.words().isEmpty() || site.isName(t.words()));
    return agreed(headings, titles, site)
        .or(() -> otherKicker(headings, titles))
        .or(() -> same(headings, titles, site))
        .or(() -> glued(headings, titles))
        .or(() -> repeated(headings, titles, site, 1))
        .or(() -> rewritten(headings, titles, site))
        .or(() -> repeated(headings, titles, site, 6))
        .or(() -> alone(headings, site, LONG))
        .or(() -> first(titles))
        .or(() -> alone(headings, site, 2));
  }

  private List<Title> titles(List<Claim> claims, SiteNames site) {
    List<Title> titles = new ArrayList<>();
    // Most claims repeat one and the same title.
    Map<String, Title> read = new HashMap<>();
    for (Claim claim : claims) {
      if (claim.field() == Field.TITLE) {
        Title known = read.get(claim.value());
        if (known == null) {
          String text = site.stripped(claim.value());
          known = new Title(text, words(text), claim.source());
          read.put(claim.value(), known);
        }
        titles.add(new Title(known.text(), known.words(), claim.source()));
      }
    }
    return titles;
  }

  /** A heading with the words of a title; without a kicker that another title leaves out. */
  private static Optional<Choice> same(List<Heading> headings, List<Title> titles, SiteNames site) {
    for (int rank = 1; rank <= 2; rank++) {
      for (Heading heading : headings) {
        boolean fits = heading.rank() == rank && !site.isName(heading.words());
        if (fits && titles.stream().anyMatch(t -> t.words().equals(heading.words()))) {
          return titles.stream()
              .filter(t -> isWithoutKicker(t, heading) && isTrusted(t, heading, titles))
              .findFirst()
              .map(t -> new Choice(t.text(), t.source(), heading.element()))
              .or(() -> Optional.of(choice(heading)));
        }
      }
    }
    return Optional.empty();
  }

  /** Titles for sharing and for machines leave kickers out on purpose. */
  private static boolean isTrusted(Title title, Heading heading, List<Title> titles) {
    return title.source().startsWith("og:")
        || title.source().startsWith("json-ld")
        || votes(title.words(), titles) > votes(heading.words(), titles);
  }

  /** A main heading with the letters of a title, in which words run into each other. */
  private static Optional<Choice> glued(List<Heading> headings, List<Title> titles) {
    for (Heading heading : headings) {
      String letters = String.join("", heading.words());
      for (Title title : titles) {
        boolean same =
            heading.rank() == 1
                && title.words().size() > heading.words().size()
                && String.join("", title.words()).equals(letters);
        if (same) {
          return Optional.of(new Choice(title.text(), title.source(), heading.element()));
        }
      }
    }
    return Optional.empty();
  }

  /** A main heading and a title with different kickers before the same words. */
  private static Optional<Choice> otherKicker(List<Heading> headings, List<Title> titles) {
    for (Heading heading : headings) {
      String text = heading.text();
      Matcher kicker = KICKER.matcher(text);
      boolean kicked =
          heading.rank() == 1
              && kicker.find()
              && kicker.start() <= LONGEST_KICKER
              && kicker.end() + TitleParts.SHORTEST <= text.length();
      if (!kicked || isRepeated(heading, titles)) {
        continue;
      }
      String rest = text.substring(kicker.end());
      for (Title title : titles) {
        int before = title.text().length() - rest.length();
        boolean other =
            before > 0
                && before <= LONGEST_KICKER
                && title.text().endsWith(rest)
                && isOther(text.substring(0, kicker.start()), title.text().substring(0, before))
                && KICKER.matcher(title.text()).results().anyMatch(m -> m.end() == before);
        if (other) {
          return Optional.of(new Choice(rest.strip(), title.source(), heading.element()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOther(String kicker, String before) {
    String last = kicker.strip().replaceFirst("^.*\\s", "");
    String[] parts = KICKER.split(before);
    return parts.length > 0 && !parts[parts.length - 1].strip().endsWith(last);
  }

  /** Whether metadata other than the heading's own attributes repeat it. */
  private static boolean isRepeated(Heading heading, List<Title> titles) {
    return titles.stream()
        .anyMatch(t -> !t.source().startsWith("microdata") && t.words().equals(heading.words()));
  }

  private static double share(List<String> one, List<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(new HashSet<>(other));
    return common.size() / (double) Math.max(1, Math.min(one.size(), other.size()));
  }

  private static long votes(List<String> words, List<Title> titles) {
    return titles.stream().filter(t -> t.words().equals(words)).count();
  }

  private static boolean isWithoutKicker(Title title, Heading heading) {
    int more = heading.words().size() - title.words().size();
    return more > 0
        && more <= SiteNames.LONGEST
        && title.words().size() >= 3
        && heading.words().subList(more, heading.words().size()).equals(title.words());
  }

  /** What JSON-LD and OpenGraph say alike; the part of it that is the main heading, if one is. */
  private static Optional<Choice> agreed(
      List<Heading> headings, List<Title> titles, SiteNames site) {
    Optional<Title> graph = sourced(titles, "og:title");
    Optional<Title> linked = sourced(titles, "json-ld headline");
    if (graph.isEmpty() || linked.isEmpty() || !graph.get().words().equals(linked.get().words())) {
      return Optional.empty();
    }
    Title title = linked.get();
    for (Heading heading : headings) {
      boolean part =
          heading.rank() == 1
              && heading.words().size() >= 3
              && !site.isName(heading.words())
              && TitleParts.isCut(title.text(), heading.text())
              && TitleParts.isCut(graph.get().text(), heading.text());
      if (part) {
        return Optional.of(choice(heading));
      }
    }
    Element element =
        headings.stream()
            .filter(h -> h.rank() == 1 && repeats(h.words(), title.words()) > 0)
            .findFirst()
            .map(Heading::element)
            .orElse(null);
    boolean led =
        headings.stream().anyMatch(h -> h.rank() == 1 && TitleParts.isCut(title.text(), h.text()));
    Title shown = led ? graph.get() : title;
    return Optional.of(new Choice(shown.text(), shown.source(), element));
  }

  private static Optional<Title> sourced(List<Title> titles, String source) {
    return titles.stream().filter(t -> t.source().equals(source)).findFirst();
  }

  private List<Heading> headings(PageParts parts) {
    List<Heading> headings = new ArrayList<>();
    for (Element element : parts.headings()) {
      String text = element.text().replace('\u00a0', ' ').strip();
      List<String> words = words(text);
      if (words.size() >= 2 && text.length() <= LONGEST) {
        headings.add(new Heading(element, text, words, rank(element)));
      }
      if (headings.size() >= MOST_HEADINGS) {
        break;
      }
    }
    return headings;
  }

  /** Main headings and what microdata call a headline are 1. */
  private static int rank(Element element) {
    String tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' ? tag.charAt(1) - '0' : 1;
  }

  /** A heading that is a title of the metadata, or begins or ends one. */
  private Optional<Choice> repeated(
      List<Heading> headings, List<Title> titles, SiteNames site, int rank) {
    Heading best = null;
    int highest = 0;
    for (Heading heading : headings) {
      if (heading.rank() > rank || site.isName(heading.words())) {
        continue;
      }
      for (Title title : titles) {
        int score = repeats(heading.words(), title.words());
        score = score == 0 && TitleParts.isCut(title.text(), heading.text()) ? 400 : score;
        if (score > highest) {
          highest = score;
          best = heading;
        }
      }
    }
    Heading found = best;
    return found == null
        ? Optional.empty()
        : titles.stream()
            .filter(t -> isWithoutKicker(t, found))
            .findFirst()
            .map(t -> new Choice(t.text(), t.source(), found.element()))
            .or(() -> Optional.of(choice(found)));
  }

  /** How well a heading is borne out: all the same words best, then most of them at an end. */
  private static int repeats(List<String> heading, List<String> title) {
    if (heading.equals(title)) {
      return 1000;
    }
    boolean within =
        heading.size() >= 3
            && heading.size() * 2 >= title.size()
            && Collections.indexOfSubList(title, heading) >= 0;
    boolean around =
        title.size() >= 3
            && title.size() * 2 >= heading.size()
            && Collections.indexOfSubList(heading, title) >= 0;
    return within || around ? 500 + Math.min(heading.size(), 400) : 0;
  }

  /** The one main heading, when it shares enough words with a title that was put otherwise. */
  private Optional<Choice> rewritten(List<Heading> headings, List<Title> titles, SiteNames site) {
    Heading best = null;
    double highest = REWRITTEN;
    for (Heading heading : headings) {
      if (heading.rank() != 1 || site.isName(heading.words())) {
        continue;
      }
      for (Title title : titles) {
        double share = share(heading.words(), title.words());
        if (share > highest && heading.words().size() >= 3) {
          highest = share;
          best = heading;
        }
      }
    }
    return Optional.ofNullable(best).map(h -> choice(h));
  }

  /** The title that most others bear out, the most trustworthy of several. */
  private static Optional<Choice> first(List<Title> titles) {
    Title best = null;
    long most = 0;
    for (Title title : titles) {
      long votes =
          titles.stream()
              .filter(
                  t -> t.words().equals(title.words()) || TitleParts.isCut(t.text(), title.text()))
              .count();
      if (votes > most) {
        most = votes;
        best = title;
      }
    }
    return Optional.ofNullable(best).map(t -> new Choice(t.text(), t.source(), null));
  }

  private static Optional<Choice> alone(List<Heading> headings, SiteNames site, int fewest) {
    List<Heading> main =
        headings.stream()
            .filter(h -> h.rank() == 1 && h.words().size() >= fewest && !site.isName(h.words()))
            .toList();
    return main.isEmpty() ? Optional.empty() : Optional.of(choice(main.get(0)));
  }

  private static Choice choice(Heading heading) {
    return new Choice(heading.text(), heading.element().normalName(), heading.element());
  }

  private List<String> words(String text) {
    return Word.forms(orthography, text);
  }
}
