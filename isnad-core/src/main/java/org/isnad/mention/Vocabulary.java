package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;
import org.isnad.mention.Meaning.Entry;
import org.isnad.text.TextReader;
import org.isnad.text.Token;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;
import org.jspecify.annotations.Nullable;

/**
 * All forms of the gazetteers and of the word tables of {@code ar/names/}, compiled once into two
 * tries: one by exact spelling, one by the loose key for names from other languages.
 */
final class Vocabulary {

  private final Trades trades;
  private final Gazetteer gazetteer;
  private final Spelling spelling;
  private final TextReader words;
  private final FormFit fit = new FormFit(this);
  private final WordTrie exact = new WordTrie();
  private final WordTrie loose = new WordTrie();
  private final Nisbas nisbas = new Nisbas();
  private final Map<String, Set<Integer>> given = new HashMap<>();
  private final Set<String> ambiguousGiven = new HashSet<>();
  private final Set<String> notNames = new HashSet<>();
  private final Map<String, Set<String>> parts = new HashMap<>();
  private final Set<String> nativeStates = new HashSet<>();
  private final Set<String> capitals = new HashSet<>();
  private final Set<String> seats = new HashSet<>();
  private final Set<String> national = new HashSet<>();
  private final Set<String> mediaIds = new HashSet<>();
  private final List<Meaning.Media> media = new ArrayList<>();
  private final List<Table.Row> inflections;
  private String article = "";
  private final WordNotes<Beginnings> known;
  private final WordNotes<NameWord> nameWords;

