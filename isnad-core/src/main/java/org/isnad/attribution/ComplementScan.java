package org.isnad.attribution;

import org.isnad.attribution.Draft.Style;
import org.isnad.attribution.Phrases.Hit;
import org.isnad.attribution.Words.Form;
import org.isnad.mention.EntityMention;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;

/**
 * The walk from a speech verb to the first reported word, over the speaker, the time of the
 * utterance, its medium and whom it was said to. Used for one verb.
 */
final class ComplementScan {
  static final int THAT = Phrases.AND | Clitic.BI.bit();

  private final Words words;
  private final MediaNames media;
  private final SourceReader sources;
  private final Mediums mediums;

  private final Flow flow;
  private final Draft draft;
  private final Form form;
  private final int end;
  final Lookahead look;
  private final SubjectScan subject;
  private final ObjectFirst objects;
  boolean nouns;
  boolean subjects = true;
  boolean jumps = true;
  private boolean done;

  ComplementScan(
      Words words, MediaNames media, SourceReader sources, Flow flow, Draft draft, Form form) {
    this.words = words;
    this.media = media;
    this.sources = sources;
    this.mediums = new Mediums(words, media);
    this.flow = flow;
    this.draft = draft;
    this.form = form;
    this.end = flow.end(flow.sentenceAt(draft.cueFirst));
    this.look = new Lookahead(words, sources, flow, draft, form);
    this.objects = new ObjectFirst(words, sources);
    this.subject = new SubjectScan(words, sources, flow, draft, form, look);
    this.nouns = form.verb().takes("noun") && !form.hasObject();
  }

  void run(int from) {
    int p = from;
    while (p < end && p < draft.cueFirst + look.reach && !done) {
      int next = step(p);
      if (next <= p) {
        return;
      }
      p = next;
    }
  }

  /** Position to go on from; the same position to give up. */
  private int step(int p) {
    if (look.isNext(p) || look.isInDocument(p)) {
      return p;
    }
    if (flow.timeEnd(p) >= 0) {
      return afterTime(p);
    }
    if (flow.timeEnd(p + 1) >= 0 && words.occasions.find(flow.tokens(), p, 0) != null) {
      return flow.timeEnd(p + 1) + 1;
    }
    Hit adverb = words.adverbs.find(flow.tokens(), p, Phrases.AND);
    if (adverb != null) {
      return p + adverb.length();
    }
    if (flow.afterBracket(p) > p) {
      return flow.afterBracket(p);
    }
    if (form.hasObject() && flow.isComma(p) && isParticiple(p + 1)) {
      return p;
    }
    if (flow.isComma(p)) {
      return afterAside(p);
    }
    boolean named = draft.source != null && draft.source.last() == p - 1;
    if (named && flow.isKind(p, TokenKind.CLOSE_QUOTE)) {
      return p + 1;
    }
    int dashed = flow.afterDashes(p);
    if (dashed > p && dashed < end && opensWords(dashed)) {
      pass(p + 1, dashed - 1);
      return dashed;
    }
    if (media.isInside(flow.tokens(), p)) {
      return p + 1;
    }
    if (flow.isColon(p)) {
      return look.direct || look.that ? colon(p) : p;
    }
    if (words.quotingNouns.at(flow.tokens(), p)
        || (p == draft.cueLast + 1
            && words.circumstance(flow.token(p)) != null
            && words.sourceNouns.find(flow.tokens(), p, 0) == null)) {
      return p + 1;
    }
    if (sources.boundaries.isMedium(flow, p)) {
      int last = aside(p) - 1;
      mediums.medium(flow, draft, p, last);
      return last + 1;
    }
    if (opener(p) || quotation(p)) {
      return p + 1;
    }
    Quotation name = flow.opening(p);
    if (name != null && isName(name) && draft.source != null) {
      return name.close() + 1;
    }
    if (sources.boundaries.isAddressee(flow, p)) {
      int last = aside(p) - 1;
      mediums.addressee(flow, draft, p, last);
      return last + 1;
    }
    return other(p);
  }

  /** A time between verb and words is the utterance's, unless it opens the words themselves. */
  private int afterTime(int p) {
    return flow.timeEnd(p) + 1;
  }

  /** After a comma, or after a few words between commas when reported words open behind them. */
  private int afterAside(int p) {
    for (int i = p + 2; i < Math.min(end - 1, p + 6); i++) {
      if (flow.isComma(i)) {
        boolean opens = look.isClauseOpener(i + 1) || form.verb().takes(flow.token(i + 1).folded());
        if (opens) {
          pass(p + 1, i);
        }
        return opens ? i + 1 : p + 1;
      }
    }
    return p + 1;
  }

