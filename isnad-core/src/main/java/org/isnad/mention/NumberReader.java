package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.isnad.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in words, digits and both ("42 thousand and 519"), ordinals and fractions, from
 * {@code ar/numbers.yaml}. Thread-safe.
 */
final class NumberReader {
  private static final int AND = Clitic.WA.bit();

  /** How a number word joins its neighbours; see {@code ar/numbers.yaml}. */
  private enum Join {
    UNIT,
    FIRST,
    TEEN,
    TEN,
    HUNDRED,
    SCALE,
    SCALE_PLURAL,
    DUAL,
    DUAL_OR_SCALE,
    CONSTRUCT,
    VAGUE,
    FRACTION
  }

  private record Term(Join join, double value, List<String> words) {}

  /** A term at a place. */
  private record At(Term term, int last, int clitics) {
    boolean and() {
      return (clitics & AND) != 0;
    }
  }

  private final Map<String, List<Term>> cardinals;
  private final Map<String, List<Term>> fractions;
  private final Map<String, List<Term>> ordinals;

  NumberReader(Lexicon lexicon) {
    this.cardinals = terms(lexicon, "cardinals");
    this.fractions = terms(lexicon, "fractions");
    this.ordinals = terms(lexicon, "ordinals");
  }

  private static Map<String, List<Term>> terms(Lexicon lexicon, String section) {
    Map<String, List<Term>> out = new HashMap<>();
    for (DataList.Entry entry : DataList.of(lexicon, "ar/numbers.yaml", section)) {
      Join join = Join.valueOf(entry.get("kind", "fraction").toUpperCase(java.util.Locale.ROOT));
      double value = Double.parseDouble(entry.get("value", "0"));
      for (String form : entry.forms()) {
        List<String> words = List.of(lexicon.orthography().fold(form).split(" "));
        out.computeIfAbsent(words.getFirst(), k -> new ArrayList<>())
            .add(new Term(join, value, words));
      }
    }
    return out;
  }

  /** Whether a number, fraction or ordinal may begin with a word. */
  boolean mayBegin(Word word) {
    return switch (word.kind()) {
      case NUMBER, CLITIC -> true;
      case WORD -> isTerm(word);
      default -> false;
    };
  }

  private boolean isTerm(Word word) {
    for (Reading reading : word.readings()) {
      String stem = reading.stem();
      if (cardinals.containsKey(stem)
          || fractions.containsKey(stem)
          || ordinals.containsKey(stem)) {
        return true;
      }
    }
    return false;
  }

  /**
   * All numbers, fractions and ordinals of a sentence; numbers are as long as they can be.
   *
   * @param starts the tokens at which one may begin
   */
  List<Piece> read(Sentence sentence, boolean[] starts) {
    List<Piece> out = new ArrayList<>();
    int i = 0;
    while (i < sentence.tokens().size()) {
      if (!starts[i]) {
        i++;
        continue;
      }
      Piece number = new Parse(sentence).at(i);
      if (number != null) {
        out.add(number);
      }
      addOrdinal(sentence, i, out);
      addFraction(sentence, i, out);
      i = number == null ? i + 1 : number.last() + 1;
    }
    return out;
  }

  private void addFraction(Sentence sentence, int i, List<Piece> out) {
    At best = null;
    for (At at : lookup(fractions, sentence, i)) {
      boolean longer = best == null || at.last() > best.last();
      if (longer) {
        best = at;
      }
    }
    if (best != null) {
      boolean article = Clitic.AL.in(best.clitics());
      Sense sense = new Sense.Amount(best.term().value(), article, false, false);
      out.add(new Piece(List.of("fraction"), i, best.last(), best.clitics(), sense, ""));
    }
  }

  private void addOrdinal(Sentence sentence, int i, List<Piece> out) {
    for (At at : lookup(ordinals, sentence, i)) {
      boolean article = Clitic.AL.in(at.clitics());
      int last = at.last();
      double value = at.term().value();
      switch (at.term().join()) {
        case UNIT -> {
          if (!article) {
            continue;
          }
          At tail = ordinalTail(sentence, last + 1);
          if (tail != null) {
            value += tail.term().value();
            last = tail.last();
          }
        }
        case FIRST -> {
          At tail = ordinalTail(sentence, last + 1);
          if (tail == null) {
            continue;
          }
          value += tail.term().value();
          last = tail.last();
        }
        case CONSTRUCT -> {
          if (article) {
            continue;
          }
        }
        case TEN, HUNDRED -> {
          if (!article || at.and()) {
            continue;
          }
        }
        default -> {
          continue;
        }
      }
      Sense sense = new Sense.Amount(value, article, false, false);
      out.add(new Piece(List.of("ordinal"), i, last, at.clitics(), sense, ""));
      return;
    }
  }

