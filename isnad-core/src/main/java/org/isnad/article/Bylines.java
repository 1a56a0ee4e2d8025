package org.isnad.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.article.SourceNames.Source;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.isnad.page.Span;
import org.isnad.page.metadata.Claim;
import org.isnad.page.metadata.Claim.Field;
import org.jspecify.annotations.Nullable;

/**
 * Tells the persons who wrote from what else stands in places for authors: addresses, accounts,
 * agencies, the outlet itself, the maker of the site.
 */
final class Bylines {
  /**
   * Who wrote.
   *
   * @param persons names, in page order
   * @param bodies agencies and outlets named in their place, as written
   */
  record Authors(List<String> persons, List<String> bodies) {
    static final Authors NONE = new Authors(List.of(), List.of());
  }

  private static final Pattern JOINT =
      Pattern.compile(
          "\\s*[,;|\u060c\u061b/]\\s*|\\s+(?:and|und|et|y|e|&)\\s+"
              + "|(?<=[\u0600-\u06ff])\\s+[-\u2013\u2014]+\\s+(?=[\u0600-\u06ff])");
  private static final Pattern NO_NAME =
      Pattern.compile("[@\\\\/{}<>=#%_]|://|www[.]|[0-9]|[.](?:com|net|org|php|html)\\b");
  private static final int MOST_WORDS = 6;
  private static final int MOST_AUTHORS = 8;

  private final Orthography orthography;
  private final SourceNames names;
  private final Furniture furniture;
  private final Phrases<Boolean> nobodies = new Phrases<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> and = new HashSet<>();

  Bylines(Lexicon lexicon, SourceNames names, Furniture furniture) {
    this.orthography = lexicon.orthography();
    this.names = names;
    this.furniture = furniture;
    for (Row row : lexicon.table("ar/names/given.tsv").rows()) {
      given.add(String.join(" ", Word.forms(orthography, row.get("form"))));
    }
    for (Row row : lexicon.table("ar/furniture/joints.tsv").rows()) {
      if (row.get("role").equals("and")) {
        and.addAll(Word.forms(orthography, row.get("form")));
      }
    }
    for (Row row : lexicon.table("ar/furniture/nobodies.tsv").rows()) {
      nobodies.add(Word.forms(orthography, row.get("form")), true);
    }
  }

  /**
   * The authors of a page.
   *
   * @param shown the byline on the page; null when none was found
   * @param claims what the metadata say
   * @param text the page's text, in which a name that only a meta element gives must come back
   */
  Authors of(@Nullable String shown, List<Claim> claims, String text) {
    List<String> sites =
        claims.stream().filter(c -> c.field() == Field.SITE).map(Claim::value).toList();
    Authors best = shown == null ? Authors.NONE : authors(List.of(shown), sites);
    List<String> bodies = new ArrayList<>(best.bodies());
    for (List<String> given : sources(claims, text)) {
      Authors told = authors(given, sites);
      bodies.addAll(told.bodies());
      best = best.persons().isEmpty() ? told : best;
    }
    claims.stream()
        .filter(c -> c.field() == Field.BODY_AS_AUTHOR)
        .forEach(c -> bodies.add(c.value()));
    return new Authors(best.persons(), List.copyOf(new LinkedHashSet<>(bodies)));
  }

  /** The name of the person that a field gives; null when it names none. */
  @Nullable String person(String given) {
    List<String> persons = authors(List.of(given), List.of()).persons();
    return persons.isEmpty() ? null : String.join("\u060c ", persons);
  }

  /** The values of each place for authors, the more trustworthy places first. */
  private List<List<String>> sources(List<Claim> claims, String text) {
    List<List<String>> sources = new ArrayList<>();
    List<String> places =
        claims.stream()
            .filter(c -> c.field() == Field.AUTHOR)
            .map(Claim::source)
            .distinct()
            .toList();
    for (String place : places) {
      List<String> values =
          claims.stream()
              .filter(c -> c.field() == Field.AUTHOR && c.source().equals(place))
              .map(Claim::value)
              .filter(v -> !place.equals("meta author") || isShown(v, claims, text))
              .toList();
      if (!values.isEmpty()) {
        sources.add(values);
      }
    }
    return sources;
  }

  /** The maker of a site stands in a meta element of every page and nowhere on it. */
  private static boolean isShown(String name, List<Claim> claims, String text) {
    return text.contains(name)
        || claims.stream()
            .anyMatch(c ->
                c.field() == Field.AUTHOR
                    && !c.source().equals("meta author")
                    && c.value().contains(name));
  }

  private Authors authors(List<String> values, List<String> sites) {
    Set<String> persons = new LinkedHashSet<>();
    List<String> bodies = new ArrayList<>();
    for (String value : values) {
      if (value.contains("://") || value.contains("@")) {
        continue;
      }
      for (String part : JOINT.split(parted(value))) {
        String name = withoutLabel(part);
        Optional<Source> known = names.named(name).filter(s -> s.kind() != SourceNames.Kind.PLACE);
        if (known.isPresent() || isSite(name, sites)) {
          bodies.add(name);
        } else if (isName(name) && persons.size() < MOST_AUTHORS) {
          persons.add(name);
        }
      }
    }
    return new Authors(List.copyOf(persons), bodies);
  }

  /**
   * With a comma between names that the Arabic for "and" joins: it is glued to a given name, and
   * what it is glued to with it is none.
   */
  private String parted(String value) {
    List<Word> words = Word.of(orthography, value, 0, value.length());
    for (int i = words.size() - 2; i >= 2; i--) {
      Word word = words.get(i);
      String form = word.form();
      boolean joined =
          form.length() > 3
              && and.contains(form.substring(0, 1))
              && !given.contains(form)
              && given.contains(form.substring(1));
      if (joined) {
        return parted(value.substring(0, word.start()).strip())
            + ", "
            + value.substring(word.start() + 1);
      }
    }
    return value;
  }

  /** Without the words for writing before it and what stands around it. */
  private String withoutLabel(String value) {
    List<Word> words = Word.of(orthography, value, 0, value.length());
    int from = 0;
    while (from < words.size()) {
      Optional<Furniture.Tail> label = furniture.labelAt(words, from);
      if (label.filter(t -> t.mark() == Mark.STAMP || t.mark() == Mark.UPDATED).isPresent()) {
        return "";
      }
      if (label.filter(t -> t.mark() == Mark.BYLINE || t.mark() == Mark.SECTION).isEmpty()
          || label.isEmpty()) {
        break;
      }
      from = label.get().rest();
    }
    if (from >= words.size()) {
      return "";
    }
    Span bare = CreditReader.bare(value, words.get(from).start(), value.length());
    return bare.of(value).strip();
  }

  private boolean isSite(String name, List<String> sites) {
    List<String> words = Word.forms(orthography, name);
    return sites.stream()
        .map(s -> Word.forms(orthography, s))
        .anyMatch(s -> Names.within(s, words) || (words.size() >= 2 && Names.within(words, s)));
  }

  private boolean isName(String name) {
    List<Word> words = Word.of(orthography, name, 0, name.length());
    if (words.isEmpty()
        || words.size() > MOST_WORDS
        || name.length() < 3
        || NO_NAME.matcher(name).find()) {
      return false;
    }
    boolean latin = name.chars().noneMatch(c -> c >= 0x0600 && c <= 0x06FF);
    boolean account =
        latin && words.size() == 1 && name.equals(name.toLowerCase(java.util.Locale.ROOT));
    return !account && nobodies.whole(words).isEmpty();
  }
}
