package org.isnad.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.TimeMention.Anchor;
import org.isnad.mention.TimeParts.Op;
import org.isnad.page.Span;
import org.isnad.text.Sentence;
import org.isnad.text.Text;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads time expressions by the rules of {@code ar/time} and sets them against the day of the text.
 *
 * <p>Values that need that day stay open when it is not known: they keep their parts and the shift.
 * A clock time or part of the day takes its day from the date beside it, else from the date told
 * last, else from the text. Inside a quotation a relative day counts from the day the sentence
 * gives before the quotation. Thread-safe.
 */
public final class TimeReader {
  private final TimeGrammar grammar;
  private final ClauseTense tenses;

  /** With the calendar, words and rules of the data. */
  public TimeReader(Lexicon lexicon) {
    this(lexicon, new PieceReader(lexicon));
  }

  TimeReader(Lexicon lexicon, PieceReader pieces) {
    this.grammar = new TimeGrammar(lexicon, pieces);
    this.tenses = new ClauseTense(lexicon);
  }

  /** The times of all sentences, in text order, and the day of the text. */
  public Times read(Text text) {
    return read(text, text.sentences().stream().map(grammar::read).toList());
  }

  /**
   * The expressions of each sentence, before they are set against the day of the text.
   *
   * @param words the words with a value of each sentence
   */
  List<List<Piece>> expressions(Text text, List<List<Piece>> words) {
    return text.sentences().stream().map(s -> grammar.read(s, words.get(s.index()))).toList();
  }

  /** The times from the expressions of the sentences. */
  Times read(Text text, List<List<Piece>> pieces) {
    WritingDays days = WritingDays.of(text, pieces);
    List<TimeMention> mentions = new ArrayList<>();
    Pass pass = new Pass(text, days.page(), mentions);
    for (int i = 0; i < pieces.size(); i++) {
      if (!pieces.get(i).isEmpty()) {
        pass.written(days.of(i));
        pass.read(text.sentences().get(i), pieces.get(i));
      }
    }
    return new Times(days.page().day(), days.page().slack(), days.entries(), mentions);
  }

  /** One way through a text: remembers the date told last. */
  private final class Pass {
    private final Text text;
    private TextDay day;
    private final List<TimeMention> out;
    private @Nullable TimeMention last;

    Pass(Text text, TextDay day, List<TimeMention> out) {
      this.text = text;
      this.day = day;
      this.out = out;
    }

    /** Goes on with sentences of another day, to which no date told before is of use. */
    void written(TextDay other) {
      last = other.equals(day) ? last : null;
      day = other;
    }

    void read(Sentence sentence, List<Piece> pieces) {
      if (pieces.isEmpty()) {
        return;
      }
      ClauseTense.Of tense = tenses.new Of(sentence);
      List<TimeMention> own = new ArrayList<>();
      for (int i = 0; i < pieces.size(); i++) {
        Piece piece = pieces.get(i);
        if (piece.sense() instanceof TimeParts parts) {
          Resolved resolved = resolve(sentence, pieces, i, parts, tense, own);
          TimeMention mention = mention(sentence, piece, parts, resolved);
          own.add(mention);
          if (isDay(parts, mention)) {
            last = mention;
          }
        }
      }
      out.addAll(own);
    }

    private boolean isDay(TimeParts parts, TimeMention mention) {
      boolean since = mention.rule().startsWith("since");
      Precision precision = mention.value().precision();
      return !since
          && parts.op() != Op.CLOCK
          && (precision == Precision.DAY
              || parts.dayOrEmpty().weekday() != null
              || (mention.shift() != null && mention.value().from() != null));
    }

    private Resolved resolve(
        Sentence sentence,
        List<Piece> pieces,
        int i,
        TimeParts parts,
        ClauseTense.Of tense,
        List<TimeMention> before) {
      Piece piece = pieces.get(i);
      Tense at = tense.at(piece.first(), piece.last());
      if (parts.op() == Op.CLOCK) {
        return clock(pieces, i, parts, tense, before);
      }
      boolean relative = parts.day() != null && parts.dayOrEmpty().shift() != null;
      LocalDate said = relative ? saidOn(sentence, piece, before) : null;
      if (said != null) {
        Resolved resolved =
            new TimeResolver(parts, said, 0, at, "counted from " + said + ", when it was said")
                .resolve();
        return new Resolved(resolved.type(), resolved.value(), resolved.timex(), Anchor.PREVIOUS);
      }
      return new TimeResolver(parts, day.day(), day.slack(), at, day.why()).resolve();
    }

