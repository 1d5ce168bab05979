package org.csto.check.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Position;
import org.csto.check.model.Reading;
import org.csto.check.model.RuleTable.Literal;
import org.csto.check.model.RuleTable.Row;
import org.csto.check.model.Rules;
import org.csto.check.model.TreatyText;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks under one text on one day.
 *
 * @param conditions those of each group
 */
record ApplicableLaw(Map<Group, List<Condition>> conditions, TreatyText text, LocalDate day) {

  /** What becomes of the conditions of a group. */
  List<OfCondition> find(Group group, Weighing weighing, Reading reading) {
    List<OfCondition> found = new ArrayList<>();
    for (Condition condition : conditions.getOrDefault(group, List.of())) {
      found.add(find(condition, weighing, reading));
    }
    return found;
  }

  private OfCondition find(Condition condition, Weighing weighing, Reading reading) {
    String point = condition.point();
    Reading.Stand stand = point == null ? null : reading.stand(text.id(), point);
    boolean known =
        (condition.texts().isEmpty() || condition.texts().contains(text.id()))
            && (condition.from() == null || !day.isBefore(condition.from()));
    List<Element> asked = List.of();
    if (known && point == null) {
      asked = condition.elementsWithoutPoint(text.id());
    } else if (known && stand != null) {
      asked = condition.elementsUnder(stand.answer());
    }
    return weighing.condition(condition, asked, stand);
  }

  /** For each route, what each way needs that under a reading speaks for it or leaves it open. */
  Map<String, List<List<Literal>>> needs(Rules rules, Reading reading) {
    Map<String, List<List<Literal>>> needs = new HashMap<>();
    for (Map.Entry<String, List<Row>> ofRoute : rules.needs().entrySet()) {
      List<List<Literal>> ways = new ArrayList<>(ofRoute.getValue().size());
      for (Row row : ofRoute.getValue()) {
        if (holds(row.position(), reading)) {
          ways.add(row.literals());
        }
      }
      needs.put(ofRoute.getKey(), ways);
    }
    return needs;
  }

  /** Whether a ground is one under a reading: it depends on no answer, or on the reading's own. */
  boolean holds(@Nullable Position position, Reading reading) {
    if (position == null) {
      return true;
    }
    Reading.Stand stand = reading.stand(text.id(), position.point());
    return stand != null && stand.answer().equals(position.answer());
  }
}
