package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordForm;
import org.isnad.mention.QuantityMention.Kind;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.Sentence;
import org.isnad.text.Text;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads lengths, counts, shares, sums of money, ordinals and bare numbers, each with its hedge, by
 * the rules of {@code ar/quantity}. Numbers and ordinals inside dates and clock times are left out.
 * Thread-safe.
 */
public final class QuantityReader {
  private final PieceReader pieces;
  private final TimeGrammar times;
  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Map<String, String> units = new HashMap<>();

  /** With the number words and rules of the data. */
  public QuantityReader(Lexicon lexicon) {
    this(lexicon, new PieceReader(lexicon));
  }

  QuantityReader(Lexicon lexicon, PieceReader pieces) {
    this.lexicon = lexicon;
    this.pieces = pieces;
    this.times = new TimeGrammar(lexicon, pieces);
    this.grammar = new Grammar(lexicon, lexicon.rules("quantity"));
    for (Row row : lexicon.listTable("count-nouns").rows()) {
      units.put(lexicon.orthography().fold(row.get("form")), row.get("unit"));
    }
  }

  /** The quantities of all sentences, in text order. */
  public List<QuantityMention> read(Text text) {
    List<List<Piece>> words = text.sentences().stream().map(pieces::read).toList();
    return read(
        text,
        words,
        text.sentences().stream().map(s -> times.read(s, words.get(s.index()))).toList());
  }

