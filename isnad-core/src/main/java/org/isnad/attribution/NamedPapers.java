package org.isnad.attribution;

import java.util.ArrayList;
import java.util.List;
import org.isnad.attribution.Phrases.Hit;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * The papers, channels and agencies that an article has named so far, whether they spoke or not:
 * what "the paper" stands for. Belongs to one reading of one article.
 */
final class NamedPapers {
  private final Words words;
  private final MediaNames media;
  private final List<Flow> before = new ArrayList<>();

  NamedPapers(Words words, MediaNames media) {
    this.words = words;
    this.media = media;
  }

  /** Notes a paragraph that has been read. */
  void add(Flow flow) {
    before.add(flow);
  }

  /**
   * The last outlet named with a head noun before a place.
   *
   * @param head the head noun as the data spell it; empty for any word for an outlet
   * @param flow the paragraph of the place
   * @param at the place, a position in that paragraph
   */
  @Nullable Link last(String head, Flow flow, int at) {
    Link found = within(head, flow, at);
    for (int i = before.size() - 1; i >= 0 && found == null; i--) {
      found = within(head, before.get(i), before.get(i).size());
    }
    return found;
  }

  private boolean isHead(List<Token> tokens, int i, Hit noun, String head) {
    return head.isEmpty()
        ? "MEDIA".equals(SourceReader.kindOf(noun))
        : noun.row().get("form").equals(head) || media.isOfKind(tokens, i, head);
  }

  private @Nullable Link within(String head, Flow flow, int end) {
    List<Token> tokens = flow.tokens();
    for (int i = end - 2; i >= 0; i--) {
      Hit noun = words.sourceNouns.find(tokens, i, Phrases.ANY);
      if (noun != null && isHead(tokens, i, noun, head)) {
        int name = i + noun.length();
        boolean quoted = name < end && flow.isKind(name, TokenKind.OPEN_QUOTE);
        Link link = media.at(tokens, quoted ? name + 1 : name);
        if (link != null && name < end) {
          return link;
        }
      }
    }
    return null;
  }
}
