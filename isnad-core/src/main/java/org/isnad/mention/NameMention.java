package org.isnad.mention;

import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name as it stands in the text, without titles before it: the flat layer of named entities, in
 * which no name stands in another.
 *
 * @param type its class
 * @param entity whose name it is: that of the mention it stands in, else one local to the words;
 *     null for names of neither people nor bodies nor places
 */
public record NameMention(
    int sentence,
    int first,
    int last,
    int clitics,
    Span span,
    String text,
    EntityMention.Type type,
    @Nullable Entity entity)
    implements Mention {
  /** The same as the name of somebody or something else. */
  NameMention with(Entity other) {
    return new NameMention(sentence, first, last, clitics, span, text, type, other);
  }
}
