package org.isnad.attribution;

import org.isnad.attribution.Phrases.Hit;
import org.isnad.mention.EntityMention;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Tells where the noun phrase of a speaker ends. Immutable. */
final class PhraseEnds {
  private static final int LONGEST = 22;

  private final Words words;
  private final MediaNames media;
  private final Boundaries boundaries;

  PhraseEnds(Words words, MediaNames media, Boundaries boundaries) {
    this.words = words;
    this.media = media;
    this.boundaries = boundaries;
  }

  /** Whether a quotation of three words at most opens there: a name, or a title. */
  static boolean isQuotedName(Flow flow, int i) {
    Quotation q = flow.opening(i);
    return q != null && q.length() <= 3 && q.close() < flow.size();
  }

  /** The last token of an outlet's or quoted name that begins there, with its adjectives. */
  int nameEnd(Flow flow, int first, int limit) {
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
  int afterName(Flow flow, int last, int limit, boolean open) {
    int i = adjectives(flow, last, limit);
    while (i + 1 < limit) {
      int next = i + 1;
      EntityMention more = flow.entityFrom(next);
      int bracket = flow.afterBracket(next);
      if (boundaries.isAddressee(flow, next)) {
        break;
      } else if (more != null && open && isSamePerson(flow, i, more)) {
        i = Math.min(flow.last(more), limit - 1);
      } else if (more != null && more.clitics() == 0) {
        break;
      } else if (bracket > next
          && bracket < limit
          && open
          && !boundaries.isBoundary(flow, bracket)) {
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
        && !boundaries.isBoundary(flow, i)
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
  int openEnd(Flow flow, int first, int limit, boolean linkable) {
    int last = first;
    Hit noun = words.sourceNouns.find(flow.tokens(), first, Phrases.ANY);
    for (int i = first + 1; i < Math.min(limit, first + LONGEST); i++) {
      EntityMention entity = flow.entityFrom(i);
      boolean owner = entity != null && isOwner(entity, noun);
      if (boundaries.isAddressee(flow, i) || (isToPerson(flow, i) && !owner)) {
        break;
      }
      if (entity != null && entity.clitics() == 0) {
        i = Math.min(flow.last(entity), limit - 1);
        last = i;
        continue;
      }
      Quotation q = flow.opening(i);
      if (q != null) {
        boolean name =
            isHeadBefore(flow, i)
                || (isServant(noun) && isServing(flow, i - 1))
                || isNameBetween(flow, q, limit);
        if (!isQuotedName(flow, i) || q.close() >= limit || !name) {
          break;
        }
        i = q.close();
        last = i;
        continue;
      }
      int bracket = flow.afterBracket(i);
      if (bracket > i && bracket < limit && !boundaries.isBoundary(flow, bracket)) {
        i = bracket - 1;
        last = i;
        continue;
      }
      boolean link = words.nounLinks.find(flow.tokens(), i, 0) != null;
      if (boundaries.isBoundary(flow, i)
          || boundaries.isAddressee(flow, i)
          || (link && (!linkable || isInOwn(flow, i, noun)))) {
        break;
      }
      last = i;
    }
    return last;
  }

  /** "The paper in its report": what is its own is no part of its name. */
  private boolean isInOwn(Flow flow, int i, @Nullable Hit head) {
    return "MEDIA".equals(SourceReader.kindOf(head))
        && words.nounLinks.find(flow.tokens(), i, 0) != null
        && flow.isKind(i + 1, TokenKind.WORD)
        && flow.entityAt(i + 1) == null
        && words.isOwn(flow.token(i + 1));
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

  /** "Of", "at", "for" before what somebody serves. */
  private boolean isServing(Flow flow, int i) {
    Hit link = words.nounLinks.find(flow.tokens(), i, 0);
    return link != null && link.row().get("serves").equals("yes");
  }

  private boolean isHeadBefore(Flow flow, int i) {
    return words.sourceNouns.find(flow.tokens(), i - 1, Phrases.ANY) != null
        || flow.isKind(i - 1, TokenKind.CLITIC);
  }

  /**
   * Runs over the head, its genitives and adjectives, and stops where the object of the verb may
   * begin: at a word without article after the phrase has become definite.
   */
  int closedEnd(Flow flow, int first, int limit) {
    boolean linked = false;
    boolean awaits = false;
    Hit head = words.sourceNouns.find(flow.tokens(), first, Phrases.ANY);
    boolean person = "PERSON".equals(SourceReader.kindOf(head));
    int last = head == null ? first : Math.min(first + head.length(), limit) - 1;
    boolean complete = Words.isDefinite(flow.token(first)) || Words.isDefinite(flow.token(last));
    for (int i = last + 1; i < Math.min(limit, first + LONGEST); i++) {
      boolean link = words.nounLinks.find(flow.tokens(), i, 0) != null;
      boolean to = flow.isKind(i, TokenKind.CLITIC) && boundaries.isAddressee(flow, i);
      if (to
          || (boundaries.isBoundary(flow, i) && !link)
          || isInOwn(flow, i, head)
          || (complete && boundaries.isMedium(flow, i))) {
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
      } else if ((!awaits && words.isObjectHead(flow.tokens(), i))
          || boundaries.isAddressee(flow, i)) {
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
    boolean bureau =
        "ORGANISATION".equals(SourceReader.kindOf(head)) && Clitic.LI.in(mention.clitics());
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
        && "ORGANISATION".equals(SourceReader.kindOf(body))
        && flow.entityAt(i) == null;
  }

  private static boolean isServant(@Nullable Hit head) {
    String kind = SourceReader.kindOf(head);
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
}
