package org.csto.check.reason;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Ground;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Cell;
import org.csto.check.model.Law;
import org.csto.check.model.Reading;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Role;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.csto.check.reason.WayToMet.Clause;
import org.csto.check.reason.WayToMet.Means;
import org.csto.check.reason.WayToMet.OfFact;
import org.csto.check.reason.WayToMet.OfLaw;
import org.csto.check.reason.WayToMet.Shown;
import org.csto.check.reason.WayToMet.Step;
import org.jspecify.annotations.Nullable;

/**
 * Finds what has to be accepted where another reading or standard comes to {@code met}: of law
 * where its answer is needed, of fact where its standard is.
 */
public final class WaysToMet {
  private final Law law;
  private final Judgment judgment;

  private WaysToMet(Law law, Judgment judgment) {
    this.law = law;
    this.judgment = judgment;
  }

  /** The ways in the order of the matrix; none when the verdict is met, or judged without it. */
  public static List<WayToMet> of(Law law, Judgment judgment) {
    if (judgment.verdict() == Status.MET) {
      return List.of();
    }
    return new WaysToMet(law, judgment).all();
  }

  /** A way of one reading is that of another when it takes the same under the same standards. */
  private List<WayToMet> all() {
    List<WayToMet> ways = new ArrayList<>();
    for (WayToMet way : ofEachReading()) {
      int same = 0;
      while (same < ways.size()
          && !(ways.get(same).standards().equals(way.standards())
              && Steps.same(ways.get(same).steps(), way.steps()))) {
        same++;
      }
      if (same == ways.size()) {
        ways.add(way);
      } else {
        WayToMet other = ways.get(same);
        List<Reading> readings = Steps.with(other.readings(), way.readings().get(0));
        ways.set(same, new WayToMet(readings, other.standards(), other.steps()));
      }
    }
    return ways;
  }

  private @Nullable String attacked(Cell cell) {
    return law.vocabulary().only(cell.decides().attack(), Role.VICTIM);
  }

  /** The ways of each reading, with the standards under which the same has to be accepted. */
  private List<WayToMet> ofEachReading() {
    List<WayToMet> ways = new ArrayList<>();
    for (Cell cell : judgment.matrix()) {
      List<Step> steps = cell.verdict() == Status.MET ? steps(cell) : List.of();
      if (steps.isEmpty()) {
        continue;
      }
      List<Reading> reading = List.of(cell.reading());
      int same = 0;
      while (same < ways.size()
          && !(ways.get(same).readings().get(0) == cell.reading()
              && Steps.same(ways.get(same).steps(), steps))) {
        same++;
      }
      if (same == ways.size()) {
        ways.add(new WayToMet(reading, List.of(cell.standard()), steps));
      } else {
        List<Standard> standards = Steps.with(ways.get(same).standards(), cell.standard());
        ways.set(same, new WayToMet(reading, standards, steps));
      }
    }
    return ways;
  }

  /** What has to be accepted to come from the judgment to a verdict of met. */
  private List<Step> steps(Cell cell) {
    Steps steps = new Steps();
    for (OfCondition there : cell.decides().conditions()) {
      OfCondition here = same(there, cell, judgment.pairs());
      if (here == null || holds(here)) {
        continue;
      }
      boolean asked = there.status() == Status.MET;
      OfCondition byLaw = under(cell.reading(), judgment.standard(), there, cell);
      OfCondition byFact = under(judgment.reading(), cell.standard(), there, cell);
      if (asked && byFact != null && holds(byFact)) {
        facts(steps, byFact, cell);
        continue;
      }
      law(steps, here, there);
      if (asked && (byLaw == null || !holds(byLaw))) {
        facts(steps, there, cell);
      }
    }
    return steps.all();
  }

  private static boolean holds(OfCondition found) {
    return found.status() == Status.MET || found.status() == Status.NOT_APPLICABLE;
  }

  /** The same condition under a reading and a standard; null when another pair decides there. */
  private @Nullable OfCondition under(
      Reading reading, Standard standard, OfCondition there, Cell of) {
    for (Cell cell : judgment.matrix()) {
      if (cell.reading() == reading && cell.standard() == standard) {
        return same(there, of, List.of(cell.decides()));
      }
    }
    return null;
  }

  /** The same condition of the same attack and request; null when it is not among these. */
  private static @Nullable OfCondition same(OfCondition there, Cell cell, List<OfPair> pairs) {
    for (OfPair pair : pairs) {
      if (pair.attack() == cell.decides().attack() && pair.request() == cell.decides().request()) {
        for (OfCondition found : pair.conditions()) {
          if (found.condition() == there.condition()) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private static void law(Steps steps, OfCondition here, OfCondition there) {
    Stand own = here.stand();
    Stand stand = there.stand();
    if (stand != null && (own == null || !own.answer().equals(stand.answer()))) {
      steps.add(new OfLaw(stand), there.condition());
    }
  }

  /** For each element, any one of the facts that make it met there and are not established here. */
  private void facts(Steps steps, OfCondition there, Cell cell) {
    for (OfElement element : there.elements()) {
      List<Shown> anyOf = new ArrayList<>();
      for (OfRoute route : element.routes()) {
        if (route.finding().status() == Status.MET && !proved(anyOf, route, cell)) {
          fallen(anyOf, route, cell);
        }
      }
      if (!anyOf.isEmpty()) {
        steps.add(new OfFact(anyOf), there.condition());
      }
    }
  }

  /** Adds what speaks for a route and is established only there; whether anything does. */
  private boolean proved(List<Shown> anyOf, OfRoute route, Cell cell) {
    boolean proved = false;
    for (Weighed weighed : route.grounds()) {
      if (weighed.ground().side() == Side.FOR
          && weighed.strength() == Strength.ESTABLISHED
          && strength(weighed.ground(), judgment.standard()) != Strength.ESTABLISHED) {
        Steps.add(anyOf, means(weighed, cell), attacked(cell), new Clause(weighed, false));
        proved = true;
      }
    }
    return proved;
  }

  /** Adds what is said against a route here, and falls away there. */
  private void fallen(List<Shown> anyOf, OfRoute route, Cell cell) {
    for (Weighed weighed : route.grounds()) {
      if (weighed.ground().side() == Side.AGAINST
          && weighed.strength() == Strength.NOT_PROVEN
          && strength(weighed.ground(), judgment.standard()) != Strength.NOT_PROVEN) {
        Means means =
            cell.standard() == Standard.CONVINCING
                ? Means.WANT_OF_CONVINCING_PROOF
                : means(weighed, cell);
        Steps.add(anyOf, means, attacked(cell), new Clause(weighed, true));
      }
    }
  }

  /** On what a standard takes a fact for established. */
  private Means means(Weighed weighed, Cell cell) {
    return switch (cell.standard()) {
      case RECORD -> Means.RECORD;
      case CONVINCING -> Means.CONVINCING_PROOF;
      case APPLICANT ->
          strength(weighed.ground(), Standard.RECORD) == weighed.strength()
              ? Means.RECORD
              : Means.WORD_OF_ATTACKED;
    };
  }

  /** How strong a ground is under another standard, whatever the reading; null if not heard. */
  private @Nullable Strength strength(Ground ground, Standard standard) {
    for (Cell cell : judgment.matrix()) {
      if (cell.standard() == standard) {
        for (OfCondition condition : cell.decides().conditions()) {
          for (Weighed weighed : condition.grounds()) {
            if (weighed.ground() == ground) {
              return weighed.strength();
            }
          }
        }
      }
    }
    return null;
  }
}
