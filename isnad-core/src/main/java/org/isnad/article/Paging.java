package org.isnad.article;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.isnad.page.metadata.Claim;
import org.isnad.page.metadata.Claim.Field;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which page of a paged story a page is: by its address, by the links to the pages before
 * and after it, or by a line such as "page 2 of 3". Words are in {@code ar/furniture/paging.tsv}.
 */
final class Paging {
  private static final int MOST = 99;
  private static final int LONGEST = 2000;
  private static final int LONGEST_LABEL = 400;
  private static final String JOINTS = "-_,.";
  private static final Set<String> ENDINGS = Set.of(".html", ".htm", ".php", ".aspx", ".asp");

  private final Orthography orthography;
  private final Set<String> parameters = new HashSet<>();
  private final Set<String> segments = new HashSet<>();
  private final Set<String> pageWords = new HashSet<>();
  private final Set<String> ofWords = new HashSet<>();

  Paging(Lexicon lexicon) {
    this.orthography = lexicon.orthography();
    for (Row row : lexicon.table("ar/furniture/paging.tsv").rows()) {
      String form = row.get("form");
      switch (row.get("role")) {
        case "parameter" -> parameters.add(form.toLowerCase(Locale.ROOT));
        case "segment" -> segments.add(form.toLowerCase(Locale.ROOT));
        case "page" -> pageWords.addAll(Word.forms(orthography, form));
        default -> ofWords.addAll(Word.forms(orthography, form));
      }
    }
  }

  /**
   * The part that a page is; null when its address is unknown.
   *
   * @param url its address, or the one it names as its own
   * @param claims what its metadata say
   */
  @Nullable PagePart of(@Nullable String url, List<Claim> claims, String text, List<Block> blocks) {
    if (url == null || url.length() > LONGEST) {
      return null;
    }
    PagePart own = part(url);
    if (own.number() > 0) {
      return own;
    }
    int number =
        neighbour(claims, Field.PREVIOUS, own.story())
            .map(before -> Math.max(1, before) + 1)
            .or(() -> neighbour(claims, Field.NEXT, own.story()).map(next -> next - 1))
            .or(() -> label(text, blocks))
            .filter(n -> n > 0)
            .orElse(1);
    return new PagePart(own.story(), number);
  }

  /** The number of the page before or after in the same story; 0 for one without a number. */
  private Optional<Integer> neighbour(List<Claim> claims, Field field, String story) {
    return claims.stream()
        .filter(c -> c.field() == field && c.value().length() <= LONGEST)
        .map(c -> part(c.value()))
        .filter(p -> p.story().equals(story))
        .map(PagePart::number)
        .findFirst();
  }

  /** The number in a line that counts pages. */
  private Optional<Integer> label(String text, List<Block> blocks) {
    for (Block block : blocks) {
      boolean may = block.label() == BlockLabel.NAVIGATION || block.label() == BlockLabel.FURNITURE;
      if (may && block.span().length() <= LONGEST_LABEL) {
        List<Word> words = Word.of(orthography, text, block.span().start(), block.span().end());
        Optional<Integer> number = label(words);
        if (number.isPresent()) {
          return number;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> label(List<Word> words) {
    for (int i = 0; i + 3 < words.size(); i++) {
      int number = words.get(i + 1).number();
      int all = words.get(i + 3).number();
      boolean said =
          pageWords.contains(words.get(i).form()) && ofWords.contains(words.get(i + 2).form());
      if (said && number > 0 && number <= all && all <= MOST) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  /** The story and number that an address alone tells; the number is 0 when it tells none. */
  PagePart part(String address) {
    String plain = address.strip();
    int fragment = plain.indexOf('#');
    plain = fragment < 0 ? plain : plain.substring(0, fragment);
    int scheme = plain.indexOf("://");
    plain = scheme < 0 ? plain : plain.substring(scheme + 3);
    int question = plain.indexOf('?');
    String path = question < 0 ? plain : plain.substring(0, question);
    int slash = path.indexOf('/');
    String host = (slash < 0 ? path : path.substring(0, slash)).toLowerCase(Locale.ROOT);
    host = host.startsWith("www.") ? host.substring(4) : host;
    path = slash < 0 ? "" : path.substring(slash);
    int number = 0;
    List<String> kept = new ArrayList<>();
    for (String pair : question < 0 ? List.<String>of() : pairs(plain.substring(question + 1))) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : decoded(pair.substring(0, equals));
      int value = equals < 0 ? 0 : number(pair.substring(equals + 1));
      if (parameters.contains(name.toLowerCase(Locale.ROOT)) && value > 0) {
        number = value;
      } else {
        kept.add(pair);
      }
    }
    PagePart byPath = number > 0 ? new PagePart(trimmed(path), number) : byPath(trimmed(path));
    String query = kept.isEmpty() ? "" : "?" + String.join("&", kept);
    return new PagePart(host + byPath.story() + query, byPath.number());
  }

  private static List<String> pairs(String query) {
    return List.of(query.split("&")).stream().filter(p -> !p.isEmpty()).toList();
  }

  /** The number that ends a path: {@code /page/2}, {@code /page-2}, {@code -page-2}, {@code /2}. */
  private PagePart byPath(String path) {
    int slash = path.lastIndexOf('/');
    if (slash <= 0) {
      return new PagePart(path, 0);
    }
    String last = path.substring(slash + 1);
    String ending = ENDINGS.stream().filter(last::endsWith).findFirst().orElse("");
    String name = last.substring(0, last.length() - ending.length());
    int digits = name.length();
    while (digits > 0 && name.charAt(digits - 1) >= '0' && name.charAt(digits - 1) <= '9') {
      digits--;
    }
    int number = number(name.substring(digits));
    if (number == 0) {
      return new PagePart(path, 0);
    }
    String before = path.substring(0, slash);
    String rest = joined(name.substring(0, digits));
    if (rest.isEmpty() && digits == 0) {
      int up = before.lastIndexOf('/');
      boolean named = up >= 0 && isSegment(before.substring(up + 1));
      return new PagePart(named ? before.substring(0, up) : before, number);
    }
    if (isSegment(rest)) {
      return new PagePart(before, number);
    }
    for (int i = rest.length() - 1; i > 0; i--) {
      if (JOINTS.indexOf(rest.charAt(i)) >= 0 && isSegment(rest.substring(i + 1))) {
        return new PagePart(before + '/' + joined(rest.substring(0, i)) + ending, number);
      }
    }
    return new PagePart(path, 0);
  }

  private boolean isSegment(String segment) {
    return segments.contains(decoded(segment).toLowerCase(Locale.ROOT));
  }

  private static String joined(String name) {
    int end = name.length();
    while (end > 0 && JOINTS.indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end);
  }

  private static String trimmed(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** A page number; 0 for anything else, as a year or the number of an article. */
  private static int number(String digits) {
    boolean fits = !digits.isEmpty() && digits.length() <= 2 && digits.charAt(0) != '0';
    return fits && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : 0;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
