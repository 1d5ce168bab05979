package org.csto.check.cli;

import org.csto.check.cli.Batch.Diagnostics;
import org.csto.check.cli.CaseOptions.Cases;
import org.csto.check.cli.Console.Colour;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Evaluation.Tried;
import org.csto.check.report.Form;
import org.csto.check.report.text.TestForm;
import org.csto.check.weigh.Judge;
import picocli.CommandLine.Model.CommandSpec;

/** {@code csto-check test FILE|DIR…}: judges cases and compares with what they expect. */
final class TestCommand implements Command {
  private final PackOption pack = PackOption.toRun();
  private final CaseOptions cases = CaseOptions.whole();
  private final ColourOption colouring = new ColourOption();

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.spec(
            "test",
            "Judges cases as each entry under their key expect asks, and compares the verdict, what it"
                + " turns on, the status of conditions, and the rules that gave grounds.");
    spec.usageMessage().customSynopsis("csto-check test [OPTIONS] FILE|DIR|-...");
    pack.addTo(spec);
    cases.addTo(spec);
    colouring.addTo(spec);
    return spec;
  }

  @Override
  public Exit run(Console console) throws UsageException {
    Colour colour = colouring.colour();
    Cases named = cases.cases();
    return PackOption.use(
        RunnablePack.load(pack.folder(console), console.compiledRules()),
        console,
        colour,
        loaded -> test(loaded, named, colour, console));
  }

  private static Exit test(RunnablePack pack, Cases named, Colour colour, Console console)
      throws UsageException {
    Run run = new Run(console, named);
    Form form = new TestForm(console.terminal(colour));
    Expectations expectations = new Expectations(pack.law(), new Judge(pack.law(), pack.rules()));
    Assessor assessor =
        new Assessor(pack.law(), about -> new Tried(expectations.of(about)), form, Selection.ALL);
    Batch batch =
        run.batch(
            form,
            Output.to(console.out(), console.isTerminal()),
            console.isTerminal(),
            TestCommand::outcome,
            new Diagnostics(console.complaints(colour), false, console.debugs()),
            false);
    Exit exit = run.complete(batch, assessor, null);
    boolean nothing = batch.tally().held() + batch.tally().failed() == 0;
    return nothing ? exit.and(Exit.BAD_INPUT) : exit;
  }

  private static Exit outcome(Evaluation evaluation) {
    if (!(evaluation instanceof Tried tried)) {
      return Exit.BAD_INPUT;
    }
    return tried.trial().held() ? Exit.MET : Exit.NOT_MET;
  }
}
