package org.csto.check.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** A whole run of the program: how it ended, and what it wrote where. */
record CommandRun(Exit exit, String out, String err) {
  /** Runs in the folder of the project, on a screen of 80 columns without colours. */
  static CommandRun of(String... arguments) {
    return in(Path.of(""), Map.of("LANG", "C.UTF-8"), arguments);
  }

  static CommandRun in(Path folder, Map<String, String> environment, String... arguments) {
    return reading("", folder, environment, arguments);
  }

  /** Runs with something on standard input. */
  static CommandRun reading(
      String input, Path folder, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, true, UTF_8),
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            environment,
            folder);
    Exit exit = new Main(console).run(arguments);
    console.out().flush();
    return new CommandRun(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** What was written, with line breaks and indents taken for single blanks. */
  String unwrapped() {
    return out.replaceAll("\\s+", " ");
  }
}
