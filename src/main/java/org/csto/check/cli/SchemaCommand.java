package org.csto.check.cli;

import org.csto.check.casefile.CaseSchema;
import org.csto.check.model.Law;
import org.csto.check.report.JsonText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code csto-check schema}: prints the JSON Schema of a case file. */
final class SchemaCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = Options.spec("schema",
        "Prints the JSON Schema (2020-12) of a case file, for editors that check and complete while"
            + " you type. Save it beside your cases as case.schema.json.");
    spec.addOption(Options.text("--rules", "DIR",
        "Read the pack in that folder instead of the built-in one."));
    return spec;
  }

  @Override
  public Exit run(ParseResult arguments, Console console) {
    Opened opened = Opened.pack(Options.folder(arguments, console));
    Law law = opened.law();
    if (law == null) {
      console.err().print(
          Complaints.tell(opened.problems(), console.complaints(Console.Colour.AUTO)));
      return Exit.BAD_INPUT;
    }
    console.out().print(JsonText.write(CaseSchema.of(law)));
    return Exit.MET;
  }
}
