package org.csto.check.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Ground;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Cell;
import org.csto.check.model.Reading;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;

/** Lists what has to be accepted where another reading or standard comes to {@code met}. */
record ToMet(Judgment judgment, Page page, Prose prose) {

  void write() {
    if (judgment.verdict() == Status.MET) {
      return;
    }
    for (Cell cell : judgment.matrix()) {
      if (cell.verdict() == Status.MET) {
        page.labelled(
            2,
            cell.reading().id(),
            Style.PLAIN,
            Conditions.ID,
            "comes to met under " + cell.standard().token() + " if one accepts",
            "");
        for (Map.Entry<String, Set<String>> accepted : accepted(cell).entrySet()) {
          page.labelled(
              Claims.TEXT,
              "-",
              Style.MUTED,
              2,
              accepted.getKey() + " (" + Prose.and(accepted.getValue()) + ")",
              "");
        }
      }
    }
  }

  /** What is accepted, with the conditions it is accepted for. */
  private Map<String, Set<String>> accepted(Cell cell) {
    Map<String, Set<String>> accepted = new LinkedHashMap<>();
    for (OfCondition condition : cell.decides().conditions()) {
      String id = condition.condition().id();
      if (!differs(condition)) {
        continue;
      }
      if (cell.reading() != judgment.reading()
          && condition.stand() != null
          && !condition.stand().silent()) {
        accept(accepted, "in law: " + Prose.stripStop(condition.stand().says()), id);
      }
      for (Weighed weighed : condition.grounds()) {
        if (onlyHere(weighed, cell)) {
          accept(
              accepted,
              "in fact, on the word of "
                  + judgment.decides().attack().only("attack.against")
                  + ": "
                  + prose.clause(weighed),
              id);
        }
      }
    }
    return accepted;
  }

  /** Whether a condition fares otherwise here than in the judgment. */
  private boolean differs(OfCondition here) {
    for (OfCondition own : judgment.decides().conditions()) {
      if (own.condition().id().equals(here.condition().id()) && own.status() != here.status()) {
        return true;
      }
    }
    return false;
  }

  private static void accept(Map<String, Set<String>> accepted, String what, String condition) {
    accepted.computeIfAbsent(what, w -> new LinkedHashSet<>()).add(condition);
  }

  /** Whether the ground stands in this cell but not on the whole record. */
  private boolean onlyHere(Weighed weighed, Cell cell) {
    return weighed.ground().side() == Side.FOR
        && weighed.strength() == Strength.ESTABLISHED
        && cell.standard() == Standard.APPLICANT
        && failsOnRecord(weighed.ground(), cell.reading());
  }

  private boolean failsOnRecord(Ground ground, Reading reading) {
    for (Cell cell : judgment.matrix()) {
      if (cell.reading() == reading && cell.standard() == Standard.RECORD) {
        for (OfCondition condition : cell.decides().conditions()) {
          for (Weighed weighed : condition.grounds()) {
            if (weighed.ground() == ground && weighed.strength() != Strength.ESTABLISHED) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }
}
