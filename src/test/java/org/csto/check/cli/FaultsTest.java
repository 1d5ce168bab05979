package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Files that once drew a wrong verdict or a wrong sentence (J26 and J27). */
class FaultsTest {
  private static final String FAULTS = "src/test/resources/faults/";

  @Test
  void aDenialThatIsKnownBeforeItsClaimStaysToldAndDenies() {
    String file = FAULTS + "denial-known-before-claim.yaml";
    CommandRun run = CommandRun.of("--known-by", "2024-05-13", file);
    assertThat(run.exit()).isEqualTo(Exit.NOT_MET);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Nobody on file says where the attackers came from; Governor Y denies it.");
  }

  @Test
  void whatAnotherReadingMakesOfAConditionIsOfTheSameRequest() {
    CommandRun run = CommandRun.of(FAULTS + "elsewhere-two-requests.yaml");
    assertThat(run.out())
        .contains("attack attack, request first")
        .doesNotContain("Under the reading text it would be met");
  }

  @Test
  void aRequestThatAnotherBettersDecidesNothing() {
    CommandRun run = CommandRun.of("-q", FAULTS + "dominated-pair.yaml");
    assertThat(run.out()).startsWith("undetermined").endsWith(": armed-attack\n");
  }

  @Test
  void ofAttacksOfWhichTheFileSaysTooLittleTheFullerOneDecides() {
    CommandRun run = CommandRun.of("-q", FAULTS + "dominated-undetermined.yaml");
    assertThat(run.out()).startsWith("undetermined").endsWith(": request\n");
  }
}
