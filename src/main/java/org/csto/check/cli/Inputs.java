package org.csto.check.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csto.check.model.Problem;
import org.csto.check.model.Span;
import org.csto.check.yaml.YamlReader;

/** Finds the case files that arguments name. */
final class Inputs {
  /** Stands for standard input. */
  static final String STANDARD_INPUT = "-";

  private Inputs() {}

  /**
   * The files, in the order of the arguments and sorted within folders, as the user named them.
   *
   * @param problems about paths that lead nowhere
   */
  record Found(List<String> files, List<Problem> problems) {}

  static Found find(List<String> arguments, Console console) {
    List<String> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String argument : arguments) {
      Path path = console.folder().resolve(argument);
      if (argument.equals(STANDARD_INPUT) || Files.isRegularFile(path)) {
        files.add(argument);
      } else if (Files.isDirectory(path)) {
        int before = files.size();
        walk(argument, path, files, problems);
        if (files.size() == before) {
          problems.add(problem(argument, "nothing-found", "This folder holds no case.",
              "Cases are files that end in .yaml or .yml."));
        }
      } else if (Files.exists(path)) {
        problems.add(problem(argument, "unreadable", "This is neither a file nor a folder.", ""));
      } else {
        problems.add(problem(argument, "missing-file", "There is no such file or folder.", ""));
      }
    }
    return new Found(files, problems);
  }

  private static void walk(
      String shown, Path folder, List<String> files, List<Problem> problems) {
    List<Path> entries;
    try (Stream<Path> list = Files.list(folder)) {
      entries = list.sorted((a, b) -> name(a).compareTo(name(b))).toList();
    } catch (IOException e) {
      problems.add(problem(shown, "unreadable", "This folder cannot be read.", ""));
      return;
    }
    String prefix = shown.endsWith("/") ? shown : shown + "/";
    for (Path entry : entries) {
      String name = name(entry);
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        walk(prefix + name, entry, files, problems);
      } else if ((name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(entry)) {
        files.add(prefix + name);
      }
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /** The bytes of a file; a little more than allowed when it is too large. */
  static byte[] read(String file, Console console) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return console.in().readNBytes(YamlReader.LARGEST + 1);
    }
    try (InputStream in = Files.newInputStream(console.folder().resolve(file))) {
      return in.readNBytes(YamlReader.LARGEST + 1);
    }
  }

  static Problem problem(String file, String code, String message, String hint) {
    return new Problem(file, Span.START, code, message, hint, "");
  }
}
