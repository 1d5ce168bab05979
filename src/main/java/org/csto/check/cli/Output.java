package org.csto.check.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
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

  private final boolean eager;

  /** Null for a stream. */
  private final @Nullable Place place;

  private final StringBuilder buffer = new StringBuilder();
  private final ReentrantLock lock = new ReentrantLock();

  /** Null for a file that is not opened yet. */
  private @Nullable OutputStream out;

  private boolean ended;

  private Output(@Nullable OutputStream out, boolean eager, @Nullable Place place) {
    this.out = out;
    this.eager = eager;
    this.place = place;
  }

  /**
   * Where a file comes to be.
   *
   * @param named what the user called it
   * @param target what it is, where that is a link
   * @param part what is written until the report is whole
   */
  private record Place(Path named, Path target, Path part) {
    UsageException unwritable(String because) {
      return UsageException.unwritable(named.toString(), because);
    }

    /** The part takes the name of the target, and the rights of the file it replaces. */
    void take() throws IOException {
      if (Files.exists(target)) {
        PosixFileAttributeView old =
            Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old != null) {
          Files.setPosixFilePermissions(part, old.readAttributes().permissions());
        }
      }
      try {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Nobody reads on: the reader of a pipe has gone. */
  static final class Closed extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param eager whether each piece is shown at once, as on a terminal
   */
  static Output to(PrintStream stream, boolean eager) {
    return new Output(new Piped(stream), eager, null);
  }

  /** A report in a file, of which nothing is there before {@link #open}. */
  static Output to(Path named) throws UsageException {
    Path target = named;
    try {
      for (int i = 0; Files.isSymbolicLink(target) && i < MOST_LINKS; i++) {
        target = target.resolveSibling(Files.readSymbolicLink(target));
      }
      Place place = new Place(named, target, beside(target));
      if (Files.isSymbolicLink(target)) {
        throw place.unwritable("its links lead in a circle");
      }
      if (Files.isDirectory(target)) {
        throw place.unwritable("it is a folder");
      }
      if (Files.exists(named) && !Files.isRegularFile(named)) {
        return new Output(Files.newOutputStream(named), false, null);
      }
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw place.unwritable("it may not be changed");
      }
      return new Output(null, false, place);
    } catch (IOException e) {
      throw UsageException.unwritable(named.toString(), "it cannot be opened");
    }
  }

  /**
   * Makes sure that the report can be written. A file is begun beside the target, so that from now
   * on somebody must watch who abandons it if the program is told to end.
   */
  void open() throws IOException, UsageException {
    if (place == null) {
      return;
    }
    lock.lock();
    try {
      if (ended) {
        throw new Closed();
      }
      out = Files.newOutputStream(place.part(), StandardOpenOption.CREATE_NEW);
    } catch (NoSuchFileException e) {
      throw place.unwritable("there is no folder of that name");
    } catch (FileSystemException e) {
      throw place.unwritable("its folder cannot be written to");
    } finally {
      lock.unlock();
    }
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
    OutputStream out = Objects.requireNonNull(this.out, "a report is opened before it is written");
    if (buffer.length() > 0) {
      byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
      buffer.setLength(0);
      out.write(bytes);
    }
    out.flush();
  }

  /** The report is whole, and a file takes its name. */
  void finish() throws IOException {
    lock.lock();
    try {
      if (ended) {
        throw new Closed();
      }
      flush();
      ended = true;
      Objects.requireNonNull(out).close();
      if (place != null) {
        place.take();
      }
    } finally {
      lock.unlock();
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
        if (place == null) {
          flush();
        }
      }
      if (place != null) {
        Files.deleteIfExists(place.part());
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
        String lost = ReportStream.lost(stream);
        throw lost == null ? new Closed() : new IOException(lost);
      }
    }

    @Override
    public void flush() throws IOException {
      check();
    }
  }
}
