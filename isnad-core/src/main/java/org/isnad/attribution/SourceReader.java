package org.isnad.attribution;

import org.isnad.attribution.Phrases.Hit;
import org.isnad.mention.EntityMention;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrase of a speaker, with or without an entity mention to lean on. Immutable. */
final class SourceReader {
  private static final int TO = Phrases.AND | Clitic.LI.bit();

  private final Words words;
  private final MediaNames media;
  final Boundaries boundaries;
  private final PhraseEnds ends;
  private final SourceIdentity identity;
  final Issuers issuers;

  SourceReader(Words words, MediaNames media) {
    this.words = words;
    this.media = media;
    this.boundaries = new Boundaries(words, media);
    this.ends = new PhraseEnds(words, media, boundaries);
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
    EntityMention entity = speaking(flow, first);
    Hit quantity = words.quantifiers.find(flow.tokens(), first, cut > 0 ? TO : Phrases.AND);
    int head = quantity == null ? first : Math.min(first + quantity.length(), limit - 1);
    boolean number = flow.isKind(first, TokenKind.NUMBER) && first + 1 < limit;
    if (number && words.sourceNouns.find(flow.tokens(), first + 1, 0) != null) {
      head = first + 1;
    }
    Hit noun = words.sourceNouns.find(flow.tokens(), head, Phrases.ANY);
    Hit quoted = noun == null && entity == null ? quotedPaper(flow, first) : null;
    boolean name = media.length(flow.tokens(), first) > 0 || PhraseEnds.isQuotedName(flow, first);
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
              ? open ? ends.openEnd(flow, last, limit, true) : ends.closedEnd(flow, first, limit)
              : open && role
                  ? Math.max(last, ends.openEnd(flow, last, limit, true))
                  : ends.afterName(flow, last, limit, open);
    } else if (name && noun == null) {
      last = ends.nameEnd(flow, first, limit);
    } else {
      boolean runs = open || foreign;
      last =
          runs ? ends.openEnd(flow, head, limit, noun != null) : ends.closedEnd(flow, head, limit);
    }
    while (last > head && words.nounLinks.find(flow.tokens(), last, 0) != null) {
      last--;
    }
    SourcePhrase issuer = noun == null ? null : issuers.of(flow, head, noun, limit);
    if (issuer != null) {
      int whole = Math.max(last, issuer.last());
      return identity.phrase(flow, first, cut, whole, noun, -1).issuedBy(issuer);
    }
    if (quoted != null) {
      return identity.phrase(flow, first, cut, last, quoted, -1);
    }
    int end = apposition(flow, first, last, limit);
    boolean named = end > last && flow.entityTo(end) == null;
    boolean unknown = noun == null && entity == null;
    if (named && unknown && isRole(flow, last + 2)) {
      String whole = flow.words(flow.span(first, cut, end));
      return identity.phrase(flow, first, cut, last, noun, -1).longer(end, whole);
    }
    return identity.phrase(flow, first, cut, end, noun, named ? last + 2 : -1);
  }

  /** The word for an outlet that opens a quoted name: "the "second channel"". */
  private @Nullable Hit quotedPaper(Flow flow, int first) {
    Hit noun =
        PhraseEnds.isQuotedName(flow, first)
            ? words.sourceNouns.find(flow.tokens(), first + 1, 0)
            : null;
    return "MEDIA".equals(kindOf(noun)) ? noun : null;
  }

  /** The mention that begins there, unless it is a mere adjective such as "Cuban". */
  static @Nullable EntityMention speaking(Flow flow, int first) {
    EntityMention mention = flow.entityFrom(first);
    boolean adjective =
        mention != null
            && mention.form() == EntityMention.Form.DEMONYM
            && mention.first() == mention.last()
            && !Words.isDefinite(flow.token(first));
    return adjective ? null : mention;
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

  /** A name or role between commas right after the phrase: "the minister, N. N.,". */
  private int apposition(Flow flow, int first, int last, int limit) {
    int dashed = flow.afterDashes(last + 1);
    boolean dash = dashed > last + 1 && dashed < limit;
    if ((!flow.isComma(last + 1) && !dash) || last + 2 >= limit) {
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
    int end = person && entity != null ? flow.last(entity) : ends.openEnd(flow, i, limit, true);
    boolean closed =
        end + 1 >= limit || flow.isComma(end + 1) || boundaries.isBoundary(flow, end + 1);
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
            || boundaries.isBoundary(flow, i)
            || words.nounLinks.find(flow.tokens(), i, 0) != null;
    return closed && i >= last + 4 ? i - 1 : last;
  }

  /** A definite word that is not the first of the name ends it before another definite one. */
  private static boolean isSurname(Flow flow, int i, int first) {
    return i > first && Words.isDefinite(flow.token(i));
  }

  private boolean isNamePart(Flow flow, int i) {
    return isNominal(flow, i)
        && !boundaries.isBoundary(flow, i)
        && flow.timeEnd(i) < 0
        && mayBeSurname(flow.entityFrom(i))
        && words.sourceNouns.find(flow.tokens(), i, Phrases.ANY) == null
        && !words.isObjectHead(flow.tokens(), i)
        && !boundaries.isMedium(flow, i);
  }

  /** Whether nobody is named by a word, or somebody who has the surname as well. */
  private static boolean mayBeSurname(@Nullable EntityMention mention) {
    return mention == null
        || (mention.type() == EntityMention.Type.PERS
            && mention.form() == EntityMention.Form.NAME
            && mention.first() == mention.last());
  }

  static @Nullable String kindOf(@Nullable Hit noun) {
    return noun == null ? null : noun.row().get("kind");
  }
}
