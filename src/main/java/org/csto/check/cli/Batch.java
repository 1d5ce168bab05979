package org.csto.check.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.csto.check.cli.Assessor.Assessed;
import org.csto.check.cli.Command.UsageException;
import org.csto.check.layout.Terminal;
import org.csto.check.model.Problem;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Form;
import org.csto.check.report.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Brings a run of cases into a report: in the order of the input, each as soon as it and those
 * before it are judged. What it keeps of a case are counts.
 */
final class Batch implements Workers.Taker<Assessed> {
  private final Form form;
  private final Output output;
  private final Progress progress;
  private final Function<Evaluation, Exit> outcome;
  private final Diagnostics diagnostics;
  private final boolean countsSelected;

  private final Tally tally = new Tally();
  private final List<Problem> pathProblems = new ArrayList<>();
  private Exit exit = Exit.MET;
  private boolean begun;

  /**
   * What is told beside the report.
   *
   * @param screen what the screen that it goes to can show
   * @param skipped whether to say what is skipped
   * @param failures whether to show where the program failed
   */
  record Diagnostics(Terminal screen, boolean skipped, boolean failures) {}

  /**
   * @param outcome how a run of a single such case would end
   * @param countsSelected whether the counts are those of the cases asked for, not of all
   */
  Batch(
      Form form,
      Output output,
      Progress progress,
      Function<Evaluation, Exit> outcome,
      Diagnostics diagnostics,
      boolean countsSelected) {
    this.form = form;
    this.output = output;
    this.progress = progress;
    this.outcome = outcome;
    this.diagnostics = diagnostics;
    this.countsSelected = countsSelected;
  }

  Tally tally() {
    return tally;
  }

  /** Judges all that is fed and writes the report; a reader who has gone ends it quietly. */
  Exit run(Feed feed, Workers workers, Assessor assessor) throws IOException, UsageException {
    try {
      output.open();
      output.write(form.head());
      workers.run(feed, Feed.Item::size, assessor, this);
      output.write(form.foot(tally, pathProblems));
      output.finish();
    } catch (Output.Closed e) {
      return exit;
    }
    return feed.isEmpty() ? exit.and(Exit.BAD_INPUT) : exit;
  }

  /**
   * Does so and leaves a whole report, or one that is clearly unfinished.
   *
   * @param named the file that the report goes to, as the user named it; null for the screen
   * @param err where to tell of an interruption
   */
  Exit complete(
      Feed feed, Workers workers, Assessor assessor, @Nullable String named, PrintStream err)
      throws UsageException {
    try (Interruption watch = Interruption.watch(output, progress, err);
        progress) {
      return run(feed, workers, assessor);
    } catch (IOException e) {
      throw UsageException.unwritable(named, String.valueOf(e.getMessage()));
    } finally {
      output.abandon();
    }
  }

  @Override
  public void take(Assessed assessed) throws IOException {
    Evaluation evaluation = assessed.evaluation();
    if (evaluation == null) {
      pass(assessed.found());
      return;
    }
    if (assessed.selected() || !countsSelected) {
      tally.add(evaluation);
    }
    exit = exit.and(assessed.bug() == null ? outcome.apply(evaluation) : Exit.INTERNAL);
    complain(evaluation.problems());
    if (assessed.bug() != null && diagnostics.failures()) {
      progress.print(trace(assessed.bug()));
    }
    if (!assessed.told().isEmpty()) {
      output.write(begun ? form.between() + assessed.told() : assessed.told());
      begun = true;
    }
    progress.step();
  }

  private void pass(Input found) {
    if (found instanceof Input.NoCase nothing) {
      pathProblems.add(nothing.problem());
      exit = exit.and(Exit.BAD_INPUT);
      complain(List.of(nothing.problem()));
    } else if (diagnostics.skipped() && found instanceof Input.Skipped skipped) {
      progress.print(
          Complaints.note(
              skipped.name() + " is skipped: " + skipped.because() + ".", diagnostics.screen()));
    }
  }

  private void complain(List<Problem> problems) {
    if (!problems.isEmpty()) {
      progress.print(Complaints.tell(problems, diagnostics.screen()));
    }
  }

  private static String trace(Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
