package org.isnad.attribution;

import java.util.List;
import org.isnad.attribution.Phrases.Hit;
import org.isnad.mention.EntityMention;
import org.isnad.text.Clitic;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrase of a speaker, with or without an entity mention to lean on. Immutable. */
final class SourceReader {
  private static final int LONGEST = 22;

  private final Words words;
  private final MediaNames media;
  private final SourceIdentity identity;
  private final Issuers issuers;

  SourceReader(Words words, MediaNames media) {
    this.words = words;
    this.media = media;
    this.identity = new SourceIdentity(words, media);
    this.issuers = new Issuers(words, this);
  }

  /**
   * The phrase that begins at a position.
   *
   * @param cut units of the first token before the phrase, such as a preposition
   * @param limit one past the last position it may take
   * @param open whether any noun may be its head: an opener of reported words is known to follow
   */
  @Nullable SourcePhrase read(Flow flow, int first, int cut, int limit, boolean open) {
    if (first >= limit) {
      return null;
    }
    EntityMention entity = flow.entityFrom(first);
    Hit quantity = words.quantifiers.find(flow.tokens(), first, Phrases.AND);
    int head = quantity == null ? first : Math.min(first + quantity.length(), limit - 1);
    boolean number = flow.isKind(first, TokenKind.NUMBER) && first + 1 < limit;
    if (number && words.sourceNouns.find(flow.tokens(), first + 1, 0) != null) {
      head = first + 1;
    }
    Hit noun = words.sourceNouns.find(flow.tokens(), head, Phrases.ANY);
    boolean name = media.length(flow.tokens(), first) > 0 || isQuotedName(flow, first);
    boolean foreign = flow.isKind(first, TokenKind.FOREIGN);
    boolean nominal = open && (isNominal(flow, first) || (head > first && isNominal(flow, head)));
    if (entity == null && noun == null && !name && !nominal) {
      return null;
    }
    int last;
    if (entity != null) {
      last = Math.min(flow.last(entity), limit - 1);
      boolean role = entity.form() == EntityMention.Form.ROLE;
      last =
          isCutShort(flow, entity)
              ? open ? openEnd(flow, last, limit, true) : closedEnd(flow, first, limit)
              : open && role
                  ? Math.max(last, openEnd(flow, last, limit, true))
                  : afterName(flow, last, limit, open);
    } else if (name && noun == null) {
      last = nameEnd(flow, first, limit);
    } else {
      boolean runs = open || foreign;
      last = runs ? openEnd(flow, head, limit, noun != null) : closedEnd(flow, head, limit);
    }
    while (last > head && words.nounLinks.find(flow.tokens(), last, 0) != null) {
      last--;
    }
    SourcePhrase issuer = noun == null ? null : issuers.of(flow, head, noun, limit);
    if (issuer != null) {
      int whole = Math.max(last, issuer.last());
      return identity.phrase(flow, first, cut, whole, noun, -1).issuedBy(issuer);
    }
    int end = apposition(flow, first, last, limit);
    boolean named = end > last && flow.entityTo(end) == null;
    return identity.phrase(flow, first, cut, end, noun, named ? last + 2 : -1);
  }

  /** The words of a name of which nothing is known. */
  SourcePhrase name(Flow flow, int first, int last) {
    return identity.phrase(flow, first, 0, last, null, -1);
  }

  /**
   * Whether a role ends in a word that cannot be its last: "the director of the administration".
   */
  private boolean isCutShort(Flow flow, EntityMention entity) {
    int last = flow.last(entity);
    return entity.form() == EntityMention.Form.ROLE
        && entity.first() < entity.last()
        && !Words.isDefinite(flow.token(last))
        && flow.isKind(last, TokenKind.WORD)
        && Words.cutOf(flow.token(last), Clitic.LI) >= 0
        && flow.isKind(last + 1, TokenKind.WORD)
        && Words.isDefinite(flow.token(last + 1));
  }

  /** Whether an unknown word may head a noun phrase. */
  private boolean isNominal(Flow flow, int i) {
    TokenKind kind = flow.token(i).kind();
    if (kind != TokenKind.WORD && kind != TokenKind.FOREIGN) {
      return false;
    }
    return !words.isVerbOnly(flow.token(i))
        && !words.that.at(flow.tokens(), i)
        && !words.occasions.at(flow.tokens(), i)
        && !words.mediumPrepositions.at(flow.tokens(), i)
        && !words.relatives.at(flow.tokens(), i)
        && !words.objectHeads.at(flow.tokens(), i)
        && !words.adverbs.at(flow.tokens(), i)
        && words.according.find(flow.tokens(), i, Phrases.AND) == null
        && words.nounLinks.find(flow.tokens(), i, 0) == null
        && !words.hasTanwin(flow.token(i))
        && words.circumstance(flow.token(i)) == null
        && !words.negations.at(flow.tokens(), i);
  }

