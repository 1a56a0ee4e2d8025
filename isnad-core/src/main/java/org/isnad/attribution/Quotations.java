package org.isnad.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;

/**
 * Pairs the quotation marks of one paragraph. Curly and straight double marks open and close in
 * turn, as papers mix them freely; guillemets, doubled brackets and single marks by their shape. A
 * mark that is never closed is closed at the end of the paragraph.
 */
final class Quotations {
  private static final String DOUBLE = "\"“”„‟";

  private record Open(int at, boolean isDouble) {}

  private final List<Token> tokens;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Quotation> found = new ArrayList<>();

  private Quotations(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** All quotations, outer before inner, in the order of their opening marks. */
  static List<Quotation> of(List<Token> tokens) {
    Quotations reader = new Quotations(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      reader.mark(i);
    }
    while (!reader.open.isEmpty()) {
      reader.end(reader.open.pop().at(), tokens.size());
    }
    reader.found.sort(Comparator.comparingInt(Quotation::open));
    return reader.found;
  }

  private void mark(int i) {
    Token token = tokens.get(i);
    if (token.kind() != TokenKind.OPEN_QUOTE && token.kind() != TokenKind.CLOSE_QUOTE) {
      return;
    }
    boolean isDouble = DOUBLE.indexOf(token.text().charAt(0)) >= 0;
    boolean opens = isDouble ? doubleOpens(i) : token.kind() == TokenKind.OPEN_QUOTE;
    if (opens) {
      open.push(new Open(i, isDouble));
    } else if (!open.isEmpty()) {
      close(i, isDouble);
    }
  }

  private boolean doubleOpens(int i) {
    boolean inside = open.stream().anyMatch(Open::isDouble);
    if (!inside) {
      return !isStray(i);
    }
    if (nestedEnd(i) > 0) {
      return true;
    }
    boolean opening = tokens.get(i).text().startsWith("“") && spaceBefore(i) && !spaceAfter(i);
    if (opening && tokens.get(open.peek().at()).text().startsWith("“")) {
      end(open.pop().at(), i);
      return true;
    }
    return false;
  }

  /** A mark that hangs on the word before it and opens nothing: it closes what never was opened. */
  private boolean isStray(int i) {
    return i > 0
        && !spaceBefore(i)
        && spaceAfter(i)
        && (tokens.get(i - 1).kind() == TokenKind.WORD || tokens.get(i - 1).is("."));
  }

  /**
   * The mark that closes a short name quoted inside a quotation with the same marks; -1 when the
   * mark at hand opens no such name, or nothing after it would close the outer one.
   */
  private int nestedEnd(int i) {
    if (!spaceBefore(i) || spaceAfter(i)) {
      return -1;
    }
    int inner = -1;
    for (int k = i + 1; k < tokens.size(); k++) {
      boolean mark = DOUBLE.indexOf(tokens.get(k).text().charAt(0)) >= 0;
      if (mark && spaceBefore(k)) {
        return -1;
      }
      if (mark && inner >= 0) {
        return inner;
      }
      if (mark && k <= i + 4) {
        inner = k;
      } else if (mark) {
        return -1;
      }
    }
    return -1;
  }

  private void close(int i, boolean isDouble) {
    boolean own = open.stream().anyMatch(o -> o.isDouble() == isDouble);
    while (!open.isEmpty()) {
      Open last = open.pop();
      end(last.at(), i);
      if (!own || last.isDouble() == isDouble) {
        return;
      }
    }
  }

  private void end(int from, int to) {
    if (to > from + 1) {
      found.add(new Quotation(from, to));
    }
  }

  private boolean spaceBefore(int i) {
    return i == 0 || tokens.get(i - 1).span().end() < tokens.get(i).span().start();
  }

  private boolean spaceAfter(int i) {
    return i + 1 >= tokens.size() || tokens.get(i).span().end() < tokens.get(i + 1).span().start();
  }
}
