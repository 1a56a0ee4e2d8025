package org.isnad.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * The media through which a named speaker's words came: whom he told, whose correspondent he is,
 * who quotes him. Belongs to one reading of one article.
 */
final class MediaPaths {
  private final Words words;
  private final MediaNames media;
  private final ShortForms shortForms;
  private final List<Desk> desks = new ArrayList<>();

  /** Somebody who reports for an outlet. */
  private record Desk(SourcePhrase source, Link outlet) {}

  MediaPaths(Words words, MediaNames media, ShortForms shortForms) {
    this.words = words;
    this.media = media;
    this.shortForms = shortForms;
  }

  /**
   * Gives a draft the media that its speaker's words came through.
   *
   * @param before the drafts before it in its paragraph
   */
  void add(Flow flow, Draft draft, SourcePhrase source, List<Draft> before) {
    throughTold(flow, draft);
    throughPaper(flow, draft, source);
    throughDesk(flow, draft, source);
    throughTeller(draft, source, before);
  }

  /** "To the paper": the paper that was named last. */
  private void throughTold(Flow flow, Draft draft) {
    if (draft.told >= 0) {
      Link named = shortForms.paper(flow, draft.told);
      String word = words.withoutTo(flow.token(draft.told));
      draft.via(named == null ? new Link(Part.OUTLET, word, null) : named);
    }
  }

  /** "The author of the article": he wrote in the paper that was named last. */
  private void throughPaper(Flow flow, Draft draft, SourcePhrase source) {
    Phrases.Hit author = words.authors.find(flow.tokens(), source.first(), 0);
    boolean whole = author != null && source.first() + author.length() - 1 == source.last();
    if (whole && draft.via.isEmpty() && source.media() == null) {
      draft.via(shortForms.lastPaper(flow, source.first()));
    }
  }

  /** "N, the correspondent of channel M", and N whenever he speaks again: through the channel. */
  private void throughDesk(Flow flow, Draft draft, SourcePhrase source) {
    if (source.media() != null) {
      return;
    }
    Link own = media.ofReporter(flow.tokens(), source.first(), source.last());
    if (own != null) {
      desks.add(new Desk(source, own));
    }
    for (int i = desks.size() - 1; i >= 0; i--) {
      if (desks.get(i).source().isSame(source)) {
        draft.via(desks.get(i).outlet());
        draft.reports = true;
        return;
      }
    }
  }

  /** "Agency N said, quoting an official, that": the official's words came through the agency. */
  private static void throughTeller(Draft draft, SourcePhrase source, List<Draft> before) {
    if (!draft.isNominal() || source.media() != null) {
      return;
    }
    for (Draft teller : before) {
      SourcePhrase by = teller.source;
      boolean over =
          !teller.isNominal() && (draft.cueFirst < teller.start || draft.holds(teller.cueFirst));
      if (over && by != null && (by.media() != null || teller.reports)) {
        draft.via(by.media());
        teller.via.forEach(draft::via);
      }
    }
  }
}
