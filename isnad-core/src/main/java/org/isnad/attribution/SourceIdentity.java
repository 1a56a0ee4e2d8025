package org.isnad.attribution;

import org.isnad.attribution.Attribution.Source.Kind;
import org.isnad.attribution.Phrases.Hit;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Referent;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Tells whom the noun phrase of a speaker names, and what kind of source it is. Immutable. */
final class SourceIdentity {
  private final Words words;
  private final MediaNames media;

  SourceIdentity(Words words, MediaNames media) {
    this.words = words;
    this.media = media;
  }

  /**
   * The phrase from one token to another, both included.
   *
   * @param name where the name of somebody unknown begins that ends it; -1 when none does
   */
  SourcePhrase phrase(Flow flow, int first, int cut, int last, @Nullable Hit noun, int name) {
    String text = flow.words(flow.span(first, cut, last));
    String head = SourceReader.kindOf(noun);
    EntityMention entity = headEntity(flow, first, last, head);
    int own = name < 0 && entity != null ? otherHolder(flow, entity, last) : name;
    Referent who = null;
    if (entity != null
        && entity.referents().size() == 1
        && !isSomebody(flow, first, entity, head)
        && !(own >= 0 && entity.form() == EntityMention.Form.ROLE)
        && !isOnlyWord(flow, entity, last)) {
      who = entity.referents().getFirst();
    }
    if (who != null && isNamesake(flow, first, last, who)) {
      who = null;
    }
    Link link = link(flow, first, last, who, noun, entity);
    Kind kind = kind(who, link, head, entity);
    if (head == null && entity == null && link == null && isNoPerson(flow, first)) {
      kind = Kind.ORGANISATION;
    }
    if (kind == Kind.MEDIA && link == null) {
      link = new Link(Part.OUTLET, text, null);
    }
    boolean plural = isPlural(flow, first, entity);
    String spelled = noun == null ? "" : noun.row().get("form");
    String called = own < 0 ? words.nominative(text) : flow.words(flow.span(own, 0, last));
    return new SourcePhrase(first, last, cut, text, kind, who, link, head, spelled, called, plural);
  }

  /**
   * Where a name begins that nobody knows, of two words or more behind all of a role: another one
   * holds it than the data know. -1 when none ends the phrase.
   */
  private int otherHolder(Flow flow, EntityMention role, int last) {
    if (role.form() != EntityMention.Form.ROLE || flow.last(role) + 1 >= last) {
      return -1;
    }
    int first = last;
    while (first > flow.last(role) && isNameWord(flow, first)) {
      first--;
    }
    return last - first >= 2 ? first + 1 : -1;
  }

  private boolean isNameWord(Flow flow, int i) {
    return flow.isKind(i, TokenKind.WORD)
        && flow.entityAt(i) == null
        && flow.timeEnd(i) < 0
        && !Words.isDefinite(flow.token(i))
        && !words.hasAnd(flow.token(i))
        && !words.isFunction(flow.tokens(), i)
        && words.nounLinks.find(flow.tokens(), i, 0) == null
        && words.sourceNouns.find(flow.tokens(), i, Phrases.ANY) == null
        && words.sourceAdjectives.find(flow.tokens(), i, 0) == null
        && Words.cutOf(flow.token(i), Clitic.BI) < 0;
  }

  /** Whether an outlet's name is shared, and means another one or nobody knows which. */
  private boolean isNamesake(Flow flow, int first, int last, Referent who) {
    Link link = media.isMedia(who.entity().id()) ? media.within(flow.tokens(), first, last) : null;
    return link != null && !who.entity().id().equals(link.id());
  }

  private static boolean isNoPerson(Flow flow, int first) {
    return Words.isDefinite(flow.token(first)) || flow.opening(first) != null;
  }

  private @Nullable Link link(
      Flow flow,
      int first,
      int last,
      @Nullable Referent who,
      @Nullable Hit noun,
      @Nullable EntityMention entity) {
    if (who != null && media.isMedia(who.entity().id())) {
      Part part = media.isAgency(who.entity().id()) ? Part.AGENCY : Part.OUTLET;
      return new Link(part, who.entity().name().ar(), who.entity().id());
    }
    boolean named = noun == null && media.length(flow.tokens(), first) > 0;
    boolean paper =
        "MEDIA".equals(SourceReader.kindOf(noun)) || "DOCUMENT".equals(SourceReader.kindOf(noun));
    boolean outlet = paper || named || (noun == null && entity == null);
    return outlet && who == null ? media.within(flow.tokens(), first, last) : null;
  }

  private static Kind kind(
      @Nullable Referent who,
      @Nullable Link link,
      @Nullable String head,
      @Nullable EntityMention entity) {
    if (link != null || ("MEDIA".equals(head) && who == null)) {
      return Kind.MEDIA;
    }
    return who != null ? kindOf(who) : kind(head, entity);
  }

  private boolean isPlural(Flow flow, int first, @Nullable EntityMention entity) {
    Hit noun = words.sourceNouns.find(flow.tokens(), first, Phrases.ANY);
    boolean broken = noun != null && noun.row().get("number").equals("plural");
    if (entity != null && flow.first(entity) == first) {
      return broken
          || entity.referents().size() > 1
          || entity.form() == EntityMention.Form.GROUP
          || entity.form() == EntityMention.Form.COORDINATION;
    }
    return broken || words.isPlural(flow.token(first));
  }