  /** "What it said, stressing that": the participle goes on with somebody else's words. */
  private boolean isParticiple(int p) {
    return p < end
        && words.circumstance(flow.token(p)) != null
        && words.sourceNouns.find(flow.tokens(), p, 0) == null;
  }

  /** Whether reported words open right there. */
  private boolean opensWords(int p) {
    return (look.that && look.isClauseOpener(p))
        || (look.direct && (flow.isColon(p) || flow.opening(p) != null))
        || (look.prepositions && form.verb().takes(flow.token(p).folded()));
  }

  /** Whether the word may be what a verb affirms or denies, before the one who does. */
  private boolean mayBeObject(int p) {
    return p == draft.cueLast + 1 && form.verb().takes("that") && look.ahead(p) < 0;
  }

  private int other(int p) {
    if (words.conjunctions.at(flow.tokens(), p) && look.isRelay(p + 1)) {
      int last = aside(p + 1) - 1;
      draft.via(media.within(flow.tokens(), p + 1, last));
      return last + 1;
    }
    Hit according = words.according.find(flow.tokens(), p, 0);
    boolean alone = p == draft.cueLast + 1 && draft.feminine;
    if (according != null && (draft.source != null || alone)) {
      return aside(p + according.length());
    }
    SourcePhrase teller = form.verb().takes("tells") ? draft.source : null;
    if (teller != null && sources.boundaries.isTeller(flow, teller.first(), p)) {
      int last = p + sources.boundaries.toldLength(flow, p) - 1;
      mediums.addressee(flow, draft, p, last);
      return last + 1;
    }
    if (draft.source == null && form.verb().takes("tells") && toldTo(p)) {
      return flow.opening(p) == null ? p + 1 : quotationEnd(p);
    }
    if (draft.source == null && subjects && nouns && mayBeObject(p)) {
      ObjectFirst.Found found = objects.read(flow, draft, p);
      if (found != null) {
        draft.source = found.speaker();
        draft.until = found.end();
        set(p, 0, Style.NOUN);
        return p + 1;
      }
    }
    if (draft.source == null && subjects) {
      int told = told(p);
      if (told > p) {
        return told;
      }
      draft.source = subject.at(p, nouns);
      if (draft.source != null) {
        return draft.source.last() + 1;
      }
    }
    boolean relative = words.relatives.at(flow.tokens(), p) || isAnd(p);
    boolean occasion = words.occasions.find(flow.tokens(), p, 0) != null || look.isBy(p);
    int ahead = look.ahead(p);
    if (form.verb().takes("near") && ahead > p + 2 && draft.source != null) {
      return p;
    }
    boolean named = draft.source != null || !subjects;
    boolean after = ahead > 0 && (flow.isComma(ahead - 1) || flow.timeStart(ahead - 1) >= 0);
    if (jumps && nouns && named && after) {
      return ahead;
    }
    if (jumps && relative && look.direct) {
      int quote = look.quoteAhead(p);
      if (quote > 0) {
        return quote;
      }
    }
    if (jumps && ahead > 0 && (relative || occasion || (named && !nouns))) {
      pass(p + 1, ahead);
      return ahead;
    }
    if (nouns && occasion && comma(p) > 0) {
      return comma(p);
    }
    if (nouns && !relative && isNounStart(p)) {
      int as = form.verb().takes("as") ? look.as(p) : -1;
      set(as < 0 ? p : as, 0, as < 0 ? Style.NOUN : Style.CLAUSE);
      return p + 1;
    }
    return p;
  }

  /** One past whom the words are said to: "to the soldier", "his guest"; p when nobody is. */
  private int told(int p) {
    boolean speaks = look.that || look.direct;
    boolean person =
        flow.entityFrom(p) != null || words.sourceNouns.find(flow.tokens(), p, Phrases.ANY) != null;
    if (speaks && person && isTo(p)) {
      return Math.max(aside(p), p + 1);
    }
    boolean own = p == draft.cueLast + 1 && form.verb().takes("tells") && isOwnPerson(p);
    if (!own) {
      return p;
    }
    SourcePhrase guest = sources.read(flow, p, 0, end, false);
    return guest == null ? p + 1 : guest.last() + 1;
  }

  private boolean isTo(int p) {
    EntityMention mention = flow.entityFrom(p);
    if (mention != null) {
      return Clitic.LI.in(mention.clitics());
    }
    return words.sourceNouns.find(flow.tokens(), p, 0) == null
        && Words.cutOf(flow.token(p), Clitic.LI) >= 0;
  }

  /** "His counterpart", "her guest": somebody who belongs to the one who speaks. */
  private boolean isOwnPerson(int p) {
    EntityMention mention = flow.entityFrom(p);
    boolean name = mention != null && mention.form() == EntityMention.Form.NAME;
    return !name && flow.isKind(p, TokenKind.WORD) && words.isOwn(flow.token(p));
  }

