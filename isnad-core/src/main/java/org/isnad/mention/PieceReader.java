package org.isnad.mention;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Clitic;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;

/**
 * Finds the words with a value from which rules build times and quantities. The slot kinds:
 *
 * <ul>
 *   <li>number, number.dom (1 to 31), number.the (the same with the article), number.year (four
 *       digits), number.year-in-words, number.hour, number.minute, vague, fraction, ordinal,
 *       ordinal.dom, ordinal.hour
 *   <li>weekday, weekday-bare (without article), month, month-maybe (also an ordinary word),
 *       month-rare, hijri, hijri-maybe, persian, persian-maybe
 *   <li>clock (14:00), clock-maybe (13,30), clock-four (1300), numdate (16/10/2025), numrange
 *       (10-12)
 *   <li>the kinds of {@code ar/time-words.tsv} and {@code ar/quantity-words.tsv}, each also as
 *       kind.value, kind.feature and kind.value.feature
 * </ul>
 *
 * Thread-safe.
 */
final class PieceReader {
  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 2199;

  private final NumberReader numbers;
  private final List<PhraseTable> tables;
  private final PhraseTable calendar;
  private final WordNotes<Openings> known;

  /** What may begin with a word: phrases of each table, those of the calendar, a number. */
  private record Openings(
      List<List<PhraseTable.Opening>> tables, List<PhraseTable.Opening> calendar, boolean number) {
    private static final Openings NONE = new Openings(List.of(), List.of(), false);

    /** Whether anything may begin; only {@link #NONE} has no tables. */
    boolean isSome() {
      return !tables.isEmpty();
    }

    /** Whether those just worked out give nothing. */
    boolean isNone() {
      boolean none = !number && calendar.isEmpty();
      for (List<PhraseTable.Opening> table : tables) {
        none &= table.isEmpty();
      }
      return none;
    }
  }

  PieceReader(Lexicon lexicon) {
    this.known = new WordNotes<>(lexicon, this::openings);
    this.numbers = new NumberReader(lexicon);
    this.tables =
        List.of(
            PhraseTable.of(lexicon, "ar/time-words.tsv"),
            PhraseTable.of(lexicon, "ar/quantity-words.tsv"));
    this.calendar = calendar(lexicon);
  }

  private static PhraseTable calendar(Lexicon lexicon) {
    PhraseTable table = new PhraseTable(lexicon);
    String article = table.article();
    for (DataList.Entry entry : DataList.of(lexicon, "ar/calendar.yaml", "weekdays")) {
      for (String form : entry.forms()) {
        boolean bare = !lexicon.orthography().fold(form).startsWith(article);
        String kind = bare ? "weekday-bare" : "weekday";
        table.add(lexicon, kind, new Sense.Word(entry.get("number", "1"), ""), form);
      }
    }
    addMonths(lexicon, table, "months", "month");
    addMonths(lexicon, table, "hijri", "hijri");
    addMonths(lexicon, table, "persian", "persian");
    return table;
  }

  private static void addMonths(Lexicon lexicon, PhraseTable table, String section, String kind) {
    for (DataList.Entry entry : DataList.of(lexicon, "ar/calendar.yaml", section)) {
      List<String> ambiguous = entry.all("ambiguous");
      for (String form : entry.forms()) {
        boolean article = lexicon.orthography().fold(form).startsWith(table.article());
        String certainty = !ambiguous.contains(form) ? "" : article ? "-rare" : "-maybe";
        table.add(lexicon, kind + certainty, new Sense.Word(entry.get("number", "1"), ""), form);
      }
    }
  }

  /** The pieces in text order. */
  List<Piece> read(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    Openings[] openings = new Openings[tokens.size()];
    boolean any = false;
    boolean number = false;
    for (int i = 0; i < openings.length; i++) {
      openings[i] = known.of(tokens.get(i).word());
      any |= openings[i].isSome();
      number |= openings[i].number();
    }
    if (!any) {
      return List.of();
    }
    List<Piece> out = new ArrayList<>();
    for (int t = 0; t < tables.size(); t++) {
      for (int i = 0; i < openings.length; i++) {
        if (openings[i].isSome()) {
          PhraseTable.find(sentence, i, openings[i].tables().get(t), out);
        }
      }
    }
    List<Piece> dates = new ArrayList<>();
    for (int i = 0; i < openings.length; i++) {
      PhraseTable.find(sentence, i, openings[i].calendar(), dates);
    }
    out.addAll(months(sentence, dates));
    if (number) {
      addNumbers(sentence, openings, out);
    }
    out.sort(Comparator.comparingInt(Piece::first).thenComparingInt(Piece::last));
    return out;
  }

  private void addNumbers(Sentence sentence, Openings[] openings, List<Piece> out) {
    boolean[] starts = new boolean[openings.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = openings[i].number();
    }
    for (Piece piece : numbers.read(sentence, starts)) {
      out.add(sorted(piece, sentence));
    }
    for (Token token : sentence.tokens()) {
      if (token.kind() == TokenKind.NUMBER) {
        addDigits(token, sentence, out);
      }
    }
  }

  private Openings openings(Word word) {
    List<List<PhraseTable.Opening>> own = new ArrayList<>(tables.size());
    for (PhraseTable table : tables) {
      own.add(table.openings(word));
    }
    Openings openings = new Openings(own, calendar.openings(word), numbers.mayBegin(word));
    return openings.isNone() ? Openings.NONE : openings;
  }

