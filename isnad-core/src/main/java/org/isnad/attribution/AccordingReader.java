package org.isnad.attribution;

import org.isnad.attribution.Draft.Frame;
import org.isnad.attribution.Draft.Style;
import org.isnad.attribution.Phrases.Hit;
import org.isnad.attribution.Words.Form;
import org.isnad.mention.EntityMention;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads "according to S", before, inside or after the words it covers. Immutable. */
final class AccordingReader {
  private static final int REACH = 10;

  private final Words words;
  private final SourceReader sources;
  private final Mediums mediums;

  AccordingReader(Words words, MediaNames media, SourceReader sources) {
    this.words = words;
    this.sources = sources;
    this.mediums = new Mediums(words, media);
  }

  /**
   * Where the name of the source may begin.
   *
   * @param relay whether the verb before it tells who passed on somebody's words
   */
  private record Head(int at, int cut, boolean verb, boolean feminine, boolean relay) {
    Head(int at, int cut, boolean verb, boolean feminine) {
      this(at, cut, verb, feminine, false);
    }
  }

  /** The frame of an according word; null when no source follows. */
  @Nullable Draft read(Flow flow, String rule, int at) {
    Hit hit = words.according.find(flow.tokens(), at, Phrases.AND);
    if (hit == null || words.notCues.at(flow.tokens(), at - 1)) {
      return null;
    }
    int sentence = flow.sentenceAt(at);
    int end = flow.end(sentence);
    Head head = head(flow, at + hit.length(), end, hit.row().get("needs"));
    if (head == null) {
      return null;
    }
    int from = head.relay() ? from(flow, head.at(), end) : -1;
    int limit = from < 0 ? end : from;
    SourcePhrase source = sources.read(flow, head.at(), head.cut(), limit, head.verb());
    if (source == null && at == flow.start(sentence)) {
      source = unknown(flow, head.at(), end);
    }
    boolean any = !hit.row().get("of").equals("sources");
    if (source == null || !(any || source.isNewsSource())) {
      return null;
    }
    int told = head.verb() ? told(flow, source) : 0;
    boolean relayed = from > 0 && source.last() == from - 1;
    SourcePhrase quoted = relayed ? sources.read(flow, from + 1, 0, end, false) : null;
    int cueLast = Math.max(at + hit.length() - 1, head.at() - 1);
    Draft draft =
        new Draft(
            rule, Frame.ACCORDING, at, cueLast, cut(flow, at, hit), hit.row().get("form"), "R");
    draft.source = quoted == null ? source : quoted;
    if (quoted != null) {
      draft.relay = source;
    }
    draft.nested = true;
    draft.feminine = head.feminine();
    if (told > 0) {
      mediums.addressee(flow, draft, source.last() + 1, source.last() + told);
    }
    place(flow, draft, sentence, hit.clitics() != 0);
    return draft.start < 0 ? null : draft;
  }

  /** Number of tokens of "to agency N" behind a source; 0 when no outlet was told. */
  private int told(Flow flow, SourcePhrase source) {
    int next = source.last() + 1;
    boolean to =
        next < flow.end(flow.sentenceAt(source.first()))
            && (Words.cutOf(flow.token(next), Clitic.LI) >= 0
                || flow.isKind(next, TokenKind.CLITIC));
    return to ? sources.boundaries.toldLength(flow, next) : 0;
  }

  /** "What agency N quoted from": the place of "from", within the same clause; -1 when none is. */
  private int from(Flow flow, int at, int end) {
    for (int i = at + 1; i < Math.min(end, at + REACH) && !flow.isComma(i); i++) {
      if (flow.token(i).folded().equals(words.from)) {
        return i;
      }
    }
    return -1;
  }

  /** "According to Al-N, then": a definite word of which nothing is known, before "then that". */
  private @Nullable SourcePhrase unknown(Flow flow, int at, int end) {
    int next = at + 1;
    boolean then =
        next + 1 < end
            && flow.isComma(next)
            && words.that.find(flow.tokens(), next + 1, Phrases.AND) != null
            && words.hasAnd(flow.token(next + 1));
    return then && Words.isDefinite(flow.token(at)) ? sources.name(flow, at, at) : null;
  }

  /** The frame of "…, as the police said"; null when words of its own follow the verb. */
  @Nullable Draft as(Flow flow, String rule, int at) {
    int sentence = flow.sentenceAt(at);
    int end = flow.end(sentence);
    Form form =
        at > flow.start(sentence) && at + 2 < end ? words.finite(flow.tokens(), at + 1) : null;
    if (form == null || form.hasObject() || form.clitics() != 0 || !form.verb().takes("that")) {
      return null;
    }
    SourcePhrase source = sources.read(flow, passTimes(flow, at + 2), 0, end, false);
    if (source == null) {
      return null;
    }
    int told = told(flow, source);
    int after = flow.afterBracket(passTimes(flow, source.last() + 1 + told));
    boolean over =
        after >= end
            || flow.isComma(after)
            || flow.isMark(after, ".")
            || words.according.at(flow.tokens(), after);
    if (!over) {
      return null;
    }
    Draft draft =
        new Draft(
            rule, Frame.ACCORDING, at, at + 1, 0, form.verb().lemma(), form.verb().category());
    draft.source = source;
    draft.nested = true;
    draft.feminine = form.isFeminine();
    if (told > 0) {
      mediums.addressee(flow, draft, source.last() + 1, source.last() + told);
    }
    draft.style = Style.BEFORE;
    draft.start = flow.start(sentence);
    draft.end = at;
    return draft;
  }

  private static int passTimes(Flow flow, int at) {
    return flow.timeEnd(at) < 0 ? at : flow.timeEnd(at) + 1;
  }