    /** The past day that stands before the quotation in which a relative day is named. */
    private @Nullable LocalDate saidOn(Sentence sentence, Piece piece, List<TimeMention> before) {
      int open = -1;
      for (int i = 0; i < piece.first(); i++) {
        TokenKind kind = sentence.tokens().get(i).kind();
        open = kind == TokenKind.OPEN_QUOTE ? i : kind == TokenKind.CLOSE_QUOTE ? -1 : open;
      }
      LocalDate said = null;
      for (TimeMention mention : before) {
        LocalDate from = mention.value().from();
        boolean day = mention.value().precision() == Precision.DAY && from != null;
        LocalDate today = this.day.day();
        boolean back = from != null && day && today != null && !from.isAfter(today);
        if (mention.last() < open && back && !mention.rule().startsWith("since")) {
          said = from;
        }
      }
      return said;
    }

    /**
     * A clock time alone takes the day of the date beside it, of the date told last, or of the
     * text.
     */
    private Resolved clock(
        List<Piece> pieces,
        int i,
        TimeParts parts,
        ClauseTense.Of tense,
        List<TimeMention> before) {
      TimeMention near = nearest(before);
      TimeValue value = near == null ? null : near.value();
      if (near == null && i + 1 < pieces.size()) {
        Piece next = pieces.get(i + 1);
        boolean beside = next.first() - pieces.get(i).last() <= 3;
        if (beside && next.sense() instanceof TimeParts other && other.op() == Op.DAY) {
          Tense at = tense.at(next.first(), next.last());
          value = new TimeResolver(other, day.day(), day.slack(), at, day.why()).resolve().value();
        }
      }
      if (value == null && last != null) {
        value = last.value();
      }
      return onDay(parts, value);
    }

    private @Nullable TimeMention nearest(List<TimeMention> before) {
      for (int k = before.size() - 1; k >= 0; k--) {
        TimeMention mention = before.get(k);
        boolean since = mention.rule().startsWith("since");
        Precision precision = mention.value().precision();
        boolean day =
            precision == Precision.DAY
                || mention.value().weekday() != null
                || (mention.shift() != null && mention.value().from() != null);
        if (day && !since) {
          return mention;
        }
      }
      return null;
    }

    private Resolved onDay(TimeParts parts, @Nullable TimeValue onto) {
      LocalDate text = day.day() == null ? null : day.day().minusDays(day.slack());
      LocalDate from = onto == null ? text : onto.from();
      LocalDate to = onto == null ? day.day() : onto.to();
      boolean exact = from != null && from.equals(to);
      TimeParts.Day named = parts.dayOrEmpty();
      Resolved bare = new TimeResolver(parts.withDay(named), null, 0, Tense.PAST, "").resolve();
      TimeValue clock = bare.value();
      String tail = bare.timex().substring(bare.timex().indexOf('T'));
      TimeValue value =
          new TimeValue(
              from,
              to,
              from == null ? Precision.UNKNOWN : exact ? Precision.DAY : Precision.WINDOW,
              from == null ? org.isnad.article.How.UNKNOWN : org.isnad.article.How.DERIVED,
              from == null ? "no day beside the clock time" : "on the day told beside it",
              onto == null ? null : onto.year(),
              onto == null ? null : onto.month(),
              onto == null ? null : onto.day(),
              onto == null ? null : onto.weekday(),
              clock.part(),
              clock.clock(),
              clock.zone());
      if (onto != null) {
        value = value.relative(onto.shiftFrom(), onto.shiftTo());
      }
      LocalDate likely = onto == null ? to : from;
      String date = likely == null ? "XXXX-XX-XX" : likely.toString();
      Anchor anchor = from == null ? Anchor.OPEN : onto == null ? Anchor.TEXT : Anchor.PREVIOUS;
      return new Resolved(bare.type(), value, date + tail, anchor);
    }

    private TimeMention mention(
        Sentence sentence, Piece piece, TimeParts parts, Resolved resolved) {
      Span span = Piece.span(sentence, piece.first(), piece.last(), piece.clitics());
      Integer from = resolved.value().shiftFrom();
      boolean exact = from != null && from.equals(resolved.value().shiftTo());
      Integer named = day.slack() > 0 && parts.op() == Op.DAY ? parts.dayOrEmpty().shift() : null;
      boolean dawn = parts.part() == PartOfDay.DAWN && parts.clock() == null;
      return new TimeMention(
          sentence.index(),
          piece.first(),
          piece.last(),
          piece.clitics(),
          span,
          span.of(text.original()),
          resolved.type(),
          resolved.value(),
          resolved.timex(),
          parts.mod() == null && dawn ? "START" : Edges.isSection(parts.mod()) ? null : parts.mod(),
          resolved.anchor(),
          exact ? from : named,
          piece.rule());
    }
  }
}
