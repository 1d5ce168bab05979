package org.csto.check.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The line that shows how far a long run has come. */
class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, UTF_8);

  @Test
  void itTellsCountRateAndTimeLeftAsFarAsTheyAreKnown() {
    assertThat(Progress.line(4500, 100_000, 3))
        .isEqualTo("Judged 4 500 of 100 000 cases, 1 500 a second, 1:04 left");
    assertThat(Progress.line(4500, -1, 3)).isEqualTo("Judged 4 500 cases, 1 500 a second");
    assertThat(Progress.line(0, 10, 0)).isEqualTo("Judged 0 of 10 cases, 0 a second");
  }

  @Test
  void aShortRunOrOneThatNobodyWatchesShowsNone() throws InterruptedException {
    try (Progress progress = new Progress(err, true, () -> 10)) {
      progress.step();
      progress.print("a complaint\n");
    }
    try (Progress progress = new Progress(err, false, () -> 10)) {
      Thread.sleep(2100);
      progress.step();
      Thread.sleep(500);
    }
    assertThat(bytes.toString(UTF_8)).isEqualTo("a complaint\n");
  }

  @Test
  void complaintsTakeThePlaceOfTheLineAndItIsGoneInTheEnd() throws InterruptedException {
    try (Progress progress = new Progress(err, true, () -> 10)) {
      Thread.sleep(2100);
      progress.step();
      awaitLine();
      progress.print("a complaint\n");
    }
    String shown = bytes.toString(UTF_8);
    assertThat(shown).contains("Judged ").matches("(?s).*(\n|\r\u001B\\[K)");
    assertThat(shown.substring(0, shown.indexOf("a complaint"))).endsWith("\r\u001B[K");
  }

  private void awaitLine() throws InterruptedException {
    for (int i = 0; i < 100 && bytes.size() == 0; i++) {
      Thread.sleep(50);
    }
  }
}
