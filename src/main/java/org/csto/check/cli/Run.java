package org.csto.check.cli;

import java.util.function.Function;
import org.csto.check.cli.Batch.Diagnostics;
import org.csto.check.cli.CaseOptions.Cases;
import org.csto.check.cli.Command.UsageException;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Form;
import org.jspecify.annotations.Nullable;

/** A run over the cases that the user names, from their files to a report. */
final class Run {
  private final Console console;
  private final Cases cases;
  private final Feed feed;
  private final boolean several;

  Run(Console console, Cases cases) {
    this.console = console;
    this.cases = cases;
    this.feed = new Feed(new Walk(cases.paths(), console), cases.shard());
    this.several = feed.several();
  }

  /** Whether there is more than one case, or could be. */
  boolean several() {
    return several;
  }

  /**
   * Where what is judged is brought together.
   *
   * @param onScreen whether the cases are told on the screen one by one, which shows progress
   * @param outcome how a run of a single such case would end
   * @param countsSelected whether the counts are those of the cases asked for, not of all
   */
  Batch batch(
      Form form,
      Output output,
      boolean onScreen,
      Function<Evaluation, Exit> outcome,
      Diagnostics diagnostics,
      boolean countsSelected) {
    Progress progress =
        new Progress(
            console.err(),
            several && console.watchesProgress() && !onScreen,
            () -> Progress.count(cases.paths(), console, cases.shard()));
    return new Batch(form, output, progress, outcome, diagnostics, countsSelected);
  }

  /**
   * Judges every case and writes the report.
   *
   * @param named the file that the report goes to, as the user named it; null for the screen
   */
  Exit complete(Batch batch, Assessor assessor, @Nullable String named) throws UsageException {
    Workers workers = new Workers(several ? cases.jobs() : 1);
    return batch.complete(feed, workers, assessor, named, console.err());
  }
}
