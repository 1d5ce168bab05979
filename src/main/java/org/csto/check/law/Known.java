package org.csto.check.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Condition;
import org.csto.check.model.Fact;
import org.csto.check.model.Law;
import org.csto.check.model.Position;
import org.csto.check.model.Reading;
import org.csto.check.model.Said;
import org.csto.check.model.Span;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.yaml.Problems;
import org.jspecify.annotations.Nullable;

/** What rules can speak of: facts and their values, answers of readings, routes and citations. */
final class Known {
  private final Law law;
  private final Set<String> routes = new LinkedHashSet<>();
  private final Map<String, Set<String>> answers = new LinkedHashMap<>();

  Known(Law law) {
    this.law = law;
    for (Condition condition : law.conditions()) {
      condition
          .elements()
          .values()
          .forEach(elements -> elements.forEach(element -> routes.addAll(element.routes())));
    }
    for (Reading reading : law.readings().values()) {
      for (Map<String, Reading.Stand> stands : reading.stands().values()) {
        for (Reading.Stand stand : stands.values()) {
          answers
              .computeIfAbsent(stand.point(), point -> new LinkedHashSet<>())
              .add(stand.answer());
        }
      }
    }
  }

  /** Why rules cannot speak of something. */
  record Fault(String message, String hint) {}

  @Nullable Fault fact(String path) {
    return Vocabulary.terms().containsKey(path) && !path.endsWith(Vocabulary.EACH_STATE)
        ? null
        : new Fault(
            "No fact is called \"" + path + "\".",
            Problems.didYouMean(path, Vocabulary.terms().keySet()));
  }

  /** The fact is known. */
  @Nullable Fault value(String path, String value) {
    Term term = Vocabulary.terms().get(path);
    List<String> values = term == null ? List.of() : PackCheck.valuesOf(term);
    if (values.contains(value)) {
      return null;
    }
    return values.isEmpty()
        ? new Fault("No rule can read " + path + ".", "Rules read words, numbers and States.")
        : new Fault(
            "\""
                + value
                + "\" is no value of "
                + path
                + "; it has "
                + String.join(", ", values)
                + ".",
            "");
  }

  @Nullable Fault answer(String point, String answer) {
    Set<String> known = answers.get(point);
    if (known == null) {
      return new Fault(
          "No reading answers the point of law \"" + point + "\".",
          Problems.didYouMean(point, answers.keySet()));
    }
    return known.contains(answer)
        ? null
        : new Fault(
            "No reading answers \"" + answer + "\" to \"" + point + "\".",
            Problems.didYouMean(answer, known));
  }

  @Nullable Fault route(String route) {
    return routes.contains(route)
        ? null
        : new Fault(
            "No condition has the route \"" + route + "\".", Problems.didYouMean(route, routes));
  }

  @Nullable Fault citation(String key) {
    return law.citations().containsKey(key)
        ? null
        : new Fault(
            "citations.yaml has no \"" + key + "\".",
            Problems.didYouMean(key, law.citations().keySet()));
  }

  Set<String> routes() {
    return routes;
  }

  /** Every value of every fact of one part, and every answer: what the rules can ask for at all. */
  List<Object> everything() {
    List<Object> everything = new ArrayList<>();
    for (Term term : Vocabulary.terms().values()) {
      for (String value : PackCheck.valuesOf(term)) {
        Fact fact = new Fact.Stated(term.path(), value, null, null, Span.START);
        everything.add(new Said("part", term.path(), value, Set.of(value), fact));
      }
    }
    answers.forEach(
        (point, given) -> given.forEach(answer -> everything.add(new Position(point, answer))));
    return everything;
  }
}
