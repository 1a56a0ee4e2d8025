package org.isnad.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.isnad.mention.Meaning.Hit;
import org.isnad.mention.Phrase.Extent;
import org.jspecify.annotations.Nullable;

/**
 * Reads the noun phrases of two or more who share one title: "the Russian and US presidents X and
 * Y".
 */
final class PairReader {
  private final Look look;
  private final PersonReader persons;

  PairReader(Look look, PersonReader persons) {
    this.look = look;
    this.persons = persons;
  }

  Optional<Phrase.Pair> read(int i, IntPredicate clitics) {
    if (!look.isKnown(i)) {
      return Optional.empty();
    }
    Optional<Hit<Meaning.Word>> word = look.word(i, "pair", clitics);
    if (word.isPresent()) {
      String[] value = word.get().sense().value().split(" ");
      boolean construct = value.length > 1;
      return read(word.get(), Set.of(), value[0], construct, false, true);
    }
    Optional<Hit<Meaning.Word>> row = look.word(i, "row", clitics);
    if (row.isPresent()) {
      return Optional.of(row(row.get()));
    }
    List<Hit<Meaning.Title>> duals = look.all(i, Meaning.Title.class, clitics);
    if (!duals.isEmpty()) {
      duals.removeIf(t -> t.sense().number() == Meaning.Plurality.SINGULAR);
    }
    if (!duals.isEmpty()) {
      return titled(duals);
    }
    return look.word(i, "counterpart", clitics)
        .filter(w -> !w.sense().value().equals("one"))
        .flatMap(w -> read(w, Set.of(), "person", true, true, w.sense().value().equals("two")));
  }

  /** "The three leaders": as many as were named in one breath before. */
  private Phrase.Pair row(Hit<Meaning.Word> words) {
    String[] value = words.sense().value().split(" ");
    Extent extent =
        new Extent(
            look.sentence().index(), words.first(), words.last(), words.clitics(), words.cut());
    int count = Integer.parseInt(value[1]);
    return new Phrase.Pair(extent, Set.of(), value[0], List.of(), List.of(), false, count);
  }

  private Optional<Phrase.Pair> titled(List<Hit<Meaning.Title>> titles) {
    Hit<Meaning.Title> first = titles.getFirst();
    Set<String> offices = new LinkedHashSet<>();
    for (Hit<Meaning.Title> title : titles) {
      if (title.length() == first.length()) {
        offices.add(title.sense().office());
      }
    }
    boolean dual = first.sense().number() == Meaning.Plurality.DUAL;
    return read(first, offices, "person", first.sense().construct(), false, dual);
  }

  private Optional<Phrase.Pair> read(
      Hit<?> head,
      Set<String> offices,
      String sort,
      boolean construct,
      boolean counterpart,
      boolean dual) {
    Extent extent =
        new Extent(look.sentence().index(), head.first(), head.last(), head.clitics(), head.cut());
    List<String> sides = new ArrayList<>();
    List<Phrase.Person> names = new ArrayList<>();
    int end =
        items(counterpart ? lands(head.last() + 1) : head.last() + 1, construct, sides, names);
    boolean enough = sides.size() >= 2 || names.size() >= 2;
    if (!enough && (!dual || construct)) {
      return Optional.empty();
    }
    return Optional.of(
        new Phrase.Pair(extent.to(end - 1), offices, sort, sides, names, counterpart, 2));
  }

  /** Where the lands of counterparts begin: "his counterparts in X and Y", "of both X and Y". */
  private int lands(int start) {
    int in = look.isOfLand(start) ? start + 1 : start;
    IntPredicate by = in > start ? Look.NONE : Look.ANY;
    return look.word(in, "both", by).map(w -> w.last() + 1).orElse(in);
  }

  /** Sides and names after the noun, either one after the other or in turn. */
  private int items(int start, boolean construct, List<String> sides, List<Phrase.Person> names) {
    int i = start;
    int done = start;
    while (i < look.size()) {
      boolean joined = !(sides.isEmpty() && names.isEmpty());
      boolean and = joined && look.isAnd(i);
      IntPredicate allowed = joined && !and ? Look.AND : Look.NONE;
      int at = and || (joined && look.isComma(i)) ? i + 1 : i;
      Side side = side(at, allowed, construct);
      Optional<Phrase.Person> name;
      if (side != null) {
        sides.add(side.of());
        done = side.end();
        name = name(done, Look.NONE);
      } else {
        name = names.isEmpty() ? name(i, Look.NONE) : name(at, allowed);
      }
      if (name.isPresent()) {
        names.add(name.get());
        done = name.get().extent().last() + 1;
      }
      if (side == null && name.isEmpty()) {
        break;
      }
      i = done;
    }
    return done;
  }

  private Optional<Phrase.Person> name(int i, IntPredicate allowed) {
    return persons.read(i, allowed).filter(Phrase.Person::named);
  }

  private record Side(String of, int end) {}

  private @Nullable Side side(int i, IntPredicate allowed, boolean construct) {
    Optional<Hit<Meaning.Nisba>> nisba = look.longest(i, Meaning.Nisba.class, allowed);
    if (nisba.isPresent()
        && nisba.get().sense().definite()
        && nisba.get().sense().number() == Meaning.Plurality.SINGULAR) {
      return new Side(nisba.get().sense().country().code(), i + 1);
    }
    if (!construct) {
      return null;
    }
    return look.longest(i, Meaning.State.class, allowed)
        .map(s -> new Side(s.sense().country().code(), s.last() + 1))
        .or(() ->
            look.longest(i, Meaning.Place.class, allowed)
                .filter(p -> p.sense().government() != null && p.sense().place().country() != null)
                .map(p -> new Side(String.valueOf(p.sense().place().country()), p.last() + 1)))
        .orElse(null);
  }
}
