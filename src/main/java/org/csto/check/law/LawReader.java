package org.csto.check.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.law.Pack.Document;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Basis;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Law;
import org.csto.check.model.Membership;
import org.csto.check.model.Problem;
import org.csto.check.model.Reading;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Token;
import org.csto.check.model.TreatyText;
import org.csto.check.yaml.Entry;
import org.csto.check.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads what every run needs of a pack. */
public final class LawReader {
  /** The files that it reads. */
  static final List<String> FILES =
      List.of(
          "pack.yaml", "texts.yaml", "parties.yaml", "conditions.yaml", "standards.yaml",
          "citations.yaml", "readings.yaml");

  private final Pack pack;
  private final List<Problem> problems = new ArrayList<>();

  private LawReader(Pack pack) {
    this.pack = pack;
  }

  /**
   * The law, or what is wrong with the pack.
   *
   * @param law null when there are problems
   */
  public record Read(@Nullable Law law, List<Problem> problems) {}

  public static Read read(Pack pack) {
    LawReader reader = new LawReader(pack);
    Law law = reader.law();
    return new Read(reader.problems.isEmpty() ? law : null, List.copyOf(reader.problems));
  }

  private Law law() {
    String[] idAndVersion = {"", ""};
    List<String> ruleFiles = new ArrayList<>();
    read("pack.yaml", root -> {
      for (Yaml.Field field : root.map("pack").values()) {
        if (field.value() instanceof Yaml.Text text) {
          idAndVersion[field.key().equals("id") ? 0 : 1] = text.text();
        }
      }
      ruleFiles.addAll(root.texts("rules"));
    });
    List<TreatyText> texts = new ArrayList<>();
    read("texts.yaml", root -> root.map("texts").values().forEach(field ->
        texts.add(text(field.key(), root.entry(field, "A text")))));
    List<Membership> memberships = new ArrayList<>();
    Set<String> states = new LinkedHashSet<>();
    read("parties.yaml", root -> {
      root.entries("memberships", "a membership").forEach(e -> memberships.add(membership(e)));
      states.addAll(root.texts("states"));
    });
    List<Condition> conditions = new ArrayList<>();
    read("conditions.yaml", root -> root.map("conditions").values().forEach(field ->
        conditions.add(condition(field.key(), root.entry(field, "A condition")))));
    Map<Standard, String> standards = new EnumMap<>(Standard.class);
    read("standards.yaml", root -> root.map("standards").values().forEach(field -> {
      Standard standard = Token.of(Standard.class, field.key());
      if (standard != null && field.value() instanceof Yaml.Text text) {
        standards.put(standard, text.text());
      }
    }));
    Map<String, String> citations = new LinkedHashMap<>();
    read("citations.yaml", root -> root.map("citations").values().forEach(field -> {
      if (field.value() instanceof Yaml.Text text) {
        citations.put(field.key(), text.text());
      }
    }));
    Map<String, Reading> readings = new LinkedHashMap<>();
    read("readings.yaml", root -> root.map("readings").values().forEach(field ->
        readings.put(field.key(), reading(field.key(), root.entry(field, "A reading"),
            texts, readings.isEmpty() ? null : readings.values().iterator().next()))));
    return new Law(
        idAndVersion[0], idAndVersion[1], ruleFiles, texts, memberships, conditions, readings,
        standards, citations, states);
  }

  /** What is made of the root of a file. */
  private interface Part {
    void read(Entry root);
  }

  private void read(String file, Part part) {
    Document document = pack.yaml(file);
    if (document.root() != null) {
      Entry root = new Entry(document.root(), "The file", document.problems());
      part.read(root);
      root.end();
    }
    problems.addAll(document.problems().list());
  }

  private static TreatyText text(String id, Entry entry) {
    LocalDate from = entry.day("from");
    TreatyText text =
        new TreatyText(
            id, entry.text("title"), entry.text("brief"), from == null ? LocalDate.MIN : from, entry.optionalDay("to"),
            entry.texts("seen-for"), entry.optionalText("warning"));
    entry.end();
    return text;
  }

