package org.csto.check.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.csto.check.cli.Command.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Where a report goes: standard output, or a file that takes its name only when it is whole. What
 * is written at once is never torn by an interruption.
 */
final class Output {
  private static final int FULL = 1 << 16;
  private static final int MOST_LINKS = 40;

  private final OutputStream out;
  private final boolean eager;

  /** What is written until the report is whole, and what it is called then; null for a stream. */
  private final @Nullable Path part;

  private final @Nullable Path target;

  private final StringBuilder buffer = new StringBuilder();
  private final ReentrantLock lock = new ReentrantLock();
  private boolean ended;

  private Output(OutputStream out, boolean eager, @Nullable Path part, @Nullable Path target) {
    this.out = out;
    this.eager = eager;
    this.part = part;
    this.target = target;
  }

  /** Nobody reads on: the reader of a pipe has gone. */
  static final class Closed extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param eager whether each piece is shown at once, as on a terminal
   */
  static Output to(PrintStream stream, boolean eager) {
    return new Output(new Piped(stream), eager, null, null);
  }

  /** Opens a file beside the target, so that a target that cannot be written is found at once. */
  static Output to(Path named) throws UsageException {
    Path target = named;
    try {
      for (int i = 0; Files.isSymbolicLink(target) && i < MOST_LINKS; i++) {
        target = target.resolveSibling(Files.readSymbolicLink(target));
      }
      if (Files.isDirectory(target)) {
        throw unwritable(named, "it is a folder");
      }
      if (Files.exists(named) && !Files.isRegularFile(named)) {
        return new Output(Files.newOutputStream(named), false, null, null);
      }
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw unwritable(named, "it may not be changed");
      }
      Path part = beside(target);
      OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
      return new Output(out, false, part, target);
    } catch (NoSuchFileException e) {
      throw unwritable(named, "there is no folder of that name");
    } catch (IOException e) {
      throw unwritable(named, "its folder cannot be written to");
    }
  }

  /** What to tell of a report that could not be written to its end. */
  static UsageException lost(@Nullable String named, IOException because) {
    return new UsageException(
        (named == null ? "The report" : "\"" + named + "\"")
            + " cannot be written: "
            + because.getMessage()
            + ".");
  }

  private static UsageException unwritable(Path named, String because) {
    return new UsageException("\"" + named + "\" cannot be written: " + because + ".");
  }

  private static Path beside(Path target) {
    String own = Long.toHexString(System.nanoTime());
    return target.resolveSibling("." + target.getFileName() + "." + own + ".part");
  }

  /** Writes a piece of the report. */
  void write(String text) throws IOException {
    lock.lock();
    try {
      if (ended) {
        throw new Closed();
      }
      buffer.append(text);
      if (eager || buffer.length() >= FULL) {
        flush();
      }
    } finally {
      lock.unlock();
    }
  }

  private void flush() throws IOException {
    if (buffer.length() > 0) {
      byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
      buffer.setLength(0);
      out.write(bytes);
    }
    out.flush();
  }

  /** The report is whole: a file takes its name, and the rights of the one it replaces. */
  void finish() throws IOException {
    lock.lock();
    try {
      if (ended) {
        throw new Closed();
      }
      flush();
      ended = true;
      out.close();
      if (part != null && target != null) {
        if (Files.exists(target)) {
          sameRights(target, part);
        }
        move(part, target);
      }
    } finally {
      lock.unlock();
    }
  }

  private static void sameRights(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * The report will never be whole: a stream keeps the pieces written so far, a file is left as it
   * was. Waits no longer than a moment for a reader who does not read.
   */
  void abandon() {
    boolean mine = false;
    try {
      mine = lock.tryLock(200, TimeUnit.MILLISECONDS);
      if (mine && !ended) {
        ended = true;
        if (part == null) {
          flush();
        }
      }
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // There is nobody left to tell.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (mine) {
        lock.unlock();
      }
    }
  }

  /** A print stream keeps quiet when nobody reads; this one does not. */
  private static final class Piped extends OutputStream {
    private final PrintStream stream;

    Piped(PrintStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
      stream.write(b);
      check();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      stream.write(bytes, from, length);
      check();
    }

    private void check() throws IOException {
      if (stream.checkError()) {
        String lost = stream instanceof ReportStream report ? report.lost() : null;
        throw lost == null ? new Closed() : new IOException(lost);
      }
    }

    @Override
    public void flush() throws IOException {
      check();
    }
  }
}
