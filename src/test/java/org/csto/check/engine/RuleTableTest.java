package org.csto.check.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csto.check.law.Pack;
import org.csto.check.law.Rulebook;
import org.csto.check.law.RulebookReader;
import org.csto.check.model.Case;
import org.csto.check.model.Ground;
import org.csto.check.model.Part;
import org.csto.check.model.Position;
import org.csto.check.model.Reading;
import org.csto.check.model.RuleIndex;
import org.csto.check.model.RuleTable;
import org.csto.check.model.RuleTable.Row;
import org.csto.check.model.Said;
import org.csto.check.oracle.CaseGenerator;
import org.csto.check.weigh.Propositions;
import org.junit.jupiter.api.Test;

/** The table of the rules gives the grounds that the rule engine gives. */
class RuleTableTest {
  private static final int CASES = 20_000;
  private static final Set<Position> POSITIONS = positions();

  @Test
  void tableAndRuleEngineGiveTheSameGrounds() {
    RuleTable table = Engine.RULES.index().table();
    long grounds = 0;
    for (long seed = 0; seed < CASES; seed++) {
      List<Said> said = said(seed);
      List<Ground> ofEngine = ofEngine(Engine.RULES, said);
      assertThat(differ(table, ofEngine, said)).as("seed " + seed).isFalse();
      grounds += ofEngine.size();
    }
    assertThat(grounds).isGreaterThan(CASES);
  }

  @Test
  void theLossOfAnyRowWouldBeNoticed() {
    List<Row> rows = Engine.RULES.index().table().rows();
    List<Row> unnoticed = new ArrayList<>(rows);
    for (long seed = 0; seed < CASES && !unnoticed.isEmpty(); seed++) {
      List<Said> said = said(seed);
      List<Ground> ofEngine = ofEngine(Engine.RULES, said);
      unnoticed.removeIf(
          row -> {
            List<Row> fewer = new ArrayList<>(rows);
            fewer.remove(row);
            return differ(new RuleTable(fewer), ofEngine, said);
          });
    }
    assertThat(unnoticed).isEmpty();
  }

  @Test
  void tryingTheRulesNoticesARowThatIsNone() {
    RuleIndex index = Engine.RULES.index();
    List<Object> everything = rules().everything();
    assertThat(RuleProbe.differing(Engine.RULES, index, everything)).isEmpty();
    for (Row row : index.table().rows()) {
      List<Row> fewer = new ArrayList<>(index.table().rows());
      fewer.remove(row);
      RuleIndex without = new RuleIndex(index.rules(), new RuleTable(fewer));
      assertThat(RuleProbe.differing(Engine.RULES, without, everything))
          .containsExactly(row.rule().id());
    }
  }

  @Test
  void whatTheBuildStoredIsWhatTheTextSays() {
    RuleIndex read = rules().index();
    RuleIndex stored = Engine.RULES.index();
    assertThat(stored.rules()).isEqualTo(read.rules());
    assertThat(stored.table().rows()).isEqualTo(read.table().rows());
    assertThat(stored.needs()).isEqualTo(read.needs());
  }

  private static Rulebook rules() {
    return RulebookReader.read(Pack.builtIn(), Engine.LAW).orThrow();
  }

  static boolean differ(RuleTable table, List<Ground> ofEngine, List<Said> said) {
    List<Ground> ofTable = table.grounds(said, POSITIONS);
    return ofTable.size() != ofEngine.size()
        || !new LinkedHashSet<>(ofTable).equals(new LinkedHashSet<>(ofEngine));
  }

  static List<Ground> ofEngine(RuleBase rules, List<Said> said) {
    List<Object> facts = new ArrayList<>(said);
    facts.addAll(POSITIONS);
    return rules.run(facts);
  }

  /** All that is said in a random case. */
  static List<Said> said(long seed) {
    Case about = CaseGenerator.random(seed);
    LocalDate day = about.date();
    Propositions propositions = new Propositions(Engine.LAW, day);
    List<Said> said = new ArrayList<>();
    for (Part part : about.parts()) {
      said.addAll(propositions.of(part));
    }
    return said;
  }

  private static Set<Position> positions() {
    Set<Position> positions = new LinkedHashSet<>();
    for (Reading reading : Engine.LAW.readings().values()) {
      reading
          .stands()
          .values()
          .forEach(
              stands ->
                  stands
                      .values()
                      .forEach(
                          stand -> positions.add(new Position(stand.point(), stand.answer()))));
    }
    return positions;
  }
}
