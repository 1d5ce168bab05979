package org.csto.check.report.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csto.check.layout.Page;
import org.csto.check.layout.Style;
import org.csto.check.layout.Terminal;
import org.csto.check.layout.TerminalPage;
import org.csto.check.model.Judgment;
import org.csto.check.model.Problem;
import org.csto.check.model.Status;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Evaluation.Judged;
import org.csto.check.report.Form;
import org.csto.check.report.Tally;

/** Cases at a glance: a row each, and how many there are of each verdict. */
public final class TableForm implements Form {
  private static final int VERDICT = 14;
  private static final int TEXT = 10;

  private final Terminal terminal;
  private final boolean quiet;
  private final boolean several;
  private final boolean selected;

  /** Where the column "turns on" begins; what precedes it is wider on a wider screen. */
  private final int column;

  /**
   * @param quiet whether there is nothing but rows and counts
   * @param several whether there is anything to count
   * @param selected whether cases are counted that have no row
   */
  public TableForm(Terminal terminal, boolean quiet, boolean several, boolean selected) {
    this.terminal = terminal;
    this.quiet = quiet;
    this.several = several;
    this.selected = selected;
    this.column = terminal.width() - Math.max(24, Math.min(46, terminal.width() / 3));
  }

  @Override
  public String head() {
    StringBuilder out = new StringBuilder();
    if (!quiet) {
      String columns = padded("Verdict", VERDICT) + padded("Text", TEXT);
      new TerminalPage(out, terminal)
          .text(0, Style.HEADING, padded(columns + "Case", column) + "Turns on");
    }
    return out.toString();
  }

  @Override
  public String each(int index, Evaluation evaluation) {
    if (!(evaluation instanceof Judged judged)) {
      return row("rejected", Style.ERROR, "", evaluation.file(), codes(evaluation));
    }
    Judgment judgment = judged.judgment();
    return row(
        judgment.verdict().inWords(),
        Style.of(judgment.verdict()),
        judgment.text().id(),
        evaluation.file(),
        judgment.decides().turnsOn());
  }

  private String row(
      String verdict, Style style, String text, String file, Collection<String> turnsOn) {
    StringBuilder out = new StringBuilder();
    String lead = padded(text, TEXT) + file;
    String why = String.join(", ", turnsOn);
    Page page = new TerminalPage(out, terminal);
    if (quiet) {
      String line = why.isEmpty() ? lead : lead + ": " + why;
      page.row(padded(verdict, VERDICT), style, line, 0, "");
    } else {
      page.row(padded(verdict, VERDICT), style, lead + " ", column, why);
    }
    return out.toString();
  }

  private static Set<String> codes(Evaluation evaluation) {
    Set<String> codes = new LinkedHashSet<>();
    evaluation.problems().forEach(problem -> codes.add(problem.code().token()));
    return codes;
  }

  @Override
  public String foot(Tally tally, List<Problem> pathProblems) {
    if (!several) {
      return "";
    }
    StringBuilder out = new StringBuilder(quiet ? "" : "\n");
    out.append(counts(tally, terminal));
    if (selected && !quiet) {
      new TerminalPage(out, terminal).text(0, Style.MUTED, "The counts are of all cases judged.");
    }
    if (!quiet) {
      new TerminalPage(out, terminal)
          .text(
              0,
              Style.HINT,
              "Next: csto-check FILE explains one case · csto-check -v explains each of them");
    }
    return out.toString();
  }

  /** "20 cases, 4 met, 16 not met." */
  static String counts(Tally tally, Terminal terminal) {
    StringBuilder counts = new StringBuilder();
    counts.append(tally.total()).append(tally.total() == 1 ? " case" : " cases");
    for (Status status : Status.values()) {
      if (tally.verdicts(status) > 0) {
        counts.append(", ").append(tally.verdicts(status)).append(' ').append(status.inWords());
      }
    }
    if (tally.rejected() > 0) {
      counts.append(", ").append(tally.rejected()).append(" rejected");
    }
    StringBuilder out = new StringBuilder();
    new TerminalPage(out, terminal).text(0, Style.HEADING, counts.append('.').toString());
    return out.toString();
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
