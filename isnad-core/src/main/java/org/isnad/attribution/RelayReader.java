package org.isnad.attribution;

import org.isnad.attribution.Draft.Frame;
import org.isnad.attribution.Words.Form;
import org.isnad.text.TokenKind;

/**
 * Reads who passes on whose words: "agency W quoted S as saying", "agency W attributed to S".
 * Immutable.
 */
final class RelayReader {
  private static final int REACH = 45;

  private final Words words;
  private final MediaNames media;
  private final SourceReader sources;

  RelayReader(Words words, MediaNames media, SourceReader sources) {
    this.words = words;
    this.media = media;
    this.sources = sources;
  }

  /**
   * Sets speaker, relay and reported words of a verb that relays.
   *
   * @return whether it relays anybody's words there
   */
  boolean read(Flow flow, Draft draft, Form form) {
    int end = flow.end(flow.sentenceAt(draft.cueFirst));
    int limit = Math.min(end, draft.cueFirst + REACH);
    for (int i = draft.cueFirst + 1; i < limit; i++) {
      boolean that =
          words.that.find(flow.tokens(), i, ComplementScan.THAT) != null
              && !media.isInside(flow.tokens(), i);
      if (that || flow.isColon(i)) {
        return false;
      }
      boolean him = words.aboutHim.at(flow.tokens(), i);
      String word = flow.token(i).folded();
      boolean from = word.equals(words.from) || form.verb().takes("relay " + word);
      if (from || him) {
        return relayed(flow, draft, form, i, him, end);
      }
    }
    return false;
  }

  /**
   * "The office reported from S his saying": a verb of saying that tells what somebody else said.
   */
  boolean isQuoting(Flow flow, int at, Form form) {
    if (!form.verb().takes("that") || form.verb().takes(words.from)) {
      return false;
    }
    int end = Math.min(flow.end(flow.sentenceAt(at)), at + REACH);
    boolean from = false;
    for (int i = at + 1; i < end; i++) {
      if (from && words.quotingNouns.find(flow.tokens(), i, 0) != null) {
        return true;
      }
      if (flow.isComma(i)
          || flow.opening(i) != null
          || words.that.find(flow.tokens(), i, ComplementScan.THAT) != null) {
        return false;
      }
      boolean quoting = words.according.find(flow.tokens(), i - 1, Phrases.AND) != null;
      from |= flow.token(i).folded().equals(words.from) && !quoting;
    }
    return false;
  }

  private boolean relayed(Flow flow, Draft draft, Form form, int from, boolean him, int end) {
    SourcePhrase relay = sources.read(flow, draft.cueFirst + 1, 0, from, true);
    Draft relayed =
        new Draft(
            draft.rule,
            Frame.RELAY,
            draft.cueFirst,
            draft.cueLast,
            draft.cueCut,
            draft.lemma,
            draft.category);
    int at = from + 1;
    if (!him) {
      SourcePhrase source = sources.read(flow, at, 0, end, true);
      if (source == null) {
        return false;
      }
      relayed.source = source;
      at = source.last() + 1;
    }
    ComplementScan scan = new ComplementScan(words, media, sources, flow, relayed, form);
    scan.look.that = true;
    scan.look.direct = true;
    scan.nouns = false;
    scan.look.prepositions = false;
    scan.subjects = false;
    scan.jumps = false;
    scan.run(at);
    int saying = relayed.start < 0 ? saying(flow, at, end) : -1;
    if (saying > 0) {
      scan.run(saying);
    }
    if (relayed.start < 0) {
      own(flow, relayed, at);
    }
    if (relayed.start < 0) {
      return false;
    }
    draft.source = relayed.source;
    draft.feminine = false;
    draft.start = relayed.start;
    draft.startCut = relayed.startCut;
    draft.style = relayed.style;
    draft.medium = relayed.medium;
    relayed.via.forEach(draft::via);
    if (relay != null) {
      draft.relay = relay;
    }
    return true;
  }

  /** "Its announcing the launch of": a verbal noun with the speaker's pronoun, and what he said. */
  private void own(Flow flow, Draft relayed, int at) {
    Form form = at < flow.size() ? words.masdar(flow.token(at), 0) : null;
    if (form == null || !form.hasObject()) {
      his(flow, relayed, at);
      return;
    }
    ComplementScan scan = new ComplementScan(words, media, sources, flow, relayed, form);
    scan.nouns = form.verb().takes("noun");
    scan.subjects = false;
    scan.run(at + 1);
  }

  /** "Quoted from S his doubts about": any noun with the speaker's pronoun right behind him. */
  private void his(Flow flow, Draft relayed, int at) {
    boolean unnamed = words.negations.find(flow.tokens(), at, 0) != null;
    int noun = unnamed ? at + 2 : at;
    int end = flow.end(flow.sentenceAt(at - 1));
    boolean his =
        noun + 1 < end
            && flow.isKind(noun, TokenKind.WORD)
            && flow.entityAt(noun) == null
            && words.isOwn(flow.token(noun))
            && !words.isFunction(flow.tokens(), noun)
            && !words.isVerbOnly(flow.token(noun));
    if (his) {
      relayed.start = noun;
      relayed.style = Draft.Style.NOUN;
    }
  }

  /**
   * "His saying", or "that" behind a comma, farther on behind what is told of the speaker; -1 when
   * neither comes.
   */
  private int saying(Flow flow, int from, int end) {
    for (int i = from; i < end; i++) {
      boolean that =
          flow.isComma(i - 1)
              && words.that.find(flow.tokens(), i, 0) != null
              && flow.around(i) == null;
      if (that) {
        return i;
      }
      if (words.quotingNouns.find(flow.tokens(), i, 0) != null && flow.around(i) == null) {
        return i;
      }
    }
    return -1;
  }
}
