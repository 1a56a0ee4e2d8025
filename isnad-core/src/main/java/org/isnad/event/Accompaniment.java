package org.isnad.event;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.page.Span;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * What people who are known to protest do, carry or ask for on their protest: it belongs to the
 * protest that the article tells, and is no protest of its own.
 */
final class Accompaniment {
  private final Scene scene;

  Accompaniment(Scene scene) {
    this.scene = scene;
  }

  /** Whether a deed only goes with another: nobody is named who does it, or people known before. */
  boolean isOne(FoundDeed f) {
    return f.entry().deed().accompanies()
        && f.actors().stream().filter(Phrase::isActor).allMatch(this::isKnown);
  }

  /**
   * Whether a phrase means those who protest, or some of them, as known already: "the protesters",
   * "one of the protesters"; "thousands of protesters" are told of for the first time.
   */
  private boolean isKnown(Phrase phrase) {
    return !isCounted(phrase.first())
        && phrase.referents().stream()
            .allMatch(r -> r.entity().id().startsWith(DeedAims.PROTESTERS));
  }

  private boolean isCounted(int first) {
    boolean amount = scene.isIn("deed-amounts", first) && !scene.isIn("deed-parts", first);
    return amount
        || scene.tokens().get(first).kind() == TokenKind.NUMBER
        || Stream.of("count", "number")
            .anyMatch(k -> scene.chunks(k).stream().anyMatch(n -> n.first() == first));
  }

  /** The last deed of the same type and status that the article has told; null when none is. */
  static @Nullable Telling of(Story story, Kinds.Kind kind, Status status) {
    List<Telling> told = story.events();
    for (int i = told.size() - 1; i >= 0; i--) {
      Telling telling = told.get(i);
      if (telling.kind().type().equals(kind.type()) && telling.status() == status) {
        return telling;
      }
    }
    return null;
  }

  /** Adds to a deed the sentence that tells what went with it, and whom that turns against. */
  static void join(Telling telling, List<Argument> arguments, Span sentence) {
    telling.spans().add(sentence);
    if (telling.arguments().stream().noneMatch(a -> a.role() == Role.RECIPIENT)) {
      arguments.stream().filter(a -> a.role() == Role.RECIPIENT).forEach(telling::add);
    }
  }
}
