package org.csto.check.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csto.check.model.Ground;
import org.csto.check.model.RuleIndex;
import org.csto.check.model.RuleTable.Literal;
import org.csto.check.model.RuleTable.Row;

/**
 * Tries the rules on everything they can ask for at once: what they then rest on is their table.
 * The index has the same from their text, and the two must be equal.
 */
final class RuleProbe {
  private RuleProbe() {}

  /** The rules of which the engine and the index think differently, each by its id. */
  static Set<String> differing(RuleBase rules, RuleIndex index, Iterable<?> everything) {
    Set<Row> tried = new LinkedHashSet<>(rows(rules.run(everything)));
    Set<Row> read = new LinkedHashSet<>(index.table().rows());
    Set<String> differing = new LinkedHashSet<>();
    for (Row row : tried) {
      if (!read.remove(row)) {
        differing.add(row.rule().id());
      }
    }
    read.forEach(row -> differing.add(row.rule().id()));
    return differing;
  }

  private static List<Row> rows(List<Ground> grounds) {
    List<Row> rows = new ArrayList<>();
    for (Ground ground : grounds) {
      List<Literal> literals = new ArrayList<>();
      ground.facts().forEach(said -> literals.add(new Literal(said.fact(), said.value())));
      rows.add(new Row(ground.rule(), ground.position(), literals));
    }
    return rows;
  }
}
