package org.csto.check.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whose words a case records.
 *
 * @param forState the State spoken for; null when none
 * @param office the office that lets its holder speak for the State; null when none does
 */
public record Speaker(
    String id,
    String name,
    @Nullable String forState,
    Capacity as,
    @Nullable Office office,
    Span span) {

  /** Whether these are words of that State, given as a party to the events. */
  public boolean speaksFor(String state) {
    return as == Capacity.PARTY && state.equals(forState);
  }
}
