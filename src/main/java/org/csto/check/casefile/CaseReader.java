package org.csto.check.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.csto.check.model.Capacity;
import org.csto.check.model.Case;
import org.csto.check.model.Complaint;
import org.csto.check.model.Expectation;
import org.csto.check.model.Law;
import org.csto.check.model.Office;
import org.csto.check.model.Part;
import org.csto.check.model.Problem;
import org.csto.check.model.SourceNote;
import org.csto.check.model.Span;
import org.csto.check.model.Speaker;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Token;
import org.csto.check.yaml.Entry;
import org.csto.check.yaml.Problems;
import org.csto.check.yaml.Yaml;
import org.csto.check.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads one case file; all that is wrong with it is found in one pass. */
public final class CaseReader {
  /** What the key {@code schema} of a case holds. */
  public static final String SCHEMA = "csto-case/1";

  /** Possessive, since backtracking through a long id would overflow the stack. */
  private static final Pattern ID = Pattern.compile("[a-z0-9]++(-[a-z0-9]++)*+");

  /** How many pairs of an attack and a request may have to be judged; each costs a millisecond. */
  private static final int MOST_PAIRS = 400;

  private final Law law;
  private final String file;
  private final Problems problems;

  private CaseReader(Law law, String file, Problems problems) {
    this.law = law;
    this.file = file;
    this.problems = problems;
  }

  /** What came of reading a file. */
  public sealed interface Outcome {
    record Accepted(Case about) implements Outcome {}

    record Rejected(String file, List<Problem> problems) implements Outcome {}
  }

  /** Reads the bytes of a file, named as the user named it. */
  public static Outcome read(Law law, String file, byte[] bytes) {
    return read(law, file, bytes, 0);
  }

  /** Reads a document that stands after so many lines of a stream. */
  public static Outcome read(Law law, String file, byte[] bytes, int linesBefore) {
    YamlReader.Decoded decoded = YamlReader.decode(file, bytes, linesBefore);
    Problems problems = decoded.problems();
    Case about = null;
    if (problems.isEmpty()) {
      Optional<Yaml> yaml = YamlReader.read(decoded.text(), problems);
      if (yaml.isPresent()) {
        if (yaml.get() instanceof Yaml.Fields root) {
          about = new CaseReader(law, file, problems).read(new Entry(root, "A case", problems));
        } else {
          problems.add(
              yaml.get().span(),
              Complaint.NOT_A_CASE,
              "A case is a map; here stands " + yaml.get().kind() + ".",
              "`csto-check new case.yaml` writes a starter case.");
        }
      }
    }
    return about == null || !problems.isEmpty()
        ? new Outcome.Rejected(file, problems.list())
        : new Outcome.Accepted(about);
  }

