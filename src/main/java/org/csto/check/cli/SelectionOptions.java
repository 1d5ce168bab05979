package org.csto.check.cli;

import org.csto.check.cli.Command.UsageException;
import org.csto.check.model.Law;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which cases a report shows. */
final class SelectionOptions {
  private final OptionSpec only =
      Options.text(
          "--only",
          "VERDICTS",
          "Show only those of met, not-met, contested, undetermined and rejected, separated by"
              + " commas.");
  private final OptionSpec where =
      Options.text(
          "--where",
          "CONDITIONS",
          "Show only cases where all of these hold: outside=contested,text!=CST-1992. Keys are text,"
              + " kind, turns-on, conditions, and facts that somebody states or claims. Like --only"
              + " it changes neither the exit code nor the counts, but those of --summary.");

  void addTo(CommandSpec spec) {
    spec.addOption(only);
    spec.addOption(where);
  }

  Selection selection(Law law) throws UsageException {
    return Selection.of(only.getValue(), where.getValue(), law);
  }
}
