package org.csto.check.cli;

import org.csto.check.cli.Command.UsageException;
import org.csto.check.cli.Format.Presentation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a report looks like, and where it goes. */
final class ReportOptions {
  private final OptionSpec format =
      Options.text(
          "-f|--format", "FORMAT", "text (default), json, ndjson, csv, markdown or junit.");
  private final OptionSpec output =
      Options.text(
          "-o|--output",
          "FILE",
          "Write the report to a file, which takes its name when it is whole (default: -,"
              + " standard output).");
  private final ColourOption colour = new ColourOption();
  private final OptionSpec quiet = Options.flag("-q|--quiet", "One line a case.");
  private final OptionSpec verbose =
      Options.flag("-v|--verbose", "Each case explained, with every claim and every source.");
  private final OptionSpec summary =
      Options.flag("--summary", "Counts in place of cases (text and json).");
  private final OptionSpec matrix =
      Options.flag(
          "--matrix",
          "Every reading and standard also where they are left out otherwise (ndjson, markdown).");

  void addTo(CommandSpec spec) {
    spec.addOption(format);
    spec.addOption(output);
    colour.addTo(spec);
    spec.addOption(quiet);
    spec.addOption(verbose);
    spec.addOption(summary);
    spec.addOption(matrix);
  }

  Format format() throws UsageException {
    return Format.named(format.getValue());
  }

  Console.Colour colour() throws UsageException {
    return colour.colour();
  }

  /** The file that the report goes to, as the user named it; null for standard output. */
  @Nullable String file() {
    @Nullable String named = output.getValue();
    return "-".equals(named) ? null : named;
  }

  /**
   * @param several whether it tells of more than one case
   * @param selected whether it leaves out cases that it counts
   */
  Presentation presentation(boolean several, boolean selected) {
    return new Presentation(
        several,
        Options.isSet(summary),
        Options.isSet(matrix),
        Options.isSet(quiet),
        Options.isSet(verbose),
        selected);
  }
}