  Vocabulary(Lexicon lexicon, Gazetteer gazetteer) {
    this.known = new WordNotes<>(lexicon, word -> Beginnings.of(word, this));
    this.nameWords = new WordNotes<>(lexicon, word -> NameWord.of(word, this, lexicon));
    this.gazetteer = gazetteer;
    this.trades = new Trades(lexicon);
    this.spelling = new Spelling(lexicon);
    this.words = new TextReader(lexicon);
    this.inflections = lexicon.table("ar/names/role-words.tsv").rows();
    loadParts(lexicon);
    loadGiven(lexicon);
    loadStates(lexicon);
    loadPlaces(lexicon);
    loadBodies(lexicon);
    loadMedia(lexicon);
    loadPeople(lexicon);
    loadTitles(lexicon);
    loadWords(lexicon);
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  Spelling spelling() {
    return spelling;
  }

  FormFit fit() {
    return fit;
  }

  WordTrie exact() {
    return exact;
  }

  WordTrie loose() {
    return loose;
  }

  /** Where forms may begin with a word; the way it is written tells it alone. */
  Beginnings beginnings(Word word) {
    return known.of(word);
  }

  /** What a token tells alone of whether it may stand in a name. */
  NameWord nameWord(Token token) {
    return nameWords.of(token.word());
  }

  /** The definite article, folded. */
  String article() {
    return article;
  }

  /** The adjectives of states. */
  Nisbas nisbas() {
    return nisbas;
  }

  /** Agencies, outlets and platforms. */
  List<Meaning.Media> media() {
    return media;
  }

  /** Whether a body such as the cabinet, named alone, is that of the one who is spoken of. */
  boolean isNational(String organ) {
    return national.contains(organ);
  }

  /** Whether a body is an agency, outlet or platform. */
  boolean isMedium(String id) {
    return mediaIds.contains(id);
  }

  /** Whether a folded word is the name of a state, so that it is nobody's name misspelt. */
  boolean isLand(String folded) {
    WordTrie.Node node = exact.root().step(spelling.exact(folded));
    return node != null
        && node.entries().stream()
            .anyMatch(e -> e.sense() instanceof Meaning.State && e.folded().contains(folded));
  }

  /** Whether a place stands for a government. */
  boolean isCapital(String id) {
    return capitals.contains(id);
  }

  /** Whether a body is called by the name of its building. */
  boolean isSeat(String id) {
    return seats.contains(id);
  }

  /** The folded words that stand before the name of a family: "the house of". */
  Set<String> familyWords() {
    return parts.getOrDefault("family", Set.of());
  }

  /** Whether the folded word is a given name. */
  boolean isGiven(String folded) {
    return isGiven(folded, spelling.keys(folded));
  }

  /** Whether the folded word with some keys is a given name. */
  boolean isGiven(String folded, Spelling.Keys keys) {
    Set<Integer> lengths = given.get(keys.exact());
    return lengths != null && lengths.contains(folded.length());
  }

  /** Whether the folded word is a given name and an ordinary word, so that it needs a title. */
  boolean isAmbiguousGiven(String folded) {
    return ambiguousGiven.contains(spelling.exact(folded));
  }

  /** Whether the folded word is an ordinary word that ends a name. */
  boolean isNotName(String folded) {
    return notNames.contains(folded);
  }

  /** Whether a word as written ends in one of those that are never names, of so many letters. */
  boolean isNever(String plain, int length) {
    if (plain.length() < length) {
      return false;
    }
    return parts.getOrDefault("never", Set.of()).contains(plain.substring(plain.length() - length));
  }

  Trades trades() {
    return trades;
  }

  /** Whether a word is written with the ending of indefinite words. */
  boolean hasTanwin(String text) {
    for (String ending : parts("tanwin")) {
      if (text.contains(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the folded word ends in a pronoun that names do not end in. */
  boolean endsInOwner(String folded) {
    return endsIn("owned", folded);
  }

  /** Whether the folded word ends as feminine nouns do. */
  boolean isFeminine(String folded) {
    return endsIn("feminine", folded);
  }

  private boolean endsIn(String kind, String folded) {
    for (String ending : parts(kind)) {
      if (folded.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> parts(String kind) {
    return parts.getOrDefault(kind, Set.of());
  }

  /** Whether the folded word is a part of names of a kind: son, family, joined, particle. */
  boolean isPart(String kind, String folded) {
    return parts.getOrDefault(kind, Set.of()).contains(folded);
  }

  private void loadParts(Lexicon lexicon) {
    for (Table.Row row : lexicon.table("ar/names/name-parts.tsv").rows()) {
      String form =
          switch (row.get("kind")) {
            case "never" -> lexicon.orthography().plain(row.get("form"));
            case "tanwin" -> row.get("form").substring(1);
            default -> lexicon.orthography().fold(row.get("form"));
          };
      parts.computeIfAbsent(row.get("kind"), k -> new HashSet<>()).add(form);
      if (row.get("kind").equals("article")) {
        article = form;
      }
    }
  }

  private void loadGiven(Lexicon lexicon) {
    for (Table.Row row : lexicon.table("ar/names/given.tsv").rows()) {
      String folded = lexicon.orthography().fold(row.get("form"));
      String key = spelling.exact(folded);
      addGiven(folded);
      if (row.get("note").equals("word")) {
        ambiguousGiven.add(key);
      }
    }
    for (Table.Row row : lexicon.table("ar/names/not-names.tsv").rows()) {
      notNames.add(lexicon.orthography().fold(row.get("form")));
    }
  }

  /** A given name; its length tells it from words that differ in a hamza. */
  private void addGiven(String folded) {
    given.computeIfAbsent(spelling.exact(folded), k -> new HashSet<>()).add(folded.length());
  }

  private void loadStates(Lexicon lexicon) {
    for (Table.Row row : lexicon.table("ar/names/native-states.tsv").rows()) {
      nativeStates.add(row.get("code"));
    }
    nisbas.endings(lexicon.table("ar/names/nisba-endings.tsv").rows(), article);
    for (Table.Row row : lexicon.table("gazetteer/country-names.tsv").rows()) {
      Gazetteer.Country country = gazetteer.country(row.get("code")).orElse(null);
      if (country == null) {
        continue;
      }
      String folded = lexicon.orthography().fold(row.get("form"));
      switch (row.get("kind")) {
        case "nisba" -> addNisba(country, row.get("form"), folded);
        case "nisba-office" -> nisbas.addOffice(country, row.get("form"), folded);
        case "nisba-plural" -> nisbas.addPlural(country, folded);
        case HomeNames.KIND -> {}
        default -> add(row.get("form"), new Meaning.State(country));
      }
    }
  }

  private void addNisba(Gazetteer.Country country, String form, String folded) {
    List<String> words = tokens(form);
    if (words.size() == 1) {
      nisbas.add(country, form, folded);
    } else {
      nisbas.addPhrase(country, form, words, ending -> tokens(ending).getFirst(), this::put);
    }
  }

  private void loadPlaces(Lexicon lexicon) {
    Set<String> governments = new HashSet<>();
    List<Table.Row> rows = lexicon.table("gazetteer/place-names.tsv").rows();
    for (Table.Row row : rows) {
      if (row.get("kind").equals("government")) {
        governments.add(row.get("id") + '\t' + row.get("form"));
        capitals.add(Gazetteer.id("loc.", row.get("id")));
      }
    }
    for (Table.Row row : rows) {
      Entity place = gazetteer.place(row.get("id")).orElse(null);
      if (place != null) {
        boolean acts = governments.contains(row.get("id") + '\t' + row.get("form"));
        add(
            row.get("form"),
            new Meaning.Place(
                place, acts ? gazetteer.country(place.country()).orElse(null) : null));
      }
    }
  }

  private void loadBodies(Lexicon lexicon) {
    for (Table.Row row : lexicon.table("gazetteer/organisation-names.tsv").rows()) {
      gazetteer
          .body(row.get("id"))
          .ifPresent(
              b -> add(row.get("form"), new Meaning.Body(b, row.get("kind").equals("metonym"))));
    }
    for (Table.Row row : lexicon.table("ar/names/seats.tsv").rows()) {
      seats.add(Gazetteer.id("org.", row.get("id")));
    }
    for (Table.Row row : lexicon.table("ar/names/organs.tsv").rows()) {
      Name name = new Name(row.get("form"), Gazetteer.orNull(row.get("name_en")));
      if (row.get("alone").equals("national")) {
        national.add(row.get("id"));
      }
      add(row.get("form"), new Meaning.Organ(row.get("id"), name, !row.get("alone").isEmpty()));
    }
  }

  private void loadMedia(Lexicon lexicon) {
    media(lexicon, "gazetteer/agencies.tsv", Meaning.MediaKind.AGENCY);
    media(lexicon, "outlets/outlets.tsv", Meaning.MediaKind.OUTLET);
    media(lexicon, "gazetteer/platforms.tsv", Meaning.MediaKind.PLATFORM);
  }

  private void media(Lexicon lexicon, String path, Meaning.MediaKind kind) {
    for (Table.Row row : lexicon.table(path).rows()) {
      Entity entity =
          new Entity(
              Gazetteer.id("org.", row.get("id")),
              Entity.Kind.ORGANISATION,
              new Name(row.get("name_ar"), Gazetteer.orNull(row.get("name_en"))),
              Gazetteer.orNull(row.get("country")));
      Meaning.Media sense =
          new Meaning.Media(entity, kind, row.get("kind"), row.get("needs_head").equals("yes"));
      media.add(sense);
      mediaIds.add(entity.id());
      add(row.get("form"), sense);
    }
  }

  private void loadPeople(Lexicon lexicon) {
    for (Table.Row row : lexicon.table("gazetteer/people-names.tsv").rows()) {
      Gazetteer.Person person = gazetteer.person(row.get("id")).orElse(null);
      if (person == null) {
        continue;
      }
      Meaning.NameKind kind =
          Meaning.NameKind.valueOf(row.get("kind").toUpperCase(java.util.Locale.ROOT));
      if (kind == Meaning.NameKind.GIVEN) {
        String first = tokens(row.get("form")).getFirst();
        if (!isNotName(first)) {
          addGiven(first);
        }
      } else {
        addPerson(row.get("form"), new Meaning.Person(person, kind));
      }
    }
  }

  private void addPerson(String form, Meaning.Person sense) {
    List<String> tokens = tokens(form);
    String country = sense.person().entity().country();
    boolean foreign = country == null || !nativeStates.contains(country);
    for (List<String> spelled : joined(tokens)) {
      Entry entry = new Entry(sense, spelled);
      exact.add(spelled.stream().map(spelling::exact).toList(), entry);
      if (foreign && sense.kind() != Meaning.NameKind.EPITHET) {
        loose.add(spelled.stream().map(spelling::loose).toList(), entry);
      }
    }
  }

  /** The tokens with parts such as "servant of" written apart, joined and mixed. */
  private List<List<String>> joined(List<String> tokens) {
    List<List<String>> all = List.of(tokens);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (isPart("joined", tokens.get(i))) {
        List<String> one = new ArrayList<>(tokens.subList(0, i));
        one.add(tokens.get(i) + tokens.get(i + 1));
        one.addAll(tokens.subList(i + 2, tokens.size()));
        all = List.of(tokens, one);
      }
    }
    return all;
  }

  private void loadTitles(Lexicon lexicon) {
    Map<String, List<Table.Row>> byBase = new HashMap<>();
    for (Table.Row row : inflections) {
      byBase
          .computeIfAbsent(lexicon.orthography().fold(row.get("base")), k -> new ArrayList<>())
          .add(row);
    }
    for (Table.Row row : lexicon.table("gazetteer/office-titles.tsv").rows()) {
      List<String> tokens = tokens(row.get("form"));
      String of = Gazetteer.orNull(row.get("country_or_body"));
      boolean epithet = row.get("kind").equals("epithet");
      if (row.get("kind").equals("pronoun")) {
        put(
            tokens,
            new Meaning.Title(
                row.get("office"), of, false, false, false, Meaning.Plurality.SINGULAR, false));
        continue;
      }
      addTitle(row.get("office"), of, epithet, tokens, byBase);
    }
    for (Table.Row row : lexicon.table("ar/names/job-heads.tsv").rows()) {
      addTitle(row.get("office"), null, false, tokens(row.get("form")), byBase);
    }
    for (Table.Row row : lexicon.table("gazetteer/titles.tsv").rows()) {
      String kind = row.get("kind").toUpperCase(java.util.Locale.ROOT);
      add(row.get("form"), new Meaning.Address(Meaning.AddressKind.valueOf(kind)));
    }
  }

  private void addTitle(
      String office,
      @Nullable String of,
      boolean epithet,
      List<String> tokens,
      Map<String, List<Table.Row>> byBase) {
    Set<List<String>> forms = new LinkedHashSet<>();
    forms.add(tokens);
    String last = tokens.getLast();
    if (of == null && tokens.size() == 1 && !isDefinite(last)) {
      forms.add(List.of(article + last));
    }
    if (of == null && tokens.size() > 1 && isDefinite(last) && !isDefinite(tokens.getFirst())) {
      forms.add(with(tokens, tokens.size() - 1, last.substring(article.length())));
    }
    for (List<String> form : forms) {
      boolean construct = of == null && !epithet && !isDefinite(form.getLast());
      Meaning.Title title =
          new Meaning.Title(
              office, of, epithet, construct, false, Meaning.Plurality.SINGULAR, false);
      put(form, title);
      for (Table.Row row : byBase.getOrDefault(form.getFirst(), List.of())) {
        Meaning.Plurality number = Meaning.Plurality.valueOf(row.get("number"));
        boolean feminine = row.get("gender").equals("f");
        put(
            with(form, 0, spelling.folded(row.get("form"))),
            new Meaning.Title(office, of, epithet, construct, false, number, feminine));
      }
      if (construct) {
        for (String suffix : parts.getOrDefault("owner", Set.of())) {
          put(
              with(form, form.size() - 1, owned(form.getLast(), suffix)),
              new Meaning.Title(
                  office, null, epithet, false, true, Meaning.Plurality.SINGULAR, false));
        }
      }
    }
  }

  /** A word with a possessive pronoun; a final ta marbuta opens. */
  private String owned(String word, String suffix) {
    for (String[] opening : openings()) {
      if (word.endsWith(opening[0])) {
        return word.substring(0, word.length() - opening[0].length()) + opening[1] + suffix;
      }
    }
    return word + suffix;
  }

  private List<String[]> openings() {
    List<String[]> found = new ArrayList<>();
    for (String pair : parts.getOrDefault("opens", Set.of())) {
      found.add(pair.split(">", 2));
    }
    return found;
  }

  private static List<String> with(List<String> tokens, int at, String word) {
    List<String> copy = new ArrayList<>(tokens);
    copy.set(at, word);
    return copy;
  }

  private boolean isDefinite(String folded) {
    return !article.isEmpty()
        && folded.startsWith(article)
        && folded.length() > article.length() + 1;
  }

  private void loadWords(Lexicon lexicon) {
    for (Table.Row row : lexicon.table("ar/names/words.tsv").rows()) {
      add(row.get("form"), new Meaning.Word(row.get("kind").intern(), row.get("value")));
    }
  }

  private void add(String form, Meaning sense) {
    put(tokens(form), sense);
  }

  private void put(List<String> tokens, Meaning sense) {
    if (!tokens.isEmpty()) {
      exact.add(tokens.stream().map(spelling::exact).toList(), new Entry(sense, tokens));
    }
  }

  private List<String> tokens(String form) {
    return words.sentence(form).tokens().stream().map(Token::folded).toList();
  }
}
