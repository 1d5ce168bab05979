package org.csto.check.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Complaint;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Basis;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Status;
import org.csto.check.yaml.Entry;
import org.csto.check.yaml.Yaml;

/** Reads a condition: what it asks, in the words of the law, and of which elements it is made. */
final class ConditionReader {
  private ConditionReader() {}

  static Condition read(String id, Entry entry) {
    Group group = entry.word("group", Group.class, Complaint.UNKNOWN_VALUE);
    Map<String, List<Element>> elements = elements(entry);
    Map<Status, String> outcome = LawReader.byWord(entry, "outcome", Status.class);
    Condition condition =
        new Condition(
            id,
            group == null ? Group.BESIDE : group,
            entry.text("asks"),
            entry.text("words"),
            entry.text("brief"),
            entry.texts("texts"),
            entry.optionalDay("from"),
            entry.optionalText("instrument"),
            entry.optionalText("point"),
            entry.optionalWord("basis", Basis.class, Complaint.UNKNOWN_VALUE),
            entry.texts("cites"),
            elements,
            LawReader.byWord(entry, "examples", Status.class),
            entry.truth("without-help"),
            entry.optionalText("no-duty"),
            outcome);
    entry.end();
    return condition;
  }

  /** The elements under each answer, with those that are asked under every one. */
  private static Map<String, List<Element>> elements(Entry entry) {
    List<Element> first = new ArrayList<>();
    List<Element> last = new ArrayList<>();
    for (Yaml.Field field : entry.map("always").values()) {
      Entry elements = entry.entry(field, "Always");
      if (field.key().equals("first")) {
        first.addAll(elements(field, elements));
      } else if (field.key().equals("last")) {
        last.addAll(elements(field, elements));
      } else {
        Entry.unknown(entry.problems(), field, "\"always\"", List.of("first", "last"));
      }
    }
    Map<String, List<Element>> elements = new LinkedHashMap<>();
    for (Yaml.Field answer : entry.map("elements").values()) {
      List<Element> asked = new ArrayList<>(first);
      asked.addAll(elements(answer, entry.entry(answer, "An answer")));
      asked.addAll(last);
      elements.put(answer.key(), asked);
    }
    return elements;
  }

  private static List<Element> elements(Yaml.Field under, Entry entry) {
    List<Element> elements = new ArrayList<>();
    if (under.value() instanceof Yaml.Fields map) {
      for (Yaml.Field field : map.fields().values()) {
        elements.add(element(field.key(), entry.entry(field, "An element")));
      }
    }
    return elements;
  }

  private static Element element(String id, Entry entry) {
    Element element =
        new Element(
            id,
            entry.text("asks"),
            entry.truth("exception"),
            entry.truth("root"),
            entry.optionalText("where-absent"),
            entry.texts("routes"));
    if (element.routes().isEmpty()) {
      entry.missing("routes");
    }
    entry.end();
    return element;
  }
}