  private @Nullable Case read(Entry root) {
    if (!root.has("schema") && !root.has("attacks")) {
      problems.add(
          root.span(),
          Complaint.NOT_A_CASE,
          "The file is YAML, but no case: it has no \"schema\".",
          "A case begins with schema: "
              + SCHEMA
              + "; `csto-check new case.yaml` writes a starter.");
      return null;
    }
    if (!root.text("schema").equals(SCHEMA) && root.optionalText("schema") != null) {
      problems.add(
          root.span("schema"),
          Complaint.UNKNOWN_SCHEMA,
          "\"" + root.text("schema") + "\" is not a form of case this program knows.",
          "Write schema: " + SCHEMA + ".");
    }
    String id = root.text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      problems.add(
          root.span("id"),
          Complaint.BAD_ID,
          "\"" + id + "\" is not an id.",
          "Use small letters and digits, joined by dashes.");
    }
    String title = root.text("title");
    Case.Kind kind = root.word("kind", Case.Kind.class, Complaint.UNKNOWN_VALUE);
    LocalDate date = root.day("date");
    String summary = root.optionalText("summary");
    Map<String, SourceNote> sources = sources(root);
    Map<String, Speaker> speakers = speakers(root);
    FactReader facts = new FactReader(law, speakers, sources.keySet(), problems);
    if (!root.has("attacks")) {
      root.missing("attacks");
    }
    List<Part> attacks = parts(root, "attacks", Part.Kind.ATTACK, facts);
    List<Part> requests = parts(root, "requests", Part.Kind.REQUEST, facts);
    List<Part> events = parts(root, "events", Part.Kind.EVENT, facts);
    if (attacks.isEmpty() && root.has("attacks")) {
      problems.add(
          root.span("attacks"),
          Complaint.MISSING_KEY,
          "A case needs at least one attack.",
          "Write a list: - id: first");
    }
    if ((long) attacks.size() * Math.max(1, requests.size()) > MOST_PAIRS) {
      problems.add(
          root.span("attacks"),
          Complaint.TOO_MANY,
          "Each attack is judged with each request, and these make more than "
              + MOST_PAIRS
              + " pairs.",
          "Make several cases of it.");
    }
    Part response = null;
    if (root.get("response") instanceof Yaml.Fields map) {
      response = facts.part(Part.Kind.RESPONSE, "response", map);
    } else {
      root.map("response");
    }
    List<Expectation> expectations = expectations(root);
    root.end();
    if (kind == null || date == null) {
      return null;
    }
    return new Case(
        file,
        id,
        title,
        kind,
        date,
        summary,
        speakers,
        attacks,
        requests,
        response,
        events,
        sources,
        expectations);
  }

  private List<Part> parts(Entry root, String key, Part.Kind kind, FactReader facts) {
    List<Part> parts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Yaml item : root.items(key)) {
      if (!(item instanceof Yaml.Fields map)) {
        problems.add(
            item.span(),
            Complaint.WRONG_TYPE,
            "Each of \"" + key + "\" is a map, not " + item.kind() + ".",
            "");
        continue;
      }
      String id = kind == Part.Kind.EVENT ? String.valueOf(parts.size() + 1) : "";
      Yaml given = map.get("id");
      if (given instanceof Yaml.Text text && !text.text().isEmpty()) {
        id = text.text();
      } else if (given != null || id.isEmpty()) {
        problems.add(
            map.span(), Complaint.MISSING_KEY, "Each of \"" + key + "\" needs an \"id\".", "");
      }
      if (!ids.add(id)) {
        problems.add(
            map.span(),
            Complaint.DUPLICATE_ID,
            "The id \"" + id + "\" stands here twice.",
            "Give each its own.");
      }
      parts.add(facts.part(kind, id, map));
    }
    return parts;
  }

  private Map<String, SourceNote> sources(Entry root) {
    Map<String, SourceNote> sources = new LinkedHashMap<>();
    for (Yaml.Field field : root.map("sources").values()) {
      sources.put(field.key(), root.entry(field, "A source").source(field.key()));
    }
    return sources;
  }

  private Map<String, Speaker> speakers(Entry root) {
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    for (Yaml.Field field : root.map("speakers").values()) {
      Entry entry = root.entry(field, "A speaker");
      String given = entry.optionalText("for");
      String state = given == null ? null : law.state(given);
      if (given != null && state == null) {
        problems.add(
            entry.span("for"),
            Complaint.UNKNOWN_STATE,
            "No State is called \"" + given + "\".",
            problems.near(given, law.stateNames().keySet()));
      }
      Capacity as = entry.word("as", Capacity.class, Complaint.UNKNOWN_VALUE);
      Office office = entry.optionalWord("office", Office.class, Complaint.UNKNOWN_VALUE);
      String name = entry.text("name");
      if (as == Capacity.PARTY && given == null) {
        problems.add(
            entry.span(),
            Complaint.MISSING_KEY,
            "A speaker as party needs \"for\", the State.",
            "");
      }
      speakers.put(
          field.key(),
          new Speaker(
              field.key(),
              name,
              state,
              as == null ? Capacity.INDEPENDENT : as,
              office,
              field.span()));
      entry.end();
    }
    return speakers;
  }

  private List<Expectation> expectations(Entry root) {
    List<Expectation> expectations = new ArrayList<>();
    for (Entry entry : root.entries("expect", "an expectation")) {
      Status verdict = entry.word("verdict", Status.class, Complaint.UNKNOWN_VALUE);
      String reading = entry.optionalText("reading");
      if (reading != null && !law.readings().containsKey(reading)) {
        problems.add(
            entry.span("reading"),
            Complaint.UNKNOWN_VALUE,
            "No reading is called \"" + reading + "\".",
            problems.near(reading, law.readings().keySet()));
      }
      Map<String, Status> conditions = new LinkedHashMap<>();
      for (Yaml.Field field : entry.map("conditions").values()) {
        knownCondition(field.key(), field.span());
        Status status =
            field.value() instanceof Yaml.Text text ? Token.of(Status.class, text.text()) : null;
        if (status == null) {
          problems.add(
              field.value().span(),
              Complaint.UNKNOWN_VALUE,
              "This is not a status.",
              "It is one of met, not-met, contested, undetermined, not-applicable.");
        } else {
          conditions.put(field.key(), status);
        }
      }
      List<String> turnsOn = entry.texts("turns-on");
      turnsOn.forEach(condition -> knownCondition(condition, entry.span("turns-on")));
      Expectation expectation =
          new Expectation(
              reading,
              entry.optionalWord("standard", Standard.class, Complaint.UNKNOWN_VALUE),
              entry.optionalDay("known-by"),
              verdict == null ? Status.UNDETERMINED : verdict,
              turnsOn,
              conditions,
              entry.texts("rules"),
              entry.span());
      entry.end();
      expectations.add(expectation);
    }
    return expectations;
  }

  private void knownCondition(String id, Span span) {
    if (law.condition(id).isEmpty()) {
      problems.add(
          span,
          Complaint.UNKNOWN_VALUE,
          "No condition is called \"" + id + "\".",
          problems.near(id, law.conditions().stream().map(c -> c.id()).toList()));
    }
  }
}
