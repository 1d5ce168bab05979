package org.csto.check.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Reading;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Turns grounds into findings, from routes to elements to conditions. Rules say what the law makes
 * of a value; only this class says what becomes of grounds for and against.
 *
 * @param grounds the grounds of one attack and request, by route, as strong as the standard has
 *     them
 * @param facts the facts of that attack and request, and of the response, by path
 * @param needs for each route, what each of its rules that speak for it or leave the law open needs
 */
record Weighing(
    Map<String, List<Weighed>> grounds,
    Map<String, Fact> facts,
    Map<String, List<List<String>>> needs) {

  /** Elements that are all needed. */
  OfCondition condition(Condition condition, List<Element> asked, Reading.@Nullable Stand stand) {
    if (asked.isEmpty()) {
      return new OfCondition(condition, Finding.NOT_APPLICABLE, stand, List.of(), List.of());
    }
    List<OfElement> elements = new ArrayList<>(asked.size());
    List<Finding> findings = new ArrayList<>(asked.size());
    TreeSet<String> missing = new TreeSet<>();
    for (Element element : asked) {
      OfElement found = element(element);
      elements.add(found);
      findings.add(found.finding());
      if (found.finding().status() == Status.UNDETERMINED) {
        missing.addAll(found.missing());
      }
    }
    return new OfCondition(condition, conjunction(findings), stand, elements, List.copyOf(missing));
  }

  private OfElement element(Element element) {
    List<OfRoute> routes = new ArrayList<>(element.routes().size());
    List<Finding> findings = new ArrayList<>(element.routes().size());
    for (String id : element.routes()) {
      OfRoute route = element.exception() ? exception(id) : route(id);
      routes.add(route);
      findings.add(route.finding());
    }
    return new OfElement(
        element, element.exception() ? conjunction(findings) : alternative(findings), routes);
  }

  /** A route decides by what is for it, then by what the reading leaves open, then by the rest. */
  private OfRoute route(String id) {
    List<Weighed> weighed = grounds.getOrDefault(id, List.of());
    Heard heard = new Heard(weighed);
    boolean opposed = heard.against(Strength.ESTABLISHED) || heard.against(Strength.DISPUTED);
    boolean open = heard.open(Strength.ESTABLISHED) || heard.open(Strength.DISPUTED);
    Finding finding;
    if (heard.supported(Strength.ESTABLISHED)) {
      finding = opposed ? Finding.contested(Of.FACT) : Finding.MET;
    } else if (heard.supported(Strength.DISPUTED)) {
      finding = Finding.contested(open ? Of.BOTH : Of.FACT);
    } else if (open) {
      boolean factsClear = heard.open(Strength.ESTABLISHED) && !opposed;
      finding = Finding.contested(factsClear ? Of.LAW : Of.BOTH);
    } else if (heard.against(Strength.ESTABLISHED)) {
      finding = Finding.notMet(Why.SHOWN_OTHERWISE);
    } else if (heard.against(Strength.DISPUTED)) {
      finding = Finding.contested(Of.FACT);
    } else if (heard.supported(Strength.NOT_PROVEN) || heard.open(Strength.NOT_PROVEN)) {
      finding = Finding.notMet(Why.NOT_PROVEN);
    } else {
      finding = closed(id) ? Finding.notMet(Why.NONE_ALLEGED) : Finding.UNDETERMINED;
    }
    boolean silent = finding.status() == Status.UNDETERMINED;
    return new OfRoute(id, finding, weighed, silent ? missing(id) : List.of(), noted(id));
  }

  /** Met when nothing is pleaded; whoever pleads an exception must establish it. */
  private OfRoute exception(String id) {
    List<Weighed> weighed = grounds.getOrDefault(id, List.of());
    Heard heard = new Heard(weighed);
    Finding finding = Finding.MET;
    if (heard.against(Strength.ESTABLISHED)) {
      finding = Finding.notMet(Why.SHOWN_OTHERWISE);
    } else if (heard.against(Strength.DISPUTED)) {
      finding = Finding.contested(Of.FACT);
    }
    return new OfRoute(id, finding, weighed, List.of(), noted(id));
  }

  /** Whether nobody on file alleges what any rule for this route would need. */
  private boolean closed(String route) {
    List<List<String>> rules = needs.getOrDefault(route, List.of());
    for (List<String> rule : rules) {
      if (!anyNoneAlleged(rule)) {
        return false;
      }
    }
    return !rules.isEmpty();
  }

  private boolean anyNoneAlleged(List<String> paths) {
    for (String path : paths) {
      if (noneAlleged(path)) {
        return true;
      }
    }
    return false;
  }

  private boolean noneAlleged(String path) {
    return facts.get(path) instanceof Fact.NoneAlleged;
  }

  /** What a rule for this route needs and nobody on file alleges. */
  private List<String> noted(String route) {
    List<String> noted = List.of();
    for (List<String> rule : needs.getOrDefault(route, List.of())) {
      for (String path : rule) {
        if (noneAlleged(path) && !noted.contains(path)) {
          noted = noted.isEmpty() ? new ArrayList<>() : noted;
          noted.add(path);
        }
      }
    }
    return noted;
  }

  /** What a rule for this route needs and the file does not state. */
  private List<String> missing(String route) {
    TreeSet<String> missing = new TreeSet<>();
    for (List<String> rule : needs.getOrDefault(route, List.of())) {
      for (String path : rule) {
        Fact fact = facts.get(path);
        if (fact == null
            ? !anyOfSet(path)
            : !(fact instanceof Fact.NoneAlleged) && fact.values().isEmpty()) {
          missing.add(path);
        }
      }
    }
    return List.copyOf(missing);
  }

  /** Whether the file says of any of a set that it holds. */
  private boolean anyOfSet(String path) {
    String before = path + ".";
    for (Fact fact : facts.values()) {
      if (fact.path().startsWith(before) && !fact.values().isEmpty()) {
        return true;
      }
    }
    return false;
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

  /** Which sides were heard, at which strength. */
  private record Heard(List<Weighed> grounds) {
    boolean supported(Strength strength) {
      return any(Side.FOR, strength);
    }

    boolean against(Strength strength) {
      return any(Side.AGAINST, strength);
    }

    boolean open(Strength strength) {
      return any(Side.OPEN, strength);
    }

    private boolean any(Side side, Strength strength) {
      for (Weighed weighed : grounds) {
        if (weighed.ground().side() == side && weighed.strength() == strength) {
          return true;
        }
      }
      return false;
    }
  }
}