  private @Nullable At ordinalTail(Sentence sentence, int i) {
    for (At at : lookup(ordinals, sentence, i)) {
      boolean teen = at.term().join() == Join.TEEN && at.clitics() == 0;
      boolean ten = at.term().join() == Join.TEN && at.and() && Clitic.AL.in(at.clitics());
      if (teen || ten) {
        return at;
      }
    }
    return null;
  }

  private static List<At> lookup(Map<String, List<Term>> terms, Sentence sentence, int i) {
    List<At> out = new ArrayList<>(2);
    if (i >= sentence.tokens().size()) {
      return out;
    }
    Token token = sentence.tokens().get(i);
    if (token.kind() != TokenKind.WORD) {
      return out;
    }
    for (Reading reading : token.readings()) {
      if ((reading.clitics() & Clitic.SA.bit()) != 0) {
        continue;
      }
      for (Term term : terms.getOrDefault(reading.stem(), List.of())) {
        int last = PhraseTable.end(sentence, i, term.words());
        if (last >= 0) {
          out.add(new At(term, last, reading.clitics()));
        }
      }
    }
    return out;
  }

  /** The parse of one number: what is complete, and the group below the next scale word. */
  private final class Parse {
    private final Sentence sentence;
    private double total;
    private double group;
    private double scale = Double.POSITIVE_INFINITY;
    private Join before = Join.VAGUE;
    private boolean digits;
    private int last;

    Parse(Sentence sentence) {
      this.sentence = sentence;
    }

    /** The number that starts at a token, or null. */
    @Nullable Piece at(int i) {
      Token token = sentence.tokens().get(i);
      int clitics = 0;
      int at = i;
      if (token.kind() == TokenKind.CLITIC && i + 1 < sentence.tokens().size()) {
        clitics = token.readings().getFirst().clitics();
        at = i + 1;
      }
      At word = at == i ? first(i) : null;
      if (word != null) {
        clitics = word.clitics();
        Term term = word.term();
        if (term.join() == Join.VAGUE || term.join() == Join.SCALE_PLURAL) {
          double least = term.join() == Join.VAGUE ? term.value() : 2 * term.value();
          return vague(i, word.last(), clitics, least);
        }
        start(word.term());
        last = word.last();
      } else if (!startDigits(at)) {
        return null;
      }
      boolean onlyDigits = digits;
      int end = last;
      extend();
      Sense sense =
          new Sense.Amount(total + group, Clitic.AL.in(clitics), false, onlyDigits && end == last);
      return new Piece(List.of("number"), i, last, clitics, sense, "");
    }

    private Piece vague(int first, int end, int clitics, double least) {
      Sense sense = new Sense.Amount(least, Clitic.AL.in(clitics), true, false);
      return new Piece(List.of("vague"), first, end, clitics, sense, "");
    }

    private @Nullable At first(int i) {
      At best = null;
      for (At at : lookup(cardinals, sentence, i)) {
        boolean article = Clitic.AL.in(at.clitics());
        boolean fits =
            switch (at.term().join()) {
              case FIRST -> isTeenNext(at.last() + 1);
              case TEEN, FRACTION, CONSTRUCT -> false;
              case UNIT -> !(article && at.term().value() == 2);
              default -> true;
            };
        if (fits && (best == null || at.last() > best.last())) {
          best = at;
        }
      }
      return best;
    }

    private boolean isTeenNext(int i) {
      return lookup(cardinals, sentence, i).stream()
          .anyMatch(at -> at.term().join() == Join.TEEN && at.clitics() == 0);
    }

    private void start(Term term) {
      before = term.join();
      switch (term.join()) {
        case SCALE -> finish(term.value());
        case DUAL -> finish(term.value(), term.value() / 2);
        case DUAL_OR_SCALE -> finish(term.value() * 2, term.value());
        default -> group = term.value();
      }
    }

    private void finish(double value) {
      finish(value, value);
    }

    private void finish(double value, double newScale) {
      total += value;
      group = 0;
      scale = newScale;
      before = Join.SCALE;
    }

