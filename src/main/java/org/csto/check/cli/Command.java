package org.csto.check.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One thing the program can be asked to do. */
interface Command {
  /** Its options and arguments, for parsing and for help. */
  CommandSpec spec();

  /** Does it, and says how it went. */
  Exit run(ParseResult arguments, Console console) throws UsageException;

  /** An option or argument that parses but cannot be meant. */
  final class UsageException extends Exception {
    UsageException(String message) {
      super(message);
    }
  }
}
