package org.csto.check.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.csto.check.cli.Input.Source;
import org.jspecify.annotations.Nullable;

/** The cases of a run, numbered, and what else the walk comes upon, as they are asked for. */
final class Feed implements Iterator<Feed.Item> {
  private final Iterator<Input> walk;
  private final @Nullable Shard shard;
  private final Deque<Item> ahead = new ArrayDeque<>();

  /** How many cases the walk has come upon, those of other shards included. */
  private long found;

  private int taken;

  Feed(Iterator<Input> walk, @Nullable Shard shard) {
    this.walk = walk;
    this.shard = shard;
  }

  /**
   * Something found.
   *
   * @param index its place among the cases of the run, from 0; that of the next for what is no case
   */
  record Item(int index, Input found) {
    long size() {
      return found instanceof Source source ? source.size() : 0;
    }
  }

  /** Whether there is more than one case, or could be: one shard tells as all others do. */
  boolean several() {
    while (shard == null && taken < 2 && advance()) {
      // What is found on the way is kept for later.
    }
    return shard != null || taken > 1;
  }

  /** Whether nothing was found; the cases of other shards are something. */
  boolean isEmpty() {
    return found == 0;
  }

  @Override
  public boolean hasNext() {
    while (ahead.isEmpty() && advance()) {
      // A case of another shard leads nowhere.
    }
    return !ahead.isEmpty();
  }

  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ahead.remove();
  }

  private boolean advance() {
    if (!walk.hasNext()) {
      return false;
    }
    Input next = walk.next();
    if (!(next instanceof Source)) {
      ahead.add(new Item(taken, next));
    } else {
      if (shard == null || shard.takes(found)) {
        ahead.add(new Item(taken++, next));
      }
      found++;
    }
    return true;
  }
}
