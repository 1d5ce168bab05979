package org.csto.check.report.text;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.layout.Page;
import org.csto.check.layout.Style;
import org.csto.check.layout.Terminal;
import org.csto.check.layout.TerminalPage;
import org.csto.check.model.Problem;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Evaluation.Tried;
import org.csto.check.report.Form;
import org.csto.check.report.Tally;
import org.csto.check.report.Trial;
import org.csto.check.report.Trial.Outcome;

/** How cases fare against what they expect: one line a case, and under it what did not hold. */
public final class TestForm implements Form {
  private static final int COLUMN = 10;

  private final Terminal terminal;

  public TestForm(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public String each(int index, Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    Page page = new TerminalPage(out, terminal);
    if (evaluation instanceof Tried tried) {
      tell(tried.trial(), page);
    } else {
      page.labelled(0, "rejected", Style.ERROR, COLUMN, evaluation.file(), "");
    }
    return out.toString();
  }

  private static void tell(Trial trial, Page page) {
    String file = trial.file();
    List<Outcome> outcomes = trial.outcomes();
    if (outcomes.isEmpty()) {
      page.labelled(0, "silent", Style.UNKNOWN, COLUMN, file + ": it expects nothing", "");
      return;
    }
    String expectations = count(outcomes.size(), "expectation");
    if (trial.held()) {
      page.labelled(0, "held", Style.MET, COLUMN, file + ": " + expectations, "");
      return;
    }
    long failed = outcomes.stream().filter(outcome -> !outcome.held()).count();
    page.labelled(
        0, "failed", Style.NOT_MET, COLUMN, file + ": " + failed + " of " + expectations, "");
    for (Outcome outcome : outcomes) {
      for (String failure : outcome.failures()) {
        page.text(
            COLUMN,
            Style.PLAIN,
            "line "
                + outcome.line()
                + (outcome.under().isEmpty() ? "" : ", " + outcome.under())
                + ": "
                + failure);
      }
    }
  }

  @Override
  public String foot(Tally tally, List<Problem> pathProblems) {
    if (tally.total() == 0) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    part(parts, "held", tally.held());
    part(parts, "failed", tally.failed());
    part(parts, "silent", tally.silent());
    part(parts, "rejected", tally.rejected());
    StringBuilder out = new StringBuilder();
    new TerminalPage(out, terminal)
        .text(
            0, Style.HEADING, count(tally.total(), "case") + ": " + String.join(", ", parts) + ".");
    return out.toString();
  }

  private static void part(List<String> parts, String name, int count) {
    if (count > 0) {
      parts.add(count + " " + name);
    }
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
