package org.csto.check.report;

import java.util.List;
import org.csto.check.model.Problem;

/**
 * A form in which a run is reported, case by case in the order of the input. What a method returns
 * depends on its arguments alone, so that several threads may tell cases at once.
 */
public interface Form {
  /** What stands before the first case. */
  default String head() {
    return "";
  }

  /** What stands between two cases that are told. */
  default String between() {
    return "";
  }

  /**
   * What is told of one case.
   *
   * @param index its place among the cases of the run, from 0
   */
  String each(int index, Evaluation evaluation);

  /**
   * What stands after the last case.
   *
   * @param pathProblems about paths that lead to no case
   */
  default String foot(Tally tally, List<Problem> pathProblems) {
    return "";
  }
}
