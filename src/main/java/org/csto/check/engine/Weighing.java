package org.csto.check.engine;

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
import org.csto.check.model.RuleInfo;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Turns grounds into findings, from routes to elements to conditions. Rules say what the law makes
 * of a value; only this class says what becomes of grounds for and against.
 *
 * @param grounds the grounds of one attack and request, by route, as strong as the standard has them
 * @param facts the facts of that attack and request, and of the response, by path
 * @param rules all rules by route
 */
record Weighing(
    Map<String, List<Weighed>> grounds,
    Map<String, Fact> facts,
    Map<String, List<RuleInfo>> rules) {

  /** Elements that are all needed. */
  OfCondition condition(
      Condition condition, List<Element> asked, Reading.@Nullable Stand stand) {
    if (asked.isEmpty()) {
      return new OfCondition(condition, Finding.NOT_APPLICABLE, stand, List.of(), List.of());
    }
    List<OfElement> elements = new ArrayList<>();
    TreeSet<String> missing = new TreeSet<>();
    for (Element element : asked) {
      OfElement found = element(element);
      elements.add(found);
      if (found.finding().status() == Status.UNDETERMINED) {
        found.routes().forEach(route -> missing.addAll(route.missing()));
      }
    }
    Finding all = conjunction(elements.stream().map(OfElement::finding).toList());
    return new OfCondition(condition, all, stand, elements, List.copyOf(missing));
  }

  private OfElement element(Element element) {
    List<OfRoute> routes = new ArrayList<>();
    for (String route : element.routes()) {
      routes.add(element.exception() ? exception(route) : route(route));
    }
    List<Finding> findings = routes.stream().map(OfRoute::finding).toList();
    return new OfElement(
        element, element.exception() ? conjunction(findings) : alternative(findings), routes);
  }

  /** A route decides by what is for it, then by what the reading leaves open, then by the rest. */
  private OfRoute route(String id) {
    List<Weighed> weighed = grounds.getOrDefault(id, List.of());
    Heard heard = Heard.of(weighed);
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
    Heard heard = Heard.of(weighed);
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
    List<RuleInfo> paths = favourable(route);
    return !paths.isEmpty()
        && paths.stream()
            .allMatch(rule -> rule.needs().stream()
                .anyMatch(path -> facts.get(path) instanceof Fact.NoneAlleged));
  }

  private List<String> noted(String route) {
    return favourable(route).stream()
        .flatMap(rule -> rule.needs().stream())
        .filter(path -> facts.get(path) instanceof Fact.NoneAlleged)
        .distinct()
        .toList();
  }

  private List<String> missing(String route) {
    return favourable(route).stream()
        .flatMap(rule -> rule.needs().stream())
        .filter(path -> {
          Fact fact = facts.get(path);
          return !(fact instanceof Fact.NoneAlleged) && (fact == null || fact.values().isEmpty());
        })
        .distinct()
        .sorted()
        .toList();
  }

  private List<RuleInfo> favourable(String route) {
    return rules.getOrDefault(route, List.of()).stream()
        .filter(rule -> rule.side() != Side.AGAINST)
        .toList();
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
    return Finding.notMet(firstWhy(
        routes, List.of(Why.NOT_PROVEN, Why.SHOWN_OTHERWISE, Why.NONE_ALLEGED)));
  }

  /** All are needed. */
  private static Finding conjunction(List<Finding> parts) {
    if (has(parts, Status.NOT_MET)) {
      return Finding.notMet(firstWhy(
          parts, List.of(Why.SHOWN_OTHERWISE, Why.NOT_PROVEN, Why.NONE_ALLEGED)));
    }
    if (has(parts, Status.CONTESTED)) {
      return Finding.contested(contest(parts));
    }
    return has(parts, Status.UNDETERMINED) ? Finding.UNDETERMINED : Finding.MET;
  }

  /** The status of the whole: the same conjunction, over the conditions that apply. */
  static Status verdict(List<OfCondition> conditions) {
    return conjunction(conditions.stream()
            .map(OfCondition::finding)
            .filter(finding -> finding.status() != Status.NOT_APPLICABLE)
            .toList())
        .status();
  }

  private static boolean has(List<Finding> findings, Status status) {
    return findings.stream().anyMatch(finding -> finding.status() == status);
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
      if (findings.stream().anyMatch(finding -> finding.why() == why)) {
        return why;
      }
    }
    return Why.SHOWN_OTHERWISE;
  }

  /** Which sides were heard, at which strength. */
  private record Heard(List<Weighed> grounds) {
    static Heard of(List<Weighed> grounds) {
      return new Heard(grounds);
    }

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
      return grounds.stream()
          .anyMatch(g -> g.ground().side() == side && g.strength() == strength);
    }
  }
}
