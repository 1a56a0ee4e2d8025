package org.isnad.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.lexicon.CharKinds;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordForm;
import org.isnad.page.Span;

/** Cuts characters into tokens and lists the ways to cut proclitics off Arabic words. */
final class Tokenizer {
  /** How many words of a kind are kept: three in four of what is read of 15,000 articles. */
  private static final int ROOM = 100_000;

  private final Lexicon lexicon;
  private final Orthography orthography;
  private final List<Prefix> prefixes;
  private final Map<String, Integer> standalone = new HashMap<>();
  private final Map<TokenKind, KnownWords> known = new EnumMap<>(TokenKind.class);

  private record Prefix(String form, int clitics, String restore) {}

  Tokenizer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.orthography = lexicon.orthography();
    for (TokenKind kind : TokenKind.values()) {
      known.put(kind, new KnownWords(ROOM, original -> analyse(original, kind)));
    }
    List<Prefix> all = new ArrayList<>();
    for (Row row : lexicon.table("ar/clitics.tsv").rows()) {
      int bits = 0;
      for (String name : row.get("clitics").split(" ")) {
        bits |= Clitic.valueOf(name).bit();
      }
      all.add(new Prefix(row.get("form"), bits, row.get("restore")));
      standalone.putIfAbsent(row.get("form"), bits);
    }
    this.prefixes = List.copyOf(all);
  }

  List<Token> tokens(String text, Span line) {
    List<Token> out = new ArrayList<>();
    Quotes quotes = new Quotes();
    int i = line.start();
    while (i < line.end()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (CharKinds.isBlank(c)) {
        i = end;
        continue;
      }
      if (CharKinds.isArabic(c)) {
        end = runEnd(text, i, line.end(), true);
        out.add(word(out.size(), text, i, end, line.end()));
      } else if (Character.isDigit(c)) {
        end = numberEnd(text, i, line.end());
        out.add(plainToken(out.size(), text, i, end, TokenKind.NUMBER));
      } else if (CharKinds.isLetter(c)) {
        end = runEnd(text, i, line.end(), false);
        out.add(plainToken(out.size(), text, i, end, TokenKind.FOREIGN));
      } else {
        end = quotes.end(text, i, line.end());
        TokenKind kind = quotes.kind(text, i, end, line.end());
        out.add(plainToken(out.size(), text, i, end, kind));
      }
      i = end;
    }
    return out;
  }

  private Token word(int index, String text, int start, int end, int lineEnd) {
    Word word = known(TokenKind.WORD).of(text, start, end);
    int next = drawnOut(text, start, end, lineEnd);
    boolean glued = next < lineEnd && isGlue(text.charAt(next));
    boolean loose = end - start == 1 && isBeforeWord(text, end, lineEnd);
    Integer clitics = glued || loose ? standalone.get(word.folded()) : null;
    if (!glued && clitics != null && clitics != Clitic.WA.bit()) {
      clitics = null;
    }
    return new Token(
        index,
        new Span(start, end),
        clitics == null ? word : known(TokenKind.CLITIC).of(text, start, end));
  }

  /** Where the text goes on: behind a space, too, when a letter with a stroke stands before it. */
  private static int drawnOut(String text, int start, int end, int limit) {
    boolean stroke = end - start == 2 && text.charAt(end - 1) == '\u0640';
    return stroke && end + 1 < limit && text.charAt(end) == ' ' ? end + 1 : end;
  }

  private Word analyse(String original) {
    var aligned = orthography.align(original);
    String folded = aligned.folded();
    List<Reading> readings = new ArrayList<>();
    readings.add(reading(0, folded, 0, original));
    for (Prefix prefix : prefixes) {
      int length = prefix.form().length();
      if (folded.startsWith(prefix.form()) && folded.length() - length >= 2) {
        int cut = aligned.original(length);
        String stem = prefix.restore() + folded.substring(length);
        readings.add(reading(prefix.clitics(), stem, cut, original));
      }
    }
    String plain = orthography.plain(original);
    return new Word(lexicon, original, plain, folded, TokenKind.WORD, readings);
  }

  private Token plainToken(int index, String text, int start, int end, TokenKind kind) {
    return new Token(index, new Span(start, end), known(kind).of(text, start, end));
  }

  private Word analyse(String original, TokenKind kind) {
    return switch (kind) {
      case WORD -> analyse(original);
      case CLITIC -> clitic(original);
      case FOREIGN ->
          word(original, orthography.plain(original).toLowerCase(java.util.Locale.ROOT), kind);
      default -> word(original, orthography.plain(original), kind);
    };
  }

  private Word word(String original, String folded, TokenKind kind) {
    return new Word(
        lexicon,
        original,
        orthography.plain(original),
        folded,
        kind,
        List.of(reading(0, folded, 0)));
  }

  private Word clitic(String original) {
    String folded = orthography.fold(original);
    int clitics = Objects.requireNonNull(standalone.get(folded));
    return new Word(
        lexicon,
        original,
        orthography.plain(original),
        folded,
        TokenKind.CLITIC,
        List.of(reading(clitics, "", original.length())));
  }

  /** A reading of a word; what has the article has no pronoun. */
  private Reading reading(int clitics, String stem, int cut) {
    List<WordForm> forms = lexicon.forms(stem);
    return !forms.isEmpty() && Clitic.AL.in(clitics) && forms.stream().anyMatch(f -> f.is("suffix"))
        ? new Reading(clitics, stem, cut, forms.stream().filter(f -> !f.is("suffix")).toList())
        : new Reading(clitics, stem, cut, forms);
  }

  /** A reading of a word, which is no form of a verb where it is spelled as one of grammar. */
  private Reading reading(int clitics, String stem, int cut, String original) {
    return lexicon.isOfGrammar(orthography.plain(original.substring(cut)))
        ? new Reading(clitics, stem, cut, List.of())
        : reading(clitics, stem, cut);
  }

  private KnownWords known(TokenKind kind) {
    return Objects.requireNonNull(known.get(kind));
  }

  /** Whether a blank and an Arabic word follow: "and" is often written apart. */
  private static boolean isBeforeWord(String text, int at, int limit) {
    return at + 1 < limit && text.charAt(at) == ' ' && CharKinds.isArabic(text.charAt(at + 1));
  }

  private static boolean isGlue(char c) {
    return Character.isDigit(c)
        || Quotes.isQuote(c)
        || c == '('
        || c == '\''
        || (CharKinds.isLetter(c) && !CharKinds.isArabic(c));
  }

  private static int runEnd(String text, int start, int limit, boolean arabic) {
    int i = start;
    while (i < limit) {
      char c = text.charAt(i);
      boolean own = CharKinds.isLetter(c) && CharKinds.isArabic(c) == arabic;
      if (!own && !CharKinds.isMark(c) && !CharKinds.isInvisible(c)) {
        break;
      }
      i++;
    }
    while (i > start + 1 && CharKinds.isInvisible(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Digits with single separators between them: 5,000 14:00 2.5 16/10/2025 ٢٠٢٥. */
  private static int numberEnd(String text, int start, int limit) {
    int i = start;
    while (i < limit) {
      char c = text.charAt(i);
      boolean separates =
          ".,:/-\u066B\u066C".indexOf(c) >= 0
              && i + 1 < limit
              && Character.isDigit(text.charAt(i + 1));
      if (!Character.isDigit(c) && !separates) {
        break;
      }
      i++;
    }
    return i;
  }
}
