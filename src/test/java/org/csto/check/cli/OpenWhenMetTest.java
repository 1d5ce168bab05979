package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether the duty waits for a decision is open, and is told with every verdict of met. */
class OpenWhenMetTest {
  private static final String MET = "cases/hypothetical/met-2010.yaml";
  private static final String CONTESTED = "cases/kazakhstan-2022.yaml";
  private static final String OPEN =
      "whether it waits for a decision under Article 6 is not settled";

  @Test
  void itIsToldInEveryFormatWhereTheVerdictIsMet() {
    assertThat(CommandRun.of(MET).unwrapped()).contains("Open: the duty").contains(OPEN);
    assertThat(CommandRun.of(MET, "--format=markdown").unwrapped()).contains(OPEN);
    assertThat(CommandRun.of(MET, "--format=json").unwrapped())
        .contains("\"open\" : \"Open: the duty");
  }

  @Test
  void itIsNotToldWhereItIsNotMet() {
    assertThat(CommandRun.of(CONTESTED).unwrapped()).doesNotContain(OPEN);
    assertThat(CommandRun.of(CONTESTED, "--format=json").unwrapped()).doesNotContain(OPEN);
  }
}
