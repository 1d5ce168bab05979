package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Capacity;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Complaint;
import org.csto.check.model.Condition;
import org.csto.check.model.Finding;
import org.csto.check.model.Grade;
import org.csto.check.model.Ground;
import org.csto.check.model.Law;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.csto.check.model.Token;
import org.csto.check.report.json.JsonReport;
import org.csto.check.report.json.ReportSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every report in JSON has the form that is published, by the word of an independent validator. */
class ReportSchemaTest {
  private static final Law LAW = LawReader.read(Pack.builtIn()).orThrow();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode TEXT = read(ReportSchema.text());
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final JsonSchema SCHEMA = FACTORY.getSchema(ReportSchema.text());
  private static final String KAZAKHSTAN = "cases/kazakhstan-2022.yaml";
  private static final String BAD = "src/test/resources/bad/several-at-once.yaml";

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }

  private static JsonNode valid(String... arguments) {
    CommandRun run =
        CommandRun.of(
            Stream.concat(Stream.of("-f", "json"), Stream.of(arguments)).toArray(String[]::new));
    JsonNode report = read(run.out());
    assertThat(SCHEMA.validate(report)).as(String.join(" ", arguments)).isEmpty();
    return report;
  }

  @Test
  void theSchemaIsASchema() {
    JsonSchema meta = FACTORY.getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(TEXT)).isEmpty();
  }

  @Test
  void theProgramPrintsIt() {
    CommandRun run = CommandRun.of("schema", "report");
    assertThat(run.exit()).isEqualTo(Exit.MET);
    assertThat(run.out()).isEqualTo(ReportSchema.text());
    assertThat(CommandRun.of("schema", "case").out()).isEqualTo(CommandRun.of("schema").out());
    assertThat(CommandRun.of("schema", "reports").exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void everyShippedCaseIsReportedInItsForm() {
    JsonNode report = valid("cases", "src/test/resources/cases");
    assertThat(report.get("cases")).hasSizeGreaterThan(20);
    assertThat(report.get("summary").get("rejected").asInt()).isZero();
    assertThat(report.get("schemaVersion").asInt()).isEqualTo(JsonReport.SCHEMA_VERSION);
  }

  @Test
  void everyRejectedFileIsReportedInItsForm() {
    JsonNode report = valid("src/test/resources/bad");
    assertThat(report.get("cases")).hasSizeGreaterThan(40);
    assertThat(report.get("cases")).allMatch(row -> row.get("verdict").asText().equals("rejected"));
    assertThat(report.get("problems")).isEmpty();
  }

  @Test
  void everyLineIsACaseInItsForm() {
    JsonSchema line =
        FACTORY.getSchema(
            JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$ref", "#/$defs/line")
                .set("$defs", TEXT.get("$defs")));
    List<JsonNode> cases = new ArrayList<>();
    valid("cases", BAD).get("cases").forEach(cases::add);
    List<String> lines =
        CommandRun.of("-f", "ndjson", "--matrix", "cases", BAD).out().lines().toList();
    assertThat(lines).hasSameSizeAs(cases);
    for (int i = 0; i < lines.size(); i++) {
      ObjectNode read = (ObjectNode) read(lines.get(i));
      assertThat(line.validate(read)).as(lines.get(i)).isEmpty();
      assertThat(read.remove("schemaVersion").asInt()).isEqualTo(JsonReport.SCHEMA_VERSION);
      assertThat(read).isEqualTo(cases.get(i));
    }
    JsonNode brief = read(CommandRun.of("-f", "ndjson", KAZAKHSTAN).out());
    assertThat(line.validate(brief)).isEmpty();
    assertThat(brief.has("matrix")).isFalse();
    assertThat(line.validate(JSON.createObjectNode().put("verdict", "met"))).isNotEmpty();
  }

  @Test
  void countsAloneAreReportedInItsForm() {
    JsonNode report = valid("--summary", "cases");
    assertThat(report.get("cases")).isEmpty();
    assertThat(report.get("summary").get("conditions").get("outside")).isNotEmpty();
    assertThat(valid("cases").get("summary").has("conditions")).isFalse();
  }

  @Test
  void pathsThatLeadNowhereAreReportedInItsForm(@TempDir Path empty) {
    for (List<String> paths : List.of(List.of("no-such.yaml"), List.of(empty.toString()))) {
      JsonNode report = valid(paths.toArray(String[]::new));
      assertThat(report.get("cases")).isEmpty();
      assertThat(report.get("problems")).hasSize(1);
    }
    JsonNode mixed = valid("no-such.yaml", BAD, KAZAKHSTAN);
    assertThat(mixed.get("cases")).hasSize(2);
    assertThat(mixed.get("problems")).hasSize(1);
  }

  @Test
  void emptyStandardInputIsARejectedFile() {
    JsonNode report = valid("-");
    assertThat(report.get("cases").get(0).get("file").asText()).isEqualTo("-");
    assertThat(report.get("cases").get(0).get("problems").get(0).get("code").asText())
        .isEqualTo(Complaint.EMPTY_FILE.token());
  }

  static Stream<List<String>> ways() {
    List<List<String>> ways = new ArrayList<>();
    for (String reading : LAW.readings().keySet()) {
      for (Standard standard : Standard.values()) {
        ways.add(List.of("--reading", reading, "--standard", standard.token()));
      }
    }
    ways.add(List.of("--known-by", "2021-11-17"));
    ways.add(List.of("--as-of", "1994-04-19"));
    ways.add(List.of("--text", "CST-1992"));
    ways.add(List.of("--text", "CST-2010", "--reading", "text"));
    return ways.stream();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void inWhateverWayACaseIsJudgedItsReportHasTheForm(List<String> way) {
    List<String> arguments = new ArrayList<>(way);
    arguments.addAll(
        List.of(
            KAZAKHSTAN,
            "cases/kyrgyzstan-2010.yaml",
            "cases/armenia-2020.yaml",
            "cases/armenia-2021-november.yaml",
            "cases/hypothetical/says-almost-nothing.yaml"));
    JsonNode report = valid(arguments.toArray(String[]::new));
    assertThat(report.get("cases")).hasSize(5);
    for (JsonNode row : report.get("cases")) {
      assertThat(row.has("knownBy")).isEqualTo(way.contains("--known-by"));
      assertThat(row.get("matrix")).hasSize(LAW.readings().size() * Standard.values().length);
    }
  }

  @Test
  void theCountsAreThoseOfTheRows() {
    JsonNode report = valid("cases", BAD);
    JsonNode summary = report.get("summary");
    assertThat(summary.get("total").asInt()).isEqualTo(report.get("cases").size());
    Map<String, String> names =
        Map.of(
            "met",
            "met",
            "notMet",
            "not-met",
            "contested",
            "contested",
            "undetermined",
            "undetermined",
            "rejected",
            "rejected");
    names.forEach(
        (name, verdict) -> {
          int rows = 0;
          for (JsonNode row : report.get("cases")) {
            rows += row.get("verdict").asText().equals(verdict) ? 1 : 0;
          }
          assertThat(summary.get(name).asInt()).as(name).isEqualTo(rows).isPositive();
        });
  }

  /** The case is one of its pairs, and its verdict is in the matrix. */
  @Test
  void theVerdictIsThatOfThePairItNamesAndOfItsCellOfTheMatrix() {
    for (JsonNode row : valid("cases").get("cases")) {
      JsonNode decided = row.get("decidedBy");
      assertThat(row.get("pairs"))
          .as(row.get("id").asText())
          .anyMatch(
              pair ->
                  pair.get("attack").equals(decided.get("attack"))
                      && pair.get("request").equals(decided.get("request"))
                      && pair.get("verdict").equals(row.get("verdict"))
                      && pair.get("turnsOn").equals(row.get("turnsOn")));
      assertThat(row.get("matrix"))
          .as(row.get("id").asText())
          .anyMatch(
              cell ->
                  cell.get("reading").equals(row.get("reading"))
                      && cell.get("standard").equals(row.get("standard"))
                      && cell.get("verdict").equals(row.get("verdict"))
                      && cell.get("turnsOn").equals(row.get("turnsOn")));
    }
  }

  @Test
  void aLineIsACaseWithTheVersionOfTheForm() {
    JsonSchema line =
        FACTORY
            .getSchema(SchemaLocation.of("https://example.org/report.schema.json"), TEXT)
            .getSubSchema(
                new com.networknt.schema.JsonNodePath(com.networknt.schema.PathType.JSON_POINTER)
                    .append("$defs")
                    .append("line"));
    for (JsonNode row : valid(KAZAKHSTAN, BAD).get("cases")) {
      assertThat(line.validate(row)).isNotEmpty();
      ObjectNode versioned = ((ObjectNode) row.deepCopy()).put("schemaVersion", 1);
      assertThat(line.validate(versioned)).isEmpty();
      assertThat(line.validate(versioned.put("more", 1))).isNotEmpty();
    }
  }

  /** Each closed set of the schema is that of the program, no word more and none less. */
  @Test
  void everyClosedSetIsThatOfTheProgram() {
    assertThat(enumOf("status")).isEqualTo(tokens(Status.values()));
    Set<String> verdicts = tokens(Status.values());
    verdicts.remove(Status.NOT_APPLICABLE.token());
    assertThat(enumOf("verdict")).isEqualTo(verdicts);
    assertThat(enumOf("of")).isEqualTo(tokens(Finding.Of.values()));
    assertThat(enumOf("why")).isEqualTo(tokens(Finding.Why.values()));
    assertThat(enumOf("standard")).isEqualTo(tokens(Standard.values()));
    assertThat(enumOf("condition", "basis")).isEqualTo(tokens(Condition.Basis.values()));
    assertThat(enumOf("judged", "kind")).isEqualTo(tokens(Case.Kind.values()));
    assertThat(enumOf("ground", "side")).isEqualTo(tokens(Ground.Side.values()));
    assertThat(enumOf("ground", "strength")).isEqualTo(tokens(Strength.values()));
    assertThat(enumOf("fact", "stance")).isEqualTo(tokens(Claim.Stance.values()));
    assertThat(enumOf("fact", "as")).isEqualTo(tokens(Capacity.values()));
    assertThat(enumOf("fact", "evidence")).isEqualTo(tokens(Grade.values()));
    assertThat(enumOf("problem", "code")).isEqualTo(tokens(Complaint.values()));
  }

  private static Set<String> enumOf(String definition, String... property) {
    JsonNode at = TEXT.get("$defs").get(definition);
    for (String name : property) {
      at = at.get("properties").get(name);
    }
    Set<String> words = new java.util.TreeSet<>();
    at.get("enum").forEach(word -> words.add(word.asText()));
    return words;
  }

  private static Set<String> tokens(Token[] values) {
    Set<String> tokens = new java.util.TreeSet<>();
    Stream.of(values).map(Token::token).forEach(tokens::add);
    return tokens;
  }

  /** Wherever the schema describes an object, it is closed and says what it is made of. */
  @Test
  void everyObjectIsClosedAndEveryKeyOfEveryReportIsUsed() {
    List<String> open = new ArrayList<>();
    each(
        TEXT,
        node -> {
          boolean object = node.path("type").asText().equals("object") && node.has("properties");
          if (object
              && !node.path("additionalProperties")
                  .equals(JsonNodeFactory.instance.booleanNode(false))
              && !node.has("if")) {
            open.add(node.toString());
          }
        });
    assertThat(open).isEmpty();
    Set<String> described = new LinkedHashSet<>();
    each(
        TEXT,
        node -> {
          if (node.has("additionalProperties") && node.has("properties")) {
            node.get("properties").fieldNames().forEachRemaining(described::add);
          }
        });
    Set<String> written = new LinkedHashSet<>();
    each(
        valid("--known-by", "2024-01-01", "cases", BAD),
        node -> node.fieldNames().forEachRemaining(written::add));
    valid("--summary", "cases").get("summary").fieldNames().forEachRemaining(written::add);
    assertThat(written).containsExactlyInAnyOrderElementsOf(described);
  }

  private static void each(JsonNode node, Consumer<JsonNode> visitor) {
    if (node.isObject()) {
      visitor.accept(node);
    }
    node.forEach(child -> each(child, visitor));
  }

  /** Whatever is taken away or misspelt in a report, the schema notices. */
  @ParameterizedTest
  @ValueSource(strings = {KAZAKHSTAN, BAD, "cases/hypothetical/met-2010.yaml"})
  void aReportThatIsOtherwiseIsRefused(String file) {
    JsonNode report = valid(file);
    int[] tried = {0};
    List<String> optional = List.of("basis", "law", "words", "quote", "knownBy", "date", "source");
    each(
        report,
        node -> {
          ObjectNode object = (ObjectNode) node;
          object.put("more", 1);
          if (tried[0]++ < 60) {
            assertThat(SCHEMA.validate(report)).as("a key too many").isNotEmpty();
          }
          object.remove("more");
        });
    tried[0] = 0;
    each(
        report,
        node -> {
          ObjectNode object = (ObjectNode) node;
          for (String key : keys(object)) {
            if (!optional.contains(key) && tried[0]++ < 150) {
              JsonNode old = object.get(key);
              object.remove(key);
              assertThat(SCHEMA.validate(report)).as("without " + key).isNotEmpty();
              object.set(
                  key,
                  old.isTextual() ? JSON.createArrayNode() : JSON.getNodeFactory().textNode(""));
              Set<ValidationMessage> found = SCHEMA.validate(report);
              assertThat(found).as(key + " of another kind").isNotEmpty();
              object.set(key, old);
            }
          }
        });
    assertThat(tried[0]).isGreaterThan(10);
    assertThat(SCHEMA.validate(report)).isEmpty();
  }

  private static List<String> keys(ObjectNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void noCaseIsLeftOutOfAReport() throws IOException {
    List<String> files;
    try (Stream<Path> walk = Files.walk(Path.of("cases"))) {
      files = walk.map(Path::toString).filter(name -> name.endsWith(".yaml")).toList();
    }
    ArrayNode rows = (ArrayNode) valid("cases").get("cases");
    assertThat(rows.findValuesAsText("file")).containsAll(files);
    assertThat(rows).hasSameSizeAs(files);
  }
}
