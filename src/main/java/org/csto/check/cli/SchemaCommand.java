package org.csto.check.cli;

import org.csto.check.casefile.CaseSchema;
import org.csto.check.model.Law;
import org.csto.check.report.json.JsonText;
import org.csto.check.report.json.ReportSchema;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code csto-check schema [case|report]}: prints the JSON Schema of a case file or of a report.
 */
final class SchemaCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.spec(
            "schema",
            "Prints the JSON Schema (2020-12) of a case file, to be saved beside your cases as"
                + " case.schema.json for editors that check and complete while you type, or of a"
                + " report in JSON, for programs that read one.");
    spec.addOption(
        Options.text(
            "--rules", "DIR", "Read the pack in that folder instead of the built-in one."));
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("WHAT")
            .arity("0..1")
            .type(String.class)
            .description("case (default) or report.")
            .build());
    return spec;
  }

  @Override
  public Exit run(ParseResult arguments, Console console) throws UsageException {
    String what =
        arguments.matchedPositionals().isEmpty()
            ? "case"
            : arguments.matchedPositional(0).getValue();
    if (what.equals("report")) {
      console.out().print(ReportSchema.text());
      return Exit.MET;
    }
    if (!what.equals("case")) {
      throw new UsageException(
          "There is a schema of a case and one of a report, none of \"" + what + "\".");
    }
    Opened opened = Opened.pack(Options.folder(arguments, console));
    Law law = opened.law();
    if (law == null) {
      console
          .err()
          .print(Complaints.tell(opened.problems(), console.complaints(Console.Colour.AUTO)));
      return Exit.BAD_INPUT;
    }
    console.out().print(JsonText.write(CaseSchema.of(law)));
    return Exit.MET;
  }
}
