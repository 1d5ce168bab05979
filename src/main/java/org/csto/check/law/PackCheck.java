package org.csto.check.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Complaint;
import org.csto.check.model.Condition;
import org.csto.check.model.Ground;
import org.csto.check.model.Law;
import org.csto.check.model.Membership;
import org.csto.check.model.Problem;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.Span;
import org.csto.check.model.Token;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.yaml.Problems;

/**
 * Finds what would fail in silence: a rule that can never match, or whose ground nobody weighs, or
 * a route on which no rule gives a ground.
 */
public final class PackCheck {
  private static final List<String> NEEDED =
      List.of("id", "route", "side", "cite", "needs", "says");

  /** Rules of two packages would be built apart, and those of one of them lost. */
  private static final String PACKAGE = "csto";

  private final Pack pack;
  private final Law law;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> routesGiven = new HashSet<>();

  private PackCheck(Pack pack, Law law) {
    this.pack = pack;
    this.law = law;
  }

  /** Checks the rules of a pack against its law and against the vocabulary of cases. */
  public static List<Problem> check(Pack pack, Law law, Set<String> files) {
    PackCheck check = new PackCheck(pack, law);
    for (String file : files) {
      if (file.endsWith(".drl") && !law.ruleFiles().contains(file)) {
        check.complainOf(
            "pack.yaml",
            "rules:",
            "The pack does not list " + file + ".",
            "Add it under rules, or delete the file.");
      }
    }
    for (String file : law.ruleFiles()) {
      check.file(file);
    }
    check.conditions();
    check.days();
    return check.problems;
  }

  /** How many rules the text of a pack holds. */
  public static int rules(Pack pack, Law law) {
    int rules = 0;
    for (String file : law.ruleFiles()) {
      rules += Drl.read(file, pack.text(file).orElse("")).rules().size();
    }
    return rules;
  }

  private void file(String file) {
    String text = pack.text(file).orElse(null);
    if (text == null) {
      complainOf(
          "pack.yaml",
          file,
          "The pack has no readable file " + file + ".",
          "Take it from under rules, or add the file.");
      return;
    }
    Drl drl = Drl.read(pack.shown(file), text);
    if (!drl.pack().equals(PACKAGE)) {
      complainOf(
          file,
          "package",
          "The rules of a pack belong to one package, " + PACKAGE + ".",
          "Begin the file with: package " + PACKAGE + ";");
    }
    for (int line : drl.unread()) {
      problems.add(
          new Problem(
              drl.file(),
              new Span(line, 1),
              Complaint.RULE_ERROR,
              "Here a rule begins in a form that cannot be checked.",
              "Begin it on a line of its own: rule \"its name\"",
              text.lines().skip(line - 1L).findFirst().orElse("")));
    }
    if (drl.rules().isEmpty() && drl.unread().isEmpty()) {
      complainOf(file, "", "The file holds no rule.", "");
    }
    drl.rules().forEach(this::rule);
  }

  private void rule(Drl.Rule rule) {
    String sameName = names.put(rule.name(), rule.file());
    if (sameName != null) {
      complain(rule, "", "Another rule, in " + sameName + ", has the same name.", "");
    }
    annotations(rule);
    Set<String> matched = new HashSet<>();
    for (Map.Entry<String, String> match : rule.matches()) {
      matched.add(match.getKey());
      match(rule, match.getKey(), match.getValue());
    }
    for (Map.Entry<String, String> position : rule.positions()) {
      position(rule, position.getKey(), position.getValue());
    }
    if (!rule.readable()) {
      complain(
          rule,
          "",
          "The rule asks for a fact or a position in a form that cannot be checked.",
          "Write Said( fact == \"…\", value == \"…\" ) or Position( point == \"…\", answer == \"…\""
              + " ).");
    } else if (!rule.annotation("needs").isEmpty()
        && !matched.equals(new HashSet<>(RuleInfo.items(rule.annotation("needs"))))) {
      complain(rule, "@needs", "@needs names other facts than the rule matches.", "");
    }
  }

  private void annotations(Drl.Rule rule) {
    for (String name : NEEDED) {
      if (rule.annotation(name).isEmpty()) {
        complain(rule, "", "The rule needs @" + name + "(\"…\").", "");
      }
    }
    String id = rule.annotation("id");
    String twin = id.isEmpty() ? null : ids.put(id, rule.name());
    if (twin != null) {
      complain(rule, "@id", "Its id also belongs to the rule \"" + twin + "\".", "");
    }
    String side = rule.annotation("side");
    if (!side.isEmpty() && Token.of(Ground.Side.class, side) == null) {
      complain(rule, "@side", "@side is for, against or open, not \"" + side + "\".", "");
    }
    String route = rule.annotation("route");
    routesGiven.add(route);
    if (!route.isEmpty() && !routes().contains(route)) {
      complain(
          rule,
          "@route",
          "No condition has the route \"" + route + "\".",
          Problems.didYouMean(route, routes()));
    }
    for (String cite : RuleInfo.items(rule.annotation("cite"))) {
      if (!law.citations().containsKey(cite)) {
        complain(
            rule,
            cite,
            "citations.yaml has no \"" + cite + "\".",
            Problems.didYouMean(cite, law.citations().keySet()));
      }
    }
  }

