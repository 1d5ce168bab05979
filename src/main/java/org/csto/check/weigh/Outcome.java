package org.csto.check.weigh;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Reading;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;

/** What becomes of a case under one reading and one standard. */
public final class Outcome {
  /** The better for the attacked State, the earlier. */
  private static final List<Status> RANK =
      List.of(Status.MET, Status.CONTESTED, Status.UNDETERMINED, Status.NOT_MET);

  private final ApplicableLaw law;
  private final Reading reading;
  private final List<Pleading> pleadings;
  private final List<Weighing> weighings;
  private final List<OfPair> pairs;
  private final int best;

  Outcome(ApplicableLaw law, List<Pleading> pleadings, Reading reading, Standard standard) {
    this.law = law;
    this.reading = reading;
    this.pleadings = pleadings;
    weighings = new ArrayList<>(pleadings.size());
    pairs = new ArrayList<>(pleadings.size());
    for (Pleading pleading : pleadings) {
      Weighing weighing = pleading.weighing(law, reading, standard);
      weighings.add(weighing);
      pairs.add(pair(pleading, law.find(Group.ARTICLE_4, weighing, reading)));
    }
    best = best(pairs);
  }

  private static OfPair pair(Pleading pleading, List<OfCondition> conditions) {
    Status verdict = Weighing.verdict(conditions);
    List<String> turnsOn = new ArrayList<>();
    for (OfCondition condition : conditions) {
      if (verdict != Status.MET && condition.status() == verdict) {
        turnsOn.add(condition.condition().id());
      }
    }
    return new OfPair(pleading.attack(), pleading.request(), verdict, turnsOn, conditions);
  }

  /** The pair that decides a case: the best, then that with the fewest failing, then the first. */
  private static int best(List<OfPair> pairs) {
    int best = 0;
    for (int i = 1; i < pairs.size(); i++) {
      if (isBetter(pairs.get(i), pairs.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static boolean isBetter(OfPair pair, OfPair other) {
    int order = Integer.compare(rank(pair.verdict()), rank(other.verdict()));
    if (order == 0) {
      order = Integer.compare(count(pair, Status.NOT_MET), count(other, Status.NOT_MET));
    }
    if (order == 0) {
      order = Integer.compare(count(pair, Status.CONTESTED), count(other, Status.CONTESTED));
    }
    return order < 0;
  }

  private static int rank(Status status) {
    return RANK.indexOf(status);
  }

  private static int count(OfPair pair, Status status) {
    int count = 0;
    for (OfCondition condition : pair.conditions()) {
      if (condition.status() == status) {
        count++;
      }
    }
    return count;
  }

  /** Every pair, in the order of the file. */
  public List<OfPair> pairs() {
    return pairs;
  }

  /** The pair whose verdict is the case's. */
  public OfPair decides() {
    return pairs.get(best);
  }

  /** The conditions of a group, of the pair that decides. */
  List<OfCondition> beside(Group group) {
    return law.find(group, weighings.get(best), reading);
  }

  /**
   * Each basis on the request that serves it best, the deciding one before others alike: against
   * one attack help may be asked for under one treaty and again under another.
   */
  List<OfCondition> otherBases() {
    List<OfCondition> bases = beside(Group.OTHER_BASIS);
    for (int i = 0; i < pleadings.size(); i++) {
      if (i == best || pleadings.get(i).attack() != pleadings.get(best).attack()) {
        continue;
      }
      List<OfCondition> others = law.find(Group.OTHER_BASIS, weighings.get(i), reading);
      for (int j = 0; j < others.size(); j++) {
        if (rank(others.get(j).status()) < rank(bases.get(j).status())) {
          bases.set(j, others.get(j));
        }
      }
    }
    return bases;
  }
}
