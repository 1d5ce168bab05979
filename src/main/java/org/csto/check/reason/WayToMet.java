package org.csto.check.reason;

import java.util.List;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Reading;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Standard;
import org.csto.check.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * What has to be accepted, beyond what is under the reading and the standard of a judgment, by
 * those under whose reading and standard the verdict is {@code met}.
 *
 * @param readings under each of which the same has to be accepted
 * @param standards under each of which it has to be, whichever of those readings is taken
 * @param steps all of them needed
 */
public record WayToMet(List<Reading> readings, List<Standard> standards, List<Step> steps) {
  public WayToMet {
    readings = List.copyOf(readings);
    standards = List.copyOf(standards);
    steps = List.copyOf(steps);
  }

  /**
   * @param conditions ids of the conditions it is accepted for
   */
  public record Step(Premise premise, List<String> conditions) {
    public Step {
      conditions = List.copyOf(conditions);
    }
  }

  /** What is accepted. */
  public sealed interface Premise {}

  /** An answer to a point of law. */
  public record OfLaw(Stand stand) implements Premise {}

  /** That one thing is so, or another: any of them suffices. */
  public record OfFact(List<Shown> anyOf) implements Premise {
    public OfFact {
      anyOf = List.copyOf(anyOf);
    }
  }

  /**
   * What is taken for shown by the same means; any of it suffices.
   *
   * @param attacked the State whose word it is; null when the file does not settle which was
   *     attacked, or when it is on nobody's word
   */
  public record Shown(Means by, @Nullable String attacked, List<Clause> anyOf) {
    public Shown {
      anyOf = List.copyOf(anyOf);
    }
  }

  /**
   * @param denied whether it is accepted that what the ground says is not so
   */
  public record Clause(Weighed ground, boolean denied) {}

  /** On what a standard takes something for established, or for fallen. */
  public enum Means implements Token {
    RECORD,
    CONVINCING_PROOF,
    WANT_OF_CONVINCING_PROOF,
    WORD_OF_ATTACKED
  }
}
