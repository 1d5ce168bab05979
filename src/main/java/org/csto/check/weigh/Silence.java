package org.csto.check.weigh;

import java.util.List;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Part;
import org.csto.check.model.RuleTable.Literal;
import org.jspecify.annotations.Nullable;

/**
 * What nobody whose word counts says, in the parts of one pair: the file notes that nobody alleges
 * it, or somebody answers what nobody asserts. A doubt answers nothing.
 *
 * @param parts an attack, a request and the response, as far as there are any
 */
record Silence(Propositions propositions, List<Part> parts) {

  private @Nullable Part partOf(String path) {
    for (Part part : parts) {
      if (part.fact(path) != null) {
        return part;
      }
    }
    return null;
  }

  /** Whether nobody says that a fact has such a value, and the file shows that it was an issue. */
  boolean closes(Literal literal) {
    Part part = partOf(literal.path());
    if (part == null) {
      return false;
    }
    Fact fact = part.fact(literal.path());
    if (fact instanceof Fact.NoneAlleged || fact instanceof Fact.TooLate) {
      return true;
    }
    if (fact instanceof Fact.Stated stated) {
      List<String> words = propositions.valuesFor(part, literal.path(), stated.value());
      return !words.isEmpty() && !words.contains(literal.value());
    }
    if (!(fact instanceof Fact.Claimed claimed)) {
      return false;
    }
    boolean answered = false;
    for (Claim claim : claimed.claims()) {
      if (claim.counts()) {
        List<String> words = propositions.valuesFor(part, literal.path(), claim.value());
        boolean same = words.contains(literal.value());
        if (claim.stance() == Stance.IS) {
          if (same) {
            return false;
          }
          answered |= !words.isEmpty();
        } else {
          answered |= same;
        }
      }
    }
    return answered;
  }

  /** Whether it closes, and nobody asserts any value of the fact either. */
  boolean isNoted(Literal literal) {
    return hasNoValue(literal.path()) && closes(literal);
  }

  /** Whether the file neither gives any value nor closes the question. */
  boolean isMissing(Literal literal) {
    return hasNoValue(literal.path()) && !closes(literal);
  }

  private boolean hasNoValue(String path) {
    Part part = partOf(path);
    Fact fact = part == null ? null : part.fact(path);
    return fact == null || fact.values().isEmpty();
  }
}
