package org.csto.check.cli;

/** How a run ended, and what the number means. */
public enum Exit {
  MET(0, "Every case was evaluated and every verdict is met (for test: every expectation held)."),
  NOT_MET(1, "At least one verdict is not met (for test: an expectation failed)."),
  USAGE(2, "An option or argument is wrong, or the report cannot be written."),
  BAD_INPUT(
      3,
      "A file is missing, unreadable, not YAML or not a case, or there was nothing to evaluate."),
  OPEN(4, "No verdict is not met, and at least one is contested or undetermined."),
  INTERNAL(70, "The program is at fault: a bug, or a rule that failed."),
  INTERRUPTED(130, "The run was interrupted.");

  private final int code;
  private final String meaning;

  Exit(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }

  /** Of two outcomes the one that a run reports: the first of 70, 130, 2, 3, 1, 4, 0. */
  Exit and(Exit other) {
    return rank() <= other.rank() ? this : other;
  }

  private int rank() {
    return switch (this) {
      case INTERNAL -> 0;
      case INTERRUPTED -> 1;
      case USAGE -> 2;
      case BAD_INPUT -> 3;
      case NOT_MET -> 4;
      case OPEN -> 5;
      case MET -> 6;
    };
  }
}
