package org.csto.check.weigh;

import java.util.Set;
import org.csto.check.model.Capacity;
import org.csto.check.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in one attack and one request, as far as it bears on whose word counts for what.
 *
 * @param attacked the attacked State; null when the file does not settle which it is
 * @param attackers other States said to be the attacker, or to have sent the attackers
 * @param author the State that asked for help, or the attacked State where the file does not say
 * @param addressee who was asked; null when there is no request, or that is not settled
 * @param organization what a case calls the Organization
 */
record Sides(
    @Nullable String attacked,
    Set<String> attackers,
    @Nullable String author,
    @Nullable String addressee,
    String organization) {

  /** Whether somebody speaks for a State, as a party to the events or not. */
  static boolean isOf(@Nullable String state, Speaker by) {
    return state != null
        && state.equals(by.forState())
        && (by.as() == Capacity.PARTY || by.as() == Capacity.STATE);
  }

  /** Whether two speak for one State, or are one. */
  static boolean areOne(Speaker one, Speaker other) {
    return one.id().equals(other.id())
        || isOf(one.forState(), other) && isOf(other.forState(), one);
  }

  /** Whether somebody speaks for who was asked: a State, or the Organization's own organs. */
  boolean isAddressee(Speaker by) {
    return organization.equals(addressee) ? by.as() == Capacity.ORGAN : isOf(addressee, by);
  }

  boolean isAttacked(Speaker by) {
    return attacked != null && by.speaksFor(attacked);
  }

  boolean isAttacker(Speaker by) {
    for (String attacker : attackers) {
      if (by.speaksFor(attacker)) {
        return true;
      }
    }
    return false;
  }
}
