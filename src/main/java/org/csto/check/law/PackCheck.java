package org.csto.check.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Condition;
import org.csto.check.model.Ground;
import org.csto.check.model.Law;
import org.csto.check.model.Membership;
import org.csto.check.model.Problem;
import org.csto.check.model.Span;
import org.csto.check.model.Token;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;

/**
 * Finds what would fail in silence: a rule that can never match, or whose ground nobody weighs.
 */
public final class PackCheck {
  private static final List<String> NEEDED = List.of("id", "route", "side", "cite", "needs", "says");

  private final Law law;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();

  private PackCheck(Law law) {
    this.law = law;
  }

  /** Checks the rules of a pack against its law and against the vocabulary of cases. */
  public static List<Problem> check(Pack pack, Law law, Set<String> files) {
    PackCheck check = new PackCheck(law);
    for (String file : files) {
      if (file.endsWith(".drl") && !law.ruleFiles().contains(file)) {
        check.complain(pack.shown("pack.yaml"), 1, "The pack does not list " + file + ".", "rules:",
            "Add it under rules, or delete the file.");
      }
    }
    for (String file : law.ruleFiles()) {
      String text = pack.text(file).orElse("");
      Drl drl = Drl.read(pack.shown(file), text);
      if (drl.rules().isEmpty()) {
        check.complain(pack.shown(file), 1, "The file holds no rule.", "", "");
      }
      drl.rules().forEach(check::rule);
    }
    return check.problems;
  }

  private void rule(Drl.Rule rule) {
    for (String name : NEEDED) {
      if (rule.annotation(name).isEmpty()) {
        complain(rule, "The rule needs @" + name + "(\"…\").");
      }
    }
    String twin = ids.put(rule.annotation("id"), rule.name());
    if (twin != null) {
      complain(rule, "Its id also belongs to the rule \"" + twin + "\".");
    }
    String side = rule.annotation("side");
    if (!side.isEmpty() && Token.of(Ground.Side.class, side) == null) {
      complain(rule, "@side is for, against or open, not \"" + side + "\".");
    }
    if (!routes().contains(rule.annotation("route"))) {
      complain(rule, "No condition has the route \"" + rule.annotation("route") + "\".");
    }
    for (String cite : rule.annotation("cite").split(";")) {
      if (!law.citations().containsKey(cite.strip())) {
        complain(rule, "citations.yaml has no \"" + cite.strip() + "\".");
      }
    }
    Set<String> matched = new HashSet<>();
    for (Map.Entry<String, String> match : rule.matches()) {
      matched.add(match.getKey());
      Term term = Vocabulary.terms().get(match.getKey());
      if (term == null) {
        complain(rule, "No fact is called \"" + match.getKey() + "\".");
      } else if (!valuesOf(term).contains(match.getValue())) {
        complain(rule, "\"" + match.getValue() + "\" is no value of " + term.path() + "; it has "
            + String.join(", ", valuesOf(term)) + ".");
      }
    }
    Set<String> needs = new HashSet<>();
    for (String need : rule.annotation("needs").split(";")) {
      needs.add(need.strip());
    }
    if (!needs.equals(matched)) {
      complain(rule, "@needs names other facts than the rule matches.");
    }
    for (Map.Entry<String, String> position : rule.positions()) {
      boolean given = law.readings().values().stream()
          .flatMap(reading -> reading.stands().values().stream())
          .anyMatch(stands -> stands.containsKey(position.getKey())
              && stands.get(position.getKey()).answer().equals(position.getValue()));
      if (!given) {
        complain(rule, "No reading answers \"" + position.getValue() + "\" to \"" + position.getKey() + "\".");
      }
    }
  }

  /** The words rules can use for a fact. */
  public static List<String> valuesOf(Term term) {
    return switch (term.type()) {
      case TRUTH, WORD -> term.values();
      case COUNT -> List.of("none", "some");
      case STATE -> term.path().equals("attack.attacker.sent-by")
              || term.path().equals("attack.territory.of")
          ? List.of("attacked-state", "another-state")
          : standings();
      case ADDRESSEE -> {
        List<String> values = new ArrayList<>(standings());
        values.add("csto");
        yield values;
      }
      case DATE, TEXT -> List.of();
    };
  }

  private static List<String> standings() {
    List<String> standings = new ArrayList<>();
    for (Membership.Standing standing : Membership.Standing.values()) {
      standings.add(standing.token());
    }
    return standings;
  }

  private Set<String> routes() {
    Set<String> routes = new HashSet<>();
    for (Condition condition : law.conditions()) {
      condition.elements().values().forEach(elements ->
          elements.forEach(element -> routes.addAll(element.routes())));
    }
    return routes;
  }

  private void complain(Drl.Rule rule, String message) {
    complain(rule.file(), rule.line(), message, "rule \"" + rule.name() + "\"", "");
  }

  private void complain(String file, int line, String message, String source, String hint) {
    problems.add(new Problem(file, new Span(line, 1), "rule-error", message, hint, source));
  }
}
