package org.isnad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages are the stages in order; what a stage knows of is what came before it. */
@Tag("once")
class StageOrderTest {

  private static final List<String> STAGES =
      List.of(
          "page", "article", "text", "mention", "attribution", "event", "copy", "record", "story");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(new ImportOption.DoNotIncludeJars())
          .importPackages("org.isnad");

  static List<String> stages() {
    return STAGES;
  }

  @ParameterizedTest
  @MethodSource("stages")
  void aStageUsesEarlierStagesAndTheLexiconOnly(String stage) {
    List<String> known = new ArrayList<>(STAGES.subList(0, STAGES.indexOf(stage) + 1));
    known.add("lexicon");
    known.add("learning");
    noClasses()
        .that()
        .resideInAPackage(packageOf(stage))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.isnad..")
                .and(
                    not(
                        resideInAnyPackage(
                            known.stream().map(StageOrderTest::packageOf).toArray(String[]::new)))))
        .check(CORE);
  }

  @Test
  void whatLearnsKnowsNothingOfTheRest() {
    noClasses()
        .that()
        .resideInAPackage(packageOf("learning"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.isnad..").and(not(resideInAPackage(packageOf("learning")))))
        .check(CORE);
  }

  @Test
  void theLexiconKnowsNoStage() {
    noClasses()
        .that()
        .resideInAPackage(packageOf("lexicon"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.isnad..").and(not(resideInAPackage(packageOf("lexicon")))))
        .check(CORE);
  }

  @Test
  void everyPackageIsAStageWhatStagesUseOrTheFrontDoor() {
    List<String> known = new ArrayList<>(STAGES.stream().map(StageOrderTest::packageOf).toList());
    known.add(packageOf("lexicon"));
    known.add(packageOf("learning"));
    known.add("org.isnad");
    classes().should().resideInAnyPackage(known.toArray(String[]::new)).check(CORE);
    for (String stage : STAGES) {
      assertThat(CORE.containPackage("org.isnad." + stage)).as(stage).isTrue();
    }
  }

  @Test
  void theCoreRunsInsideOtherProgramsSoItKnowsNoServerAndNoStore() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java.lang..",
                    "java.io..",
                    "java.math..",
                    "java.net",
                    "java.nio..",
                    "java.security..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "org.isnad..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "org.jsoup..",
                    "com.ibm.icu..",
                    "org.snakeyaml..")
                .or(not(resideInAPackage("..*"))))
        .check(CORE);
  }

  private static String packageOf(String stage) {
    return "org.isnad." + stage + "..";
  }
}
