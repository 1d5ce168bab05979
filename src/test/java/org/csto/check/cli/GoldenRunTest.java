package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs: what goes in, and what comes out on both streams. {@code mvn verify
 * -Dgolden.update=true} rewrites them all; read the difference before it is committed.
 */
class GoldenRunTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Map<String, String> UTF_8 = Map.of("LANG", "C.UTF-8");
  private static final Map<String, String> WIDE =
      Map.of("LANG", "C.UTF-8", "CSTO_CHECK_COLUMNS", "140");
  private static final Map<String, String> ASCII = Map.of("LC_ALL", "C");
  private static final Map<String, String> PAINTED =
      Map.of("LANG", "C.UTF-8", "CSTO_CHECK_STDOUT", "terminal");

  /** A run of the golden set. */
  record Run(String name, Map<String, String> environment, List<String> arguments) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Run> runs() {
    return Stream.of(
        run("kazakhstan", UTF_8, "cases/kazakhstan-2022.yaml"),
        run("kazakhstan-wide", WIDE, "cases/kazakhstan-2022.yaml"),
        run("kazakhstan-ascii", ASCII, "cases/kazakhstan-2022.yaml"),
        run("kazakhstan-verbose", UTF_8, "-v", "cases/kazakhstan-2022.yaml"),
        run(
            "kazakhstan-council-applicant",
            UTF_8,
            "--reading",
            "council-2022",
            "--standard",
            "applicant",
            "cases/kazakhstan-2022.yaml"),
        run("kazakhstan-known-by", UTF_8, "--known-by", "2022-01-06", "cases/kazakhstan-2022.yaml"),
        run(
            "kazakhstan-convincing",
            UTF_8,
            "--standard",
            "convincing",
            "cases/kazakhstan-2022.yaml"),
        run("kyrgyzstan-painted", PAINTED, "cases/kyrgyzstan-2010.yaml"),
        run("armenia-2020", UTF_8, "cases/armenia-2020.yaml"),
        run("armenia-2021", UTF_8, "cases/armenia-2021.yaml"),
        run("member-attacks-member", UTF_8, "cases/hypothetical/member-attacks-member.yaml"),
        run("says-almost-nothing", UTF_8, "cases/hypothetical/says-almost-nothing.yaml"),
        run("under-another-text", UTF_8, "-q", "--text", "CST-1992", "cases/kazakhstan-2022.yaml"),
        run(
            "before-the-treaty",
            UTF_8,
            "-q",
            "--as-of",
            "1994-04-19",
            "cases/kazakhstan-2022.yaml"),
        run("csv", UTF_8, "-f", "csv", "cases/kyrgyzstan-2010.yaml", "cases/hypothetical"),
        run(
            "markdown",
            UTF_8,
            "-f",
            "markdown",
            "cases/armenia-2021.yaml",
            "cases/hypothetical/met-2010.yaml"),
        run(
            "junit",
            UTF_8,
            "-f",
            "junit",
            "cases/hypothetical",
            "src/test/resources/bad/not-a-case-word.yaml"),
        run("json", UTF_8, "-f", "json", "cases/hypothetical/group-from-abroad.yaml"),
        run("folder", UTF_8, "cases/hypothetical"),
        run("folder-wide", WIDE, "cases"),
        run(
            "folder-verbose",
            UTF_8,
            "-v",
            "cases/hypothetical/met-1992.yaml",
            "src/test/resources/bad/nothing.yaml"),
        run(
            "folder-selected",
            UTF_8,
            "--only",
            "not-met,contested",
            "--where",
            "outside!=met,text=CST-2010",
            "cases"),
        run("summary", UTF_8, "--summary", "cases"),
        run(
            "summary-json",
            UTF_8,
            "--summary",
            "-f",
            "json",
            "--where",
            "outside=contested",
            "cases"),
        run("unknown-format", UTF_8, "--format", "pdf", "cases"),
        run("unknown-where", UTF_8, "--where", "outsider=met", "cases"),
        run("quiet", UTF_8, "-q", "cases"),
        run(
            "bad-beside-good",
            UTF_8,
            "-q",
            "src/test/resources/bad/several-at-once.yaml",
            "cases/hypothetical/met-2010.yaml"),
        run("missing-file", UTF_8, "cases/kazakstan-2022.yaml"),
        run("help", UTF_8, "--help"),
        run("help-explain", UTF_8, "explain", "--help"),
        run("help-schema", UTF_8, "schema", "--help"),
        run("version", UTF_8, "--version"),
        run("nothing", UTF_8),
        run("unknown-option", UTF_8, "--standart", "record", "cases"),
        run("unknown-reading", UTF_8, "--reading", "moscow", "cases"),
        run("explain", UTF_8, "explain"),
        run("explain-outside", UTF_8, "explain", "outside"),
        run("explain-rule", UTF_8, "explain", "attacker-14"),
        run("rules", UTF_8, "rules"),
        run("test-cases", UTF_8, "test", "cases"));
  }

  private static Run run(String name, Map<String, String> environment, String... arguments) {
    return new Run(name, environment, List.of(arguments));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theRunIsAsItWas(Run run) throws IOException {
    CommandRun came =
        CommandRun.in(Path.of(""), run.environment(), run.arguments().toArray(String[]::new));
    Path golden = GOLDEN.resolve(run.name() + ".txt");
    String now = shown(run, came);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, now);
      return;
    }
    assertThat(now).isEqualTo(Files.readString(golden));
  }

  @Test
  void noGoldenRunIsLeftOver() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    runs().forEach(run -> names.add(run.name() + ".txt"));
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(names);
    }
  }

  private static String shown(Run run, CommandRun came) {
    StringBuilder shown = new StringBuilder();
    new TreeMap<>(run.environment())
        .forEach((name, value) -> shown.append(name).append('=').append(value).append(' '));
    shown.append("csto-check");
    run.arguments().forEach(argument -> shown.append(' ').append(argument));
    return shown
        .append("\nexit ")
        .append(came.exit().code())
        .append(' ')
        .append(came.exit())
        .append("\n---- stdout\n")
        .append(came.out())
        .append("---- stderr\n")
        .append(came.err())
        .toString();
  }
}
