package org.isnad.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Inputs that once brought a reader down, and those from which fuzzing starts, are read again in
 * each build. {@code mvn -Pfuzz verify} looks for new ones.
 */
class ReadersHoldTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource
  void knownInputsAreRead(Fuzzed reader) throws IOException {
    List<Path> inputs = inputs(reader);
    assertThat(inputs).isNotEmpty();
    // What a reader needs is loaded outside the time that is measured.
    reader.read(Files.readAllBytes(inputs.getFirst()));
    for (Path input : inputs) {
      byte[] data = Files.readAllBytes(input);
      Assertions.assertTimeout(LONGEST, () -> reader.read(data), input.toString());
    }
  }

  /** What tests of one's own would not think of: pieces cut off, doubled, and turned around. */
  @ParameterizedTest
  @EnumSource
  void knownInputsDamagedAtRandomAreRead(Fuzzed reader) throws IOException {
    java.util.Random random = new java.util.Random(20260101);
    reader.read(Files.readAllBytes(inputs(reader).getFirst()));
    for (Path input : inputs(reader)) {
      byte[] data = Files.readAllBytes(input);
      for (int i = 0; i < 12 && data.length > 1; i++) {
        byte[] damaged = damaged(data, random);
        Assertions.assertTimeout(LONGEST, () -> reader.read(damaged), input + " damaged " + i);
      }
    }
  }

  private static byte[] damaged(byte[] data, java.util.Random random) {
    byte[] copy = data.clone();
    for (int n = random.nextInt(8); n >= 0; n--) {
      copy[1 + random.nextInt(copy.length - 1)] = (byte) random.nextInt(256);
    }
    int from = 1 + random.nextInt(copy.length - 1);
    return switch (random.nextInt(3)) {
      case 0 -> java.util.Arrays.copyOf(copy, from);
      case 1 -> Packed.join(copy, java.util.Arrays.copyOfRange(copy, from, copy.length));
      default -> copy;
    };
  }

  private static List<Path> inputs(Fuzzed reader) throws IOException {
    String folder = reader.name().toLowerCase(java.util.Locale.ROOT);
    try (Stream<Path> files = Files.list(Path.of("src/test/fuzz", folder))) {
      return files.sorted().toList();
    }
  }
}
