package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Table.Row;

/**
 * Makes the inflected forms of verbs and nouns from their principal parts with the endings of
 * {@code ar/paradigms.tsv}. A row of that table says: a base of this sort that ends so loses its
 * last letters and gains a prefix and a suffix. Of the rows with the same features the longest
 * ending wins.
 */
final class Inflection {
  /** A column of the verbs and the sort of base that it holds. */
  private record Part(String column, String base) {}

  /** In this order a word that is several forms has them. */
  private static final List<Part> PARTS =
      List.of(
          new Part("lemma", "past"),
          new Part("present", "present"),
          new Part("jussive", "jussive"),
          new Part("masdar", "masdar"),
          new Part("participle", "participle"),
          new Part("passive", "passive"));

  private final Map<String, Map<String, List<Row>>> paradigms = new LinkedHashMap<>();
  private final Orthography orthography;
  private final Map<String, List<WordForm>> forms = new HashMap<>();
  private final Set<String> lemmas = new HashSet<>();

  Inflection(Table paradigms, Orthography orthography) {
    this.orthography = orthography;
    for (Row row : paradigms.rows()) {
      this.paradigms
          .computeIfAbsent(row.get("base"), b -> new LinkedHashMap<>())
          .computeIfAbsent(row.get("features") + "|" + row.get("suffix"), f -> new ArrayList<>())
          .add(row);
    }
  }

  void verb(Row row) {
    String lemma = orthography.fold(row.get("lemma"));
    lemmas.add(lemma);
    for (Part part : PARTS) {
      String sort = part.base();
      for (String base : row.all(part.column())) {
        boolean jussive = sort.equals("jussive");
        Set<String> features = jussive ? Set.of("present", sort) : Set.of(sort);
        for (Form form : inflect(sort, base, features)) {
          add(lemma, "verb", form);
          if (sort.equals("past") || sort.equals("present") || jussive) {
            inflect("object", form.text(), form.features()).forEach(f -> add(lemma, "verb", f));
          }
        }
      }
    }
  }

  void noun(String word, Collection<String> plurals) {
    String lemma = orthography.fold(word);
    lemmas.add(lemma);
    inflect("noun", word, Set.of()).forEach(f -> add(lemma, "noun", f));
    for (String plural : plurals) {
      inflect("plural", plural, Set.of("plural")).forEach(f -> add(lemma, "noun", f));
    }
  }

  private record Form(String text, Set<String> features) {}

  private List<Form> inflect(String part, String base, Set<String> features) {
    List<Form> out = new ArrayList<>();
    if (!part.equals("object")) {
      out.add(new Form(base, features));
    }
    for (List<Row> group : paradigms.getOrDefault(part, Map.of()).values()) {
      Row best = null;
      for (Row row : group) {
        boolean fits = base.endsWith(row.get("ending"));
        if (fits && (best == null || row.get("ending").length() > best.get("ending").length())) {
          best = row;
        }
      }
      if (best != null) {
        out.add(apply(best, base, features));
      }
    }
    return out;
  }

  private static Form apply(Row row, String base, Set<String> features) {
    int start = number(row.get("drop"));
    int end = base.length() - number(row.get("strip"));
    Set<String> all = new HashSet<>(features);
    for (String feature : row.get("features").split(" ")) {
      if (!feature.isBlank()) {
        all.add(feature);
      }
    }
    String stem = start < end ? base.substring(start, end) : "";
    return new Form(row.get("prefix") + stem + row.get("suffix"), all);
  }

  private static int number(String cell) {
    return cell.isEmpty() ? 0 : Integer.parseInt(cell);
  }

  private void add(String lemma, String pos, Form form) {
    List<WordForm> list =
        forms.computeIfAbsent(orthography.fold(form.text()), k -> new ArrayList<>(1));
    WordForm word = new WordForm(lemma, pos, form.features());
    if (!list.contains(word)) {
      list.add(word);
    }
  }

  boolean knows(String foldedLemma) {
    return lemmas.contains(foldedLemma);
  }

  Map<String, List<WordForm>> forms() {
    return forms;
  }
}
