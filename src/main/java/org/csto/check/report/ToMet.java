package org.csto.check.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Ground;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Cell;
import org.csto.check.model.Reading;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Lists what has to be accepted where another reading or standard comes to {@code met}: of law
 * where its answer is needed, of fact where its standard is.
 */
record ToMet(Judgment judgment, Page page, Prose prose) {

  /** What has to be accepted, with the conditions it is accepted for, under which of these. */
  private record Way(
      List<String> readings, List<String> standards, Map<String, Set<String>> accepted) {}

  void write() {
    if (judgment.verdict() == Status.MET) {
      return;
    }
    List<Way> ways = new ArrayList<>();
    for (Way way : ofEachReading()) {
      Way same = null;
      for (Way other : ways) {
        if (other.standards().equals(way.standards()) && other.accepted().equals(way.accepted())) {
          same = other;
        }
      }
      if (same == null) {
        ways.add(way);
      } else {
        same.readings().addAll(way.readings());
      }
    }
    for (Way way : ways) {
      write(way);
    }
  }

  /** The ways of each reading, with the standards under which the same has to be accepted. */
  private List<Way> ofEachReading() {
    List<Way> ways = new ArrayList<>();
    for (Cell cell : judgment.matrix()) {
      Map<String, Set<String>> accepted =
          cell.verdict() == Status.MET ? accepted(cell) : new LinkedHashMap<>();
      if (accepted.isEmpty()) {
        continue;
      }
      String reading = cell.reading().id();
      List<String> standards = null;
      for (Way other : ways) {
        if (other.readings().contains(reading) && other.accepted().equals(accepted)) {
          standards = other.standards();
        }
      }
      if (standards == null) {
        standards = new ArrayList<>();
        ways.add(new Way(new ArrayList<>(List.of(reading)), standards, accepted));
      }
      standards.add(cell.standard().token());
    }
    return ways;
  }

  private void write(Way way) {
    page.labelled(
        2,
        Words.and(way.readings()),
        Style.PLAIN,
        Conditions.ID,
        (way.readings().size() == 1 ? "comes" : "come")
            + " to met under "
            + Words.and(way.standards())
            + " if one accepts",
        "");
    for (Map.Entry<String, Set<String>> accepted : way.accepted().entrySet()) {
      page.labelled(
          Claims.TEXT,
          "-",
          Style.MUTED,
          2,
          accepted.getKey() + " (" + Words.and(accepted.getValue()) + ")",
          "");
    }
  }

  private Map<String, Set<String>> accepted(Cell cell) {
    Map<String, Set<String>> accepted = new LinkedHashMap<>();
    for (OfCondition there : cell.decides().conditions()) {
      OfCondition here = same(there, cell, judgment.pairs());
      if (here == null || holds(here)) {
        continue;
      }
      boolean asked = there.status() == Status.MET;
      OfCondition byLaw = under(cell.reading(), judgment.standard(), there, cell);
      OfCondition byFact = under(judgment.reading(), cell.standard(), there, cell);
      if (asked && byFact != null && holds(byFact)) {
        facts(accepted, byFact, cell);
        continue;
      }
      law(accepted, here, there);
      if (asked && (byLaw == null || !holds(byLaw))) {
        facts(accepted, there, cell);
      }
    }
    return accepted;
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

  private static void law(Map<String, Set<String>> accepted, OfCondition here, OfCondition there) {
    Stand own = here.stand();
    Stand stand = there.stand();
    if (stand != null && (own == null || !own.answer().equals(stand.answer()))) {
      accept(accepted, "in law: " + Words.stripStop(stand.says()), there);
    }
  }

  /** For each element, any one of the facts that make it met there and are not established here. */
  private void facts(Map<String, Set<String>> accepted, OfCondition there, Cell cell) {
    for (OfElement element : there.elements()) {
      Map<String, Set<String>> clauses = new LinkedHashMap<>();
      for (OfRoute route : element.routes()) {
        if (route.finding().status() == Status.MET) {
          clauses(clauses, route, cell);
        }
      }
      List<String> alternatives = new ArrayList<>();
      for (Map.Entry<String, Set<String>> each : clauses.entrySet()) {
        alternatives.add(each.getKey() + ": " + Words.or(each.getValue()));
      }
      if (!alternatives.isEmpty()) {
        accept(accepted, String.join("; or ", alternatives), there);
      }
    }
  }

  private void clauses(Map<String, Set<String>> clauses, OfRoute route, Cell cell) {
    boolean proved = false;
    for (Weighed weighed : route.grounds()) {
      if (weighed.ground().side() == Side.FOR
          && weighed.strength() == Strength.ESTABLISHED
          && strength(weighed.ground(), judgment.standard()) != Strength.ESTABLISHED) {
        add(clauses, "in fact" + by(weighed, cell), prose.clause(weighed));
        proved = true;
      }
    }
    if (!proved) {
      fallen(clauses, route, cell);
    }
  }

  /** What is said against a route here, and falls away there. */
  private void fallen(Map<String, Set<String>> clauses, OfRoute route, Cell cell) {
    for (Weighed weighed : route.grounds()) {
      if (weighed.ground().side() == Side.AGAINST
          && weighed.strength() == Strength.NOT_PROVEN
          && strength(weighed.ground(), judgment.standard()) != Strength.NOT_PROVEN) {
        String by =
            cell.standard() == Standard.CONVINCING
                ? ", for want of convincing proof"
                : by(weighed, cell);
        add(clauses, "in fact" + by, "it is not so that " + prose.clause(weighed));
      }
    }
  }

  /** On what a standard takes a fact for established. */
  private String by(Weighed weighed, Cell cell) {
    return switch (cell.standard()) {
      case RECORD -> ", on the record";
      case CONVINCING -> ", by convincing proof";
      case APPLICANT -> {
        String attacked = prose.attacked(cell.decides());
        yield strength(weighed.ground(), Standard.RECORD) == weighed.strength()
            ? ", on the record"
            : ", on the word of " + (attacked == null ? "the attacked State" : attacked);
      }
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

  private static void accept(Map<String, Set<String>> accepted, String what, OfCondition of) {
    add(accepted, what, of.condition().id());
  }

  private static void add(Map<String, Set<String>> all, String key, String item) {
    Set<String> items = all.get(key);
    if (items == null) {
      items = new LinkedHashSet<>();
      all.put(key, items);
    }
    items.add(item);
  }
}
