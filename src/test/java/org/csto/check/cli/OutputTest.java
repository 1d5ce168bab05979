package org.csto.check.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.csto.check.cli.Command.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report appears whole or not at all. */
class OutputTest {
  private static final String GOOD = "cases/hypothetical/met-2010.yaml";

  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileTakesItsNameWhenItIsWhole() throws Exception {
    Path target = folder.resolve("report");
    Files.writeString(target, "old");
    Output output = Output.to(target);
    output.open();
    output.write("new, ");
    assertThat(Files.readString(target)).isEqualTo("old");
    output.write("and whole");
    output.finish();
    assertThat(Files.readString(target)).isEqualTo("new, and whole");
    output.abandon();
    assertThat(names()).containsExactly("report");
  }

  @Test
  void whatIsAbandonedLeavesTheOldFileAndNothingElse() throws Exception {
    Path target = folder.resolve("report");
    Files.writeString(target, "old");
    Output output = Output.to(target);
    output.open();
    output.write("x".repeat(1 << 20));
    assertThat(names()).hasSize(2);
    output.abandon();
    assertThat(Files.readString(target)).isEqualTo("old");
    assertThat(names()).containsExactly("report");
    assertThatThrownBy(() -> output.write("more")).isInstanceOf(Output.Closed.class);
    assertThatThrownBy(output::finish).isInstanceOf(Output.Closed.class);
  }

  @Test
  void nothingIsMadeBeforeItIsOpened() throws Exception {
    Output output = Output.to(folder.resolve("report"));
    assertThat(names()).isEmpty();
    output.abandon();
    assertThatThrownBy(output::open).isInstanceOf(Output.Closed.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void aStreamKeepsWholePiecesWhenItIsAbandoned() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output output = Output.to(new PrintStream(bytes, false, UTF_8), false);
    output.write("one\n");
    output.write("two\n");
    assertThat(bytes.size()).isZero();
    output.abandon();
    assertThat(bytes.toString(UTF_8)).isEqualTo("one\ntwo\n");
  }

  @Test
  void aTerminalShowsEachPieceAtOnce() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output output = Output.to(new PrintStream(bytes, false, UTF_8), true);
    output.write("one\n");
    assertThat(bytes.toString(UTF_8)).isEqualTo("one\n");
  }

  @Test
  void aLinkStaysALinkAndRightsStayAsTheyWere() throws Exception {
    Path real = folder.resolve("real");
    Files.writeString(real, "old");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
    Output output = Output.to(link);
    output.open();
    output.write("new");
    output.finish();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(real)).isEqualTo("new");
    assertThat(Files.getPosixFilePermissions(real))
        .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
  }

  @Test
  void aLinkToNothingMakesWhatItNames() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
    Output output = Output.to(link);
    output.open();
    output.write("new");
    output.finish();
    assertThat(names()).containsExactly("link", "real");
    assertThat(Files.readString(folder.resolve("real"))).isEqualTo("new");
  }

  @Test
  void whatIsNoFileIsWrittenAsItIs() throws Exception {
    Output output = Output.to(Path.of("/dev/null"));
    output.open();
    output.write("gone");
    output.finish();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  void whatCannotBeWrittenIsToldBeforeAnythingIsJudged() throws IOException {
    assertThatThrownBy(() -> Output.to(folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("it is a folder");
    assertThatThrownBy(() -> Output.to(folder.resolve("no/such")).open())
        .hasMessageContaining("there is no folder of that name");
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    assertThatThrownBy(() -> Output.to(circle)).hasMessageContaining("in a circle");
    CommandRun run = CommandRun.of("-o", folder + "/no/such", GOOD, "none");
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("cannot be written").doesNotContain("missing-file");
  }

  @Test
  void aReportInAFileIsThatOnStandardOutput() throws IOException {
    for (String format : List.of("text", "json", "ndjson")) {
      String out = CommandRun.of("-f", format, "cases").out();
      Path file = folder.resolve(format);
      CommandRun run = CommandRun.of("-f", format, "-o", file.toString(), "cases");
      assertThat(run.out()).isEmpty();
      assertThat(Files.readString(file)).isEqualTo(out);
    }
    assertThat(names()).containsExactly("json", "ndjson", "text");
  }

  @Test
  void noReportTakesThePlaceOfACase() throws IOException {
    Path cases = Files.createDirectories(folder.resolve("cases/below"));
    Path file = Files.copy(Path.of(GOOD), cases.resolve("a.yaml"));
    Path other = Files.copy(Path.of(GOOD), folder.resolve("case"));
    Files.createSymbolicLink(folder.resolve("link"), file);
    Files.createSymbolicLink(cases.resolve("b.yaml"), other);
    Files.createSymbolicLink(folder.resolve("folder"), folder.resolve("cases"));
    for (String[] run :
        new String[][] {
          {"cases/below/a.yaml", "cases/below/../below/a.yaml"},
          {"cases/below/a.yaml", "cases"},
          {"folder/below/a.yaml", "cases"},
          {"cases/below/a.yaml", "folder"},
          {"link", "cases"},
          {"cases/below/b.yaml", "cases"},
          {"case", "none", "case"}
        }) {
      List<String> arguments = new ArrayList<>(List.of("-q", "-o"));
      arguments.addAll(List.of(run));
      CommandRun refused = CommandRun.in(folder, Map.of(), arguments.toArray(String[]::new));
      assertThat(refused.exit()).as(arguments.toString()).isEqualTo(Exit.USAGE);
      assertThat(refused.err())
          .isEqualTo(
              "csto-check: \"" + run[0] + "\" cannot be written: it is itself one of the cases.\n");
      assertThat(file).hasSameTextualContentAs(Path.of(GOOD));
      assertThat(other).hasSameTextualContentAs(Path.of(GOOD));
    }
    Files.writeString(cases.resolve("report"), "old");
    CommandRun.in(folder, Map.of(), "-q", "-o", "cases/below/report", "cases");
    assertThat(cases.resolve("report")).content().startsWith("met");
  }

  @Test
  void aDashIsStandardOutput() throws IOException {
    CommandRun run = CommandRun.of("-o", "-", GOOD);
    assertThat(run.out()).isEqualTo(CommandRun.of(GOOD).out());
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void aBadCaseIsNoReasonToLeaveTheReportUnwritten() throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), "a: [");
    CommandRun run =
        CommandRun.in(folder, Map.of(), "-f", "ndjson", "-o", "out", "bad.yaml", "none");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(Files.readString(folder.resolve("out"))).contains("\"rejected\"");
  }
}
