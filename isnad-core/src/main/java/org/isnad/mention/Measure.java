package org.isnad.mention;

import java.util.List;
import org.isnad.mention.QuantityMention.Kind;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.jspecify.annotations.Nullable;

/**
 * The value of a match of a quantity rule. Its slots: {@code n} number, {@code unit}, {@code plus}
 * and {@code minus} parts of the unit, {@code n2} and {@code unit2} what is added, {@code less} and
 * {@code less-unit} what is taken off, {@code to} upper number of a range, {@code to-unit} its unit
 * when it stands alone, {@code range} digits such as 5-7, {@code hedge} and {@code after}.
 */
final class Measure {
  private static final double LEAST_PLURAL = 2;

  private final RuleMatch match;
  private final List<Piece> pieces;

  Measure(RuleMatch match, List<Piece> pieces) {
    this.match = match;
    this.pieces = pieces;
  }

  @Nullable Filler filler(String slot) {
    List<Filler> fillers = match.slots().get(slot);
    return fillers == null ? null : fillers.getFirst();
  }

  /** What the mention begins with: the first slot that is not context. */
  Filler firstFiller() {
    return Grammar.own(match)
        .reduce((a, b) -> a.first() <= b.first() ? a : b)
        .orElse(new Filler(match.first(), match.last(), 0, -1, ""));
  }

  int lastToken() {
    return Grammar.own(match).mapToInt(Filler::last).max().orElse(match.last());
  }

  private @Nullable Sense sense(String slot) {
    Filler filler = filler(slot);
    return filler == null || filler.ref() < 0 ? null : pieces.get(filler.ref()).sense();
  }

  private double amount(String slot, double otherwise) {
    return sense(slot) instanceof Sense.Amount amount ? amount.value() : otherwise;
  }

  /** The value of the word in a slot; empty when the slot is. */
  String word(String slot) {
    return sense(slot) instanceof Sense.Word word ? word.value() : "";
  }

  String unit() {
    return word("unit").isEmpty() ? word("to-unit") : word("unit");
  }

  Hedge hedge() {
    if (filler("to") != null || filler("to-unit") != null || filler("range") != null) {
      return Hedge.BETWEEN;
    }
    String said = match.rule().gives("hedge", "");
    if (!said.isEmpty()) {
      return Hedge.valueOf(said);
    }
    for (String slot : List.of("hedge", "after")) {
      String word = word(slot);
      if (!word.isEmpty() && !word.equals("EXACT")) {
        return Hedge.valueOf(word);
      }
    }
    if (isVague()) {
      return sense("n") == null ? Hedge.MORE_THAN : Hedge.AT_LEAST;
    }
    return Hedge.EXACT;
  }

  private boolean isVague() {
    boolean hint = sense("n") instanceof Sense.Amount amount && amount.vague();
    return hint || match.rule().gives("vague", "").equals("true");
  }

  private double value() {
    double unit = Lengths.minutes(1, word("unit"));
    double count =
        sense("unit") instanceof Sense.Word word && word.feature().equals("dual") ? 2 : 1;
    if (match.rule().gives("vague", "").equals("true")) {
      count = LEAST_PLURAL;
    }
    if (match.rule().gives("n", "").equals("part")) {
      count = 0;
    }
    count = Double.parseDouble(match.rule().gives("count", String.valueOf(count)));
    double value = amount("n", count) + amount("plus", 0) - amount("minus", 0);
    double more = amount("n2", 0) * Lengths.minutes(1, word("unit2"));
    more -= amount("less", 0) * Lengths.minutes(1, word("less-unit"));
    if (filler("n2") == null && filler("unit2") != null) {
      boolean dual = sense("unit2") instanceof Sense.Word w && w.feature().equals("dual");
      more = (dual ? 2 : 1) * Lengths.minutes(1, word("unit2"));
    }
    return sense("unit") == null ? value : value * unit + more;
  }

  private double upper() {
    double unit = Lengths.minutes(1, unit());
    double to = amount("to", 1);
    if (filler("to") == null
        && sense("to-unit") instanceof Sense.Word w
        && w.feature().equals("dual")) {
      to = 2;
    }
    if (sense("range") instanceof Sense.Word range) {
      to = Double.parseDouble(range.feature());
    }
    return unit().isEmpty() ? to : to * unit;
  }

  private double lower(Kind kind) {
    if (sense("range") instanceof Sense.Word range) {
      double from = Double.parseDouble(range.value());
      return kind == Kind.DURATION ? from * Lengths.minutes(1, unit()) : from;
    }
    if (word("unit").isEmpty() && !word("to-unit").isEmpty() && kind == Kind.DURATION) {
      return amount("n", 1) * Lengths.minutes(1, word("to-unit"));
    }
    return value();
  }

  double min(Kind kind) {
    return switch (hedge()) {
      case LESS_THAN, AT_MOST -> 0;
      default -> round(lower(kind));
    };
  }

  @Nullable Double max(Kind kind) {
    return switch (hedge()) {
      case MORE_THAN, AT_LEAST -> null;
      case BETWEEN -> round(upper());
      default -> round(lower(kind));
    };
  }

  private static double round(double value) {
    double whole = Math.rint(value);
    return Math.abs(value - whole) < 1e-6 ? whole : value;
  }
}