  private void match(Drl.Rule rule, String path, String value) {
    Term term = law.vocabulary().terms().get(path);
    if (term == null) {
      complain(
          rule,
          "fact == \"" + path,
          "No fact is called \"" + path + "\".",
          Problems.didYouMean(path, law.vocabulary().terms().keySet()));
    } else if (!term.matched().contains(value)) {
      complain(
          rule,
          "value == \"" + value,
          "\""
              + value
              + "\" is no value of "
              + path
              + "; it has "
              + String.join(", ", term.matched())
              + ".",
          "");
    }
  }

  private void position(Drl.Rule rule, String point, String answer) {
    Set<String> answers = new LinkedHashSet<>();
    law.readings()
        .values()
        .forEach(
            reading ->
                reading
                    .stands()
                    .values()
                    .forEach(
                        stands -> {
                          if (stands.containsKey(point)) {
                            answers.add(stands.get(point).answer());
                          }
                        }));
    if (!answers.contains(answer)) {
      complain(
          rule,
          "answer == \"" + answer,
          "No reading answers \"" + answer + "\" to \"" + point + "\".",
          Problems.didYouMean(answer, answers));
    }
  }

  /** A day on which a State has two standings, or no text is in force, would be judged by order. */
  private void days() {
    for (Membership one : law.memberships()) {
      for (Membership other : law.memberships()) {
        if (one != other && one.state().equals(other.state()) && other.on(one.from())) {
          complainOf(
              "parties.yaml",
              "from: " + one.from(),
              "On " + one.from() + " " + one.state() + " has two standings.",
              "End the one before the other begins.");
        }
      }
    }
    for (int i = 1; i < law.texts().size(); i++) {
      LocalDate before = law.texts().get(i - 1).to();
      LocalDate from = law.texts().get(i).from();
      if (before == null || !before.plusDays(1).equals(from)) {
        complainOf(
            "texts.yaml",
            "from: " + from,
            "A text must begin on the day after the one before it ends.",
            "Check both dates.");
      }
    }
  }

  private void conditions() {
    for (Condition condition : law.conditions()) {
      for (String cite : condition.cites()) {
        if (!law.citations().containsKey(cite)) {
          complainOf(
              "conditions.yaml",
              cite,
              "citations.yaml has no \"" + cite + "\".",
              Problems.didYouMean(cite, law.citations().keySet()));
        }
      }
    }
    // A rule refused for another reason may be the one that should have given it.
    boolean sound = problems.isEmpty();
    for (String route : routes()) {
      if (sound && !routesGiven.contains(route)) {
        complainOf(
            "conditions.yaml",
            route,
            "No rule gives a ground on the route \"" + route + "\".",
            Problems.didYouMean(route, routesGiven));
      }
    }
  }

  private Set<String> routes() {
    Set<String> routes = new LinkedHashSet<>();
    for (Condition condition : law.conditions()) {
      condition
          .elements()
          .values()
          .forEach(elements -> elements.forEach(element -> routes.addAll(element.routes())));
    }
    return routes;
  }

  /** Complains of the first place of a rule where some words stand, or of the rule as a whole. */
  private void complain(Drl.Rule rule, String where, String message, String hint) {
    complain(rule.file(), rule.line(), rule.body(), where, message, hint);
  }

  /** Complains of the first place of a file where some words stand, or of its first line. */
  private void complainOf(String file, String where, String message, String hint) {
    complain(pack.shown(file), 1, pack.text(file).orElse(""), where, message, hint);
  }

  private void complain(
      String shown, int first, String text, String where, String message, String hint) {
    List<String> lines = text.lines().toList();
    int line = 0;
    int index = 0;
    for (int i = 0; i < lines.size() && !where.isEmpty(); i++) {
      int at = lines.get(i).indexOf(where);
      if (at >= 0 && !lines.get(i).strip().matches("(//|#).*")) {
        line = i;
        index = at;
        break;
      }
    }
    String source = lines.isEmpty() ? "" : lines.get(line);
    problems.add(
        new Problem(
            shown,
            Span.in(source, first + line, index),
            Complaint.RULE_ERROR,
            message,
            hint,
            source));
  }
}
