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
  private final NameModel model;
  private final Vocabulary vocabulary;
  private final Lexicon lexicon;
  private final NameFeatures features;
  private final int tags;
  private final Seen edge;
  private final WordNotes<Seen> known;

  /** A word with what it says of itself and of its neighbours. */
  private static final class Seen {
    private final NameTraits traits;
    private final float[][] scores;

    Seen(NameTraits traits, float[][] scores) {
      this.traits = traits;
      this.scores = scores;
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
    this.tags = NameTags.COUNT;
    this.known = new WordNotes<>(lexicon, this::seen);
    this.edge = seen(NameTraits.edge(model.classes().groupings()));
  }

  private Seen seen(NameTraits traits) {
    TagModel weights = model.tags();
    float[][] scores = new float[2 * NameFeatures.REACH + 1][];
    for (int d = -NameFeatures.REACH; d <= NameFeatures.REACH; d++) {
      scores[d + NameFeatures.REACH] = weights.scores(features.alone(traits, d));
    }
    return new Seen(traits, scores);
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
    float[][] scores = new float[n][tags];
    for (int i = 0; i < n; i++) {
      for (int d = -NameFeatures.REACH; d <= NameFeatures.REACH; d++) {
        int other = i + d;
        Seen word = other < 0 || other >= n ? edge : seen[other];
        float[] says = word.scores[d + NameFeatures.REACH];
        for (int b = 0; b < tags; b++) {
          scores[i][b] += says[b];
        }
      }
    }
    features.together(
        look, traits, edge.traits, (i, hashes, size) -> model.tags().add(hashes, size, scores[i]));
    return model.tags().tags(scores);
  }
}