  private static boolean isQuotedName(Flow flow, int i) {
    Quotation q = flow.opening(i);
    return q != null && q.length() <= 3 && q.close() < flow.size();
  }

  private int nameEnd(Flow flow, int first, int limit) {
    Quotation q = flow.opening(first);
    int last = q != null ? q.close() : first + Math.max(1, media.length(flow.tokens(), first)) - 1;
    return adjectives(flow, Math.min(last, limit - 1), limit);
  }

  /** Whether a word is no adjective of the one before it: "the rebels" behind "the government". */
  private boolean isObject(Flow flow, int i) {
    return words.isOblique(flow.token(i)) && !words.isOblique(flow.token(i - 1));
  }

  private int adjectives(Flow flow, int last, int limit) {
    int i = last;
    while (i + 1 < limit
        && !isObject(flow, i + 1)
        && (words.sourceAdjectives.find(flow.tokens(), i + 1, 0) != null
            || (flow.entityFrom(i + 1) == null && words.isNisba(flow.token(i + 1))))) {
      i++;
    }
    return i;
  }

  /** After an entity: further names, adjectives, a second one joined by "and". */
  private int afterName(Flow flow, int last, int limit, boolean open) {
    int i = adjectives(flow, last, limit);
    while (i + 1 < limit) {
      int next = i + 1;
      EntityMention more = flow.entityFrom(next);
      int bracket = flow.afterBracket(next);
      if (isAddressee(flow, next)) {
        break;
      } else if (more != null && open && isSamePerson(flow, i, more)) {
        i = Math.min(flow.last(more), limit - 1);
      } else if (more != null && more.clitics() == 0) {
        break;
      } else if (bracket > next && bracket < limit && open && !isBoundary(flow, bracket)) {
        i = bracket - 1;
      } else if (open && isOf(flow, next)) {
        i = Words.isDefinite(flow.token(next)) ? next : next + 1;
      } else if (open && continues(flow, next)) {
        i = next;
      } else if (isAnd(flow, next)
          && words.sourceNouns.find(flow.tokens(), next, Phrases.AND) != null) {
        i = openEnd(flow, next, limit, true);
      } else {
        break;
      }
    }
    return i;
  }

  private boolean isAnd(Flow flow, int i) {
    return flow.isKind(i, TokenKind.WORD) && words.hasAnd(flow.token(i));
  }

  private boolean continues(Flow flow, int i) {
    TokenKind kind = flow.token(i).kind();
    boolean word = kind == TokenKind.WORD || kind == TokenKind.FOREIGN;
    return word
        && !isBoundary(flow, i)
        && !words.hasAnd(flow.token(i))
        && Words.cutOf(flow.token(i), Clitic.LI) < 0
        && Words.cutOf(flow.token(i), Clitic.BI) < 0
        && words.nounLinks.find(flow.tokens(), i, 0) == null
        && words.mediumPrepositions.find(flow.tokens(), i, 0) == null
        && !words.isObjectHead(flow.tokens(), i);
  }

  /**
   * Runs to the first word that cannot belong to the phrase: used when reported words follow
   * anyway.
   */
  private int openEnd(Flow flow, int first, int limit, boolean linkable) {
    int last = first;
    Hit noun = words.sourceNouns.find(flow.tokens(), first, Phrases.ANY);
    for (int i = first + 1; i < Math.min(limit, first + LONGEST); i++) {
      EntityMention entity = flow.entityFrom(i);
      boolean owner = entity != null && isOwner(entity, noun);
      if (isAddressee(flow, i) || (isToPerson(flow, i) && !owner)) {
        break;
      }
      if (entity != null && entity.clitics() == 0) {
        i = Math.min(flow.last(entity), limit - 1);
        last = i;
        continue;
      }
      Quotation q = flow.opening(i);
      if (q != null) {
        boolean name = isHeadBefore(flow, i) || isNameBetween(flow, q, limit);
        if (!isQuotedName(flow, i) || q.close() >= limit || !name) {
          break;
        }
        i = q.close();
        last = i;
        continue;
      }
      int bracket = flow.afterBracket(i);
      if (bracket > i && bracket < limit && !isBoundary(flow, bracket)) {
        i = bracket - 1;
        last = i;
        continue;
      }
      boolean link = words.nounLinks.find(flow.tokens(), i, 0) != null;
      if (isBoundary(flow, i) || isAddressee(flow, i) || (link && !linkable)) {
        break;
      }
      last = i;
    }
    return last;
  }

