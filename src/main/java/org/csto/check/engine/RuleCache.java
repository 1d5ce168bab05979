package org.csto.check.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps packs that were compiled, by their fingerprint, so that one that has not changed since is
 * not compiled again. Whatever fails here only costs time.
 *
 * @param folder null where nothing is kept
 */
record RuleCache(@Nullable Path folder) {

  /** What the compiler made of a pack; null when it is not kept. */
  byte @Nullable [] get(String digest) {
    if (folder == null) {
      return null;
    }
    try {
      return Files.readAllBytes(folder.resolve(digest + ".jar"));
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
        Files.move(part, folder.resolve(digest + ".jar"), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // A full disk, or a folder that cannot be written: the next run compiles again.
    }
  }
}
