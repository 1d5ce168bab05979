package org.csto.check.report.markdown;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.explain.English;
import org.csto.check.explain.Explanation;
import org.csto.check.explain.Explanation.Answer;
import org.csto.check.explain.Explanation.Authority;
import org.csto.check.explain.Explanation.BasisTold;
import org.csto.check.explain.Explanation.Cited;
import org.csto.check.explain.Explanation.ConditionTold;
import org.csto.check.explain.Explanation.DutyTold;
import org.csto.check.explain.Explanation.Head;
import org.csto.check.explain.Explanation.LawTold;
import org.csto.check.explain.Explanation.MatrixRow;
import org.csto.check.explain.Explanation.PairTold;
import org.csto.check.explain.Explanation.Point;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.explain.Explanation.WayTold;
import org.csto.check.explain.Section;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Status;

/** Lays out one judgment as a section of a document. */
final class MarkdownReport {
  private final Explanation told;
  private final Markdown page = new Markdown();

  private MarkdownReport(Explanation told) {
    this.told = told;
  }

  static String of(Explanation told) {
    MarkdownReport report = new MarkdownReport(told);
    report.head();
    report.answer();
    report.conditions();
    report.pairs();
    report.settled();
    report.readings();
    report.bases();
    report.response();
    return report.page.toString();
  }

  private void head() {
    Head head = told.head();
    List<String> terms = new ArrayList<>();
    terms.add(head.file());
    terms.add(head.day());
    if (head.hypothetical()) {
      terms.add("hypothetical");
    }
    terms.addAll(head.terms());
    page.heading(2, head.title()).line(String.join(" · ", terms));
  }

  private void answer() {
    Answer answer = told.answer();
    page.line(English.upper(answer.verdict().inWords()) + ".", answer.headline());
    for (Point point : answer.points()) {
      page.item(point.condition(), point.sentence());
    }
    if (!answer.points().isEmpty()) {
      page.end();
    }
    page.line(answer.besides());
    for (Point silence : answer.silences()) {
      page.line(silence.condition() + ":", silence.sentence());
    }
    for (String caution : answer.cautions()) {
      page.line(caution);
    }
    for (String outcome : answer.outcomes()) {
      page.line(answer.beside() + ".", outcome);
    }
    page.aside(answer.disclaimer());
    for (String notice : answer.notices()) {
      page.line("Note:", notice);
    }
  }

  private void conditions() {
    page.heading(3, told.conditionsHeading()).columns("Condition", "Status", "Why", "Authority");
    for (ConditionTold condition : told.conditions()) {
      page.row(condition.id(), condition.inWords(), why(condition), authority(condition));
    }
    page.end().line(told.together());
  }

  /** What the law asks where it is not met, what decides, and the lines on which that rests. */
  private static String why(ConditionTold condition) {
    LawTold law = condition.lawAtIssue();
    return condition.found().status() == Status.NOT_APPLICABLE
        ? condition.brief()
        : (law == null ? "" : law.says() + " ") + told(condition.reasons());
  }

  private static String told(List<Reason> reasons) {
    List<String> notes = new ArrayList<>();
    for (Reason reason : reasons) {
      for (Cited cited : reason.on()) {
        String note = cited.inWords();
        if (!note.isEmpty() && !notes.contains(note)) {
          notes.add(note);
        }
      }
    }
    return Reason.paragraph(reasons)
        + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")");
  }

  /** On what the answer rests, and where it is at issue the law that it answers. */
  private static String authority(ConditionTold condition) {
    LawTold law = condition.lawAtIssue();
    Authority answer = condition.authority();
    if (law == null) {
      return answer.inWords();
    }
    Authority asked = law.authority();
    return asked.keys().containsAll(answer.keys())
        ? asked.inWords()
        : asked.inWords() + ". Decided by: " + answer.cited();
  }

  private void pairs() {
    List<PairTold> others = told.otherPairs();
    if (others.isEmpty()) {
      return;
    }
    page.heading(3, Section.OTHER_PAIRS.heading()).columns("Pair", "Verdict", "Turns on");
    for (PairTold other : others) {
      page.row(other.name(), other.pair().verdict().inWords(), English.and(other.pair().turnsOn()));
    }
    page.end();
  }

  private void settled() {
    List<Point> settled = told.ifSettled();
    if (settled.isEmpty()) {
      return;
    }
    page.heading(3, Section.IF_SETTLED.heading());
    for (Point point : settled) {
      page.item(point.condition(), point.sentence());
    }
    page.end();
  }

  private void readings() {
    List<MatrixRow> matrix = told.matrix();
    if (matrix.isEmpty()) {
      return;
    }
    List<String> columns = new ArrayList<>(List.of("Reading"));
    columns.addAll(told.standards());
    page.heading(3, Section.READINGS.heading()).columns(columns.toArray(String[]::new));
    for (MatrixRow row : matrix) {
      List<String> cells = new ArrayList<>(List.of(row.name()));
      for (Status verdict : row.verdicts()) {
        cells.add(verdict.inWords());
      }
      page.row(cells);
    }
    page.end();
    String carried = MatrixRow.carried(matrix);
    if (!carried.isEmpty()) {
      page.line(carried);
    }
    for (WayTold way : told.waysToMet()) {
      page.line(way.readings(), way.sentence() + ":");
      for (String accepted : way.accepted()) {
        page.item(accepted);
      }
      page.end();
    }
  }

  private void bases() {
    page.heading(3, told.heading(Group.OTHER_BASIS)).columns("Basis", "What follows");
    for (BasisTold base : told.otherBases()) {
      String note = base.note();
      page.row(
          base.name(), English.upper(base.outcome()) + (note.isEmpty() ? "" : " (" + note + ")"));
    }
    page.end();
  }

  private void response() {
    page.heading(3, told.heading(Group.RESPONSE));
    List<DutyTold> duties = told.duties();
    if (!duties.isEmpty()) {
      page.columns("Duty", "Status", "Why");
      for (DutyTold duty : duties) {
        List<String> why = new ArrayList<>();
        for (List<Reason> element : duty.elements()) {
          why.add(told(element));
        }
        page.row(duty.found().condition().id(), duty.inWords(), String.join(" ", why));
      }
      page.end();
    }
    page.line(told.ofDuties());
  }
}
