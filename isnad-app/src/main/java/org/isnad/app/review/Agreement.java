package org.isnad.app.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far two coders agree on the items that both judged.
 *
 * @param items how many both judged
 * @param same on how many they said the same
 * @param kappa Cohen's kappa; null where chance alone would have them agree on all
 */
public record Agreement(int items, int same, @Nullable Double kappa) {
  /** The agreement of two coders on some items. */
  public static Agreement of(Verdicts verdicts, List<String> items, String one, String other) {
    Map<String, Integer> ofOne = new HashMap<>();
    Map<String, Integer> ofOther = new HashMap<>();
    int both = 0;
    int same = 0;
    for (String item : items) {
      Optional<String> a = verdicts.of(item, one).map(Verdicts::word);
      Optional<String> b = verdicts.of(item, other).map(Verdicts::word);
      if (a.isPresent() && b.isPresent()) {
        both++;
        same += a.equals(b) ? 1 : 0;
        ofOne.merge(a.get(), 1, Integer::sum);
        ofOther.merge(b.get(), 1, Integer::sum);
      }
    }
    return new Agreement(both, same, kappa(both, same, ofOne, ofOther));
  }

  private static @Nullable Double kappa(
      int both, int same, Map<String, Integer> one, Map<String, Integer> other) {
    if (both == 0) {
      return null;
    }
    double chance = 0;
    for (Map.Entry<String, Integer> word : one.entrySet()) {
      chance += (double) word.getValue() * other.getOrDefault(word.getKey(), 0) / both / both;
    }
    return chance == 1 ? null : ((double) same / both - chance) / (1 - chance);
  }
}
