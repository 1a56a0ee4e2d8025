package org.isnad.event;

import java.util.List;
import java.util.Objects;
import org.isnad.mention.Hedge;
import org.isnad.mention.QuantityMention;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads how often something came about: "they talked six times since spring", "14 calls in May".
 */
final class Frequency {
  private static final String FIELD = "frequency";

  /** Lists of the nouns by which contacts are counted: "six times", "14 calls". */
  private static final List<String> OCCASIONS =
      List.of(
          "times-words",
          "event-call",
          "event-call-weak",
          "event-meeting",
          "event-summit",
          "event-visit");

  private final Scene scene;

  Frequency(Scene scene) {
    this.scene = scene;
  }

  /**
   * Whether a number counts a contact whose words these are, so that they tell of no single one.
   */
  boolean counts(int first, int last) {
    return scene.matches("attributes").stream()
        .filter(this::isOne)
        .anyMatch(m -> isCounted(first, last, m) || isNumbered(first));
  }

  /** Whether the words stand in a match, with no other verb between them and its number. */
  private boolean isCounted(int first, int last, RuleMatch match) {
    if (match.first() > last || first > match.last()) {
      return false;
    }
    for (int i = last + 1; i < number(match).first(); i++) {
      if (scene.tense(i) != null || scene.isIn("relatives", i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a number of occasions stands right before a noun ("and 3 meetings"). */
  private boolean isNumbered(int noun) {
    return scene.mentions().quantities().stream()
        .filter(q -> q.sentence() == scene.sentence().index() && q.min() > 1)
        .filter(q -> q.kind() == QuantityMention.Kind.COUNT)
        .anyMatch(q -> q.first() <= noun && noun <= q.last() + 1 && isOccasion(noun));
  }

  private static Filler number(RuleMatch match) {
    List<Filler> n = match.slots().get("n");
    return (n == null ? Objects.requireNonNull(match.slots().get("twice")) : n).getFirst();
  }

  /** Whether a match tells how often contacts came about. */
  boolean isOne(RuleMatch match) {
    if (!match.rule().gives("field", "").equals(FIELD) || isApart(match)) {
      return false;
    }
    QuantityMention n = scene.quantity(match, "n");
    return match.slots().containsKey("twice")
        || (n != null && (isOccasion(n.last()) || isOccasion(n.last() + 1)));
  }

  /** Whether a mark parts the number from the words that open its window. */
  private boolean isApart(RuleMatch match) {
    for (int i = number(match).last() + 1; i < match.last(); i++) {
      if (scene.tokens().get(i).kind() == TokenKind.PUNCTUATION) {
        return true;
      }
    }
    return false;
  }

  /**
   * The claim of a match that is one.
   *
   * @param kind kind of what is counted, null where it is that of its event
   */
  Value.OfFrequency value(
      RuleMatch match, Window.Scope scope, String words, @Nullable String kind) {
    QuantityMention n = scene.quantity(match, "n");
    return new Value.OfFrequency(
        n == null ? 2 : (int) n.min(),
        n == null ? Hedge.EXACT : n.hedge(),
        words,
        scope.since(),
        scope.until(),
        scope.frame(),
        kind);
  }

  private boolean isOccasion(int noun) {
    return OCCASIONS.stream().anyMatch(list -> scene.isIn(list, noun) || isLemma(list, noun));
  }

  private boolean isLemma(String list, int word) {
    return word < scene.tokens().size()
        && scene.tokens().get(word).readings().stream()
            .flatMap(r -> r.forms().stream())
            .anyMatch(f -> scene.list(list).contains(f.lemma()));
  }
}
