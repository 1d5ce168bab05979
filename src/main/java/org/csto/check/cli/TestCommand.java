package org.csto.check.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.csto.check.casefile.CaseReader;
import org.csto.check.casefile.CaseReader.Outcome;
import org.csto.check.engine.Judge;
import org.csto.check.engine.RuleBase;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.csto.check.report.Trial;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code csto-check test FILE|DIR…}: judges cases and compares with what they expect. */
final class TestCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = Options.spec("test",
        "Judges cases as each entry under their key expect asks, and compares the verdict, what it"
            + " turns on, the status of conditions, and the rules that gave grounds.");
    spec.usageMessage().customSynopsis("csto-check test [OPTIONS] FILE|DIR|-...");
    Options.rules(spec);
    Options.colour(spec);
    spec.addPositional(PositionalParamSpec.builder().paramLabel("FILE|DIR|-").arity("0..*")
        .type(List.class).auxiliaryTypes(String.class)
        .description("Case files, folders of them, or - for standard input.").build());
    return spec;
  }

  @Override
  public Exit run(ParseResult arguments, Console console) throws UsageException {
    Console.Colour colour = Options.colour(arguments);
    List<String> paths = arguments.matchedPositionals().isEmpty()
        ? List.of() : arguments.matchedPositional(0).getValue();
    if (paths.isEmpty()) {
      throw new UsageException("Name a case file or a folder of cases.");
    }
    Loaded loaded = Loaded.pack(Options.folder(arguments, console));
    Law law = loaded.law();
    RuleBase rules = loaded.rules();
    if (law == null || rules == null) {
      console.err().print(Complaints.tell(loaded.problems(), console.complaints(colour)));
      return Exit.BAD_INPUT;
    }
    Inputs.Found found = Inputs.find(paths, console);
    List<Problem> complaints = new ArrayList<>(found.problems());
    Expectations expectations = new Expectations(law, new Judge(law, rules));
    List<Trial> trials = new ArrayList<>();
    for (String file : found.files()) {
      trials.add(trial(file, law, expectations, complaints, console));
    }
    console.err().print(Complaints.tell(complaints, console.complaints(colour)));
    console.out().print(Trial.tell(trials, console.terminal(colour)));
    return exit(trials, complaints);
  }

  private static Trial trial(
      String file, Law law, Expectations expectations, List<Problem> complaints, Console console) {
    try {
      Outcome outcome = CaseReader.read(law, file, Inputs.read(file, console));
      if (outcome instanceof Outcome.Accepted accepted) {
        return expectations.of(accepted.about());
      }
      complaints.addAll(((Outcome.Rejected) outcome).problems());
    } catch (IOException e) {
      complaints.add(Inputs.problem(file, "unreadable", "This file cannot be read.", ""));
    }
    return new Trial(file, true, List.of());
  }

  private static Exit exit(List<Trial> trials, List<Problem> complaints) {
    boolean nothing = trials.stream().allMatch(trial -> trial.outcomes().isEmpty());
    if (nothing || !complaints.isEmpty()) {
      return Exit.BAD_INPUT;
    }
    return trials.stream().allMatch(Trial::held) ? Exit.MET : Exit.NOT_MET;
  }
}
