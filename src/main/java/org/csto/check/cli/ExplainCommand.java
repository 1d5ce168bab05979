package org.csto.check.cli;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.layout.Terminal;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.reference.Topics;
import org.csto.check.reference.Topics.ExitCode;
import org.csto.check.yaml.Problems;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code csto-check explain ID}: tells what a word of the law, of a case or of a report means. */
final class ExplainCommand implements Command {
  private static final String WHICH =
      "Where several apply, a run ends with the first of 70, 130, 2, 3, 1, 4 and 0. With --exit-zero"
          + " it ends with 0 where it would with 1 or 4.";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.spec(
            "explain",
            "Explains a condition, a rule, a provision, a reading, a point of law, a standard, a text, a"
                + " status, a word, a fact, a source, a complaint or an exit code: its words, its"
                + " authority and where it was seen.");
    spec.addOption(
        Options.text(
            "--rules", "DIR", "Read the pack in that folder instead of the built-in one."));
    Options.colour(spec);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("ID")
            .arity("0..1")
            .type(String.class)
            .description("What to explain; without it, a list of all there is.")
            .build());
    return spec;
  }

  @Override
  public Exit run(ParseResult arguments, Console console) throws UsageException {
    Console.Colour colour = Options.colour(arguments);
    Opened opened = Opened.pack(Options.folder(arguments, console));
    Law law = opened.law();
    Library library = opened.library();
    if (law == null || library == null) {
      console.err().print(Complaints.tell(opened.problems(), console.complaints(colour)));
      return Exit.BAD_INPUT;
    }
    Topics explanations = new Topics(law, library, exits());
    Terminal terminal = console.terminal(colour);
    if (arguments.matchedPositionals().isEmpty()) {
      console.out().print(explanations.list(terminal));
      return Exit.MET;
    }
    String id = named(arguments.matchedPositional(0).getValue(), explanations);
    if (!explanations.knows(id)) {
      throw new UsageException(
          "Nothing is called \""
              + id
              + "\". "
              + (Problems.didYouMean(id, explanations.ids())
                      + " csto-check explain lists all that can be explained.")
                  .strip());
    }
    console.out().print(explanations.tell(id, terminal));
    return Exit.MET;
  }

  /** What is asked for; an article, as lawyers write it, is one of the Treaty. */
  private static String named(String given, Topics explanations) {
    String article = given.replaceFirst("(?i)^art(icle|\\.)? *([0-9]+)$", "cst-$2");
    return explanations.knows(article) ? article : given;
  }

  private static List<ExitCode> exits() {
    List<ExitCode> exits = new ArrayList<>();
    for (Exit exit : Exit.values()) {
      exits.add(new ExitCode(exit.code(), exit.name(), exit.meaning(), WHICH));
    }
    return exits;
  }
}
