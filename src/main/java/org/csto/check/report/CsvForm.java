package org.csto.check.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.csto.check.model.Characters;
import org.csto.check.model.Condition;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Problem;
import org.csto.check.report.Evaluation.Judged;

/**
 * A table for R, pandas and spreadsheets (RFC 4180): a row a case, two columns a condition. Paths
 * that lead to no case have no row.
 */
public final class CsvForm implements Form {
  private static final String END = "\r\n";

  /** What a spreadsheet takes for the beginning of a formula; the wide ones in some languages. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private static final List<String> FIRST =
      List.of(
          "file",
          "id",
          "title",
          "kind",
          "date",
          "as_of",
          "text",
          "reading",
          "standard",
          "known_by",
          "verdict",
          "turns_on",
          "attack_id",
          "request_id");

  private final List<String> conditions;

  /**
   * @param law says which conditions there are, and so which columns
   */
  public CsvForm(Law law) {
    conditions = law.conditions(Condition.Group.ARTICLE_4).stream().map(Condition::id).toList();
  }

  @Override
  public String head() {
    List<String> columns = new ArrayList<>(FIRST);
    for (String condition : conditions) {
      String column = condition.replace('-', '_');
      columns.add(column);
      columns.add(column + "_kind");
    }
    columns.add("problems");
    return row(columns);
  }

  @Override
  public String each(int index, Evaluation evaluation) {
    List<String> cells = new ArrayList<>();
    cells.add(evaluation.file());
    if (evaluation instanceof Judged judged) {
      judged(judged.judgment(), cells);
    } else {
      for (String column : FIRST.subList(1, FIRST.size())) {
        cells.add(column.equals("verdict") ? "rejected" : "");
      }
      conditions.forEach(condition -> cells.addAll(List.of("", "")));
    }
    cells.add(evaluation.problems().stream().map(CsvForm::place).collect(Collectors.joining(";")));
    return row(cells);
  }

  private void judged(Judgment judgment, List<String> cells) {
    Part request = judgment.decides().request();
    cells.add(judgment.about().id());
    cells.add(judgment.about().title());
    cells.add(judgment.about().kind().token());
    cells.add(judgment.about().date().toString());
    cells.add(judgment.asOf().toString());
    cells.add(judgment.text().id());
    cells.add(judgment.reading().id());
    cells.add(judgment.standard().token());
    cells.add(judgment.knownBy() == null ? "" : judgment.knownBy().toString());
    cells.add(judgment.verdict().token());
    cells.add(String.join(";", judgment.decides().turnsOn()));
    cells.add(judgment.decides().attack().id());
    cells.add(request == null ? "" : request.id());
    for (String condition : conditions) {
      Finding finding = finding(judgment, condition);
      cells.add(finding.status().token());
      cells.add(kind(finding));
    }
  }

  private static Finding finding(Judgment judgment, String condition) {
    for (OfCondition found : judgment.decides().conditions()) {
      if (found.condition().id().equals(condition)) {
        return found.finding();
      }
    }
    return Finding.NOT_APPLICABLE;
  }

  /** What is contested, or how it fails; empty otherwise. */
  private static String kind(Finding finding) {
    if (finding.of() != null) {
      return finding.of().token();
    }
    return finding.why() == null ? "" : finding.why().token();
  }

  private static String place(Problem problem) {
    return problem.code().token() + ":" + problem.span().line() + ":" + problem.span().column();
  }

  private static String row(List<String> cells) {
    return cells.stream().map(CsvForm::cell).collect(Collectors.joining(",", "", END));
  }

  private static String cell(String text) {
    String safe = Characters.onOneLine(text);
    if (isFormula(safe)) {
      safe = "'" + safe;
    }
    boolean quoted =
        safe.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '\'')
            || !safe.equals(safe.strip());
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /**
   * Whether a spreadsheet would compute the cell instead of showing it. A sign that stands alone,
   * such as the name of standard input, is none.
   */
  private static boolean isFormula(String text) {
    String bare = text.strip();
    return bare.length() > 1 && FORMULA.indexOf(bare.charAt(0)) >= 0;
  }
}
