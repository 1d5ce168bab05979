package org.csto.check.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** One thing the program can be asked to do. */
interface Command {
  /** Its options and arguments, for parsing and for help. */
  CommandSpec spec();

  /** Does it as the options say that were parsed, and says how it went. */
  Exit run(Console console) throws UsageException;

  /** An option or argument that parses but cannot be meant, or a report that cannot be written. */
  final class UsageException extends Exception {
    private final boolean unwritable;

    UsageException(String message) {
      this(message, false);
    }

    private UsageException(String message, boolean unwritable) {
      super(message);
      this.unwritable = unwritable;
    }

    /**
     * @param named the file that the report goes to, as the user named it; null for the screen
     */
    static UsageException unwritable(@Nullable String named, String because) {
      String report = named == null ? "The report" : "\"" + named + "\"";
      return new UsageException(report + " cannot be written: " + because + ".", true);
    }

    /** Whether it is about writing the report, which no other option would mend. */
    boolean isUnwritable() {
      return unwritable;
    }
  }
}
