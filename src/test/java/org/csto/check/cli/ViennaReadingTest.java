package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Law;
import org.csto.check.model.Reading;
import org.csto.check.model.Reading.Stand;
import org.junit.jupiter.api.Test;

/** The reading that interprets Article 4 as the Vienna Convention tells one to, step by step. */
class ViennaReadingTest {
  private static final Law LAW = LawReader.read(Pack.builtIn()).orThrow();
  private static final Reading VIENNA = Objects.requireNonNull(LAW.readings().get("vienna"));

  @Test
  void everyAnswerHasItsStepsAndNobodyHoldsIt() {
    for (Map<String, Stand> stands : VIENNA.stands().values()) {
      for (Stand stand : stands.values()) {
        assertThat(stand.steps()).as(stand.point()).isNotEmpty();
        assertThat(stand.holder()).as(stand.point()).isNull();
        assertThat(stand.silent()).as(stand.point()).isFalse();
        stand
            .steps()
            .forEach(
                step ->
                    assertThat(LAW.citations()).containsKeys(step.cites().toArray(String[]::new)));
      }
    }
  }

  @Test
  void itAnswersEveryPointThatTheDefaultReadingAnswers() {
    LAW.defaultReading()
        .stands()
        .forEach(
            (text, stands) ->
                assertThat(VIENNA.stands().getOrDefault(text, Map.of()).keySet())
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(stands.keySet()));
  }

  @Test
  void explainPrintsTheStepsInTheirOrder() {
    String told = CommandRun.of("explain", "vienna").unwrapped();
    assertThat(told)
        .contains("every answer is the tool's own")
        .contains("No holder; the tool's own answer");
    int attacker = told.indexOf("CST-2010 state-or-entity");
    assertThat(attacker).isPositive();
    assertThat(told.indexOf("Art. 31(1)", attacker))
        .isBetween(attacker, told.indexOf("Art. 32", attacker));
    assertThat(told.indexOf("Against it", attacker))
        .isGreaterThan(told.indexOf("Art. 32", attacker));
  }

  @Test
  void theMatrixHasARowForIt() {
    assertThat(CommandRun.of("cases/kazakhstan-2022.yaml").out()).contains("\n  vienna");
  }
}
