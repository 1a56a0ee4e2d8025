package org.isnad.article;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.DataException;
import org.isnad.lexicon.DataProblem;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;

/**
 * The words by which page furniture is known, from {@code ar/furniture/markers.tsv}. A marker fires
 * only in the place its row names, so that the same words inside a sentence mean nothing.
 */
final class Furniture {
  /** Where in a line a marker stands. */
  enum Match {
    /** The whole line, numbers left out. */
    LINE,
    /** The start of a short line. */
    START,
    /** The start, with a colon, slash or dash after it or nothing. */
    LABEL,
    /** The end of a short line. */
    END,
    /** Anywhere in a short line. */
    INSIDE,
    /** The whole line beside a number. */
    NUMBER,
    /** Within a paragraph, before the page's last words. */
    TAIL
  }

  /**
   * A marker in a line.
   *
   * @param mark what it marks
   * @param match how it was found
   * @param rest index of the first word after it
   */
  record Found(Mark mark, Match match, int rest) {}

  private static final int SHORT = 14;
  private static final int LONGEST = 30;

  private final Map<Match, Phrases<Mark>> phrases = new EnumMap<>(Match.class);
  private final Set<String> lineWords = new HashSet<>();

  Furniture(Lexicon lexicon) {
    for (Match match : Match.values()) {
      phrases.put(match, new Phrases<>());
    }
    Orthography orthography = lexicon.orthography();
    for (Row row : lexicon.table("ar/furniture/markers.tsv").rows()) {
      try {
        add(row, Word.forms(orthography, row.get("form")));
      } catch (IllegalArgumentException e) {
        throw new DataException(
            List.of(
                new DataProblem(
                    row.file(),
                    row.line(),
                    "no such marks or match: " + row.get("marks") + ", " + row.get("match"),
                    "use one that other rows use")));
      }
    }
  }

  private void add(Row row, List<String> words) {
    Match match = Match.valueOf(row.get("match").toUpperCase(Locale.ROOT));
    phrases(match).add(words, Mark.of(row.get("marks")));
    if (match == Match.LINE) {
      lineWords.addAll(words);
    }
  }

  private Phrases<Mark> phrases(Match match) {
    return Objects.requireNonNull(phrases.get(match));
  }

  /** The marker of a line; empty when the line is no furniture by its words. */
  Optional<Found> find(String text, Line line) {
    if (line.head().isEmpty() || line.wordCount() > 4 * LONGEST) {
      return Optional.empty();
    }
    Optional<Found> found = label(text, line);
    if (found.isEmpty() && line.isWhole()) {
      found = whole(line).or(() -> start(line)).or(() -> end(line)).or(() -> inside(line));
    }
    return found;
  }

  /** The words of a label, when a line begins with one of a given kind. */
  Optional<Found> label(String text, Line line, Mark wanted) {
    return line.head().isEmpty()
        ? Optional.empty()
        : label(text, line).filter(f -> f.mark() == wanted);
  }

  private Optional<Found> label(String text, Line line) {
    List<Word> words = line.head();
    for (Phrases.Hit<Mark> hit : phrases(Match.LABEL).all(words, 0)) {
      int rest = hit.words();
      boolean alone = rest == words.size() && line.isWhole();
      boolean marked = !alone && isLabelSign(text, words.get(rest - 1).end(), line);
      boolean bracketed = text.charAt(line.span().start()) == '(';
      boolean tooLong = hit.value() == Mark.BYLINE && line.wordCount() > 10 && !bracketed;
      boolean loose = isLooseLabel(text, hit.value(), line, rest, bracketed);
      if (!tooLong && (alone || marked || loose)) {
        return Optional.of(new Found(hit.value(), Match.LABEL, rest));
      }
    }
    return Optional.empty();
  }