  /**
   * The mention that stands for the whole phrase: it begins it, or is the person named at its end.
   */
  private @Nullable EntityMention headEntity(
      Flow flow, int first, int last, @Nullable String noun) {
    EntityMention head = quoted(flow, first, last);
    if (head == null) {
      head = SourceReader.speaking(flow, first);
    }
    EntityMention beside = beside(flow, first, last);
    if (beside == null) {
      beside = behindPlace(flow, first, last);
    }
    if (beside != null) {
      return beside;
    }
    if (head != null && !head.referents().isEmpty()) {
      EntityMention end = flow.entityTo(last);
      boolean place = head.type() != EntityMention.Type.PERS;
      boolean named = end != null && !end.equals(head) && end.type() == EntityMention.Type.PERS;
      return place && named && end != null && !end.referents().isEmpty() ? end : head;
    }
    EntityMention end = flow.entityTo(last);
    boolean person =
        end != null
            && end.type() == EntityMention.Type.PERS
            && end.form() == EntityMention.Form.NAME
            && (end.clitics() & ~Phrases.AND) == 0
            && !"ORGANISATION".equals(noun)
            && !"MEDIA".equals(noun);
    boolean apart = "PERSON".equals(noun);
    for (int i = first + 1; end != null && !apart && i < flow.first(end); i++) {
      boolean link =
          words.nounLinks.find(flow.tokens(), i, 0) != null
              || Words.cutOf(flow.token(i), Clitic.LI) >= 0
              || isBody(flow, i, Clitic.BI.bit());
      person &= !link;
    }
    boolean owner = end != null && isBody(flow, flow.first(end) - 1, Phrases.ANY);
    return person && !owner ? end : head;
  }

  /** Whether a body stands there without article, to which what follows belongs. */
  private boolean isBody(Flow flow, int i, int clitics) {
    Hit noun = i < 0 ? null : words.sourceNouns.find(flow.tokens(), i, clitics);
    return noun != null
        && "ORGANISATION".equals(SourceReader.kindOf(noun))
        && !Words.isDefinite(flow.token(i));
  }

  /** The name beside or inside the brackets that end a role: "the spokesman (N) M", "(N)". */
  private static @Nullable EntityMention beside(Flow flow, int first, int last) {
    EntityMention role = flow.entityFrom(first);
    boolean closed = flow.isKind(last, TokenKind.CLOSE_BRACKET);
    EntityMention name = flow.entityTo(closed ? last - 1 : last);
    if (role == null
        || name == null
        || role.form() != EntityMention.Form.ROLE
        || flow.last(role) >= flow.first(name)) {
      return null;
    }
    TokenKind before = flow.token(flow.first(name) - 1).kind();
    boolean bracket = before == (closed ? TokenKind.OPEN_BRACKET : TokenKind.CLOSE_BRACKET);
    return bracket
            && name.type() == EntityMention.Type.PERS
            && name.form() == EntityMention.Form.NAME
        ? name
        : null;
  }

  /**
   * The name behind the place where a role is held, which others may hold elsewhere: "the spokesman
   * of the forces in city N General M".
   */
  private @Nullable EntityMention behindPlace(Flow flow, int first, int last) {
    EntityMention role = flow.entityFrom(first);
    EntityMention name = flow.entityTo(last);
    boolean named =
        role != null
            && name != null
            && role.form() == EntityMention.Form.ROLE
            && name.form() == EntityMention.Form.NAME
            && name.referents().size() == 1
            && flow.last(role) + 1 < flow.first(name);
    if (!named || role == null || name == null) {
      return null;
    }
    EntityMention place = flow.entityTo(flow.first(name) - 1);
    boolean held =
        place != null
            && place.type() == EntityMention.Type.LOC
            && words.nounLinks.find(flow.tokens(), flow.last(role) + 1, 0) != null;
    return held ? name : null;
  }

  /** Somebody whose name fills quotation marks, which some papers put around any name. */
  private static @Nullable EntityMention quoted(Flow flow, int first, int last) {
    Quotation marks = flow.opening(first);
    EntityMention inside = flow.entityFrom(first + 1);
    boolean fills =
        marks != null
            && inside != null
            && inside.type() == EntityMention.Type.PERS
            && marks.close() == last
            && flow.last(inside) == last - 1;
    return fills ? inside : null;
  }

  /** "A spokesman for the ministry": one of those who hold a role, not the one the data know. */
  private boolean isSomebody(Flow flow, int first, EntityMention entity, @Nullable String noun) {
    if (entity.form() != EntityMention.Form.ROLE || flow.first(entity) != first) {
      return false;
    }
    if ("ANONYMOUS".equals(noun)) {
      return true;
    }
    return flow.first(entity) < flow.last(entity)
        && !Words.isDefinite(flow.token(first))
        && words.indefiniteLinks.at(flow.tokens(), first + 1);
  }

  /**
   * Whether a role of one word opens a longer phrase, which names another holder of such a role.
   */
  private static boolean isOnlyWord(Flow flow, EntityMention entity, int last) {
    return entity.form() == EntityMention.Form.ROLE
        && entity.first() == entity.last()
        && flow.last(entity) + 2 < last;
  }

  private static Kind kindOf(Referent who) {
    return switch (who.entity().kind()) {
      case PERSON -> Kind.PERSON;
      case COUNTRY, PLACE -> Kind.COUNTRY;
      case ORGANISATION -> Kind.ORGANISATION;
      case GROUP -> Kind.ANONYMOUS;
    };
  }

  private static Kind kind(@Nullable String head, @Nullable EntityMention entity) {
    if (head != null) {
      return Kind.valueOf(head);
    }
    if (entity != null) {
      return switch (entity.type()) {
        case PERS -> Kind.PERSON;
        case LOC -> Kind.COUNTRY;
        case ORG, MISC -> Kind.ORGANISATION;
      };
    }
    return Kind.PERSON;
  }
}
