package org.csto.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.csto.check.model.Law;
import org.csto.check.model.RuleInfo;
import org.junit.jupiter.api.Test;

/** The rules are what they were, in whatever notation they are written now. */
class TheFrozenRulesTest {
  private static final int RULES = 121;
  private static final String NONE = "–";

  @Test
  void everyRuleIsWhatItWasWhenTheRulesWereDrl() throws IOException {
    List<String> frozen = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/frozen-rules.txt"))) {
      if (!line.startsWith("#")) {
        // The second column is the name, which is none of what a rule does.
        List<String> columns = new ArrayList<>(List.of(line.split(" \\| ")));
        columns.remove(1);
        frozen.add(String.join(" | ", columns));
      }
    }
    assertThat(frozen).hasSize(RULES);
    assertThat(today()).containsExactlyInAnyOrderElementsOf(frozen);
  }

  private static List<String> today() {
    Pack pack = Pack.builtIn();
    Law law = Objects.requireNonNull(LawReader.read(pack).law());
    List<String> rules = new ArrayList<>();
    for (String file : law.ruleFiles()) {
      for (Drl.Rule rule : Drl.read(file, pack.text(file).orElseThrow()).rules()) {
        rules.add(
            String.join(
                " | ",
                rule.annotation("id"),
                rule.annotation("route"),
                rule.annotation("side"),
                rule.positions().isEmpty() ? NONE : pairs(rule.positions()),
                pairs(rule.matches()),
                String.join("; ", RuleInfo.items(rule.annotation("cite"))),
                rule.annotation("says")));
      }
    }
    return rules;
  }

  private static String pairs(List<Map.Entry<String, String>> pairs) {
    return pairs.stream()
        .map(pair -> pair.getKey() + "=" + pair.getValue())
        .collect(Collectors.joining("; "));
  }
}
