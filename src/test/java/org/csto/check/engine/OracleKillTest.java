package org.csto.check.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.csto.check.model.Case;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.Standard;
import org.csto.check.oracle.CaseGenerator;
import org.csto.check.oracle.Oracle;
import org.csto.check.oracle.Result;
import org.junit.jupiter.api.Test;

/** The agreement with the oracle means something: an engine that lacks one rule fails it. */
class OracleKillTest {
  private static final int RULES = 161;

  /** A rule that decides nothing in so many of the cases of the agreement test survives. */
  private static final int CASES = 20_000;

  private static final List<String> READINGS = List.copyOf(Engine.LAW.readings().keySet());

  @Test
  void thePackHasAsManyRulesAsItsFiles() {
    assertThat(Engine.RULES.index().rules()).hasSize(RULES);
  }

  @Test
  void withoutAnyOneRuleTheEngineDisagreesWithTheOracle() {
    Map<String, Engine> mutants = new LinkedHashMap<>();
    for (RuleInfo rule : Engine.RULES.index().rules()) {
      mutants.put(rule.name(), Engine.without(rule.name()));
    }
    for (long seed = 0; seed < CASES && !mutants.isEmpty(); seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Case about = CaseGenerator.random(seed);
      String reading = READINGS.get(random.nextInt(READINGS.size()));
      Standard standard = Standard.values()[random.nextInt(Standard.values().length)];
      LocalDate knownBy = CaseGenerator.knownBy(about, seed);
      Result expected = Oracle.judge(about, reading, standard, knownBy);
      mutants
          .entrySet()
          .removeIf(
              mutant ->
                  !expected.equals(mutant.getValue().judge(about, reading, standard, knownBy)));
    }
    assertThat(mutants.keySet()).as("rules whose loss nothing noticed").isEmpty();
  }
}
