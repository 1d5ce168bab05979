package org.csto.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csto.check.layout.Terminal;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Judgment;
import org.csto.check.model.Status;
import org.csto.check.report.json.NdjsonForm;
import org.csto.check.report.markdown.MarkdownForm;
import org.csto.check.report.text.TextForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text, Markdown and JSON tell one story: the same conditions, statuses, reasons, authorities and
 * lines of the file. Each is read back from what is printed, and not from what it was made of.
 */
class FormatsAgreeTest {
  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final Pattern ID = Pattern.compile("  [✔✘?·–] ([a-z-]+) +.*");

  /** What a format tells of a condition. */
  private record Told(
      String status, Set<String> sentences, String authority, String asked, Set<Integer> lines) {}

  static List<Evaluation> shipped() {
    return Samples.shipped();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void theFormatsTellTheSame(Evaluation evaluation) throws IOException {
    Judgment judgment = Samples.judgment(evaluation);
    Map<String, Told> json = json(evaluation);
    Map<String, String> text = text(evaluation);
    Map<String, List<String>> markdown = markdown(evaluation);
    assertThat(text.keySet()).containsExactlyElementsOf(json.keySet());
    assertThat(markdown.keySet()).containsExactlyElementsOf(json.keySet());
    for (OfCondition found : judgment.decides().conditions()) {
      String id = found.condition().id();
      Told told = Objects.requireNonNull(json.get(id));
      String block = Objects.requireNonNull(text.get(id));
      List<String> row = Objects.requireNonNull(markdown.get(id));
      assertThat(told.status()).isEqualTo(found.status().token());
      assertThat(block).startsWith(mark(found.status()) + " ");
      String inWords = found.status() == Status.NOT_APPLICABLE ? "not asked" : words(found);
      assertThat(row.get(1)).startsWith(inWords);
      boolean met = found.status() == Status.MET;
      for (String sentence : told.sentences()) {
        assertThat(row.get(2)).as("Markdown, %s", id).contains(sentence);
        if (met) {
          assertThat(block).as("text, %s", id).contains(sentence);
        }
      }
      if (found.status() != Status.NOT_APPLICABLE) {
        // The same citations, printed the same way.
        assertThat(row.get(3))
            .as("Markdown, %s", id)
            .contains(met ? told.authority() : told.asked());
        if (met) {
          assertThat(block).as("text, %s", id).contains(told.authority());
        }
        // Markdown has every line that JSON has; text has them beside the claims themselves.
        assertThat(lines(row.get(2))).as("Markdown, %s", id).isEqualTo(told.lines());
        assertThat(lines(block)).as("text, %s", id).containsAll(told.lines());
      }
    }
  }

  /** The authority of an attack by a State is not what is said of groups that are none. */
  @Test
  void theAuthorityIsThatOfTheRulesThatDecided() throws IOException {
    Evaluation met = Samples.of("cases/hypothetical/met-2010.yaml");
    String decided = "Treaty, Art. 4; UNGA Res. 3314, Art. 1";
    assertThat(Objects.requireNonNull(text(met).get("attacker"))).contains(decided);
    assertThat(Objects.requireNonNull(markdown(met).get("attacker")).get(3)).contains(decided);
    assertThat(Objects.requireNonNull(json(met).get("attacker")).authority()).isEqualTo(decided);
  }

  private static String mark(Status status) {
    return switch (status) {
      case MET -> "✔";
      case NOT_MET -> "✘";
      case CONTESTED -> "?";
      case UNDETERMINED -> "·";
      case NOT_APPLICABLE -> "–";
    };
  }

  private static String words(OfCondition found) {
    return found.status().token().replace('-', ' ');
  }

  private static Set<Integer> lines(String text) {
    Set<Integer> lines = new TreeSet<>();
    Matcher matcher = LINE.matcher(text);
    while (matcher.find()) {
      lines.add(Integer.valueOf(matcher.group(1)));
    }
    return lines;
  }

  private static Map<String, Told> json(Evaluation evaluation) throws IOException {
    JsonNode root = new ObjectMapper().readTree(new NdjsonForm(Samples.LAW).each(0, evaluation));
    Map<String, Told> all = new LinkedHashMap<>();
    for (JsonNode pair : root.get("pairs")) {
      JsonNode decides = root.get("decidedBy");
      if (!pair.get("attack").equals(decides.get("attack"))
          || !pair.get("request").equals(decides.get("request"))) {
        continue;
      }
      for (JsonNode condition : pair.get("conditions")) {
        Set<String> sentences = new LinkedHashSet<>();
        Set<Integer> lines = new TreeSet<>();
        for (JsonNode element : condition.get("elements")) {
          if (element.get("status").equals(condition.get("status"))) {
            for (JsonNode reason : element.get("reasons")) {
              String sentence = reason.get("sentence").asText();
              // What a condition misses is told in one sentence for all its elements.
              if (!sentence.contains("does not state ")) {
                sentences.add(sentence);
              }
              reason.get("on").forEach(on -> addLine(on, lines));
            }
          }
        }
        all.put(
            condition.get("id").asText(),
            new Told(
                condition.get("status").asText(),
                sentences,
                cited(condition.get("citation")),
                asked(condition),
                lines));
      }
    }
    return all;
  }

  private static void addLine(JsonNode on, Set<Integer> lines) {
    if (on.has("line")) {
      lines.add(on.get("line").asInt());
    }
  }

  /** What is printed where a condition is not met: what the law rests on, if that is all. */
  private static String asked(JsonNode condition) {
    Set<String> law = new LinkedHashSet<>();
    JsonNode keys = condition.get("lawCitation");
    if (keys != null) {
      keys.forEach(key -> law.add(key.asText()));
      for (JsonNode key : condition.get("citation")) {
        if (!law.contains(key.asText())) {
          return cited(condition.get("citation"));
        }
      }
    }
    return cited(keys == null ? condition.get("citation") : keys);
  }

  /** Citations as reports print them, with paragraphs of one judgment together. */
  private static String cited(JsonNode keys) {
    Map<String, List<String>> works = new LinkedHashMap<>();
    for (JsonNode key : keys) {
      String label = Objects.requireNonNull(Samples.LAW.citations().get(key.asText()));
      String[] parts = label.split(", para\\. ", 2);
      List<String> paragraphs = works.computeIfAbsent(parts[0], work -> new ArrayList<>());
      if (parts.length == 2) {
        paragraphs.add(parts[1]);
      }
    }
    return works.entrySet().stream()
        .map(
            work ->
                work.getKey()
                    + (work.getValue().isEmpty()
                        ? ""
                        : (work.getValue().size() == 1 ? ", para. " : ", paras. ")
                            + String.join(" and ", work.getValue())))
        .collect(Collectors.joining("; "));
  }

  /** The block of each condition, on one line. */
  private static Map<String, String> text(Evaluation evaluation) {
    String report =
        new TextForm(Samples.LAW, new Terminal(80, false, true), true, false).each(0, evaluation);
    int start = report.indexOf("\nConditions of Article 4");
    String section = report.substring(start, report.indexOf("\n\n", start + 1));
    Map<String, String> blocks = new LinkedHashMap<>();
    String id = "";
    for (String line : section.lines().toList()) {
      Matcher begins = ID.matcher(line);
      if (begins.matches()) {
        id = begins.group(1);
      }
      if (!id.isEmpty()) {
        blocks.merge(id, line.strip().replaceAll(" +", " "), (a, b) -> a + " " + b);
      }
    }
    return blocks;
  }

  /** The row of each condition. */
  private static Map<String, List<String>> markdown(Evaluation evaluation) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    String report = new MarkdownForm(Samples.LAW).each(0, evaluation);
    int start = report.indexOf("| Condition | Status |");
    for (String line :
        report.substring(start, report.indexOf("\n\n", start)).lines().skip(2).toList()) {
      List<String> cells =
          List.of(line.substring(2, line.length() - 2).replace("\\", "").split(" \\| "));
      rows.put(cells.get(0), cells);
    }
    return rows;
  }
}
