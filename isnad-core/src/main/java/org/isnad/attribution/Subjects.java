package org.isnad.attribution;

import org.isnad.attribution.Draft.Frame;
import org.isnad.mention.EntityMention;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Who in a sentence can be the subject of its speech verb, where the verb itself names none. */
final class Subjects {
  private static final int HOLDER = 6;

  /** "What" and "of what", but not the "as" that joins clauses. */
  private static final int WHAT = Phrases.ANY & ~Clitic.KA.bit();

  private final Words words;
  private final SourceReader sources;

  Subjects(Words words, SourceReader sources) {
    this.words = words;
    this.sources = sources;
  }

  /** The first party of the sentence that stands free of prepositions. */
  @Nullable SourcePhrase of(Flow flow, Draft draft) {
    int start = flow.start(flow.sentenceAt(draft.cueFirst));
    boolean joined = draft.frame == Frame.CIRCUMSTANCE || words.hasAnd(flow.token(draft.cueFirst));
    SourcePhrase source = within(flow, start, draft.cueFirst, joined || isRelative(flow, draft));
    return source != null && agrees(draft, source, draft.feminine) && fits(flow, draft, source)
        ? source
        : null;
  }

  /**
   * Who speaks in "chaired by N, where he said" and "although N did not come, he said": the last
   * party that is a subject, of a verb or after "that".
   */
  @Nullable SourcePhrase nearest(Flow flow, Draft draft) {
    int start = flow.start(flow.sentenceAt(draft.cueFirst));
    int before = draft.cueFirst - 1;
    boolean where = before >= start && words.nearest.find(flow.tokens(), before, 0) != null;
    boolean yet =
        before > start
            && words.that.find(flow.tokens(), before, 0) != null
            && flow.token(before).folded().length() > 2
            && words.conjunctions.at(flow.tokens(), before - 1);
    if (!where && !yet) {
      return null;
    }
    for (int i = before - 1; i > start; i--) {
      EntityMention mention = flow.entityFrom(i);
      boolean that = words.that.find(flow.tokens(), i - 1, Phrases.ANY) != null;
      boolean verb = where && words.isVerbOnly(flow.token(i - 1));
      boolean free = mention != null && (mention.clitics() & ~Phrases.AND) == 0;
      if (mention != null && free && (that || verb)) {
        SourcePhrase source = named(flow, mention);
        boolean fits = agrees(draft, source, draft.feminine) && fits(flow, draft, source);
        return fits ? source : null;
      }
    }
    return null;
  }

  /** Several people named together as a subject between two places; null when none are. */
  @Nullable SourcePhrase several(Flow flow, int start, int end) {
    for (int i = start; i < end; i++) {
      EntityMention mention = flow.entityFrom(i);
      boolean people = mention != null && mention.referents().size() > 1;
      if (mention != null && people && (mention.clitics() & ~Phrases.AND) == 0) {
        return named(flow, mention);
      }
    }
    return null;
  }

  /** The party right before "who". */
  @Nullable SourcePhrase antecedent(Flow flow, Draft draft) {
    int at = draft.cueFirst - 2;
    if (at < 0 || words.what.find(flow.tokens(), at + 1, Phrases.ANY) != null) {
      return null;
    }
    int last = flow.isComma(at) ? at - 1 : at;
    EntityMention mention = flow.entityTo(last);
    return mention == null ? holder(flow, last) : named(flow, mention);
  }

  /** Somebody with a role whose words end there: "the head of the museum". */
  private @Nullable SourcePhrase holder(Flow flow, int last) {
    int start = flow.start(flow.sentenceAt(last));
    for (int first = last; first >= Math.max(start, last - HOLDER); first--) {
      String kind = SourceReader.kindOf(words.sourceNouns.find(flow.tokens(), first, 0));
      if ("PERSON".equals(kind) || "ANONYMOUS".equals(kind)) {
        SourcePhrase phrase = sources.read(flow, first, 0, last + 1, false);
        return phrase != null && phrase.last() == last ? phrase : null;
      }
    }
    return null;
  }

  /** "The authorities" is not who speaks in "where he said". */
  private boolean fits(Flow flow, Draft draft, SourcePhrase source) {
    boolean body = source.kind() != Attribution.Source.Kind.PERSON;
    boolean he = !draft.feminine && !draft.plural && draft.frame == Frame.SPEECH;
    return !(he && body && words.isFeminine(flow.token(source.first())));
  }

