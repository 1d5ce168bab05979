package org.csto.check.report;

import java.util.List;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.csto.check.report.Evaluation.Judged;

/** Each case explained, one after the other. */
public final class TextForm implements Form {
  private final Law law;
  private final Terminal terminal;
  private final boolean verbose;
  private final boolean several;

  public TextForm(Law law, Terminal terminal, boolean verbose, boolean several) {
    this.law = law;
    this.terminal = terminal;
    this.verbose = verbose;
    this.several = several;
  }

  @Override
  public String between() {
    return "\n" + "=".repeat(terminal.width()) + "\n\n";
  }

  @Override
  public String each(int index, Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    if (evaluation instanceof Judged judged) {
      TextReport.write(law, judged.judgment(), out, terminal, verbose);
    } else if (several) {
      new Page(out, terminal).labelled(0, "REJECTED", Style.ERROR, 10, evaluation.file(), "");
    }
    return out.toString();
  }

  @Override
  public String foot(Tally tally, List<Problem> pathProblems) {
    return several ? between() + TableForm.counts(tally, terminal) : "";
  }
}
