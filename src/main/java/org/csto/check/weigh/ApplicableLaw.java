package org.csto.check.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Ground;
import org.csto.check.model.Position;
import org.csto.check.model.Reading;
import org.csto.check.model.TreatyText;

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

  /** Whether a ground is one under a reading: it depends on no answer, or on the reading's own. */
  boolean holds(Ground ground, Reading reading) {
    Position position = ground.position();
    if (position == null) {
      return true;
    }
    Reading.Stand stand = reading.stand(text.id(), position.point());
    return stand != null && stand.answer().equals(position.answer());
  }
}