  /** Notes medium and addressee in words that are passed over. */
  private void pass(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean medium = sources.boundaries.isMedium(flow, i);
      if (medium || sources.boundaries.isAddressee(flow, i)) {
        int last = Math.min(aside(i), to) - 1;
        if (medium) {
          mediums.medium(flow, draft, i, last);
        } else {
          mediums.addressee(flow, draft, i, last);
        }
        return;
      }
    }
  }

  /** "Told N's paper the minister": a quoted name right before the one who speaks. */
  private boolean toldTo(int p) {
    Quotation q = flow.opening(p);
    if (q == null || q.length() > 3 || q.close() + 1 >= end) {
      return false;
    }
    int next = q.close() + 1;
    boolean speaker =
        flow.entityFrom(next) != null || words.sourceNouns.find(flow.tokens(), next, 0) != null;
    if (speaker) {
      mediums.told(flow, draft, q);
    }
    return speaker;
  }

  private int quotationEnd(int p) {
    Quotation q = flow.opening(p);
    return q == null ? p + 1 : q.close() + 1;
  }

  /** The comma that ends a short aside; -1 when none does. */
  private int comma(int p) {
    for (int i = p + 1; i < Math.min(end, p + 8); i++) {
      if (flow.isComma(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAnd(int p) {
    return flow.isKind(p, TokenKind.WORD) && words.hasAnd(flow.token(p));
  }

  private boolean isNounStart(int p) {
    TokenKind kind = flow.token(p).kind();
    boolean head =
        !form.verb().takes("head")
            || words.isObjectHead(flow.tokens(), p)
            || words.masdar(flow.token(p), Clitic.AL.bit()) != null;
    return (kind == TokenKind.WORD || kind == TokenKind.NUMBER || kind == TokenKind.OPEN_QUOTE)
        && p + 1 < end
        && flow.token(p).folded().length() > 1
        && words.mediumPrepositions.find(flow.tokens(), p, 0) == null
        && (flow.entityAt(p) != null || !look.isBy(p))
        && head;
  }

  /** Whether a word that opens reported words stands here; if so the words are set. */
  private boolean opener(int p) {
    if (words.agents.at(flow.tokens(), p)) {
      return false;
    }
    Quotation around = flow.around(p);
    boolean name = (around != null && around.length() <= 3) || media.isInside(flow.tokens(), p);
    boolean although = words.isAlthough(flow.tokens(), p);
    Hit clause = name || although ? null : words.that.find(flow.tokens(), p, THAT);
    boolean as = form.hasObject() && clause != null && Clitic.BI.in(clause.clitics());
    if (clause != null && (look.that || as || takesBefore(clause.clitics()))) {
      set(p + clause.length(), 0, Style.CLAUSE);
      return true;
    }
    if (!look.prepositions) {
      return false;
    }
    String word = flow.token(p).folded();
    boolean reply = words.occasions.find(flow.tokens(), p - 1, Phrases.AND) != null;
    if (form.verb().takes(word) && !reply) {
      Hit next = words.that.find(flow.tokens(), p + 1, THAT);
      set(
          next == null ? p + 1 : p + 1 + next.length(),
          0,
          next == null ? Style.NOUN : Style.CLAUSE);
      return true;
    }
    return glued(p);
  }

  private boolean takesBefore(int clitics) {
    return form.verb().takes(words.glued(clitics));
  }

  private boolean glued(int p) {
    boolean by = form.verb().takes(words.by) || (form.hasObject() && form.isFinite());
    EntityMention mention = flow.entityFrom(p);
    boolean blocked = mention != null && mention.clitics() == 0;
    boolean guess = draft.source != null || !subjects || look.isBy(p);
    boolean alone = flow.isKind(p, TokenKind.CLITIC);
    if (!alone && flow.isComma(p - 1) && words.hasAnd(flow.token(p))) {
      return false;
    }
    int cut = by && !blocked && (guess || alone) ? Words.cutOf(flow.token(p), Clitic.BI) : -1;
    boolean to = form.verb().takes(words.to) && !sources.boundaries.isAddressee(flow, p);
    if (cut < 0 && to && !blocked) {
      cut = Words.cutOf(flow.token(p), Clitic.LI);
    }
    if (cut < 0) {
      return false;
    }
    set(alone ? p + 1 : p, alone ? 0 : cut, Style.NOUN);
    return true;
  }

  private boolean quotation(int p) {
    Quotation q = flow.opening(p);
    if (q == null) {
      return false;
    }
    boolean name = isName(q);
    boolean speech = look.direct || (look.that && q.length() > 3);
    if (name || !speech) {
      if (nouns && !name && (draft.source != null || !subjects)) {
        set(p, 0, Style.NOUN);
        return true;
      }
      return false;
    }
    set(p, 0, Style.DIRECT);
    return true;
  }

  /** Marks around a name: a few words, with an opener of reported words still to come. */
  private boolean isName(Quotation q) {
    boolean brief = q.length() <= 3 || isOccasion(q);
    return brief && look.ahead(q.close()) > 0 && !flow.isColon(q.open() - 1);
  }

  /** "On the margins of the «forum»": the quoted name of an occasion. */
  private boolean isOccasion(Quotation q) {
    for (int i = Math.max(draft.cueLast + 1, q.open() - 2); i < q.open(); i++) {
      Hit hit = words.occasions.find(flow.tokens(), i, Phrases.AND);
      if (hit != null && i + hit.length() == q.open()) {
        return true;
      }
    }
    return false;
  }

  private int colon(int p) {
    int next = p + 1;
    Hit clause = words.that.find(flow.tokens(), next, THAT);
    set(
        clause == null ? next : next + clause.length(),
        0,
        clause == null ? Style.DIRECT : Style.CLAUSE);
    return p + 1;
  }

  private void set(int start, int cut, Style style) {
    if (start < end || start < flow.size()) {
      draft.start = start;
      draft.startCut = cut;
      draft.style = style;
    }
    done = true;
  }

  /** One past an aside (medium, addressee, occasion) that begins here. */
  private int aside(int p) {
    Quotation to = flow.isKind(p, TokenKind.CLITIC) ? flow.opening(p + 1) : null;
    if (to != null && to.length() <= 3) {
      return to.close() + 1;
    }
    int i = p + 1;
    while (i < end) {
      if (flow.isComma(i) || flow.isColon(i) || look.isClauseOpener(i) || look.isSpeech(i)) {
        return i;
      }
      if (flow.afterBracket(i) > i) {
        i = flow.afterBracket(i);
        continue;
      }
      Quotation q = flow.opening(i);
      if (q != null) {
        boolean name =
            isName(q)
                || (q.length() <= 3
                    && (media.within(flow.tokens(), q.open(), q.last()) != null
                        || isHead(i - 1)
                        || look.isClauseOpener(q.close() + 1)));
        if (!name) {
          return i;
        }
        i = q.close() + 1;
        continue;
      }
      if (flow.timeEnd(i) >= 0 && followsOpener(flow.timeEnd(i) + 1)) {
        return i;
      }
      EntityMention person = flow.entityFrom(i);
      boolean subject =
          draft.source == null
              && subjects
              && person != null
              && person.type() == EntityMention.Type.PERS
              && person.clitics() == 0
              && i > p + 2;
      if (subject
          || isOwnNoun(i)
          || isBehindOwn(p, i)
          || (i > p + 1 && look.prepositions && form.verb().takes(words.by) && opensGlued(i))
          || (i > p + 1
              && look.prepositions
              && form.verb().takes(flow.token(i).folded())
              && !sources.boundaries.isMedium(flow, i)
              && look.ahead(i) < 0)) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** "Affirmed in its statement the safety of": what is said begins right behind the medium. */
  private boolean isBehindOwn(int p, int i) {
    return nouns
        && draft.source != null
        && i == p + 2
        && words.isOwn(flow.token(i - 1))
        && isNounStart(i)
        && flow.entityAt(i) == null
        && !Words.isDefinite(flow.token(i))
        && Words.cutOf(flow.token(i), Clitic.LI) < 0
        && !words.isFunction(flow.tokens(), i)
        && flow.timeEnd(i) < 0;
  }

  /** "Condemned in a statement what": the verb's own preposition, glued to what is condemned. */
  private boolean opensGlued(int i) {
    boolean what = words.what.find(flow.tokens(), i, Clitic.BI.bit()) != null;
    return (draft.source != null || !subjects)
        && flow.isKind(i, TokenKind.WORD)
        && flow.entityAt(i) == null
        && (what || (look.isBy(i) && Words.isDefinite(flow.token(i))));
  }

  /** "Affirmed in a call with his guest his support for": what is said begins behind a party. */
  private boolean isOwnNoun(int i) {
    return nouns
        && (draft.source != null || !subjects)
        && flow.entityTo(i - 1) != null
        && flow.entityFrom(i) == null
        && flow.isKind(i, TokenKind.WORD)
        && words.isOwn(flow.token(i))
        && words.masdar(flow.token(i), 0) != null;
  }

  private boolean isHead(int i) {
    return words.sourceNouns.find(flow.tokens(), i, Phrases.ANY) != null
        || words.mediaNouns.find(flow.tokens(), i, Phrases.ANY) != null
        || flow.isKind(i, TokenKind.CLITIC);
  }

  private boolean followsOpener(int i) {
    return i < end && (flow.isComma(i) || look.isClauseOpener(i) || flow.isColon(i));
  }
}
