package org.csto.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csto.check.model.Law;
import org.csto.check.model.Position;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.RuleTable.Row;
import org.junit.jupiter.api.Test;

/** The rules are what they were, but for those listed as retired or new with a reason. */
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
    Set<String> retired = changed("retired");
    Set<String> added = changed("new");
    List<String> today = today();
    assertThat(ids(frozen)).containsAll(retired).doesNotContainAnyElementsOf(added);
    assertThat(ids(today)).doesNotContainAnyElementsOf(retired);
    frozen.removeIf(rule -> retired.contains(id(rule)));
    today.removeIf(rule -> added.contains(id(rule)));
    assertThat(today).containsExactlyInAnyOrderElementsOf(frozen);
  }

  private static String id(String rule) {
    return rule.substring(0, rule.indexOf(' '));
  }

  private static Set<String> ids(List<String> rules) {
    return rules.stream().map(TheFrozenRulesTest::id).collect(Collectors.toSet());
  }

  private static Set<String> changed(String how) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/changed-rules.txt"))) {
      if (line.startsWith(how + " | ")) {
        String[] columns = line.split(" \\| ");
        assertThat(columns).as(line).hasSize(3);
        ids.addAll(List.of(columns[1].split(" ")));
      }
    }
    return ids;
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
