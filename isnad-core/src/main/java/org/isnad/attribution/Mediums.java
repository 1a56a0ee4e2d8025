package org.isnad.attribution;

import org.isnad.attribution.Phrases.Hit;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Notes the statement, post or interview that words stood in, and the agents it names. Immutable.
 */
final class Mediums {
  private final Words words;
  private final MediaNames media;

  Mediums(Words words, MediaNames media) {
    this.words = words;
    this.media = media;
  }

  /** Notes "in a statement", "on his platform N", from one token to another, both included. */
  void medium(Flow flow, Draft draft, int first, int last) {
    if (draft.medium == null) {
      int end = last;
      for (int i = first + 1; i <= last; i++) {
        if (flow.timeEnd(i) >= 0) {
          end = i - 1;
          break;
        }
      }
      draft.medium = flow.words(flow.span(first, Math.max(first, end)));
    }
    boolean named = false;
    for (int i = first; i <= last; i++) {
      if (flow.timeEnd(i) >= 0 && !isHead(flow, i - 1)) {
        // "In a press conference today": a paper may bear the name of a time.
        i = flow.timeEnd(i);
        continue;
      }
      Link link = media.at(flow.tokens(), i);
      if (link == null && flow.opening(i) != null && i + 1 <= last) {
        link = media.named(flow.tokens(), i + 1);
        link = link == null ? headed(flow, i) : link;
      }
      draft.via(link);
      named |= link != null;
      i += Math.max(0, media.length(flow.tokens(), i) - 1);
    }
    boolean post = false;
    for (int i = first; i <= Math.min(last, first + 4); i++) {
      Hit noun = words.mediaNouns.find(flow.tokens(), i, Phrases.ANY);
      String kind = noun == null ? "" : noun.row().get("kind");
      post |= kind.equals("post") || kind.equals("account") || kind.equals("platform");
    }
    if (post && !named) {
      draft.via(new Link(Part.PLATFORM, Link.UNNAMED, null));
    }
  }

  /** Notes the platform of the last post named between two positions, if there is one. */
  void posted(Flow flow, Draft draft, int from, int limit) {
    int post = -1;
    int first = limit;
    for (int i = from; i < limit; i++) {
      Hit noun = words.mediaNouns.find(flow.tokens(), i, Phrases.ANY);
      String kind = noun == null ? "" : noun.row().get("kind");
      boolean place = kind.equals("account") || kind.equals("platform");
      Link link = place ? null : media.at(flow.tokens(), i);
      place |= link != null && link.part() == Part.PLATFORM;
      post = kind.equals("post") ? i : post;
      first = place || kind.equals("post") ? Math.min(first, i) : first;
    }
    if (post < 0) {
      return;
    }
    Link platform = null;
    for (int i = first; i < limit && platform == null; i++) {
      Link link = media.at(flow.tokens(), i);
      platform = link != null && link.part() == Part.PLATFORM ? link : null;
    }
    draft.via(platform == null ? new Link(Part.PLATFORM, Link.UNNAMED, null) : platform);
  }

  private boolean isHead(Flow flow, int i) {
    Hit noun = i < 0 ? null : words.sourceNouns.find(flow.tokens(), i, Phrases.ANY);
    return "MEDIA".equals(SourceReader.kindOf(noun));
  }

  /** "With the site "N"": an outlet that no table knows, quoted behind a word for one. */
  private @Nullable Link headed(Flow flow, int open) {
    Quotation name = flow.opening(open);
    Hit head = open == 0 ? null : words.sourceNouns.find(flow.tokens(), open - 1, Phrases.ANY);
    return name != null && "MEDIA".equals(SourceReader.kindOf(head))
        ? new Link(Part.OUTLET, flow.words(flow.span(name.first(), name.last())), null)
        : null;
  }

  /** Notes the quoted outlet that was told. */
  void told(Flow flow, Draft draft, Quotation name) {
    Link link = media.named(flow.tokens(), name.first());
    String words = flow.words(flow.span(name.first(), name.last()));
    draft.via(link == null ? new Link(Part.OUTLET, words, null) : link);
  }

  /** Notes "to agency N", "to reporters", from one token to another, both included. */
  void addressee(Flow flow, Draft draft, int first, int last) {
    int cut = Words.cutOf(flow.token(first), Clitic.LI);
    boolean alone = flow.isKind(first, TokenKind.CLITIC);
    if (draft.medium == null) {
      draft.medium = flow.words(flow.span(first, last));
    }
    Link link = media.within(flow.tokens(), first, last);
    if (link == null && media.toldLength(flow.tokens(), first) > 0) {
      link = media.named(flow.tokens(), first);
    }
    Hit paper = words.sourceNouns.find(flow.tokens(), first, Phrases.AND | Clitic.LI.bit());
    if (link == null && first == last && "MEDIA".equals(SourceReader.kindOf(paper))) {
      draft.told = first;
      return;
    }
    if (link == null && words.press.find(flow.tokens(), first, Phrases.ANY) == null) {
      int from = alone ? first + 1 : first;
      String name = flow.words(flow.span(from, alone ? 0 : cut, last));
      link = new Link(Part.OUTLET, name, null);
    }
    draft.via(link);
  }
}
