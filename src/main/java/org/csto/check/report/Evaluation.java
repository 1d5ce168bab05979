package org.csto.check.report;

import java.util.List;
import org.csto.check.model.Judgment;
import org.csto.check.model.Problem;
import org.jspecify.annotations.Nullable;

/** What became of one file. */
public sealed interface Evaluation {
  /** The file, as the user named it. */
  String file();

  /** Why it was rejected; nothing unless it was. */
  default List<Problem> problems() {
    return List.of();
  }

  /**
   * It was judged.
   *
   * @param trial how the case fared against what it expects; null when that was not asked
   */
  record Judged(Judgment judgment, @Nullable Trial trial) implements Evaluation {
    public Judged(Judgment judgment) {
      this(judgment, null);
    }

    @Override
    public String file() {
      return judgment.about().file();
    }
  }

  /** It is no case that can be judged. */
  record Rejected(String file, List<Problem> problems) implements Evaluation {}

  /** It was tried against what it expects, and not judged besides. */
  record Tried(Trial trial) implements Evaluation {
    @Override
    public String file() {
      return trial.file();
    }
  }
}