  /** "The president told N": a person behind "to" is spoken to. */
  private static boolean isToPerson(Flow flow, int i) {
    EntityMention entity = flow.entityFrom(i);
    boolean named = Words.isDefinite(flow.token(i - 1)) || flow.entityTo(i - 1) != null;
    return named
        && entity != null
        && entity.type() == EntityMention.Type.PERS
        && Clitic.LI.in(entity.clitics());
  }

  /** Whether the phrase or its verb goes on after a short quotation, so that it holds a name. */
  private boolean isNameBetween(Flow flow, Quotation q, int limit) {
    int next = q.close() + 1;
    boolean paper = media.length(flow.tokens(), q.open() + 1) == q.length();
    return paper
        || (next < limit && flow.isKind(next, TokenKind.WORD) && !flow.isColon(q.open() - 1));
  }

  private boolean isHeadBefore(Flow flow, int i) {
    return words.sourceNouns.find(flow.tokens(), i - 1, Phrases.ANY) != null
        || flow.isKind(i - 1, TokenKind.CLITIC);
  }

  /**
   * Runs over the head, its genitives and adjectives, and stops where the object of the verb may
   * begin: at a word without article after the phrase has become definite.
   */
  private int closedEnd(Flow flow, int first, int limit) {
    boolean linked = false;
    boolean awaits = false;
    Hit head = words.sourceNouns.find(flow.tokens(), first, Phrases.ANY);
    boolean person = "PERSON".equals(kindOf(head));
    int last = head == null ? first : Math.min(first + head.length(), limit) - 1;
    boolean complete = Words.isDefinite(flow.token(first)) || Words.isDefinite(flow.token(last));
    for (int i = last + 1; i < Math.min(limit, first + LONGEST); i++) {
      boolean link = words.nounLinks.find(flow.tokens(), i, 0) != null;
      boolean to = flow.isKind(i, TokenKind.CLITIC) && isAddressee(flow, i);
      if (to || (isBoundary(flow, i) && !link)) {
        break;
      }
      Quotation q = flow.opening(i);
      EntityMention entity = flow.entityFrom(i);
      boolean adjective =
          !isObject(flow, i)
              && (words.sourceAdjectives.find(flow.tokens(), i, Phrases.AND) != null
                  || (entity == null && words.isNisba(flow.token(i))));
      if (q != null
          && isQuotedName(flow, i)
          && (isHeadBefore(flow, i) || isNameBetween(flow, q, limit))) {
        i = q.close();
        complete = true;
      } else if (!linked && isAt(flow, i, head)) {
        linked = true;
        last = i;
        continue;
      } else if (words.isBy(flow.tokens(), i, flow.entityFrom(i + 1) != null) && entity == null) {
        break;
      } else if (entity != null
          && (complete || isServant(head))
          && !linked
          && isOwner(entity, head)) {
        complete = true;
        i = Math.min(flow.last(entity), limit - 1);
      } else if (entity != null && complete && !linked && !isPartOf(entity, person)) {
        break;
      } else if (entity != null && entity.clitics() == 0) {
        i = Math.min(flow.last(entity), limit - 1);
        complete = true;
      } else if (words.nounLinks.find(flow.tokens(), i, 0) != null && i + 1 < limit) {
        linked = true;
        awaits = true;
        last = i;
        continue;
      } else if (adjective || (Words.isDefinite(flow.token(i)) && (!complete || linked))) {
        complete = true;
      } else if (complete && isOf(flow, i)) {
        linked = !Words.isDefinite(flow.token(i));
        last = i;
        continue;
      } else if (complete && !linked) {
        break;
      } else if ((!awaits && words.isObjectHead(flow.tokens(), i)) || isAddressee(flow, i)) {
        break;
      }
      awaits &= !complete;
      linked = false;
      last = i;
    }
    return words.nounLinks.find(flow.tokens(), last, 0) != null ? last - 1 : last;
  }

  /**
   * Whether a mention goes on with a complete phrase: an adjective of state, or a person's name.
   */
  private static boolean isPartOf(EntityMention mention, boolean person) {
    boolean adjective = mention.form() == EntityMention.Form.DEMONYM;
    return adjective || (person && mention.type() == EntityMention.Type.PERS);
  }

