package org.isnad.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.mention.Entity;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/** What an article has told so far: its events, the pair they are about, the last subject. */
final class Story {
  private final List<Telling> events = new ArrayList<>();
  private List<Referent> subject = List.of();
  private List<Referent> hero = List.of();
  private List<Referent> pair = List.of();
  private boolean open;

  /** Whether the article is of public life. */
  boolean isPublic() {
    return open;
  }

  void isPublic(boolean yes) {
    open = yes;
  }

  List<Telling> events() {
    return events;
  }

  void add(Telling telling) {
    events.add(telling);
    if (telling.kind().isContact()) {
      opens(telling.sides());
    }
  }

  /**
   * Makes two sides the pair that "the two presidents" or "their call" means from now on. A visitor
   * and the country he visits are no such pair where two of a kind were told before.
   */
  void opens(List<Referent> sides) {
    if (sides.size() == 2 && (isAlike(sides) || !isAlike(pair))) {
      pair = List.copyOf(sides);
    }
  }

  private static boolean isAlike(List<Referent> sides) {
    return sides.size() == 2
        && (sides.getFirst().entity().kind() == Entity.Kind.PERSON)
            == (sides.getLast().entity().kind() == Entity.Kind.PERSON);
  }

  List<Referent> pair() {
    return pair;
  }

  /**
   * The pair of an event told before that "the two" mean: the last with a side of the state, where
   * one is given and the words do not have one already; else the resolved pair where it was told;
   * else the last pair told.
   */
  List<Referent> pair(List<Referent> resolved, @Nullable String state) {
    List<Referent> same = null;
    List<Referent> national = null;
    for (Telling told : events) {
      List<Referent> sides = told.sides();
      if (sides.size() == 2 && told.kind().isContact()) {
        same = ids(sides).equals(ids(resolved)) ? sides : same;
        national = isOf(sides, state) ? sides : national;
      }
    }
    if (national != null && !isOf(resolved, state)) {
      return national;
    }
    boolean people = isPeople(pair) || !isPeople(resolved);
    return same == null && pair.size() == 2 && people ? pair : resolved;
  }

  private static boolean isPeople(List<Referent> referents) {
    return referents.stream().allMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
  }

  /**
   * The two people of the contact that a sentence has told last; empty when it has told none.
   *
   * @param sentence its span
   * @param end where the words stand that mean the two
   */
  List<Referent> pairIn(Span sentence, int end) {
    for (Telling told : events.reversed()) {
      Span trigger = told.trigger();
      boolean here = sentence.contains(trigger) && trigger.end() <= end;
      if (here && told.isOfPeople() && told.sides().size() == 2 && told.kind().isContact()) {
        return told.sides();
      }
    }
    return List.of();
  }

  private static boolean isOf(List<Referent> sides, @Nullable String state) {
    return state != null && sides.stream().anyMatch(r -> state.equals(r.entity().country()));
  }

  List<Referent> subject() {
    return subject;
  }

  /** The person whom the first sentence that has one for its subject is about. */
  List<Referent> hero() {
    return hero;
  }

  private static boolean isPerson(List<Referent> referents) {
    return referents.size() == 1 && referents.getFirst().entity().kind() == Entity.Kind.PERSON;
  }

  void subject(List<Referent> referents) {
    if (!referents.isEmpty()) {
      subject = List.copyOf(referents);
      hero = hero.isEmpty() && isPerson(referents) ? subject : hero;
    }
  }

  /** The last event of a family of kinds; null when none was told. */
  @Nullable Telling last(String family) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i).kind().family().equals(family)) {
        return events.get(i);
      }
    }
    return null;
  }

  /**
   * The last event of some kinds; of those that took place where there are any, when that is asked.
   */
  @Nullable Telling last(Collection<String> kinds, boolean held) {
    return last(kinds, held, Set.of());
  }

  /** The same, of those outside a set. */
  @Nullable Telling last(Collection<String> kinds, boolean held, Set<Telling> without) {
    Telling any = null;
    for (int i = events.size() - 1; i >= 0; i--) {
      Telling told = events.get(i);
      if (!kinds.contains(told.kind().name()) || without.contains(told)) {
        continue;
      }
      if (!held || told.status() == Status.HELD || told.status() == Status.ONGOING) {
        return told;
      }
      any = any == null ? told : any;
    }
    return any;
  }

  /** The last event of a kind, else of its family; null when none was told. */
  @Nullable Telling last(Kinds.Kind kind) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i).kind().name().equals(kind.name())) {
        return events.get(i);
      }
    }
    return last(kind.family());
  }

  /** The last contact held of the sides of one, of its family where there is one of that. */
  @Nullable Telling lastHeld(Kinds.Kind kind, List<Argument> arguments) {
    Set<String> ids =
        ids(arguments.stream().filter(a -> a.role().isSide()).map(Argument::referent).toList());
    Telling other = null;
    for (Telling told : events.reversed()) {
      boolean held = told.status() == Status.HELD || told.status() == Status.ONGOING;
      if (!held || !told.kind().isContact() || !ids(told.sides()).equals(ids)) {
        continue;
      }
      if (told.kind().family().equals(kind.family())) {
        return told;
      }
      other = other == null ? told : other;
    }
    return other;
  }

  static Set<String> ids(List<Referent> referents) {
    return referents.stream().map(r -> r.entity().id()).collect(Collectors.toSet());
  }
}
