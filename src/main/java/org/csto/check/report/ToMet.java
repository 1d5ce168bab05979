package org.csto.check.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Cell;
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
        accepted(cell)
            .forEach(
                (what, conditions) ->
                    page.labelled(
                        Claims.TEXT,
                        "-",
                        Style.MUTED,
                        2,
                        what + " (" + Prose.and(conditions) + ")",
                        ""));
      }
    }
  }

  /** What is accepted, with the conditions it is accepted for. */
  private Map<String, Set<String>> accepted(Cell cell) {
    Map<String, Set<String>> accepted = new LinkedHashMap<>();
    for (OfCondition condition : cell.decides().conditions()) {
      String id = condition.condition().id();
      boolean differs =
          judgment.decides().conditions().stream()
              .anyMatch(
                  own -> own.condition().id().equals(id) && own.status() != condition.status());
      if (!differs) {
        continue;
      }
      if (cell.reading() != judgment.reading()
          && condition.stand() != null
          && !condition.stand().silent()) {
        accept(accepted, "in law: " + Prose.stripStop(condition.stand().says()), id);
      }
      grounds(condition)
          .filter(weighed -> onlyHere(weighed, cell))
          .forEach(
              weighed ->
                  accept(
                      accepted,
                      "in fact, on the word of "
                          + judgment.decides().attack().only("attack.against")
                          + ": "
                          + prose.clause(weighed),
                      id));
    }
    return accepted;
  }

  private static void accept(Map<String, Set<String>> accepted, String what, String condition) {
    accepted.computeIfAbsent(what, w -> new LinkedHashSet<>()).add(condition);
  }

  /** Whether the ground stands in this cell but not on the whole record. */
  private boolean onlyHere(Weighed weighed, Cell cell) {
    return weighed.ground().side() == Side.FOR
        && weighed.strength() == Strength.ESTABLISHED
        && cell.standard() == Standard.APPLICANT
        && judgment.matrix().stream()
            .filter(
                other -> other.reading() == cell.reading() && other.standard() == Standard.RECORD)
            .flatMap(other -> other.decides().conditions().stream())
            .flatMap(ToMet::grounds)
            .anyMatch(
                other ->
                    other.ground() == weighed.ground() && other.strength() != Strength.ESTABLISHED);
  }

  private static Stream<Weighed> grounds(OfCondition condition) {
    return condition.elements().stream()
        .flatMap(element -> element.routes().stream())
        .flatMap(route -> route.grounds().stream());
  }
}