    private boolean startDigits(int i) {
      Token token = sentence.tokens().get(i);
      if (token.kind() != TokenKind.NUMBER) {
        return false;
      }
      double value = Digits.value(token.plain());
      if (Double.isNaN(value)) {
        return false;
      }
      group = value;
      digits = true;
      before = Join.VAGUE;
      last = i;
      return true;
    }

    private void extend() {
      while (step()) {
        digits = false;
      }
    }

    private boolean step() {
      int next = last + 1;
      if (next >= sentence.tokens().size()) {
        return false;
      }
      for (At at : lookup(cardinals, sentence, next)) {
        int glued = at.clitics() & ~Clitic.AL.bit();
        if ((glued == 0 && multiply(at)) || (glued == AND && add(at))) {
          last = Math.max(last, at.last());
          return true;
        }
      }
      return addFraction(next) || addDigits(next);
    }

    /** "three hundred", "thirteen", "five thousand": the next word works on the group. */
    private boolean multiply(At at) {
      Term term = at.term();
      if (Clitic.AL.in(at.clitics())) {
        return false;
      }
      Join join = term.join();
      boolean unit = before == Join.UNIT && group < 10;
      if (join == Join.TEEN && (unit || before == Join.FIRST)) {
        group += 10;
        before = Join.TEEN;
        return true;
      }
      if (join == Join.HUNDRED && unit && term.value() == 100 && group > 2) {
        group *= 100;
        before = Join.HUNDRED;
        return true;
      }
      boolean scales =
          join == Join.SCALE || join == Join.SCALE_PLURAL || join == Join.DUAL_OR_SCALE;
      if (scales && group > 0 && term.value() < scale) {
        finish(group * term.value(), term.value());
        return true;
      }
      return false;
    }

    /** "twenty-five", "hundred and six", "thousand and forty": the next word is joined by "and". */
    private boolean add(At at) {
      Join join = at.term().join();
      if (join == Join.TEN && before == Join.UNIT && group > 0 && group < 10) {
        group += at.term().value();
        before = Join.TEN;
        return true;
      }
      boolean starts =
          join == Join.UNIT
              || join == Join.TEN
              || join == Join.HUNDRED
              || join == Join.SCALE
              || join == Join.DUAL
              || (join == Join.FIRST && isTeenNext(at.last() + 1));
      return starts && addBelow(at);
    }

    private boolean addBelow(At at) {
      double limit = before == Join.HUNDRED ? 100 : before == Join.SCALE ? scale : 0;
      if (limit == 0) {
        return false;
      }
      Parse rest = new Parse(sentence);
      rest.start(at.term());
      rest.scale = before == Join.HUNDRED ? 0 : rest.scale;
      rest.last = at.last();
      rest.extend();
      return take(rest, limit);
    }

    private boolean take(Parse rest, double limit) {
      double value = rest.total + rest.group;
      if (value >= limit) {
        return false;
      }
      if (limit == 100) {
        group += value;
        before = Join.TEN;
      } else {
        total += value;
        scale = 1;
        before = Join.TEN;
      }
      last = rest.last;
      return true;
    }

    /** "a million and a half". */
    private boolean addFraction(int next) {
      if (before != Join.SCALE || Double.isInfinite(scale)) {
        return false;
      }
      for (At at : lookup(fractions, sentence, next)) {
        if ((at.clitics() & ~Clitic.AL.bit()) == AND) {
          total += at.term().value() * scale;
          last = at.last();
          skipRepeatedScale();
          before = Join.TEN;
          return true;
        }
      }
      return false;
    }

    private void skipRepeatedScale() {
      for (At at : lookup(cardinals, sentence, last + 1)) {
        if (at.term().value() == scale && (at.clitics() & ~Clitic.AL.bit()) == 0) {
          last = at.last();
          return;
        }
      }
    }

    /** "42 thousand and 519". */
    private boolean addDigits(int next) {
      Token token = sentence.tokens().get(next);
      boolean and =
          token.kind() == TokenKind.CLITIC && token.readings().getFirst().clitics() == AND;
      boolean joins = before == Join.SCALE || (before == Join.HUNDRED && group > 0);
      if (!and || !joins || next + 1 >= sentence.tokens().size()) {
        return false;
      }
      Parse rest = new Parse(sentence);
      if (!rest.startDigits(next + 1)) {
        return false;
      }
      rest.extend();
      return take(rest, before == Join.HUNDRED ? 100 : scale);
    }
  }
}
