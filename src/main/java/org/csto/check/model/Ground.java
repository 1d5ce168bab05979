package org.csto.check.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason on a route, inserted by exactly one rule.
 *
 * @param position the answer to a point of law it depends on; null when all readings share it
 * @param facts what it rests on; it is as strong as the weakest
 */
public record Ground(RuleInfo rule, @Nullable Position position, List<Said> facts) {
  /** What the ground does to its route. */
  public enum Side implements Token {
    FOR,
    AGAINST,
    /** The facts fit, and the reading leaves the law open. */
    OPEN
  }

  public Ground {
    facts = List.copyOf(facts);
  }

  public Side side() {
    return rule.side();
  }
}
