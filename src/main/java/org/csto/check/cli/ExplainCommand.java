package org.csto.check.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

final class ExplainCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Options.spec("explain", "");
  }

  @Override
  public Exit run(ParseResult arguments, Console console) {
    return Exit.INTERNAL;
  }
}
