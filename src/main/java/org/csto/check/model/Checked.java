package org.csto.check.model;

import java.util.List;

/** Something that was read or made of a user's files, or what is wrong with them. */
public sealed interface Checked<T> {
  /** What is wrong; nothing where it is in order. */
  List<Problem> problems();

  /** It is in order. */
  record Sound<T>(T value) implements Checked<T> {
    @Override
    public List<Problem> problems() {
      return List.of();
    }
  }

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
    throw new IllegalStateException(problems().toString());
  }
}
