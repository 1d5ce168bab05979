package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options, and how a run ends. */
class CheckCommandTest {
  private static final String MET = "cases/hypothetical/met-2010.yaml";
  private static final String NOT_MET = "cases/hypothetical/near-miss-outside.yaml";
  private static final String OPEN = "cases/hypothetical/group-from-abroad.yaml";
  private static final String SILENT = "cases/hypothetical/says-almost-nothing.yaml";
  private static final String BAD = "src/test/resources/bad/not-a-case-word.yaml";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "MET, " + MET,
    "NOT_MET, " + NOT_MET,
    "OPEN, " + OPEN,
    "OPEN, " + SILENT,
    "BAD_INPUT, " + BAD,
    "BAD_INPUT, cases/no-such.yaml",
    "OPEN, " + MET + ' ' + OPEN,
    "NOT_MET, " + OPEN + ' ' + NOT_MET + ' ' + MET,
    "BAD_INPUT, " + NOT_MET + ' ' + BAD,
    "MET, --exit-zero " + OPEN + ' ' + NOT_MET,
    "BAD_INPUT, --exit-zero " + BAD,
    "USAGE, --known-by yesterday " + MET,
    "USAGE, --standard hearsay " + MET,
    "USAGE, --text CST-2024 " + MET,
    "USAGE, --format pdf " + MET,
    "USAGE, --output /no/such/folder/report.txt " + MET,
    "BAD_INPUT, --rules /no/such/folder " + MET,
  })
  void theFirstOfTheOutcomesInTheirOrderIsReported(Exit exit, String arguments) {
    assertThat(CommandRun.of(arguments.split(" ")).exit()).isEqualTo(exit);
  }

  /** Every line of a case on which a claim begins is told of, whether a rule reads it or not. */
  @ParameterizedTest
  @ValueSource(strings = {"kazakhstan-2022", "kyrgyzstan-2010", "armenia-2020", "armenia-2021"})
  void verboseTellsEveryClaim(String id) throws IOException {
    String file = "cases/" + id + ".yaml";
    List<String> untold = new ArrayList<>();
    String report = CommandRun.of("-v", file).out();
    List<String> lines = Files.readAllLines(Path.of(file));
    for (int i = 0; i < lines.size(); i++) {
      boolean claim = lines.get(i).matches(" *(- )?\\{(is|denies|doubts): .*");
      if (claim && !report.contains("line " + (i + 1) + " [")) {
        untold.add(lines.get(i));
      }
    }
    assertThat(untold).isEmpty();
  }

  @Test
  void anExitIsTheFirstInTheOrderOfItsGravity() {
    List<Exit> order =
        List.of(
            Exit.INTERNAL,
            Exit.INTERRUPTED,
            Exit.USAGE,
            Exit.BAD_INPUT,
            Exit.NOT_MET,
            Exit.OPEN,
            Exit.MET);
    assertThat(order).hasSameSizeAs(Exit.values());
    for (int i = 0; i < order.size(); i++) {
      for (int j = i; j < order.size(); j++) {
        assertThat(order.get(j).and(order.get(i))).isEqualTo(order.get(i));
      }
    }
  }

  @Test
  void aMissingJarIsNoVerdict() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new NoClassDefFoundError("org/csto/check/Missing");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console = new Console(stream, stream, broken, Map.of(), folder);
    assertThat(new Main(console).run("-")).isEqualTo(Exit.INTERNAL);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("csto-check: the program failed")
        .doesNotContain("\tat ");
  }

  @Test
  void anAtSignIsPartOfAName() throws IOException {
    Files.copy(Path.of(MET), folder.resolve("@case.yaml"));
    Files.writeString(folder.resolve("case.yaml"), "--help");
    assertThat(CommandRun.in(folder, Map.of(), "-q", "@case.yaml").exit()).isEqualTo(Exit.MET);
    assertThat(CommandRun.in(folder, Map.of(), "new", "@new.yaml").exit()).isEqualTo(Exit.MET);
    assertThat(folder.resolve("@new.yaml")).exists();
  }

  @Test
  void aReportGoesToAFileInstead() throws IOException {
    Path report = folder.resolve("report.txt");
    Files.writeString(report, "an old report");
    CommandRun run = CommandRun.of("-o", report.toString(), MET);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(report)).isEqualTo(CommandRun.of(MET).out());
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(report);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--color=never", "--color=auto"})
  void noEscapeReachesWhatIsNoTerminal(String colour) {
    assertThat(CommandRun.of(colour, "-v", "cases/kazakhstan-2022.yaml").out())
        .doesNotContain("\u001B");
  }

  @Test
  void coloursAreForTerminalsUnlessRefusedOrAlwaysWanted() {
    assertThat(painted(Map.of("CSTO_CHECK_STDOUT", "terminal"), MET)).isTrue();
    assertThat(painted(Map.of("CSTO_CHECK_STDOUT", "terminal", "NO_COLOR", "1"), MET)).isFalse();
    assertThat(painted(Map.of("CSTO_CHECK_STDOUT", "terminal", "TERM", "dumb"), MET)).isFalse();
    assertThat(painted(Map.of("NO_COLOR", "1"), "--color=always", MET)).isTrue();
  }

  private static boolean painted(Map<String, String> environment, String... arguments) {
    return CommandRun.in(Path.of(""), environment, arguments).out().contains("\u001B[");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 140})
  void noLineIsLongerThanTheScreen(int columns) {
    Map<String, String> environment =
        Map.of("LANG", "C.UTF-8", "CSTO_CHECK_COLUMNS", String.valueOf(columns));
    CommandRun run = CommandRun.in(Path.of(""), environment, "-v", "cases/kyrgyzstan-2010.yaml");
    List<String> long_ = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      boolean breakable = line.strip().contains(" ");
      if (breakable && line.codePointCount(0, line.length()) > columns) {
        long_.add(line);
      }
    }
    assertThat(long_).isEmpty();
  }

  @Test
  void asciiIsEnoughWhereTheLocaleHasNoMore() {
    CommandRun run =
        CommandRun.in(Path.of(""), Map.of("LC_ALL", "C"), "-v", "cases/kazakhstan-2022.yaml");
    assertThat(run.out().chars().filter(c -> c > 127).count()).isZero();
  }

  @Test
  void theTextIsThatOfTheDayUnlessAnotherIsAskedFor() {
    String file = "cases/kazakhstan-2022.yaml";
    assertThat(CommandRun.of(file).out()).contains("Article 4, text of 2010");
    assertThat(CommandRun.of("--as-of", "2012-12-18", file).out()).contains("text of 1992");
    assertThat(CommandRun.of("--text", "CST-1992", file).out()).contains("text of 1992");
    assertThat(CommandRun.of("--as-of", "1994-04-19", file).out())
        .contains("Kazakhstan was not bound on that day");
  }
}
