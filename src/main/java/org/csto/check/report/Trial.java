package org.csto.check.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How a case fared against what its author expects of it.
 *
 * @param rejected whether the file was no case; complaints tell why
 * @param outcomes one for each expectation; empty when the case has none
 */
public record Trial(String file, boolean rejected, List<Outcome> outcomes) {

  /**
   * What came of one expectation.
   *
   * @param line where it stands
   * @param under the reading, standard and date it names, in words; empty for the default
   * @param failures what was expected and what came, a sentence each; empty when it held
   */
  public record Outcome(int line, String under, List<String> failures) {
    public boolean held() {
      return failures.isEmpty();
    }
  }

  public boolean held() {
    return outcomes.stream().allMatch(Outcome::held);
  }

  /** Writes one line a case, and under it what did not hold. */
  public static String tell(List<Trial> trials, Terminal terminal) {
    StringBuilder out = new StringBuilder();
    Page page = new Page(out, terminal);
    trials.forEach(trial -> trial.tell(page));
    if (!trials.isEmpty()) {
      page.text(0, Style.HEADING, sum(trials));
    }
    return out.toString();
  }

  private void tell(Page page) {
    if (rejected) {
      page.labelled(0, "rejected", Style.ERROR, 10, file, "");
      return;
    }
    if (outcomes.isEmpty()) {
      page.labelled(0, "silent", Style.UNKNOWN, 10, file + ": it expects nothing", "");
      return;
    }
    List<Outcome> failed = outcomes.stream().filter(outcome -> !outcome.held()).toList();
    if (failed.isEmpty()) {
      page.labelled(0, "held", Style.MET, 10, file + ": " + count(outcomes.size(), "expectation"), "");
      return;
    }
    page.labelled(0, "failed", Style.NOT_MET, 10,
        file + ": " + failed.size() + " of " + count(outcomes.size(), "expectation"), "");
    for (Outcome outcome : failed) {
      for (String failure : outcome.failures()) {
        page.text(10, Style.PLAIN, "line " + outcome.line()
            + (outcome.under().isEmpty() ? "" : ", " + outcome.under()) + ": " + failure);
      }
    }
  }

  private static String sum(List<Trial> trials) {
    List<String> parts = new ArrayList<>();
    part(parts, "held", trials.stream()
        .filter(t -> !t.rejected && !t.outcomes.isEmpty() && t.held()).count());
    part(parts, "failed", trials.stream().filter(t -> !t.held()).count());
    part(parts, "silent", trials.stream().filter(t -> !t.rejected && t.outcomes.isEmpty()).count());
    part(parts, "rejected", trials.stream().filter(Trial::rejected).count());
    return count(trials.size(), "case") + ": " + String.join(", ", parts) + ".";
  }

  private static void part(List<String> parts, String name, long count) {
    if (count > 0) {
      parts.add(count + " " + name);
    }
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
