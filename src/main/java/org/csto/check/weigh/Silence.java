package org.csto.check.weigh;

import java.util.List;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Part;
import org.csto.check.model.RuleTable.Literal;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;
import org.jspecify.annotations.Nullable;

/**
 * What nobody whose word counts says, in the parts of one pair: the file notes that nobody alleges
 * it, or somebody answers what nobody asserts. A doubt answers nothing.
 *
 * @param parts an attack, a request and the response, as far as there are any
 */
record Silence(Propositions propositions, List<Part> parts) {
  /** What one of a set is where it holds. */
  private static final String HOLDS = "true";

  /** The path at which a value stands: that of the fact, or of the one of a set. */
  private String pathOf(Literal literal) {
    Term term = propositions.law().vocabulary().term(literal.path());
    if (term == null || term.type() != Type.SET || partOf(literal.path()) != null) {
      return literal.path();
    }
    String value = literal.value();
    return literal.path()
        + "."
        + (value.startsWith(Vocabulary.ONLY) ? value.substring(Vocabulary.ONLY.length()) : value);
  }

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
    String path = pathOf(literal);
    String wanted = path.equals(literal.path()) ? literal.value() : HOLDS;
    Part part = partOf(path);
    if (part == null) {
      return false;
    }
    Fact fact = part.fact(path);
    if (fact instanceof Fact.NoneAlleged || fact instanceof Fact.TooLate) {
      return true;
    }
    if (fact instanceof Fact.Stated stated) {
      List<String> words = propositions.valuesFor(part, path, stated.value());
      return !words.isEmpty() && !words.contains(wanted);
    }
    if (!(fact instanceof Fact.Claimed claimed)) {
      return false;
    }
    boolean answered = false;
    for (Claim claim : claimed.claims()) {
      if (claim.counts()) {
        List<String> words = propositions.valuesFor(part, path, claim.value());
        boolean same = words.contains(wanted);
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
    return fact == null ? noneOfSet(path) : fact.values().isEmpty();
  }

  /** Whether the file says of none of a set whether it holds. */
  private boolean noneOfSet(String path) {
    Term term = propositions.law().vocabulary().term(path);
    if (term == null || term.type() != Type.SET) {
      return true;
    }
    String before = path + ".";
    for (Part part : parts) {
      for (Fact fact : part.facts().values()) {
        if (fact.path().startsWith(before) && !fact.values().isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }
}
