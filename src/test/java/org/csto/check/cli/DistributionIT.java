package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.csto.check.cli.Distribution.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive that is handed out, unpacked and run: whatever befalls it, a run is the golden run.
 */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {
  private static final String CASE = "cases/kazakhstan-2022.yaml";

  /** What only compiling rules needs. */
  private static final Pattern COMPILER =
      Pattern.compile(
          "org\\.drools\\.drl\\.|org\\.antlr|com\\.github\\.javaparser|org\\.mvel|"
              + "org\\.eclipse\\.jdt|org\\.drools\\.model\\.codegen|org\\.drools\\.compiler");

  @TempDir private Path folder;
  private Distribution program;

  @BeforeEach
  void unpack() throws IOException {
    program = Distribution.unpackedIn(folder.resolve("unpacked"));
  }

  /**
   * A warm-up may still be under way when a test ends; its folder must not go before it is done.
   */
  @AfterEach
  void warmUpsEnd() throws InterruptedException {
    for (int i = 0; i < 600 && isWarmingUp(); i++) {
      Thread.sleep(100);
    }
  }

  private boolean isWarmingUp() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".lock"));
    } catch (IOException | UncheckedIOException e) {
      // A file went while it was looked at: somebody is at work.
      return true;
    }
  }

  @Test
  void itRunsAsItIsFromAPathWithASpaceAndThroughLinks() throws IOException {
    Path spaced = Files.createDirectory(folder.resolve("a folder")).resolve("csto check");
    Distribution there =
        new Distribution(Files.move(program.home(), spaced), program.environment());
    Path launcher = spaced.resolve("bin/csto-check");
    Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
    Path second = Files.createSymbolicLink(folder.resolve("second link"), Path.of("link"));
    assertGolden(there.run(CASE));
    assertGolden(there.started(link, CASE));
    assertGolden(there.started(second, CASE));
    there.warmUp();
    assertGolden(there.started(second, CASE));
  }

  @Test
  void itBringsWhatItPromises() {
    assertThat(program.home().resolve("bin/csto-check.cmd")).isRegularFile();
    assertThat(program.home().resolve("completions/csto-check.bash")).isRegularFile();
    assertThat(program.home().resolve("rules/outside.dslr")).isRegularFile();
    assertThat(program.home().resolve("lib/archive")).doesNotExist();
    assertThat(program.run("test", program.home().resolve("cases").toString()).exit()).isZero();
  }

  @Test
  void theArchiveServesNearlyAllClassesAndNoCompilerIsLoaded() throws IOException {
    program.warmUp();
    Path log = folder.resolve("classes.txt");
    Ended run = program.with("CSTO_CHECK_JAVA_OPTS", "-Xlog:class+load:file=" + log).run(CASE);
    assertGolden(run);
    List<String> loaded = Files.readAllLines(log);
    List<String> elsewhere =
        loaded.stream().filter(line -> !line.contains("shared objects file")).toList();
    assertThat(loaded).hasSizeGreaterThan(1000);
    assertThat(elsewhere).noneMatch(line -> line.contains("source: file:"));
    assertThat(elsewhere).hasSizeLessThan(loaded.size() / 150);
    assertThat(loaded).noneMatch(line -> COMPILER.matcher(line).find());
  }

  @Test
  void theFirstRunMakesTheArchiveAndTheNextUsesIt() throws IOException {
    assertGolden(program.run(CASE));
    program.warmUp();
    assertGolden(program.run(CASE));
    assertThat(sharedClasses()).isGreaterThan(2000);
  }

  @Test
  void aTruncatedArchiveIsNotUsed() throws IOException {
    Path archive = program.warmUp();
    try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    assertGolden(program.run(CASE));
  }

  @Test
  void anArchiveThatIsSomethingElseIsNotUsed() throws IOException {
    Path archive = program.warmUp();
    Files.writeString(archive, "This is no archive.");
    assertGolden(program.run(CASE));
  }

  @Test
  void classesThatAJarNoLongerHoldsAreNotRun() throws IOException {
    program.warmUp();
    Path jar = program.home().resolve("lib/csto-check.jar");
    replaceVersion(jar, "9.9.9");
    assertThat(program.run("--version").out()).isEqualTo("csto-check 9.9.9\n");
    program.warmUp();
    assertThat(program.run("--version").out()).isEqualTo("csto-check 9.9.9\n");
  }

  @Test
  void aMovedFolderRunsAndMakesAnArchiveOfItsOwn() throws IOException {
    program.warmUp();
    Path moved = Files.move(program.home(), folder.resolve("moved"));
    Distribution there = new Distribution(moved, program.environment());
    assertThat(there.archive()).as("an archive of its own").isEmpty();
    assertGolden(there.run(CASE));
    there.warmUp();
    assertGolden(there.run(CASE));
  }

  @Test
  void whereNothingCanBeWrittenItRunsAndLeavesNothing() throws IOException {
    Files.writeString(program.home().resolve("lib/archive"), "in the way");
    Path cache = Files.writeString(folder.resolve("caches"), "in the way");
    Distribution closed = program.with("XDG_CACHE_HOME", cache.toString());
    assertGolden(closed.run(CASE));
    assertThat(closed.run("--warm-up").exit()).isZero();
    assertGolden(closed.run(CASE));
    assertThat(Files.readString(cache)).isEqualTo("in the way");
  }

  @Test
  void whereThereIsNoRoomNoArchiveIsLeft() throws IOException {
    String launcher = program.home().resolve("bin/csto-check").toString();
    Distribution.run(
        Path.of(""),
        program.environment(),
        List.of("sh", "-c", "ulimit -f 4096; exec \"$0\" --warm-up", launcher));
    assertThat(program.made()).noneMatch(file -> file.toString().endsWith(".id"));
    assertGolden(program.run(CASE));
    // What failed is not tried again for an hour: its lock stays.
    try (Stream<Path> files = Files.walk(program.home().resolve("lib/archive"))) {
      for (Path lock : files.filter(file -> file.toString().endsWith(".lock")).toList()) {
        Files.delete(lock);
      }
    }
  }

  @Test
  void eightFirstRunsAtOnceAreEachTheGoldenRun() throws Exception {
    ExecutorService eight = Executors.newFixedThreadPool(8);
    List<Future<Ended>> runs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      runs.add(eight.submit(() -> program.run(CASE)));
    }
    for (Future<Ended> run : runs) {
      assertGolden(run.get());
    }
    eight.shutdown();
    program.warmUp();
    assertGolden(program.run(CASE));
    assertThat(program.made().filter(file -> file.toString().endsWith(".id"))).hasSize(1);
  }

  @Test
  void eachJdkHasAnArchiveOfItsOwn() throws IOException {
    program.warmUp();
    List<Path> others = otherJdks();
    assumeTrue(!others.isEmpty(), "only one JDK is installed here");
    for (Path other : others) {
      Distribution there = program.with("JAVA_HOME", other.toString());
      assertGolden(there.run(CASE));
      there.warmUp();
      assertGolden(there.run(CASE));
      assertGolden(program.run(CASE));
    }
  }

  /** JDKs of other versions from 17 on, where systems install them. */
  private static List<Path> otherJdks() throws IOException {
    Path place = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> jdks = Files.list(place)) {
      return jdks.filter(jdk -> Files.isRegularFile(jdk.resolve("release")))
          .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
          .filter(DistributionIT::isOther)
          .sorted()
          .toList();
    }
  }

  private static boolean isOther(Path jdk) {
    try {
      String release = Files.readString(jdk.resolve("release"));
      Matcher version = Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(release);
      int major = version.find() ? Integer.parseInt(version.group(1)) : 0;
      return major >= 17 && major != Runtime.version().feature();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void theUsersOptionsHaveTheLastWord() {
    program.warmUp();
    for (String options :
        List.of(
            "-Xmx300m",
            "-XX:+UseG1GC -XX:-UseSerialGC",
            "-Xshare:off",
            "-Xint",
            "-XX:-UseCompressedOops")) {
      assertGolden(program.with("CSTO_CHECK_JAVA_OPTS", options).run(CASE));
    }
  }

  @Test
  void aJavaThatIsMissingOrTooOldIsSaidSo() throws IOException {
    Path old = folder.resolve("jdk");
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(
        old.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"11.0.2\"\n");
    Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Ended tooOld = program.with("JAVA_HOME", old.toString()).run(CASE);
    assertThat(tooOld.exit()).isEqualTo(Exit.INTERNAL.code());
    assertThat(tooOld.err()).contains("is Java 11.0.2; csto-check needs 17 or later");
    Ended none = program.with("JAVA_HOME", "").with("PATH", tools()).run(CASE);
    assertThat(none.exit()).isEqualTo(Exit.INTERNAL.code());
    assertThat(none.err()).contains("no Java found");
  }

  @Test
  void aFolderFromWhichJavaCannotLoadClassesIsSaidSo() throws IOException {
    Path library = program.home().resolve("lib/libraries.jar");
    Path away = Files.move(library, folder.resolve("libraries.jar"));
    Ended incomplete = program.run(CASE);
    assertThat(incomplete.exit()).isEqualTo(Exit.INTERNAL.code());
    assertThat(incomplete.err()).startsWith("csto-check: ").contains("cannot be read");
    Files.move(away, library);
    Path colon = Files.move(program.home(), folder.resolve("a:b"));
    Ended there = new Distribution(colon, program.environment()).run(CASE);
    assertThat(there.exit()).isEqualTo(Exit.INTERNAL.code());
    assertThat(there.err()).startsWith("csto-check: ").contains("colon");
  }

  /** A folder of links to what the launcher calls, and to no Java. */
  private String tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("sh", "readlink", "stat", "sed", "stty", "find", "mkdir")) {
      for (String place : List.of("/bin", "/usr/bin")) {
        Path original = Path.of(place, tool);
        if (Files.exists(original) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), original);
        }
      }
    }
    return tools.toString();
  }

  private long sharedClasses() throws IOException {
    Path log = folder.resolve("shared.txt");
    program.with("CSTO_CHECK_JAVA_OPTS", "-Xlog:class+load:file=" + log).run(CASE);
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("shared objects file")).count();
    }
  }

  /** Puts a class that names another version into the jar, as an update of the program would. */
  private void replaceVersion(Path jar, String number) throws IOException {
    Path source = Files.createDirectories(folder.resolve("source")).resolve("Version.java");
    Files.writeString(
        source,
        Files.readString(Path.of("src/main/java/org/csto/check/cli/Version.java"))
            .replace(Version.NUMBER, number));
    Path copy = Files.copy(jar, folder.resolve("copy.jar"), StandardCopyOption.REPLACE_EXISTING);
    compile("-d", folder.resolve("source").toString(), source.toString());
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of())) {
      Files.copy(
          folder.resolve("source/org/csto/check/cli/Version.class"),
          zip.getPath("org/csto/check/cli/Version.class"),
          StandardCopyOption.REPLACE_EXISTING);
      Files.copy(
          mainAgainstIt(),
          zip.getPath("org/csto/check/cli/Main.class"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * The version is a constant that the compiler copies into Main: Main is compiled against the new.
   */
  private Path mainAgainstIt() {
    String classes = folder.resolve("source") + ":" + String.join(":", jars());
    compile(
        "-proc:none",
        "-cp",
        classes,
        "-d",
        folder.resolve("source").toString(),
        "src/main/java/org/csto/check/cli/Main.java");
    return folder.resolve("source/org/csto/check/cli/Main.class");
  }

  private static void compile(String... arguments) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    List<String> all = new ArrayList<>(List.of("--release", "17"));
    all.addAll(List.of(arguments));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, nowhere, nowhere, all.toArray(String[]::new));
    assertThat(compiled).as(String.join(" ", all)).isZero();
  }

  private Set<String> jars() {
    return Set.of(System.getProperty("java.class.path").split(":"));
  }

  private static void assertGolden(Ended run) {
    assertThat(run.err()).isEmpty();
    assertThat("exit " + run.exit() + " OPEN\n---- stdout\n" + run.out() + "---- stderr\n")
        .isEqualTo(golden());
  }

  private static String golden() {
    try {
      String golden = Files.readString(Path.of("src/test/resources/golden/kazakhstan.txt"));
      return golden.substring(golden.indexOf("exit "));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
