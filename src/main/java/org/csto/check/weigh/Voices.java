package org.csto.check.weigh;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Grade;
import org.csto.check.model.Part;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Whose;

/** Which claims on a fact count, by what kind of fact it is. */
record Voices(Vocabulary vocabulary, Sides sides) {
  private static final String REQUEST = Part.Kind.REQUEST.token() + ".";

  /** Whether a fact is of the request, of which the word of who was asked is an admission. */
  static boolean isOfRequest(String path) {
    return path.startsWith(REQUEST);
  }

  /** The claims that can establish or dispute a fact. */
  List<Claim> heard(String path, List<Claim> claims) {
    Term term = vocabulary.term(path);
    Whose whose = term == null ? null : term.whose();
    if (whose == Whose.PLEA) {
      return ofParties(claims);
    }
    return whose == Whose.ACT ? ofAct(path, counting(claims)) : counting(claims);
  }

  private static List<Claim> counting(List<Claim> claims) {
    List<Claim> counting = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      if (claim.counts() || isTakenBack(claim, claims)) {
        counting.add(claim);
      }
    }
    return counting;
  }

  /** A side that doubts what it has said takes it back, and that disputes it. */
  private static boolean isTakenBack(Claim doubt, List<Claim> claims) {
    if (doubt.stance() != Stance.DOUBTS) {
      return false;
    }
    for (Claim claim : claims) {
      if (claim.counts()
          && claim.stance() == Stance.IS
          && claim.value().equals(doubt.value())
          && Sides.areOne(claim.by(), doubt.by())
          && !doubt.said().last().isBefore(claim.said().first())) {
        return true;
      }
    }
    return false;
  }

  /** A plea is the parties' to make; of others only a finding counts. */
  private List<Claim> ofParties(List<Claim> claims) {
    List<Claim> heard = new ArrayList<>();
    for (Claim claim : counting(claims)) {
      if (sides.isAttacked(claim.by())
          || sides.isAttacker(claim.by())
          || claim.evidence() == Grade.FINDING) {
        heard.add(claim);
      }
    }
    return heard;
  }

  /**
   * Of an act of a State its own word goes first, and that of who was asked: contrary words of
   * others count from a document on. Where the State denies its act, the same holds of who was
   * asked: requests have been invented by those who answered them.
   */
  private List<Claim> ofAct(String path, List<Claim> claims) {
    boolean request = isOfRequest(path);
    String state = request ? sides.author() : sides.attacked();
    boolean office = false;
    for (Claim claim : claims) {
      office |= Sides.isOf(state, claim.by()) && claim.by().office() != null;
    }
    List<Claim> first = new ArrayList<>();
    boolean done = false;
    for (Claim claim : claims) {
      if (Sides.isOf(state, claim.by()) && (!office || claim.by().office() != null)) {
        first.add(claim);
        done |= !isDenial(claim);
      }
    }
    boolean denied = !first.isEmpty() && !done;
    for (Claim claim : claims) {
      if (request && !denied && sides.isAddressee(claim.by()) && !isAmong(claim, first)) {
        first.add(claim);
      }
    }
    if (first.isEmpty()) {
      return claims;
    }
    List<Claim> heard = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      if (isAmong(claim, first)
          || claim.evidence().compareTo(Grade.DOCUMENT) >= 0
          || agrees(claim, first)) {
        heard.add(claim);
      }
    }
    return heard;
  }

  /** Whether somebody says that the act was not done. */
  private static boolean isDenial(Claim claim) {
    boolean no = claim.value().equals("false") || claim.value().equals("no");
    return no == (claim.stance() == Stance.IS);
  }

  private static boolean agrees(Claim claim, List<Claim> first) {
    for (Claim other : first) {
      if (other.stance() == claim.stance() && other.value().equals(claim.value())) {
        return true;
      }
    }
    return false;
  }

  /** By identity: a record's own equality is linked when first called, which takes long. */
  private static boolean isAmong(Claim claim, List<Claim> claims) {
    for (Claim each : claims) {
      if (each == claim) {
        return true;
      }
    }
    return false;
  }
}
