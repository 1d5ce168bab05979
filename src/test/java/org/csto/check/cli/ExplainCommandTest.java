package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.csto.check.law.LawReader;
import org.csto.check.law.LibraryReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Capacity;
import org.csto.check.model.Complaint;
import org.csto.check.model.Condition;
import org.csto.check.model.Finding;
import org.csto.check.model.Grade;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Token;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

class ExplainCommandTest {
  private static final Law LAW = LawReader.read(Pack.builtIn()).orThrow();
  private static final Library LIBRARY = LibraryReader.read(Pack.builtIn(), LAW).library();

  private static String explain(String id) {
    CommandRun run = CommandRun.of("explain", id);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(Exit.MET);
    return run.unwrapped();
  }

  private static List<String> everything() {
    List<String> ids = new ArrayList<>();
    LAW.conditions().forEach(condition -> ids.add(condition.id()));
    LIBRARY.rules().forEach(rule -> ids.add(rule.info().id()));
    ids.addAll(LAW.citations().keySet());
    ids.addAll(LIBRARY.provisions().keySet());
    ids.addAll(LIBRARY.sources().keySet());
    ids.addAll(LAW.readings().keySet());
    LAW.texts().forEach(text -> ids.add(text.id()));
    ids.addAll(
        List.of(
            "threshold", "attacker", "outside", "territory", "menace", "request", "parenthesis"));
    ids.addAll(LAW.vocabulary().terms().keySet());
    for (Token[] set :
        new Token[][] {
          Standard.values(),
          Status.values(),
          Grade.values(),
          Capacity.values(),
          Complaint.values(),
          Finding.Of.values(),
          Finding.Why.values(),
          Condition.Basis.values()
        }) {
      Stream.of(set).map(Token::token).forEach(ids::add);
    }
    for (Exit exit : Exit.values()) {
      ids.add(String.valueOf(exit.code()));
      ids.add(exit.name());
    }
    return ids.stream().distinct().toList();
  }

  @TestFactory
  Stream<DynamicTest> whateverHasANameIsExplainedWithinTheWidthOfTheScreen() {
    return everything().stream()
        .map(
            id ->
                dynamicTest(
                    id,
                    () -> {
                      CommandRun run = CommandRun.of("explain", id);
                      assertThat(run.exit()).isEqualTo(Exit.MET);
                      assertThat(run.err()).isEmpty();
                      assertThat(run.out().lines().count()).isGreaterThan(2);
                      String told = run.out().replaceAll("(?s)\n  rule \".*?\n  end\n", "\n");
                      assertThat(told)
                          .doesNotContain("null")
                          .doesNotContainPattern("\\{(value|against|since|standing)}");
                      assertThat(told.lines().filter(line -> !line.matches(" *https?://.*")))
                          .allMatch(line -> line.codePointCount(0, line.length()) <= 80);
                    }));
  }

  @Test
  void theListNamesWhateverCanBeExplained() {
    CommandRun run = CommandRun.of("explain");
    assertThat(run.exit()).isEqualTo(Exit.MET);
    List<String> words = List.of(run.out().split("[\\s,:]+"));
    assertThat(words).containsAll(everything());
  }

