package org.isnad.attribution;

import org.isnad.attribution.Phrases.Hit;
import org.isnad.attribution.Words.Form;
import org.isnad.mention.Entity;
import org.isnad.mention.EntityMention;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words behind a speech verb are its subject, and not its object. Used for one verb.
 */
final class SubjectScan {
  private static final int TO_THE = Clitic.LI.bit() | Clitic.AL.bit();
  private static final int PREPOSITIONS = Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  private final Words words;
  private final SourceReader sources;
  private final Flow flow;
  private final Draft draft;
  private final Form form;
  private final Lookahead look;
  private final int end;

  SubjectScan(
      Words words, SourceReader sources, Flow flow, Draft draft, Form form, Lookahead look) {
    this.words = words;
    this.sources = sources;
    this.flow = flow;
    this.draft = draft;
    this.form = form;
    this.look = look;
    this.end = flow.end(flow.sentenceAt(draft.cueFirst));
  }

  /**
   * The subject that begins at a token; null when none does.
   *
   * @param nouns whether the verb also takes an object, which the words may be
   */
  @Nullable SourcePhrase at(int p, boolean nouns) {
    int ahead = look.ahead(p);
    boolean quoted = look.direct && ahead < 0 && look.quoteAhead(p) > 0;
    boolean clause =
        ahead > 0
            && (look.isClauseOpener(ahead)
                || !flow.isKind(ahead, TokenKind.WORD)
                || (ahead + 1 < end && look.isClauseOpener(ahead + 1))
                || isBehindComma(p, ahead));
    boolean open = quoted || clause || (ahead > 0 && !nouns);
    boolean some = words.quantifiers.find(flow.tokens(), p, 0) != null;
    boolean object = nouns && (!open || (!some && words.isObjectHead(flow.tokens(), p)));
    if (flow.isKind(p, TokenKind.WORD) && words.hasTanwin(flow.token(p))) {
      return null;
    }
    if (draft.plural && nouns && ahead > 0 && !clause) {
      // "They called on the board to": behind a plural verb stands no subject.
      return null;
    }
    if (flow.isKind(p, TokenKind.WORD)
        && (hasPreposition(p) || (mayDisagree(nouns) && disagrees(p)))) {
      return null;
    }
    if (nouns && flow.isKind(p, TokenKind.WORD) && words.isOblique(flow.token(p))) {
      return null;
    }
    SourcePhrase unknown = nouns ? unknown(p) : null;
    if (unknown != null) {
      return unknown;
    }
    SourcePhrase phrase = sources.read(flow, p, 0, stop(p), open && !object);
    if (phrase == null
        || (object
            && words.isObjectHead(flow.tokens(), p)
            && flow.entityFrom(p) == null
            && phrase.noun() == null)) {
      return null;
    }
    return phrase;
  }

  /** Inside of quotation marks a form that looks like "she said" may be "I said". */
  private boolean mayDisagree(boolean nouns) {
    return nouns || flow.around(draft.cueFirst) != null;
  }

