package org.csto.check.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.engine.Judge.Question;
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
import org.jspecify.annotations.Nullable;

/**
 * Finds what would follow if an open fact were settled, by judging the case again with it settled.
 */
record Settlements(Judge judge, Question question) {

  List<Settled> of(Case about, OfPair decides) {
    List<Settled> settled = new ArrayList<>();
    for (OfCondition condition : decides.conditions()) {
      for (Accepted accepted : open(condition)) {
        List<OfPair> pairs = judge.pairs(accepting(about, accepted), question);
        OfPair then = Hearing.best(pairs);
        settled.add(
            new Settled(
                condition.condition().id(),
                accepted,
                then(condition, pairs, decides),
                then.verdict(),
                then.turnsOn()));
      }
    }
    return settled;
  }

  /** What becomes of a condition in the pair that decided before. */
  private static Status then(OfCondition condition, List<OfPair> pairs, OfPair decided) {
    for (OfPair pair : pairs) {
      if (pair.attack().id().equals(decided.attack().id())
          && id(pair.request()).equals(id(decided.request()))) {
        for (OfCondition found : pair.conditions()) {
          if (found.condition().id().equals(condition.condition().id())) {
            return found.status();
          }
        }
      }
    }
    return condition.status();
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
                open.add(new Accepted(said.of(), said.fact(), Collections.min(said.raw())));
              }
            }
          }
        }
      }
    }
    return open;
  }

  /** The case with one value taken as stated and undisputed. */
  private static Case accepting(Case about, Accepted accepted) {
    Part response = about.response();
    return about.with(
        accepting(about.attacks(), accepted),
        accepting(about.requests(), accepted),
        response == null ? null : accepting(response, accepted));
  }

  private static List<Part> accepting(List<Part> parts, Accepted accepted) {
    List<Part> then = new ArrayList<>(parts.size());
    for (Part part : parts) {
      then.add(accepting(part, accepted));
    }
    return then;
  }

  private static Part accepting(Part part, Accepted accepted) {
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
    return part.with(facts);
  }
}
