package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.csto.check.casefile.Starter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  @TempDir private Path folder = Path.of("");

  private CommandRun test(String... files) {
    String[] arguments = new String[files.length + 1];
    arguments[0] = "test";
    System.arraycopy(files, 0, arguments, 1, files.length);
    return CommandRun.in(folder, Map.of("LANG", "C.UTF-8"), arguments);
  }

  /** Writes the starter case with other expectations. */
  private void write(String file, String expect) throws IOException {
    String text = Starter.text("starter-case", null);
    Files.writeString(folder.resolve(file), text.substring(0, text.indexOf("\nexpect:")) + expect);
  }

  @Test
  void theShippedCasesComeOutAsTheyExpect() {
    CommandRun run = CommandRun.of("test", "cases");
    assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(Exit.MET);
    assertThat(run.out()).doesNotContain("silent").contains("held      cases/kazakhstan-2022.yaml");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theNumberOfJobsChangesNothing() {
    String[] files = {"cases", "src/test/resources/bad", "none"};
    CommandRun one = CommandRun.of("test", "--jobs", "1", files[0], files[1], files[2]);
    assertThat(one.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(CommandRun.of("test", "--jobs", "8", files[0], files[1], files[2])).isEqualTo(one);
  }

  @Test
  void whatDoesNotHoldIsToldWithWhatCame() throws IOException {
    write(
        "wrong.yaml",
        """

        expect:
          - {verdict: contested, turns-on: [outside]}
          - {verdict: met, turns-on: [menace, outside], conditions: {member: contested, article-2: not-met},
             rules: [outside-1, outside-2, outside-99]}
          - {reading: text, standard: convincing, known-by: 2024-05-14, verdict: met}
        """);
    CommandRun run = test("wrong.yaml");
    assertThat(run.exit()).isEqualTo(Exit.NOT_MET);
    assertThat(run.unwrapped())
        .contains("failed wrong.yaml: 2 of 3 expectations")
        .contains("expected the verdict met; it is contested.")
        .contains("expected the verdict to turn on menace; it turns on attacker, outside.")
        .doesNotContain("to turn on outside;")
        .contains("expected member to be contested; it is met.")
        .contains("expected article-2 to be not met; it is met.")
        .doesNotContain("the rule outside-1")
        .contains("expected a ground from the rule outside-2; the rule gives none.")
        .contains("expected a ground from the rule outside-99; the rule gives none.")
        .contains(
            "reading text, standard convincing, known by 14 May 2024: expected the verdict met;"
                + " it is not met.")
        .contains("1 case: 1 failed.");
  }

  @Test
  void oneFailureAmongManyFailsTheRun() throws IOException {
    write("a.yaml", "\nexpect: [{verdict: contested}]\n");
    write("b.yaml", "\nexpect: [{verdict: met}]\n");
    write("c.yaml", "\n");
    CommandRun run = test(".");
    assertThat(run.exit()).isEqualTo(Exit.NOT_MET);
    assertThat(run.out().lines())
        .contains(
            "held      ./a.yaml: 1 expectation", "failed    ./b.yaml: 1 of 1 expectation",
            "silent    ./c.yaml: it expects nothing", "3 cases: 1 held, 1 failed, 1 silent.");
  }

  @Test
  void aCaseThatExpectsNothingIsNothingTested() throws IOException {
    write("c.yaml", "\n");
    CommandRun run = test("c.yaml");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.out()).contains("silent    c.yaml: it expects nothing");
  }

  @Test
  void aFileThatIsNoCaseIsBadInputAndTheOthersGoOn() throws IOException {
    write("a.yaml", "\nexpect: [{verdict: met}]\n");
    Files.writeString(folder.resolve("b.yaml"), "a: [\n");
    CommandRun run = test(".", "none.yaml");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.out())
        .contains("failed    ./a.yaml", "rejected  ./b.yaml", "1 failed, 1 rejected");
    assertThat(run.err()).contains("[not-yaml]", "[missing-file]");
  }

  @Test
  void nothingToEvaluateIsBadInput() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    CommandRun run = test("empty");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("[nothing-found]");
    assertThat(test().exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void aChangedPackIsTestedAsChanged(@TempDir Path rules) throws IOException {
    ExplainCommandTest.copyPack(rules);
    Path file = rules.resolve("outside.dslr");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("this speaks for outside/origin", "this speaks against outside/origin"));
    write("a.yaml", "\nexpect: [{verdict: contested, turns-on: [outside]}]\n");
    assertThat(test("a.yaml").exit()).isEqualTo(Exit.MET);
    write(
        "b.yaml",
        "\nexpect: [{standard: applicant, verdict: contested, conditions: {outside: met}}]\n");
    assertThat(test("b.yaml").exit()).isEqualTo(Exit.MET);
    CommandRun run = test("b.yaml", "--rules", rules.toString());
    assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(Exit.NOT_MET);
    assertThat(run.unwrapped()).contains("expected outside to be met; it is not met.");
  }

  @Test
  void aMistakeOfUseLeadsToTheHelpOfTheCommand() {
    assertThat(CommandRun.of("test").err()).endsWith("Try csto-check test --help.\n");
    assertThat(CommandRun.of("test", "--joobs", "1", "cases").err())
        .endsWith("Try csto-check test --help.\n");
    assertThat(CommandRun.of("--joobs", "1", "cases").err()).endsWith("Try csto-check --help.\n");
  }
}
