package org.isnad.attribution;

import java.util.List;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that the article gives to somebody.
 *
 * @param sentence index of the sentence of the cue
 * @param source who is said to say it
 * @param cue the reporting word
 * @param content the reported words, as a span of the article's text
 * @param direct the parts in quotation marks, marks left out
 * @param medium the statement, interview, post or platform the words stood in, as written; null
 *     when none
 * @param via links between the speaker and the outlet that the sentence itself names (platform,
 *     agency, other outlet)
 * @param chain the whole chain
 * @param continues whether the source was carried over from an earlier sentence
 * @param rule id of the rule that read it
 */
public record Attribution(
    int sentence,
    Source source,
    Cue cue,
    Span content,
    List<Span> direct,
    @Nullable String medium,
    List<Link> via,
    Chain chain,
    boolean continues,
    String rule) {
  public Attribution {
    direct = List.copyOf(direct);
    via = List.copyOf(via);
  }

  /** The same words, come through the given links. */
  Attribution through(List<Link> links, Chain newChain) {
    return new Attribution(
        sentence, source, cue, content, direct, medium, links, newChain, continues, rule);
  }

  /**
   * A speaker.
   *
   * @param span where it is named in this sentence; null when carried over
   * @param text its words as written, or the name when carried over
   * @param kind what kind of source it is
   * @param who whom it refers to; null for anonymous and unresolved sources
   */
  public record Source(@Nullable Span span, String text, Kind kind, @Nullable Referent who) {
    /** What kind of source speaks. */
    public enum Kind {
      PERSON,
      ORGANISATION,
      COUNTRY,
      /** "an informed source", "observers". */
      ANONYMOUS,
      /** An agency, outlet or platform speaking for itself. */
      MEDIA,
      /** A statement, report or study whose owner is not known. */
      DOCUMENT
    }
  }

  /**
   * The reporting word.
   *
   * @param span where it stands
   * @param lemma its dictionary form
   * @param category N neutral, A assertive, D directive, H hedging, E evaluative, R relay
   */
  public record Cue(Span span, String lemma, String category) {}
}
