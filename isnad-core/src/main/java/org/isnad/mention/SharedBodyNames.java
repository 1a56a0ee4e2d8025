package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;
import org.isnad.mention.Meaning.Hit;
import org.isnad.text.TextReader;
import org.isnad.text.Token;

/**
 * Short names that several bodies have ("the coalition forces"): on a page that names just one of
 * those bodies in full, or else only what goes with one of them, that body's; elsewhere nobody's.
 * The rows of {@code gazetteer/shared-names.tsv}.
 */
final class SharedBodyNames {
  private final List<Name> names = new ArrayList<>();

  /**
   * A form and one of the bodies that have it.
   *
   * @param beside ids of states, bodies and places one of which goes with the body
   */
  private record Name(
      List<String> keys, Meaning.Entry entry, String body, Set<String> beside, WordTrie alone) {
    boolean goesWith(Set<String> ids) {
      return beside.stream().anyMatch(ids::contains);
    }

    boolean isMeant(Hit<Meaning.Body> hit) {
      return hit.length() == keys.size() && hit.sense().body().id().equals(body);
    }
  }

  SharedBodyNames(Lexicon lexicon, Vocabulary vocabulary) {
    TextReader words = new TextReader(lexicon);
    for (Table.Row row : lexicon.table("gazetteer/shared-names.tsv").rows()) {
      Entity body = vocabulary.gazetteer().body(row.get("id")).orElseThrow();
      List<String> folded =
          words.sentence(row.get("form")).tokens().stream().map(Token::folded).toList();
      List<String> keys = folded.stream().map(vocabulary.spelling()::exact).toList();
      Meaning.Entry entry = new Meaning.Entry(new Meaning.Body(body, false), folded);
      WordTrie alone = new WordTrie();
      alone.add(keys, entry);
      names.add(new Name(keys, entry, body.id(), Set.of(row.get("beside").split(", ")), alone));
    }
  }

  /** Adds the short names whose body the phrases of a page tell; whether there are any. */
  boolean addTo(WordTrie page, List<Look> looks, List<List<Phrase>> phrases) {
    List<Name> told = names.stream().filter(n -> isThere(n, looks)).toList();
    if (told.isEmpty()) {
      return false;
    }
    Set<String> ids = new HashSet<>();
    phrases.forEach(sentence -> sentence.forEach(p -> collect(p, ids)));
    boolean added = false;
    for (Name name : told) {
      List<Name> others =
          told.stream()
              .filter(n -> n.keys().equals(name.keys()) && !n.body().equals(name.body()))
              .toList();
      boolean full = ids.contains(name.body());
      boolean other = others.stream().anyMatch(n -> ids.contains(n.body()));
      boolean beside = name.goesWith(ids) && others.stream().noneMatch(n -> n.goesWith(ids));
      if (!other && (full || beside)) {
        page.add(name.keys(), name.entry());
        added = true;
      }
    }
    return added;
  }

  private static boolean isThere(Name name, List<Look> looks) {
    for (Look plain : looks) {
      Look look = plain.with(name.alone());
      for (int i = 0; look != plain && i < look.size(); i++) {
        if (look.all(i, Meaning.Body.class, Look.ANY).stream().anyMatch(name::isMeant)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void collect(Phrase phrase, Set<String> ids) {
    switch (phrase) {
      case Phrase.Named n -> ids.add(n.entity().id());
      case Phrase.Capital c -> {
        ids.add(c.place().id());
        ids.add(c.state().id());
      }
      case Phrase.Group g -> g.owners().forEach(o -> ids.add(o.id()));
      case Phrase.Person p ->
          p.roles().stream().map(Phrase.Role::of).filter(Objects::nonNull).forEach(ids::add);
      case Phrase.Coordination c -> c.members().forEach(m -> collect(m, ids));
      case Phrase.Pair p -> ids.addAll(p.sides());
      case Phrase.Organ o -> {}
      case Phrase.Either e -> {}
      case Phrase.Nisbas n -> {}
    }
  }
}
