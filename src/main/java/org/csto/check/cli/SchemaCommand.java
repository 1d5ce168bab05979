package org.csto.check.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

final class SchemaCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Options.spec("schema", "");
  }

  @Override
  public Exit run(ParseResult arguments, Console console) {
    return Exit.INTERNAL;
  }
}