  /**
   * Whether a bureau belongs to what is named, or somebody serves there: "the press bureau of the
   * ministry", "a source in the ministry".
   */
  private static boolean isOwner(EntityMention mention, @Nullable Hit head) {
    boolean bureau = "ORGANISATION".equals(kindOf(head)) && Clitic.LI.in(mention.clitics());
    boolean named = mention.form() == EntityMention.Form.NAME;
    boolean organ = mention.type() == EntityMention.Type.ORG;
    boolean place = organ || mention.type() == EntityMention.Type.LOC;
    boolean servant = isServant(head) && Clitic.BI.in(mention.clitics()) && place;
    return servant || (bureau && ((organ && named) || mention.form() == EntityMention.Form.ROLE));
  }

  /**
   * "An official at the ministry": the body at which somebody serves, of which nothing is known.
   */
  private boolean isAt(Flow flow, int i, @Nullable Hit head) {
    Hit body = isServant(head) ? words.sourceNouns.find(flow.tokens(), i, Clitic.BI.bit()) : null;
    return body != null
        && Clitic.BI.in(body.clitics())
        && "ORGANISATION".equals(kindOf(body))
        && flow.entityAt(i) == null;
  }

  private static boolean isServant(@Nullable Hit head) {
    String kind = kindOf(head);
    return "ANONYMOUS".equals(kind) || "PERSON".equals(kind);
  }

  /** A genitive with "of": "the commission for human rights". */
  private boolean isOf(Flow flow, int i) {
    EntityMention mention = flow.entityAt(i);
    boolean person = mention != null && mention.type() == EntityMention.Type.PERS;
    return flow.isKind(i, TokenKind.WORD)
        && !person
        && Words.cutOf(flow.token(i), Clitic.LI) >= 0
        && i + 1 < flow.size()
        && (Words.isDefinite(flow.token(i)) || Words.isDefinite(flow.token(i + 1)));
  }

  /**
   * Whether a mention right behind another goes on with it: a role and its name, not two people.
   */
  private static boolean isSamePerson(Flow flow, int last, EntityMention more) {
    EntityMention before = flow.entityTo(last);
    boolean named =
        before != null
            && before.form() == EntityMention.Form.NAME
            && more.form() == EntityMention.Form.NAME
            && before.type() == more.type();
    boolean part =
        more.type() == EntityMention.Type.PERS || more.form() == EntityMention.Form.DEMONYM;
    return more.clitics() == 0 && part && !named;
  }

  /** A name or role between commas right after the phrase: "the minister, N. N.,". */
  private int apposition(Flow flow, int first, int last, int limit) {
    if (!flow.isComma(last + 1) || last + 2 >= limit) {
      return last;
    }
    int i = last + 2;
    EntityMention entity = flow.entityFrom(i);
    boolean person = entity != null && entity.type() == EntityMention.Type.PERS;
    boolean role = "PERSON".equals(kindOf(words.sourceNouns.find(flow.tokens(), i, 0)));
    if (!person && !role) {
      EntityMention end = flow.entityTo(last);
      boolean named =
          end != null
              && end.form() == EntityMention.Form.NAME
              && end.type() == EntityMention.Type.PERS;
      return !named && isRole(flow, first) ? unknownName(flow, last, limit) : last;
    }
    int end = person && entity != null ? flow.last(entity) : openEnd(flow, i, limit, true);
    boolean closed = end + 1 >= limit || flow.isComma(end + 1) || isBoundary(flow, end + 1);
    return closed && (person || flow.isComma(end + 1)) ? end : last;
  }

  private boolean isRole(Flow flow, int first) {
    EntityMention entity = flow.entityFrom(first);
    String kind = kindOf(words.sourceNouns.find(flow.tokens(), first, Phrases.ANY));
    return "PERSON".equals(kind)
        || "ANONYMOUS".equals(kind)
        || (entity != null && entity.form() == EntityMention.Form.ROLE);
  }

  /** The end of a name that nobody knows, of two to five words behind the comma after a role. */
  private int unknownName(Flow flow, int last, int limit) {
    int i = last + 2;
    boolean whole = false;
    while (!whole && i < Math.min(limit, last + 7) && isNamePart(flow, i)) {
      i++;
      whole = i < limit && isSurname(flow, i - 1, last + 2) && Words.isDefinite(flow.token(i));
    }
    boolean closed =
        whole
            || i >= limit
            || flow.isComma(i)
            || flow.isColon(i)
            || isBoundary(flow, i)
            || words.nounLinks.find(flow.tokens(), i, 0) != null;
    return closed && i >= last + 4 ? i - 1 : last;
  }

