package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Table.Row;
import org.jspecify.annotations.Nullable;

/** What kinds of events are read, under which codes, from which words: for people and programs. */
public final class Codebook {
  private final List<Kind> kinds = new ArrayList<>();
  private final List<Code> plover = new ArrayList<>();
  private final List<Code> cameo = new ArrayList<>();
  private final List<String> unknown;

  /**
   * A kind of event.
   *
   * @param name as in {@code kind} of a record
   * @param type PLOVER type once it took place
   * @param plannedType PLOVER type while it is only planned
   * @param mode PLOVER mode, null when none
   * @param cameo CAMEO code, null when none
   * @param says what it is, in English
   * @param senses the groups of words that tell it; empty for kinds that rules over tokens tell
   */
  public record Kind(
      String name,
      String type,
      String plannedType,
      @Nullable String mode,
      @Nullable String cameo,
      String says,
      List<Sense> senses) {
    public Kind {
      senses = List.copyOf(senses);
    }
  }

  /**
   * A group of verbs and nouns of one meaning.
   *
   * @param id as in {@code rule} of a statement
   * @param says what they tell
   * @param words the words with what completes and governs them
   * @param examples sentences they are read in
   * @param counterexamples sentences that tell no such thing
   * @param file data file
   */
  public record Sense(
      String id,
      String says,
      List<String> words,
      List<Rule.Example> examples,
      List<Rule.Counterexample> counterexamples,
      String file) {
    public Sense {
      words = List.copyOf(words);
      examples = List.copyOf(examples);
      counterexamples = List.copyOf(counterexamples);
    }
  }

  /**
   * A code of another scheme and what stands for it.
   *
   * @param code PLOVER type or CAMEO code
   * @param mode PLOVER mode, empty when none
   * @param type PLOVER type
   * @param name English name
   */
  public record Code(String code, String mode, String type, String name) {}

  /** Of the data. */
  public Codebook(Lexicon lexicon) {
    DeedLexicon words = new DeedLexicon(lexicon);
    unknown = words.unknown();
    for (Kinds.Kind kind : new Kinds(lexicon).all()) {
      List<Sense> senses =
          words.deeds().stream()
              .filter(d -> d.kind().equals(kind.name()))
              .map(Codebook::sense)
              .toList();
      kinds.add(
          new Kind(
              kind.name(),
              kind.type(),
              kind.plannedType(),
              kind.mode(),
              kind.cameo(),
              kind.note(),
              senses));
    }
    for (Row row : lexicon.table("codes/plover.tsv").rows()) {
      plover.add(new Code(row.get("type"), row.get("mode"), row.get("type"), row.get("name")));
    }
    for (Row row : lexicon.table("codes/cameo.tsv").rows()) {
      cameo.add(new Code(row.get("code"), row.get("mode"), row.get("type"), row.get("name")));
    }
  }

  private static Sense sense(Deed deed) {
    Rule rule = deed.rule();
    return new Sense(
        rule.id(), rule.says(), deed.words(), rule.examples(), rule.counterexamples(), rule.file());
  }

  /** The kinds by name. */
  public List<Kind> kinds() {
    return List.copyOf(kinds);
  }

  /** The types and modes of PLOVER. */
  public List<Code> plover() {
    return List.copyOf(plover);
  }

  /** The codes of CAMEO with the PLOVER type and mode that each becomes. */
  public List<Code> cameo() {
    return List.copyOf(cameo);
  }

  /** Words of deeds that no table of verbs or nouns inflects; none when the data is whole. */
  public List<String> unknownWords() {
    return List.copyOf(unknown);
  }
}
