package org.isnad.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which kinds of events may be names for one attack: a bombing to one page, or to one sentence, is
 * a killing to another.
 */
public final class AttackNames {
  /** Kinds that say that force was used, not how. */
  private static final Set<String> PLAIN = Set.of("attack", "killing");

  /** Kinds that say how, by what they can be two names for. */
  private static final List<Set<String>> MODES =
      List.of(
          Set.of("bombing", "suicide-bombing"),
          Set.of("airstrike", "shelling", "strike"),
          Set.of("shooting", "assassination"),
          Set.of("bombing", "assassination"));

  private static final Set<String> ALL = all();

  private AttackNames() {}

  private static Set<String> all() {
    Set<String> all = new HashSet<>(PLAIN);
    MODES.forEach(all::addAll);
    return all;
  }

  /** Whether a kind is of those that can be two names for one attack. */
  public static boolean isAttack(String kind) {
    return ALL.contains(kind);
  }

  /** Whether a kind is an attack by its very word, not by those whom it killed. */
  static boolean isMode(String kind) {
    return isAttack(kind) && !kind.equals("killing");
  }

  /** Whether a kind says that force was used, not how. */
  public static boolean isPlain(String kind) {
    return PLAIN.contains(kind);
  }

  /** Whether two kinds can be names for one attack. */
  public static boolean fit(String a, String b) {
    return isAttack(a)
        && isAttack(b)
        && (a.equals(b)
            || isPlain(a)
            || isPlain(b)
            || MODES.stream().anyMatch(m -> m.contains(a) && m.contains(b)));
  }
}
