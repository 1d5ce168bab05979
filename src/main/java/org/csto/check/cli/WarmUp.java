package org.csto.check.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The training run of the class archive: does what programs are started for, and shows none of it.
 * The launcher runs it, with the folder of the distribution as its argument, when it makes the
 * archive.
 */
public final class WarmUp {
  private WarmUp() {}

  public static void main(String[] args) {
    run(Path.of(args[0]), "cases/kazakhstan-2022.yaml");
    run(Path.of(args[0]), "--help");
    run(Path.of(args[0]), "--version");
  }

  private static void run(Path home, String... arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Map<String, String> terminal = new HashMap<>(System.getenv());
    terminal.putAll(Map.of("CSTO_CHECK_STDOUT", "terminal", "LANG", "C.UTF-8"));
    new Main(new Console(nowhere, nowhere, InputStream.nullInputStream(), terminal, home))
        .run(arguments);
  }
}
