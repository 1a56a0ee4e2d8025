package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.isnad.lexicon.Table;
import org.jspecify.annotations.Nullable;

/** The adjectives of states in all their forms. Filled once, then only read. */
final class Nisbas {
  private final Map<String, List<Meaning.Nisba>> byStem = new HashMap<>();
  private final Map<String, String> forms = new HashMap<>();
  private final Map<String, Gazetteer.Country> ofOffices = new HashMap<>();
  private List<Table.Row> endings = List.of();
  private String article = "";

  /**
   * Says how adjectives bend, before any is added.
   *
   * @param endings rows of {@code ar/names/nisba-endings.tsv}
   * @param article the definite article, folded
   */
  void endings(List<Table.Row> endings, String article) {
    this.endings = List.copyOf(endings);
    this.article = article;
  }

  /** The readings of a folded word without article as a state adjective. */
  List<Meaning.Nisba> of(String stem) {
    return byStem.getOrDefault(stem, List.of());
  }

  /** The adjective of a state, masculine with article; null when unknown. */
  @Nullable String form(String code) {
    return forms.get(code);
  }

  /**
   * The state whose adjective a word with the article is, although it is better known for something
   * else ("the Malian", "the financial"): only after the title of a leader or minister.
   */
  Optional<Gazetteer.Country> ofOffice(String folded) {
    return Optional.ofNullable(ofOffices.get(folded));
  }

  /** Adds an adjective of one word. */
  void add(Gazetteer.Country country, String form, String folded) {
    forms.putIfAbsent(country.code(), article + form);
    put(folded, country, Meaning.Plurality.SINGULAR, false);
    for (Table.Row ending : endings) {
      put(folded + ending.get("ending"), country, number(ending), isFeminine(ending));
    }
  }

  /** Adds an adjective that only the titles of offices tell from another word. */
  void addOffice(Gazetteer.Country country, String form, String folded) {
    forms.putIfAbsent(country.code(), article + form);
    ofOffices.put(article + folded, country);
  }

  /** Adds a broken plural. */
  void addPlural(Gazetteer.Country country, String folded) {
    put(folded, country, Meaning.Plurality.PLURAL, false);
  }

  /**
   * Adds a state adjective of several words ("South Korean"): all of them bend or only the last,
   * and the article stands before all or only the first.
   *
   * @param fold folds an ending
   * @param phrases takes the words of each form with what they mean
   */
  void addPhrase(
      Gazetteer.Country country,
      String form,
      List<String> words,
      UnaryOperator<String> fold,
      BiConsumer<List<String>, Meaning.Nisba> phrases) {
    forms.putIfAbsent(country.code(), article + form);
    addPhrase(
        words, "", new Meaning.Nisba(country, Meaning.Plurality.SINGULAR, false, false), phrases);
    for (Table.Row ending : endings) {
      Meaning.Nisba open = new Meaning.Nisba(country, number(ending), isFeminine(ending), false);
      addPhrase(words, fold.apply(ending.get("ending")), open, phrases);
    }
  }

  private void addPhrase(
      List<String> words,
      String ending,
      Meaning.Nisba open,
      BiConsumer<List<String>, Meaning.Nisba> phrases) {
    Meaning.Nisba definite =
        new Meaning.Nisba(open.country(), open.number(), open.feminine(), true);
    int last = words.size() - 1;
    List<String> all = words.stream().map(w -> w + ending).toList();
    List<String> one = new ArrayList<>(words);
    one.set(last, words.get(last) + ending);
    for (List<String> bent : new LinkedHashSet<>(List.of(all, one))) {
      List<String> first = new ArrayList<>(bent);
      first.set(0, article + bent.getFirst());
      phrases.accept(bent, open);
      phrases.accept(first, definite);
      phrases.accept(bent.stream().map(w -> article + w).toList(), definite);
    }
  }

  private void put(
      String stem, Gazetteer.Country country, Meaning.Plurality number, boolean feminine) {
    byStem
        .computeIfAbsent(stem, k -> new ArrayList<>(1))
        .add(new Meaning.Nisba(country, number, feminine, false));
  }

  private static Meaning.Plurality number(Table.Row ending) {
    return Meaning.Plurality.valueOf(ending.get("number"));
  }

  private static boolean isFeminine(Table.Row ending) {
    return ending.get("gender").equals("f");
  }
}
