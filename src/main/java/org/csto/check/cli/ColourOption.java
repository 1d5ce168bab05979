package org.csto.check.cli;

import java.util.Locale;
import org.csto.check.cli.Command.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --color}. */
final class ColourOption {
  private final OptionSpec when =
      Options.text("--color", "WHEN", "auto (default), always or never. NO_COLOR is obeyed.");

  void addTo(CommandSpec spec) {
    spec.addOption(when);
  }

  Console.Colour colour() throws UsageException {
    @Nullable String given = when.getValue();
    if (given == null) {
      return Console.Colour.AUTO;
    }
    for (Console.Colour colour : Console.Colour.values()) {
      if (colour.name().toLowerCase(Locale.ROOT).equals(given)) {
        return colour;
      }
    }
    throw new UsageException("--color is auto, always or never, not \"" + given + "\".");
  }
}