  /** A definite word that is not the first of the name ends it before another definite one. */
  private static boolean isSurname(Flow flow, int i, int first) {
    return i > first && Words.isDefinite(flow.token(i));
  }

  private boolean isNamePart(Flow flow, int i) {
    return isNominal(flow, i)
        && !isBoundary(flow, i)
        && flow.timeEnd(i) < 0
        && mayBeSurname(flow.entityFrom(i))
        && words.sourceNouns.find(flow.tokens(), i, Phrases.ANY) == null
        && !words.isObjectHead(flow.tokens(), i)
        && !isMedium(flow, i);
  }

  /** Whether nobody is named by a word, or somebody who has the surname as well. */
  private static boolean mayBeSurname(@Nullable EntityMention mention) {
    return mention == null
        || (mention.type() == EntityMention.Type.PERS
            && mention.form() == EntityMention.Form.NAME
            && mention.first() == mention.last());
  }

  /** Whether a phrase must have ended before this position. */
  boolean isBoundary(Flow flow, int i) {
    if (i >= flow.size()) {
      return true;
    }
    Token token = flow.token(i);
    List<Token> tokens = flow.tokens();
    if (token.kind() == TokenKind.PUNCTUATION || token.kind() == TokenKind.CLOSE_QUOTE) {
      return !isInName(flow, i);
    }
    if (flow.timeEnd(i) >= 0
        || words.hasTanwin(token)
        || words.that.find(tokens, i, ComplementScan.THAT) != null) {
      return true;
    }
    boolean link = words.nounLinks.find(tokens, i, 0) != null;
    if (words.relatives.at(tokens, i)
        || words.what.find(tokens, i, Phrases.ANY) != null
        || words.negations.find(tokens, i, 0) != null
        || words.adverbs.at(tokens, i)
        || words.quotingNouns.at(tokens, i)) {
      return true;
    }
    Hit occasion = words.occasions.find(tokens, i, 0);
    if (isMedium(flow, i) || (occasion != null && (!link || occasion.length() > 1))) {
      return true;
    }
    if (words.according.find(tokens, i, Phrases.AND) != null || words.conjunctions.at(tokens, i)) {
      return true;
    }
    return token.kind() == TokenKind.WORD && !Words.isDefinite(token) && words.isVerbOnly(token);
  }

  /** A stop inside a spelled name, which ended no sentence. */
  private static boolean isInName(Flow flow, int i) {
    return flow.isMark(i, ".") && i + 1 < flow.end(flow.sentenceAt(i));
  }

  /** Whether "in a statement", "on his platform" begins here. */
  boolean isMedium(Flow flow, int i) {
    Hit preposition = words.mediumPrepositions.find(flow.tokens(), i, Phrases.AND);
    if (preposition == null) {
      return false;
    }
    int noun = i + preposition.length();
    if (noun < flow.size() && flow.isKind(noun, TokenKind.OPEN_QUOTE)) {
      noun++;
    }
    for (int k = noun; k < Math.min(noun + 2, flow.size()); k++) {
      if (words.mediaNouns.find(flow.tokens(), k, 0) != null) {
        return k == noun || !Words.isDefinite(flow.token(noun));
      }
    }
    Link link = media.at(flow.tokens(), noun);
    return link != null && link.part() == Part.PLATFORM;
  }

  /** Whether "to agency N", "to reporters" begins here. */
  boolean isAddressee(Flow flow, int i) {
    int cut = Words.cutOf(flow.token(i), Clitic.LI);
    if (cut < 0) {
      return false;
    }
    if (flow.isKind(i, TokenKind.CLITIC)) {
      return flow.isKind(i + 1, TokenKind.OPEN_QUOTE)
          || flow.isKind(i + 1, TokenKind.CLOSE_QUOTE)
          || flow.isKind(i + 1, TokenKind.OPEN_BRACKET);
    }
    int to = Phrases.AND | Clitic.LI.bit();
    Hit noun = words.sourceNouns.find(flow.tokens(), i, to);
    boolean outlet = noun != null && "MEDIA".equals(kindOf(noun)) && Clitic.LI.in(noun.clitics());
    return outlet
        || words.press.find(flow.tokens(), i, to) != null
        || media.length(flow.tokens(), i) > 0;
  }

  static @Nullable String kindOf(@Nullable Hit noun) {
    return noun == null ? null : noun.row().get("kind");
  }
}