  @Nullable SourcePhrase within(Flow flow, int start, int end, boolean nouns) {
    for (int i = start; i < end; i++) {
      EntityMention mention = flow.entityFrom(i);
      if (mention == null) {
        SourcePhrase noun = nouns ? somebody(flow, start, i, end) : null;
        if (noun != null) {
          return noun;
        }
        continue;
      }
      boolean someone = !mention.referents().isEmpty() || mention.type() == EntityMention.Type.PERS;
      boolean free = (mention.clitics() & ~Phrases.AND) == 0 && someone;
      boolean governed =
          i > start
              && (words.occasions.find(flow.tokens(), i - 1, Phrases.AND) != null
                  || words.nounLinks.find(flow.tokens(), i - 1, Phrases.AND) != null);
      boolean verb =
          i <= start + 1
              || flow.isPunctuation(i - 2)
              || words.isVerbOnly(flow.token(i - 1))
              || words.perfect.at(flow.tokens(), i - 1);
      if (free && !governed && verb) {
        SourcePhrase source = phrase(flow, i, end);
        return source == null ? named(flow, mention) : source;
      }
      i = flow.last(mention);
    }
    return null;
  }

  /** "A spokesman for the ministry" right behind the verb that opens the sentence. */
  private @Nullable SourcePhrase somebody(Flow flow, int start, int i, int end) {
    Phrases.Hit noun = words.sourceNouns.find(flow.tokens(), i, 0);
    String kind = SourceReader.kindOf(noun);
    boolean speaks =
        "PERSON".equals(kind) || "ANONYMOUS".equals(kind) || "ORGANISATION".equals(kind);
    if (!speaks || i == start) {
      return null;
    }
    boolean negated =
        i == start + 2 && words.negations.find(flow.tokens(), start, Phrases.AND) != null;
    int verb = negated ? start + 1 : start;
    boolean opens =
        i == verb + 1
            && flow.isKind(verb, TokenKind.WORD)
            && !Words.isDefinite(flow.token(verb))
            && !words.isFunction(flow.tokens(), verb)
            && words.sourceNouns.find(flow.tokens(), verb, Phrases.ANY) == null;
    return opens ? phrase(flow, i, end) : null;
  }

  /** The phrase of a subject: a definite one ends before "in", "from", "with". */
  private @Nullable SourcePhrase phrase(Flow flow, int first, int end) {
    EntityMention mention = flow.entityFrom(first);
    int limit = mention == null ? first + 1 : flow.last(mention) + 1;
    boolean definite = mention != null || Words.isDefinite(flow.token(first));
    while (definite && limit < end && words.nounLinks.find(flow.tokens(), limit, 0) == null) {
      limit++;
    }
    return sources.read(flow, first, 0, definite ? limit : end, false);
  }

  private static SourcePhrase named(Flow flow, EntityMention mention) {
    var who = mention.referents().size() == 1 ? mention.referents().getFirst() : null;
    Attribution.Source.Kind kind =
        switch (mention.type()) {
          case PERS -> Attribution.Source.Kind.PERSON;
          case LOC -> Attribution.Source.Kind.COUNTRY;
          case ORG, MISC -> Attribution.Source.Kind.ORGANISATION;
        };
    int cut = mention.span().start() - flow.token(flow.first(mention)).span().start();
    return new SourcePhrase(
        flow.first(mention),
        flow.last(mention),
        Math.max(0, cut),
        mention.text(),
        kind,
        who,
        null,
        null,
        "",
        mention.text(),
        mention.referents().size() > 1);
  }

  /**
   * A feminine verb without subject does not continue a man, nor a masculine one several or a
   * woman.
   */
  static boolean agrees(Draft draft, SourcePhrase source, boolean feminine) {
    if (draft.frame == Frame.MASDAR) {
      return true;
    }
    boolean person = source.kind() == Attribution.Source.Kind.PERSON;
    if (draft.feminine) {
      return feminine || !person;
    }
    if (draft.plural) {
      return source.plural() || (!person && source.media() == null && !source.isDocument());
    }
    return !feminine && !source.plural();
  }

  boolean isRelative(Flow flow, Draft draft) {
    int before = draft.cueFirst - 1;
    return before >= 0
        && (words.relatives.find(flow.tokens(), before, Phrases.ANY) != null
            || words.what.find(flow.tokens(), before, WHAT) != null);
  }
}
