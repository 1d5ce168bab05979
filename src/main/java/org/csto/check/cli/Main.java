package org.csto.check.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.csto.check.cli.Command.UsageException;
import org.csto.check.engine.RuleBase;
import org.csto.check.model.Characters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: picks the command, runs it, and turns what happened into an exit code. */
public final class Main {
  private static final List<String> COMMANDS = List.of("explain", "rules", "test", "new", "schema");

  private static final List<String> NO_CASE = List.of("-h", "--help", "-V", "--version");

  private final Console console;

  Main(Console console) {
    this.console = console;
  }

  public static void main(String[] args) {
    // All is flushed; exit would set up the platform's logging only to log that it was called.
    Runtime.getRuntime().halt(new Main(Console.system()).run(args).code());
  }

  /** Runs the program; never throws. */
  Exit run(String... args) {
    try {
      Exit exit = dispatch(args);
      console.out().flush();
      String lost = ReportStream.lost(console.out());
      if (lost != null) {
        throw UsageException.unwritable(null, lost);
      }
      return exit;
    } catch (UnmatchedArgumentException e) {
      List<String> near = e.getSuggestions();
      return usage(
          args, e.getMessage() + (near.isEmpty() ? "." : ". Did you mean " + near.get(0) + "?"));
    } catch (ParameterException e) {
      return usage(args, String.valueOf(e.getMessage()));
    } catch (UsageException e) {
      if (e.isUnwritable()) {
        console
            .err()
            .println("csto-check: " + Characters.printable(String.valueOf(e.getMessage())));
        return Exit.USAGE;
      }
      return usage(args, String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      console.err().println("csto-check: the program failed, which is its own fault: " + e);
      if (console.environment().containsKey("CSTO_CHECK_DEBUG")) {
        e.printStackTrace(console.err());
      } else {
        console.err().println("Set CSTO_CHECK_DEBUG=1 to see where, and report it with the case.");
      }
      return Exit.INTERNAL;
    } finally {
      console.out().flush();
    }
  }

  /** The first argument picks the command; what is no command is a case to judge. */
  private Exit dispatch(String[] args) throws UsageException {
    Command named = args.length == 0 ? null : named(args[0]);
    if (named == null && judges(args)) {
      RuleBase.builtIn();
    }
    Command command = named == null ? new CheckCommand() : named;
    CommandLine line = new CommandLine(command.spec(), Options.LISTS);
    if (named != null) {
      line.setCommandName("csto-check " + args[0]);
    }
    ParseResult parsed =
        line.parseArgs(named == null ? args : Arrays.copyOfRange(args, 1, args.length));
    if (parsed.isUsageHelpRequested()) {
      help(named == null ? whole() : line);
      return Exit.MET;
    }
    if (parsed.isVersionHelpRequested()) {
      console.out().println(Version.LINE);
      return Exit.MET;
    }
    return command.run(console);
  }

  static boolean isCommand(String name) {
    return COMMANDS.contains(name);
  }

  private static @Nullable Command named(String name) {
    return switch (name) {
      case "explain" -> new ExplainCommand();
      case "rules" -> new RulesCommand();
      case "test" -> new TestCommand();
      case "new" -> new NewCommand();
      case "schema" -> new SchemaCommand();
      default -> null;
    };
  }

  /**
   * Whether the built-in rules will be needed, as far as a glance at the arguments tells: they are
   * made ready while the line is parsed.
   */
  private static boolean judges(String[] args) {
    for (String argument : args) {
      if (argument.startsWith("--rules") || NO_CASE.contains(argument)) {
        return false;
      }
    }
    return args.length > 0;
  }

  /** The command line with every command, for help and for completion. */
  static CommandLine whole() {
    CommandSpec spec = new CheckCommand().spec();
    for (String name : COMMANDS) {
      spec.addSubcommand(name, Objects.requireNonNull(named(name)).spec());
    }
    return new CommandLine(spec, Options.LISTS);
  }

  private void help(CommandLine line) {
    boolean painted = console.terminal(Console.Colour.AUTO).colour();
    line.setUsageHelpWidth(
        Math.max(80, Math.min(120, console.terminal(Console.Colour.AUTO).width())));
    PrintWriter writer = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
    line.usage(writer, painted ? Ansi.ON : Ansi.OFF);
    writer.flush();
  }

  private Exit usage(String[] args, String message) {
    String command = args.length > 0 && isCommand(args[0]) ? args[0] + " " : "";
    console.err().println("csto-check: " + Characters.printable(message));
    console.err().println("Try csto-check " + command + "--help.");
    return Exit.USAGE;
  }
}
