package org.csto.check.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Provision;
import org.csto.check.model.Reading;
import org.csto.check.model.RuleFile;
import org.csto.check.model.RuleFile.RuleText;
import org.csto.check.model.Status;

/**
 * Explains a condition: what it asks, under which answers, by which rules and on what authority.
 */
final class ConditionExplained {
  private static final int COLUMN = 20;

  private final Law law;
  private final Library library;
  private final Page page;

  ConditionExplained(Law law, Library library, Page page) {
    this.law = law;
    this.library = library;
    this.page = page;
  }

  void tell(Condition condition) {
    Optional<RuleFile> own = library.ruleFile(condition.id());
    Optional<RuleFile> file = own.isPresent() ? own : library.ruleFile(common(condition.group()));
    page.heading("Asks");
    page.text(2, Style.PLAIN, own.flatMap(f -> heading(f, "Asks")).orElse(condition.asks()));
    scope(condition);
    for (String heading : List.of("Text", "Readings")) {
      file.flatMap(f -> heading(f, heading))
          .ifPresent(
              text -> {
                page.heading(heading);
                page.text(2, Style.PLAIN, text);
              });
    }
    file.flatMap(f -> heading(f, "For / against")).ifPresent(this::examples);
    elements(condition);
    outcome(condition);
    rules(condition);
    authority(condition);
    String point = condition.point();
    if (point != null && !point.equals(condition.id())) {
      page.heading("What each reading makes of it: the point of law " + point);
      new ReadingExplained(law, library, page).answers(point);
    }
  }

  /** The cases a file names, each kind of status on its own line. */
  private void examples(String text) {
    page.heading("For / against");
    for (String example : Words.stripStop(text).split("; ")) {
      int colon = example.indexOf(": ");
      if (colon < 0) {
        page.text(2, Style.PLAIN, example);
      } else {
        page.labelled(
            2, example.substring(0, colon), Style.PLAIN, COLUMN, example.substring(colon + 2), "");
      }
    }
  }

  /** The title of the file that conditions of a group share. */
  private static String common(Group group) {
    return switch (group) {
      case OTHER_BASIS -> "other-bases";
      case RESPONSE -> "response";
      case ARTICLE_4, BESIDE -> "";
    };
  }

  private static Optional<String> heading(RuleFile file, String heading) {
    return Optional.ofNullable(file.headings().get(heading)).filter(text -> !text.isEmpty());
  }

  private void scope(Condition condition) {
    if (!condition.texts().isEmpty()) {
      page.text(2, Style.PLAIN, "Only " + Words.and(condition.texts()) + " knows this condition.");
    }
    if (condition.from() != null) {
      page.text(
          2,
          Style.PLAIN,
          "The tool applies it from " + PartialDate.of(condition.from()).inWords() + ".");
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
            page.labelled(
                divided ? 4 : 2,
                element.id(),
                Style.PLAIN,
                COLUMN,
                Words.upper(element.asks()) + "." + plea,
                "");
            page.text(COLUMN + (divided ? 4 : 2), Style.MUTED, Words.or(element.routes()));
          }
        });
    for (String answer : answersWithoutElements(condition)) {
      page.text(2, Style.HEADING, "Where the answer is " + answer);
      page.text(4, Style.PLAIN, "Nothing is asked; the condition is not applicable.");
    }
  }

  private String under(Condition condition, List<String> answers) {
    if (condition.point() != null) {
      return "Where the answer is " + Words.or(answers);
    }
    return "Under " + Words.and(answers);
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
            Words.upper(outcome.getValue()),
            "");
      }
    }
  }

  private void rules(Condition condition) {
    page.heading("Rules");
    Reach reach = new Reach(law);
    for (String route : routes(condition)) {
      for (RuleText rule : library.rulesOn(route)) {
        page.labelled(
            2, rule.info().id(), Style.PLAIN, COLUMN, Sentences.withSide(rule.info()), "");
        String under = reach.inWords(rule, condition);
        page.text(
            2 + COLUMN,
            Style.MUTED,
            String.join("; ", Sentences.labels(law, rule.info().cites()))
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
          Sentences.name(law, library, key)
              + (provision == null ? "" : " (" + Sentences.seen(provision) + ")"),
          "");
    }
  }
}
