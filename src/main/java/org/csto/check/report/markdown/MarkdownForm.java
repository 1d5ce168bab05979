package org.csto.check.report.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csto.check.explain.Explanation;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.csto.check.model.Status;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Evaluation.Judged;
import org.csto.check.report.Form;
import org.csto.check.report.Tally;

/** A document for readers: a section a case, and at its end how many cases came out how. */
public final class MarkdownForm implements Form {
  private final Law law;

  public MarkdownForm(Law law) {
    this.law = law;
  }

  @Override
  public String head() {
    return new Markdown()
        .heading(1, "Cases under Article 4 of the Collective Security Treaty")
        .toString();
  }

  @Override
  public String each(int index, Evaluation evaluation) {
    return evaluation instanceof Judged judged
        ? MarkdownReport.of(Explanation.of(law, judged.judgment()))
        : rejected(evaluation);
  }

  private static String rejected(Evaluation evaluation) {
    Markdown page = new Markdown().heading(2, evaluation.file());
    page.line("Rejected.", "The file is no case that can be judged.");
    complaints(page, evaluation.problems());
    return page.toString();
  }

  private static void complaints(Markdown page, List<Problem> problems) {
    for (Problem problem : problems) {
      page.item(
          "line " + problem.span().line() + ", column " + problem.span().column(),
          problem.message()
              + " ["
              + problem.code().token()
              + "]"
              + (problem.hint().isEmpty() ? "" : " " + problem.hint()));
    }
    page.end();
  }

  @Override
  public String foot(Tally tally, List<Problem> pathProblems) {
    Markdown page = new Markdown();
    if (!pathProblems.isEmpty()) {
      page.heading(2, "Paths that lead to no case");
      for (Problem problem : pathProblems) {
        page.item(problem.file(), problem.message() + " [" + problem.code().token() + "]");
      }
      page.end();
    }
    if (tally.total() != 1) {
      summary(page, tally);
    }
    return page.toString();
  }

  private static void summary(Markdown page, Tally tally) {
    page.heading(2, "Summary").columns("Verdict", "Cases");
    for (Status verdict : Status.values()) {
      if (verdict != Status.NOT_APPLICABLE || tally.verdicts(verdict) > 0) {
        page.row(verdict.inWords(), String.valueOf(tally.verdicts(verdict)));
      }
    }
    page.row("rejected", String.valueOf(tally.rejected()))
        .row("all", String.valueOf(tally.total()))
        .end();
    if (!tally.conditions().isEmpty()) {
      conditions(page, tally);
    }
  }

  private static void conditions(Markdown page, Tally tally) {
    page.columns(
        "Condition",
        "met",
        "not met",
        "contested",
        "undetermined",
        "not asked",
        "verdicts that turn on it");
    tally
        .conditions()
        .forEach(
            (condition, statuses) -> {
              List<String> cells = new ArrayList<>(List.of(condition));
              for (Status status : Status.values()) {
                cells.add(count(statuses, status));
              }
              cells.add(count(tally.turnsOn(), condition));
              page.row(cells);
            });
    page.end();
  }

  private static <K> String count(Map<K, Integer> counts, K of) {
    return String.valueOf(counts.getOrDefault(of, 0));
  }
}
