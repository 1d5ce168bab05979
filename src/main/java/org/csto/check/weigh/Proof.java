package org.csto.check.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Grade;
import org.csto.check.model.Ground;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Said;
import org.csto.check.model.Speaker;
import org.csto.check.model.Standard;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * What a standard of proof makes of claims, for one attack and request.
 *
 * @param cutOff the last day on which the attacked State's own words count for it
 */
record Proof(Standard standard, Voices voices, LocalDate cutOff) {

  /** A ground is as strong as the weakest fact under it. */
  Strength of(Ground ground) {
    Strength weakest = Strength.ESTABLISHED;
    for (Said said : ground.facts()) {
      Strength strength = of(said, ground.side());
      if (strength.compareTo(weakest) < 0) {
        weakest = strength;
      }
    }
    return weakest;
  }

  /**
   * Whether each fact under a ground is stated, admitted by the side it disfavours, or in a
   * document or better; where it is not, the ground is only said.
   */
  boolean shows(Ground ground) {
    for (Said said : ground.facts()) {
      if (said.on() instanceof Fact.Claimed claimed
          && !shows(said.fact(), tally(said, claimed).supports, ground.side())) {
        return false;
      }
    }
    return true;
  }

  private boolean shows(String path, List<Claim> supports, Side side) {
    for (Claim claim : supports) {
      if (claim.evidence().compareTo(Grade.DOCUMENT) >= 0 || admits(path, claim.by(), side)) {
        return true;
      }
    }
    return false;
  }

  private Strength of(Said said, Side side) {
    if (!(said.on() instanceof Fact.Claimed claimed)) {
      return Strength.ESTABLISHED;
    }
    Tally tally = tally(said, claimed);
    if (tally.supports.isEmpty()) {
      return Strength.NOT_PROVEN;
    }
    return switch (standard) {
      case APPLICANT -> said.fact().startsWith("response.") ? tally.onRecord() : byApplicant(tally);
      case RECORD -> tally.onRecord();
      case CONVINCING -> convincing(said.fact(), tally, side);
    };
  }

  private Strength byApplicant(Tally tally) {
    boolean says = anyApplicants(tally.supports);
    boolean contradicts = anyApplicants(tally.rivals);
    if (says) {
      return contradicts ? Strength.DISPUTED : Strength.ESTABLISHED;
    }
    return contradicts ? Strength.NOT_PROVEN : tally.onRecord();
  }

  private boolean anyApplicants(List<Claim> claims) {
    for (Claim claim : claims) {
      if (isApplicants(claim)) {
        return true;
      }
    }
    return false;
  }

  /** Whether these words count as the attacked State's own, given in time. */
  boolean isApplicants(Claim claim) {
    return voices.sides().isAttacked(claim.by())
        && claim.by().office() != null
        && !claim.said().last().isAfter(cutOff);
  }

  private Strength convincing(String path, Tally tally, Side side) {
    boolean admitted = false;
    for (Claim claim : tally.supports) {
      admitted |= admits(path, claim.by(), side);
    }
    Grade best = best(tally.supports);
    Grade rival = best(tally.rivals);
    boolean shown =
        best != null
            && best.compareTo(Grade.DOCUMENT) >= 0
            && (rival == null || rival.compareTo(best) < 0);
    return admitted || shown ? Strength.ESTABLISHED : Strength.NOT_PROVEN;
  }

  /**
   * Whether words are against the interest of the State they are spoken for. Who was asked for help
   * owes it: so its word on the request is.
   */
  private boolean admits(String path, Speaker by, Side side) {
    Sides sides = voices.sides();
    return side == Side.AGAINST
        ? sides.isAttacked(by)
        : sides.isAttacker(by) || Voices.isOfRequest(path) && sides.isAddressee(by);
  }

  private Tally tally(Said said, Fact.Claimed claimed) {
    return Tally.of(said, voices.heard(said.fact(), claimed.claims()));
  }

  private static @Nullable Grade best(Iterable<Claim> claims) {
    Grade best = null;
    for (Claim claim : claims) {
      if (best == null || claim.evidence().compareTo(best) > 0) {
        best = claim.evidence();
      }
    }
    return best;
  }

  /** The claims that support a value, and those that deny it or claim another. */
  private record Tally(List<Claim> supports, List<Claim> rivals) {
    static Tally of(Said said, List<Claim> heard) {
      List<Claim> supports = new ArrayList<>();
      List<Claim> rivals = new ArrayList<>();
      for (Claim claim : heard) {
        boolean about = said.raw().contains(claim.value());
        if (claim.stance() == Stance.IS) {
          (about ? supports : rivals).add(claim);
        } else if (about && !affirmsAnother(claim, said, heard)) {
          rivals.add(claim);
        }
      }
      return new Tally(supports, rivals);
    }

    /** Who says nine were killed and not twenty does not deny that people were killed. */
    private static boolean affirmsAnother(Claim denial, Said said, List<Claim> heard) {
      for (Claim claim : heard) {
        if (claim.stance() == Stance.IS
            && claim.by() == denial.by()
            && said.raw().contains(claim.value())
            && !claim.value().equals(denial.value())) {
          return true;
        }
      }
      return false;
    }

    /** Undisputed, or settled by findings that agree; a finding also settles against. */
    Strength onRecord() {
      if (rivals.isEmpty()) {
        return Strength.ESTABLISHED;
      }
      boolean found = best(supports) == Grade.FINDING;
      boolean refuted = best(rivals) == Grade.FINDING;
      if (found == refuted) {
        return Strength.DISPUTED;
      }
      return found ? Strength.ESTABLISHED : Strength.NOT_PROVEN;
    }
  }
}
