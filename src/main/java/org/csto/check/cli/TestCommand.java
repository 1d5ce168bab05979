package org.csto.check.cli;

import java.util.List;
import org.csto.check.engine.RuleBase;
import org.csto.check.model.Law;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Form;
import org.csto.check.report.TestForm;
import org.csto.check.report.Trial;
import org.csto.check.weigh.Judge;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code csto-check test FILE|DIR…}: judges cases and compares with what they expect. */
final class TestCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.spec(
            "test",
            "Judges cases as each entry under their key expect asks, and compares the verdict, what it"
                + " turns on, the status of conditions, and the rules that gave grounds.");
    spec.usageMessage().customSynopsis("csto-check test [OPTIONS] FILE|DIR|-...");
    Options.rules(spec);
    Options.jobs(spec);
    Options.colour(spec);
    Options.cases(spec);
    return spec;
  }

  @Override
  public Exit run(ParseResult arguments, Console console) throws UsageException {
    Console.Colour colour = Options.colour(arguments);
    int jobs = Options.jobs(arguments);
    List<String> paths = Options.paths(arguments);
    Loaded loaded = Loaded.pack(Options.folder(arguments, console), console.compiledRules());
    Law law = loaded.law();
    RuleBase rules = loaded.rules();
    if (law == null || rules == null) {
      console.err().print(Complaints.tell(loaded.problems(), console.complaints(colour)));
      return Exit.BAD_INPUT;
    }
    Feed feed = new Feed(new Walk(paths, console), null);
    boolean several = feed.several();
    Form form = new TestForm(console.terminal(colour));
    Expectations expectations = new Expectations(law, new Judge(law, rules));
    Assessor assessor =
        new Assessor(
            law,
            about -> Evaluation.tried(about.file(), expectations.of(about)),
            form,
            Selection.ALL);
    Output output = Output.to(console.out(), console.isTerminal());
    Progress progress =
        new Progress(
            console.err(),
            several && console.watchesProgress() && !console.isTerminal(),
            () -> Progress.count(paths, console, null));
    Batch batch =
        new Batch(
            form,
            output,
            progress,
            TestCommand::outcome,
            new Batch.Manner(console.complaints(colour), false, false, console.debugs()));
    Exit exit =
        batch.complete(feed, new Workers(several ? jobs : 1), assessor, null, console.err());
    boolean nothing = batch.tally().held() + batch.tally().failed() == 0;
    return nothing ? exit.and(Exit.BAD_INPUT) : exit;
  }

  private static Exit outcome(Evaluation evaluation) {
    Trial trial = evaluation.trial();
    if (trial == null) {
      return Exit.BAD_INPUT;
    }
    return trial.held() ? Exit.MET : Exit.NOT_MET;
  }
}
