package org.csto.check.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps packs that were compiled, by their fingerprint and that of the program, so that one that
 * has not changed since is not compiled again. Whatever fails here only costs time.
 *
 * @param folder null where nothing is kept
 */
record RuleCache(@Nullable Path folder) {
  /** As many as a seminar changes in a week. */
  private static final int MOST = 20;

  /** What the compiler made of a pack; null when it is not kept. */
  byte @Nullable [] get(String digest) {
    if (folder == null) {
      return null;
    }
    try {
      return Files.readAllBytes(folder.resolve(name(digest)));
    } catch (IOException e) {
      return null;
    }
  }

  /** Keeps it, whole or not at all. */
  void put(String digest, byte[] jar) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, digest, ".part");
      try {
        Files.write(part, jar);
        Files.move(part, folder.resolve(name(digest)), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      deleteOldest(folder);
    } catch (IOException e) {
      // A full disk, or a folder that cannot be written: the next run compiles again.
    }
  }

  /** Compiled rules call the program; those kept by another build of it may fail when they fire. */
  private static String name(String digest) throws IOException {
    try {
      Path program =
          Path.of(RuleCache.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return digest
          + "-"
          + Long.toHexString(Files.getLastModifiedTime(program).toMillis())
          + ".jar";
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void deleteOldest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> kept =
          files
              .filter(file -> file.toString().endsWith(".jar"))
              .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
              .toList();
      for (Path old : kept.subList(0, Math.max(0, kept.size() - MOST))) {
        Files.deleteIfExists(old);
      }
    }
  }
}
