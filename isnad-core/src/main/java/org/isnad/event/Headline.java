package org.isnad.event;

import java.util.HashSet;
import java.util.Set;
import org.isnad.mention.Mentions;
import org.isnad.mention.Name;
import org.isnad.page.Span;
import org.isnad.text.Reading;
import org.isnad.text.TextReader;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** The words of an article's title, to tell what the article is about. */
final class Headline {
  private static final int SHORT = 3;

  private final TextReader reader;
  private final Mentions mentions;
  private @Nullable Set<String> words;

  Headline(TextReader reader, Mentions mentions) {
    this.reader = reader;
    this.mentions = mentions;
  }

  /** The words of the title, read when they are first asked for. */
  private Set<String> words() {
    Set<String> own = words;
    if (own == null) {
      own = words(mentions.text().article().title());
      words = own;
    }
    return own;
  }

  /** Whether the title names a participant or the event, or there is no title to tell. */
  boolean names(Telling telling) {
    return words().isEmpty()
        || telling.arguments().stream().anyMatch(this::names)
        || (telling.spans().size() == 1 && shares(telling.trigger()));
  }

  private boolean shares(Span span) {
    return words(span.of(mentions.text().original())).stream().anyMatch(words()::contains);
  }

  private boolean names(Argument argument) {
    if (argument.span() != null && shares(argument.span())) {
      return true;
    }
    Name name = argument.referent().entity().name();
    Set<String> own = new HashSet<>(words(name.ar()));
    if (argument.referent().office() != null) {
      own.addAll(words(argument.referent().office().name().ar()));
    }
    return own.stream().anyMatch(words()::contains);
  }

  /** The stems that words may have, without the article and particles before them. */
  private Set<String> words(@Nullable String text) {
    Set<String> out = new HashSet<>();
    if (text == null || text.isBlank()) {
      return out;
    }
    for (Token token : reader.sentence(text).tokens()) {
      for (Reading reading : token.readings()) {
        if (reading.stem().length() >= SHORT) {
          out.add(reading.stem());
        }
      }
    }
    return out;
  }
}
