package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack of one's own: used where it is sound, and refused with the place of each mistake. */
class RulesOptionTest {
  private static final String CASE = "cases/kazakhstan-2022.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void startFromACopy() throws IOException {
    ExplainCommandTest.copyPack(folder);
  }

  @Test
  void aCopyOfThePackGivesTheSameReports() {
    for (String format : List.of("text", "json")) {
      CommandRun built = CommandRun.of("-v", "-f", format, CASE, "cases/kyrgyzstan-2010.yaml");
      CommandRun copied =
          CommandRun.of(
              "-v", "-f", format, "--rules", folder.toString(), CASE, "cases/kyrgyzstan-2010.yaml");
      assertThat(copied.err()).isEmpty();
      assertThat(copied.exit()).isEqualTo(built.exit());
      assertThat(copied.out()).isEqualTo(built.out());
    }
  }

  /**
   * A remark changes nothing but the fingerprint, so that the copy is compiled, and none of it is
   * run: Java takes this one for a line break and a call.
   */
  @Test
  void aCopyThatIsCompiledGivesTheSameReportsButForItsDigest() throws IOException {
    change(
        "outside.dslr",
        "then this speaks for outside/origin\n",
        "then this speaks for outside/origin\n// \\u000a throw new Error();\n\u3000// \\u000a \\u007b\n");
    CommandRun built = CommandRun.of("-f", "json", CASE);
    CommandRun copied = CommandRun.of("-f", "json", "--rules", folder.toString(), CASE);
    assertThat(copied.err()).isEmpty();
    assertThat(digest(copied.out())).isNotEqualTo(digest(built.out()));
    assertThat(copied.out().replace(digest(copied.out()), digest(built.out())))
        .isEqualTo(built.out());
  }

  @Test
  void aFolderIsNoRuleFileWhateverItsName() throws IOException {
    Files.createDirectory(folder.resolve("outside-old.dslr"));
    for (String[] arguments : List.of(new String[] {CASE}, new String[] {"explain", "outside"})) {
      List<String> ofOwn = new ArrayList<>(List.of(arguments));
      ofOwn.addAll(List.of("--rules", folder.toString()));
      assertThat(CommandRun.of(ofOwn.toArray(String[]::new))).isEqualTo(CommandRun.of(arguments));
    }
  }

  @Test
  void aPackThatWasCompiledIsKeptAndOneThatIsDamagedIsCompiledAgain(@TempDir Path caches)
      throws IOException {
    change("outside.dslr", "this speaks for outside/origin", "this speaks against outside/origin");
    Map<String, String> environment =
        Map.of("LANG", "C.UTF-8", "XDG_CACHE_HOME", caches.toString());
    String[] arguments = {"-q", "--rules", folder.toString(), "cases/hypothetical/met-2010.yaml"};
    CommandRun first = CommandRun.in(Path.of(""), environment, arguments);
    assertThat(first.exit()).isEqualTo(Exit.NOT_MET);
    Path jar;
    try (Stream<Path> kept = Files.list(caches.resolve("csto-check/rules"))) {
      List<Path> all = kept.toList();
      assertThat(all).hasSize(1);
      jar = all.get(0);
    }
    FileTime made = Files.getLastModifiedTime(jar);
    assertThat(CommandRun.in(Path.of(""), environment, arguments)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(made);
    Files.writeString(jar, "This is no jar.");
    assertThat(CommandRun.in(Path.of(""), environment, arguments)).isEqualTo(first);
    assertThat(Files.size(jar)).isGreaterThan(10_000);
  }

  /** The folder that comes with the program has the name of a command. */
  @Test
  void aFolderMayBeCalledRules() {
    CommandRun run = CommandRun.of("-q", "--rules", "rules", CASE);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(CommandRun.of("-q", CASE).out());
  }

  @Test
  void aChangedRuleChangesTheOutcome() throws IOException {
    String met = "cases/hypothetical/met-2010.yaml";
    assertThat(CommandRun.of(met).exit()).isEqualTo(Exit.MET);
    change("outside.dslr", "this speaks for outside/origin", "this speaks against outside/origin");
    CommandRun run = CommandRun.of("-q", "--rules", folder.toString(), met);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(Exit.NOT_MET);
    assertThat(run.out()).contains("outside");
  }

  @Test
  void aChangedReadingChangesTheOutcomeAndTheDigest() throws IOException {
    String before = CommandRun.of("-f", "json", "--reading", "council-2022", CASE).out();
    assertThat(before).contains("\"verdict\" : \"contested\"");
    // As if the Council had not spoken of interference from outside at all.
    change(
        "readings.yaml",
        "CST-2010:\n          answer: interference",
        "CST-2010:\n          answer: not-required");
    CommandRun run =
        CommandRun.of(
            "-f", "json", "--reading", "council-2022", "--rules", folder.toString(), CASE);
    assertThat(run.err()).isEmpty();
    assertThat(status(run.out(), "outside")).isEqualTo("not-applicable");
    assertThat(status(before, "outside")).isEqualTo("contested");
    assertThat(digest(run.out())).isNotEqualTo(digest(before));
  }

  private static String status(String json, String condition) {
    return found(json, "\"id\" : \"" + condition + "\",\\s+\"status\" : \"([a-z-]+)\"");
  }

  private static String digest(String json) {
    return found(json, "\"digest\" : \"([0-9a-f]{64})\"");
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  /**
   * A mistake in a pack.
   *
   * @param is what the file has instead of {@code was}
   * @param at what stands on the line of which is complained
   * @param says what the complaint says
   */
  record Mistake(String name, String file, String was, String is, String at, String says) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        new Mistake(
            "an unknown answer in a reading",
            "readings.yaml",
            "answer: required\n",
            "answer: requird\n",
            "requird",
            "Did you mean \"required\"?"),
        new Mistake(
            "a reading without an answer",
            "readings.yaml",
            "\n      territory: silent",
            "",
            "threshold:",
            "does not answer \"territory\""),
        new Mistake(
            "an unknown point of law",
            "readings.yaml",
            "menace: silent",
            "menance: silent",
            "menance: silent",
            "Did you mean \"menace\"?"),
        new Mistake(
            "a condition that cites nothing known",
            "member.yaml",
            "cites: [cst-4, cst-11, protocol-1999]",
            "cites: [cst-4, cst-12, protocol-1999]",
            "cst-12",
            "citations.yaml has no"),
        new Mistake(
            "a route that no rule serves",
            "attacker.yaml",
            "routes: [attacker/state]",
            "routes: [attacker/sate]",
            "attacker/sate",
            "Did you mean \"attacker/state\"?"),
        new Mistake(
            "an exception that is neither true nor false",
            "request.yaml",
            "exception: true",
            "exception: yes",
            "exception: yes",
            "is true or false"),
        new Mistake(
            "elements that are asked neither first nor last",
            "request.yaml",
            "    last:",
            "    lastly:",
            "lastly:",
            "Did you mean \"last\"?"),
        new Mistake(
            "an example of an unknown status",
            "outside.yaml",
            "    not-met: cases",
            "    notmet: cases",
            "notmet:",
            "Did you mean \"not-met\"?"),
        new Mistake(
            "a condition without the words of the law",
            "outside.yaml",
            "  words: >-",
            "  wordings: >-",
            "wordings:",
            "needs \"words\""),
        new Mistake(
            "an unknown status",
            "other-bases.yaml",
            "    not-met: 'not triggered; a threat to",
            "    notmet: 'not triggered; a threat to",
            "notmet:",
            "Did you mean \"not-met\"?"),
        new Mistake(
            "an unknown State among the parties",
            "parties.yaml",
            "- state: Armenia",
            "- state: Armeni",
            "Armeni",
            "Did you mean \"Armenia\"?"),
        new Mistake(
            "a date that is none",
            "parties.yaml",
            "from: 1994-04-20",
            "from: 1994-04-31",
            "1994-04-31",
            "is not a date"),
        new Mistake(
            "two standings on one day",
            "parties.yaml",
            "    from: 1999-04-21",
            "    from: 1999-04-20",
            "from: 1999-04-20",
            "has two standings"),
        new Mistake(
            "a gap between the texts",
            "texts.yaml",
            "from: 2012-12-19",
            "from: 2012-12-20",
            "from: 2012-12-20",
            "the day after"),
        new Mistake(
            "an unknown standard",
            "standards.yaml",
            "  record: >-",
            "  records: >-",
            "records:",
            "Did you mean \"record\"?"),
        new Mistake(
            "an unknown key",
            "texts.yaml",
            "brief:",
            "breif:",
            "breif:",
            "Did you mean \"brief\"?"),
        new Mistake(
            "YAML that is none",
            "citations.yaml",
            "cst-1: \"Treaty",
            "cst-1: Treaty\": \"",
            "cst-1:",
            "[not-yaml]"),
        new Mistake(
            "a rule file that is not listed",
            "pack.yaml",
            "  - outside\n",
            "",
            "conditions:",
            "does not list outside.dslr"),
        new Mistake(
            "no rule files",
            "pack.yaml",
            "conditions:",
            "rules:",
            "rules:",
            "The file needs \"conditions\"."));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsReportedWithItsFileAndLine(Mistake mistake) throws IOException {
    change(mistake.file(), mistake.was(), mistake.is());
    CommandRun run = CommandRun.of("-q", "--rules", folder.toString(), CASE);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    Path file = folder.resolve(mistake.file());
    List<String> lines = Files.readAllLines(file);
    assertThat(
            Pattern.compile("(?m)^" + Pattern.quote(file.toString()) + ":(\\d+):\\d+: ")
                .matcher(run.err())
                .results()
                .map(place -> lines.get(Integer.parseInt(place.group(1)) - 1)))
        .as(run.err())
        .anyMatch(line -> line.contains(mistake.at()));
    assertThat(run.err().replaceAll("\\s+", " ")).contains(mistake.says());
    assertThat(run.err())
        .doesNotContain("\tat ", "Exception", "Lambda", "src/main", ".java")
        .doesNotContain("null");
  }

  @Test
  void aFolderWithoutAPackIsNamedOnce(@TempDir Path empty) throws IOException {
    Files.delete(folder.resolve("pack.yaml"));
    for (Path none : List.of(empty, folder)) {
      CommandRun run = CommandRun.of("-q", "--rules", none.toString(), CASE);
      assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
      assertThat(run.err())
          .startsWith(none.resolve("pack.yaml") + ":1:1: ")
          .contains("[missing-file]");
      assertThat(run.err().split("\\[missing-file\\]", -1)).hasSize(2);
    }
  }

  @Test
  void aConditionNeedsBothItsFiles() throws IOException {
    for (String name : List.of("outside.yaml", "outside.dslr")) {
      Files.move(folder.resolve(name), folder.resolve("away"));
      CommandRun run = CommandRun.of("-q", "--rules", folder.toString(), CASE);
      assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
      assertThat(run.err())
          .startsWith(folder.resolve(name) + ":1:1: ")
          .contains("no readable file", name, "[missing-file]");
      Files.move(folder.resolve("away"), folder.resolve(name));
    }
  }

  @Test
  void aFileIsNoFolderOfRules() {
    CommandRun run = CommandRun.of("-q", "--rules", folder.resolve("pack.yaml").toString(), CASE);
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("[missing-file]");
  }

  /** Changes the first place where some words stand. */
  private void change(String file, String was, String is) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).as("the pack has changed; change this test").contains(was);
    int at = text.indexOf(was);
    Files.writeString(path, text.substring(0, at) + is + text.substring(at + was.length()));
  }
}
