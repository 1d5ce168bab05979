package org.csto.check.report;

import java.util.List;

/**
 * How a case fared against what its author expects of it.
 *
 * @param outcomes one for each expectation; empty when the case has none
 */
public record Trial(String file, List<Outcome> outcomes) {

  /**
   * What came of one expectation.
   *
   * @param line where it stands
   * @param under the reading, standard and date it names, in words; empty for the default
   * @param failures what was expected and what came, a sentence each; empty when it held
   */
  public record Outcome(int line, String under, List<String> failures) {
    public boolean held() {
      return failures.isEmpty();
    }
  }

  public boolean held() {
    return outcomes.stream().allMatch(Outcome::held);
  }
}
