package org.csto.check.report;

import java.util.List;
import org.csto.check.model.Judgment;
import org.csto.check.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param judgment null when the file was rejected, or only tried
 * @param trial how the case fared against what it expects; null when that was not asked
 * @param problems why it was rejected; empty otherwise
 */
public record Evaluation(
    String file, @Nullable Judgment judgment, @Nullable Trial trial, List<Problem> problems) {
  public static Evaluation judged(Judgment judgment) {
    return new Evaluation(judgment.about().file(), judgment, null, List.of());
  }

  public static Evaluation rejected(String file, List<Problem> problems) {
    return new Evaluation(file, null, null, problems);
  }

  /** Of a case that was tried and not judged besides. */
  public static Evaluation tried(String file, Trial outcome) {
    return new Evaluation(file, null, outcome, List.of());
  }

  /** The same with how the case fared against what it expects. */
  public Evaluation tried(Trial outcome) {
    return new Evaluation(file, judgment, outcome, problems);
  }
}
