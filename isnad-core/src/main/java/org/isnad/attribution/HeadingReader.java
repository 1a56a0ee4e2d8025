package org.isnad.attribution;

import org.isnad.article.BlockLabel;
import org.isnad.attribution.Attribution.Source.Kind;
import org.isnad.attribution.Draft.Frame;
import org.isnad.attribution.Draft.Style;
import org.isnad.mention.EntityMention;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads "S: words" and "S to W: words" at the head of a title or sentence. Immutable. */
final class HeadingReader {
  private static final int LONGEST = 12;

  private final Words words;
  private final MediaNames media;
  private final SourceReader sources;

  HeadingReader(Words words, MediaNames media, SourceReader sources) {
    this.words = words;
    this.media = media;
    this.sources = sources;
  }

  /** The frame of a colon; null when what stands before it is no speaker. */
  @Nullable Draft read(Flow flow, String rule, int colon) {
    int sentence = flow.sentenceAt(colon);
    int start = flow.start(sentence);
    boolean title = flow.label() == BlockLabel.HEADLINE || flow.label() == BlockLabel.SUBHEADING;
    if (colon <= start || colon - start > LONGEST || colon + 2 >= flow.end(sentence)) {
      return null;
    }
    if (words.colonBlockers.at(flow.tokens(), start)) {
      return null;
    }
    SourcePhrase source = sources.read(flow, start, 0, colon, true);
    if (source == null || !isSpeaker(flow, source, title, colon)) {
      return null;
    }
    Draft draft = new Draft(rule, Frame.HEADING, colon, colon, 0, ":", "N");
    draft.source = source;
    draft.from = start;
    draft.start = colon + 1;
    draft.style = Style.DIRECT;
    int rest = source.last() + 1;
    if (rest < colon) {
      if (!sources.boundaries.isAddressee(flow, rest)) {
        return null;
      }
      draft.via(media.within(flow.tokens(), rest, colon - 1));
      draft.medium = flow.words(flow.span(rest, colon - 1));
      if (draft.via.isEmpty()) {
        int cut =
            flow.isKind(rest, TokenKind.CLITIC)
                ? 0
                : Math.max(0, Words.cutOf(flow.token(rest), Clitic.LI));
        int from = cut == 0 ? rest + 1 : rest;
        draft.via(new Link(Part.OUTLET, flow.words(flow.span(from, cut, colon - 1)), null));
      }
    }
    return draft;
  }

  private boolean isSpeaker(Flow flow, SourcePhrase source, boolean title, int colon) {
    for (int i = source.first(); i <= source.last(); i++) {
      boolean mark = flow.isPunctuation(i) && !flow.isComma(i);
      if (mark || (words.finite(flow.tokens(), i) != null && words.isVerbOnly(flow.token(i)))) {
        return false;
      }
    }
    EntityMention mention = flow.entityFrom(source.first());
    EntityMention end = flow.entityTo(source.last());
    boolean byline =
        mention != null
            && mention.type() == EntityMention.Type.LOC
            && end != null
            && end.type() == EntityMention.Type.PERS;
    if (byline) {
      return false;
    }
    boolean known = mention != null || source.noun() != null;
    boolean quoted = flow.opening(source.first()) != null;
    if (source.kind() == Kind.COUNTRY) {
      return title && words.stances.at(flow.tokens(), colon + 1);
    }
    return title ? known || quoted : known && !source.isDocument();
  }
}
