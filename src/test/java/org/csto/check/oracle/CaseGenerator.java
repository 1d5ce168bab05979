package org.csto.check.oracle;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.csto.check.model.Case;
import org.jspecify.annotations.Nullable;

/** Makes cases on which two judges can be compared: the same ones for the same seed. */
public final class CaseGenerator {
  private CaseGenerator() {}

  /** The case of one seed. */
  public static Case random(long seed) {
    return RandomCase.of(seed);
  }

  /** The cases of {@code count} seeds from {@code seed} on. */
  public static Stream<Case> random(long seed, int count) {
    return LongStream.range(seed, seed + count).mapToObj(CaseGenerator::random);
  }

  /**
   * For a condition of Article 4, all ways in which its facts can stand, the other conditions met
   * or contested.
   */
  public static Stream<Case> exhaustive(String conditionId) {
    return ExhaustiveCases.of(conditionId);
  }

  /** For one case in two a day about the day judged, to drop what was said later; else null. */
  public static @Nullable LocalDate knownBy(Case about, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.nextBoolean() ? about.date().plusDays(random.nextInt(-20, 40)) : null;
  }
}
