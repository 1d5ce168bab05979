package org.csto.check.cli;

import java.io.PrintStream;

/**
 * Watches for Ctrl-C and SIGTERM while a report is written: the report is left unfinished, and the
 * program ends at once.
 */
final class Interruption extends Thread implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 500;

  private final Output output;
  private final Progress progress;
  private final PrintStream err;

  private Interruption(Output output, Progress progress, PrintStream err) {
    super("csto-check interruption");
    this.output = output;
    this.progress = progress;
    this.err = err;
  }

  static Interruption watch(Output output, Progress progress, PrintStream err) {
    Interruption watch = new Interruption(output, progress, err);
    try {
      Runtime.getRuntime().addShutdownHook(watch);
    } catch (IllegalStateException e) {
      // Told to end a moment ago.
      watch.end();
    }
    return watch;
  }

  @Override
  public void run() {
    end();
  }

  private void end() {
    Thread last = new Thread(Interruption::haltSoon, "csto-check last resort");
    last.setDaemon(true);
    last.start();
    output.abandon();
    progress.close();
    err.println("csto-check: interrupted; the report is not finished.");
    err.flush();
    halt();
  }

  /**
   * Where nobody reads what is written, writing waits for ever; the program must end all the same.
   */
  private static void haltSoon() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      // Then at once.
    }
    halt();
  }

  /** After a signal nothing but this can choose the exit code. */
  private static void halt() {
    Runtime.getRuntime().halt(Exit.INTERRUPTED.code());
  }

  /** The report is written; from now on the program ends as it will. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(this);
    } catch (IllegalStateException e) {
      // Interrupted at this very moment: the program is ending already.
    }
  }
}
