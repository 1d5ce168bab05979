package org.csto.check.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/**
 * Shows on a terminal how far a long run has come: count, rate, and the time left once the number
 * of cases is known. Whatever else goes to the terminal is printed through it, and takes the place
 * of the line.
 */
final class Progress implements AutoCloseable {
  private static final long LONG = TimeUnit.SECONDS.toNanos(2);
  private static final int EVERY_MILLIS = 200;

  private final PrintStream err;
  private final boolean wanted;
  private final LongSupplier total;
  private final long began = System.nanoTime();
  private @Nullable Bar bar;
  private boolean shown;
  private boolean closed;
  private long count;

  /**
   * @param wanted whether there is a terminal to show it on
   * @param total counts the cases, which takes a while; less than 0 when that cannot be known
   */
  Progress(PrintStream err, boolean wanted, LongSupplier total) {
    this.err = err;
    this.wanted = wanted;
    this.total = total;
  }

  /** One more case is done. */
  void step() {
    count++;
    if (!wanted) {
      return;
    }
    if (bar == null && System.nanoTime() - began > LONG) {
      bar = new Bar(this, total);
    }
    if (bar != null) {
      bar.stepTo(count);
    }
  }

  /** Prints something else where the line may stand. */
  synchronized void print(String text) {
    wipe();
    err.print(text);
    err.flush();
  }

  private synchronized void show(String line) {
    if (!closed) {
      wipe();
      err.print(line);
      err.flush();
      shown = true;
    }
  }

  private void wipe() {
    if (shown) {
      err.print("\r\u001B[K");
      shown = false;
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      wipe();
      err.flush();
    }
    if (bar != null) {
      bar.close();
    }
  }

  /** "4 500 of 100 000 cases · 1 500 a second · 1:03 left", as far as it is known. */
  static String line(long count, long total, double seconds) {
    double rate = seconds > 0 ? count / seconds : 0;
    StringBuilder line = new StringBuilder("Judged ").append(grouped(count));
    if (total > 0) {
      line.append(" of ").append(grouped(total));
    }
    line.append(" cases, ").append(grouped(Math.round(rate))).append(" a second");
    if (total > 0 && rate > 0) {
      long left = Math.round(Math.max(0, total - count) / rate);
      line.append(", ")
          .append(left / 60)
          .append(':')
          .append(left % 60 < 10 ? "0" : "")
          .append(left % 60)
          .append(" left");
    }
    return line.toString();
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  /** The only part that knows the library, whose classes are loaded when a run turns out long. */
  private static final class Bar {
    private final ProgressBar bar;

    Bar(Progress progress, LongSupplier total) {
      bar =
          new ProgressBarBuilder()
              .setInitialMax(-1)
              .setUpdateIntervalMillis(EVERY_MILLIS)
              .startsFrom(0, java.time.Duration.ofNanos(LONG))
              .setRenderer((state, room) -> line(state))
              .setConsumer(new DelegatingProgressBarConsumer(progress::show, 79))
              .build();
      Thread counter = new Thread(() -> bar.maxHint(total.getAsLong()), "csto-check counter");
      counter.setDaemon(true);
      counter.start();
    }

    private static String line(ProgressState state) {
      double seconds = state.getTotalElapsed().toMillis() / 1000.0;
      return Progress.line(state.getCurrent(), state.getMax(), seconds);
    }

    void stepTo(long count) {
      bar.stepTo(count);
    }

    void close() {
      bar.close();
    }
  }

  /** Counts the cases that a walk would find; less than 0 where a stream has no known end. */
  static long count(List<String> arguments, Console console, @Nullable Shard shard) {
    if (arguments.contains(Walk.STANDARD_INPUT)) {
      return -1;
    }
    Feed feed = new Feed(new Walk(arguments, console), shard);
    long cases = 0;
    while (feed.hasNext()) {
      cases += feed.next().found() instanceof Input.Source ? 1 : 0;
    }
    return cases;
  }
}
