package org.csto.check.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Reading;
import org.csto.check.model.RuleTable.Literal;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Turns grounds into findings, from routes to elements to conditions. Rules say what the law makes
 * of a value; only this class says what becomes of grounds for and against.
 *
 * @param grounds the grounds of one attack and request, by route, as strong as the standard has
 *     them
 * @param silence what nobody says of that attack and request, and of the response
 * @param needs for each route, what each of its rules that speak for it or leave the law open needs
 */
record Weighing(
    Map<String, List<Weighed>> grounds, Silence silence, Map<String, List<List<Literal>>> needs) {

  /** Elements that are all needed. */
  OfCondition condition(Condition condition, List<Element> asked, Reading.@Nullable Stand stand) {
    if (asked.isEmpty()) {
      return new OfCondition(condition, Finding.NOT_APPLICABLE, stand, List.of(), List.of());
    }
    List<OfElement> elements = new ArrayList<>(asked.size());
    List<Finding> findings = new ArrayList<>(asked.size());
    TreeSet<String> missing = new TreeSet<>();
    OfElement root = failingRoot(asked);
    for (Element element : asked) {
      if (root != null && element != root.element()) {
        elements.add(new OfElement(element, Finding.NOT_APPLICABLE, List.of()));
        continue;
      }
      OfElement found = root == null ? element(element) : root;
      elements.add(found);
      findings.add(found.finding());
      if (found.finding().status() == Status.UNDETERMINED) {
        missing.addAll(found.missing());
      }
    }
    return new OfCondition(condition, conjunction(findings), stand, elements, List.copyOf(missing));
  }

  /** The element at the root of a condition where it fails; null where all are asked. */
  private @Nullable OfElement failingRoot(List<Element> asked) {
    for (Element element : asked) {
      if (element.root()) {
        OfElement found = element(element);
        return found.finding().status() == Status.NOT_MET ? found : null;
      }
    }
    return null;
  }

  private OfElement element(Element element) {
    List<OfRoute> routes = new ArrayList<>(element.routes().size());
    List<Finding> findings = new ArrayList<>(element.routes().size());
    for (String id : element.routes()) {
      OfRoute route = element.exception() ? exception(id) : route(id);
      routes.add(route);
      findings.add(route.finding());
    }
    Finding finding = element.exception() ? conjunction(findings) : alternative(findings);
    return new OfElement(
        element, element.whereAbsent() == null ? finding : needOpen(finding), routes);
  }

  /** Where the law leaves open whether an element is needed, its absence is a contest of law. */
  static Finding needOpen(Finding finding) {
    if (finding.status() == Status.NOT_MET) {
      return Finding.contested(Of.LAW);
    }
    return finding.of() == Of.FACT ? Finding.contested(Of.BOTH) : finding;
  }

  /**
   * Facts and law are told apart here: grounds on both sides whose facts nobody disputes are a
   * contest of law, a disputed fact is one of fact.
   */
  private OfRoute route(String id) {
    List<Weighed> weighed = grounds.getOrDefault(id, List.of());
    Strength pro = strongest(weighed, Side.FOR);
    Strength against = strongest(weighed, Side.AGAINST);
    Strength open = strongest(weighed, Side.OPEN);
    boolean opened = open == Strength.ESTABLISHED || open == Strength.DISPUTED;
    Finding finding;
    if (pro == Strength.ESTABLISHED) {
      finding =
          against == Strength.ESTABLISHED
              ? Finding.contested(Of.LAW)
              : against == Strength.DISPUTED ? Finding.contested(Of.BOTH) : Finding.MET;
    } else if (pro == Strength.DISPUTED) {
      boolean ofLaw = opened || against == Strength.ESTABLISHED;
      finding = Finding.contested(ofLaw ? Of.BOTH : Of.FACT);
    } else if (opened) {
      boolean factsClear = open == Strength.ESTABLISHED && against != Strength.DISPUTED;
      finding = Finding.contested(factsClear ? Of.LAW : Of.BOTH);
    } else if (against == Strength.DISPUTED) {
      finding = Finding.contested(Of.FACT);
    } else if (against == Strength.ESTABLISHED && isShown(weighed)) {
      finding = Finding.notMet(Why.SHOWN_OTHERWISE);
    } else if (pro != null || open != null) {
      finding = Finding.notMet(Why.NOT_PROVEN);
    } else if (against != null || closed(id)) {
      finding = Finding.notMet(Why.NONE_ALLEGED);
    } else {
      finding = Finding.UNDETERMINED;
    }
    boolean silent = finding.status() == Status.UNDETERMINED;
    return new OfRoute(id, finding, weighed, silent ? missing(id) : List.of(), noted(id));
  }

  /**
   * Met when nothing is pleaded; whoever pleads an exception must establish it. What is for the
   * route defeats a plea of which the law is open.
   */
  private OfRoute exception(String id) {
    List<Weighed> weighed = grounds.getOrDefault(id, List.of());
    Strength against = strongest(weighed, Side.AGAINST);
    Strength open = strongest(weighed, Side.OPEN);
    boolean opened = open == Strength.ESTABLISHED || open == Strength.DISPUTED;
    Finding finding = Finding.MET;
    if (against == Strength.ESTABLISHED) {
      finding = Finding.notMet(Why.SHOWN_OTHERWISE);
    } else if (against == Strength.DISPUTED) {
      finding = Finding.contested(opened ? Of.BOTH : Of.FACT);
    } else if (opened && strongest(weighed, Side.FOR) != Strength.ESTABLISHED) {
      finding = Finding.contested(open == Strength.ESTABLISHED ? Of.LAW : Of.BOTH);
    }
    return new OfRoute(id, finding, weighed, List.of(), noted(id));
  }

  /** Whether nobody on file alleges what any rule for this route would need. */
  private boolean closed(String route) {
    List<List<Literal>> rules = needs.getOrDefault(route, List.of());
    for (List<Literal> rule : rules) {
      if (!closes(rule)) {
        return false;
      }
    }
    return !rules.isEmpty();
  }

  private boolean closes(List<Literal> rule) {
    for (Literal literal : rule) {
      if (silence.closes(literal)) {
        return true;
      }
    }
    return false;
  }

  /** What a rule for this route needs and nobody on file alleges. */
  private List<String> noted(String route) {
    List<String> noted = List.of();
    for (List<Literal> rule : needs.getOrDefault(route, List.of())) {
      for (Literal literal : rule) {
        if (!noted.contains(literal.path()) && silence.isNoted(literal)) {
          noted = noted.isEmpty() ? new ArrayList<>() : noted;
          noted.add(literal.path());
        }
      }
    }
    return noted;
  }

  /** What a rule for this route needs and the file does not state. */
  private List<String> missing(String route) {
    TreeSet<String> missing = new TreeSet<>();
    for (List<Literal> rule : needs.getOrDefault(route, List.of())) {
      for (Literal literal : rule) {
        if (silence.isMissing(literal)) {
          missing.add(literal.path());
        }
      }
    }
    return List.copyOf(missing);
  }

  /** One suffices. */
  private static Finding alternative(List<Finding> routes) {
    if (has(routes, Status.MET)) {
      return Finding.MET;
    }
    if (has(routes, Status.CONTESTED)) {
      return Finding.contested(contest(routes));
    }
    if (has(routes, Status.UNDETERMINED)) {
      return Finding.UNDETERMINED;
    }
    return Finding.notMet(
        firstWhy(routes, List.of(Why.NOT_PROVEN, Why.SHOWN_OTHERWISE, Why.NONE_ALLEGED)));
  }

  /** All are needed. */
  private static Finding conjunction(List<Finding> parts) {
    if (has(parts, Status.NOT_MET)) {
      return Finding.notMet(
          firstWhy(parts, List.of(Why.SHOWN_OTHERWISE, Why.NOT_PROVEN, Why.NONE_ALLEGED)));
    }
    if (has(parts, Status.CONTESTED)) {
      return Finding.contested(contest(parts));
    }
    return has(parts, Status.UNDETERMINED) ? Finding.UNDETERMINED : Finding.MET;
  }

  /** The status of the whole: the same conjunction, over the conditions that apply. */
  static Status verdict(List<OfCondition> conditions) {
    List<Finding> findings = new ArrayList<>(conditions.size());
    for (OfCondition condition : conditions) {
      if (condition.status() != Status.NOT_APPLICABLE) {
        findings.add(condition.finding());
      }
    }
    return conjunction(findings).status();
  }

  private static boolean has(List<Finding> findings, Status status) {
    for (Finding finding : findings) {
      if (finding.status() == status) {
        return true;
      }
    }
    return false;
  }

  private static Of contest(List<Finding> findings) {
    Of all = null;
    for (Finding finding : findings) {
      if (finding.of() != null) {
        all = all == null ? finding.of() : all.and(finding.of());
      }
    }
    return all == null ? Of.FACT : all;
  }

  private static Why firstWhy(List<Finding> findings, List<Why> order) {
    for (Why why : order) {
      for (Finding finding : findings) {
        if (finding.why() == why) {
          return why;
        }
      }
    }
    return Why.SHOWN_OTHERWISE;
  }

  /** The strongest ground of a side; null when none was heard. */
  private static @Nullable Strength strongest(List<Weighed> grounds, Side side) {
    Strength strongest = null;
    for (Weighed weighed : grounds) {
      Strength strength = weighed.strength();
      if (weighed.ground().side() == side
          && (strongest == null || strength.compareTo(strongest) > 0)) {
        strongest = strength;
      }
    }
    return strongest;
  }

  /** Whether what is established against a route is more than said. */
  private static boolean isShown(List<Weighed> grounds) {
    for (Weighed weighed : grounds) {
      if (weighed.ground().side() == Side.AGAINST
          && weighed.strength() == Strength.ESTABLISHED
          && weighed.shown()) {
        return true;
      }
    }
    return false;
  }
}
