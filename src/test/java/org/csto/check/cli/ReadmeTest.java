package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program prints. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern RUN =
      Pattern.compile("(?s)<!-- run: ([^>]+) -->\n```text\n(.*?)```\n");

  @Test
  void theRunInTheReadmeIsTheRun() throws IOException {
    String readme = Files.readString(README);
    Matcher run = RUN.matcher(readme);
    assertThat(run.find()).as("a run in the README").isTrue();
    String report = CommandRun.of(run.group(1).split(" ")).out();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          README, readme.substring(0, run.start(2)) + report + readme.substring(run.end(2)));
      return;
    }
    assertThat(run.group(2)).isEqualTo(report);
  }

  @Test
  void theReadmeListsEveryExitCode() throws IOException {
    String readme = Files.readString(README);
    for (Exit exit : Exit.values()) {
      assertThat(readme)
          .contains("| " + exit.code() + " | " + exit.name() + " | " + exit.meaning() + " |");
    }
  }
}
