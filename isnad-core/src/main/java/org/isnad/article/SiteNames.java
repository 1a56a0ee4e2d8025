package org.isnad.article;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.isnad.lexicon.Orthography;
import org.isnad.page.metadata.Claim;
import org.isnad.page.metadata.Claim.Field;
import org.jsoup.nodes.Document;

/** The names that a page's outlet goes by, as they stand beside titles. */
final class SiteNames {
  /** The most words that a name of an outlet has. */
  static final int LONGEST = 6;

  private final Orthography orthography;
  private final SourceNames names;
  private final Set<List<String>> known = new LinkedHashSet<>();
  private final Set<List<String>> sections = new LinkedHashSet<>();
  private final String host;

  /**
   * Of one page.
   *
   * @param learned names that other pages of the host put beside their titles
   */
  SiteNames(
      Orthography orthography,
      SourceNames names,
      Document page,
      List<Claim> claims,
      List<String> learned) {
    this.orthography = orthography;
    this.names = names;
    String address =
        claims.stream()
            .filter(c -> c.field() == Field.ADDRESS)
            .map(Claim::value)
            .findFirst()
            .orElse(page.location());
    String given = SourceNames.host(address).isEmpty() ? page.location() : address;
    host = SourceNames.host(given).replaceFirst("^(www|m|amp)[.]", "");
    for (Claim claim : claims) {
      if (claim.field() == Field.SITE) {
        known.add(words(claim.value()));
      } else if (claim.field() == Field.SECTION) {
        sections.add(words(claim.value()));
      }
    }
    names.byAddress(given).ifPresent(id -> known.addAll(names.formsOf(id)));
    learned.forEach(name -> known.add(words(name)));
    known.removeIf(List::isEmpty);
    sections.removeIf(List::isEmpty);
  }

  /** A title without names of the outlet before and behind it. */
  String stripped(String title) {
    String text = title;
    for (int i = 0; i < 4; i++) {
      String shorter = glued(behind(before(text)));
      if (shorter.equals(text)) {
        return text;
      }
      text = shorter;
    }
    return text;
  }

  /** Without an own name behind a dash that has no blanks. */
  private String glued(String text) {
    int dash = Math.max(text.lastIndexOf('-'), text.lastIndexOf('\u2013'));
    boolean named =
        dash > 0
            && isWhole(words(text.substring(dash + 1)))
            && words(text.substring(0, dash)).size() >= 2;
    return named ? text.substring(0, dash).strip() : text;
  }

  private boolean isWhole(List<String> words) {
    return known.contains(words);
  }

  private String behind(String text) {
    if (!TitleParts.mayBeSeparated(text)) {
      return text;
    }
    int start = -1;
    int end = -1;
    Matcher separator = TitleParts.separators(text);
    while (separator.find()) {
      start = separator.start();
      end = separator.end();
    }
    boolean named = start > 0 && end < text.length() && isName(words(text.substring(end)));
    boolean empty = start > 0 && end == text.length();
    return named || empty ? text.substring(0, start).strip() : text;
  }

  private String before(String text) {
    int colon = text.indexOf(": ");
    if (colon > 0 && isOwnName(words(text.substring(0, colon)))) {
      return text.substring(colon + 1).strip();
    }
    if (!TitleParts.mayBeSeparated(text)) {
      return text;
    }
    Matcher separator = TitleParts.separators(text);
    boolean named =
        separator.find()
            && separator.start() > 0
            && separator.end() < text.length()
            && isName(words(text.substring(0, separator.start())));
    return named ? text.substring(separator.end()).strip() : text;
  }

  /** Whether words are a name of the outlet, with few words more. */
  boolean isName(List<String> words) {
    if (words.isEmpty() || words.size() > LONGEST) {
      return words.isEmpty();
    }
    return isOwnName(words)
        || isAmong(sections, words)
        || names.named(String.join(" ", words)).filter(s -> s.id() != null).isPresent();
  }

  private boolean isOwnName(List<String> words) {
    if (words.isEmpty() || words.size() > LONGEST) {
      return false;
    }
    return isAmong(known, words) || isOfHost(words);
  }

  private static boolean isAmong(Set<List<String>> names, List<String> words) {
    for (List<String> name : names) {
      boolean part = Names.within(words, name);
      boolean more = Names.within(name, words) && words.size() <= name.size() + 3;
      if (part || more) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words written as one are a label of the host. */
  private boolean isOfHost(List<String> words) {
    String joined = String.join("", words).toLowerCase(Locale.ROOT);
    if (joined.length() < 3) {
      return false;
    }
    String less = joined.startsWith("the") ? joined.substring(3) : joined;
    boolean label =
        Arrays.stream(host.split("[.]"))
            .map(l -> l.replace("-", ""))
            .anyMatch(l -> l.length() >= 3 && (l.equals(joined) || l.equals(less)));
    return label || host.replace("-", "").replace(".", "").equals(joined);
  }

  private List<String> words(String text) {
    return Word.forms(orthography, text);
  }
}
