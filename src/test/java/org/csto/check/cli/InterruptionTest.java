package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program, as a process of its own, is told to end while it judges. */
@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {
  @TempDir private Path folder;

  private static Process start(String... arguments) throws IOException {
    return command(arguments).start();
  }

  private static ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Distribution.clear(builder.environment());
    builder.environment().put("LANG", "C.UTF-8");
    return builder;
  }

  /** Feeds cases, in a thread of its own, until the program is no more. */
  private static void feed(Process process) throws IOException {
    feed(process, Files.readString(Path.of("cases/hypothetical/met-2010.yaml")));
  }

  private static void feed(Process process, String document) {
    byte[] bytes = ("---\n" + document).getBytes(StandardCharsets.UTF_8);
    Thread feeder =
        new Thread(
            () -> {
              try {
                while (true) {
                  process.getOutputStream().write(bytes);
                  process.getOutputStream().flush();
                }
              } catch (IOException e) {
                // Nobody reads any more.
              }
            });
    feeder.setDaemon(true);
    feeder.start();
  }

  private static int ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
    return process.exitValue();
  }

  @Test
  void onSigtermWholeLinesAreLeftAndTheExitIs130() throws Exception {
    Process process = start("-f", "ndjson", "--jobs", "2", "-");
    try (BufferedReader out = process.inputReader();
        BufferedReader err = process.errorReader()) {
      feed(process);
      List<String> lines = new ArrayList<>(List.of(out.readLine()));
      process.toHandle().destroy();
      out.lines().forEach(lines::add);
      assertThat(ended(process)).isEqualTo(Exit.INTERRUPTED.code());
      assertThat(lines).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
      assertThat(err.lines())
          .containsExactly("csto-check: interrupted; the report is not finished.");
    }
  }

  @Test
  void onSigintAFileIsLeftAsItWas() throws Exception {
    Path report = folder.resolve("report");
    Files.writeString(report, "old");
    Process process = start("-f", "json", "-o", report.toString(), "-");
    feed(process);
    for (int i = 0; i < 400 && names().size() < 2; i++) {
      Thread.sleep(50);
    }
    assertThat(names()).as("a file beside it").hasSize(2);
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      // Where SIGINT is ignored by whoever runs the tests, it is ignored by the program.
      process.toHandle().destroy();
    }
    assertThat(ended(process)).isEqualTo(Exit.INTERRUPTED.code());
    assertThat(names()).containsExactly("report");
    assertThat(Files.readString(report)).isEqualTo("old");
  }

  @Test
  void itEndsThoughNobodyReadsItsComplaints() throws Exception {
    Process process = command("-q", "-").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    feed(process, "no case\n");
    int before = 0;
    int unread = 0;
    while (unread == 0 || unread > before) {
      Thread.sleep(1000);
      before = unread;
      unread = process.getErrorStream().available();
    }
    process.toHandle().destroy();
    assertThat(ended(process)).isEqualTo(Exit.INTERRUPTED.code());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsNotPassedOver() throws Exception {
    for (List<String> arguments :
        List.of(
            List.of("-f", "ndjson", "cases"),
            List.of("test", "cases"),
            List.of("explain"),
            List.of("rules"),
            List.of("schema"),
            List.of("new", folder.resolve("case.yaml").toString()),
            List.of("--help"),
            List.of("--version"))) {
      Process process =
          command(arguments.toArray(String[]::new)).redirectOutput(new File("/dev/full")).start();
      try (BufferedReader err = process.errorReader()) {
        assertThat(ended(process)).isEqualTo(Exit.USAGE.code());
        assertThat(err.lines())
            .containsExactly("csto-check: The report cannot be written: No space left on device.");
      }
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aReaderWhoHasSeenEnoughEndsItInSilence() throws Exception {
    Process process = start("-f", "ndjson", "cases", "cases", "cases", "cases", "cases", "cases");
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      process.getInputStream().read();
      process.getInputStream().close();
      assertThat(ended(process)).isEqualTo(Exit.NOT_MET.code());
      assertThat(err.lines()).isEmpty();
    }
  }
}
