package org.csto.check.cli;

import java.nio.file.Path;
import org.csto.check.cli.Command.UsageException;
import org.csto.check.model.Checked;
import org.csto.check.model.Checked.Sound;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --rules}: a pack in place of the built-in one. */
final class PackOption {
  private final OptionSpec rules;

  private PackOption(String description) {
    rules = Options.text("--rules", "DIR", description);
  }

  /** Of a command that runs the rules. */
  static PackOption toRun() {
    return new PackOption(
        "Compile and use the pack in that folder instead of the built-in one. Rules are code: use only packs you trust.");
  }

  /** Of a command that reads them. */
  static PackOption toRead() {
    return new PackOption("Read the pack in that folder instead of the built-in one.");
  }

  void addTo(CommandSpec spec) {
    spec.addOption(rules);
  }

  /** The folder named; null for the built-in pack. */
  @Nullable Path folder(Console console) throws UsageException {
    @Nullable String given = rules.getValue();
    return given == null ? null : console.path(given);
  }

  /** What a command does with a pack that is in order. */
  interface Use<P> {
    Exit of(P pack) throws UsageException;
  }

  /** Does something with a pack, or tells what is wrong with it. */
  static <P> Exit use(Checked<P> pack, Console console, Console.Colour colour, Use<P> use)
      throws UsageException {
    if (pack instanceof Sound<P> sound) {
      return use.of(sound.value());
    }
    console.err().print(Complaints.tell(pack.problems(), console.complaints(colour)));
    return Exit.BAD_INPUT;
  }
}
