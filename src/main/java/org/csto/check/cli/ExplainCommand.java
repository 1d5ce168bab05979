package org.csto.check.cli;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.layout.Terminal;
import org.csto.check.reference.Topics;
import org.csto.check.reference.Topics.ExitCode;
import org.csto.check.yaml.Problems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code csto-check explain ID}: tells what a word of the law, of a case or of a report means. */
final class ExplainCommand implements Command {
  private static final String WHICH =
      "Where several apply, a run ends with the first of 70, 130, 2, 3, 1, 4 and 0. With --exit-zero"
          + " it ends with 0 where it would with 1 or 4.";

  private final PackOption pack = PackOption.toRead();
  private final ColourOption colouring = new ColourOption();
  private final PositionalParamSpec word =
      PositionalParamSpec.builder()
          .paramLabel("ID")
          .arity("0..1")
          .type(String.class)
          .description("What to explain; without it, a list of all there is.")
          .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.spec(
            "explain",
            "Explains a condition, a rule, a provision, a reading, a point of law, a standard, a text, a"
                + " status, a word, a fact, a source, a complaint or an exit code: its words, its"
                + " authority and where it was seen.");
    pack.addTo(spec);
    colouring.addTo(spec);
    spec.addPositional(word);
    return spec;
  }

  @Override
  public Exit run(Console console) throws UsageException {
    Console.Colour colour = colouring.colour();
    return PackOption.use(
        PackText.open(pack.folder(console)),
        console,
        colour,
        text -> explain(text, console, console.terminal(colour)));
  }

  private Exit explain(PackText text, Console console, Terminal terminal) throws UsageException {
    Topics topics = new Topics(text.law(), text.library(), exits());
    @Nullable String given = word.getValue();
    if (given == null) {
      console.out().print(topics.list(terminal));
      return Exit.MET;
    }
    String id = named(given, topics);
    if (!topics.knows(id)) {
      throw new UsageException(
          "Nothing is called \""
              + id
              + "\". "
              + (Problems.didYouMean(id, topics.ids())
                      + " csto-check explain lists all that can be explained.")
                  .strip());
    }
    console.out().print(topics.tell(id, terminal));
    return Exit.MET;
  }

  /** What is asked for; an article, as lawyers write it, is one of the Treaty. */
  private static String named(String given, Topics topics) {
    String article = given.replaceFirst("(?i)^art(icle|\\.)? *([0-9]+)$", "cst-$2");
    return topics.knows(article) ? article : given;
  }

  private static List<ExitCode> exits() {
    List<ExitCode> exits = new ArrayList<>();
    for (Exit exit : Exit.values()) {
      exits.add(new ExitCode(exit.code(), exit.name(), exit.meaning(), WHICH));
    }
    return exits;
  }
}
