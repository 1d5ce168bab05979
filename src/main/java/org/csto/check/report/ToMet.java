package org.csto.check.report;

import java.util.LinkedHashSet;
import java.util.Set;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Cell;
import org.csto.check.model.Law;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;

/** Lists what has to be accepted where another reading or standard comes to {@code met}. */
record ToMet(Law law, Judgment judgment, Page page, Claims claims) {

  void write(int column) {
    if (judgment.verdict() == Status.MET) {
      return;
    }
    for (Cell cell : judgment.matrix()) {
      if (cell.verdict() == Status.MET) {
        page.labelled(2, cell.reading().id(), Style.MUTED, column,
            "To reach met under the standard " + cell.standard().token() + " one accepts:", "");
        for (String accepted : accepted(cell)) {
          page.labelled(2 + column, "-", Style.MUTED, 2, accepted, "");
        }
      }
    }
  }

  private Set<String> accepted(Cell cell) {
    Set<String> accepted = new LinkedHashSet<>();
    for (OfCondition condition : cell.decides().conditions()) {
      boolean differs = judgment.decides().conditions().stream()
          .anyMatch(own -> own.condition().id().equals(condition.condition().id())
              && own.status() != condition.status());
      if (!differs) {
        continue;
      }
      if (condition.stand() != null && !condition.stand().silent()) {
        accepted.add(condition.condition().id() + ", in law: " + condition.stand().says());
      }
      for (OfElement element : condition.elements()) {
        for (OfRoute route : element.routes()) {
          for (Weighed weighed : route.grounds()) {
            if (weighed.ground().side() == Side.FOR && onlyHere(weighed, cell)) {
              accepted.add(condition.condition().id() + ", in fact, on the word of "
                  + judgment.decides().attack().only("attack.against") + ": "
                  + Prose.lower(Prose.stripStop(
                      new Prose(law, judgment).sentence(weighed))) + ".");
            }
          }
        }
      }
    }
    return accepted;
  }

  /** Whether the ground stands in this cell but is disputed on the whole record. */
  private boolean onlyHere(Weighed weighed, Cell cell) {
    if (weighed.strength() != Strength.ESTABLISHED || cell.standard() != Standard.APPLICANT) {
      return false;
    }
    return judgment.matrix().stream()
        .filter(other -> other.reading() == cell.reading() && other.standard() == Standard.RECORD)
        .flatMap(other -> other.decides().conditions().stream())
        .flatMap(condition -> condition.elements().stream())
        .flatMap(element -> element.routes().stream())
        .flatMap(route -> route.grounds().stream())
        .anyMatch(other -> other.ground().equals(weighed.ground())
            && other.strength() != Strength.ESTABLISHED);
  }
}
