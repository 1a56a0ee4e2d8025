package org.isnad.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Looks for bytes that bring a reader down, with Jazzer: {@code mvn -Pfuzz -pl isnad-app -am verify
 * -Dfuzz.seconds=600}. By its name no ordinary build runs it.
 */
class FuzzRun {
  private static final String SECONDS = System.getProperty("fuzz.seconds", "600");
  private static final String INSTRUMENTED =
      "org.isnad.app.**:org.isnad.page.**:org.isnad.article.**:com.rometools.**:crawlercommons.**"
          + ":org.jdom2.**:org.jsoup.**:org.netpreserve.**:org.apache.commons.compress.**:org.brotli.**"
          + ":tools.jackson.core.**";

  @ParameterizedTest
  @EnumSource
  void nothingBringsAReaderDown(Fuzzed reader) throws Exception {
    String name = reader.name().toLowerCase(Locale.ROOT);
    Path folder = Files.createDirectories(Path.of("target/fuzz", name).toAbsolutePath());
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path log = folder.resolve("log");
    String tests = System.getProperty("surefire.test.class.path");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+EnableDynamicAgentLoading",
            "-Dfuzz.reader=" + reader.name(),
            "-cp",
            tests == null ? System.getProperty("java.class.path") : tests,
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + FuzzEntry.class.getName(),
            "--instrumentation_includes=" + INSTRUMENTED,
            "-max_total_time=" + SECONDS,
            "-timeout=25",
            "-rss_limit_mb=3000",
            corpus.toString(),
            Path.of("src/test/fuzz", name).toAbsolutePath().toString());
    int code =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as("see %s; inputs to keep lie beside it", log).isZero();
  }
}
