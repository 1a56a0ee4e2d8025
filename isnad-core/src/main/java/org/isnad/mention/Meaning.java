package org.isnad.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One meaning that a stretch of words has in the data, before its surroundings are read. */
sealed interface Meaning {
  /** A name of a person of the data, or of one named on the page. */
  record Person(Gazetteer.Person person, NameKind kind) implements Meaning {}

  /** A state's name. */
  record State(Gazetteer.Country country) implements Meaning {}

  /**
   * A place.
   *
   * @param government the state whose government the place stands for; null for places that do not
   */
  record Place(Entity place, Gazetteer.@Nullable Country government) implements Meaning {}

  /** An organisation of the data. */
  record Body(Entity body, boolean metonym) implements Meaning {}

  /** An agency, outlet or platform. */
  record Media(Entity entity, MediaKind kind, String trade, boolean needsHead) implements Meaning {}

  /**
   * A title of an office.
   *
   * @param office office id
   * @param of state or body the title itself names; null when its surroundings must
   * @param construct whether a state or body must follow
   * @param owned whether a pronoun on the title says whose office it is ("his foreign minister")
   */
  record Title(
      String office,
      @Nullable String of,
      boolean epithet,
      boolean construct,
      boolean owned,
      Plurality number,
      boolean feminine)
      implements Meaning {}

  /** A part of a state that is named by a common noun and the state ("the Russian army"). */
  record Organ(String id, Name name, boolean alone) implements Meaning {}

  /** A state adjective. */
  record Nisba(Gazetteer.Country country, Plurality number, boolean feminine, boolean definite)
      implements Meaning {}

  /** A word before or after a name: honorific, state of office, blessing. */
  record Address(AddressKind kind) implements Meaning {}

  /** A word of the grammar of names, see {@code ar/names/words.tsv}. */
  record Word(String kind, String value) implements Meaning {}

  /** How much of a person a form names. */
  enum NameKind {
    FULL,
    ALONE,
    LAST,
    EPITHET,
    GIVEN
  }

  /** Sort of medium. */
  enum MediaKind {
    AGENCY,
    OUTLET,
    PLATFORM
  }

  /** Grammatical number. */
  enum Plurality {
    SINGULAR,
    DUAL,
    PLURAL
  }

  /** Sort of words of address. */
  enum AddressKind {
    HONORIFIC,
    STATE,
    BLESSING
  }

  /**
   * A sense found in a sentence.
   *
   * @param first first token
   * @param last last token, included
   * @param clitics proclitics cut off the first token
   * @param cut units of the first token before its stem
   * @param level 0 spelled as in the data, 1 same sounds, 2 other vowels
   */
  record Hit<S extends Meaning>(int first, int last, int clitics, int cut, int level, S sense) {
    int length() {
      return last - first + 1;
    }
  }

  /** A form of the data with its meaning. */
  record Entry(Meaning sense, List<String> folded) {
    public Entry {
      folded = List.copyOf(folded);
    }
  }
}
