package org.isnad.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.isnad.learning.TagTrainer.Example;
import org.junit.jupiter.api.Test;

/** Tags words of made-up sentences: a word after "mr" is a name, and so is what follows a name. */
class TagTrainerTest {
  private static final TagTrainer.Settings SETTINGS =
      new TagTrainer.Settings(30, 0.1, 1e-5, 0.1, 1e-3, 0.02f, 0);

  @Test
  void aWordNeverSeenIsTaggedByItsNeighbours() {
    assertThat(tags(trained(), "then mr zork spoke")).containsExactly(0, 0, 1, 0);
  }

  @Test
  void theSameExamplesGiveTheSameModel() throws IOException {
    assertThat(bytes(trained())).isEqualTo(bytes(trained()));
  }

  @Test
  void aModelReadBackTagsAsBefore() throws IOException {
    TagModel read = TagModel.read(new DataInputStream(new ByteArrayInputStream(bytes(trained()))));
    assertThat(tags(read, "mr zork came and mr bell went")).containsExactly(0, 1, 0, 0, 0, 1, 0);
  }

  @Test
  void whatIsNoModelIsRefused() {
    DataInputStream text =
        new DataInputStream(
            new ByteArrayInputStream("no model".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> TagModel.read(text)).isInstanceOf(IOException.class);
  }

  @Test
  void nothingIsTaggedInAnEmptySentence() {
    assertThat(trained().tags(new long[0])).isEmpty();
  }

  private static TagModel trained() {
    List<Example> examples = new ArrayList<>();
    for (String name : List.of("brown", "green", "smith", "hill", "wood", "field")) {
      examples.add(example("today mr " + name + " spoke", 0, 0, 1, 0));
      examples.add(example("and mr " + name + " came", 0, 0, 1, 0));
      examples.add(example("the old man went", 0, 0, 0, 0));
      examples.add(example("then the rain came", 0, 0, 0, 0));
    }
    return new TagTrainer(examples, 2, SETTINGS).train();
  }

  private static Example example(String sentence, int... tags) {
    return TagTrainer.example(features(sentence), tags);
  }

  private static int[][] features(String sentence) {
    String[] words = sentence.split(" ");
    int[][] features = new int[words.length][];
    for (int i = 0; i < words.length; i++) {
      String before = i == 0 ? "" : words[i - 1];
      features[i] = new int[] {("is " + words[i]).hashCode(), ("after " + before).hashCode()};
    }
    return features;
  }

  private static int[] tags(TagModel model, String sentence) {
    int[][] features = features(sentence);
    long[] sums = new long[features.length * model.length()];
    for (int i = 0; i < features.length; i++) {
      model.add(features[i], features[i].length, sums, i);
    }
    return model.tags(sums);
  }

  private static byte[] bytes(TagModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(new DataOutputStream(out));
    return out.toByteArray();
  }
}
