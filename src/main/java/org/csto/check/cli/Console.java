package org.csto.check.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.csto.check.cli.Command.UsageException;
import org.csto.check.layout.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Where a run reads and writes, and what the reader's screen can show.
 *
 * @param out for reports and nothing else
 * @param err for complaints and progress
 * @param environment the environment variables
 * @param folder what relative paths are relative to
 */
public record Console(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Map<String, String> environment,
    Path folder) {

  /** What to tell of a name that no file can bear here. */
  static final String LOCALE = "The locale may not be UTF-8: set LC_ALL=C.UTF-8.";

  /** When to paint; {@code auto} paints on a terminal, unless NO_COLOR is set. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** The console of this process. */
  static Console system() {
    return new Console(
        new ReportStream(new FileOutputStream(FileDescriptor.out)),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.in,
        System.getenv(),
        Path.of(""));
  }

  /** The file or folder of that name; without UTF-8 Java can name few that are not ASCII. */
  Path path(String named) throws UsageException {
    try {
      return folder.resolve(named);
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + named + "\" can be no name of a file here. " + LOCALE);
    }
  }

  /** What standard output can show. */
  Terminal terminal(Colour colour) {
    return terminal(colour, "CSTO_CHECK_STDOUT");
  }

  /** What standard error can show. */
  Terminal complaints(Colour colour) {
    return terminal(colour, "CSTO_CHECK_STDERR");
  }

  /** Whether somebody watches what is written to standard output. */
  boolean isTerminal() {
    return "terminal".equals(environment.get("CSTO_CHECK_STDOUT"));
  }

  /** Whether somebody watches standard error. */
  boolean watchesProgress() {
    return "terminal".equals(environment.get("CSTO_CHECK_STDERR"));
  }

  /** Whether to show where the program failed. */
  boolean debugs() {
    return environment.containsKey("CSTO_CHECK_DEBUG");
  }

  private Terminal terminal(Colour colour, String variable) {
    boolean terminal = "terminal".equals(environment.get(variable));
    boolean refused = !value("NO_COLOR").isEmpty() || value("TERM").equals("dumb");
    boolean painted =
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> terminal && !refused;
        };
    return new Terminal(width(), painted, unicode());
  }

  private int width() {
    for (String name : new String[] {"CSTO_CHECK_COLUMNS", "COLUMNS"}) {
      String columns = value(name);
      if (!columns.isEmpty()
          && columns.length() < 5
          && columns.chars().allMatch(Character::isDigit)) {
        int width = Integer.parseInt(columns);
        if (width > 0) {
          return width;
        }
      }
    }
    return 80;
  }

  /** Where compiled packs are kept, among the user's caches; null where there are none. */
  @Nullable Path compiledRules() {
    String caches = value("XDG_CACHE_HOME");
    if (caches.isEmpty() && !value("HOME").isEmpty()) {
      caches = value("HOME") + "/.cache";
    }
    try {
      return caches.isEmpty() ? null : Path.of(caches, "csto-check", "rules");
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Whether the locale says UTF-8; where no locale is set, what the system writes by default. */
  private boolean unicode() {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = value(name).toLowerCase(Locale.ROOT);
      if (!locale.isEmpty()) {
        return locale.contains("utf-8") || locale.contains("utf8");
      }
    }
    return File.separatorChar == '\\' && Charset.defaultCharset().equals(StandardCharsets.UTF_8);
  }

  private String value(String name) {
    @Nullable String value = environment.get(name);
    return value == null ? "" : value;
  }
}