  @Test
  void anUnknownNameIsAMistakeOfUseWithASuggestion() {
    CommandRun run = CommandRun.of("explain", "outsde");
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Nothing is called \"outsde\".", "Did you mean \"outside\"?");
  }

  @Test
  void controlCharactersInANameNeverReachTheScreen() {
    CommandRun run = CommandRun.of("explain", "\u001B[2Jx");
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).doesNotContain("\u001B");
  }

  @Test
  void aConditionShowsItsHeadingsElementsRulesAndAuthority() {
    assertThat(explain("armed-attack"))
        .contains("a condition of Article 4")
        .contains(
            "Asks Was armed force used",
            "Text Art. 4 (2010)",
            "Readings They divide on the point of law threshold.")
        .contains("For / against met cases/")
        .contains(
            "Where the answer is scale-and-effects force Armed force was used. armed-attack/force")
        .contains("Where the answer is act-of-aggression, any-gravity or armed-disorder")
        .contains("No justification has been pleaded. Met unless the contrary is pleaded.")
        .contains("armed-attack-1 For: Armed force was used.")
        .contains("outside-1 For: The attackers came from abroad.")
        .contains("nicaragua-195 International Court of Justice", "(words not seen)")
        .contains("What each reading makes of it: the point of law threshold")
        .contains("Holder: Secretary General Zas, 3 July 2021.");
  }

  @Test
  void aNameOfAConditionAndOfAPointOfLawShowsBoth() {
    assertThat(explain("outside"))
        .contains("outside: a condition of Article 4")
        .contains("outside: a point of law")
        .contains("moscow-2010 required-or-power required-or-power")
        .contains(
            "Where the answer is not-required Nothing is asked; the condition is not applicable.");
  }

  @Test
  void aReadingOnWhichTheHolderIsSilentSaysSo() {
    assertThat(explain("secretariat-2021"))
        .contains(
            "On attacker CST-1992 Silent: the answer of general-law stands in, state-or-sent.")
        .contains("Quoted: \"Thank God, there are no casualties, no shootings\".");
    assertThat(explain("text")).contains("No holder; the tool's own answer.");
  }

  @Test
  void otherBasesAndDutiesSayThatTheyDoNotChangeTheVerdict() {
    assertThat(explain("peacekeeping-inside"))
        .contains("another basis for help; it does not change the verdict")
        .contains("The tool applies it from 15 January 2009.");
    assertThat(explain("notice"))
        .contains("a duty of the response; it does not change the verdict");
    assertThat(explain("member-attacker")).contains("a question beside the verdict");
  }

  @TestFactory
  Stream<DynamicTest> theTextOfARuleIsVerbatimThatOfItsFile() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String file : LAW.ruleFiles()) {
      String text = Files.readString(Path.of("rules", file));
      LIBRARY.rules().stream()
          .filter(rule -> rule.file().equals("rules/" + file))
          .forEach(
              rule ->
                  tests.add(
                      dynamicTest(
                          rule.info().id(),
                          () -> {
                            assertThat(text).contains(rule.body());
                            String out = CommandRun.of("explain", rule.info().id()).out();
                            String indented =
                                "  " + rule.body().stripTrailing().replace("\n", "\n  ");
                            assertThat(out)
                                .contains(file + ", line " + rule.line())
                                .contains(indented);
                            assertThat(text.lines().toList().get(rule.line() - 1))
                                .startsWith("rule \"" + rule.info().name() + "\"");
                          })));
    }
    return tests.stream();
  }

  @Test
  void aRuleThatAsksForAnAnswerNamesTheReadingsThatGiveIt() {
    assertThat(explain("attacker-14"))
        .contains("Side Leaves the law open.")
        .contains("attacker, under general-law (CST-2010) and secretariat-2021 (CST-2010)");
    assertThat(explain("outside-5")).contains("Weighed for outside, under moscow-2010");
    assertThat(explain("member-1")).contains("Weighed for member, under every reading");
  }

  @Test
  void aProvisionShowsEveryVersionItsWordingsAndSources() {
    assertThat(explain("cst-4"))
        .contains("cst-4: Collective Security Treaty, Article 4")
        .contains(
            "Text CST-1992, in force from 20 April 1994 to 18 December 2012 Words of it were seen.")
        .contains("Text CST-2010, in force since 19 December 2012")
        .contains("Paragraph 2, Russian, word for word [pavl4]")
        .contains("the tool's own translation")
        .contains(
            "Sources [pavl4] CST of 15 May 1992, Article 4 (Russian). pavlodar.com legal database")
        .contains("https://pavlodar.com/zakon/?dok=00542&uro=080004")
        .contains("Cited by Conditions");
  }

  @Test
  void wordsThatWereNotSeenAreSaidNotToBe() {
    assertThat(explain("arsiwa-8")).contains("Its words were not seen, and none are quoted.");
    assertThat(explain("charter-12"))
        .contains(
            "Its words were not seen; what others say of them is given, and does not replace them.");
    assertThat(explain("semerikov-2021"))
        .contains("Its own words were not seen; an account of them was.");
    assertThat(explain("cst-1"))
        .contains("Text CST-2010, in force since 19 December 2012 Its words were not seen");
  }

  @Test
  void everyWordingOfEveryProvisionIsPrintedWhole() {
    LIBRARY
        .provisions()
        .values()
        .forEach(
            provision -> {
              String told = explain(provision.id());
              provision
                  .versions()
                  .forEach(
                      version ->
                          version
                              .wordings()
                              .forEach(
                                  wording ->
                                      assertThat(told)
                                          .contains(wording.words().replaceAll("\\s+", " "))));
            });
  }

  @Test
  void aWordThatIsAStatusAndAnExitCodeShowsBoth() {
    assertThat(explain("NOT_MET"))
        .isEqualTo(explain("not-met"))
        .contains("not-met: a status", "1: the exit code NOT_MET");
    assertThat(explain("4")).contains("the exit code OPEN", Exit.OPEN.meaning());
    assertThat(explain("cst-2010")).contains("CST-2010: a text of the Treaty");
  }

  @Test
  void theOrderOfExitCodesItTellsIsTheOneRunsFollow() {
    List<Exit> told =
        Stream.of(70, 130, 2, 3, 1, 4, 0)
            .map(
                code ->
                    Stream.of(Exit.values())
                        .filter(e -> e.code() == code)
                        .findFirst()
                        .orElseThrow())
            .toList();
    assertThat(told).hasSameSizeAs(Exit.values());
    for (int i = 0; i < told.size(); i++) {
      for (int j = i; j < told.size(); j++) {
        assertThat(told.get(j).and(told.get(i))).isEqualTo(told.get(i));
      }
    }
    assertThat(explain("0")).contains("70, 130, 2, 3, 1, 4 and 0");
  }

  @Test
  void withoutUnicodeNothingBeyondAsciiIsPrinted() {
    CommandRun run = CommandRun.in(Path.of(""), Map.of("LC_ALL", "C"), "explain", "cst-4");
    assertThat(run.out().chars()).allMatch(c -> c < 0x80);
  }

  @Test
  void coloursArePaintedOnlyWhenAskedFor() {
    assertThat(CommandRun.of("explain", "outside").out()).doesNotContain("\u001B");
    assertThat(CommandRun.of("explain", "outside", "--color", "always").out())
        .contains("\u001B[1m");
    assertThat(CommandRun.of("explain", "outside", "--color", "red").exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void aChangedPackIsExplainedAsChanged(@TempDir Path folder) throws IOException {
    copyPack(folder);
    Path file = folder.resolve("outside.dslr");
    Files.writeString(
        file,
        Files.readString(file).replace("-1 the attackers came from abroad", "-1 strangers came"));
    CommandRun run = CommandRun.of("explain", "outside-1", "--rules", folder.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Strangers came.");
  }

  @Test
  void aPackThatCannotBeReadIsBadInput(@TempDir Path folder) throws IOException {
    CommandRun none =
        CommandRun.of("explain", "outside", "--rules", folder.resolve("none").toString());
    assertThat(none.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(none.err()).contains("[missing-file]");
    copyPack(folder);
    Path file = folder.resolve("provisions.yaml");
    Files.writeString(
        file, Files.readString(file).replaceFirst("source: azbengl", "source: azbeng"));
    CommandRun wrong = CommandRun.of("explain", "outside", "--rules", folder.toString());
    assertThat(wrong.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(wrong.err()).contains("[unknown-source]", "Did you mean \"azbengl\"?");
  }

  static void copyPack(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  /**
   * The class path here holds no rule engine, so that whoever asks for one of its classes fails.
   */
  @TestFactory
  Stream<DynamicTest> itNeedsNothingOfTheRuleEngine() {
    return Stream.of(
            List.of("explain"),
            List.of("explain", "outside"),
            List.of("explain", "outside-1"),
            List.of("explain", "cst-4"),
            List.of("explain", "nothing-of-the-kind"),
            List.of("rules"),
            List.of("rules", "-f", "json"),
            List.of("schema"))
        .map(
            arguments ->
                dynamicTest(
                    String.join(" ", arguments),
                    () -> {
                      List<URL> path = new ArrayList<>();
                      for (Class<?> type :
                          List.of(
                              Main.class,
                              CommandLine.class,
                              Yaml.class,
                              com.fasterxml.jackson.core.JsonFactory.class)) {
                        path.add(type.getProtectionDomain().getCodeSource().getLocation());
                      }
                      path.add(
                          Objects.requireNonNull(Main.class.getResource("/rules/pack.yaml"))
                              .toURI()
                              .resolve("..")
                              .toURL());
                      try (URLClassLoader loader =
                          new URLClassLoader(
                              path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
                        Class<?> consoleType = loader.loadClass(Console.class.getName());
                        Class<?> mainType = loader.loadClass(Main.class.getName());
                        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
                        Object console =
                            consoleType.getDeclaredConstructors()[0].newInstance(
                                new java.io.PrintStream(new java.io.ByteArrayOutputStream()),
                                new java.io.PrintStream(err),
                                java.io.InputStream.nullInputStream(),
                                Map.of("CSTO_CHECK_DEBUG", "1"),
                                Path.of(""));
                        Constructor<?> main = mainType.getDeclaredConstructor(consoleType);
                        main.setAccessible(true);
                        Method run = mainType.getDeclaredMethod("run", String[].class);
                        run.setAccessible(true);
                        Object exit =
                            run.invoke(
                                main.newInstance(console),
                                (Object) arguments.toArray(new String[0]));
                        boolean unknown = arguments.contains("nothing-of-the-kind");
                        assertThat(String.valueOf(exit))
                            .as(err.toString())
                            .isEqualTo(unknown ? "USAGE" : "MET");
                      }
                    }));
  }

  @Test
  void anArticleIsFoundAsLawyersWriteIt() {
    String article = CommandRun.of("explain", "cst-4").out();
    for (String written : List.of("Article 4", "article 4", "Art. 4", "art.4", "ART 4")) {
      assertThat(CommandRun.of("explain", written).out()).as(written).isEqualTo(article);
    }
    assertThat(CommandRun.of("explain", "Article 99").exit()).isEqualTo(Exit.USAGE);
    assertThat(CommandRun.of("explain", "article-2").exit()).isEqualTo(Exit.MET);
  }
}
