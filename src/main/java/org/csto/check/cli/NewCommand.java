package org.csto.check.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

final class NewCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Options.spec("new", "");
  }

  @Override
  public Exit run(ParseResult arguments, Console console) {
    return Exit.INTERNAL;
  }
}
