package org.isnad.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WordClassesTest {
  @Test
  void wordsThatKeepLikeCompanyComeIntoOneClass() {
    List<List<String>> text = new ArrayList<>();
    for (String animal : List.of("cat", "dog", "horse")) {
      for (String verb : List.of("sleeps", "eats", "runs")) {
        text.add(List.of("the", animal, verb, "here"));
        text.add(List.of("a", animal, verb, "there"));
      }
    }
    Map<String, Integer> classes = new WordClassTrainer(text, 2).train(4, 10);
    assertThat(classes.get("cat")).isEqualTo(classes.get("dog")).isEqualTo(classes.get("horse"));
    assertThat(classes.get("eats")).isEqualTo(classes.get("runs")).isNotEqualTo(classes.get("cat"));
  }

  @Test
  void rareWordsGetNoClass() {
    assertThat(new WordClassTrainer(List.of(List.of("one", "two", "two")), 2).train(2, 5))
        .containsOnlyKeys("two");
  }

  @Test
  void classesReadBackAreTheSame() throws IOException {
    TreeMap<String, int[]> words = new TreeMap<>();
    words.put("cat", new int[] {3, 700});
    words.put("dog", new int[] {3, 12});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WordClasses.of(words, 2).write(new DataOutputStream(out));
    WordClasses read =
        WordClasses.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    assertThat(read.of("cat")).containsExactly(3, 700);
    assertThat(read.of("dog")).containsExactly(3, 12);
    assertThat(read.of("bird")).containsExactly(0, 0);
    assertThat(read.knows("bird")).isFalse();
  }
}
