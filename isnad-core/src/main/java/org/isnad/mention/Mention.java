package org.isnad.mention;

import org.isnad.page.Span;

/** One occurrence in the text of an entity, a time or a quantity. */
public sealed interface Mention permits EntityMention, NameMention, TimeMention, QuantityMention {
  /** Index of its sentence in the text. */
  int sentence();

  /** Index of its first token in the sentence. */
  int first();

  /** Index of its last token in the sentence, included. */
  int last();

  /** Proclitics cut off its first token, a set of {@link org.isnad.text.Clitic} bits. */
  int clitics();

  /** Where it stands in the article's text, proclitics left out. */
  Span span();

  /** Its words as written. */
  String text();
}
