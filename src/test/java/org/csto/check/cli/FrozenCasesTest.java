package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The twenty cases as they were shipped on 27 November 2026, under every reading and standard of
 * that day. Files of that form are read and judged as then, but for what {@code moved.txt} lists
 * with a reason.
 */
class FrozenCasesTest {
  private static final Path FROZEN = Path.of("src/test/resources/frozen");

  /** One evaluation: the case, the reading and the standard. */
  private record Asked(String about, String reading, String standard) {}

  @Test
  void everyFrozenCaseIsJudgedAsThenButForWhatIsListed() throws IOException {
    Map<Asked, Map<String, String>> then = then();
    TreeSet<String> differs = new TreeSet<>();
    for (Map.Entry<Asked, Map<String, String>> each : now(then).entrySet()) {
      Asked asked = each.getKey();
      Map<String, String> before = Objects.requireNonNull(then.get(asked));
      for (Map.Entry<String, String> found : each.getValue().entrySet()) {
        String old = before.remove(found.getKey());
        // What is asked since then has nothing to be compared with.
        if (old != null && !old.equals(found.getValue())) {
          differs.add(row(asked, found.getKey() + "=" + found.getValue()));
        }
      }
      before.keySet().forEach(gone -> differs.add(row(asked, gone + " is gone")));
    }
    assertThat(differs).isEqualTo(moved());
  }

  @Test
  void aChangedVerdictWouldBeNoticed() throws IOException {
    Map<Asked, Map<String, String>> then = then();
    assertThat(then).hasSize(300);
    Asked first = then.keySet().iterator().next();
    assertThat(then.get(first)).containsKeys("verdict", "pair", "member", "request", "article-2");
    assertThat(now(Map.of(first, Map.of())).get(first)).containsKeys("verdict", "pair", "member");
  }

  private static Map<Asked, Map<String, String>> then() throws IOException {
    Map<Asked, Map<String, String>> then = new LinkedHashMap<>();
    for (String[] cells : rows("verdicts.txt")) {
      Map<String, String> found = new LinkedHashMap<>();
      found.put("verdict", cells[3]);
      found.put("pair", cells[4]);
      for (String condition : cells[5].split(" ")) {
        int equals = condition.indexOf('=');
        found.put(condition.substring(0, equals), condition.substring(equals + 1));
      }
      then.put(new Asked(cells[0], cells[1], cells[2]), found);
    }
    return then;
  }

  private static TreeSet<String> moved() throws IOException {
    TreeSet<String> moved = new TreeSet<>();
    for (String[] cells : rows("moved.txt")) {
      assertThat(cells).as(String.join(" | ", cells)).hasSize(5);
      assertThat(cells[4]).as("the reason of %s", (Object) cells[3]).hasSizeGreaterThan(10);
      moved.add(row(new Asked(cells[0], cells[1], cells[2]), cells[3]));
    }
    return moved;
  }

  private static String row(Asked asked, String what) {
    return String.join(" | ", asked.about(), asked.reading(), asked.standard(), what);
  }

  private static List<String[]> rows(String file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(FROZEN.resolve(file))) {
      if (!line.startsWith("#") && !line.isBlank()) {
        rows.add(line.split(" \\| "));
      }
    }
    return rows;
  }

  /** What becomes of the same cases now, through the command line. */
  private static Map<Asked, Map<String, String>> now(Map<Asked, ?> asked) throws IOException {
    TreeSet<String> manners = new TreeSet<>();
    asked.keySet().forEach(each -> manners.add(each.reading() + " " + each.standard()));
    Map<Asked, Map<String, String>> now = new LinkedHashMap<>();
    for (String manner : manners) {
      String[] words = manner.split(" ");
      CommandRun run =
          CommandRun.in(
              FROZEN,
              Map.of(),
              "-f",
              "ndjson",
              "--reading",
              words[0],
              "--standard",
              words[1],
              "cases");
      for (String line : run.out().lines().toList()) {
        JsonNode about = new ObjectMapper().readTree(line);
        String file = about.get("file").asText();
        Asked key =
            new Asked(file.substring("cases/".length(), file.length() - 5), words[0], words[1]);
        if (asked.containsKey(key)) {
          now.put(key, found(about));
        }
      }
    }
    return now;
  }

  private static Map<String, String> found(JsonNode about) {
    Map<String, String> found = new LinkedHashMap<>();
    JsonNode decidedBy = about.get("decidedBy");
    found.put("verdict", about.get("verdict").asText());
    found.put(
        "pair", decidedBy.get("attack").asText() + "+" + decidedBy.get("request").asText("-"));
    for (JsonNode pair : about.get("pairs")) {
      if (pair.get("attack").equals(decidedBy.get("attack"))
          && pair.get("request").equals(decidedBy.get("request"))) {
        conditions(pair.get("conditions"), found);
      }
    }
    for (String group : List.of("otherBases", "response", "beside")) {
      conditions(about.get(group), found);
    }
    return found;
  }

  private static void conditions(JsonNode conditions, Map<String, String> found) {
    for (JsonNode condition : conditions) {
      JsonNode kind = condition.has("of") ? condition.get("of") : condition.get("why");
      found.put(
          condition.get("id").asText(),
          condition.get("status").asText()
              + (kind == null || !kind.isTextual() ? "" : "/" + kind.asText()));
    }
  }
}