  private static int cut(Flow flow, int at, Hit hit) {
    return flow.token(at).kind() == TokenKind.WORD ? hit.cut() : 0;
  }

  private @Nullable Head head(Flow flow, int p, int end, String needs) {
    if (p >= end) {
      return null;
    }
    boolean what = words.what.find(flow.tokens(), p, Clitic.LI.bit()) != null;
    if (what && p + 1 < end) {
      return verb(flow, p + 1, end, false);
    }
    if (needs.equals("verb")) {
      return verb(flow, p, end, true);
    }
    if (needs.equals("noun")) {
      return new Head(p, 0, false, false);
    }
    if (words.isWord(flow.token(p), needs)) {
      return new Head(p + 1, 0, true, false);
    }
    int cut = needs.equals(words.to) ? Words.cutOf(flow.token(p), Clitic.LI) : -1;
    if (cut < 0) {
      return null;
    }
    boolean alone = flow.isKind(p, TokenKind.CLITIC);
    return alone ? new Head(p + 1, 0, false, false) : new Head(p, cut, false, false);
  }

  /** "What N said": a verb of speech with its subject. */
  private @Nullable Head verb(Flow flow, int p, int end, boolean any) {
    Hit stands = words.documentCues.find(flow.tokens(), p, 0);
    if (stands != null && p + stands.length() < end) {
      return new Head(p + stands.length(), 0, true, false);
    }
    Form form = words.finite(flow.tokens(), p);
    if (form == null && !any && !words.isVerbOnly(flow.token(p))) {
      return null;
    }
    if (form == null) {
      return null;
    }
    int at = p + 1;
    while (at < end
        && (words.aboutHim.at(flow.tokens(), at) || words.adverbs.at(flow.tokens(), at))) {
      at++;
    }
    if (at < end && Words.cutOf(flow.token(at), Clitic.LI) >= 0 && !isSpeaker(flow, at)) {
      at = afterTold(flow, at, end);
    }
    boolean relay = form.verb().takes("relay");
    return at < end ? new Head(at, 0, true, form.isFeminine(), relay) : null;
  }

  private boolean isSpeaker(Flow flow, int at) {
    EntityMention mention = flow.entityFrom(at);
    return mention != null
        ? !Clitic.LI.in(mention.clitics())
        : words.sourceNouns.find(flow.tokens(), at, 0) != null;
  }

  /** One past "to the correspondent of N": at the comma behind it, or at the next party. */
  private int afterTold(Flow flow, int at, int end) {
    EntityMention told = flow.entityFrom(at);
    int p = told == null ? at + 1 : flow.last(told) + 1;
    for (int i = p; i < Math.min(end, at + 8); i++) {
      boolean party =
          flow.entityFrom(i) != null || words.sourceNouns.find(flow.tokens(), i, 0) != null;
      if (flow.isComma(i)) {
        return i + 1;
      }
      if (i > at + 1 && party && Words.cutOf(flow.token(i), Clitic.LI) < 0) {
        return i;
      }
    }
    return p;
  }

  private void place(Flow flow, Draft draft, int sentence, boolean joined) {
    int start = flow.start(sentence);
    SourcePhrase source = draft.source;
    if (source == null) {
      return;
    }
    int after = source.last() + 1;
    if (isLeading(flow, draft, start, joined)) {
      leads(flow, draft, after, sentence);
      return;
    }
    int then = flow.isComma(after) ? after + 1 : after;
    Hit that = words.that.find(flow.tokens(), then, ComplementScan.THAT);
    if (that != null && words.finite(flow.tokens(), start) != null) {
      draft.style = Style.CLAUSE;
      draft.start = then + that.length();
      return;
    }
    Quotation around = flow.around(start);
    boolean whole = around != null && around.close() < draft.cueFirst;
    draft.style = Style.BEFORE;
    draft.start = whole && around != null ? flow.start(flow.sentenceAt(around.open())) : start;
    draft.end = draft.cueFirst;
  }

  private boolean isLeading(Flow flow, Draft draft, int start, boolean joined) {
    int before = draft.cueFirst - 1;
    if (before < start) {
      return true;
    }
    return (joined && flow.isComma(before))
        || (before == start && words.conjunctions.at(flow.tokens(), before));
  }

  private void leads(Flow flow, Draft draft, int after, int sentence) {
    int end = flow.end(sentence);
    int i = after;
    while (i < end && !flow.isComma(i) && !flow.isColon(i) && !isThen(flow, i)) {
      if (i > after + 14) {
        i = after;
        break;
      }
      i++;
    }
    if (i >= end) {
      i = after;
    }
    if (i < end && (flow.isComma(i) || flow.isColon(i))) {
      i++;
    }
    if (i < end && isThen(flow, i)) {
      i++;
    }
    if (i >= end - 1) {
      alone(flow, draft, sentence);
      return;
    }
    draft.start = i;
    draft.style = Style.CLAUSE;
  }

  /** "Then that …" or "then has …", which opens the words after a fronted source. */
  private boolean isThen(Flow flow, int i) {
    Hit that = words.that.find(flow.tokens(), i, Phrases.AND);
    if (that != null) {
      return true;
    }
    return words.hasAnd(flow.token(i)) && words.perfect.at(flow.tokens(), i);
  }

  /** A sentence that is nothing but the source: it covers the sentence before. */
  private static void alone(Flow flow, Draft draft, int sentence) {
    if (sentence > 0) {
      draft.style = Style.BEFORE;
      draft.start = flow.start(sentence - 1);
      draft.end = flow.end(sentence - 1);
    }
  }
}
