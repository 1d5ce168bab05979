package org.csto.check.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.csto.check.cli.Input.Document;
import org.csto.check.cli.Input.File;
import org.csto.check.cli.Input.NoCase;
import org.csto.check.cli.Input.Skipped;
import org.csto.check.model.Complaint;
import org.csto.check.yaml.YamlStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks through what the arguments name, in their order and sorted by name within folders. Only the
 * names in the folders it stands in are in memory, never all files. Hidden files and folders are
 * left out, and so are links to folders, which could lead in a circle.
 */
final class Walk implements Iterator<Input> {
  /** Stands for standard input. */
  static final String STANDARD_INPUT = "-";

  private final Iterator<String> arguments;
  private final Console console;
  private final Deque<Folder> folders = new ArrayDeque<>();
  private final Deque<Input> ahead = new ArrayDeque<>();
  private @Nullable Documents documents;

  /** Whether the argument being walked has led to a case, or to a complaint. */
  private boolean led;

  private String argument = "";

  Walk(List<String> arguments, Console console) {
    this.arguments = arguments.iterator();
    this.console = console;
  }

  /** A folder the walk stands in, and the names in it that are still to be seen. */
  private record Folder(String shown, Path path, Iterator<Path> names) {}

  @Override
  public boolean hasNext() {
    while (ahead.isEmpty() && advance()) {
      // One step may lead nowhere.
    }
    return !ahead.isEmpty();
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ahead.remove();
  }

  /** Takes one step; false at the end. */
  private boolean advance() {
    if (documents != null) {
      Document document = documents.next();
      if (document == null) {
        documents = null;
      } else {
        ahead.add(document);
      }
      return true;
    }
    Folder folder = folders.peek();
    if (folder == null) {
      if (!arguments.hasNext()) {
        return false;
      }
      begin(arguments.next());
    } else if (folder.names().hasNext()) {
      see(folder, folder.names().next());
    } else {
      folders.pop();
      if (folders.isEmpty() && !led) {
        nowhere(
            argument,
            Complaint.NOTHING_FOUND,
            "This folder holds no case.",
            "Cases are files that end in .yaml or .yml.");
      }
    }
    return true;
  }

  private void begin(String named) {
    argument = named;
    led = false;
    if (named.equals(STANDARD_INPUT)) {
      documents = new Documents(new YamlStream(console.in()));
      return;
    }
    if (named.isEmpty()) {
      nowhere("\"\"", Complaint.MISSING_FILE, "An empty argument names no file or folder.", "");
      return;
    }
    try {
      Path path = console.folder().resolve(named);
      BasicFileAttributes attributes = attributes(path);
      if (attributes == null) {
        String hint =
            Main.isCommand(named) ? "A command comes first: csto-check " + named + " ..." : "";
        nowhere(named, Complaint.MISSING_FILE, "There is no such file or folder.", hint);
      } else if (attributes.isDirectory()) {
        enter(named, path);
      } else if (attributes.isRegularFile()) {
        ahead.add(new File(named, path, attributes.size()));
      } else {
        nowhere(named, Complaint.UNREADABLE, "This is neither a file nor a folder.", "");
      }
    } catch (InvalidPathException e) {
      nowhere(
          named,
          Complaint.MISSING_FILE,
          "No file or folder can bear that name here.",
          Console.LOCALE);
    }
  }

  private void enter(String shown, Path path) {
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        names.add(entry.getFileName());
      }
    } catch (IOException | DirectoryIteratorException e) {
      nowhere(shown, Complaint.UNREADABLE, "This folder cannot be read.", "");
      return;
    }
    names.sort(Walk::byName);
    folders.push(new Folder(shown.endsWith("/") ? shown : shown + "/", path, names.iterator()));
  }

  /** Names that no character set can read look alike; their bytes still tell them apart. */
  private static int byName(Path a, Path b) {
    int byText = a.toString().compareTo(b.toString());
    return byText == 0 ? a.compareTo(b) : byText;
  }

  private void see(Folder folder, Path name) {
    String shown = folder.shown() + name;
    Path path = folder.path().resolve(name);
    if (name.toString().startsWith(".")) {
      ahead.add(new Skipped(shown, "it is hidden"));
      return;
    }
    BasicFileAttributes attributes = attributes(path);
    if (attributes != null && attributes.isDirectory()) {
      if (Files.isSymbolicLink(path)) {
        ahead.add(new Skipped(shown, "it is a link to a folder"));
      } else {
        enter(shown, path);
      }
    } else if (!isCase(name)) {
      ahead.add(new Skipped(shown, "it does not end in .yaml or .yml"));
    } else {
      led = true;
      ahead.add(
          attributes != null && attributes.isRegularFile()
              ? new File(shown, path, attributes.size())
              : new File(shown, null, 0));
    }
  }

  /** Whether a file of that name is a case wherever it is found. */
  private static boolean isCase(Path name) {
    return name.toString().endsWith(".yaml") || name.toString().endsWith(".yml");
  }

  /**
   * Whether the arguments name a file that is there, or a folder in which it lies and is called as
   * cases are. A link is taken for what it is called, and for what it leads to.
   */
  static boolean meets(List<String> arguments, Console console, Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      Path led = file.toRealPath();
      Path called = file.resolveSibling(".").toRealPath().resolve(file.getFileName());
      for (String argument : arguments) {
        if (isAbove(argument, console, called) || isAbove(argument, console, led)) {
          return true;
        }
      }
    } catch (IOException e) {
      // Whoever writes it will complain of it.
    }
    return false;
  }

  private static boolean isAbove(String argument, Console console, Path file) {
    try {
      Path path = console.folder().resolve(argument).toRealPath();
      boolean given = !argument.isEmpty() && !argument.equals(STANDARD_INPUT);
      return given && (path.equals(file) || isCase(file) && file.startsWith(path));
    } catch (IOException | InvalidPathException e) {
      // What is not there, or cannot be, is complained of later.
      return false;
    }
  }

  private static @Nullable BasicFileAttributes attributes(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      return null;
    }
  }

  private void nowhere(String shown, Complaint code, String message, String hint) {
    led = true;
    ahead.add(new NoCase(Complaints.about(shown, code, message, hint)));
  }

  /** The documents of standard input; numbered only where there are several. */
  private static final class Documents {
    private final YamlStream stream;
    private int number;
    private YamlStream.@Nullable Document following;
    private boolean begun;

    Documents(YamlStream stream) {
      this.stream = stream;
    }

    @Nullable Document next() {
      try {
        if (!begun) {
          begun = true;
          following = stream.next();
          if (following == null) {
            return new Document(STANDARD_INPUT, new byte[0], 0);
          }
        }
        YamlStream.Document document = following;
        if (document == null) {
          return null;
        }
        following = stream.next();
        number++;
        boolean alone = number == 1 && following == null;
        return new Document(
            alone ? STANDARD_INPUT : STANDARD_INPUT + "#" + number,
            document.bytes(),
            document.linesBefore());
      } catch (IOException e) {
        following = null;
        return new Document(STANDARD_INPUT, null, 0);
      }
    }
  }
}
