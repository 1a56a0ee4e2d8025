package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.article.CreditPiece.Role;
import org.isnad.article.SourceNames.Kind;
import org.isnad.article.SourceNames.Source;
import org.isnad.lexicon.CharKinds;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads who and where from credit lines, datelines and bylines: {@code PLACE - AGENCY}, {@code NAME
 * - OUTLET - PLACE:}, {@code PLACE DATE (AGENCY) -}, {@code (AGENCY)} at the end.
 */
final class CreditReader {
  /**
   * What a line or the head of a paragraph says of its origin.
   *
   * @param credits agencies, outlets and words for unnamed sources
   * @param place place of the dateline as written; null when none
   * @param person name of the reporter as written; null when none
   * @param end where the story's words begin
   */
  record Desk(List<Credit> credits, @Nullable String place, @Nullable String person, int end) {}

  private static final int PREFIX_WINDOW = 140;

  /** Pieces of which the origin of a paragraph may be made. */
  private static final int MOST_PIECES = 7;

  private final Orthography orthography;
  private final SourceNames names;
  private final CreditPieces parts;
  private final Set<String> given;

  CreditReader(Lexicon lexicon, SourceNames names, StampReader stamps, Furniture furniture) {
    this.orthography = lexicon.orthography();
    this.names = names;
    this.parts = new CreditPieces(orthography, names, stamps, furniture);
    this.given =
        lexicon.table("ar/names/given.tsv").rows().stream()
            .filter(r -> r.get("note").isEmpty())
            .map(r -> orthography.fold(r.get("form")))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The names of a source line, after its label. */
  List<Credit> sources(String text, int from, int to) {
    List<Credit> credits = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || "+\u060c,/|&\u061b;".indexOf(text.charAt(i)) >= 0) {
        Span piece = bare(text, start, i);
        List<Span> both =
            names.halves(text, Word.of(orthography, text, piece.start(), piece.end()));
        for (Span name : both.isEmpty() ? List.of(piece) : both) {
          Credit credit = source(text, name.start(), name.end());
          if (credit != null) {
            credits.add(credit);
          }
        }
        start = i + 1;
      }
    }
    return credits;
  }

  private @Nullable Credit source(String text, int from, int to) {
    Span span = bare(text, from, to);
    List<Word> words = Word.of(orthography, text, span.start(), span.end());
    if (words.isEmpty() || words.size() > 12) {
      return null;
    }
    Optional<Source> known = names.named(words);
    if (known.isPresent() && known.get().kind() != Kind.PLACE) {
      return known.get().credit(span, text);
    }
    Kind kind = names.head(words).map(Phrases.Hit::value).orElse(Kind.OUTLET);
    return new Credit(
        kind == Kind.AGENCY ? Credit.Kind.AGENCY : Credit.Kind.OUTLET, span.of(text), null, span);
  }

  /** The agency or outlet that a whole line names; none for lines that say more. */
  Optional<Credit> alone(String text, Span span) {
    Span bare = bare(text, span.start(), span.end());
    return names
        .named(Word.of(orthography, text, bare.start(), bare.end()))
        .filter(s -> s.id() != null || s.kind() == Kind.PHOTO)
        .filter(s -> !s.needsHead() || isHeaded(text, span, bare))
        .map(s -> s.credit(bare, text));
  }

  /** A head noun, quotation marks or brackets tell a name from the ordinary word. */
  private boolean isHeaded(String text, Span span, Span bare) {
    boolean marked =
        bare.start() > span.start()
            && "(\u00ab\"\u201c{[".indexOf(text.charAt(bare.start() - 1)) >= 0;
    return marked || names.head(Word.of(orthography, text, bare.start(), bare.end())).isPresent();
  }

  /** Without brackets, quotation marks, blanks and signs around. */
  static Span bare(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !CharKinds.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !isNameEnd(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isNameEnd(char c) {
    return CharKinds.isLetterOrDigit(c) || CharKinds.isMark(c);
  }

  /** A whole line, or a byline field, that says nothing but origin. */
  Optional<Desk> desk(String text, Span span, boolean byPosition) {
    List<CreditPiece> pieces = parts.pieces(text, span.start(), span.end());
    int words = pieces.stream().mapToInt(CreditPiece::words).sum();
    if (pieces.isEmpty() || words > CreditPieces.LONGEST_PIECE) {
      return Optional.empty();
    }
    long unknown = pieces.stream().filter(p -> p.is(Role.UNKNOWN)).count();
    boolean named = pieces.stream().allMatch(p -> !p.is(Role.UNKNOWN) || p.words() <= 4);
    boolean strong = pieces.stream().anyMatch(CreditPiece::isOrigin);
    boolean positional = byPosition && pieces.size() >= 2 && words <= 7;
    if (!named
        || unknown > (positional && areSlashed(pieces) ? 3 : 2)
        || !(strong || positional)
        || pieces.stream().allMatch(p -> p.is(Role.DATE))) {
      return Optional.empty();
    }
    if (unknown > 0 && pieces.size() == unknown && !positional) {
      return Optional.empty();
    }
    return Optional.of(desk(pieces, span.end(), text));
  }

  /** {@code PLACE/ NAME/ AGENCY} */
  private static boolean areSlashed(List<CreditPiece> pieces) {
    return pieces.size() == 3 && pieces.stream().limit(2).allMatch(p -> p.part().after() == '/');
  }

  /** The origin written before the first sentence of a paragraph. */
  Optional<Desk> prefix(String text, Span paragraph) {
    int to = Math.min(paragraph.end(), paragraph.start() + PREFIX_WINDOW);
    Optional<Desk> best = Optional.empty();
    List<CreditPiece> pieces = new ArrayList<>();
    int j = 0;
    for (Part part : Part.split(orthography, text, paragraph.start(), to)) {
      parts.add(text, part, pieces);
      for (; j < Math.min(pieces.size(), MOST_PIECES); j++) {
        Optional<Desk> leading = leadingAgency(text, pieces, j);
        if (leading.isPresent()) {
          return leading;
        }
        CreditPiece piece = pieces.get(j);
        if (piece.is(Role.UNKNOWN) && piece.words() > CreditPieces.LONGEST_NAME) {
          return best;
        }
        if (closes(pieces, j, paragraph.end())) {
          best = Optional.of(desk(pieces.subList(0, j + 1), piece.part().next(), text));
        }
      }
    }
    return best;
  }

  /** {@code CITY/ AGENCY text} and {@code CITY - AGENCY. text}. */
  private Optional<Desk> leadingAgency(String text, List<CreditPiece> pieces, int j) {
    CreditPiece piece = pieces.get(j);
    if (j == 0 || !piece.is(Role.UNKNOWN) || !pieces.get(0).is(Role.PLACE)) {
      return Optional.empty();
    }
    Optional<Phrases.Hit<Source>> hit = names.sourceAt(piece.part().words(), 0);
    if (hit.isEmpty() || hit.get().value().kind() != Kind.AGENCY) {
      return Optional.empty();
    }
    List<Word> words = piece.part().words().subList(0, hit.get().words());
    Span span = new Span(words.get(0).start(), words.get(words.size() - 1).end());
    boolean stop = span.end() < text.length() && text.charAt(span.end()) == '.';
    if (!stop && pieces.get(j - 1).part().after() != '/') {
      return Optional.empty();
    }
    List<CreditPiece> all = new ArrayList<>(pieces.subList(0, j));
    all.add(new CreditPiece(piece.part(), Role.SOURCE, hit.get().value().credit(span, text), span));
    return Optional.of(desk(all, stop ? span.end() + 1 : span.end(), text));
  }

  /** Whether the origin may end after a piece: by its sign, and by what the pieces are. */
  private boolean closes(List<CreditPiece> pieces, int j, int end) {
    CreditPiece last = pieces.get(j);
    char sign = last.part().after();
    boolean dash = Part.isDash(sign) && isLoose(last.part());
    boolean bracket = last.part().bracketed();
    boolean slash = sign == '/' && last.is(Role.SOURCE) && (j > 0 || isOutlet(last));
    if (last.part().next() >= end || !(sign == ':' || dash || bracket || slash)) {
      return false;
    }
    boolean source = false;
    boolean place = false;
    for (int i = 0; i <= j; i++) {
      source |= pieces.get(i).is(Role.SOURCE);
      place |= pieces.get(i).is(Role.PLACE);
    }
    return switch (last.role()) {
      case SOURCE -> isSourceHere(last, pieces.subList(0, j), sign, dash);
      case PLACE, DATE -> (source || place) && !bracket;
      case PERSON -> true;
      case UNKNOWN ->
          bracket
              ? j > 0
                  && (dash || sign == ':')
                  && (last.isAbbreviation() || (place && !pieces.get(j - 1).is(Role.UNKNOWN)))
              : j > 0 && sign == ':' && source && last.words() <= 3;
    };
  }

  /** A name that is an ordinary word, or stands in brackets, needs company. */
  private boolean isSourceHere(
      CreditPiece last, List<CreditPiece> before, char sign, boolean dash) {
    if (last.part().bracketed()) {
      return !before.isEmpty() || dash || sign == ':';
    }
    boolean slash = sign == '/' && isOutlet(last);
    return !before.isEmpty() || dash || slash || (sign == ':' && isAgency(last));
  }

  private static boolean isAgency(CreditPiece piece) {
    return piece.credit() != null && piece.credit().kind() != Credit.Kind.OUTLET;
  }

  /** An outlet of the data whose name is no ordinary word. */
  private boolean isOutlet(CreditPiece piece) {
    boolean outlet = piece.credits(Credit.Kind.OUTLET);
    return outlet
        && names
            .named(piece.part().words())
            .filter(s -> s.id() != null && !s.needsHead())
            .isPresent();
  }

  /** A dash with a blank on one side at least: not the hyphen of a compound. */
  private static boolean isLoose(Part part) {
    int gap = part.next() - part.span().end();
    return gap > 1;
  }

  private Desk desk(List<CreditPiece> pieces, int end, String text) {
    List<Credit> credits = new ArrayList<>();
    String place = null;
    String person = null;
    boolean compiled = pieces.stream().anyMatch(p -> p.credits(Credit.Kind.COMPILED));
    boolean outlet = pieces.stream().anyMatch(p -> p.credits(Credit.Kind.OUTLET));
    boolean agency = pieces.stream().anyMatch(p -> p.credits(Credit.Kind.AGENCY));
    boolean placed = pieces.stream().anyMatch(p -> p.is(Role.PLACE));
    long unknown = pieces.stream().filter(p -> p.is(Role.UNKNOWN)).count();
    for (CreditPiece piece : pieces) {
      Span span = piece.named() == null ? piece.part().span() : piece.named();
      switch (piece.role()) {
        case SOURCE -> {
          if (piece.credit() != null) {
            credits.add(piece.credit());
          }
        }
        case PLACE -> place = place == null ? span.of(text) : place;
        case PERSON -> person = person == null ? span.of(text) : person;
        case DATE -> {}
        case UNKNOWN -> {
          if (piece.part().bracketed() && (placed || piece.isAbbreviation()) && !agency) {
            credits.add(new Credit(Credit.Kind.AGENCY, span.of(text), null, span));
          } else if (compiled && !outlet && !placed && !isPerson(piece)) {
            credits.add(new Credit(Credit.Kind.OUTLET, span.of(text), null, span));
          } else if (!placed && (agency || (outlet && piece.words() == 1))) {
            place = place == null ? span.of(text) : place;
          } else if (piece.words() >= 2 && (unknown == 1 || placed || outlet || place != null)) {
            person = person == null ? span.of(text) : person;
          } else if (unknown == 2 && isPlaceByShape(pieces, piece)) {
            place = place == null ? span.of(text) : place;
          }
        }
      }
    }
    return new Desk(credits, place, person, end);
  }

  /** A given name with another behind it: who gathered the words, no outlet. */
  private boolean isPerson(CreditPiece piece) {
    List<Word> words = piece.part().words();
    return words.size() >= 2 && given.contains(words.getFirst().form());
  }

  /** Of two unknown names the one before a colon, or of one word, is the place. */
  private static boolean isPlaceByShape(List<CreditPiece> pieces, CreditPiece piece) {
    boolean last = pieces.indexOf(piece) == pieces.size() - 1;
    boolean longer = pieces.stream().anyMatch(p -> !p.equals(piece) && p.words() >= 2);
    return !last && longer && (piece.part().after() == ':' || piece.words() == 1);
  }

  /** Agencies in brackets at the very end of a paragraph. */
  Optional<Desk> tail(String text, Span paragraph) {
    int end = paragraph.end();
    List<Credit> credits = new ArrayList<>();
    while (true) {
      int close = lastSign(text, paragraph.start(), end);
      int open = close < 0 ? -1 : text.lastIndexOf('(', close);
      if (close < 0 || text.charAt(close) != ')' || open < paragraph.start() || close - open > 40) {
        break;
      }
      Span inner = bare(text, open + 1, close);
      Optional<Source> source = names.named(Word.of(orthography, text, inner.start(), inner.end()));
      boolean own = source.isEmpty() || source.get().kind() == Kind.OWN;
      if (own || isShortFor(source.get(), text, paragraph.start(), open)) {
        break;
      }
      credits.add(0, source.get().credit(inner, text));
      end = open;
    }
    int start = lastSign(text, paragraph.start(), end) + 1;
    return credits.isEmpty() || start <= paragraph.start()
        ? Optional.empty()
        : Optional.of(new Desk(credits, null, null, start));
  }

  /** Whether the words right before the bracket are the full name of what stands in it. */
  private boolean isShortFor(Source source, String text, int from, int open) {
    List<Word> words = Word.of(orthography, text, from, open);
    for (int n = 1; n <= Math.min(CreditPieces.LONGEST_NAME, words.size()); n++) {
      List<Word> last = words.subList(words.size() - n, words.size());
      boolean same =
          names.named(last).filter(s -> s.id() != null && s.id().equals(source.id())).isPresent();
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static int lastSign(String text, int from, int before) {
    for (int i = before - 1; i >= from; i--) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00a0' && c != '*') {
        return c == '.' && before < text.length() && i > from && text.charAt(i - 1) == ')'
            ? i - 1
            : i;
      }
    }
    return -1;
  }
}