  /** "N of the navy announced, about": a comma closes the subject before the preposition. */
  private boolean isBehindComma(int p, int ahead) {
    if (!flow.isComma(ahead - 1) || !form.verb().takes(flow.token(ahead).folded())) {
      return false;
    }
    for (int i = p + 1; i < ahead; i++) {
      if (words.isObjectHead(flow.tokens(), i) && !Words.isDefinite(flow.token(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A definite word or two of which nothing is known, right before the head of what is said: "Al-N
   * affirmed the need for"; with "described as" also a name before a comma.
   */
  private @Nullable SourcePhrase unknown(int p) {
    Hit some = words.quantifiers.find(flow.tokens(), p, 0);
    int first = some == null ? p : p + some.length();
    if (p != draft.cueLast + 1 || first >= end || !isUnknown(first)) {
      return null;
    }
    boolean two =
        first + 1 < end && isUnknown(first + 1) && Words.isDefinite(flow.token(first + 1));
    int last = two ? first + 1 : first;
    int next = last + 1;
    boolean definite = Words.isDefinite(flow.token(first));
    boolean head =
        next < end
            && (words.what.find(flow.tokens(), next, 0) != null
                || (words.isObjectHead(flow.tokens(), next)
                    && !Words.isDefinite(flow.token(next))));
    boolean as = form.verb().takes("as") && flow.isComma(next) && look.as(p) > 0;
    return (definite && head) || as ? sources.name(flow, p, last) : null;
  }

  private boolean isUnknown(int p) {
    return flow.isKind(p, TokenKind.WORD)
        && flow.entityAt(p) == null
        && flow.timeEnd(p) < 0
        && words.sourceNouns.find(flow.tokens(), p, Phrases.ANY) == null
        && !words.isObjectHead(flow.tokens(), p)
        && !words.isFunction(flow.tokens(), p)
        && words.masdar(flow.token(p), Clitic.AL.bit()) == null;
  }

  /** The subject ends where a preposition of the verb begins. */
  private int stop(int p) {
    for (int i = p + 1; i < end; i++) {
      boolean word =
          look.prepositions
              && form.verb().takes(flow.token(i).folded())
              && (flow.entityAt(i) == null || words.isObjectHead(flow.tokens(), i + 1))
              && !words.issued.at(flow.tokens(), i - 1);
      boolean by =
          look.prepositions
              && form.verb().takes(words.by)
              && flow.entityAt(i) == null
              && look.isBy(i);
      if (word || by || (form.verb().takes("tells") && sources.boundaries.isTeller(flow, p, i))) {
        return i;
      }
    }
    return end;
  }

  /** Whether a word may be "by" with a noun that somebody owns: "with her freedom". */
  private boolean isGlued(int p) {
    return Words.cutOf(flow.token(p), Clitic.BI) >= 0
        && !Words.isDefinite(flow.token(p))
        && words.isOwned(flow.token(p));
  }

  private boolean hasPreposition(int p) {
    EntityMention mention = flow.entityFrom(p);
    if (mention != null && (mention.clitics() & PREPOSITIONS) != 0) {
      return true;
    }
    boolean unknown =
        flow.entityFrom(p) == null && words.sourceNouns.find(flow.tokens(), p, 0) == null;
    if (unknown && flow.token(p).readings().stream().anyMatch(r -> r.clitics() == TO_THE)) {
      return true;
    }
    if (unknown && form.verb().takes(words.by) && !form.verb().takes("noun") && isGlued(p)) {
      return true;
    }
    return flow.entityFrom(p) == null
        && words.sourceNouns.find(flow.tokens(), p, 0) == null
        && words.sourceNouns.find(flow.tokens(), p, Phrases.ANY) != null;
  }

  /**
   * Whether the noun right after the verb disagrees with it in gender, so that it is its object:
   * "called (he) the forces", "urged (she) the minister".
   */
  private boolean disagrees(int p) {
    if (p != draft.cueLast + 1 || !flow.isKind(p, TokenKind.WORD) || draft.plural) {
      return false;
    }
    EntityMention mention = flow.entityFrom(p);
    Hit noun = words.sourceNouns.find(flow.tokens(), p, 0);
    if (draft.feminine) {
      return noun != null
          && noun.row().get("gender").equals("m")
          && !words.isPlural(flow.token(p))
          && !words.isFeminine(flow.token(p));
    }
    boolean person =
        (mention != null && mention.type() == EntityMention.Type.PERS)
            || "PERSON".equals(SourceReader.kindOf(noun));
    return !person
        && (mention != null || noun != null)
        && (words.isFeminine(flow.token(p)) || isLand(mention, p));
  }

  /** Whether a word is the name of a state, which is feminine but for few. */
  private boolean isLand(@Nullable EntityMention mention, int p) {
    return mention != null
        && mention.first() == mention.last()
        && mention.referents().stream().anyMatch(r -> r.entity().kind() == Entity.Kind.COUNTRY)
        && !words.isMasculineLand(flow.token(p));
  }
}
