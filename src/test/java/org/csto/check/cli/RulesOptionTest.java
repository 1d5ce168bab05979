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
import org.junit.jupiter.params.provider.ValueSource;

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
    change("territory.dslr", "this speaks for territory/own", "this speaks against territory/own");
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
    change("territory.dslr", "this speaks for territory/own", "this speaks against territory/own");
    CommandRun run = CommandRun.of("-q", "--rules", folder.toString(), met);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(Exit.NOT_MET);
    assertThat(run.out()).contains("territory");
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
            "no name of the Organization",
            "pack.yaml",
            "organization: CSTO",
            "",
            "pack:",
            "The file needs \"organization\"."),
        // In the facts of a case
        fact(
            "an unknown type",
            "asks: whether shots were fired, type: truth",
            "asks: whether shots were fired, type: truht",
            "truht",
            "It is one of truth, word, set, state"),
        fact(
            "a word without its values",
            "aim: {asks: what the attackers aimed at, type: word, values: [seize-power, other]}",
            "aim: {asks: what the attackers aimed at, type: word}",
            "aimed at",
            "A fact needs \"values\"."),
        fact(
            "values of a fact that has none",
            "shots were fired, type: truth",
            "shots were fired, type: truth, values: [a-few, many]",
            "a-few",
            "A fact has no key \"values\"."),
        fact(
            "a plain name of a value that is none",
            "cst-article-4: Article 4",
            "cst-article-5: Article 4",
            "cst-article-5",
            "Did you mean \"cst-article-4\"?"),
        fact(
            "a class that nobody knows",
            "{victim: attacked-state, another: another-state}",
            "{victm: attacked-state, another: another-state}",
            "victm",
            "It is one of victim, another, any."),
        fact(
            "a class of facts of another part",
            "{victim: attacked-state, another: another-state}",
            "{author: attacked-state, another: another-state}",
            "author:",
            "It is one of victim, another, any."),
        fact(
            "a count without classes",
            "attackers among them', type: count, classes: {zero: none, more: some}",
            "attackers among them', type: count",
            "attackers among them",
            "A fact needs \"classes\"."),
        fact(
            "a role that no fact has",
            ", role: victim}",
            "}",
            "attack.against:",
            "Give it to a fact of type state of the attack."),
        fact(
            "an unknown role",
            ", role: victim}",
            ", role: victims}",
            "role: victims",
            "\"role\" cannot be \"victims\"."),
        fact(
            "a role of two facts",
            "attack.place: {asks: where it happened, type: text}",
            "attack.place: {asks: where it happened, type: date, role: began}",
            "attack.place:",
            "Another fact, attack.began, has the role \"began\"."),
        fact(
            "a role of a fact of another type",
            "attack.place: {asks: where it happened, type: text}",
            "attack.place: {asks: where it happened, type: text, role: began}",
            "attack.place:",
            "This fact cannot have the role \"began\"."),
        fact(
            "a fact of no part",
            "attack.place:",
            "attacks.place:",
            "attacks.place:",
            "It begins with attack, request, response or event"),
        fact(
            "a fact of each State right under a part",
            "response.contributions.*:",
            "response.*:",
            "response.*:",
            "can stand as the last of three"),
        fact(
            "a fact within another",
            "attack.place:",
            "attack.force:",
            "attack.force.armed:",
            "\"attack.force.armed\" lies within the fact \"attack.force\"."),
        fact(
            "an end of what never began",
            "ends: attack.began",
            "ends: attack.begn",
            "attack.begn",
            "Did you mean \"attack.began\"?"),
        fact(
            "an end of what another part began",
            "ends: attack.began",
            "ends: response.help.began",
            "attack.ended",
            "No date of the same part"),
        fact(
            "nothing that is told of one State",
            "    each: 'how many {state} sent'\n",
            "",
            "how many each State sent",
            "A fact needs \"each\"."),
        // In what is said of the law
        new Mistake(
            "no disclaimer",
            "wording.yaml",
            "disclaimer: >-",
            "disclaimr: >-",
            "disclaimr",
            "Did you mean \"disclaimer\"?"),
        new Mistake(
            "a group that is not named",
            "wording.yaml",
            "    heading: The response\n",
            "",
            "Duties of the response",
            "A group needs \"heading\"."),
        new Mistake(
            "a standing that is none",
            "wording.yaml",
            "  uncertain: The",
            "  unsure: The",
            "unsure",
            "The map of the standings needs \"uncertain\"."),
        // In the data of the pack
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

  private static Mistake fact(String name, String was, String is, String at, String says) {
    return new Mistake(name, "facts.yaml", was, is, at, says);
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

  /** What the pack lacks is said once, and not missed again at whatever would need it. */
  @ParameterizedTest
  @ValueSource(strings = {"facts.yaml", "wording.yaml"})
  void aPackWithoutOneOfItsFilesIsRefused(String file) throws IOException {
    Files.delete(folder.resolve(file));
    CommandRun run = CommandRun.of("-q", "--rules", folder.toString(), CASE);
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err())
        .startsWith(folder.resolve(file) + ":1:1: The pack has no readable file")
        .containsOnlyOnce("[")
        .contains("[missing-file]");
  }

  /** A fact of one's own: cases state it, a rule reads it, and the report and explain tell it. */
  @Test
  void aFactOfOnesOwnIsReadJudgedAndTold(@TempDir Path cases) throws IOException {
    change(
        "facts.yaml",
        "  attack.attacker.aim:",
        """
          attack.attacker.flag:
            asks: under whose flag the attackers marched
            type: word
            values: [own-flag, no-flag]
            names: {no-flag: no flag at all}
          attack.attacker.aim:\
        """);
    String met = Files.readString(Path.of("cases/hypothetical/met-2010.yaml"));
    Path flag = cases.resolve("met-2010.yaml");
    Files.writeString(flag, met.replace("origin: abroad", "origin: abroad, flag: no-flag"));
    assertThat(CommandRun.of("-q", flag.toString()).err()).contains("[unknown-key]");
    CommandRun told = CommandRun.of("-v", "--rules", folder.toString(), flag.toString());
    assertThat(told.exit()).as(told.err()).isEqualTo(Exit.MET);
    assertThat(told.out().replaceAll(" +", " ")).contains("attacker flag no flag at all");
    assertThat(CommandRun.of("explain", "--rules", folder.toString(), "attack.attacker.flag").out())
        .contains("It tells under whose flag the attackers marched.")
        .contains("It is own-flag or no-flag.");
    change(
        "law.dsl",
        "[when]the attack struck the State's own territory=",
        "[when]the attackers marched under their own flag=$fact : Said( fact =="
            + " \"attack.attacker.flag\", value == \"own-flag\" )\n"
            + "[when]the attack struck the State's own territory=");
    change(
        "territory.dslr",
        "when the attack struck the State's own territory",
        "when the attackers marched under their own flag");
    assertThat(CommandRun.of("-q", "--rules", folder.toString(), flag.toString()).out())
        .contains("not met")
        .contains("territory");
    Files.writeString(flag, met.replace("origin: abroad", "origin: abroad, flag: own-flag"));
    assertThat(CommandRun.of("-q", "--rules", folder.toString(), flag.toString()).exit())
        .isEqualTo(Exit.MET);
  }

  /** A clause stands as it is within a sentence, and in capitals where it begins one. */
  @Test
  void aRuleMayBeginWithAnyWord() throws IOException {
    change(
        "outside.dslr",
        "outside-1 the attackers came from abroad",
        "outside-1 invaders came from abroad");
    CommandRun open = CommandRun.of("--rules", folder.toString(), "cases/kazakhstan-2022.yaml");
    assertThat(open.out().replaceAll("\\s+", " "))
        .contains("If it were accepted that invaders came from abroad, this condition")
        .contains("CSTO Secretariat, invaders came from abroad; contradicted by")
        .contains("for Invaders came from abroad.");
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
