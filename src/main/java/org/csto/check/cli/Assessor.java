package org.csto.check.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.csto.check.casefile.CaseReader;
import org.csto.check.casefile.CaseReader.Outcome;
import org.csto.check.cli.Input.Source;
import org.csto.check.model.Case;
import org.csto.check.model.Complaint;
import org.csto.check.model.Law;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Evaluation.Rejected;
import org.csto.check.report.Form;
import org.jspecify.annotations.Nullable;

/**
 * Reads, judges and tells one case. Whatever goes wrong with it is told as its outcome: it takes no
 * other case down. Safe for use by many threads.
 */
final class Assessor implements Function<Feed.Item, Assessor.Assessed> {
  private final Law law;
  private final Function<Case, Evaluation> judging;
  private final Form form;
  private final Selection selection;

  /**
   * @param judging judges a case that could be read
   */
  Assessor(Law law, Function<Case, Evaluation> judging, Form form, Selection selection) {
    this.law = law;
    this.judging = judging;
    this.form = form;
    this.selection = selection;
  }

  /**
   * What came of something found.
   *
   * @param evaluation null when it is no case
   * @param selected whether it is among the cases asked for
   * @param told what the report says of it
   * @param bug why the program failed on it; null unless it did
   */
  record Assessed(
      Input found,
      @Nullable Evaluation evaluation,
      boolean selected,
      String told,
      @Nullable Throwable bug) {}

  @Override
  public Assessed apply(Feed.Item item) {
    if (!(item.found() instanceof Source source)) {
      return new Assessed(item.found(), null, false, "", null);
    }
    try {
      return told(item, evaluate(source), null);
    } catch (RuntimeException | Error e) {
      Evaluation failed =
          new Rejected(
              source.name(),
              List.of(
                  Complaints.about(
                      source.name(),
                      Complaint.PROGRAM_FAILED,
                      "The program failed on this case: " + e + ".",
                      "Set CSTO_CHECK_DEBUG=1 to see where, and report it with the case.")));
      return told(item, failed, e);
    }
  }

  private Assessed told(Feed.Item item, Evaluation evaluation, @Nullable Throwable bug) {
    boolean selected = selection.shows(evaluation);
    return new Assessed(
        item.found(),
        evaluation,
        selected,
        selected ? form.each(item.index(), evaluation) : "",
        bug);
  }

  private Evaluation evaluate(Source source) {
    try {
      Outcome outcome = CaseReader.read(law, source.name(), source.read(), source.linesBefore());
      return outcome instanceof Outcome.Accepted accepted
          ? judging.apply(accepted.about())
          : new Rejected(source.name(), ((Outcome.Rejected) outcome).problems());
    } catch (IOException e) {
      return new Rejected(
          source.name(),
          List.of(
              Complaints.about(
                  source.name(), Complaint.UNREADABLE, "This file cannot be read.", "")));
    }
  }
}
