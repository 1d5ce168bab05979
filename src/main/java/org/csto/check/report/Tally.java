package org.csto.check.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Judgment;
import org.csto.check.model.Status;
import org.csto.check.report.Evaluation.Judged;
import org.csto.check.report.Evaluation.Tried;

/** Counts cases as they are judged, in memory that does not grow with their number. */
public final class Tally {
  private final Map<Status, Integer> verdicts = new EnumMap<>(Status.class);
  private final Map<String, Integer> texts = new TreeMap<>();
  private final Map<String, Integer> turnsOn = new LinkedHashMap<>();
  private final Map<String, Map<Status, Integer>> conditions = new LinkedHashMap<>();
  private int total;
  private int rejected;
  private int held;
  private int failed;
  private int silent;

  /** Counts one more case. */
  public void add(Evaluation evaluation) {
    total++;
    if (evaluation instanceof Judged judged) {
      count(judged.judgment());
      if (judged.trial() != null) {
        count(judged.trial());
      }
    } else if (evaluation instanceof Tried tried) {
      count(tried.trial());
    } else {
      rejected++;
    }
  }

  private void count(Judgment judgment) {
    count(verdicts, judgment.verdict());
    count(texts, judgment.text().id());
    for (String condition : judgment.decides().turnsOn()) {
      count(turnsOn, condition);
    }
    for (OfCondition condition : judgment.decides().conditions()) {
      count(
          conditions.computeIfAbsent(condition.condition().id(), id -> new EnumMap<>(Status.class)),
          condition.status());
    }
  }

  private static <K> void count(Map<K, Integer> counts, K key) {
    counts.merge(key, 1, Integer::sum);
  }

  private void count(Trial trial) {
    if (trial.outcomes().isEmpty()) {
      silent++;
    } else if (trial.held()) {
      held++;
    } else {
      failed++;
    }
  }

  public int total() {
    return total;
  }

  public int rejected() {
    return rejected;
  }

  /** How many cases fared as they expect. */
  public int held() {
    return held;
  }

  /** How many cases fared otherwise than they expect. */
  public int failed() {
    return failed;
  }

  /** How many cases were tried that expect nothing. */
  public int silent() {
    return silent;
  }

  public int verdicts(Status verdict) {
    return verdicts.getOrDefault(verdict, 0);
  }

  /** How many cases were judged under each text. */
  public Map<String, Integer> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /** How many verdicts turn on each condition; a verdict may turn on several. */
  public Map<String, Integer> turnsOn() {
    return Collections.unmodifiableMap(turnsOn);
  }

  /** How often each condition has each status, in the pairs that decide. */
  public Map<String, Map<Status, Integer>> conditions() {
    return Collections.unmodifiableMap(conditions);
  }
}
