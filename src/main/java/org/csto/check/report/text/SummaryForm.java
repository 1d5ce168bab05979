package org.csto.check.report.text;

import java.util.List;
import java.util.Map;
import org.csto.check.layout.Page;
import org.csto.check.layout.Style;
import org.csto.check.layout.Terminal;
import org.csto.check.layout.TerminalPage;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.csto.check.model.Status;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Form;
import org.csto.check.report.Tally;

/** Counts in place of cases: by verdict, by text, by condition, and by what verdicts turn on. */
public final class SummaryForm implements Form {
  private static final int LABEL = 14;
  private static final int NUMBER = 10;
  private static final List<Status> COLUMNS =
      List.of(
          Status.MET, Status.NOT_MET, Status.CONTESTED, Status.UNDETERMINED, Status.NOT_APPLICABLE);

  private final Law law;
  private final Terminal terminal;

  public SummaryForm(Law law, Terminal terminal) {
    this.law = law;
    this.terminal = terminal;
  }

  @Override
  public String each(int index, Evaluation evaluation) {
    return "";
  }

  @Override
  public String foot(Tally tally, List<Problem> pathProblems) {
    StringBuilder out = new StringBuilder(TableForm.counts(tally, terminal));
    Page page = new TerminalPage(out, terminal);
    page.heading("By verdict");
    for (Status status : Status.values()) {
      if (status != Status.NOT_APPLICABLE) {
        count(page, status.inWords(), Style.of(status), tally.verdicts(status));
      }
    }
    count(page, "rejected", Style.ERROR, tally.rejected());
    page.heading("By text");
    tally.texts().forEach((text, count) -> count(page, text, Style.PLAIN, count));
    page.heading("By condition, in the pair of attack and request that decides");
    StringBuilder head = new StringBuilder();
    COLUMNS.forEach(status -> head.append(right(heading(status))));
    page.row("  " + TableForm.padded("", LABEL), Style.PLAIN, head.toString(), 0, "");
    for (Condition condition : law.conditions(Group.ARTICLE_4)) {
      Map<Status, Integer> counts = tally.conditions().getOrDefault(condition.id(), Map.of());
      StringBuilder row = new StringBuilder();
      COLUMNS.forEach(status -> row.append(right(String.valueOf(counts.getOrDefault(status, 0)))));
      page.row("  " + TableForm.padded(condition.id(), LABEL), Style.PLAIN, row.toString(), 0, "");
    }
    page.heading("Turns on; a verdict may turn on several");
    for (Condition condition : law.conditions(Group.ARTICLE_4)) {
      count(page, condition.id(), Style.PLAIN, tally.turnsOn().getOrDefault(condition.id(), 0));
    }
    return out.toString();
  }

  private static void count(Page page, String label, Style style, int count) {
    page.row("  " + TableForm.padded(label, LABEL), style, right(String.valueOf(count)), 0, "");
  }

  /** Short enough for a column. */
  private static String heading(Status status) {
    return switch (status) {
      case UNDETERMINED -> "undeterm.";
      case NOT_APPLICABLE -> "not asked";
      default -> status.inWords();
    };
  }

  private static String right(String text) {
    return " ".repeat(Math.max(1, NUMBER - text.length())) + text;
  }
}
