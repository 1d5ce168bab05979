package org.csto.check.report.text;

import java.util.List;
import org.csto.check.explain.Explanation;
import org.csto.check.layout.Style;
import org.csto.check.layout.Terminal;
import org.csto.check.layout.TerminalPage;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Evaluation.Judged;
import org.csto.check.report.Form;
import org.csto.check.report.Tally;

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
      Judgment judgment = judged.judgment();
      new TextReport(
              Explanation.of(law, judgment), judgment, new TerminalPage(out, terminal), verbose)
          .write();
    } else if (several) {
      new TerminalPage(out, terminal)
          .labelled(0, "REJECTED", Style.ERROR, 10, evaluation.file(), "");
    }
    return out.toString();
  }

  @Override
  public String foot(Tally tally, List<Problem> pathProblems) {
    return several ? between() + TableForm.counts(tally, terminal) : "";
  }
}
