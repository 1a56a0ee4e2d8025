package org.isnad.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.attribution.Phrases.Hit;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.isnad.text.Clitic;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Agencies, outlets and platforms of the gazetteer, found in running text. Immutable. */
final class MediaNames {
  /** Kinds of outlets that exclude each other; a portal may call itself either. */
  private static final Set<String> KINDS = Set.of("newspaper", "broadcaster");

  private final Phrases agencies;
  private final Phrases outlets;
  private final Phrases platforms;
  private final Phrases nouns;
  private final Phrases reporters;
  private final Phrases agencyHeads;
  private final Phrases audiences;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> agencyIds = new HashSet<>();
  private final SharedNames shared;
  private final Map<String, String> headKinds = new HashMap<>();

  MediaNames(Lexicon lexicon, PhraseHeads heads) {
    this.agencies = Phrases.ofTables(lexicon, heads, "gazetteer/agencies.tsv");
    this.outlets = Phrases.ofTables(lexicon, heads, "outlets/outlets.tsv");
    this.platforms = Phrases.ofTables(lexicon, heads, "gazetteer/platforms.tsv");
    this.nouns = Phrases.ofLists(lexicon, heads, "source-nouns", "media-nouns", "according-words");
    this.reporters = Phrases.ofLists(lexicon, heads, "media-heads");
    this.agencyHeads = Phrases.ofLists(lexicon, heads, "agency-heads");
    this.audiences = Phrases.ofLists(lexicon, heads, "audiences");
    lexicon.table("gazetteer/agencies.tsv").rows().forEach(r -> agencyIds.add(r.get("id")));
    lexicon.table("outlets/outlets.tsv").rows().forEach(r -> ids.add(r.get("id")));
    ids.addAll(agencyIds);
    this.shared = new SharedNames(lexicon);
    lexicon
        .listTable("media-heads")
        .rows()
        .forEach(r -> headKinds.put(r.get("form"), r.get("kind")));
  }

  /** Whether the id is an agency's or outlet's. */
  boolean isMedia(String id) {
    return ids.contains(id);
  }

  boolean isAgency(String id) {
    return agencyIds.contains(id);
  }

  /** Whether a word for somebody who works for an outlet stands there: "the correspondent". */
  private boolean isReporter(List<Token> tokens, int i) {
    Hit noun = nouns.find(tokens, i, Phrases.ANY);
    return noun != null
        && noun.row().get("kind").equals("PERSON")
        && reporters.find(tokens, i, Phrases.ANY) != null;
  }

  /**
   * The outlet of "the correspondent of N" between two tokens, where the phrase or what stands
   * behind a mark in it begins so; null for any other phrase.
   */
  @Nullable Link ofReporter(List<Token> tokens, int first, int last) {
    int at = first;
    while (at <= last && !isReporter(tokens, at)) {
      int next = at + 1;
      while (next <= last && tokens.get(next - 1).kind() != TokenKind.PUNCTUATION) {
        next++;
      }
      at = next;
    }
    if (at > last) {
      return null;
    }
    Link known = within(tokens, at, last);
    return known == null ? quoted(tokens, at, last) : known;
  }

  /** The name in quotation marks that ends a phrase: "the correspondent of the "N radio"". */
  private static @Nullable Link quoted(List<Token> tokens, int first, int last) {
    if (tokens.get(last).kind() != TokenKind.CLOSE_QUOTE) {
      return null;
    }
    for (int i = last - 1; i > first; i--) {
      if (tokens.get(i).kind() == TokenKind.OPEN_QUOTE) {
        String name =
            tokens.subList(i + 1, last).stream().map(Token::text).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : new Link(Part.OUTLET, name, null);
      }
    }
    return null;
  }

  /** A name that begins at the token, as a link. */
  @Nullable Link at(List<Token> tokens, int i) {
    return allowed(longest(tokens, i), tokens, i);
  }

  /** A name that begins at the token, known from its place to be one. */
  @Nullable Link named(List<Token> tokens, int i) {
    Found found = longest(tokens, i);
    return found == null ? null : link(found, tokens, i);
  }

  /**
   * Number of tokens of a name behind "to" that begins at the token, where it is known that
   * somebody is told something; 0 when none does, or when it may as well be those to whom one
   * speaks.
   */
  int toldLength(List<Token> tokens, int i) {
    Found found = bare(tokens, i);
    if (found == null || !Clitic.LI.in(found.hit().clitics())) {
      return 0;
    }
    return audiences.find(tokens, i, Clitic.LI.bit()) == null ? found.hit().length() : 0;
  }

  /** Number of tokens of the name that begins at the token; 0 when none does. */
  int length(List<Token> tokens, int i) {
    Found found = longest(tokens, i);
    return found == null || !isAllowed(found, tokens, i) ? 0 : found.hit().length();
  }

  /** Whether a token goes on with a name, such as the letter in one that is spelled like "that". */
  boolean isInside(List<Token> tokens, int p) {
    for (int i = Math.max(0, p - 3); i < p; i++) {
      if (i + length(tokens, i) > p) {
        return true;
      }
    }
    return false;
  }

  /** The first name between two tokens, both included. */
  @Nullable Link within(List<Token> tokens, int first, int last) {
    for (int i = first; i <= last; i++) {
      Link link = at(tokens, i);
      if (link != null) {
        return link;
      }
    }
    return null;
  }

  private record Found(Part part, Hit hit) {}

  private @Nullable Found longest(List<Token> tokens, int i) {
    Found found = bare(tokens, i);
    return found == null ? null : called(found, tokens, i);
  }

