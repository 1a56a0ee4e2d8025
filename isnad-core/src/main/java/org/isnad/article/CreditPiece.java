package org.isnad.article;

import java.util.List;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * A part of a credit line and what it is.
 *
 * @param credit whom a source names; null for other parts, and for the page's own outlet
 * @param named the characters of the name, where the part says more than the name; else null
 */
record CreditPiece(Part part, Role role, @Nullable Credit credit, @Nullable Span named) {
  /** What a part of a credit line tells. */
  enum Role {
    SOURCE,
    PLACE,
    DATE,
    PERSON,
    UNKNOWN
  }

  int words() {
    return part.words().size();
  }

  boolean is(Role other) {
    return role == other;
  }

  /** Whether it says by itself where the words come from. */
  boolean isOrigin() {
    return role == Role.SOURCE || role == Role.PLACE;
  }

  /** Whether it credits somebody of a kind. */
  boolean credits(Credit.Kind kind) {
    return credit != null && credit.kind() == kind;
  }

  /** Capitals of the Latin alphabet, as agencies and channels sign with. */
  boolean isAbbreviation() {
    List<Word> words = part.words();
    String form = words.size() == 1 ? words.get(0).form() : "";
    return form.length() >= 2
        && form.length() <= 6
        && form.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  }
}
