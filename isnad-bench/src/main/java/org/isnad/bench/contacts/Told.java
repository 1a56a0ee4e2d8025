package org.isnad.bench.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.bench.NameMatch;
import org.isnad.bench.contacts.GoldEvent.Party;
import org.isnad.event.Argument;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;

/**
 * What one article tells of a record.
 *
 * @param record the record
 * @param main whether the article makes it its own story
 * @param spans where it tells it
 */
record Told(EventRecord record, boolean main, List<Span> spans) {

  /** How many sides of an annotated event take part, each participant standing for one. */
  int sides(GoldEvent gold, NameMatch match) {
    List<Argument> free = new ArrayList<>(record.participants());
    int found = 0;
    for (Party party : gold.parties()) {
      Argument own = free.stream().filter(a -> isSame(party, a, match)).findFirst().orElse(null);
      if (own != null) {
        free.remove(own);
        found++;
      }
    }
    return found;
  }

  /** By name; by office where nobody names the one or the other. */
  private static boolean isSame(Party party, Argument argument, NameMatch match) {
    List<String> names = names(argument);
    if (!party.name().isEmpty() && names.stream().anyMatch(n -> match.isSame(party.name(), n))) {
      return true;
    }
    Referent.Office office = argument.referent().office();
    boolean named =
        !party.name().isEmpty() && !argument.referent().entity().id().contains("holder");
    return !named
        && !party.office().isEmpty()
        && Stream.concat(
                names.stream(), office == null ? Stream.of() : Stream.of(office.name().ar()))
            .anyMatch(n -> match.isSame(party.office(), n));
  }

  /** How the record names somebody: by its usual name and as the articles have it. */
  Stream<String> names(Referent who) {
    return Stream.concat(
        Stream.of(who.entity().name().ar()),
        record.participants().stream()
            .filter(a -> a.referent().entity().id().equals(who.entity().id()))
            .flatMap(a -> a.aliases().stream()));
  }

  private static List<String> names(Argument argument) {
    return Stream.concat(
            Stream.of(argument.referent().entity().name().ar()), argument.aliases().stream())
        .filter(Objects::nonNull)
        .toList();
  }

  boolean isToldAt(GoldEvent gold) {
    return gold.evidence().stream().anyMatch(e -> spans.stream().anyMatch(e::overlaps));
  }
}
