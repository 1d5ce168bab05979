package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What may change about files and arguments without changing what is reported of a case. */
class RunPropertiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TERMINAL =
      Map.of("LANG", "C.UTF-8", "CSTO_CHECK_STDOUT", "terminal", "CSTO_CHECK_STDERR", "terminal");

  @TempDir private Path folder;

  static List<String> cases() throws IOException {
    List<String> cases = new ArrayList<>();
    for (String root : List.of("cases", "src/test/resources/cases")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .map(Path::toString)
            .filter(name -> name.endsWith(".yaml"))
            .sorted()
            .forEach(cases::add);
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrderOfTheKeysOfAFileChangesNothing(String file) throws IOException {
    String text = Files.readString(Path.of(file));
    String turned = rewritten(text, new Random(text.length()));
    assertThat(turned.lines().toList()).isNotEqualTo(rewritten(text, null).lines().toList());
    Path copy = folder.resolve(file);
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, turned);
    CommandRun run = CommandRun.in(folder, Map.of(), "-f", "json", file);
    assertThat(run.err()).isEmpty();
    assertThat(report(run)).isEqualTo(report(CommandRun.of("-f", "json", file)));
  }

  /** The comparison can fail: one word of a case that is otherwise the same. */
  @Test
  void anotherWordDoesChangeTheReport() throws IOException {
    String file = "cases/hypothetical/met-2010.yaml";
    String text = Files.readString(Path.of(file));
    Path copy = folder.resolve(file);
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, rewritten(text, null));
    JsonNode same = report(CommandRun.in(folder, Map.of(), "-f", "json", file));
    assertThat(same).isEqualTo(report(CommandRun.of("-f", "json", file)));
    Files.writeString(copy, rewritten(text.replace("origin: abroad", "origin: domestic"), null));
    assertThat(report(CommandRun.in(folder, Map.of(), "-f", "json", file))).isNotEqualTo(same);
  }

  /** The file as YAML writes it, the keys of every map in another order. */
  private static String rewritten(String text, @Nullable Random random) {
    Node root = new Yaml().compose(new StringReader(text));
    if (random != null) {
      shuffle(root, random);
    }
    DumperOptions options = new DumperOptions();
    options.setAllowUnicode(true);
    StringWriter out = new StringWriter();
    new Yaml(options).serialize(root, out);
    return out.toString();
  }

  private static void shuffle(Node node, Random random) {
    if (node instanceof MappingNode mapping) {
      List<NodeTuple> tuples = new ArrayList<>(mapping.getValue());
      Collections.shuffle(tuples, random);
      mapping.setValue(tuples);
      tuples.forEach(tuple -> shuffle(tuple.getValueNode(), random));
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> shuffle(item, random));
    }
  }

  /** A report without what a new order must change: places, and the order of what was done. */
  private static JsonNode report(CommandRun run) {
    try {
      JsonNode report = JSON.readTree(run.out());
      for (JsonNode row : report.get("cases")) {
        List<JsonNode> facts = new ArrayList<>();
        ObjectNode done = (ObjectNode) row.get("done");
        done.get("facts").forEach(facts::add);
        facts.sort(Comparator.comparing((JsonNode fact) -> fact.get("path").asText()));
        done.set("facts", new ArrayNode(JSON.getNodeFactory(), facts));
      }
      withoutPlaces(report);
      return report;
    } catch (IOException e) {
      throw new AssertionError(run.out(), e);
    }
  }

  private static void withoutPlaces(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("line", "column"));
    }
    node.forEach(RunPropertiesTest::withoutPlaces);
  }

  @Test
  void theOrderOfFilesIsThatOfTheReportAndChangesNothingElse() throws IOException {
    List<String> files = cases();
    List<String> turned = new ArrayList<>(files);
    Collections.shuffle(turned, new Random(1));
    assertThat(turned).isNotEqualTo(files);
    JsonNode first = run(files);
    JsonNode second = run(turned);
    assertThat(second.get("cases").findValuesAsText("file")).isEqualTo(turned);
    assertThat(first.get("cases").findValuesAsText("file")).isEqualTo(files);
    assertThat(second.get("cases")).containsExactlyInAnyOrderElementsOf(first.get("cases"));
    assertThat(second.get("summary")).isEqualTo(first.get("summary"));
    for (String file : List.of(files.get(0), files.get(7))) {
      assertThat(run(List.of(file)).get("cases").get(0))
          .isEqualTo(first.get("cases").get(files.indexOf(file)));
    }
  }

  private static JsonNode run(List<String> files) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-f", "json"));
    arguments.addAll(files);
    return JSON.readTree(CommandRun.of(arguments.toArray(String[]::new)).out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cases",
        "-v cases",
        "-q cases src/test/resources/bad",
        "--reading council-2022 --standard applicant cases/kazakhstan-2022.yaml",
        "-f json cases",
        "test cases src/test/resources/bad",
        "explain outside",
        "explain cst-4",
        "rules"
      })
  void neverIsNever(String arguments) {
    CommandRun never = run("never", arguments);
    assertThat(never.out() + never.err()).doesNotContain("\u001B");
    CommandRun always = run("always", arguments);
    if (!arguments.contains("json")) {
      assertThat(always.out()).contains("\u001B[");
    }
    assertThat((always.out() + always.err()).replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(never.out() + never.err());
  }

  private static CommandRun run(String colour, String arguments) {
    List<String> words = new ArrayList<>(List.of(arguments.split(" ")));
    boolean command = List.of("test", "explain", "rules").contains(words.get(0));
    words.add(command ? 1 : 0, "--color=" + colour);
    return CommandRun.in(Path.of(""), TERMINAL, words.toArray(String[]::new));
  }
}
