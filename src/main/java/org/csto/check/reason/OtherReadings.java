package org.csto.check.reason;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Cell;
import org.csto.check.model.Reading;
import org.csto.check.model.Status;

/**
 * What becomes of a condition on which the verdict turns, by the same standard, under the readings
 * that meet it or do not ask it, where the same attack and request decide.
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
        if (cell.standard() != judgment.standard()
            || cell.decides().attack() != judgment.decides().attack()
            || cell.decides().request() != judgment.decides().request()) {
          continue;
        }
        for (OfCondition found : cell.decides().conditions()) {
          if (found.condition().id().equals(condition)) {
            if (found.status() == Status.MET) {
              met.add(cell.reading());
            } else if (found.status() == Status.NOT_APPLICABLE) {
              notAsked.add(cell.reading());
            }
          }
        }
      }
      if (!met.isEmpty() || !notAsked.isEmpty()) {
        all.add(new OtherReadings(condition, met, notAsked));
      }
    }
    return all;
  }
}
