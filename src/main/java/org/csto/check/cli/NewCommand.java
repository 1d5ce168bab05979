package org.csto.check.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.csto.check.casefile.Starter;
import org.csto.check.model.Characters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code csto-check new FILE}: writes a commented case to start from. */
final class NewCommand implements Command {
  private final PositionalParamSpec file =
      PositionalParamSpec.builder()
          .paramLabel("FILE")
          .arity("0..1")
          .type(String.class)
          .description("The file to write, such as my-case.yaml.")
          .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.spec(
            "new",
            "Writes a commented case to start from. It can be judged as it stands. A file that is"
                + " already there is never overwritten.");
    spec.usageMessage().customSynopsis("csto-check new FILE");
    spec.addPositional(file);
    return spec;
  }

  @Override
  public Exit run(Console console) throws UsageException {
    @Nullable String given = file.getValue();
    if (given == null) {
      throw new UsageException("Name the file to write, such as my-case.yaml.");
    }
    if (given.isEmpty() || given.equals(Walk.STANDARD_INPUT)) {
      throw new UsageException("A case needs a name, such as my-case.yaml.");
    }
    Path path = console.path(given);
    String name = String.valueOf(path.getFileName()).replaceFirst("\\.ya?ml$", "");
    try {
      Files.writeString(
          path,
          Starter.text(name, schemaNear(path)),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException("\"" + given + "\" is already there, and is left as it is.");
    } catch (IOException e) {
      throw new UsageException("\"" + given + "\" cannot be written. Is its folder there?");
    }
    String shown = Characters.printable(given);
    console.out().println("Wrote " + shown + ". Next: csto-check " + argument(shown));
    return Exit.MET;
  }

  /** A file as an argument: one word to the shell, and neither a command nor an option. */
  private static String argument(String file) {
    String named = Main.isCommand(file) || file.startsWith("-") ? "./" + file : file;
    return named.matches("[\\p{L}\\p{N}._:/\\\\-]+") ? named : '"' + named + '"';
  }

  /** The way from a case to a schema in its folder or the one above; null when there is none. */
  private static @Nullable String schemaNear(Path file) {
    for (String way : new String[] {"./", "../"}) {
      String schema = way + Starter.SCHEMA_FILE;
      if (Files.isRegularFile(file.resolveSibling(schema))) {
        return schema;
      }
    }
    return null;
  }
}
