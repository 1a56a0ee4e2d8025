package org.isnad.event;

/**
 * Tells the sentences and articles about matches, where teams that carry the names of states meet.
 */
final class Matches {
  private static final int LEAST = 2;
  private static final int MANY = 4;
  private static final int SHARE = 4;

  private Matches() {}

  /** Whether an article tells of matches: several of its sentences or a good part of them do. */
  static boolean areTold(Subjects subjects) {
    int found = subjects.count(Subject.MATCH);
    return found >= MANY || (found >= LEAST && found * SHARE >= subjects.sentences());
  }
}