  /** A colon, slash, bar or dash after blanks. */
  private static boolean isLabelSign(String text, int at, Line line) {
    int i = at;
    while (i < line.span().end() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < line.span().end() && ":/|\uff1a-\u2013\u2014".indexOf(text.charAt(i)) >= 0;
  }

  /** Labels that often stand without a sign, when the line is short enough. */
  private static boolean isLooseLabel(
      String text, Mark mark, Line line, int rest, boolean bracketed) {
    int more = line.wordCount() - rest;
    return switch (mark) {
      case READ_ALSO -> !line.stop() && rest > 1 && more <= 20;
      case STAMP, UPDATED -> line.wordCount() <= 20 && hasNumber(line);
      case BYLINE ->
          !line.stop() && more >= 2 && (bracketed ? more <= 16 : upToDash(text, line, rest) <= 5);
      case SOURCE -> !line.stop() && rest > 1 && more <= 4;
      default -> false;
    };
  }

  /** Words from one on, up to a dash between blanks. */
  private static int upToDash(String text, Line line, int from) {
    List<Word> words = line.head();
    int i = from;
    while (i < words.size()
        && (i == from
            || text.substring(words.get(i - 1).end(), words.get(i).start()).indexOf(" - ") < 0)) {
      i++;
    }
    return i - from;
  }

  private static boolean hasNumber(Line line) {
    for (Word word : line.head()) {
      if (word.isNumber()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Found> whole(Line line) {
    List<Word> named =
        hasNumber(line) ? line.head().stream().filter(w -> !w.isNumber()).toList() : line.head();
    if (line.head().size() - named.size() > 2) {
      return Optional.empty();
    }
    Optional<Mark> mark = phrases(Match.LINE).whole(named);
    if (mark.isPresent()) {
      return Optional.of(new Found(mark.get(), Match.LINE, line.head().size()));
    }
    if (named.size() < line.head().size()) {
      mark = phrases(Match.NUMBER).whole(named);
      if (mark.isPresent()) {
        return Optional.of(new Found(mark.get(), Match.NUMBER, line.head().size()));
      }
    }
    return covered(named);
  }

  /** A line made of several whole-line markers, as in a menu or a breadcrumb trail. */
  private Optional<Found> covered(List<Word> words) {
    if (words.size() < 2 || !lineWords.contains(words.get(0).form())) {
      return Optional.empty();
    }
    Mark first = null;
    int i = 0;
    while (i < words.size()) {
      Optional<Phrases.Hit<Mark>> hit = phrases(Match.LINE).longest(words, i);
      if (hit.isEmpty()) {
        return Optional.empty();
      }
      first = first == null ? hit.get().value() : first;
      i += hit.get().words();
    }
    return first == null
        ? Optional.empty()
        : Optional.of(new Found(first, Match.LINE, words.size()));
  }

  private Optional<Found> start(Line line) {
    Optional<Phrases.Hit<Mark>> hit = phrases(Match.START).longest(line.head(), 0);
    if (hit.isEmpty()) {
      return Optional.empty();
    }
    Mark mark = hit.get().value();
    int limit = mark == Mark.FOLLOW ? LONGEST : SHORT;
    boolean fires =
        line.wordCount() <= (line.stop() ? SHORT - 4 : limit)
            && (mark != Mark.COUNTER || hasNumber(line))
            && (mark != Mark.AGENCY_END || areInitials(line.head(), hit.get().words()));
    return fires
        ? Optional.of(new Found(hit.get().value(), Match.START, hit.get().words()))
        : Optional.empty();
  }

  private static boolean areInitials(List<Word> words, int from) {
    return words.stream().skip(from).allMatch(w -> w.form().length() <= 2);
  }

  private Optional<Found> end(Line line) {
    List<Word> words = line.head();
    if (words.size() > SHORT + 6 || (line.stop() && words.size() > SHORT)) {
      return Optional.empty();
    }
    for (int i = Math.max(0, words.size() - 4); i < words.size(); i++) {
      for (Phrases.Hit<Mark> hit : phrases(Match.END).all(words, i)) {
        if (i + hit.words() == words.size()) {
          return Optional.of(new Found(hit.value(), Match.END, words.size()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> inside(Line line) {
    if (line.wordCount() > LONGEST || (line.stop() && line.wordCount() > SHORT - 4)) {
      return Optional.empty();
    }
    for (int i = 0; i < line.head().size(); i++) {
      Optional<Phrases.Hit<Mark>> hit = phrases(Match.INSIDE).longest(line.head(), i);
      if (hit.isPresent()) {
        return Optional.of(new Found(hit.get().value(), Match.INSIDE, line.head().size()));
      }
    }
    return Optional.empty();
  }

  /** A label somewhere among words; the index of its first word and the label. */
  Optional<Tail> tail(List<Word> words, int from) {
    for (int i = from; i < words.size(); i++) {
      Optional<Phrases.Hit<Mark>> hit = phrases(Match.TAIL).longest(words, i);
      if (hit.isPresent()) {
        return Optional.of(new Tail(hit.get().value(), i, i + hit.get().words()));
      }
    }
    return Optional.empty();
  }

  /** Whether from a word on nothing stands but an agency's end mark and initials. */
  boolean isEndMark(List<Word> words, int at) {
    Optional<Phrases.Hit<Mark>> hit =
        phrases(Match.LINE).longest(words, at).filter(h -> h.value() == Mark.AGENCY_END);
    return hit.isPresent() && areInitials(words, at + hit.get().words());
  }

  /** A label that begins inside a line, sign or no sign, with its first and following word. */
  Optional<Tail> labelAt(List<Word> words, int at) {
    return phrases(Match.LABEL)
        .longest(words, at)
        .map(h -> new Tail(h.value(), at, at + h.words()));
  }

  /**
   * A marker within a line.
   *
   * @param first index of its first word
   * @param rest index of the first word after it
   */
  record Tail(Mark mark, int first, int rest) {}
}
