package org.csto.check.reason;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Case;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Judgment.Accepted;
import org.csto.check.model.Judgment.Settled;
import org.csto.check.model.Part;
import org.csto.check.model.Said;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.csto.check.weigh.Hearing;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Outcome;
import org.csto.check.weigh.Question;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would follow if an open fact were settled, by judging the case again with it settled;
 * one run of the rules serves for all such facts.
 */
record Settlements(Judge judge, Question question) {

  /** A condition, and a value it turns on. */
  private record Supposed(OfCondition condition, Accepted accepted) {}

  List<Settled> of(Case about, OfPair decides) {
    List<Supposed> supposed = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    for (OfCondition condition : decides.conditions()) {
      for (Accepted accepted : open(condition)) {
        cases.add(accepting(about, accepted, cases.size() + 1));
        supposed.add(new Supposed(condition, accepted));
      }
    }
    List<Hearing> hearings = judge.hear(cases, question);
    List<Settled> settled = new ArrayList<>();
    for (int i = 0; i < supposed.size(); i++) {
      OfCondition condition = supposed.get(i).condition();
      Outcome outcome = hearings.get(i).under(question.reading(), question.standard());
      OfPair then = outcome.decides();
      settled.add(
          new Settled(
              condition.condition().id(),
              supposed.get(i).accepted(),
              then(condition, outcome.pairs(), decides),
              then.attack().id(),
              then.request() == null ? null : then.request().id(),
              then.verdict(),
              then.turnsOn()));
    }
    return settled;
  }

  /** What becomes of a condition in the pair that decided before; null when there is none. */
  private static @Nullable Status then(OfCondition condition, List<OfPair> pairs, OfPair decided) {
    for (OfPair pair : pairs) {
      if (id(pair.attack()).equals(id(decided.attack()))
          && id(pair.request()).equals(id(decided.request()))) {
        for (OfCondition found : pair.conditions()) {
          if (found.condition().id().equals(condition.condition().id())) {
            return found.status();
          }
        }
      }
    }
    return null;
  }

  private static String id(@Nullable Part part) {
    return part == null ? "" : part.id();
  }

  /** The values that are disputed or not proven and keep a condition from being met or failing. */
  private static Set<Accepted> open(OfCondition condition) {
    Set<Accepted> open = new LinkedHashSet<>();
    if (condition.status() == Status.MET || condition.status() == Status.NOT_APPLICABLE) {
      return open;
    }
    for (OfElement element : condition.elements()) {
      if (element.finding().status() == Status.MET) {
        continue;
      }
      for (OfRoute route : element.routes()) {
        for (Weighed weighed : route.grounds()) {
          if (weighed.strength() != Strength.ESTABLISHED) {
            for (Said said : weighed.ground().facts()) {
              if (said.on() instanceof Fact.Claimed) {
                open.add(new Accepted(said.of(), said.on().path(), Collections.min(said.raw())));
              }
            }
          }
        }
      }
    }
    return open;
  }

  /** The case with one value taken as stated and undisputed, by the supposition of that number. */
  private static Case accepting(Case about, Accepted accepted, int number) {
    Part response = about.response();
    return about.with(
        accepting(about.attacks(), accepted, number),
        accepting(about.requests(), accepted, number),
        response == null ? null : accepting(response, accepted, number));
  }

  private static List<Part> accepting(List<Part> parts, Accepted accepted, int number) {
    List<Part> then = new ArrayList<>(parts.size());
    for (Part part : parts) {
      then.add(accepting(part, accepted, number));
    }
    return then;
  }

  private static Part accepting(Part part, Accepted accepted, int number) {
    if (!part.key().equals(accepted.part())) {
      return part;
    }
    Map<String, Fact> facts = new LinkedHashMap<>(part.facts());
    Fact old = facts.get(accepted.path());
    if (old != null) {
      facts.put(
          accepted.path(),
          new Fact.Stated(accepted.path(), accepted.value(), null, null, old.span()));
    }
    return part.supposing(number, facts);
  }
}
