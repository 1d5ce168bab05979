package org.csto.check.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Works on items in several threads and hands the results on in the order of the items. No more
 * than a window of items is in memory, however many there are: it is bounded by number, and by size
 * lest a few hundred large items fill the memory.
 *
 * @param jobs how many threads work; one works in the calling thread
 */
record Workers(int jobs) {
  /** The widest window, in items for each thread. */
  static final int AHEAD = 64;

  /** How large the items of a window are together before it takes no more, in bytes. */
  static final long HEAVY = 4 * 1024 * 1024;

  /** Takes results as they come, in their order. */
  interface Taker<O> {
    void take(O result) throws IOException;
  }

  private record Pending<O>(Future<O> result, long size) {}

  /** Does the work on all items; ends early when a result cannot be taken. */
  <I, O> void run(Iterator<I> items, ToLongFunction<I> size, Function<I, O> work, Taker<O> taker)
      throws IOException {
    if (jobs == 1) {
      while (items.hasNext()) {
        taker.take(work.apply(items.next()));
      }
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(jobs, Workers::thread);
    try {
      Deque<Pending<O>> window = new ArrayDeque<>();
      long weight = 0;
      while (true) {
        boolean room = window.size() < AHEAD * jobs && weight < HEAVY;
        boolean more = room && items.hasNext();
        if (more) {
          I item = items.next();
          Future<O> result = threads.submit(() -> work.apply(item));
          window.add(new Pending<>(result, size.applyAsLong(item)));
          weight += size.applyAsLong(item);
        }
        Pending<O> first = window.peek();
        if (first == null) {
          return;
        }
        if (!more || first.result().isDone()) {
          window.remove();
          weight -= first.size();
          taker.take(result(first.result()));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "csto-check worker");
    thread.setDaemon(true);
    return thread;
  }

  private static <O> O result(Future<O> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
