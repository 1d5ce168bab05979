package org.csto.check.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.csto.check.model.Condition;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.RuleInfo;
import org.csto.check.reason.WayToMet.Clause;
import org.csto.check.reason.WayToMet.Means;
import org.csto.check.reason.WayToMet.OfFact;
import org.csto.check.reason.WayToMet.OfLaw;
import org.csto.check.reason.WayToMet.Premise;
import org.csto.check.reason.WayToMet.Shown;
import org.csto.check.reason.WayToMet.Step;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one way, each premise once. Two premises are the same when a reader would be told
 * the same of them: whichever attack it is said of, and under whichever reading.
 */
final class Steps {
  private final List<Step> steps = new ArrayList<>();

  List<Step> all() {
    return steps;
  }

  void add(Premise premise, Condition of) {
    for (int i = 0; i < steps.size(); i++) {
      List<String> conditions = steps.get(i).conditions();
      if (same(steps.get(i).premise(), premise)) {
        if (!conditions.contains(of.id())) {
          steps.set(i, new Step(premise, with(conditions, of.id())));
        }
        return;
      }
    }
    steps.add(new Step(premise, List.of(of.id())));
  }

  /** Adds a clause to those taken for shown by the same means. */
  static void add(List<Shown> anyOf, Means by, @Nullable String victim, Clause clause) {
    String attacked = by == Means.WORD_OF_ATTACKED ? victim : null;
    for (int i = 0; i < anyOf.size(); i++) {
      if (anyOf.get(i).by() == by) {
        List<Clause> clauses = anyOf.get(i).anyOf();
        for (Clause other : clauses) {
          if (same(other, clause)) {
            return;
          }
        }
        anyOf.set(i, new Shown(by, attacked, with(clauses, clause)));
        return;
      }
    }
    anyOf.add(new Shown(by, attacked, List.of(clause)));
  }

  /** A list and one more. */
  static <T> List<T> with(List<T> some, T more) {
    List<T> all = new ArrayList<>(some);
    all.add(more);
    return all;
  }

  /** Whether two ways take the same steps, in whatever order. */
  static boolean same(List<Step> some, List<Step> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (Step step : some) {
      boolean found = false;
      for (Step other : others) {
        found |=
            same(step.premise(), other.premise())
                && step.conditions().size() == other.conditions().size()
                && step.conditions().containsAll(other.conditions());
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Premise some, Premise other) {
    if (some instanceof OfLaw a && other instanceof OfLaw b) {
      return same(a.stand(), b.stand());
    }
    return some instanceof OfFact a && other instanceof OfFact b && same(a, b);
  }

  private static boolean same(Stand some, Stand other) {
    return some.point().equals(other.point())
        && some.answer().equals(other.answer())
        && some.says().equals(other.says());
  }

  private static boolean same(OfFact some, OfFact other) {
    if (some.anyOf().size() != other.anyOf().size()) {
      return false;
    }
    for (int i = 0; i < some.anyOf().size(); i++) {
      if (!same(some.anyOf().get(i), other.anyOf().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Shown some, Shown other) {
    if (some.by() != other.by()
        || !Objects.equals(some.attacked(), other.attacked())
        || some.anyOf().size() != other.anyOf().size()) {
      return false;
    }
    for (int i = 0; i < some.anyOf().size(); i++) {
      if (!same(some.anyOf().get(i), other.anyOf().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** By the same rule and of the same values, which is all that its sentence tells. */
  private static boolean same(Clause some, Clause other) {
    RuleInfo rule = some.ground().rule();
    return rule == other.ground().rule()
        && some.denied() == other.denied()
        && some.ground()
            .ground()
            .facts()
            .get(0)
            .raw()
            .equals(other.ground().ground().facts().get(0).raw());
  }
}
