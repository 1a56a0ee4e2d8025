package org.isnad.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/** Names that credits are made of: agencies, outlets, places, and the words for no name at all. */
final class SourceNames {
  /** What a name of a credit names. */
  enum Kind {
    AGENCY,
    OUTLET,
    COMPILED,
    NONE_NAMED,
    OWN,
    PHOTO,
    PLACE
  }

  /**
   * A name of the data.
   *
   * @param id id in the data; null for places and words that name nobody
   * @param needsHead whether the name is also an ordinary word
   */
  record Source(Kind kind, @Nullable String id, boolean needsHead) {
    /** The credit that the name gives where it stands at a span of a text. */
    Credit credit(Span span, String text) {
      Credit.Kind as =
          switch (kind) {
            case AGENCY -> Credit.Kind.AGENCY;
            case COMPILED -> Credit.Kind.COMPILED;
            case NONE_NAMED -> Credit.Kind.NONE_NAMED;
            case PHOTO -> Credit.Kind.PHOTO;
            case OUTLET, OWN, PLACE -> Credit.Kind.OUTLET;
          };
      return new Credit(as, span.of(text), id, span);
    }
  }

  private static final int LONGEST_OUTLET = 3;
  private static final Set<String> NISBAS = Set.of("nisba", "nisba-plural");
  private final Phrases<Source> sources = new Phrases<>();
  private final Phrases<Source> places = new Phrases<>();
  private final Phrases<Kind> heads = new Phrases<>();
  private final Set<String> joints = new HashSet<>();
  private final Set<String> tails = new HashSet<>();
  private final Set<String> online = new HashSet<>();
  private final Set<String> ands = new HashSet<>();
  private final Set<String> nisbas = new HashSet<>();
  private final Outlets outlets;
  private final Map<String, List<List<String>>> forms = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Orthography orthography;

  SourceNames(Lexicon lexicon, Outlets outlets) {
    this.outlets = outlets;
    this.orthography = lexicon.orthography();
    for (Row row : lexicon.table("gazetteer/agencies.tsv").rows()) {
      add(row, Kind.AGENCY);
    }
    for (Row row : lexicon.table("outlets/outlets.tsv").rows()) {
      add(row, Kind.OUTLET);
      putKey(key(row.get("id").replace("org.", "")), row.get("id"));
      putKey(key(row.get("name_en")), row.get("id"));
      putKey(key(row.get("domain").replaceAll("[.][a-z.]+$", "")), row.get("id"));
    }
    for (Row row : lexicon.table("ar/furniture/credits.tsv").rows()) {
      List<String> words = Word.forms(orthography, row.get("form"));
      switch (row.get("role")) {
        case "compiled" -> sources.add(words, new Source(Kind.COMPILED, null, false));
        case "none-named" -> sources.add(words, new Source(Kind.NONE_NAMED, null, false));
        case "photo" -> sources.add(words, new Source(Kind.PHOTO, null, false));
        case "own" -> sources.add(words, new Source(Kind.OWN, null, false));
        case "joint" -> joints.addAll(words);
        case "outlet-tail" -> tails.addAll(words);
        case "online" -> online.addAll(words);
        case "and" -> ands.add(row.get("form"));
        case "agency-head" -> heads.add(words, Kind.AGENCY);
        default -> heads.add(words, Kind.OUTLET);
      }
    }
    places(lexicon);
  }

  private void putKey(String key, String id) {
    if (!key.isEmpty()) {
      keys.putIfAbsent(key, id);
    }
  }

  private void add(Row row, Kind kind) {
    forms
        .computeIfAbsent(row.get("id"), id -> new ArrayList<>())
        .add(Word.forms(orthography, row.get("form")));
    sources.add(
        Word.forms(orthography, row.get("form")),
        new Source(kind, row.get("id"), row.get("needs_head").equals("yes")));
  }

  private void places(Lexicon lexicon) {
    Source place = new Source(Kind.PLACE, null, false);
    for (Row row : lexicon.table("gazetteer/place-names.tsv").rows()) {
      if (row.get("kind").equals("name")) {
        places.add(Word.forms(orthography, row.get("form")), place);
      }
    }
    for (Row row : lexicon.table("gazetteer/country-names.tsv").rows()) {
      if (row.get("kind").equals("name")) {
        places.add(Word.forms(orthography, row.get("form")), place);
      } else if (NISBAS.contains(row.get("kind"))) {
        nisbas.addAll(Word.forms(orthography, row.get("form")));
      }
    }
  }

  /** The agency, outlet or wordless source that all the words together name. */
  Optional<Source> named(List<Word> words) {
    Optional<Source> known = sources.whole(words);
    if (known.isPresent() || words.isEmpty()) {
      return known;
    }
    Optional<Phrases.Hit<Kind>> head = heads.longest(words, 0);
    if (head.isPresent() && head.get().words() < words.size()) {
      known = sources.whole(words.subList(head.get().words(), words.size()));
      if (known.isPresent()) {
        return known;
      }
    }
    return withoutNisba(words).flatMap(this::named).or(() -> online(words));
  }

