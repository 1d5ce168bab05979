package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csto.check.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no case is refused where it is wrong, with a code, the line, a caret and a hint. */
class BadInputTest {
  private static final Path BAD = Path.of("src/test/resources/bad");
  private static final String GOOD = "cases/hypothetical/met-2010.yaml";
  private static final Pattern HEAD =
      Pattern.compile("(?m)^\\S+?:(\\d+:\\d+): (?s:.*?)\\[([a-z0-9-]+)\\]$");

  @TempDir private Path folder;

  static Stream<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void eachFixtureDrawsTheComplaintsItNames(Path file) throws IOException {
    String first = Files.readAllLines(file).get(0);
    assertThat(first).startsWith("# draws: ");
    CommandRun run = CommandRun.of(file.toString().replace('\\', '/'));
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(String.join(", ", complaints(run))).isEqualTo(first.substring("# draws: ".length()));
    assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(run.err().lines().filter(line -> line.strip().equals("^")))
        .hasSameSizeAs(complaints(run));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyCodeDrawnCanBeExplained(Path file) {
    for (String complaint : complaints(CommandRun.of(file.toString()))) {
      String code = complaint.substring(0, complaint.indexOf(':'));
      assertThat(CommandRun.of("explain", code).exit()).as(code).isEqualTo(Exit.MET);
    }
  }

  @Test
  void oneBadFileTakesNoOtherDown() {
    CommandRun alone = CommandRun.of("-q", GOOD);
    CommandRun beside = CommandRun.of("-q", BAD + "/not-yaml-bracket.yaml", GOOD);
    assertThat(beside.out()).contains(alone.out().lines().findFirst().orElseThrow());
    assertThat(beside.exit()).isEqualTo(Exit.BAD_INPUT);
  }

  @ParameterizedTest
  @CsvSource({"windows-1251, not-utf-8:3:8", "UTF-16, not-utf-8:1:1"})
  void whatIsNotUtf8IsRefusedWhereItCeasesToBe(String charset, String complaint)
      throws IOException {
    String text = "schema: csto-case/1\nid: x\ntitle: Нападение\n";
    assertThat(complaints(judge(text.getBytes(Charset.forName(charset)))))
        .containsExactly(complaint);
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreNoMistake() throws IOException {
    String text = "\uFEFF" + Files.readString(Path.of(GOOD)).replace("\n", "\r\n");
    assertThat(judge(text.getBytes(StandardCharsets.UTF_8)).exit()).isEqualTo(Exit.MET);
  }

  @Test
  void rawControlCharactersAreRefusedAndNeverShown() throws IOException {
    byte[] bytes = "title: a\u001B[2Jb\u0007\n".getBytes(StandardCharsets.UTF_8);
    CommandRun run = judge(bytes);
    assertThat(complaints(run)).containsExactly("control-character:1:9");
    assertThat(run.err() + run.out()).doesNotContain("\u001B", "\u0007");
  }

  /** An emoji is one character of a span, two of a Java string, and two columns of a screen. */
  @Test
  void theCaretStandsBelowTheMistakeWhateverStandsBefore() throws IOException {
    String text = "attacks:\n  - {id: \"😀中\", against: Nowhere}\n";
    assertThat(judge(text.getBytes(StandardCharsets.UTF_8)).err())
        .contains(
            """
              2 |   - {id: "😀中", against: Nowhere}
                                            ^
            """);
  }

  @Test
  void theCaretStandsBelowTheMistakeAlsoWhereSignsAreSpeltOut() throws IOException {
    Path file = folder.resolve("case.yaml");
    Files.writeString(file, "attacks:\n  - {id: \"ﬁ → é…\", against: Nowhere}\n");
    assertThat(CommandRun.in(folder, Map.of("LC_ALL", "C"), "case.yaml").err())
        .contains(
            """
              2 |   - {id: "fi -> e...", against: Nowhere}
                                                  ^
            """);
  }

  @Test
  void hostileFileNamesAreMadeVisible() throws IOException {
    assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "names are not UTF-8 here");
    Path file = folder.resolve("a\u001B[2J\n\u202Eb.yaml");
    Files.writeString(file, "nothing");
    CommandRun run = CommandRun.of(file.toString());
    assertThat(run.err()).doesNotContain("\u001B", "\u202E").contains("[not-a-case]");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
  }

  /** Here the name holds a character that no file name can; in an ASCII locale most cannot. */
  @Test
  void aNameThatNoFileCanBearIsAMistakeOfUse() {
    String name = "a\u0000b.yaml";
    for (String[] arguments :
        new String[][] {{"-o", name, GOOD}, {"--rules", name, GOOD}, {"new", name}}) {
      CommandRun run = CommandRun.of(arguments);
      assertThat(run.exit()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).contains("\"a?b.yaml\" can be no name", "set LC_ALL=C.UTF-8");
    }
    CommandRun run = CommandRun.of(name);
    assertThat(complaints(run)).containsExactly("missing-file:1:1");
    assertThat(run.err()).contains("set LC_ALL=C.UTF-8");
  }

  @Test
  void aFileOfAHundredMegabytesIsRefusedUnread() throws IOException {
    Path file = folder.resolve("large.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100L * 1024 * 1024);
    }
    assertThat(complaints(CommandRun.of(file.toString()))).containsExactly("too-large:1:1");
    // One byte more than is allowed tells that there are too many.
    assertThat(new Input.File("large.yaml", file, Files.size(file)).read())
        .hasSize(YamlReader.LARGEST + 1);
  }

  @Test
  void missingFilesAndEmptyFoldersAreTold() {
    assertThat(complaints(CommandRun.of("cases/no-such.yaml"))).containsExactly("missing-file:1:1");
    assertThat(complaints(CommandRun.of(folder.toString()))).containsExactly("nothing-found:1:1");
    assertThat(complaints(CommandRun.of(""))).containsExactly("missing-file:1:1");
  }

  private CommandRun judge(byte[] bytes) throws IOException {
    Path file = folder.resolve("case.yaml");
    Files.write(file, bytes);
    return CommandRun.in(folder, Map.of("LANG", "C.UTF-8"), "case.yaml");
  }

  /** The complaints of a run: {@code code:line:column}. */
  private static List<String> complaints(CommandRun run) {
    return HEAD.matcher(unwrapped(run.err())).results().map(BadInputTest::name).toList();
  }

  /** Complaints are wrapped; a code stands at the end of a line that is not indented. */
  private static String unwrapped(String err) {
    return err.replaceAll("\\n(?! |$|\\S+?:\\d+:\\d+: )", " ");
  }

  private static String name(MatchResult head) {
    return head.group(2) + ":" + head.group(1);
  }
}