  /** "The Russian news agency N": after such a description the name tells which one is meant. */
  private Found called(Found described, List<Token> tokens, int i) {
    int next = i + described.hit().length();
    boolean more = next + 1 < tokens.size() && nouns.find(tokens, i, Phrases.ANY) != null;
    boolean marked =
        more
            && (tokens.get(next).kind() == TokenKind.OPEN_QUOTE
                || tokens.get(next).kind() == TokenKind.OPEN_BRACKET);
    Found name = more ? bare(tokens, marked ? next + 1 : next) : null;
    if (name == null || !name.hit().row().get("needs_head").equals("no")) {
      return described;
    }
    Hit first = described.hit();
    int length = (marked ? next + 1 : next) + name.hit().length() - i;
    Hit whole = new Hit(length, first.clitics(), first.cut(), name.hit().row());
    return new Found(name.part(), whole);
  }

  private @Nullable Found bare(List<Token> tokens, int i) {
    boolean begins =
        i >= 0
            && i < tokens.size()
            && (platforms.mayBegin(tokens.get(i))
                || agencies.mayBegin(tokens.get(i))
                || outlets.mayBegin(tokens.get(i)));
    if (!begins) {
      return null;
    }
    Found best = null;
    best = better(best, Part.PLATFORM, platforms.find(tokens, i, Phrases.ANY));
    best = better(best, Part.AGENCY, agencies.find(tokens, i, Phrases.ANY));
    return better(best, Part.OUTLET, outlets.find(tokens, i, Phrases.ANY));
  }

  private static @Nullable Found better(@Nullable Found best, Part part, @Nullable Hit hit) {
    if (hit == null || (best != null && best.hit().length() >= hit.length())) {
      return best;
    }
    return new Found(part, hit);
  }

  private @Nullable Link allowed(@Nullable Found found, List<Token> tokens, int i) {
    if (found == null || !isAllowed(found, tokens, i)) {
      return null;
    }
    return link(found, tokens, i);
  }

  /** A name that outlets of several states bear needs the adjective of its state behind it. */
  private Link link(Found found, List<Token> tokens, int i) {
    Row row = found.hit().row();
    boolean headed = nouns.find(tokens, i, Phrases.ANY) != null;
    String bare = found.part() == Part.OUTLET ? shared.bare(row.get("form"), headed) : null;
    if (bare == null) {
      return new Link(found.part(), row.get("name_ar"), row.get("id"));
    }
    int behind = i + found.hit().length();
    while (behind < tokens.size()
        && (tokens.get(behind).kind() == TokenKind.CLOSE_QUOTE
            || tokens.get(behind).kind() == TokenKind.CLOSE_BRACKET)) {
      behind++;
    }
    Row own = behind < tokens.size() ? shared.of(bare, tokens.get(behind)) : null;
    return own == null
        ? new Link(Part.OUTLET, bare, null)
        : new Link(Part.OUTLET, own.get("name_ar"), own.get("id"));
  }

  /**
   * A name that is also an ordinary word needs a head noun, quotation marks or brackets beside it.
   */
  private boolean isAllowed(Found found, List<Token> tokens, int i) {
    String needs = found.hit().row().get("needs_head").toLowerCase(Locale.ROOT);
    if (!needs.equals("yes")) {
      return true;
    }
    if (i == 0) {
      return false;
    }
    Token before = tokens.get(i - 1);
    boolean marked =
        before.kind() == TokenKind.OPEN_QUOTE || before.kind() == TokenKind.OPEN_BRACKET;
    if (marked) {
      return i >= 2 && isHead(tokens, i - 2, true);
    }
    if (isOfOtherKind(found, tokens, i - 1)) {
      return false;
    }
    boolean adjective = found.part() == Part.AGENCY && Words.isDefinite(tokens.get(i));
    return isHead(tokens, i - 1, nouns.find(tokens, i, 0) == null)
        && (!adjective || agencyHeads.find(tokens, i - 1, Phrases.ANY) != null);
  }

  /** Whether a word for an outlet means the same kind of outlet as a head noun: two for "paper". */
  boolean isOfKind(List<Token> tokens, int i, String head) {
    Hit word = reporters.find(tokens, i, Phrases.ANY);
    String kind = word == null ? "" : word.row().get("kind");
    return !kind.isEmpty() && kind.equals(headKinds.get(head));
  }

  /** "Radio N", where only a paper N is known, or "the paper N", where only a channel is. */
  private boolean isOfOtherKind(Found found, List<Token> tokens, int head) {
    Hit hit = found.part() == Part.OUTLET ? reporters.find(tokens, head, Phrases.ANY) : null;
    String called = hit == null ? "" : hit.row().get("kind");
    String kind = found.hit().row().get("kind");
    return !called.isEmpty() && KINDS.contains(kind) && !called.equals(kind);
  }

  /**
   * Whether a word may stand before a name that is also an ordinary word.
   *
   * @param according whether "according to" may: it does not before a name that is spelled like
   *     "the statement" or "the paper"
   */
  private boolean isHead(List<Token> tokens, int i, boolean according) {
    if (tokens.get(i).kind() == TokenKind.CLITIC) {
      return Words.cutOf(tokens.get(i), Clitic.LI) >= 0;
    }
    Hit hit = nouns.find(tokens, i, Phrases.ANY);
    if (hit == null) {
      return false;
    }
    return switch (hit.row().get("kind")) {
      case "" -> according && !hit.row().get("needs").isEmpty();
      case "ORGANISATION", "DOCUMENT", "document", "statement", "speech", "letter" -> false;
      case "PERSON" -> reporters.find(tokens, i, Phrases.ANY) != null;
      case "MEDIA" -> !hit.row().get("number").equals("plural");
      default -> true;
    };
  }
}
