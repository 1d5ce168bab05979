package org.csto.check.model;

import java.util.List;

/** Something that was read or made of a user's files, or what is wrong with them. */
public sealed interface Checked<T> {
  /** It is in order. */
  record Sound<T>(T value) implements Checked<T> {}

  /**
   * @param problems one at least
   */
  record Faulty<T>(List<Problem> problems) implements Checked<T> {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }

  /** What it is, where it must be in order. */
  default T orThrow() {
    if (this instanceof Sound<T> sound) {
      return sound.value();
    }
    throw new IllegalStateException(((Faulty<T>) this).problems().toString());
  }
}
