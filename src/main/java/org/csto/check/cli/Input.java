package org.csto.check.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csto.check.model.Problem;
import org.csto.check.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Something that a walk through the arguments comes upon. */
sealed interface Input {
  /** What may be a case. */
  sealed interface Source extends Input {
    /** As the user named it. */
    String name();

    /** How many bytes there are to read, as far as that is known. */
    long size();

    /** How many lines of a stream stand before it. */
    default int linesBefore() {
      return 0;
    }

    /** Its bytes; a little more than allowed when it is too large. */
    byte[] read() throws IOException;
  }

  /**
   * @param path null when it is no file that can be read
   */
  record File(String name, @Nullable Path path, long size) implements Source {
    @Override
    public byte[] read() throws IOException {
      if (path == null) {
        throw new IOException("not a file");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return in.readNBytes(YamlReader.LARGEST + 1);
      }
    }
  }

  /**
   * A document of standard input.
   *
   * @param bytes null when they cannot be read
   */
  record Document(String name, byte @Nullable [] bytes, int linesBefore) implements Source {
    @Override
    public long size() {
      return bytes == null ? 0 : bytes.length;
    }

    @Override
    public byte[] read() throws IOException {
      if (bytes == null) {
        throw new IOException("not read");
      }
      return bytes;
    }
  }

  /** A path that leads to no case. */
  record NoCase(Problem problem) implements Input {}

  /** An entry of a folder that is left out. */
  record Skipped(String name, String because) implements Input {}
}
