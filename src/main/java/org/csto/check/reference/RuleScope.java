package org.csto.check.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.explain.English;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Law;
import org.csto.check.model.Position;
import org.csto.check.model.Reading;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.RuleFile.RuleText;
import org.csto.check.model.TreatyText;
import org.jspecify.annotations.Nullable;

/**
 * Where the ground of a rule is weighed: under which readings and texts its answer to a point of
 * law is given and its route is asked for.
 */
record RuleScope(Law law) {

  /** The conditions that have the rule's route under some answer. */
  List<Condition> conditions(RuleText rule) {
    return law.conditions().stream()
        .filter(
            condition ->
                condition.elements().values().stream()
                    .anyMatch(elements -> asks(elements, rule.info().route())))
        .toList();
  }

  /**
   * For each reading that weighs the rule's ground for a condition, the texts under which it does.
   */
  Map<String, List<String>> under(RuleText rule, Condition condition) {
    Map<String, List<String>> under = new LinkedHashMap<>();
    for (Reading reading : law.readings().values()) {
      for (String text : texts(condition)) {
        if (holds(rule, reading, text)
            && asks(elements(condition, reading, text), rule.info().route())) {
          under.computeIfAbsent(reading.id(), id -> new ArrayList<>()).add(text);
        }
      }
    }
    return under;
  }

  /** The same in words: "every reading", or which ones, and under which text when not under all. */
  String inWords(RuleText rule, Condition condition) {
    Map<String, List<String>> under = under(rule, condition);
    List<String> texts = texts(condition);
    List<String> some = new ArrayList<>();
    boolean all = under.size() == law.readings().size();
    for (Map.Entry<String, List<String>> entry : under.entrySet()) {
      boolean whole = entry.getValue().equals(texts);
      all &= whole;
      some.add(entry.getKey() + (whole ? "" : " (" + English.and(entry.getValue()) + ")"));
    }
    if (all) {
      return "every reading";
    }
    return some.isEmpty() ? "no reading of this pack" : English.and(some);
  }

  /** The elements a reading asks for under a text; empty when it asks for none. */
  List<Element> elements(Condition condition, Reading reading, String text) {
    String point = condition.point();
    if (point == null) {
      return condition.elementsWithoutPoint(text);
    }
    @Nullable Stand stand = reading.stand(text, point);
    return stand == null ? List.of() : condition.elementsUnder(stand.answer());
  }

  /** The texts that know a condition. */
  List<String> texts(Condition condition) {
    return law.texts().stream()
        .map(TreatyText::id)
        .filter(text -> condition.texts().isEmpty() || condition.texts().contains(text))
        .toList();
  }

  private static boolean asks(List<Element> elements, String route) {
    return elements.stream().anyMatch(element -> element.routes().contains(route));
  }

  private static boolean holds(RuleText rule, Reading reading, String text) {
    for (Position position : rule.positions()) {
      Stand stand = reading.stand(text, position.point());
      if (stand == null || !stand.answer().equals(position.answer())) {
        return false;
      }
    }
    return true;
  }
}