  /** The quantities among the words with a value of each sentence, outside its times. */
  List<QuantityMention> read(Text text, List<List<Piece>> words, List<List<Piece>> times) {
    List<QuantityMention> out = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      int i = sentence.index();
      read(sentence, words.get(i), times.get(i), text.original(), out);
    }
    return out;
  }

  private void read(
      Sentence sentence,
      List<Piece> found,
      List<Piece> dates,
      String original,
      List<QuantityMention> out) {
    List<RuleMatch> matches = grammar.read(sentence, found);
    List<QuantityMention> own = new ArrayList<>();
    boolean[] taken = new boolean[sentence.tokens().size()];
    boolean[] dated = dated(sentence, dates);
    for (RuleMatch match : matches) {
      if (isOfDate(match, dated) || isOwned(match, sentence)) {
        continue;
      }
      for (int i = Grammar.first(match); i <= Grammar.last(match); i++) {
        taken[i] = true;
      }
      if (!Grammar.isNone(match)) {
        own.add(mention(match, found, sentence, original));
      }
    }
    addLone(sentence, found, taken, dated, original, own);
    own.sort(Comparator.comparingInt(QuantityMention::first));
    out.addAll(own);
  }

  private QuantityMention mention(
      RuleMatch match, List<Piece> found, Sentence sentence, String original) {
    Measure measure = new Measure(match, found);
    Kind kind =
        Kind.valueOf(match.rule().gives("kind", "number").toUpperCase(java.util.Locale.ROOT));
    Filler start = measure.firstFiller();
    int first = start.first();
    int last = measure.lastToken();
    String unit =
        switch (kind) {
          case DURATION -> measure.unit();
          case MONEY -> measure.word("currency");
          case COUNT -> counted(measure, sentence);
          default -> "";
        };
    var span = Piece.span(sentence, first, last, start.clitics());
    return new QuantityMention(
        sentence.index(),
        first,
        last,
        start.clitics(),
        span,
        span.of(original),
        kind,
        measure.min(kind),
        measure.max(kind),
        measure.hedge(),
        unit,
        match.rule().id());
  }

  private String counted(Measure measure, Sentence sentence) {
    Filler noun = measure.filler("noun");
    if (noun == null) {
      return "";
    }
    Token token = sentence.tokens().get(noun.first());
    if (noun.last() > noun.first()) {
      return units.getOrDefault(phrase(sentence, noun), token.folded());
    }
    for (Reading reading : token.readings()) {
      String direct = units.get(reading.stem());
      if (direct != null) {
        return direct;
      }
      for (WordForm form : reading.forms()) {
        String unit = units.get(form.lemma());
        if (unit != null) {
          return unit;
        }
      }
    }
    return token.folded();
  }

  /** The dictionary forms of a phrase. */
  private String phrase(Sentence sentence, Filler filler) {
    List<String> words = new ArrayList<>();
    for (Token token : sentence.tokens().subList(filler.first(), filler.last() + 1)) {
      List<WordForm> forms = lexicon.forms(token.folded());
      words.add(forms.isEmpty() ? token.folded() : forms.getFirst().lemma());
    }
    return String.join(" ", words);
  }

  /** Numbers and ordinals that no rule took and that belong to no date or clock time. */
  private void addLone(
      Sentence sentence,
      List<Piece> found,
      boolean[] taken,
      boolean[] dated,
      String original,
      List<QuantityMention> out) {
    List<Piece> lone = new ArrayList<>();
    for (Piece piece : found) {
      if (isLone(piece, found)
          && isFree(piece, taken)
          && lone.stream().noneMatch(p -> p.covers(piece))) {
        lone.removeIf(piece::covers);
        lone.add(piece);
      }
    }
    for (Piece piece : lone) {
      if (isFree(piece, dated) && piece.sense() instanceof Sense.Amount amount) {
        out.add(lone(piece, amount, hedge(piece, found), sentence, original));
      }
    }
  }

  private static boolean isLone(Piece piece, List<Piece> found) {
    return piece.is("ordinal")
        || (piece.is("number")
            && !piece.is("number.year")
            && !isOne(piece)
            && found.stream().noneMatch(p -> p.first() == piece.last() + 1 && isMonth(p)));
  }

  /** Which tokens belong to dates and clock times. */
  private static boolean[] dated(Sentence sentence, List<Piece> times) {
    boolean[] dated = new boolean[sentence.tokens().size()];
    for (Piece piece : times) {
      if (TimeGrammar.isDate(piece)) {
        java.util.Arrays.fill(dated, piece.first(), piece.last() + 1, true);
      }
    }
    return dated;
  }

  /** Whether the number of a count is part of a date. */
  private static boolean isOfDate(RuleMatch match, boolean[] dated) {
    boolean count = match.rule().gives("kind", "").equals("count");
    return count
        && match.slots().getOrDefault("n", List.of()).stream().anyMatch(f -> dated[f.first()]);
  }

  /** Whether a dual carries a pronoun: the two are somebody's and known already. */
  private boolean isOwned(RuleMatch match, Sentence sentence) {
    if (match.rule().gives("count", "").isEmpty()) {
      return false;
    }
    Token token = sentence.tokens().get(match.anchor());
    return token.readings().stream().flatMap(r -> r.forms().stream()).anyMatch(f -> f.is("suffix"));
  }

  private static @Nullable Piece hedge(Piece piece, List<Piece> found) {
    return found.stream()
        .filter(p -> p.is("hedge.before") && p.last() + 1 == piece.first())
        .findFirst()
        .orElse(null);
  }

  private static boolean isMonth(Piece piece) {
    return piece.kind().startsWith("month") || piece.kind().startsWith("hijri");
  }

  /** "One" in words follows its noun and counts nothing by itself. */
  private static boolean isOne(Piece piece) {
    return piece.sense() instanceof Sense.Amount amount && amount.value() == 1 && !amount.digits();
  }

  private static boolean isFree(Piece piece, boolean[] taken) {
    for (int i = piece.first(); i <= piece.last(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private QuantityMention lone(
      Piece piece,
      Sense.Amount amount,
      @Nullable Piece before,
      Sentence sentence,
      String original) {
    boolean ordinal = piece.is("ordinal");
    String noun = ordinal ? null : noun(sentence, piece.last() + 1);
    Kind kind = ordinal ? Kind.ORDINAL : noun != null ? Kind.COUNT : Kind.NUMBER;
    int last = noun != null ? piece.last() + 1 : piece.last();
    boolean hedged = !ordinal && before != null && before.sense() instanceof Sense.Word;
    Piece start = hedged && before != null ? before : piece;
    Hedge hedge =
        start.sense() instanceof Sense.Word word ? Hedge.valueOf(word.value()) : Hedge.EXACT;
    boolean below = hedge == Hedge.LESS_THAN || hedge == Hedge.AT_MOST;
    boolean above = hedge == Hedge.MORE_THAN || hedge == Hedge.AT_LEAST;
    var span = Piece.span(sentence, start.first(), last, start.clitics());
    return new QuantityMention(
        sentence.index(),
        start.first(),
        last,
        start.clitics(),
        span,
        span.of(original),
        kind,
        below ? 0 : amount.value(),
        above ? null : (Double) amount.value(),
        hedge,
        noun == null ? "" : noun,
        ordinal ? "ordinal" : "number");
  }

  /** The word after a number, when it may be what is counted. */
  private @Nullable String noun(Sentence sentence, int i) {
    if (i >= sentence.tokens().size()) {
      return null;
    }
    Token token = sentence.tokens().get(i);
    boolean word = token.kind() == TokenKind.WORD && token.folded().length() > 2;
    boolean definite = token.readings().stream().anyMatch(r -> Clitic.AL.in(r.clitics()));
    boolean verb =
        lexicon.forms(token.folded()).stream().anyMatch(f -> f.is("past") || f.is("present"));
    boolean other = lexicon.inList("not-counted", token.folded());
    boolean joined =
        token.readings().stream().anyMatch(r -> Clitic.WA.in(r.clitics()))
            && lexicon.forms(token.folded()).isEmpty();
    return word && !definite && !verb && !other && !joined ? token.folded() : null;
  }
}