  private static Membership membership(Entry entry) {
    Membership.Standing standing = entry.word("standing", Membership.Standing.class, "unknown-value");
    LocalDate from = entry.day("from");
    Membership membership =
        new Membership(
            entry.text("state"),
            standing == null ? Membership.Standing.UNCERTAIN : standing,
            from == null ? LocalDate.MIN : from,
            entry.optionalDay("to"),
            entry.text("why"),
            entry.optionalText("source"),
            entry.optionalText("warning"));
    entry.end();
    return membership;
  }

  private static Condition condition(String id, Entry entry) {
    Group group = entry.word("group", Group.class, "unknown-value");
    Map<String, List<Element>> elements = new LinkedHashMap<>();
    for (Yaml.Field answer : entry.map("elements").values()) {
      Entry underAnswer = entry.entry(answer, "An answer");
      List<Element> asked = new ArrayList<>();
      if (answer.value() instanceof Yaml.Fields map) {
        for (Yaml.Field field : map.fields().values()) {
          asked.add(element(field.key(), underAnswer.entry(field, "An element")));
        }
      }
      elements.put(answer.key(), asked);
    }
    Map<Status, String> outcome = new EnumMap<>(Status.class);
    for (Yaml.Field field : entry.map("outcome").values()) {
      Status status = Token.of(Status.class, field.key());
      if (status != null && field.value() instanceof Yaml.Text text) {
        outcome.put(status, text.text());
      }
    }
    Condition condition =
        new Condition(
            id,
            group == null ? Group.BESIDE : group,
            entry.text("asks"),
            entry.text("brief"),
            entry.texts("texts"),
            entry.optionalDay("from"),
            entry.optionalText("point"),
            entry.optionalWord("basis", Basis.class, "unknown-value"),
            entry.texts("cites"),
            elements,
            outcome);
    entry.end();
    return condition;
  }

  private static Element element(String id, Entry entry) {
    Element element =
        new Element(
            id, entry.text("asks"), "true".equals(entry.optionalText("exception")),
            entry.texts("routes"));
    entry.end();
    return element;
  }

  /** @param first the default reading, which stands in where this one is silent; null for itself */
  private static Reading reading(
      String id, Entry entry, List<TreatyText> texts, @Nullable Reading first) {
    Map<String, Map<String, Stand>> stands = new LinkedHashMap<>();
    texts.forEach(text -> stands.put(text.id(), new LinkedHashMap<>()));
    for (Yaml.Field point : entry.map("stands").values()) {
      for (TreatyText text : texts) {
        Stand stand = null;
        if (point.value() instanceof Yaml.Fields byText) {
          Yaml.Field own = byText.fields().get(text.id());
          if (own != null && own.value() instanceof Yaml.Fields) {
            stand = stand(point.key(), entry.entry(own, "A stand"));
          }
        }
        if (stand == null && first != null) {
          stand = silent(first.stand(text.id(), point.key()));
        }
        Map<String, Stand> ofText = stands.get(text.id());
        if (stand != null && ofText != null) {
          ofText.put(point.key(), stand);
        }
      }
    }
    Reading reading = new Reading(id, entry.text("title"), entry.text("about"), stands);
    entry.end();
    return reading;
  }

  private static Stand stand(String point, Entry entry) {
    Basis basis = entry.word("basis", Basis.class, "unknown-value");
    Stand stand =
        new Stand(
            point, entry.text("answer"), entry.text("says"), basis == null ? Basis.POSITION : basis,
            entry.optionalText("holder"), entry.optionalText("quote"), entry.texts("sources"), false);
    entry.end();
    return stand;
  }

  private static @Nullable Stand silent(@Nullable Stand stand) {
    return stand == null
        ? null
        : new Stand(
            stand.point(), stand.answer(), stand.says(), stand.basis(), stand.holder(),
            stand.quote(), stand.sources(), true);
  }
}
