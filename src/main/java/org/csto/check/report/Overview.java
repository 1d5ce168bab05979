package org.csto.check.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Judgment;
import org.csto.check.model.Status;

/** Several cases at a glance: one line a case, and how many there are of each verdict. */
public final class Overview {
  private Overview() {}

  public static void write(
      List<Evaluation> evaluations, StringBuilder out, Terminal terminal, boolean headed) {
    Page page = new Page(out, terminal);
    if (headed) {
      page.blank();
      page.heading("All cases");
    }
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    int rejected = 0;
    for (Evaluation evaluation : evaluations) {
      Judgment judgment = evaluation.judgment();
      if (judgment == null) {
        rejected++;
        page.labelled(0, "rejected", Style.ERROR, 14, evaluation.file(), "");
        continue;
      }
      counts.merge(judgment.verdict(), 1, Integer::sum);
      List<String> turnsOn = judgment.decides().turnsOn();
      page.labelled(0, judgment.verdict().inWords(), Style.of(judgment.verdict()), 14,
          evaluation.file() + " (" + judgment.text().id() + ")"
              + (turnsOn.isEmpty() ? "" : ": turns on " + Prose.and(turnsOn)),
          "");
    }
    if (evaluations.size() > 1) {
      StringBuilder total = new StringBuilder().append(evaluations.size()).append(" cases");
      for (Status status : Status.values()) {
        Integer count = counts.get(status);
        if (count != null) {
          total.append(", ").append(count).append(' ').append(status.inWords());
        }
      }
      if (rejected > 0) {
        total.append(", ").append(rejected).append(" rejected");
      }
      page.text(0, Style.HEADING, total + ".");
    }
  }
}
