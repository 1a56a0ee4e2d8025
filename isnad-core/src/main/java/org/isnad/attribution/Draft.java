package org.isnad.attribution;

import java.util.ArrayList;
import java.util.List;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * An attribution while it is read; positions are indexes into the tokens of its paragraph. Belongs
 * to one reading of one paragraph.
 */
final class Draft {
  /** How the reported words stand to the cue. */
  enum Style {
    /** A clause after "that". */
    CLAUSE,
    /** A noun phrase: "announced a truce". */
    NOUN,
    /** Quotation marks or a colon. */
    DIRECT,
    /** The clause before the cue. */
    BEFORE
  }

  /** How the cue is built. */
  enum Frame {
    SPEECH,
    CIRCUMSTANCE,
    MASDAR,
    ACCORDING,
    RELAY,
    HEADING
  }

  final String rule;
  final Frame frame;
  final int cueFirst;
  final int cueLast;
  final int cueCut;
  final String lemma;
  final String category;
  boolean feminine;

  /** Whether the cue carries an object pronoun: "what he called". */
  boolean object;

  boolean plural;

  /** Whether the cue tells that somebody says more: "added". */
  boolean goesOn;

  /** Where "to the paper" stands that was told; -1 when it was not. */
  int told = -1;

  /** Whether the speaker reports for an outlet. */
  boolean reports;

  /** First token of all that belongs to the frame: conjunction, fronted source, cue. */
  int from;

  @Nullable SourcePhrase source;

  /** Who passed on the words of the source: "agency N quoted M". */
  @Nullable SourcePhrase relay;

  /** Whether the words stand in the document that is the source, which is named before the cue. */
  boolean inIt;

  boolean carried;
  boolean nested;

  /** Nothing may be carried from here: the words before are no speaker's. */
  boolean mute;

  /** First token of the reported words. */
  int start = -1;

  /** UTF-16 units of that token before the words. */
  int startCut;

  /** One past the last token of the reported words. */
  int end = -1;

  /** One past the last token that may belong to the reported words; -1 when none is known. */
  int until = -1;

  Style style = Style.CLAUSE;
  @Nullable String medium;
  final List<Link> via = new ArrayList<>();

  /** How many of the last agents cover the whole sentence. */
  private int covering;

  /** Whether it tells whom the agency of "according to agency N" had the words from. */
  boolean inner;

  boolean continues;
  @Nullable Span content;
  List<Span> direct = List.of();

  Draft(
      String rule,
      Frame frame,
      int cueFirst,
      int cueLast,
      int cueCut,
      String lemma,
      String category) {
    this.rule = rule;
    this.frame = frame;
    this.cueFirst = cueFirst;
    this.cueLast = cueLast;
    this.cueCut = cueCut;
    this.lemma = lemma;
    this.category = category;
    this.from = cueFirst;
  }

  boolean isNominal() {
    return frame == Frame.ACCORDING;
  }

  /** The words came through this agent, who had them from those noted before. */
  void via(@Nullable Link link) {
    if (link != null && isNew(link)) {
      via.add(link);
    }
  }

  /** The words came through this agent, who had them before anybody that covers the sentence. */
  void under(@Nullable Link link) {
    if (link != null && isNew(link)) {
      via.add(via.size() - covering, link);
    }
  }

  /** The words came at last through this agent, as whose the whole sentence is told. */
  void over(@Nullable Link link) {
    if (link != null && isNew(link)) {
      via.add(link);
      covering++;
    }
  }

  /** What a short form such as "the agency" stood for is known by its full name. */
  void renamed(Link shorter, Link full) {
    int at = via.indexOf(shorter);
    if (at >= 0 && isNew(full)) {
      via.set(at, full);
    }
  }

  private boolean isNew(Link link) {
    return via.stream().noneMatch(l -> l.name().equals(link.name()));
  }

  boolean holds(int position) {
    return start >= 0 && start <= position && position < end;
  }
}
