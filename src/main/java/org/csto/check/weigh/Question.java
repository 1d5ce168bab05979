package org.csto.check.weigh;

import java.time.LocalDate;
import org.csto.check.model.Case;
import org.csto.check.model.Law;
import org.csto.check.model.Reading;
import org.csto.check.model.Standard;
import org.csto.check.model.TreatyText;
import org.jspecify.annotations.Nullable;

/**
 * How a case is to be judged.
 *
 * @param knownBy claims said after this day are dropped; null for none
 * @param asOf the day whose text and membership apply; null for the day of the case
 * @param text the text that applies whatever the day; null for the one in force
 */
public record Question(
    Reading reading,
    Standard standard,
    @Nullable LocalDate knownBy,
    @Nullable LocalDate asOf,
    @Nullable TreatyText text) {

  /** The day whose text and membership apply. */
  LocalDate day(Case about) {
    return asOf == null ? about.date() : asOf;
  }

  /** The text that applies on that day. */
  TreatyText text(Law law, LocalDate day) {
    return text == null ? law.textOn(day) : text;
  }
}
