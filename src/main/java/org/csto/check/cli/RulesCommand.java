package org.csto.check.cli;

import org.csto.check.reference.RuleList;
import org.csto.check.report.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code csto-check rules}: lists every rule of the pack. */
final class RulesCommand implements Command {
  private final PackOption pack = PackOption.toRead();
  private final OptionSpec format =
      Options.text("-f|--format", "FORMAT", "text (default) or json.");
  private final ColourOption colouring = new ColourOption();

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.spec(
            "rules",
            "Lists every rule: its id, its sentence, the route its ground belongs to, what it cites, and"
                + " the readings under which it is weighed.");
    pack.addTo(spec);
    spec.addOption(format);
    colouring.addTo(spec);
    return spec;
  }

  @Override
  public Exit run(Console console) throws UsageException {
    @Nullable String named = format.getValue();
    if (named != null && !named.equals("text") && !named.equals("json")) {
      throw new UsageException("--format is text or json, not \"" + named + "\".");
    }
    Console.Colour colour = colouring.colour();
    return PackOption.use(
        PackText.open(pack.folder(console)),
        console,
        colour,
        text -> {
          RuleList rules = new RuleList(text.law(), text.library());
          console
              .out()
              .print(
                  "json".equals(named)
                      ? JsonText.write(rules.tree())
                      : rules.text(console.terminal(colour)));
          return Exit.MET;
        });
  }
}
