package org.csto.check.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csto.check.casefile.CaseReader.Outcome;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Law;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;
import org.csto.check.report.json.JsonText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schema for editors and the reader of cases say the same, as far as a schema can. */
class CaseSchemaTest {
  private static final Law LAW = LawReader.read(Pack.builtIn()).orThrow();
  private static final String TEXT = JsonText.write(CaseSchema.of(LAW));
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(TEXT);
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What only the program finds: it looks at two places of a file at once. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "unknown-speaker",
          "unknown-source",
          "duplicate-id",
          "denial-alone",
          "dates-out-of-order");

  @Test
  void theSchemaIsASchema() throws IOException {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(java.net.URI.create("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(new ObjectMapper().readTree(TEXT))).isEmpty();
  }

  @Test
  void theSchemaBesideTheCasesIsTheOneTheProgramPrints() throws IOException {
    assertThat(Files.readString(Path.of("cases/case.schema.json")))
        .as("csto-check schema > cases/case.schema.json")
        .isEqualTo(TEXT);
  }

  @TestFactory
  Stream<DynamicTest> everyShippedCaseIsValidAndNamesTheSchema() throws IOException {
    List<Path> cases;
    try (Stream<Path> files = Files.walk(Path.of("cases"))) {
      cases = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(cases).isNotEmpty();
    return cases.stream()
        .map(
            file ->
                dynamicTest(
                    file.toString(),
                    () -> {
                      String text = Files.readString(file);
                      assertThat(SCHEMA.validate(JsonOfYaml.read(text))).isEmpty();
                      String schema =
                          text.lines()
                              .findFirst()
                              .orElseThrow()
                              .replace("# yaml-language-server: $schema=", "");
                      assertThat(file.resolveSibling(schema)).isRegularFile();
                    }));
  }

  /** A small case in which one fact stands; the rest is as little as the reader asks for. */
  private static ObjectNode caseWith(String path, JsonNode value) {
    ObjectNode root =
        (ObjectNode)
            JsonOfYaml.read(
                """
        schema: csto-case/1
        id: small
        title: A small case
        kind: hypothetical
        date: 2022-01-05
        speakers:
          a: {name: Somebody, for: Armenia, as: party, office: head-of-state}
          b: {name: Somebody else, as: commentator}
        attacks: [{id: first}]
        requests: [{id: first}]
        response: {}
        events: [{}]
        sources:
          s: {title: A page, publisher: A publisher, date: n.d., url: u, language: en, verified: true}
        expect:
          - {verdict: contested, reading: text, standard: record, known-by: 2022-01-05,
             turns-on: [outside], conditions: {member: met}, rules: [outside-1]}
        """);
    String[] steps = path.split("\\.");
    JsonNode part =
        switch (steps[0]) {
          case "attack" -> root.get("attacks").get(0);
          case "request" -> root.get("requests").get(0);
          case "event" -> root.get("events").get(0);
          default -> root.get("response");
        };
    ObjectNode at = (ObjectNode) part;
    for (int i = 1; i < steps.length - 1; i++) {
      at = at.withObject("/" + steps[i]);
    }
    String last = steps[steps.length - 1];
    at.set(last.equals(Vocabulary.EACH_STATE) ? "Armenia" : last, value);
    return root;
  }

  private static JsonNode yaml(String yaml) {
    return JsonOfYaml.read(yaml);
  }

  private static List<String> goodValues(Term term) {
    return switch (term.type()) {
      case TRUTH -> List.of("true", "false", "\"true\"");
      case WORD, SET -> term.values();
      case STATE -> List.of("Armenia", "Côte d'Ivoire");
      case ADDRESSEE -> List.of("CSTO", "Russia");
      case COUNT -> List.of("0", "999999999", "\"12\"");
      case DATE -> List.of("2022", "2022-02", "2022-02-28", "2024-02-29", "\"2022\"");
      case TEXT -> List.of("words", "12", "true", "1.5");
    };
  }

  private static List<String> badValues(Term term) {
    List<String> bad = new ArrayList<>(List.of("~", "\"\"", "\"  \""));
    if (term.type() != Type.TEXT) {
      bad.addAll(List.of("perhaps", "1.5", "-1"));
    }
    switch (term.type()) {
      case TRUTH -> bad.addAll(List.of("1", "0", "yes", "no"));
      case WORD, SET -> bad.addAll(List.of("1"));
      case STATE -> bad.addAll(List.of("CSTO", "armenia", "Kazahstan"));
      case ADDRESSEE -> bad.addAll(List.of("csto", "NATO"));
      case COUNT -> bad.addAll(List.of("1000000000", "\"2 500\"", "about 200", "true"));
      case DATE ->
          bad.addAll(
              List.of(
                  "2022-13",
                  "2022-02-29",
                  "1900-02-29",
                  "2022-04-31",
                  "5 January 2022",
                  "2022-1-5",
                  "22",
                  "99999",
                  "2022-00",
                  "2022-01-00"));
      case TEXT -> {}
    }
    bad.removeAll(term.values());
    return bad;
  }

  @TestFactory
  Stream<DynamicTest> everyFactIsReadInItsFourFormsAndInNoOther() {
    return LAW.vocabulary().terms().values().stream()
        .map(
            term ->
                dynamicTest(
                    term.path(),
                    () -> {
                      for (String value : goodValues(term)) {
                        for (String form : forms(value)) {
                          both(true, caseWith(term.path(), yaml(form)), term.path() + ": " + form);
                        }
                      }
                      for (String value : badValues(term)) {
                        for (String form : forms(value)) {
                          both(false, caseWith(term.path(), yaml(form)), term.path() + ": " + form);
                        }
                      }
                      String good = goodValues(term).get(0);
                      for (String form :
                          List.of(
                              "{alleged: none}",
                              claim("is", good) + "\n" + claim("doubts", good))) {
                        both(true, caseWith(term.path(), yaml(form)), term.path() + ": " + form);
                      }
                      for (String form : badForms(good)) {
                        both(false, caseWith(term.path(), yaml(form)), term.path() + ": " + form);
                      }
                    }));
  }

  private static List<String> forms(String value) {
    return List.of(
        value,
        "{is: " + value + ", source: s}",
        "{is: " + value + ", source: s, words: why so}",
        "{is: " + value + ", source: s, words: ~}",
        claim("is", value),
        claim("doubts", value),
        claim("is", value) + "\n" + claim("denies", value));
  }

  private static String claim(String stance, String value) {
    return "- {" + stance + ": " + value + ", by: a, said: 2022-01, evidence: report, source: s}";
  }

  private static List<String> badForms(String value) {
    String is = "is: " + value;
    return List.of(
        "[]",
        "{}",
        "[" + value + "]",
        "[~]",
        "[[]]",
        "{alleged: some}",
        "{alleged: ~}",
        "{alleged: none, source: s}",
        "{alleged: none, " + is + "}",
        "{" + is + "}",
        "{source: s}",
        "{" + is + ", source: ~}",
        "{" + is + ", source: []}",
        "{" + is + ", source: s, sauce: s}",
        "{" + is + ", source: s, words: []}",
        "{" + is + ", by: a, source: s}",
        "{" + is + ", source: s, quote: q}",
        "{is: [], source: s}",
        "{is: {}, source: s}",
        "- {by: a, said: 2022, evidence: report, source: s}",
        "- {is: [], by: a, said: 2022, evidence: report, source: s}",
        "- {" + is + ", doubts: " + value + ", by: a, said: 2022, evidence: report, source: s}",
        "- {" + is + ", said: 2022, evidence: report, source: s}",
        "- {" + is + ", by: a, evidence: report, source: s}",
        "- {" + is + ", by: a, said: 2022, source: s}",
        "- {" + is + ", by: a, said: 2022, evidence: report}",
        "- {" + is + ", by: a, said: 2022, evidence: report, source: ~}",
        "- {" + is + ", by: [], said: 2022, evidence: report, source: s}",
        "- {" + is + ", by: a, said: lately, evidence: report, source: s}",
        "- {" + is + ", by: a, said: 2022, evidence: rumour, source: s}",
        "- {" + is + ", by: a, said: 2022, evidence: ~, source: s}",
        "- {" + is + ", by: a, said: 2022, evidence: document, source: s}",
        "- {" + is + ", by: a, said: 2022, evidence: finding, source: s, why: ~}",
        "- {" + is + ", by: a, said: 2022, evidence: report, source: s, whose: b}",
        "- {" + is + ", by: a, said: 2022, evidence: report, source: s, words: {}}");
  }

  /** Every piece of a case that shows every construct, replaced by every kind of thing. */
  @TestFactory
  Stream<DynamicTest> whateverIsPutInAnyPlaceBothSayTheSame() {
    JsonNode starter = JsonOfYaml.read(Starter.text("starter-case", null));
    JsonNode small =
        caseWith(
            "attack.effects.killed",
            yaml(
                "- {is: 5, by: a, said: 2022, evidence: document, source: s, words: w, quote: q, why: y}"));
    Map<String, JsonNode> cases = new LinkedHashMap<>();
    cases.put("starter", starter);
    cases.put("small", small);
    return cases.entrySet().stream()
        .flatMap(
            entry -> {
              both(true, entry.getValue(), entry.getKey());
              return places(entry.getValue(), "").stream()
                  .map(
                      place ->
                          dynamicTest(
                              entry.getKey() + place, () -> mutations(entry.getValue(), place)));
            });
  }

  private static List<String> places(JsonNode node, String at) {
    List<String> places = new ArrayList<>();
    node.properties()
        .forEach(
            field -> {
              String below = at + "/" + field.getKey();
              places.add(below);
              places.addAll(places(field.getValue(), below));
            });
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        places.add(at + "/" + i);
        places.addAll(places(node.get(i), at + "/" + i));
      }
    }
    return places;
  }

  private static void mutations(JsonNode original, String place) {
    List<JsonNode> others =
        List.of(
            JSON.nullNode(),
            JSON.textNode(""),
            JSON.textNode("zzz"),
            JSON.numberNode(7),
            JSON.numberNode(-1.5),
            JSON.booleanNode(true),
            JSON.objectNode(),
            JSON.arrayNode(),
            JSON.arrayNode().add("zzz"),
            JSON.arrayNode().addNull(),
            JSON.arrayNode().add(JSON.objectNode()),
            JSON.objectNode().put("zzz", "zzz"),
            JSON.objectNode().put("is", "true").put("source", "s"));
    for (JsonNode other : others) {
      JsonNode mutated = original.deepCopy();
      replace(mutated, place, other);
      same(mutated, place + " = " + other);
    }
    JsonNode without = original.deepCopy();
    replace(without, place, null);
    same(without, place + " left out");
    JsonNode renamed = original.deepCopy();
    int slash = place.lastIndexOf('/');
    if (renamed.at(place.substring(0, slash)) instanceof ObjectNode parent) {
      parent.set(place.substring(slash + 1) + "x", parent.remove(place.substring(slash + 1)));
      same(renamed, place + " renamed");
    }
    JsonNode extended = original.deepCopy();
    if (extended.at(place) instanceof ObjectNode object) {
      object.put("a.b", "zzz");
      same(extended, place + " with a key a.b");
    }
  }

  private static void replace(JsonNode root, String place, @Nullable JsonNode other) {
    int slash = place.lastIndexOf('/');
    JsonNode parent = root.at(place.substring(0, slash));
    String last = place.substring(slash + 1);
    if (parent instanceof ArrayNode array) {
      if (other == null) {
        array.remove(Integer.parseInt(last));
      } else {
        array.set(Integer.parseInt(last), other);
      }
    } else if (other == null) {
      ((ObjectNode) parent).remove(last);
    } else {
      ((ObjectNode) parent).set(last, other);
    }
  }

  @Test
  void aPathIsNoKey() {
    ObjectNode root = caseWith("attack.force.armed", JSON.booleanNode(true));
    ((ObjectNode) root.get("attacks").get(0)).put("force.armed", false);
    both(false, root, "the key force.armed");
    root = caseWith("response.territory", JSON.textNode("Armenia"));
    ((ObjectNode) root.get("response")).put("contributions.Armenia", 5);
    both(false, root, "the key contributions.Armenia");
  }

  @Test
  void aDocumentWhoseKeysComeInAnotherOrderIsReadTheSame() {
    ObjectNode root = caseWith("attack.force.armed", JSON.booleanNode(true));
    ObjectNode turned = JSON.objectNode();
    List<String> keys = new ArrayList<>();
    root.fieldNames().forEachRemaining(key -> keys.add(0, key));
    keys.forEach(key -> turned.set(key, root.get(key)));
    both(true, turned, "keys from last to first");
  }

  private static void both(boolean accepted, JsonNode document, String what) {
    assertThat(read(document))
        .as("the reader on %s", what)
        .matches(codes -> codes.isEmpty() == accepted);
    assertThat(SCHEMA.validate(document))
        .as("the schema on %s", what)
        .matches(messages -> messages.isEmpty() == accepted);
  }

  private static void same(JsonNode document, String what) {
    Set<String> codes = read(document);
    codes.removeAll(BEYOND_A_SCHEMA);
    assertThat(SCHEMA.validate(document))
        .as("the schema on %s, where the reader says %s", what, codes)
        .matches(messages -> messages.isEmpty() == codes.isEmpty());
  }

  /** The codes of what the reader complains of. JSON is YAML, so it reads the document as it is. */
  private static Set<String> read(JsonNode document) {
    Outcome outcome = CaseReader.read(LAW, "case.yaml", document.toString().getBytes(UTF_8));
    return outcome instanceof Outcome.Rejected rejected
        ? rejected.problems().stream()
            .map(problem -> problem.code().token())
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>();
  }
}
