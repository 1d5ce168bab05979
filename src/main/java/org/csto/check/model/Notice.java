package org.csto.check.model;

import java.time.LocalDate;
import java.util.List;

/** Something a reader must know beside the verdict. */
public sealed interface Notice {

  /** Why a request is left out, or taken for one of an attack although that is disputed. */
  enum Doubt {
    /** Left out: it is that of a State that was not attacked. */
    OF_ANOTHER_STATE,
    /** Left out: it was made before the attack began. */
    TOO_EARLY,
    /** Taken for the attacked State's own. */
    AUTHOR_DISPUTED,
    /** Taken to have been made after the attack began. */
    DAY_DISPUTED
  }

  /**
   * @param request its id
   */
  record OfRequest(String request, Doubt doubt) implements Notice {}

  /**
   * The attack began after the day by which all must be known.
   *
   * @param attack its id
   * @param leftOut whether others are judged in its place
   */
  record NotYet(String attack, LocalDate knownBy, boolean leftOut) implements Notice {}

  /**
   * Words of the attacked State that came too late to count for it.
   *
   * @param cutOff the last day on which its words count
   */
  record TooLate(String state, LocalDate cutOff, List<Claim> words) implements Notice {}

  /** The text that is applied was not in force on the day. */
  record NotInForce(TreatyText text, LocalDate day) implements Notice {}

  /** The standing of the attacked State comes with a warning. */
  record OfMembership(Membership membership) implements Notice {}

  /** The text comes with a warning for this State. */
  record OfText(TreatyText text, String state) implements Notice {}
}
