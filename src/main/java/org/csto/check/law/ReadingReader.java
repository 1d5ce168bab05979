package org.csto.check.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Complaint;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Basis;
import org.csto.check.model.Reading;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Reading.Step;
import org.csto.check.model.TreatyText;
import org.csto.check.yaml.Entry;
import org.csto.check.yaml.Problems;
import org.csto.check.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * Reads the readings of a pack, the default one first. An answer that no condition knows would drop
 * that condition in silence, and is refused.
 */
final class ReadingReader {
  /** The answer under which a condition is not asked. */
  private static final String NOT_REQUIRED = "not-required";

  private static final String SILENT = "silent";

  private final List<TreatyText> texts;
  private final List<Condition> conditions;
  private final Problems problems;
  private @Nullable Reading first;

  ReadingReader(List<TreatyText> texts, List<Condition> conditions, Problems problems) {
    this.texts = texts;
    this.conditions = conditions;
    this.problems = problems;
  }

  Reading read(String id, Entry entry) {
    Map<String, Map<String, Stand>> stands = new LinkedHashMap<>();
    for (TreatyText text : texts) {
      stands.put(text.id(), new LinkedHashMap<>());
    }
    for (Yaml.Field point : entry.map("stands").values()) {
      Map<String, Stand> own = byText(point, entry);
      for (Map.Entry<String, Map<String, Stand>> underText : stands.entrySet()) {
        String text = underText.getKey();
        Stand stand = own.containsKey(text) ? own.get(text) : silent(text, point.key());
        if (stand != null) {
          underText.getValue().put(point.key(), stand);
        }
      }
    }
    unanswered(entry, stands);
    Reading reading = new Reading(id, entry.text("title"), entry.text("about"), stands);
    entry.end();
    if (first == null) {
      first = reading;
    }
    return reading;
  }

  /** The reading's own answers to a point, by text; empty where it is silent. */
  private Map<String, Stand> byText(Yaml.Field point, Entry entry) {
    Map<String, Stand> stands = new LinkedHashMap<>();
    if (first != null) {
      Set<String> known = new LinkedHashSet<>();
      for (Map<String, Stand> ofText : first.stands().values()) {
        known.addAll(ofText.keySet());
      }
      if (!known.contains(point.key())) {
        Entry.unknown(problems, point, "A reading", known);
      }
    }
    if (isSilent(point.value())) {
      return stands;
    }
    List<String> ids = new ArrayList<>();
    for (TreatyText text : texts) {
      ids.add(text.id());
    }
    Entry answers = entry.entry(point, "A point of law");
    if (point.value() instanceof Yaml.Fields map) {
      for (Yaml.Field field : map.fields().values()) {
        if (!ids.contains(field.key())) {
          Entry.unknown(problems, field, "A point of law", ids);
        } else if (!isSilent(field.value())) {
          stands.put(field.key(), stand(point.key(), field.key(), answers.entry(field, "A stand")));
        }
      }
    }
    return stands;
  }

  /** Only a later reading can be silent: the first one answers for it. */
  private boolean isSilent(Yaml value) {
    return first != null && value instanceof Yaml.Text text && text.text().equals(SILENT);
  }

  private Stand stand(String point, String text, Entry entry) {
    Basis basis = entry.word("basis", Basis.class, Complaint.UNKNOWN_VALUE);
    List<Step> steps = steps(entry);
    List<String> sources = new ArrayList<>(entry.texts("sources"));
    for (Step step : steps) {
      for (String cite : step.cites()) {
        if (!sources.contains(cite)) {
          sources.add(cite);
        }
      }
    }
    Stand stand =
        new Stand(
            point,
            entry.text("answer"),
            entry.text("says"),
            basis == null ? Basis.POSITION : basis,
            entry.optionalText("holder"),
            entry.optionalText("quote"),
            sources,
            false,
            carriedFrom(text, entry),
            steps);
    entry.end();
    for (Condition condition : conditions) {
      if (!asks(condition, point, text)) {
        continue;
      }
      Set<String> answers = new LinkedHashSet<>(condition.elements().keySet());
      answers.add(NOT_REQUIRED);
      if (!stand.answer().isEmpty() && !answers.contains(stand.answer())) {
        problems.add(
            entry.span("answer"),
            Complaint.UNKNOWN_VALUE,
            "The condition " + condition.id() + " knows no answer \"" + stand.answer() + "\".",
            Problems.didYouMean(stand.answer(), answers));
      }
    }
    return stand;
  }

  private static List<Step> steps(Entry entry) {
    List<Step> steps = new ArrayList<>();
    for (Entry step : entry.entries("steps", "a step")) {
      steps.add(new Step(step.text("rule"), step.text("yields"), step.texts("cites")));
      step.end();
    }
    return steps;
  }

  /** The other text of which the holder said it; null when it was said of this one. */
  private @Nullable String carriedFrom(String text, Entry entry) {
    if (!(entry.get("carried") instanceof Yaml.Fields map)) {
      entry.map("carried");
      return null;
    }
    Entry carried = new Entry(map, "What is carried", problems);
    String from = carried.text("from");
    List<String> others = new ArrayList<>();
    for (TreatyText other : texts) {
      if (!other.id().equals(text)) {
        others.add(other.id());
      }
    }
    if (!from.isEmpty() && !others.contains(from)) {
      problems.add(
          carried.span("from"),
          Complaint.UNKNOWN_VALUE,
          "An answer is carried from another text, and \"" + from + "\" is none.",
          Problems.didYouMean(from, others));
    }
    carried.end();
    return from;
  }

  private @Nullable Stand silent(String text, String point) {
    Stand stand = first == null ? null : first.stand(text, point);
    return stand == null
        ? null
        : new Stand(
            stand.point(),
            stand.answer(),
            stand.says(),
            stand.basis(),
            stand.holder(),
            stand.quote(),
            stand.sources(),
            true,
            null,
            List.of());
  }

  /** A point that a condition turns on and a reading leaves out would drop the condition. */
  private void unanswered(Entry entry, Map<String, Map<String, Stand>> stands) {
    for (Map.Entry<String, Map<String, Stand>> underText : stands.entrySet()) {
      String text = underText.getKey();
      for (Condition condition : conditions) {
        String point = condition.point();
        if (point != null
            && asks(condition, point, text)
            && !underText.getValue().containsKey(point)) {
          problems.add(
              entry.span("stands"),
              Complaint.MISSING_KEY,
              "The reading does not answer \"" + point + "\" under " + text + ".",
              first == null
                  ? ""
                  : "Write " + point + ": " + SILENT + " where its holder says nothing.");
        }
      }
    }
  }

  /** Whether a condition turns on a point under a text. */
  private static boolean asks(Condition condition, String point, String text) {
    boolean known = condition.texts().isEmpty() || condition.texts().contains(text);
    return known && point.equals(condition.point());
  }
}
