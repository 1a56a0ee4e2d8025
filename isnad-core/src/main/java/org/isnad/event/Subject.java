package org.isnad.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What words may show that a text speaks of, each by a word list. */
enum Subject {
  SPORT("sport-words"),
  MATCH("match-words"),
  PUBLIC("public-words"),
  PRIVATE("private-words"),
  PLAY("play-words"),
  FORCE("force-words"),
  ATTACK("attack-words"),
  ACCIDENT("accident-words"),
  PROTEST("protest-words"),
  PROTEST_SIGNS("protest-signs"),
  HARM("harm-words");

  private static final Map<String, Subject> BY_LIST = new HashMap<>();

  static {
    for (Subject subject : values()) {
      BY_LIST.put(subject.list, subject);
    }
  }

  private final String list;

  Subject(String list) {
    this.list = list;
  }

  /** The subject of a word list; null where the list shows none. */
  static @Nullable Subject of(String list) {
    return BY_LIST.get(list);
  }

  /** For one run only; nothing that is kept holds it. */
  @SuppressWarnings("EnumOrdinal")
  private int bit() {
    return 1 << ordinal();
  }

  /** Whether a set of subjects, a bit for each, has this one. */
  boolean in(int subjects) {
    return (subjects & bit()) != 0;
  }

  /** The subjects of some word lists, a bit for each. */
  static int of(Iterable<String> lists) {
    int out = 0;
    for (String list : lists) {
      Subject subject = of(list);
      out |= subject == null ? 0 : subject.bit();
    }
    return out;
  }
}
