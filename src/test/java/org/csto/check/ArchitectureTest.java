package org.csto.check;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Locale;
import org.csto.check.cli.Main;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and each library is known in one place. */
class ArchitectureTest {
  private static final String BASE = "org.csto.check";
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.csto.check");

  @Test
  void dependenciesPointOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(BASE + "..")
        .layer("cli")
        .definedBy(BASE + ".cli..")
        .layer("casefile")
        .definedBy(BASE + ".casefile..")
        .layer("law")
        .definedBy(BASE + ".law..")
        .layer("engine")
        .definedBy(BASE + ".engine..")
        .layer("weigh")
        .definedBy(BASE + ".weigh..")
        .layer("reason")
        .definedBy(BASE + ".reason..")
        .layer("explain")
        .definedBy(BASE + ".explain..")
        .layer("layout")
        .definedBy(BASE + ".layout..")
        .layer("report")
        .definedBy(BASE + ".report..")
        .layer("reference")
        .definedBy(BASE + ".reference..")
        .layer("yaml")
        .definedBy(BASE + ".yaml..")
        .layer("model")
        .definedBy(BASE + ".model..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("casefile")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("law")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("reason")
        .mayOnlyBeAccessedByLayers("cli", "explain")
        .whereLayer("weigh")
        .mayOnlyBeAccessedByLayers("cli", "reason")
        .whereLayer("explain")
        .mayOnlyBeAccessedByLayers("cli", "report", "reference")
        .whereLayer("layout")
        .mayOnlyBeAccessedByLayers("cli", "report", "reference")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("reference")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("yaml")
        .mayOnlyBeAccessedByLayers("cli", "casefile", "law")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .check(PROGRAM);
  }

  @Test
  void noDependencyGoesInACircle() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void theProgramEndsInOnePlace() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        // After a signal the program ends in the hook that tells so.
        .and()
        .doNotHaveFullyQualifiedName(BASE + ".cli.Interruption")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(PROGRAM);
  }

  @Test
  void noClockReachesAReport() {
    noClasses()
        .that()
        .resideInAnyPackage(
            BASE + ".report..",
            BASE + ".reference..",
            BASE + ".explain..",
            BASE + ".reason..",
            BASE + ".weigh..",
            BASE + ".engine..",
            BASE + ".model..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class)
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(PROGRAM);
  }

  @Test
  void noDefaultLocaleIsUsed() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .check(PROGRAM);
  }

  @Test
  void theModelKnowsNoLibrary() {
    classes()
        .that()
        .resideInAPackage(BASE + ".model..")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.<JavaClass>describe(
                "are of the platform, of jspecify or of the model",
                type ->
                    type.getPackageName().startsWith("java")
                        || type.getPackageName().startsWith("org.jspecify")
                        || type.getPackageName().startsWith(BASE + ".model")
                        || type.isPrimitive()
                        || type.isArray()))
        .check(PROGRAM);
  }

  @Test
  void eachLibraryIsKnownInOnePackage() {
    only("cli", "picocli..", "me.tongfei..").check(PROGRAM);
    only("yaml", "org.yaml..").check(PROGRAM);
    only("engine", "org.drools..", "org.kie..").check(PROGRAM);
    only("report.json", "com.fasterxml..").check(PROGRAM);
  }

  private static ArchRule only(String layer, String... libraries) {
    return noClasses()
        .that()
        .resideInAPackage(BASE + "..")
        .and()
        .resideOutsideOfPackages(BASE + "." + layer + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }
}
