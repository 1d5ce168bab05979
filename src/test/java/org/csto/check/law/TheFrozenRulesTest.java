package org.csto.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.csto.check.model.Law;
import org.csto.check.model.Position;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.RuleTable.Row;
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
    Law law = LawReader.read(pack).orThrow();
    Rulebook rules = RulebookReader.read(pack, law).orThrow();
    List<String> today = new ArrayList<>();
    for (Row row : rules.index().table().rows()) {
      RuleInfo rule = row.rule();
      Position position = row.position();
      today.add(
          String.join(
              " | ",
              rule.id(),
              rule.route(),
              rule.side().token(),
              position == null ? NONE : position.point() + "=" + position.answer(),
              row.literals().stream()
                  .map(literal -> literal.path() + "=" + literal.value())
                  .collect(Collectors.joining("; ")),
              String.join("; ", rule.cites()),
              rule.says()));
    }
    return today;
  }
}
