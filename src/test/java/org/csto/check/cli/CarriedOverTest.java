package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Law;
import org.junit.jupiter.api.Test;

/** What was said of one text of the Treaty and is applied to another says so wherever it counts. */
class CarriedOverTest {
  private static final String KAZAKHSTAN = "cases/kazakhstan-2022.yaml";
  private static final String KYRGYZSTAN = "cases/kyrgyzstan-2010.yaml";
  private static final String SAID = "said of CST-1992, carried over by the tool";

  @Test
  void aReadingOfTheTextOf1992IsMarkedUnderThatOf2010() {
    String text = CommandRun.of(KAZAKHSTAN, "--reading", "moscow-2010").unwrapped();
    assertThat(text).contains(SAID).contains(" moscow-2010 + ").contains(" text ");
    assertThat(text).contains("+ Some of its answers were " + SAID + ".");
    String markdown =
        CommandRun.of(KAZAKHSTAN, "--reading", "moscow-2010", "--format=markdown", "--matrix")
            .unwrapped();
    assertThat(markdown).contains(SAID).contains("moscow-2010 +");
    String json =
        CommandRun.of(KAZAKHSTAN, "--reading", "moscow-2010", "--format=json").unwrapped();
    assertThat(json)
        .contains("\"reading\" : \"moscow-2010\", \"carriedFrom\" : \"CST-1992\", \"standard\"")
        .doesNotContain("\"reading\" : \"council-2022\", \"carriedFrom\"");
    assertThat(json.split("\"carriedFrom\" : \"CST-1992\", \"missing\"", -1))
        .as("threshold, attacker and outside")
        .hasSize(4);
  }

  @Test
  void underItsOwnTextItIsNot() {
    String text = CommandRun.of(KYRGYZSTAN, "--reading", "moscow-2010").unwrapped();
    assertThat(text).doesNotContain(SAID).doesNotContain("moscow-2010 +");
    assertThat(text).contains("secretariat-2021 +").contains("council-2022 +");
  }

  @Test
  void noStandSaysItBesides() {
    Law law = LawReader.read(Pack.builtIn()).orThrow();
    law.readings()
        .values()
        .forEach(
            reading ->
                reading
                    .stands()
                    .values()
                    .forEach(
                        stands ->
                            stands
                                .values()
                                .forEach(
                                    stand ->
                                        assertThat(stand.says())
                                            .as(reading.id() + ", " + stand.point())
                                            .doesNotContain("carried"))));
  }
}
