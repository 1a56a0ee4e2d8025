package org.isnad.attribution;

import org.isnad.attribution.Attribution.Source.Kind;
import org.isnad.mention.Referent;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase that names a speaker; positions are indexes into the tokens of its paragraph.
 *
 * @param first its first token
 * @param last its last token, included
 * @param cut UTF-16 units of the first token before the phrase
 * @param text its words
 * @param kind what kind of source it names
 * @param who whom it refers to, when known
 * @param media whether it names an agency, outlet or platform, as a link
 * @param noun the kind of its head noun in the data; null when the head is no listed noun
 * @param head the head noun as spelled in the data; empty when the head is no listed noun
 * @param name the fullest words known for the same source
 * @param plural whether it is several
 */
record SourcePhrase(
    int first,
    int last,
    int cut,
    String text,
    Kind kind,
    @Nullable Referent who,
    @Nullable Link media,
    @Nullable String noun,
    String head,
    String name,
    boolean plural) {

  /** The same phrase with what is known from an earlier, fuller one. */
  SourcePhrase like(SourcePhrase earlier) {
    boolean bare = media == null || (isPaper() && media.id() == null);
    Link link = bare ? earlier.media() : media;
    Kind same = noun == null || noun.equals("DOCUMENT") ? earlier.kind() : kind;
    return new SourcePhrase(
        first,
        last,
        cut,
        text,
        earlier.who() != null ? earlier.kind() : same,
        earlier.who(),
        link,
        noun,
        head,
        earlier.name(),
        plural);
  }

  /** The same document, whose words are those of the one who issued it. */
  SourcePhrase issuedBy(SourcePhrase issuer) {
    Referent by = issuer.who();
    String called = by == null ? issuer.name() : by.entity().name().ar();
    boolean noIssuer = issuer.media() != null || issuer.isDocument() || issuer.isOfficial();
    return media != null || noIssuer
        ? this
        : new SourcePhrase(
            first, last, cut, text, issuer.kind(), by, null, noun, head, called, plural);
  }

  /** The same phrase, known to name an outlet. */
  SourcePhrase through(Link outlet) {
    return new SourcePhrase(
        first, last, cut, text, Kind.MEDIA, who, outlet, noun, head, outlet.name(), plural);
  }

  /**
   * The same phrase with more words behind it, which tell nothing of who it is.
   *
   * @param end its last token
   * @param whole all of its words
   */
  SourcePhrase longer(int end, String whole) {
    return new SourcePhrase(first, end, cut, whole, kind, who, media, noun, head, name, plural);
  }

  /** The same phrase by another name. */
  SourcePhrase called(String better) {
    return new SourcePhrase(first, last, cut, text, kind, who, media, noun, head, better, plural);
  }

  /** "The official", "the source": one person who is not named. */
  boolean isOfficial() {
    return "ANONYMOUS".equals(noun) && !plural;
  }

  /** Unnamed sources, documents and what carries news: what news rests on, unlike a law. */
  boolean isNewsSource() {
    return media != null || "ANONYMOUS".equals(noun) || isDocument() || isPaper();
  }

  boolean isDocument() {
    return "DOCUMENT".equals(noun);
  }

  /** "The agency", "the paper": a word for what carries news. */
  boolean isPaper() {
    return "MEDIA".equals(noun);
  }

  /** Whether both are known to be the same source. */
  boolean isSame(SourcePhrase other) {
    if (who != null && other.who() != null) {
      return who.entity().id().equals(other.who().entity().id());
    }
    return name.equals(other.name());
  }
}
