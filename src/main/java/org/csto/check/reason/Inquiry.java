package org.csto.check.reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.csto.check.model.Case;
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Cell;
import org.csto.check.model.Law;
import org.csto.check.model.Reading;
import org.csto.check.model.Rules;
import org.csto.check.model.Standard;
import org.csto.check.weigh.Hearing;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Outcome;
import org.csto.check.weigh.Question;

/**
 * Judges cases whole: with what becomes of them under every reading and standard, and what would if
 * an open fact were settled. Safe for use by many threads.
 */
public final class Inquiry {
  private final Judge judge;
  private final Collection<Reading> readings;

  public Inquiry(Law law, Rules rules) {
    this.judge = new Judge(law, rules);
    this.readings = law.readings().values();
  }

  public Judgment judge(Case original, Question question) {
    Hearing hearing = judge.hear(original, question, readings);
    Judgment judgment = hearing.judgment(question);
    List<Cell> matrix = new ArrayList<>();
    for (Reading reading : readings) {
      for (Standard standard : Standard.values()) {
        Outcome outcome = hearing.under(reading, standard);
        matrix.add(new Cell(reading, standard, outcome.decides(), outcome.pairs()));
      }
    }
    return judgment.with(
        matrix, new Settlements(judge, question).of(judgment.about(), judgment.decides()));
  }
}
