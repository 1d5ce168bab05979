package org.csto.check.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Reading;
import org.csto.check.model.RuleTable.Literal;
import org.csto.check.model.Rules;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;

/** What becomes of a case under one reading and one standard. */
public final class Outcome {
  /** The better for the attacked State, the earlier. */
  private static final List<Status> RANK =
      List.of(Status.MET, Status.CONTESTED, Status.UNDETERMINED, Status.NOT_MET);

  /** What keeps a condition from being met, as it weighs between pairs of one verdict. */
  private static final List<Status> LACKING =
      List.of(Status.NOT_MET, Status.CONTESTED, Status.UNDETERMINED);

  private final ApplicableLaw law;
  private final Reading reading;
  private final List<Pleading> pleadings;
  private final List<Weighing> weighings;
  private final List<OfPair> pairs;
  private final int best;

  Outcome(
      ApplicableLaw law,
      Rules rules,
      List<Pleading> pleadings,
      Reading reading,
      Standard standard) {
    this.law = law;
    this.reading = reading;
    this.pleadings = pleadings;
    weighings = new ArrayList<>(pleadings.size());
    pairs = new ArrayList<>(pleadings.size());
    Map<String, List<List<Literal>>> needs = law.needs(rules, reading);
    for (Pleading pleading : pleadings) {
      Weighing weighing = pleading.weighing(law, reading, standard, needs);
      weighings.add(weighing);
      pairs.add(pair(pleading, law.find(Group.ARTICLE_4, weighing, reading)));
    }
    best = best();
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

  /**
   * The pair that decides a case: of those that no other betters, the best, then that with the
   * fewest conditions failing, contested and undetermined, then with the fewest elements contested
   * and undetermined in those that do not fail, then the Organization's, then the first.
   */
  private int best() {
    int best = -1;
    for (int i = 0; i < pairs.size(); i++) {
      if (!isBettered(pairs.get(i)) && (best < 0 || isBetter(i, best))) {
        best = i;
      }
    }
    return best;
  }

  /**
   * Whether another pair is as good in every condition, and better in one. Such a pair never
   * decides: a disputed request beside an undisputed one would raise the verdict.
   */
  private boolean isBettered(OfPair pair) {
    for (OfPair other : pairs) {
      boolean better = false;
      boolean worse = false;
      for (int i = 0; i < pair.conditions().size(); i++) {
        int order =
            Integer.compare(
                rank(other.conditions().get(i).status()), rank(pair.conditions().get(i).status()));
        better |= order < 0;
        worse |= order > 0;
      }
      if (better && !worse) {
        return true;
      }
    }
    return false;
  }

  private boolean isBetter(int one, int another) {
    OfPair pair = pairs.get(one);
    OfPair other = pairs.get(another);
    int order = Integer.compare(rank(pair.verdict()), rank(other.verdict()));
    for (Status lacking : LACKING) {
      if (order == 0) {
        order = Integer.compare(count(pair, lacking), count(other, lacking));
      }
    }
    for (Status lacking : LACKING) {
      if (order == 0) {
        order = Integer.compare(elements(pair, lacking), elements(other, lacking));
      }
    }
    if (order == 0) {
      order =
          Boolean.compare(
              pleadings.get(another).asksOrganization(), pleadings.get(one).asksOrganization());
    }
    return order < 0;
  }

  /** What is not applicable weighs as what is met. */
  private static int rank(Status status) {
    return Math.max(0, RANK.indexOf(status));
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

  /** How many elements have a status, in the conditions that do not fail. */
  private static int elements(OfPair pair, Status status) {
    int count = 0;
    for (OfCondition condition : pair.conditions()) {
      for (OfElement element : condition.elements()) {
        if (condition.status() != Status.NOT_MET && element.finding().status() == status) {
          count++;
        }
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
