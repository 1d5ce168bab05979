package org.csto.check.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.explain.English;
import org.csto.check.layout.Page;
import org.csto.check.layout.Style;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.Membership;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Provision;
import org.csto.check.model.Reading;
import org.csto.check.model.RuleFile.RuleText;
import org.csto.check.model.Status;

/**
 * Explains a condition: what it asks, under which answers, by which rules and on what authority.
 */
final class ConditionTopic {
  private static final int COLUMN = 20;

  private final Law law;
  private final Library library;
  private final Page page;

  ConditionTopic(Law law, Library library, Page page) {
    this.law = law;
    this.library = library;
    this.page = page;
  }

  void tell(Condition condition) {
    page.heading("Asks");
    page.text(2, Style.PLAIN, condition.asks());
    scope(condition);
    page.heading("Text");
    page.text(2, Style.PLAIN, condition.words());
    String point = condition.point();
    page.heading("Readings");
    page.text(
        2,
        Style.PLAIN,
        point == null
            ? "They do not divide on this."
            : "They divide on the point of law " + point + ".");
    examples(condition);
    elements(condition);
    outcome(condition);
    rules(condition);
    authority(condition);
    if (point != null && !point.equals(condition.id())) {
      page.heading("What each reading makes of it: the point of law " + point);
      new ReadingTopic(law, library, page).answers(point);
    }
  }

  /** The cases that show it, each status on its own line. */
  private void examples(Condition condition) {
    if (!condition.examples().isEmpty()) {
      page.heading("For / against");
      for (Map.Entry<Status, String> example : condition.examples().entrySet()) {
        page.labelled(2, example.getKey().inWords(), Style.PLAIN, COLUMN, example.getValue(), "");
      }
    }
  }

  private void scope(Condition condition) {
    if (!condition.texts().isEmpty()) {
      page.text(
          2, Style.PLAIN, "Only " + English.and(condition.texts()) + " knows this condition.");
    }
    if (condition.from() != null) {
      page.text(
          2,
          Style.PLAIN,
          "The tool applies it from " + PartialDate.of(condition.from()).inWords() + ".");
    }
    for (Membership standing :
        law.instruments().getOrDefault(String.valueOf(condition.instrument()), List.of())) {
      page.text(4, Style.PLAIN, Phrases.standing(standing));
    }
    if (condition.basis() != null) {
      page.text(2, Style.PLAIN, "It rests on " + law.wording().of(condition.basis()) + ".");
    }
  }

  private void elements(Condition condition) {
    page.heading("Elements");
    page.text(2, Style.MUTED, "All are needed; each is met by any one of its routes.");
    Map<List<Element>, List<String>> byElements = new LinkedHashMap<>();
    condition
        .elements()
        .forEach(
            (answer, elements) ->
                byElements.computeIfAbsent(elements, e -> new ArrayList<>()).add(answer));
    byElements.forEach(
        (elements, answers) -> {
          boolean divided = !answers.contains(Condition.ANY) || condition.elements().size() > 1;
          if (divided) {
            page.text(2, Style.HEADING, under(condition, answers));
          }
          for (Element element : elements) {
            String plea = element.exception() ? " Met unless the contrary is pleaded." : "";
            if (element.root()) {
              plea += " Where it is not so, nothing else here is asked.";
            }
            if (element.whereAbsent() != null) {
              plea += " " + element.whereAbsent();
            }
            page.labelled(
                divided ? 4 : 2,
                element.id(),
                Style.PLAIN,
                COLUMN,
                English.upper(element.asks()) + "." + plea,
                "");
            page.text(COLUMN + (divided ? 4 : 2), Style.MUTED, English.or(element.routes()));
          }
        });
    for (String answer : answersWithoutElements(condition)) {
      page.text(2, Style.HEADING, "Where the answer is " + answer);
      page.text(4, Style.PLAIN, "Nothing is asked; the condition is not applicable.");
    }
  }

  private String under(Condition condition, List<String> answers) {
    if (condition.point() != null) {
      return "Where the answer is " + English.or(answers);
    }
    return "Under " + English.and(answers);
  }

  private Set<String> answersWithoutElements(Condition condition) {
    Set<String> answers = new LinkedHashSet<>();
    String point = condition.point();
    if (point != null) {
      for (Reading reading : law.readings().values()) {
        reading
            .stands()
            .values()
            .forEach(
                stands -> {
                  Reading.Stand stand = stands.get(point);
                  if (stand != null && condition.elementsUnder(stand.answer()).isEmpty()) {
                    answers.add(stand.answer());
                  }
                });
      }
    }
    return answers;
  }

  private void outcome(Condition condition) {
    if (!condition.outcome().isEmpty()) {
      page.heading("How its status is told");
      for (Map.Entry<Status, String> outcome : condition.outcome().entrySet()) {
        page.labelled(
            2,
            outcome.getKey().inWords(),
            Style.of(outcome.getKey()),
            COLUMN,
            English.upper(outcome.getValue()),
            "");
      }
    }
  }

  private void rules(Condition condition) {
    page.heading("Rules");
    RuleScope reach = new RuleScope(law);
    for (String route : routes(condition)) {
      for (RuleText rule : library.rulesOn(route)) {
        page.labelled(2, rule.info().id(), Style.PLAIN, COLUMN, Phrases.withSide(rule.info()), "");
        String under = reach.inWords(rule, condition);
        page.text(
            2 + COLUMN,
            Style.MUTED,
            String.join("; ", Phrases.labels(law, rule.info().cites()))
                + (condition.point() == null ? "" : " · " + under));
      }
    }
  }

  private static Set<String> routes(Condition condition) {
    Set<String> routes = new LinkedHashSet<>();
    condition
        .elements()
        .values()
        .forEach(elements -> elements.forEach(element -> routes.addAll(element.routes())));
    return routes;
  }

  private void authority(Condition condition) {
    Set<String> keys = new LinkedHashSet<>(condition.cites());
    for (String route : routes(condition)) {
      library.rulesOn(route).forEach(rule -> keys.addAll(rule.info().cites()));
    }
    page.heading("Authority");
    for (String key : keys) {
      Provision provision = library.provisions().get(key);
      page.labelled(
          2,
          key,
          Style.PLAIN,
          COLUMN,
          Phrases.name(law, library, key)
              + (provision == null ? "" : " (" + Phrases.seen(provision) + ")"),
          "");
    }
  }
}
