package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.csto.check.casefile.CaseReader;
import org.csto.check.casefile.CaseReader.Outcome;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Capacity;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Grade;
import org.csto.check.model.Law;
import org.csto.check.model.Office;
import org.csto.check.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  @TempDir private Path folder = Path.of("");

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of("LANG", "C.UTF-8"), arguments);
  }

  @Test
  void theStarterIsReadWithoutComplaintAndIsContested() {
    CommandRun written = run("new", "my-case.yaml");
    assertThat(written.exit()).isEqualTo(Exit.MET);
    assertThat(written.out()).isEqualTo("Wrote my-case.yaml. Next: csto-check my-case.yaml\n");
    CommandRun judged = run("-q", "my-case.yaml");
    assertThat(judged.exit()).isEqualTo(Exit.OPEN);
    assertThat(judged.out()).startsWith("contested");
    assertThat(judged.err()).isEmpty();
    assertThat(run("test", "my-case.yaml").exit()).isEqualTo(Exit.MET);
  }

  @Test
  void itsIdIsTheNameOfTheFileWhereThatCanBeAnId() throws IOException {
    Law law = LawReader.read(Pack.builtIn()).orThrow();
    for (String[] fileAndId :
        new String[][] {
          {"a-raid-2030.yml", "a-raid-2030"}, {"My Case.yaml", "starter-case"}, {"raid", "raid"}
        }) {
      assertThat(run("new", fileAndId[0]).exit()).isEqualTo(Exit.MET);
      byte[] bytes = Files.readAllBytes(folder.resolve(fileAndId[0]));
      Outcome outcome = CaseReader.read(law, fileAndId[0], bytes);
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Accepted.class,
              read -> assertThat(read.about().id()).isEqualTo(fileAndId[1]));
    }
  }

  @Test
  void aFileThatIsThereIsNeverOverwritten() throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), "precious");
    CommandRun run = run("new", "mine.yaml");
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("\"mine.yaml\" is already there");
    assertThat(folder.resolve("mine.yaml")).hasContent("precious");
    assertThat(run("new", ".").exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void theNextRunCanBeTypedAsItIsShown() {
    assertThat(run("new", "my case.yaml").out()).endsWith("Next: csto-check \"my case.yaml\"\n");
    assertThat(run("new", "explain").out()).endsWith("Next: csto-check ./explain\n");
    assertThat(run("new", "--", "-x.yaml").out()).endsWith("Next: csto-check ./-x.yaml\n");
  }

  @Test
  void whatIsNoNameIsAMistakeOfUse() throws IOException {
    for (String name : new String[] {"", "-"}) {
      assertThat(run("new", name).exit()).isEqualTo(Exit.USAGE);
      assertThat(run("new", name).err()).contains("A case needs a name");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aFolderThatIsNotThereIsAMistakeOfUse() {
    CommandRun run = run("new", "none/mine.yaml");
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("cannot be written");
    assertThat(run("new").exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void itNamesTheSchemaForEditorsOnlyWhereThereIsOne() throws IOException {
    run("new", "without.yaml");
    assertThat(Files.readString(folder.resolve("without.yaml")))
        .startsWith("# Editors check a case")
        .contains("csto-check schema > case.schema.json")
        .doesNotContain("\n# yaml-language-server");
    Files.writeString(folder.resolve("case.schema.json"), run("schema").out());
    run("new", "with.yaml");
    assertThat(Files.readString(folder.resolve("with.yaml")))
        .startsWith("# yaml-language-server: $schema=./case.schema.json\n");
    Files.createDirectory(folder.resolve("below"));
    run("new", "below/with.yaml");
    assertThat(Files.readString(folder.resolve("below/with.yaml")))
        .startsWith("# yaml-language-server: $schema=../case.schema.json\n");
  }

  @Test
  void theStarterShowsEveryConstruct() throws IOException {
    run("new", "my-case.yaml");
    String text = Files.readString(folder.resolve("my-case.yaml"));
    for (Token[] set :
        new Token[][] {Stance.values(), Grade.values(), Capacity.values(), Office.values()}) {
      for (Token word : set) {
        assertThat(text).containsPattern("\\b" + word.token() + "\\b");
      }
    }
    assertThat(text)
        .contains(
            "alleged: none",
            "source:",
            "words:",
            "quote:",
            "why:",
            "turns-on:",
            "known-by",
            "rules:",
            "contributions:",
            "events:",
            "summary:",
            "standard:",
            "reading:");
  }
}
