package org.csto.check.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The distribution, unpacked from the real archive somewhere, and processes started in it. */
record Distribution(Path home, Map<String, String> environment) {
  private static final String NAME = "csto-check-" + Version.NUMBER;

  /** What a process wrote where, and how it ended. */
  record Ended(int exit, String out, String err) {}

  /** Unpacks the archive into a folder, without a class archive and with empty caches. */
  static Distribution unpackedIn(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path archive = Path.of("target", NAME + ".tar.gz").toAbsolutePath();
    Ended tar = run(folder, Map.of(), List.of("tar", "-xzf", archive.toString()));
    if (tar.exit() != 0) {
      throw new IllegalStateException(tar.err());
    }
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("XDG_CACHE_HOME", folder.resolve("caches").toString());
    environment.put("LANG", "C.UTF-8");
    return new Distribution(folder.resolve(NAME), environment);
  }

  Distribution with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Distribution(home, more);
  }

  /** Runs the launcher from the project's folder, where the cases are that the golden runs name. */
  Ended run(String... arguments) {
    return started(home.resolve("bin/csto-check"), arguments);
  }

  /** Runs the launcher under another path, such as a link to it. */
  Ended started(Path launcher, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(launcher.toString());
    command.addAll(Arrays.asList(arguments));
    return run(Path.of(""), environment, command);
  }

  /** Makes the class archive, or waits for the one that a first run is making; fails without. */
  Path warmUp() {
    run("--warm-up");
    for (int i = 0; i < 600 && archive().isEmpty(); i++) {
      pause();
    }
    return archive().orElseThrow(() -> new AssertionError("no class archive was made"));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The class archive of this folder and this JDK that was verified, beside the program or among
   * the caches.
   */
  Optional<Path> archive() {
    Path name = name();
    return made()
        .filter(file -> file.endsWith(name + ".id"))
        .findFirst()
        .map(id -> id.resolveSibling(name.getFileName() + ".jsa"))
        .filter(Files::exists);
  }

  /** What the launcher calls the archive of this folder and this JDK. */
  private Path name() {
    try (Reader release =
        Files.newBufferedReader(Path.of(environment.get("JAVA_HOME"), "release"))) {
      Properties properties = new Properties();
      properties.load(release);
      return Path.of(
          "%" + home.toRealPath().toString().replace('/', '%'),
          properties.getProperty("JAVA_RUNTIME_VERSION").replace("\"", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files that making class archives left behind. */
  Stream<Path> made() {
    return Stream.of(
            home.resolve("lib/archive"), Path.of(environment.getOrDefault("XDG_CACHE_HOME", "")))
        .filter(Files::isDirectory)
        .flatMap(
            folder -> {
              try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile).toList().stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Takes out of an environment what would make a run another on this machine. */
  static void clear(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(
            name ->
                name.startsWith("CSTO_CHECK")
                    || name.startsWith("LC_")
                    || name.equals("JAVA_HOME")
                    || name.equals("NO_COLOR")
                    || name.equals("COLUMNS")
                    || name.startsWith("JDK_JAVA")
                    || name.equals("JAVA_TOOL_OPTIONS"));
  }

  static Ended run(Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile("run", ".out");
      Path err = Files.createTempFile("run", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toAbsolutePath().toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      clear(builder.environment());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the run does not end: " + command);
      }
      Ended ended =
          new Ended(
              process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
      Files.delete(out);
      Files.delete(err);
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
