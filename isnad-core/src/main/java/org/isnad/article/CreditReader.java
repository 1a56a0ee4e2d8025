package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.article.SourceNames.Kind;
import org.isnad.article.SourceNames.Source;
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

  private enum Role {
    SOURCE,
    PLACE,
    DATE,
    PERSON,
    UNKNOWN
  }

  private record Piece(Part part, Role role, @Nullable Credit credit, @Nullable Span named) {
    int words() {
      return part.words().size();
    }
  }

  private static final int PREFIX_WINDOW = 140;
  private static final int LONGEST_NAME = 4;

  /** Pieces of which the origin of a paragraph may be made. */
  private static final int MOST_PIECES = 7;

  private static final int LONGEST_PIECE = 18;

  private final Orthography orthography;
  private final SourceNames names;
  private final StampReader stamps;
  private final Furniture furniture;
  private final Set<String> given;

  CreditReader(Lexicon lexicon, SourceNames names, StampReader stamps, Furniture furniture) {
    this.orthography = lexicon.orthography();
    this.names = names;
    this.stamps = stamps;
    this.furniture = furniture;
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
      return credit(known.get(), span, text);
    }
    Kind kind = names.head(words).map(Phrases.Hit::value).orElse(Kind.OUTLET);
    return new Credit(
        kind == Kind.AGENCY ? Credit.Kind.AGENCY : Credit.Kind.OUTLET, span.of(text), null, span);
  }

  private static Credit credit(Source source, Span span, String text) {
    Credit.Kind kind =
        switch (source.kind()) {
          case AGENCY -> Credit.Kind.AGENCY;
          case COMPILED -> Credit.Kind.COMPILED;
          case NONE_NAMED -> Credit.Kind.NONE_NAMED;
          case PHOTO -> Credit.Kind.PHOTO;
          case OUTLET, OWN, PLACE -> Credit.Kind.OUTLET;
        };
    return new Credit(kind, span.of(text), source.id(), span);
  }

  /** The agency or outlet that a whole line names; none for lines that say more. */
  Optional<Credit> alone(String text, Span span) {
    Span bare = bare(text, span.start(), span.end());
    return names
        .named(Word.of(orthography, text, bare.start(), bare.end()))
        .filter(s -> s.id() != null || s.kind() == Kind.PHOTO)
        .filter(s -> !s.needsHead() || isHeaded(text, span, bare))
        .map(s -> credit(s, bare, text));
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
    List<Piece> pieces = pieces(text, span.start(), span.end());
    int words = pieces.stream().mapToInt(Piece::words).sum();
    if (pieces.isEmpty() || words > LONGEST_PIECE) {
      return Optional.empty();
    }
    long unknown = pieces.stream().filter(p -> p.role() == Role.UNKNOWN).count();
    boolean named = pieces.stream().allMatch(p -> p.role() != Role.UNKNOWN || p.words() <= 4);
    boolean strong = pieces.stream().anyMatch(CreditReader::isStrong);
    boolean positional = byPosition && pieces.size() >= 2 && words <= 7;
    if (!named
        || unknown > (positional && areSlashed(pieces) ? 3 : 2)
        || !(strong || positional)
        || pieces.stream().allMatch(this::isDate)) {
      return Optional.empty();
    }
    if (unknown > 0 && pieces.size() == unknown && !positional) {
      return Optional.empty();
    }
    return Optional.of(desk(pieces, span.end(), text));
  }

  /** {@code PLACE/ NAME/ AGENCY} */
  private static boolean areSlashed(List<Piece> pieces) {
    return pieces.size() == 3 && pieces.stream().limit(2).allMatch(p -> p.part().after() == '/');
  }

  private boolean isDate(Piece piece) {
    return piece.role() == Role.DATE;
  }

  private static boolean isStrong(Piece piece) {
    return piece.role() == Role.SOURCE || piece.role() == Role.PLACE;
  }

  /** The origin written before the first sentence of a paragraph. */
  Optional<Desk> prefix(String text, Span paragraph) {
    int to = Math.min(paragraph.end(), paragraph.start() + PREFIX_WINDOW);
    Optional<Desk> best = Optional.empty();
    List<Piece> pieces = new ArrayList<>();
    int j = 0;
    for (Part part : Part.split(orthography, text, paragraph.start(), to)) {
      add(text, part, pieces);
      for (; j < Math.min(pieces.size(), MOST_PIECES); j++) {
        Optional<Desk> leading = leadingAgency(text, pieces, j);
        if (leading.isPresent()) {
          return leading;
        }
        Piece piece = pieces.get(j);
        if (piece.role() == Role.UNKNOWN && piece.words() > LONGEST_NAME) {
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
  private Optional<Desk> leadingAgency(String text, List<Piece> pieces, int j) {
    Piece piece = pieces.get(j);
    if (j == 0 || piece.role() != Role.UNKNOWN || pieces.get(0).role() != Role.PLACE) {
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
    List<Piece> all = new ArrayList<>(pieces.subList(0, j));
    all.add(new Piece(piece.part(), Role.SOURCE, credit(hit.get().value(), span, text), span));
    return Optional.of(desk(all, stop ? span.end() + 1 : span.end(), text));
  }

  /** Whether the origin may end after a piece: by its sign, and by what the pieces are. */
  private boolean closes(List<Piece> pieces, int j, int end) {
    Piece last = pieces.get(j);
    char sign = last.part().after();
    boolean dash = Part.isDash(sign) && isLoose(last.part());
    boolean bracket = last.part().bracketed();
    boolean slash = sign == '/' && last.role() == Role.SOURCE && (j > 0 || isOutlet(last));
    if (last.part().next() >= end || !(sign == ':' || dash || bracket || slash)) {
      return false;
    }
    boolean source = false;
    boolean place = false;
    for (int i = 0; i <= j; i++) {
      source |= pieces.get(i).role() == Role.SOURCE;
      place |= pieces.get(i).role() == Role.PLACE;
    }
    return switch (last.role()) {
      case SOURCE -> isSourceHere(last, pieces.subList(0, j), sign, dash);
      case PLACE, DATE -> (source || place) && !bracket;
      case PERSON -> true;
      case UNKNOWN ->
          bracket
              ? j > 0
                  && (dash || sign == ':')
                  && (isAbbreviation(last) || (place && pieces.get(j - 1).role() != Role.UNKNOWN))
              : j > 0 && sign == ':' && source && last.words() <= 3;
    };
  }

  /** A name that is an ordinary word, or stands in brackets, needs company. */
  private boolean isSourceHere(Piece last, List<Piece> before, char sign, boolean dash) {
    if (last.part().bracketed()) {
      return !before.isEmpty() || dash || sign == ':';
    }
    boolean slash = sign == '/' && isOutlet(last);
    return !before.isEmpty() || dash || slash || (sign == ':' && isAgency(last));
  }

  /** Capitals of the Latin alphabet, as agencies and channels sign with. */
  private static boolean isAbbreviation(Piece piece) {
    List<Word> words = piece.part().words();
    String form = words.size() == 1 ? words.get(0).form() : "";
    return form.length() >= 2
        && form.length() <= 6
        && form.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  }

  private static boolean isAgency(Piece piece) {
    return piece.credit() != null && piece.credit().kind() != Credit.Kind.OUTLET;
  }

  /** An outlet of the data whose name is no ordinary word. */
  private boolean isOutlet(Piece piece) {
    boolean outlet = piece.credit() != null && piece.credit().kind() == Credit.Kind.OUTLET;
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

  private Desk desk(List<Piece> pieces, int end, String text) {
    List<Credit> credits = new ArrayList<>();
    String place = null;
    String person = null;
    boolean compiled =
        pieces.stream()
            .anyMatch(p -> p.credit() != null && p.credit().kind() == Credit.Kind.COMPILED);
    boolean outlet =
        pieces.stream()
            .anyMatch(p -> p.credit() != null && p.credit().kind() == Credit.Kind.OUTLET);
    boolean agency =
        pieces.stream()
            .anyMatch(p -> p.credit() != null && p.credit().kind() == Credit.Kind.AGENCY);
    boolean placed = pieces.stream().anyMatch(p -> p.role() == Role.PLACE);
    long unknown = pieces.stream().filter(p -> p.role() == Role.UNKNOWN).count();
    for (Piece piece : pieces) {
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
          if (piece.part().bracketed() && (placed || isAbbreviation(piece)) && !agency) {
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
  private boolean isPerson(Piece piece) {
    List<Word> words = piece.part().words();
    return words.size() >= 2 && given.contains(words.getFirst().form());
  }

  /** Of two unknown names the one before a colon, or of one word, is the place. */
  private static boolean isPlaceByShape(List<Piece> pieces, Piece piece) {
    boolean last = pieces.indexOf(piece) == pieces.size() - 1;
    boolean longer = pieces.stream().anyMatch(p -> !p.equals(piece) && p.words() >= 2);
    return !last && longer && (piece.part().after() == ':' || piece.words() == 1);
  }

  private List<Piece> pieces(String text, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    for (Part part : Part.split(orthography, text, from, to)) {
      add(text, part, pieces);
    }
    return pieces;
  }

  /** Adds what a part is, or what it has side by side. */
  private void add(String text, Part part, List<Piece> pieces) {
    Piece piece = piece(text, part);
    List<Span> names = piece.role() == Role.SOURCE ? List.of() : sourcesOf(text, part);
    if (!names.isEmpty()) {
      names.forEach(n -> pieces.add(piece(text, part.part(words(text, n)))));
    } else if (piece.role() == Role.UNKNOWN) {
      List<Piece> dated = dated(text, part);
      pieces.addAll(dated.isEmpty() ? joined(text, part) : dated);
    } else {
      pieces.add(piece);
    }
  }

  /** {@code AGENCY and AGENCY}, or {@code and AGENCY} behind a sign. */
  private List<Span> sourcesOf(String text, Part part) {
    List<Span> both = names.halves(text, part.words());
    return both.isEmpty() ? names.added(text, part.words()) : both;
  }

  private List<Word> words(String text, Span span) {
    return Word.of(orthography, text, span.start(), span.end());
  }

  /** {@code PLACE DATES AGENCY} without signs between. */
  private List<Piece> dated(String text, Part part) {
    List<Word> words = part.words();
    int at = words.isEmpty() ? 0 : names.placeAt(words, 0).map(Phrases.Hit::words).orElse(0);
    int place = at;
    while (at > 0 && at < words.size() && stamps.isPart(words, at)) {
      at++;
    }
    if (at == place || at >= words.size()) {
      return List.of();
    }
    Part last = part.part(words.subList(at, words.size()));
    Piece source = piece(text, last);
    return source.role() == Role.SOURCE
        ? List.of(piece(text, part.part(words.subList(0, at))), source)
        : List.of();
  }

  /** {@code NAME from PLACE}, with a word of the data as the joint. */
  private List<Piece> joined(String text, Part part) {
    List<Word> words = part.words();
    for (int i = 1; i + 1 < words.size() && i <= LONGEST_NAME; i++) {
      Optional<Phrases.Hit<Source>> place = names.placeAt(words, i + 1);
      if (names.isJoint(words.get(i))
          && place.isPresent()
          && i + 1 + place.get().words() == words.size()) {
        Part left = part.part(words.subList(0, i));
        Part right = part.part(words.subList(i + 1, words.size()));
        return List.of(piece(text, left), piece(text, right));
      }
    }
    return List.of(new Piece(part, Role.UNKNOWN, null, null));
  }

  private Piece piece(String text, Part part) {
    List<Word> words = part.words();
    if (words.isEmpty() || words.size() > LONGEST_PIECE) {
      return new Piece(part, words.isEmpty() ? Role.DATE : Role.UNKNOWN, null, null);
    }
    Optional<Phrases.Hit<Source>> place = names.placeAt(words, 0);
    boolean placed = place.isPresent() && areDates(words, place.get().words());
    Optional<Source> source = names.named(words);
    boolean rather = placed && source.isPresent() && source.get().needsHead() && !part.quoted();
    if (source.isPresent() && !rather) {
      boolean own = source.get().kind() == Kind.OWN;
      return new Piece(
          part, Role.SOURCE, own ? null : credit(source.get(), part.span(), text), null);
    }
    if (placed && place.isPresent()) {
      Span name = new Span(words.get(0).start(), words.get(place.get().words() - 1).end());
      return new Piece(part, Role.PLACE, null, name);
    }
    if (areDates(words, 0)) {
      return new Piece(part, Role.DATE, null, null);
    }
    return headed(text, part)
        .or(() -> byline(part))
        .orElse(new Piece(part, Role.UNKNOWN, null, null));
  }

  /**
   * A head noun such as the word for newspaper and a name that the data do not hold, or a name that
   * ends as those of outlets do.
   */
  private Optional<Piece> headed(String text, Part part) {
    List<Word> words = part.words();
    if (names.endsAsOutlet(words)) {
      Credit outlet = new Credit(Credit.Kind.OUTLET, part.span().of(text), null, part.span());
      return Optional.of(new Piece(part, Role.SOURCE, outlet, null));
    }
    return names
        .head(words)
        .filter(h -> words.size() > h.words() && words.size() <= h.words() + 3)
        .map(h -> {
          Credit.Kind kind = h.value() == Kind.AGENCY ? Credit.Kind.AGENCY : Credit.Kind.OUTLET;
          Credit credit = new Credit(kind, part.span().of(text), null, part.span());
          return new Piece(part, Role.SOURCE, credit, null);
        });
  }

  private Optional<Piece> byline(Part part) {
    List<Word> words = part.words();
    return furniture
        .labelAt(words, 0)
        .filter(t -> t.mark() == Mark.BYLINE && words.size() <= t.rest() + LONGEST_NAME)
        .map(t -> {
          Span name =
              t.rest() < words.size()
                  ? new Span(words.get(t.rest()).start(), part.span().end())
                  : null;
          return new Piece(part, name == null ? Role.DATE : Role.PERSON, null, name);
        });
  }

  private boolean areDates(List<Word> words, int from) {
    for (int i = from; i < words.size(); i++) {
      if (!stamps.isPart(words, i)) {
        return false;
      }
    }
    return true;
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
      credits.add(0, credit(source.get(), inner, text));
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
    for (int n = 1; n <= Math.min(LONGEST_NAME, words.size()); n++) {
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
