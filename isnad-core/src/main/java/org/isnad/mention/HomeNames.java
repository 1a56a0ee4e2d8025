package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.article.Article;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;
import org.isnad.text.TextReader;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the press of a state calls that state ("the kingdom"): a name on the pages of its own
 * outlets, none elsewhere. The rows of {@code gazetteer/country-names.tsv} of the kind {@code
 * home}.
 */
final class HomeNames {
  static final String KIND = "home";

  private final Map<String, List<Name>> names = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();

  private record Name(List<String> keys, Meaning.Entry entry) {}

  HomeNames(Lexicon lexicon, Vocabulary vocabulary) {
    TextReader words = new TextReader(lexicon);
    for (Table.Row row : lexicon.table("gazetteer/country-names.tsv").rows()) {
      Gazetteer.Country country = vocabulary.gazetteer().country(row.get("code")).orElse(null);
      if (country != null && row.get("kind").equals(KIND)) {
        List<String> folded =
            words.sentence(row.get("form")).tokens().stream().map(Token::folded).toList();
        List<String> keys = folded.stream().map(vocabulary.spelling()::exact).toList();
        Meaning.Entry entry = new Meaning.Entry(new Meaning.State(country), folded);
        names.computeIfAbsent(country.code(), k -> new ArrayList<>()).add(new Name(keys, entry));
      }
    }
    for (Table.Row row : lexicon.table("outlets/outlets.tsv").rows()) {
      states.putIfAbsent(Gazetteer.id("org.", row.get("id")), row.get("country"));
    }
  }

  /** Adds what an outlet calls its own state; nothing for an outlet whose state is unknown. */
  void addTo(WordTrie page, Article.@Nullable Outlet outlet) {
    String state = outlet == null || outlet.id() == null ? null : states.get(outlet.id());
    for (Name name : state == null ? List.<Name>of() : names.getOrDefault(state, List.of())) {
      page.add(name.keys(), name.entry());
    }
  }
}
