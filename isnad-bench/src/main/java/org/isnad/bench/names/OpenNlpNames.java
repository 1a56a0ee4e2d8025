package org.isnad.bench.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.isnad.bench.names.TaggedSentence.WordSpan;
import org.isnad.mention.EntityMention;
import org.jspecify.annotations.Nullable;

/** The name finder of OpenNLP as it comes, with its own features and settings. */
final class OpenNlpNames {
  private final NameFinderME finder;

  OpenNlpNames(List<TaggedSentence> sentences, String algorithm) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, algorithm.equals("PERCEPTRON") ? 0 : 5);
    try {
      TokenNameFinderModel model =
          NameFinderME.train(
              "ar", null, samples(sentences), parameters, new TokenNameFinderFactory());
      this.finder = new NameFinderME(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectStream<NameSample> samples(List<TaggedSentence> sentences) {
    return new ObjectStream<>() {
      private Iterator<TaggedSentence> rest = sentences.iterator();

      @Override
      public @Nullable NameSample read() {
        return rest.hasNext() ? sample(rest.next()) : null;
      }

      @Override
      public void reset() {
        rest = sentences.iterator();
      }
    };
  }

  private static NameSample sample(TaggedSentence sentence) {
    Span[] names =
        sentence.names().stream()
            .map(n -> new Span(n.first(), n.last() + 1, n.type().name()))
            .toArray(Span[]::new);
    return new NameSample(sentence.words().toArray(String[]::new), names, true);
  }

  List<WordSpan> names(TaggedSentence sentence) {
    List<WordSpan> found = new ArrayList<>();
    for (Span span : finder.find(sentence.words().toArray(String[]::new))) {
      found.add(
          new WordSpan(
              span.getStart(), span.getEnd() - 1, EntityMention.Type.valueOf(span.getType())));
    }
    finder.clearAdaptiveData();
    return found;
  }
}
