package org.csto.check.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.csto.check.engine.Engine;
import org.csto.check.model.Case;
import org.csto.check.model.Standard;
import org.csto.check.oracle.CaseGenerator;
import org.csto.check.oracle.Oracle;
import org.csto.check.oracle.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules and the weighing say what the tables of the law say, worked out independently. */
class OracleAgreementTest {
  private static final int WHOLE_CASES = 50_000;
  private static final int MANY = 5_000;
  private static final List<String> READINGS = List.copyOf(Engine.LAW.readings().keySet());
  private static final int WAYS = READINGS.size() * Standard.values().length;

  private final Engine engine = Engine.builtIn();

  @ParameterizedTest
  @ValueSource(
      strings = {"member", "armed-attack", "attacker", "outside", "territory", "menace", "request"})
  void theyAgreeOnEveryWayInWhichTheFactsOfOneConditionCanStand(String condition) {
    List<Case> cases = CaseGenerator.exhaustive(condition).toList();
    assertThat(cases).hasSizeGreaterThan(WAYS);
    // Where there are many, each is judged in one of the fifteen ways in turn.
    int step = cases.size() > MANY ? WAYS : 1;
    IntStream.range(0, cases.size())
        .parallel()
        .forEach(
            i -> {
              for (int way = i % step; way < WAYS; way += step) {
                agree(
                    cases.get(i),
                    READINGS.get(way % READINGS.size()),
                    Standard.values()[way / READINGS.size()],
                    null);
              }
            });
  }

  @Test
  void theyAgreeOnWholeCases() {
    LongStream.range(0, WHOLE_CASES)
        .parallel()
        .forEach(
            seed -> {
              SplittableRandom random = new SplittableRandom(seed);
              Case about = CaseGenerator.random(seed);
              agree(
                  about,
                  READINGS.get(random.nextInt(READINGS.size())),
                  Standard.values()[random.nextInt(Standard.values().length)],
                  CaseGenerator.knownBy(about, seed));
            });
  }

  private void agree(Case about, String reading, Standard standard, @Nullable LocalDate knownBy) {
    Result expected = Oracle.judge(about, reading, standard, knownBy);
    Result found = engine.judge(about, reading, standard, knownBy);
    if (!found.equals(expected)) {
      fail(
          "%s under %s and %s, known by %s: %s",
          about.id(), reading, standard, knownBy, Result.differences(expected, found));
    }
  }
}