  /** Adds what a number or ordinal may stand for. */
  private static Piece sorted(Piece piece, Sentence sentence) {
    if (!(piece.sense() instanceof Sense.Amount amount)) {
      return piece;
    }
    List<String> kinds = new ArrayList<>(piece.kinds());
    boolean definite = Clitic.AL.in(piece.clitics());
    if (piece.is("number")) {
      String digits = amount.digits() ? sentence.tokens().get(piece.last()).plain() : "";
      if (amount.isWhole(1, 31) && digits.length() <= 2) {
        kinds.add(definite ? "number.the" : "number.dom");
      }
      boolean half = amount.value() > 1 && amount.value() < 13 && amount.value() % 1 != 0;
      if (half && !amount.digits()) {
        kinds.add("number.half");
      }
      if (amount.isWhole(1, 24) && digits.length() <= 2) {
        kinds.add("number.hour");
      }
      if (amount.isWhole(0, 59) && digits.length() <= 2) {
        kinds.add("number.minute");
      }
      if (!definite && amount.isWhole(FIRST_YEAR, LAST_YEAR)) {
        if (!amount.digits()) {
          kinds.add("number.year-in-words");
        } else if (digits.length() == 4) {
          kinds.add("number.year");
        }
      }
    }
    if (piece.is("ordinal") && definite) {
      if (amount.isWhole(1, 31)) {
        kinds.add("ordinal.dom");
      }
      if (amount.isWhole(1, 12)) {
        kinds.add("ordinal.hour");
      }
    }
    return new Piece(
        kinds, piece.first(), piece.last(), piece.clitics(), piece.sense(), piece.rule());
  }

  private static void addDigits(Token token, Sentence sentence, List<Piece> out) {
    int at = token.index();
    String digits = token.plain();
    Token before = at > 0 ? sentence.tokens().get(at - 1) : token;
    boolean glued = before.kind() == TokenKind.CLITIC;
    int first = glued ? at - 1 : at;
    int clitics = glued ? before.readings().getFirst().clitics() : 0;
    LocalTime clock = Digits.clock(digits);
    if (clock != null) {
      String kind = Digits.isClockForSure(digits) ? "clock" : "clock-maybe";
      out.add(new Piece(List.of(kind), first, at, clitics, clock(clock), ""));
    }
    boolean plain = before.kind() != TokenKind.FOREIGN;
    if (plain && digits.length() == 4 && digits.chars().allMatch(Character::isDigit)) {
      LocalTime four = Digits.clock(digits.substring(0, 2) + ":" + digits.substring(2));
      if (four != null) {
        out.add(new Piece(List.of("clock-four"), first, at, clitics, clock(four), ""));
      }
    }
    TimeParts.Day day = Digits.date(digits);
    if (day != null) {
      Sense date = TimeParts.of(TimeParts.Op.DAY).withDay(day);
      out.add(new Piece(List.of("numdate"), first, at, clitics, date, ""));
    }
    TimeParts years = Digits.range(digits);
    if (years != null) {
      out.add(new Piece(List.of("timerange"), first, at, clitics, years, ""));
    }
    List<String> groups = Digits.groups(digits);
    if (groups.size() == 2 && digits.indexOf('-') > 0) {
      Sense range = new Sense.Word(groups.get(0), groups.get(1));
      out.add(new Piece(List.of("numrange"), first, at, clitics, range, ""));
    }
  }

  private static TimeParts clock(LocalTime time) {
    return TimeParts.of(TimeParts.Op.CLOCK).withClock(time);
  }

  /** Joins pairs such as "July (Tammuz)" and drops months inside longer ones. */
  private static List<Piece> months(Sentence sentence, List<Piece> found) {
    List<Piece> out = new ArrayList<>();
    for (Piece piece : found) {
      Piece before = out.isEmpty() ? null : out.getLast();
      if (before == null || !isMonth(before) || !isMonth(piece)) {
        out.add(piece);
        continue;
      }
      int end = pairEnd(sentence, before, piece);
      if (end >= 0) {
        out.set(
            out.size() - 1,
            new Piece(List.of("month"), before.first(), end, before.clitics(), before.sense(), ""));
      } else if (!before.covers(piece)) {
        out.add(piece);
      }
    }
    return out;
  }

  private static boolean isMonth(Piece piece) {
    return piece.kind().startsWith("month");
  }

  /** Last token of the pair, a closing bracket included; -1 when the two are no pair. */
  private static int pairEnd(Sentence sentence, Piece one, Piece other) {
    boolean opened = false;
    if (other.clitics() != 0 || other.first() - one.last() > 2) {
      return -1;
    }
    for (int i = one.last() + 1; i < other.first(); i++) {
      Token token = sentence.tokens().get(i);
      opened |= token.kind() == TokenKind.OPEN_BRACKET;
      boolean dash = token.is("-") || token.is("–");
      if (dash && !one.sense().equals(other.sense())) {
        return -1;
      }
      if (!token.is("/") && !dash && token.kind() != TokenKind.OPEN_BRACKET) {
        return -1;
      }
    }
    boolean same = one.sense().equals(other.sense());
    boolean mark = other.first() - one.last() == 2;
    if (other.first() <= one.last() || !(same || mark)) {
      return -1;
    }
    int next = other.last() + 1;
    boolean closes =
        opened
            && next < sentence.tokens().size()
            && sentence.tokens().get(next).kind() == TokenKind.CLOSE_BRACKET;
    return closes ? next : other.last();
  }
}
