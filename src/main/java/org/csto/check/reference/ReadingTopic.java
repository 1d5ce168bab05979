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
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.Reading;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Reading.Step;
import org.csto.check.model.TreatyText;

/** Explains readings, and the points of law they answer. */
final class ReadingTopic {
  private final Law law;
  private final Library library;
  private final Page page;

  ReadingTopic(Law law, Library library, Page page) {
    this.law = law;
    this.library = library;
    this.page = page;
  }

  /** Every point of law that some reading answers, in the order of the first that does. */
  static Set<String> points(Law law) {
    Set<String> points = new LinkedHashSet<>();
    for (Reading reading : law.readings().values()) {
      reading.stands().values().forEach(stands -> points.addAll(stands.keySet()));
    }
    return points;
  }

  void tell(Reading reading) {
    page.blank();
    page.text(2, Style.PLAIN, reading.title() + ".");
    page.text(2, Style.PLAIN, reading.about());
    for (String point : points(law)) {
      page.heading("On " + point);
      stands(reading, point, 2);
    }
  }

  /** What a point of law decides, and how each reading answers it. */
  void point(String point) {
    List<Condition> divided =
        law.conditions().stream().filter(c -> point.equals(c.point())).toList();
    page.blank();
    page.text(
        2,
        Style.PLAIN,
        divided.isEmpty()
            ? "No rule reads this point: the answers are recorded, and no verdict turns on them."
            : "The answer of the reading picks the elements of the condition "
                + English.and(divided.stream().map(Condition::id).toList())
                + ".");
    page.blank();
    answers(point);
  }

  /** Which answer each reading gives to a point of law, and in which words. */
  void answers(String point) {
    table(point);
    page.blank();
    for (Reading reading : law.readings().values()) {
      page.text(2, Style.HEADING, reading.id());
      stands(reading, point, 4);
    }
  }

  private void table(String point) {
    List<String> texts = law.texts().stream().map(TreatyText::id).toList();
    page.verbatim(row("", texts));
    boolean silent = false;
    boolean carried = false;
    for (Reading reading : law.readings().values()) {
      List<String> answers = new ArrayList<>();
      for (String text : texts) {
        Stand stand = reading.stand(text, point);
        silent |= stand != null && stand.silent();
        carried |= stand != null && stand.carriedFrom() != null;
        answers.add(stand == null ? "no answer" : stand.answer() + mark(stand));
      }
      page.verbatim(row(reading.id(), answers));
    }
    if (silent) {
      page.text(
          2,
          Style.MUTED,
          "* The holder is silent, and the answer of " + law.defaultReading().id() + " stands in.");
    }
    if (carried) {
      page.text(
          2, Style.MUTED, "+ It was said of the other text, and is carried over by the tool.");
    }
  }

  private static String mark(Stand stand) {
    return stand.silent() ? " *" : stand.carriedFrom() == null ? "" : " +";
  }

  private static String row(String head, List<String> cells) {
    StringBuilder row = new StringBuilder("  ").append(padded(head, 18));
    cells.forEach(cell -> row.append(padded(cell, 28)));
    return row.toString();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(2, width - text.length()));
  }

  /** What a reading says on a point; texts under which it says the same stand together. */
  private void stands(Reading reading, String point, int indent) {
    Map<Stand, List<String>> texts = new LinkedHashMap<>();
    List<String> unanswered = new ArrayList<>();
    for (TreatyText text : law.texts()) {
      Stand stand = reading.stand(text.id(), point);
      if (stand == null) {
        unanswered.add(text.id());
      } else {
        texts.computeIfAbsent(stand, s -> new ArrayList<>()).add(text.id());
      }
    }
    texts.forEach((stand, under) -> stand(indent, String.join(", ", under), stand));
    if (texts.isEmpty()) {
      page.text(indent, Style.PLAIN, "It gives no answer.");
    } else if (!unanswered.isEmpty()) {
      page.labelled(indent, English.and(unanswered), Style.MUTED, 12, "Nothing to answer.", "");
    }
  }

  private void stand(int indent, String under, Stand stand) {
    if (stand.silent()) {
      page.labelled(
          indent,
          under,
          Style.MUTED,
          12,
          "Silent: the answer of "
              + law.defaultReading().id()
              + " stands in, "
              + stand.answer()
              + ".",
          "");
      return;
    }
    page.labelled(indent, under, Style.MUTED, 12, stand.answer() + ". " + stand.says(), "");
    if (stand.quote() != null) {
      page.text(indent + 12, Style.PLAIN, "Quoted: \"" + English.stripStop(stand.quote()) + "\".");
    }
    page.text(
        indent + 12,
        Style.MUTED,
        (stand.holder() == null ? "No holder; the tool's own answer" : "Holder: " + stand.holder())
            + ". Basis: "
            + stand.basis().token()
            + ".");
    if (stand.carriedFrom() != null) {
      page.text(indent + 12, Style.OPEN, English.upper(English.carried(stand.carriedFrom())) + ".");
    }
    if (stand.steps().isEmpty()) {
      page.text(indent + 12, Style.MUTED, sources(stand.sources()));
    }
    for (Step step : stand.steps()) {
      page.labelled(indent + 12, step.rule(), Style.PLAIN, 10, step.yields(), "");
      page.text(
          indent + 22,
          Style.MUTED,
          step.cites().isEmpty() ? "The tool's own." : sources(step.cites()));
    }
  }

  /** Citations by their labels; what is no citation is a source of the pack. */
  private String sources(List<String> keys) {
    List<String> labels = new ArrayList<>();
    for (String key : keys) {
      labels.add(
          law.citations().containsKey(key) || !library.sources().containsKey(key)
              ? law.citations().getOrDefault(key, key) + " [" + key + "]"
              : library.sources().get(key).publisher() + " [" + key + "]");
    }
    return String.join("; ", labels);
  }
}
