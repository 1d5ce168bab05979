package org.csto.check.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;

/** For the build: writes what a shell needs to complete a command line of the program. */
public final class Completions {
  private Completions() {}

  /** {@code Completions FOLDER}. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Files.writeString(
        folder.resolve("csto-check.bash"), AutoComplete.bash("csto-check", Main.whole()));
  }
}
