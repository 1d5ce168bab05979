package org.csto.check.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A State's standing under the Treaty, or under another instrument, over some days.
 *
 * @param to the last day; null while it lasts
 * @param warning what a reader must know although it changes nothing in law; null when nothing
 */
public record Membership(
    String state,
    Standing standing,
    LocalDate from,
    @Nullable LocalDate to,
    String why,
    @Nullable String source,
    @Nullable String warning) {

  /** Whether it binds the State. */
  public enum Standing implements Token {
    BOUND,
    NOT_BOUND,
    /** The acts on file do not settle whether it was bound. */
    UNCERTAIN
  }

  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