  /** The outlet whose name stands before the word for its pages of the web. */
  private Optional<Source> online(List<Word> words) {
    int last = words.size() - 1;
    return last > 0 && online.contains(words.get(last).form())
        ? named(words.subList(0, last)).filter(s -> s.kind() == Kind.OUTLET)
        : Optional.empty();
  }

  /** The words less a last adjective of nationality. */
  private Optional<List<Word>> withoutNisba(List<Word> words) {
    if (words.size() < 2) {
      return Optional.empty();
    }
    return isNisba(words.get(words.size() - 1).form())
        ? Optional.of(words.subList(0, words.size() - 1))
        : Optional.empty();
  }

  /**
   * Whether a word is an adjective of nationality, with an article of two letters or a feminine
   * end.
   */
  private boolean isNisba(String word) {
    for (int from = 0; from <= 2 && from < word.length() - 2; from += 2) {
      if (nisbas.contains(word.substring(from))
          || nisbas.contains(word.substring(from, word.length() - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The two sources that words join with "and"; empty when they are no two. */
  List<Span> halves(String text, List<Word> words) {
    for (int i = 1; i < words.size() && named(words).isEmpty(); i++) {
      List<Span> second = added(text, words.subList(i, words.size()));
      if (!second.isEmpty() && named(words.subList(0, i)).isPresent()) {
        List<Span> both = new ArrayList<>();
        both.add(new Span(words.get(0).start(), words.get(i - 1).end()));
        both.addAll(second);
        return both;
      }
    }
    return List.of();
  }

  /** The sources behind an "and" that is glued to the first word; empty when none follow. */
  List<Span> added(String text, List<Word> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    String and =
        ands.stream().filter(a -> text.startsWith(a, words.get(0).start())).findFirst().orElse("");
    if (and.isEmpty() || named(words).isPresent()) {
      return List.of();
    }
    Span rest = new Span(words.get(0).start() + and.length(), words.get(words.size() - 1).end());
    List<Word> bare = Word.of(orthography, text, rest.start(), rest.end());
    List<Span> more = bare.isEmpty() ? List.of() : halves(text, bare);
    boolean one =
        named(bare).isPresent() || head(bare).filter(h -> h.words() < bare.size()).isPresent();
    return more.isEmpty() && one ? List.of(rest) : more;
  }

  /** Whether a name of a few words ends with one that ends names of outlets ("N News"). */
  boolean endsAsOutlet(List<Word> words) {
    int size = words.size();
    return size > 1
        && size <= LONGEST_OUTLET
        && (tails.contains(words.get(size - 1).form())
            || online.contains(words.get(size - 1).form()));
  }

  /** Whether a word joins a reporter and a place. */
  boolean isJoint(Word word) {
    return joints.contains(word.form());
  }

  /** Whether words begin with a head noun such as the word for newspaper, and its kind. */
  Optional<Phrases.Hit<Kind>> head(List<Word> words) {
    return words.isEmpty() ? Optional.empty() : heads.longest(words, 0);
  }

  /** Whether a name is one of an outlet's, or part of one, as in its own datelines. */
  boolean mayName(String name, String id) {
    List<String> words = Word.forms(orthography, name);
    return forms.getOrDefault(id, List.of()).stream().anyMatch(f -> Names.within(words, f));
  }

  /** The folded names of an outlet or agency. */
  List<List<String>> formsOf(String id) {
    return forms.getOrDefault(id, List.of());
  }

  /** The longest agency or outlet name that stands at a word. */
  Optional<Phrases.Hit<Source>> sourceAt(List<Word> words, int at) {
    return sources.longest(words, at);
  }

  /** The longest place name that stands at a word. */
  Optional<Phrases.Hit<Source>> placeAt(List<Word> words, int at) {
    return places.longest(words, at);
  }

  /** The name of a string of metadata. */
  Optional<Source> named(String name) {
    return named(Word.of(orthography, name, 0, name.length()));
  }

  /** The id of an outlet by a short name such as a data set's key for it. */
  Optional<String> byKey(String name) {
    return Optional.ofNullable(keys.get(key(name)));
  }

  /** The id of the outlet whose domain serves an address. */
  Optional<String> byAddress(@Nullable String url) {
    return outlets.byAddress(url).map(Outlets.Outlet::id);
  }

  /** The host of an address in lower case; empty when there is none. */
  static String host(@Nullable String url) {
    if (url == null) {
      return "";
    }
    int start = url.indexOf("://");
    int from = start < 0 ? 0 : start + 3;
    int end = from;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    try {
      String host = new URI("http://" + url.substring(from, end)).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (java.net.URISyntaxException e) {
      return "";
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
