package org.csto.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.csto.check.model.Law;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.junit.jupiter.api.Test;

/** law.dsl is a Drools DSL: what comes with Drools makes the same DRL of the rules as we do. */
class DroolsExpandsTheSameTest {
  private static final Pack PACK = Pack.builtIn();
  private static final Law LAW = LawReader.read(PACK).orThrow();
  private static final Rulebook RULES = RulebookReader.read(PACK, LAW).orThrow();

  @Test
  void eachFileExpandsToTheSameDrl() throws IOException {
    String sentences = Files.readString(Path.of("rules", Grammar.FILE));
    for (String file : LAW.ruleFiles()) {
      assertThat(expanded(sentences, file)).as(file).isEqualTo(drl(file));
    }
    assertThat(RULES.drl()).hasSameSizeAs(LAW.ruleFiles());
  }

  /** Drools takes the first sentence that a line holds; so their order matters to it, not to us. */
  @Test
  void theComparisonCanFail() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("rules", Grammar.FILE)));
    Collections.reverse(lines);
    assertThat(expanded(String.join("\n", lines), "armed-attack.dslr"))
        .isNotEqualTo(drl("armed-attack.dslr"));
  }

  private static String drl(String file) {
    return Objects.requireNonNull(RULES.drl().get(file.replace(".dslr", ".drl")));
  }

  private static String expanded(String sentences, String file) throws IOException {
    DSLTokenizedMappingFile mapping = new DSLTokenizedMappingFile();
    assertThat(mapping.parseAndLoad(new StringReader(sentences))).isTrue();
    DefaultExpander expander = new DefaultExpander();
    expander.addDSLMapping(mapping.getMapping());
    // Remarks are left out: they are no part of the DRL.
    String text = Files.readString(Path.of("rules", file)).replaceAll("(?m)^//.*$", "");
    String expanded = expander.expand(new StringReader(RulebookReader.HEAD + text));
    assertThat(expander.getErrors()).isEmpty();
    return expanded.stripTrailing() + "\n";
  }
}
