package org.isnad.mention;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A noun phrase that names actors or places, before it is known who is meant. */
sealed interface Phrase {
  Extent extent();

  /**
   * Where a phrase stands.
   *
   * @param cut units of the first token before its stem
   */
  record Extent(int sentence, int first, int last, int clitics, int cut) {
    Extent to(int end) {
      return new Extent(sentence, first, Math.max(last, end), clitics, cut);
    }
  }

  /**
   * Words that say which office somebody has.
   *
   * @param offices offices that the title may mean; empty for a bare state adjective or a kinship
   * @param of state or body; null when the words do not say
   * @param former whether the words say that the office is past
   * @param kind how the words point to the office
   */
  record Role(
      Set<String> offices,
      @Nullable String of,
      boolean former,
      RoleKind kind,
      int first,
      int last) {
    public Role {
      offices = Collections.unmodifiableSet(new LinkedHashSet<>(offices));
    }
  }

  /** How role words point to an office. */
  enum RoleKind {
    /** The title with its state or body, or complete by itself. */
    FULL,
    /** Words that stand for one office of one state: "the master of the Kremlin". */
    EPITHET,
    /** A definite title alone: "the minister". */
    BARE,
    /** "His counterpart". */
    COUNTERPART,
    /** "His foreign minister". */
    OWNED,
    /** A state adjective before a name. */
    STATE
  }

  /**
   * A name without entry in the data.
   *
   * @param text as written
   * @param key folded words, the identity on the page
   * @param family whether the last word is a family name, by which the page may call the person
   *     again
   */
  record Local(String text, List<String> key, boolean family) {
    public Local {
      key = List.copyOf(key);
    }
  }

  /**
   * One person, by name, by role or both.
   *
   * @param names those whom the name may mean; empty when there is no known name
   * @param local a name unknown to the data
   * @param weak whether the name stands alone and needs to be known from elsewhere on the page
   * @param kin whether the person is a relative of the one the role names
   */
  record Person(
      Extent extent,
      List<Role> roles,
      List<Meaning.Person> names,
      @Nullable Local local,
      boolean weak,
      boolean kin)
      implements Phrase {
    public Person {
      roles = List.copyOf(roles);
      names = List.copyOf(names);
    }

    boolean named() {
      return !names.isEmpty() || local != null;
    }
  }

  /**
   * Two or more by one title or noun: "the two presidents", "the foreign ministers of X and Y".
   *
   * @param offices offices the noun may mean; empty for any
   * @param sort person, state or any
   * @param sides states or bodies given, in order
   * @param names people given, in order
   * @param counterpart whether they are counterparts of somebody before
   * @param count how many they are where the words point back at people told before: "the three
   *     leaders"
   */
  record Pair(
      Extent extent,
      Set<String> offices,
      String sort,
      List<String> sides,
      List<Person> names,
      boolean counterpart,
      int count)
      implements Phrase {
    public Pair {
      offices = Collections.unmodifiableSet(new LinkedHashSet<>(offices));
      sides = List.copyOf(sides);
      names = List.copyOf(names);
    }
  }

  /**
   * A group without names.
   *
   * @param owners the states and bodies it belongs to
   * @param inside people whom its words name on the way
   */
  record Group(Extent extent, String sort, String text, List<Entity> owners, List<Person> inside)
      implements Phrase {
    public Group {
      owners = List.copyOf(owners);
      inside = List.copyOf(inside);
    }
  }

  /** A body, medium, state or place that the words name outright. */
  record Named(Extent extent, Entity entity, EntityMention.Type type, EntityMention.Form form)
      implements Phrase {}

  /** A capital: its state's government or the place, as the words around it say. */
  record Capital(Extent extent, Entity place, Entity state, boolean asPlace) implements Phrase {}

  /** A ministry or the like without its state, or "the ministry" alone. */
  record Organ(Extent extent, String id, Name name, @Nullable String of, boolean alone)
      implements Phrase {}

  /** A name that is that of a state and that of another state's capital. */
  record Either(Extent extent, Gazetteer.Country state, Capital capital) implements Phrase {}

  /** State adjectives without a noun of their own. */
  record Nisbas(Extent extent, List<Gazetteer.Country> countries) implements Phrase {
    public Nisbas {
      countries = List.copyOf(countries);
    }
  }

  /** Phrases joined by "and". */
  record Coordination(Extent extent, List<Phrase> members) implements Phrase {
    public Coordination {
      members = List.copyOf(members);
    }
  }
}
