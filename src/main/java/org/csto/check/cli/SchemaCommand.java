package org.csto.check.cli;

import org.csto.check.casefile.CaseSchema;
import org.csto.check.report.json.JsonText;
import org.csto.check.report.json.ReportSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code csto-check schema [case|report]}: prints the JSON Schema of a case file or of a report.
 */
final class SchemaCommand implements Command {
  private final PackOption pack = PackOption.toRead();
  private final PositionalParamSpec subject =
      PositionalParamSpec.builder()
          .paramLabel("WHAT")
          .arity("0..1")
          .type(String.class)
          .description("case (default) or report.")
          .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.spec(
            "schema",
            "Prints the JSON Schema (2020-12) of a case file, to be saved beside your cases as"
                + " case.schema.json for editors that check and complete while you type, or of a"
                + " report in JSON, for programs that read one.");
    pack.addTo(spec);
    spec.addPositional(subject);
    return spec;
  }

  @Override
  public Exit run(Console console) throws UsageException {
    @Nullable String named = subject.getValue();
    String what = named == null ? "case" : named;
    if (what.equals("report")) {
      console.out().print(ReportSchema.text());
      return Exit.MET;
    }
    if (!what.equals("case")) {
      throw new UsageException(
          "There is a schema of a case and one of a report, none of \"" + what + "\".");
    }
    return PackOption.use(
        PackText.open(pack.folder(console)),
        console,
        Console.Colour.AUTO,
        text -> {
          console.out().print(JsonText.write(CaseSchema.of(text.law())));
          return Exit.MET;
        });
  }
}
