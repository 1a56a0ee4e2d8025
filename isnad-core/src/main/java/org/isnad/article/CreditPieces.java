package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.article.CreditPiece.Role;
import org.isnad.article.SourceNames.Kind;
import org.isnad.article.SourceNames.Source;
import org.isnad.lexicon.Orthography;
import org.isnad.page.Span;

/**
 * Says of each part of a credit line what it is: a source, a place, a date, a person or unknown.
 */
final class CreditPieces {
  /** Words of the longest name of a person or a place. */
  static final int LONGEST_NAME = 4;

  /** Words of the longest part that may be more than unknown. */
  static final int LONGEST_PIECE = 18;

  private final Orthography orthography;
  private final SourceNames names;
  private final StampReader stamps;
  private final Furniture furniture;

  CreditPieces(
      Orthography orthography, SourceNames names, StampReader stamps, Furniture furniture) {
    this.orthography = orthography;
    this.names = names;
    this.stamps = stamps;
    this.furniture = furniture;
  }

  /** The parts of a stretch of text, each with what it is. */
  List<CreditPiece> pieces(String text, int from, int to) {
    List<CreditPiece> pieces = new ArrayList<>();
    for (Part part : Part.split(orthography, text, from, to)) {
      add(text, part, pieces);
    }
    return pieces;
  }

  /** Adds what a part is, or what it has side by side. */
  void add(String text, Part part, List<CreditPiece> pieces) {
    CreditPiece piece = piece(text, part);
    List<Span> names = piece.is(Role.SOURCE) ? List.of() : sourcesOf(text, part);
    if (!names.isEmpty()) {
      names.forEach(n -> pieces.add(piece(text, part.part(words(text, n)))));
    } else if (piece.is(Role.UNKNOWN)) {
      List<CreditPiece> dated = dated(text, part);
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
  private List<CreditPiece> dated(String text, Part part) {
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
    CreditPiece source = piece(text, last);
    return source.is(Role.SOURCE)
        ? List.of(piece(text, part.part(words.subList(0, at))), source)
        : List.of();
  }

  /** {@code NAME from PLACE}, with a word of the data as the joint. */
  private List<CreditPiece> joined(String text, Part part) {
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
    return List.of(new CreditPiece(part, Role.UNKNOWN, null, null));
  }

  private CreditPiece piece(String text, Part part) {
    List<Word> words = part.words();
    if (words.isEmpty() || words.size() > LONGEST_PIECE) {
      return new CreditPiece(part, words.isEmpty() ? Role.DATE : Role.UNKNOWN, null, null);
    }
    Optional<Phrases.Hit<Source>> place = names.placeAt(words, 0);
    boolean placed = place.isPresent() && areDates(words, place.get().words());
    Optional<Source> source = names.named(words);
    boolean rather = placed && source.isPresent() && source.get().needsHead() && !part.quoted();
    if (source.isPresent() && !rather) {
      boolean own = source.get().kind() == Kind.OWN;
      return new CreditPiece(
          part, Role.SOURCE, own ? null : source.get().credit(part.span(), text), null);
    }
    if (placed && place.isPresent()) {
      Span name = new Span(words.get(0).start(), words.get(place.get().words() - 1).end());
      return new CreditPiece(part, Role.PLACE, null, name);
    }
    if (areDates(words, 0)) {
      return new CreditPiece(part, Role.DATE, null, null);
    }
    return headed(text, part)
        .or(() -> byline(part))
        .orElse(new CreditPiece(part, Role.UNKNOWN, null, null));
  }

  /**
   * A head noun such as the word for newspaper and a name that the data do not hold, or a name that
   * ends as those of outlets do.
   */
  private Optional<CreditPiece> headed(String text, Part part) {
    List<Word> words = part.words();
    if (names.endsAsOutlet(words)) {
      Credit outlet = new Credit(Credit.Kind.OUTLET, part.span().of(text), null, part.span());
      return Optional.of(new CreditPiece(part, Role.SOURCE, outlet, null));
    }
    return names
        .head(words)
        .filter(h -> words.size() > h.words() && words.size() <= h.words() + 3)
        .map(h -> {
          Credit.Kind kind = h.value() == Kind.AGENCY ? Credit.Kind.AGENCY : Credit.Kind.OUTLET;
          Credit credit = new Credit(kind, part.span().of(text), null, part.span());
          return new CreditPiece(part, Role.SOURCE, credit, null);
        });
  }

  private Optional<CreditPiece> byline(Part part) {
    List<Word> words = part.words();
    return furniture
        .labelAt(words, 0)
        .filter(t -> t.mark() == Mark.BYLINE && words.size() <= t.rest() + LONGEST_NAME)
        .map(t -> {
          Span name =
              t.rest() < words.size()
                  ? new Span(words.get(t.rest()).start(), part.span().end())
                  : null;
          return new CreditPiece(part, name == null ? Role.DATE : Role.PERSON, null, name);
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
}
