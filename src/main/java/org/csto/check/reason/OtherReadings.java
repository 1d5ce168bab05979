package org.csto.check.reason;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Cell;
import org.csto.check.model.Reading;
import org.csto.check.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a condition on which the verdict turns, by the same standard and for the same
 * attack and request, under the readings that meet it or do not ask it.
 *
 * @param condition its id
 */
public record OtherReadings(String condition, List<Reading> met, List<Reading> notAsked) {

  /** Those of each condition that some reading meets or does not ask, in their order. */
  public static List<OtherReadings> of(Judgment judgment) {
    List<OtherReadings> all = new ArrayList<>();
    for (String condition : judgment.decides().turnsOn()) {
      List<Reading> met = new ArrayList<>();
      List<Reading> notAsked = new ArrayList<>();
      for (Cell cell : judgment.matrix()) {
        Status there =
            cell.standard() == judgment.standard() ? there(judgment, cell, condition) : null;
        if (there == Status.MET) {
          met.add(cell.reading());
        } else if (there == Status.NOT_APPLICABLE) {
          notAsked.add(cell.reading());
        }
      }
      if (!met.isEmpty() || !notAsked.isEmpty()) {
        all.add(new OtherReadings(condition, met, notAsked));
      }
    }
    return all;
  }

  /** What becomes there of a condition of the pair that decides here, whichever decides there. */
  private static @Nullable Status there(Judgment judgment, Cell cell, String condition) {
    for (OfPair pair : cell.pairs()) {
      if (pair.attack() == judgment.decides().attack()
          && pair.request() == judgment.decides().request()) {
        for (OfCondition found : pair.conditions()) {
          if (found.condition().id().equals(condition)) {
            return found.status();
          }
        }
      }
    }
    return null;
  }
}
