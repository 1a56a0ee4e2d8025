package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import org.isnad.learning.TagModel;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Reading;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;

/** Finds the names of a sentence with the trained model. Thread-safe. */
final class NameTagger {
  /** How many words see a word: those up to its reach on either side, and itself. */
  private static final int DISTANCES = 2 * NameFeatures.REACH + 1;

  private final NameModel model;
  private final Vocabulary vocabulary;
  private final Lexicon lexicon;
  private final NameFeatures features;
  private final Seen edge;
  private final WordNotes<Seen> known;

  /** A word with what it says of each of its neighbours and of itself. */
  private static final class Seen {
    private final NameTraits traits;
    private final long[] sums;

    Seen(NameTraits traits, long[] sums) {
      this.traits = traits;
      this.sums = sums;
    }
  }

  /**
   * A name that the model found.
   *
   * @param clitics proclitics of its first token that are no part of it
   * @param cut units of the first token before the name
   */
  record Found(int first, int last, int clitics, int cut, EntityMention.Type type) {}

  NameTagger(NameModel model, boolean words, Vocabulary vocabulary, Lexicon lexicon) {
    this.model = model;
    this.features = new NameFeatures(words, new NamePhrases(model.phrases()), vocabulary, lexicon);
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
    this.known = new WordNotes<>(lexicon, this::seen);
    this.edge = seen(NameTraits.edge(model.classes().groupings()));
  }

  private Seen seen(NameTraits traits) {
    TagModel weights = model.tags();
    long[] sums = new long[DISTANCES * weights.length()];
    for (int d = 0; d < DISTANCES; d++) {
      int[] hashes = features.alone(traits, d - NameFeatures.REACH);
      weights.add(hashes, hashes.length, sums, d);
    }
    return new Seen(traits, sums);
  }

  private Seen seen(Word word) {
    return seen(NameTraits.of(word, vocabulary, lexicon, model.classes()));
  }

  /** The names in text order. */
  List<Found> names(Look look) {
    List<Found> found = new ArrayList<>();
    for (NameTags.Run run : NameTags.runs(tags(look))) {
      Reading reading = NameTraits.stem(look.token(run.first()).word(), model.classes());
      found.add(new Found(run.first(), run.last(), reading.clitics(), reading.cut(), run.type()));
    }
    return found;
  }

  /** The tag of each token, see {@link NameTags}. */
  int[] tags(Look look) {
    int n = look.size();
    Seen[] seen = new Seen[n];
    NameTraits[] traits = new NameTraits[n];
    for (int i = 0; i < n; i++) {
      seen[i] = known.of(look.token(i).word());
      traits[i] = seen[i].traits;
    }
    int length = model.tags().length();
    long[] sums = new long[n * length];
    for (int i = 0; i < n; i++) {
      for (int d = 0; d < DISTANCES; d++) {
        int other = i + d - NameFeatures.REACH;
        long[] says = other < 0 || other >= n ? edge.sums : seen[other].sums;
        int to = i * length;
        for (int from = d * length; from < (d + 1) * length; from++) {
          sums[to++] += says[from];
        }
      }
    }
    features.together(
        look, traits, edge.traits, (i, hashes, size) -> model.tags().add(hashes, size, sums, i));
    return model.tags().tags(sums);
  }
}
