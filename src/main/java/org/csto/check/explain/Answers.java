package org.csto.check.explain;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.explain.Explanation.Answer;
import org.csto.check.explain.Explanation.Head;
import org.csto.check.explain.Explanation.Point;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.model.Case;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Status;

/** Makes the head and the answer: the verdict, what it turns on, and what it does not say. */
record Answers(Law law, Judgment judgment, Sentences sentences, Reasons reasons) {

  Head head() {
    Case about = judgment.about();
    List<String> terms = new ArrayList<>();
    terms.add(judgment.text().brief());
    terms.add("reading: " + judgment.reading().id());
    terms.add("standard: " + judgment.standard().token());
    if (judgment.knownBy() != null) {
      terms.add("as known by " + PartialDate.of(judgment.knownBy()).inWords());
    }
    String day = PartialDate.of(judgment.asOf()).inWords();
    return new Head(
        about.title(),
        about.file(),
        judgment.asOf().equals(about.date()) ? day : "as of " + day,
        about.kind() == Case.Kind.HYPOTHETICAL,
        terms);
  }

  Answer answer() {
    List<Point> points = new ArrayList<>();
    for (OfCondition condition : turningPoints(judgment)) {
      points.add(new Point(condition.condition().id(), point(condition)));
    }
    List<Point> silences = new ArrayList<>();
    if (judgment.verdict() != Status.MET) {
      for (OfCondition silent : others(Status.UNDETERMINED)) {
        silences.add(new Point(silent.condition().id(), silence(silent)));
      }
    }
    List<String> treatySilent = new ArrayList<>();
    for (OfCondition beside : judgment.beside()) {
      String outcome = beside.condition().outcome().get(beside.status());
      if (outcome != null) {
        treatySilent.add(outcome);
      }
    }
    return new Answer(
        judgment.verdict(),
        headline(points.size()),
        points,
        besides(),
        silences,
        judgment.verdict() == Status.CONTESTED ? List.of(Sentences.CONTESTED) : List.of(),
        law.wording().of(Group.BESIDE).heading(),
        treatySilent,
        judgment.verdict() == Status.MET
            ? law.wording().disclaimer() + " " + law.wording().openWhenMet()
            : law.wording().disclaimer(),
        new Notices(law).of(judgment));
  }

  /** What the verdict turns on, in a sentence. */
  private String headline(int n) {
    return switch (judgment.verdict()) {
      case MET -> law.wording().allMet();
      case NOT_APPLICABLE -> "";
      case NOT_MET ->
          n == 1 ? "One condition fails:" : English.upper(English.number(n)) + " conditions fail:";
      case CONTESTED ->
          n == 1 ? "One thing is open:" : English.upper(English.number(n)) + " things are open:";
      case UNDETERMINED ->
          n == 1
              ? "The file does not say enough on one condition:"
              : "The file does not say enough on " + English.number(n) + " conditions:";
    };
  }

  /** The conditions on which the verdict turns. */
  static List<OfCondition> turningPoints(Judgment judgment) {
    List<OfCondition> turning = new ArrayList<>();
    for (OfCondition condition : judgment.decides().conditions()) {
      if (judgment.decides().turnsOn().contains(condition.condition().id())) {
        turning.add(condition);
      }
    }
    return turning;
  }

  /** The conditions of a status on which the verdict does not turn. */
  private List<OfCondition> others(Status status) {
    List<OfCondition> others = new ArrayList<>();
    for (OfCondition condition : judgment.decides().conditions()) {
      if (condition.status() == status
          && !judgment.decides().turnsOn().contains(condition.condition().id())) {
        others.add(condition);
      }
    }
    return others;
  }

  /** What the condition asks, how it stands, and why. */
  private String point(OfCondition condition) {
    return English.upper(condition.condition().brief())
        + (condition.status() == Status.UNDETERMINED
            ? ". "
            : " (" + Sentences.kind(condition.finding()) + "). ")
        + Reason.paragraph(reasons.of(condition));
  }

  /** Why a condition on which the verdict does not turn is undetermined. */
  private String silence(OfCondition silent) {
    return sentences.silence(silent.missing());
  }

  /** What the conditions that are contested besides come to; empty when there are none. */
  private String besides() {
    List<String> open = new ArrayList<>();
    for (OfCondition condition : others(Status.CONTESTED)) {
      open.add(condition.condition().id());
    }
    return open.isEmpty() ? "" : "Besides, " + English.and(open) + " would stay open.";
  }
}
