package org.isnad.event;

import java.util.Comparator;
import java.util.List;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** The words of a sentence as its phrases are made of them: names, particles and their endings. */
final class PhraseWords {
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();

  private final Scene scene;
  private final @Nullable Chunk[] chunkAt;

  PhraseWords(Scene scene) {
    this.scene = scene;
    this.chunkAt = new Chunk[scene.tokens().size()];
    for (String kind :
        List.of("nisba", "nisba-pair", "place", "party", "number", "count", "time")) {
      List<Chunk> chunks = scene.chunks(kind);
      if (chunks.size() > 1) {
        chunks.sort(Comparator.comparingInt(c -> c.last() - c.first()));
      }
      for (Chunk chunk : chunks) {
        Chunk there = chunkAt[chunk.first()];
        chunkAt[chunk.first()] = there == null || isAtLeast(chunk, there) ? chunk : there;
      }
    }
  }

  private static boolean isAtLeast(Chunk c, Chunk there) {
    boolean name = there.kind().equals("party") || there.kind().equals("place");
    return c.last() >= there.last() && !(name && c.kind().equals("time"));
  }

  int size() {
    return chunkAt.length;
  }

  Token token(int i) {
    return scene.tokens().get(i);
  }

  /** The name, number or time that begins with a token; null when none does. */
  @Nullable Chunk chunk(int i) {
    return chunkAt[i];
  }

  /** Number of words that say by whom something is done; 0 when none does. */
  int by(int i) {
    return length("deed-by", i);
  }

  /** Number of words that add somebody as "and" does: "in addition to"; 0 when none does. */
  int more(int i) {
    return length("deed-and", i);
  }

  /** Number of words, one or two, of the entry of a list that begins with a token; 0 when none. */
  private int length(String list, int i) {
    if (!scene.opens(list, i)) {
      return 0;
    }
    for (Reading reading : scene.tokens().get(i).readings()) {
      if ((reading.clitics() & ~AND) != 0) {
        continue;
      }
      String two =
          i + 1 < chunkAt.length ? reading.stem() + " " + scene.tokens().get(i + 1).folded() : "";
      if (scene.list(list).contains(two)) {
        return 2;
      }
      if (scene.list(list).contains(reading.stem())) {
        return 1;
      }
    }
    return 0;
  }

  /** The preposition that a token is; null when it is none. */
  @Nullable String preposition(int i) {
    if (chunkAt[i] == null && isPart(i)) {
      return scene.tokens().get(i).folded();
    }
    if (i > 0 && scene.isIn("deed-partitives", i) && isPart(i - 1)) {
      return scene.tokens().get(i - 1).folded();
    }
    if (chunkAt[i] != null || !(scene.isIn("deed-prepositions", i) || scene.isPreposition(i))) {
      return null;
    }
    for (Reading reading : scene.tokens().get(i).readings()) {
      boolean plain = (reading.clitics() & ~AND) == 0;
      if (plain && scene.list("deed-prepositions").contains(reading.stem())) {
        return reading.stem();
      }
    }
    return scene.tokens().get(i).folded();
  }

  /** Whether a preposition with its pronoun governs nothing else: "in it", "from it". */
  boolean isPronounPreposition(int i) {
    return chunkAt[i] == null && !isPart(i) && scene.isIn("pronoun-prepositions", i);
  }

  /** Whether a word tells that those after it are some or all of those named before. */
  boolean isPart(int i) {
    boolean all = scene.isIn("toll-wholes", i) && scene.isIn("deed-partitives", i + 1);
    boolean afterVerb =
        i > 0 && scene.tense(i - 1) != null && !scene.isIn("auxiliary-verbs", i - 1);
    return all || (scene.isIn("toll-parts", i) && !afterVerb);
  }

  /** Whether an indefinite word carries the ending of an object. */
  boolean isAccusative(int i) {
    return token(i).folded().length() > 3 && scene.hasEnding("tanwin-endings", i);
  }

  /** Whether the article is glued to a word. */
  static boolean isDefinite(Token token) {
    return Clitic.AL.in(token.word().clitics());
  }

  /** The proclitics of a noun nobody knows, as far as its article shows them. */
  static int clitics(Token token) {
    for (Reading reading : token.readings()) {
      if (reading.has(Clitic.AL)) {
        return reading.clitics();
      }
    }
    return 0;
  }

  /** The ending of a plural that is not in construct; empty for other words. */
  String ending(int i) {
    return scene.ending("closed-endings", i);
  }

  /** Whether "and" is glued to a token. */
  boolean isAnd(int i) {
    return (token(i).word().clitics() & AND) != 0;
  }

  /** Whether "that" with a preposition glued to it opens a clause. */
  boolean isThat(int i) {
    if (!scene.isAny("that-words", i)) {
      return false;
    }
    return token(i).readings().stream()
        .anyMatch(r -> r.has(Clitic.BI) && scene.list("that-words").contains(r.stem()));
  }

  /** Whether a chunk names a party or a place. */
  static boolean isEntity(@Nullable Chunk chunk) {
    return chunk != null && (chunk.kind().equals("party") || chunk.kind().equals("place"));
  }

  /** Whether a chunk of a kind begins with a token. */
  boolean isChunk(int i, String kind) {
    Chunk chunk = chunkAt[i];
    return chunk != null && chunk.kind().equals(kind);
  }

  /** The last token of the chunk that begins with a token, or the token itself. */
  int last(int i) {
    Chunk chunk = chunkAt[i];
    return chunk == null ? i : chunk.last();
  }

  /** Tokens as they are written. */
  String words(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      text.append(i == first ? "" : " ").append(scene.tokens().get(i).text());
    }
    return text.toString();
  }
}
