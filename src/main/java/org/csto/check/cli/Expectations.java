package org.csto.check.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Case;
import org.csto.check.model.Expectation;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Reading;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.report.Trial;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;

/** Judges a case as each of its expectations asks, and tells what came otherwise than expected. */
final class Expectations {
  private final Law law;
  private final Judge judge;

  Expectations(Law law, Judge judge) {
    this.law = law;
    this.judge = judge;
  }

  Trial of(Case about) {
    List<Trial.Outcome> outcomes = new ArrayList<>();
    for (Expectation expected : about.expectations()) {
      Judgment judgment = judge.judge(about, question(expected));
      outcomes.add(
          new Trial.Outcome(expected.span().line(), under(expected), failures(expected, judgment)));
    }
    return new Trial(about.file(), outcomes);
  }

  private Question question(Expectation expected) {
    Reading reading = expected.reading() == null ? null : law.readings().get(expected.reading());
    return new Question(
        reading == null ? law.defaultReading() : reading,
        expected.standard() == null ? Standard.RECORD : expected.standard(),
        expected.knownBy(),
        null,
        null);
  }

  private static String under(Expectation expected) {
    List<String> under = new ArrayList<>();
    if (expected.reading() != null) {
      under.add("reading " + expected.reading());
    }
    if (expected.standard() != null) {
      under.add("standard " + expected.standard().token());
    }
    if (expected.knownBy() != null) {
      under.add("known by " + PartialDate.of(expected.knownBy()).inWords());
    }
    return String.join(", ", under);
  }

  /** What was expected and what came, a sentence each; empty when all of it holds. */
  static List<String> failures(Expectation expected, Judgment judgment) {
    List<String> failures = new ArrayList<>();
    if (judgment.verdict() != expected.verdict()) {
      failures.add(
          "expected the verdict "
              + expected.verdict().inWords()
              + "; it is "
              + judgment.verdict().inWords()
              + ".");
    }
    List<String> turnsOn = judgment.decides().turnsOn();
    for (String condition : expected.turnsOn()) {
      if (!turnsOn.contains(condition)) {
        failures.add(
            "expected the verdict to turn on "
                + condition
                + "; it turns on "
                + (turnsOn.isEmpty() ? "nothing" : String.join(", ", turnsOn))
                + ".");
      }
    }
    Map<String, Status> found = new HashMap<>();
    Set<String> rules = new HashSet<>();
    judgment
        .conditions()
        .forEach(
            condition -> {
              found.put(condition.condition().id(), condition.status());
              condition
                  .elements()
                  .forEach(
                      element ->
                          element
                              .routes()
                              .forEach(
                                  route ->
                                      route
                                          .grounds()
                                          .forEach(ground -> rules.add(ground.rule().id()))));
            });
    expected
        .conditions()
        .forEach(
            (condition, status) -> {
              Status came = found.getOrDefault(condition, Status.NOT_APPLICABLE);
              if (came != status) {
                failures.add(
                    "expected "
                        + condition
                        + " to be "
                        + status.inWords()
                        + "; it is "
                        + came.inWords()
                        + ".");
              }
            });
    for (String rule : expected.rules()) {
      if (!rules.contains(rule)) {
        failures.add("expected a ground from the rule " + rule + "; the rule gives none.");
      }
    }
    return failures;
  }
}
