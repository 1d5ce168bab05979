package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results come in the order of the items, and few items are in memory at a time. */
class WorkersTest {
  private static final ToLongFunction<Integer> SMALL = item -> 1;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void resultsComeInTheOrderOfTheItems(int jobs) throws IOException {
    List<Integer> came = new ArrayList<>();
    new Workers(jobs)
        .run(IntStream.range(0, 2000).boxed().iterator(), SMALL, WorkersTest::slowly, came::add);
    assertThat(came).isEqualTo(IntStream.range(0, 2000).boxed().toList());
  }

  /** The longer, the earlier the item is in its group of ten: later ones overtake it. */
  private static int slowly(int item) {
    if (item % 10 == 0) {
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return item;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void noMoreThanAWindowIsInMemory(int jobs) throws IOException {
    Counting items = new Counting(5000);
    new Workers(jobs).run(items, SMALL, item -> item, result -> items.taken());
    assertThat(items.most).isLessThanOrEqualTo(jobs == 1 ? 1 : Workers.AHEAD * jobs);
    assertThat(items.open.get()).isZero();
  }

  @Test
  void largeItemsMakeTheWindowNarrower() throws IOException {
    Counting items = new Counting(500);
    new Workers(8).run(items, item -> Workers.HEAVY / 3, item -> item, result -> items.taken());
    assertThat(items.most).isLessThanOrEqualTo(4);
  }

  @Test
  void whenAResultCannotBeTakenNothingMoreIsAskedFor() {
    Counting items = new Counting(1_000_000);
    assertThatThrownBy(
            () ->
                new Workers(2)
                    .run(
                        items,
                        SMALL,
                        item -> item,
                        result -> {
                          throw new Output.Closed();
                        }))
        .isInstanceOf(Output.Closed.class);
    assertThat(items.next).isLessThanOrEqualTo(2 * Workers.AHEAD);
  }

  /** Counts how many items are handed out and not yet taken back as results. */
  private static final class Counting implements Iterator<Integer> {
    private final int number;
    private final AtomicInteger open = new AtomicInteger();
    private int next;
    private int most;

    Counting(int number) {
      this.number = number;
    }

    @Override
    public boolean hasNext() {
      return next < number;
    }

    @Override
    public Integer next() {
      most = Math.max(most, open.incrementAndGet());
      return next++;
    }

    void taken() {
      open.decrementAndGet();
    }
  }
}
