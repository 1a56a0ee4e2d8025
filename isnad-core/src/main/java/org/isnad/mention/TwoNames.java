package org.isnad.mention;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.isnad.mention.Meaning.NameKind;
import org.isnad.mention.Phrase.Local;

/**
 * What looks like the first and family name of somebody unknown, but is the short names of two
 * people of the page side by side: who receives and who is received, or one "and" the other.
 */
final class TwoNames {
  /** The kind of the grammar's words under which the page's looks find them. */
  static final String KIND = "two-names";

  private final List<Look> looks;
  private final Cast cast;

  TwoNames(List<Look> looks, Cast cast) {
    this.looks = looks;
    this.cast = cast;
  }

  /**
   * The keys of such names.
   *
   * @param phrases for each sentence
   */
  Set<List<String>> in(List<List<Phrase>> phrases) {
    Set<List<String>> keys = new LinkedHashSet<>();
    phrases.forEach(sentence -> sentence.forEach(p -> add(p, keys)));
    return keys;
  }

  private void add(Phrase phrase, Set<List<String>> keys) {
    switch (phrase) {
      case Phrase.Coordination c -> c.members().forEach(p -> add(p, keys));
      case Phrase.Person p -> addPerson(p, keys);
      default -> {}
    }
  }

  private void addPerson(Phrase.Person phrase, Set<List<String>> keys) {
    Local local = phrase.local();
    Phrase.Extent extent = phrase.extent();
    boolean two = local != null && local.key().size() == 2 && extent.last() == extent.first() + 1;
    if (local == null || !two || !phrase.roles().isEmpty()) {
      return;
    }
    Look look = looks.get(extent.sentence());
    Set<String> first = people(look, extent.first(), c -> c == extent.clitics(), local.key());
    Set<String> second =
        people(look, extent.last(), c -> Look.NONE.test(c) || Look.AND.test(c), local.key());
    if (first.stream().anyMatch(a -> second.stream().anyMatch(b -> !a.equals(b)))) {
      keys.add(local.key());
    }
  }

  /** Ids of those on the page whom a single word names. */
  private Set<String> people(Look look, int token, IntPredicate clitics, List<String> whole) {
    Set<String> ids = new HashSet<>();
    for (Meaning.Hit<Meaning.Person> hit : look.all(token, Meaning.Person.class, clitics)) {
      Gazetteer.Person person = hit.sense().person();
      if (hit.length() == 1 && hit.sense().kind() != NameKind.GIVEN && cast.knows(person)) {
        ids.add(person.entity().id());
      }
    }
    for (Map.Entry<List<String>, Gazetteer.Person> local : cast.localNames().entrySet()) {
      List<String> key = local.getKey();
      if (!key.equals(whole) && look.names(token, key.getLast(), clitics)) {
        ids.add(local.getValue().entity().id());
      }
    }
    return ids;
  }
}
