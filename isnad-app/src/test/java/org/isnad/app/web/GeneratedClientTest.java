package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.isnad.app.Workspace;
import org.isnad.app.web.write.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that OpenAPI Generator makes from openapi.yaml, and a program written against its types,
 * ask the running server; each runs in a process of its own.
 */
class GeneratedClientTest {
  private static final Path LIBRARIES = Path.of("target", "client-generator");
  private static final Path READER = Path.of("src", "test", "resources", "client", "Reader.java");
  private static final long LONGEST = 300;

  @TempDir Path folder;

  @Test
  void aClientMadeFromTheContractReadsTheRunningServerAndWritesToIt() throws Exception {
    Path classes = compiled(generated());
    Gate gate = Gate.open("Rim");
    try (Workspace workspace = Newsroom.open(folder.resolve("data"));
        Server server = Server.start(workspace, 0, gate)) {
      List<String> said =
          run(
                  "-cp",
                  classes + File.pathSeparator + libraries(),
                  "reader.Reader",
                  server.address().toString().replaceFirst("/$", ""),
                  gate.token())
              .lines()
              .toList();
      assertThat(said)
          .startsWith("events 2", "event call held true", "card 1 2", "search true", "story false")
          .endsWith("unknown 401", "decided UNSURE");
      assertThat(said.get(5))
          .startsWith("refused 400 ")
          .contains("urn:isnad:problem:bad-request", "nonsense");
    }
  }

  private Path generated() throws Exception {
    Path contract = folder.resolve("openapi.yaml");
    Files.write(contract, Assets.openApi());
    Path sources = folder.resolve("client");
    run(
        "-jar",
        jar("openapi-generator-cli").toString(),
        "generate",
        "-g",
        "java",
        "--library",
        "native",
        "-i",
        contract.toString(),
        "-o",
        sources.toString(),
        "--additional-properties=openApiNullable=false,useJakartaEe=true,invokerPackage=org.isnad.client,"
            + "apiPackage=org.isnad.client,modelPackage=org.isnad.client.model",
        "--global-property=models,apis,supportingFiles,apiTests=false,modelTests=false,"
            + "apiDocs=false,modelDocs=false,skipFormModel=false");
    return sources.resolve(Path.of("src", "main", "java"));
  }

  private Path compiled(Path sources) throws IOException {
    Path classes = folder.resolve("classes");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-nowarn", "-proc:none", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-cp", libraries(), "-d", classes.toString()));
    arguments.add(READER.toString());
    try (Stream<Path> all = Files.walk(sources)) {
      all.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(arguments::add);
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    return classes;
  }

  private static String libraries() throws IOException {
    try (Stream<Path> all = Files.list(LIBRARIES.toAbsolutePath())) {
      return all.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static Path jar(String name) throws IOException {
    try (Stream<Path> all = Files.list(LIBRARIES)) {
      return all.filter(p -> p.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
    }
  }

  /** What a Java process says; it must end well. */
  private String run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(LONGEST, TimeUnit.SECONDS)).isTrue();
    String words = Files.readString(said);
    assertThat(process.exitValue()).as(words).isZero();
    return words;
  }
}
