package org.csto.check.cli;

import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.reference.RuleList;
import org.csto.check.report.json.JsonText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code csto-check rules}: lists every rule of the pack. */
final class RulesCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.spec(
            "rules",
            "Lists every rule: its id, its sentence, the route its ground belongs to, what it cites, and"
                + " the readings under which it is weighed.");
    spec.addOption(
        Options.text(
            "--rules", "DIR", "Read the pack in that folder instead of the built-in one."));
    spec.addOption(Options.text("-f|--format", "FORMAT", "text (default) or json."));
    Options.colour(spec);
    return spec;
  }

  @Override
  public Exit run(ParseResult arguments, Console console) throws UsageException {
    String format = Options.value(arguments, "--format");
    if (format != null && !format.equals("text") && !format.equals("json")) {
      throw new UsageException("--format is text or json, not \"" + format + "\".");
    }
    Console.Colour colour = Options.colour(arguments);
    Opened opened = Opened.pack(Options.folder(arguments, console));
    Law law = opened.law();
    Library library = opened.library();
    if (law == null || library == null) {
      console.err().print(Complaints.tell(opened.problems(), console.complaints(colour)));
      return Exit.BAD_INPUT;
    }
    RuleList rules = new RuleList(law, library);
    console
        .out()
        .print(
            "json".equals(format)
                ? JsonText.write(rules.tree())
                : rules.text(console.terminal(colour)));
    return Exit.MET;
  }
}
