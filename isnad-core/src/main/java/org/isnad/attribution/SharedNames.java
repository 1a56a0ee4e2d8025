package org.isnad.attribution;

import java.util.HashMap;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Names that outlets of several states bear, or that are spelled alike: only the adjective of a
 * state behind such a name tells which one is meant. Immutable.
 */
final class SharedNames {
  private final Orthography orthography;

  /** The outlets of a name, by the code of their state. */
  private final Map<String, Map<String, Row>> bearers = new HashMap<>();

  /** Codes of states by their adjectives. */
  private final Map<String, String> states = new HashMap<>();

  SharedNames(Lexicon lexicon) {
    this.orthography = lexicon.orthography();
    String article = Words.clitic(lexicon, Clitic.AL);
    for (Row row : lexicon.table("gazetteer/country-names.tsv").rows()) {
      if (row.get("kind").equals("nisba")) {
        states.put(orthography.fold(row.get("form")), row.get("code"));
      }
    }
    for (Row row : lexicon.table("outlets/outlets.tsv").rows()) {
      String name = orthography.fold(row.get("name_ar"));
      int end = name.lastIndexOf(' ');
      String last = name.substring(end + 1);
      boolean ofState =
          end > 0 && last.startsWith(article) && state(last.substring(article.length())) != null;
      bearers
          .computeIfAbsent(ofState ? name.substring(0, end) : name, n -> new HashMap<>())
          .put(row.get("country"), row);
    }
    bearers.values().removeIf(outlets -> outlets.size() < 2);
  }

  /** The state of an adjective without article, masculine or feminine; null when it is none. */
  private @Nullable String state(String adjective) {
    String masculine = states.get(adjective);
    return masculine != null || adjective.isEmpty()
        ? masculine
        : states.get(adjective.substring(0, adjective.length() - 1));
  }

  /**
   * The name without the word for an outlet before it, if it is shared; else null.
   *
   * @param headed whether such a word stands before it
   */
  @Nullable String bare(String form, boolean headed) {
    String name = headed ? form.substring(form.indexOf(' ') + 1) : form;
    return isShared(name) ? name : isShared(form) ? form : null;
  }

  private boolean isShared(String name) {
    return bearers.containsKey(orthography.fold(name));
  }

  /**
   * The outlet of a shared name that the adjective behind it tells; null when none does.
   *
   * @param bare the name without any word for an outlet
   */
  @Nullable Row of(String bare, Token behind) {
    Map<String, Row> outlets = bearers.getOrDefault(orthography.fold(bare), Map.of());
    for (Reading reading : behind.readings()) {
      String state = Words.isDefinite(behind) ? state(reading.stem()) : null;
      if (state != null && outlets.containsKey(state)) {
        return outlets.get(state);
      }
    }
    return null;
  }
}
