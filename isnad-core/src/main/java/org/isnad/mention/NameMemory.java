package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.NameTagger.Found;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences of one text tell of each other's names: a name that is clear in one of them is
 * the same name in another, where the model missed it, and so is the surname of somebody who is
 * named in full.
 */
final class NameMemory {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 7;
  private static final int GLUED =
      Clitic.WA.bit() | Clitic.FA.bit() | Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  private final Vocabulary vocabulary;
  private final Lexicon lexicon;

  /** The class of each name; empty when it is that of several. */
  private final Map<String, Optional<EntityMention.Type>> known = new HashMap<>();

  private NameMemory(Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  /**
   * The names of all sentences of a text, with those that only other sentences make known.
   *
   * @param looks the sentences
   * @param found for each sentence the names that the model found
   */
  static List<List<Found>> of(
      List<Look> looks, List<List<Found>> found, Vocabulary vocabulary, Lexicon lexicon) {
    NameMemory memory = new NameMemory(vocabulary, lexicon);
    for (int s = 0; s < looks.size(); s++) {
      for (Found name : found.get(s)) {
        memory.learn(looks.get(s), name);
      }
    }
    List<List<Found>> all = new ArrayList<>(looks.size());
    for (int s = 0; s < looks.size(); s++) {
      all.add(memory.add(looks.get(s), found.get(s)));
    }
    return all;
  }

  private void learn(Look look, Found name) {
    StringBuilder key = new StringBuilder();
    for (int i = name.first(); i <= name.last(); i++) {
      if (!look.isWord(i)) {
        return;
      }
      Token token = look.token(i);
      String word = i == name.first() ? token.folded().substring(cut(token, name)) : token.folded();
      key.append(key.isEmpty() ? "" : " ").append(exact(word));
    }
    boolean several = name.first() < name.last();
    if (several || isRare(look.token(name.last()).folded().substring(cut(look, name)))) {
      note(key.toString(), name.type());
    }
    String last = look.token(name.last()).folded();
    if (several && name.type() == EntityMention.Type.PERS && isRare(last)) {
      note(exact(last), name.type());
    }
  }

  private static int cut(Look look, Found name) {
    return name.first() == name.last() ? cut(look.token(name.first()), name) : 0;
  }

  private static int cut(Token token, Found name) {
    for (Reading reading : token.readings()) {
      if (reading.clitics() == name.clitics()) {
        return Math.max(0, token.folded().length() - reading.stem().length());
      }
    }
    return 0;
  }

  private void note(String key, EntityMention.Type type) {
    known.merge(key, Optional.of(type), (one, other) -> one.equals(other) ? one : Optional.empty());
  }

  /** Whether a word is no ordinary one, so that it is a name wherever it stands. */
  private boolean isRare(String folded) {
    return folded.length() >= SHORTEST
        && !vocabulary.isNotName(folded)
        && !vocabulary.isGiven(folded)
        && lexicon.forms(folded).isEmpty();
  }

  private String exact(String folded) {
    return vocabulary.spelling().exact(folded);
  }

  private List<Found> add(Look look, List<Found> found) {
    boolean[] taken = new boolean[look.size()];
    for (Found name : found) {
      for (int i = name.first(); i <= name.last(); i++) {
        taken[i] = true;
      }
    }
    List<Found> all = new ArrayList<>(found);
    int i = 0;
    while (i < look.size()) {
      Found again = taken[i] || !look.isWord(i) ? null : again(look, i, taken);
      if (again != null) {
        all.add(again);
      }
      i = again == null ? i + 1 : again.last() + 1;
    }
    if (all.size() > found.size()) {
      all.sort(Comparator.comparingInt(Found::first));
    }
    return all;
  }

  /** The longest known name that begins here and stands in no other name; null without one. */
  private @Nullable Found again(Look look, int i, boolean[] taken) {
    Found best = longest(look, i, taken, look.token(i).folded(), 0, 0);
    for (Reading reading : look.token(i).readings()) {
      if (best == null && reading.clitics() != 0 && (reading.clitics() & ~GLUED) == 0) {
        best = longest(look, i, taken, reading.stem(), reading.clitics(), reading.cut());
      }
    }
    return best;
  }

  private @Nullable Found longest(
      Look look, int first, boolean[] taken, String start, int clitics, int cut) {
    StringBuilder key = new StringBuilder(exact(start));
    Found best = null;
    for (int last = first; ; ) {
      Optional<EntityMention.Type> type = known.getOrDefault(key.toString(), Optional.empty());
      if (type.isPresent()) {
        best = new Found(first, last, clitics, cut, type.get());
      }
      last++;
      if (last >= look.size()
          || last - first >= LONGEST
          || taken[last]
          || look.token(last).kind() != TokenKind.WORD) {
        return best;
      }
      key.append(' ').append(exact(look.token(last).folded()));
    }
  }
}
