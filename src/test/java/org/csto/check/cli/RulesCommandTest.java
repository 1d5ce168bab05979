package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csto.check.engine.RuleBase;
import org.csto.check.model.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
  private static JsonNode json() throws IOException {
    CommandRun run = CommandRun.of("rules", "--format", "json");
    assertThat(run.exit()).isEqualTo(Exit.MET);
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void everyRuleThatRunsIsListedAsItRuns() throws IOException {
    JsonNode rules = json().get("rules");
    List<RuleInfo> listed = new ArrayList<>();
    for (RuleInfo runs : RuleBase.builtIn().index().rules()) {
      for (JsonNode rule : rules) {
        if (rule.get("id").asText().equals(runs.id())) {
          assertThat(rule.get("name").asText()).isEqualTo(runs.name());
          assertThat(rule.get("route").asText()).isEqualTo(runs.route());
          assertThat(rule.get("side").asText()).isEqualTo(runs.side().token());
          assertThat(rule.get("citations").findValuesAsText("id")).isEqualTo(runs.cites());
          listed.add(runs);
        }
      }
    }
    assertThat(listed).hasSameSizeAs(RuleBase.builtIn().index().rules()).hasSize(rules.size());
  }

  @Test
  void aRuleNamesTheConditionsAndReadingsThatWeighIt() throws IOException {
    for (JsonNode rule : json().get("rules")) {
      assertThat(rule.get("weighedFor")).as(rule.get("id").asText()).isNotEmpty();
      assertThat(rule.get("weighedFor")).allMatch(weighed -> !weighed.get("readings").isEmpty());
      if (rule.get("id").asText().equals("attacker-7")) {
        assertThat(rule.get("positions").toString())
            .isEqualTo("[{\"point\":\"attacker\",\"answer\":\"state-or-entity\"}]");
        assertThat(rule.get("weighedFor").toString())
            .isEqualTo(
                "[{\"condition\":\"attacker\",\"readings\":"
                    + "{\"moscow-2010\":[\"CST-2010\"],\"vienna\":[\"CST-2010\"]}}]");
      }
    }
  }

  @Test
  void theTextNamesEveryRuleWithItsSentenceAndCitations() {
    CommandRun run = CommandRun.of("rules");
    assertThat(run.exit()).isEqualTo(Exit.MET);
    assertThat(run.unwrapped())
        .contains("outside-1 For: The attackers came from abroad. outside/origin")
        .contains("UN Charter, Art. 51; Wall (2004), para. 139")
        .contains(
            "for armed-attack, under moscow-2010 for outside, under general-law, moscow-2010");
    List<String> listed =
        run.out()
            .lines()
            .filter(line -> line.matches("  [a-z-]+-[0-9]+ .*"))
            .map(line -> line.strip().split(" ")[0])
            .toList();
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            RuleBase.builtIn().index().rules().stream().map(RuleInfo::id).toList());
  }

  @Test
  void anUnknownFormatIsAMistakeOfUse() {
    assertThat(CommandRun.of("rules", "-f", "xml").exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void aRuleThatCouldNeverMatchIsRefused(@TempDir Path folder) throws IOException {
    ExplainCommandTest.copyPack(folder);
    Path file = folder.resolve("law.dsl");
    Files.writeString(
        file, Files.readString(file).replace("value == \"abroad\"", "value == \"abraod\""));
    CommandRun run = CommandRun.of("rules", "--rules", folder.toString());
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("[rule-error]", "abraod");
  }
}
