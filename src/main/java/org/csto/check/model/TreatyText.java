package org.csto.check.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wording of the Treaty and the days on which it was in force.
 *
 * @param brief its Article 4 in a few words, for the head of a report
 * @param to the last day; null while in force
 * @param seenFor the States for which the first day was seen in a source; empty when for all
 * @param warning printed for the cases of other States; null when there is none
 */
public record TreatyText(
    String id,
    String title,
    String brief,
    LocalDate from,
    @Nullable LocalDate to,
    List<String> seenFor,
    @Nullable String warning) {

  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
