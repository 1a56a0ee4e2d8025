package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the real {@code ./isnad} in a folder of its own, among JDKs and a Maven that only report.
 */
class LauncherTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path folder;
  private Path project;
  private Path tools;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void aProjectThatIsBuiltAndAPathWithoutJavaOrMaven() throws IOException {
    project = Files.createDirectories(folder.resolve("project"));
    Files.copy(Path.of("..", "isnad"), project.resolve("isnad"));
    source("pom.xml");
    source("isnad-core/pom.xml");
    source("isnad-data/pom.xml");
    source("isnad-app/pom.xml");
    source("isnad-core/src/main/java/Reader.java");
    Files.createDirectories(project.resolve("isnad-app/target/lib"));
    at(NOON, Files.createFile(project.resolve("isnad-app/target/isnad.jar")));
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool :
        List.of("sh", "sed", "head", "find", "readlink", "uname", "mkdir", "touch")) {
      script(tools.resolve(tool), "exec " + onRealPath(tool) + " \"$@\"");
    }
    environment.put("PATH", tools.toString());
    environment.put("HOME", folder.toString());
    environment.put("ISNAD_JDKS", folder.resolve("jdks").toString());
  }

  @Test
  void theNewestJdkRunsIt() throws Exception {
    environment.put("JAVA_HOME", jdk("home", "24.0.2").toString());
    Files.createSymbolicLink(tools.resolve("java"), jdk("path", "17.0.15").resolve("bin/java"));
    jdk("jdks/a", "25.0.3");
    jdk("jdks/b", "25.0.10");
    jdk("jdks/c", "1.8.0_392");
    assertThat(run().output()).contains("java 25.0.10");
  }

  @Test
  void aJdkThatOnlyThePathKnowsRunsIt() throws Exception {
    Files.createSymbolicLink(tools.resolve("java"), jdk("path", "21").resolve("bin/java"));
    assertThat(run().output()).contains("java 21");
  }

  @Test
  void aMacJdkRunsIt() throws Exception {
    jdk("jdks/temurin-25.jdk/Contents/Home", "25.0.3");
    assertThat(run().output()).contains("java 25.0.3");
  }

  @ParameterizedTest
  @CsvSource({"''", "/bin/java"})
  void isnadJavaIsUsedWhateverElseThereIs(String below) throws Exception {
    environment.put("ISNAD_JAVA", jdk("mine", "21.0.8") + below);
    jdk("jdks/a", "25.0.3");
    assertThat(run().output()).contains("java 21.0.8");
  }

  @Test
  void anOldIsnadJavaIsRefusedByName() throws Exception {
    Path old = jdk("mine", "17.0.15");
    environment.put("ISNAD_JAVA", old.toString());
    jdk("jdks/a", "25.0.3");
    Run run = run();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.log())
        .contains("ISNAD_JAVA is " + old + ", which is Java 17.0.15 and not a JDK 21 or newer");
  }

  @Test
  void withoutANewEnoughJdkItSaysWhatToInstall() throws Exception {
    assertThat(run())
        .isEqualTo(
            new Run(
                1,
                "",
                "isnad: no JDK 21 or newer found. Install one, such as Eclipse Temurin 25, or set"
                    + " ISNAD_JAVA to its folder.\n"));
    jdk("jdks/a", "17.0.15");
    assertThat(run().log())
        .contains("no JDK 21 or newer found (the newest is Java 17.0.15). Install one");
  }

  @ParameterizedTest
  @CsvSource({"25, true", "25.0.2, true", "25.0.3, false", "21.0.8, false", "26, false"})
  void aJdk25WithTheCollectorFaultIsWarnedOf(String version, boolean warned) throws Exception {
    jdk("jdks/a", version);
    Run run = run();
    assertThat(run.exit()).isZero();
    assertThat(run.log().contains("25.0.3 mends")).isEqualTo(warned);
  }

  @ParameterizedTest
  @CsvSource({
    "LC_ALL, C, C.UTF-8",
    "LANG, POSIX, C.UTF-8",
    "LANG, ar_EG.ISO-8859-6, C.UTF-8",
    "LC_ALL, ar_EG.UTF-8, ar_EG.UTF-8",
    "LC_CTYPE, en_US.utf8, ''",
  })
  void arabicNeedsAUtf8Locale(String variable, String value, String passedOn) throws Exception {
    jdk("jdks/a", "25.0.3");
    environment.put(variable, value);
    String expected = onMac() ? passedOn.replace("C.UTF-8", "en_US.UTF-8") : passedOn;
    assertThat(run().output()).contains("locale [" + expected + "]");
  }

  @Test
  void aLocaleThatIsNotInstalledIsReplacedAndItsLanguageKept() throws Exception {
    jdk("jdks/a", "25.0.3");
    script(tools.resolve("locale"), "echo ANSI_X3.4-1968");
    environment.put("LANG", "ar_EG.UTF-8");
    String expected = onMac() ? "en_US.UTF-8" : "C.UTF-8";
    assertThat(run().output()).contains("locale [" + expected + "]").contains("wish [ar_EG.UTF-8]");
    script(tools.resolve("locale"), "echo UTF-8");
    assertThat(run().output()).contains("locale []").contains("wish []");
  }

  @Test
  void argumentsArriveAsTheyWereTyped() throws Exception {
    jdk("jdks/a", "25.0.3");
    environment.put("ISNAD_JAVA_OPTS", "-Xmx2g -Xss2m");
    assertThat(run("events", "--who", "أحمد الكاتب", "", "*").output())
        .contains(
            "[-Xmx2g][-Xss2m][-Disnad.home=%1$s][-jar][%1$s/isnad-app/target/isnad.jar]"
                    .formatted(project.toRealPath())
                + "[events][--who][أحمد الكاتب][][*]");
  }

  @Test
  void whatRunsOnceIsCompiledOnceAndWhatRunsLongTwice() throws Exception {
    jdk("jdks/a", "25.0.3");
    String once = "[-XX:TieredStopAtLevel=1]";
    assertThat(run("read", "pages").output()).contains(once);
    assertThat(run("events").output()).contains(once);
    assertThat(run("serve").output()).doesNotContain(once);
  }

  @Test
  void largePagesAreAskedForWhereLinuxGivesThemOnlyThenAndNotByAServer() throws Exception {
    jdk("jdks/a", "25.0.3");
    Path choice = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
    boolean isAsked = Files.isReadable(choice) && Files.readString(choice).contains("[madvise]");
    String option = "[-XX:+UseTransparentHugePages]";
    assertThat(run("read", "pages").output().contains(option)).isEqualTo(isAsked);
    assertThat(run("serve").output()).doesNotContain(option);
  }

  @Test
  void whatIsWishedOfJavaComesAfterWhatIsUsual() throws Exception {
    jdk("jdks/a", "25.0.3");
    environment.put("ISNAD_JAVA_OPTS", "-XX:TieredStopAtLevel=4");
    assertThat(run("read", "pages").output())
        .contains("[-XX:TieredStopAtLevel=1][-XX:TieredStopAtLevel=4]");
  }

  @Test
  void itRunsFromAnotherFolderThroughALink() throws Exception {
    jdk("jdks/a", "25.0.3");
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, Path.of("project/isnad"));
    Run run = start(folder, List.of("sh", "link"));
    assertThat(run.output()).contains("[-Disnad.home=" + project.toRealPath() + "]");
  }

  @Test
  void theExitCodeIsTheProgramsOwn() throws Exception {
    jdk("jdks/a", "25.0.3");
    environment.put("EXIT", "3");
    assertThat(run().exit()).isEqualTo(3);
  }

  @Test
  void itBuildsOnceAndAgainWhenASourceIsNewer() throws Exception {
    Path jdk = jdk("jdks/a", "21.0.8");
    script(jdk.resolve("bin/javac"), "true");
    maven("echo \"JAVA_HOME=$JAVA_HOME mvn $*\"; touch isnad-app/target/isnad.jar");
    Files.delete(project.resolve("isnad-app/target/isnad.jar"));

    Run first = run("status");
    assertThat(first.output()).startsWith("java 21.0.8").contains("[status]");
    assertThat(first.log())
        .contains("isnad: building once")
        .contains("JAVA_HOME=" + jdk + " mvn -q")
        .contains("-pl isnad-app -am package");
    assertThat(run().log()).isEmpty();

    at(Instant.now().plusSeconds(60), project.resolve("isnad-core/src/main/java/Reader.java"));
    assertThat(run().log()).contains("isnad: building once");
  }

  @Test
  void speedIsMeasuredInAModuleOfItsOwn() throws Exception {
    jdk("jdks/a", "25.0.3");
    source("isnad-bench/pom.xml");
    maven("echo \"$*\"; touch isnad-bench/target/isnad-bench.jar");
    Files.createDirectories(project.resolve("isnad-bench/target"));
    Run run = run("measure", "speed", "--input", "day.json");
    assertThat(run.log()).contains("-pl isnad-bench -am package");
    assertThat(run.output()).endsWith("[org.isnad.bench.Throughput][--input][day.json]");
  }

  @Test
  void programsThatIsnadIsMeasuredBesideAreOnTheClassPathOfThatAlone() throws Exception {
    jdk("jdks/a", "25.0.3");
    source("isnad-bench/pom.xml");
    maven("touch isnad-bench/target/isnad-bench.jar");
    Path lib = Files.createDirectories(project.resolve("isnad-bench/target/lib"));
    Files.createFile(lib.resolve("crux-2.jar"));
    Files.createFile(lib.resolve("opennlp-tools-2.jar"));
    assertThat(run("measure", "speed").output()).doesNotContain("target/lib");
    assertThat(run("measure", "pages").output())
        .contains("lib/crux-2.jar", "lib/opennlp-tools-2.jar")
        .endsWith("[org.isnad.bench.pages.PageSpeed]");
    assertThat(run("measure", "names").output())
        .contains("lib/opennlp-tools-2.jar")
        .doesNotContain("crux");
  }

  @Test
  void itNeverRunsWhatDidNotBuild() throws Exception {
    jdk("jdks/a", "25.0.3");
    Files.delete(project.resolve("isnad-app/target/isnad.jar"));

    Run without = run();
    assertThat(without.exit()).isEqualTo(1);
    assertThat(without.output()).isEmpty();
    assertThat(without.log()).contains("needs Maven 3.8.7 or newer").contains("Install Maven");

    maven("echo 'Reader.java is wrong'; exit 1");
    Run failed = run();
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.output()).isEmpty();
    assertThat(failed.log()).contains("Reader.java is wrong").contains("the build failed");
  }

  private Run run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "isnad"));
    command.addAll(List.of(arguments));
    return start(project, command);
  }

  private Run start(Path directory, List<String> command) throws Exception {
    Path output = folder.resolve("output");
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(output.toFile())
            .redirectError(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new Run(exit, Files.readString(output), Files.readString(log));
  }

  /** A JDK whose java prints its version, the locale and its arguments. */
  private Path jdk(String name, String version) throws IOException {
    Path jdk = Files.createDirectories(folder.resolve(name)).toRealPath();
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(
        jdk.resolve("bin/java"),
        "printf 'java "
            + version
            + " locale [%s] ' \"${LC_ALL:-}\"; printf 'wish [%s] ' \"${ISNAD_LANG:-}\"; printf '[%s]' \"$@\"; exit ${EXIT:-0}");
    return jdk;
  }

  private void maven(String commands) throws IOException {
    script(tools.resolve("mvn"), commands);
  }

  private static void script(Path file, String commands) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void source(String name) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    at(NOON.minusSeconds(60), Files.createFile(file));
    for (Path up = file.getParent(); !up.equals(folder); up = up.getParent()) {
      at(NOON.minusSeconds(60), up);
    }
  }

  private static void at(Instant time, Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private static Path onRealPath(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(entry -> Path.of(entry, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + tool + " on the PATH"));
  }

  private static boolean onMac() {
    return System.getProperty("os.name").startsWith("Mac");
  }

  private record Run(int exit, String output, String log) {}
}
