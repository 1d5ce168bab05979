package org.csto.check.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Case;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Ground;
import org.csto.check.model.Part;
import org.csto.check.model.Position;
import org.csto.check.model.Reading;
import org.csto.check.model.Said;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.TreatyText;
import org.jspecify.annotations.Nullable;

/** A case after the rules have run: grounds that no reading or standard has weighed yet. */
final class Hearing {
  /** The better for the attacked State, the earlier. */
  private static final List<Status> RANK =
      List.of(Status.MET, Status.CONTESTED, Status.UNDETERMINED, Status.NOT_MET);

  private final RuleBase rules;
  private final Map<Group, List<Condition>> conditions;
  private final LocalDate day;
  private final TreatyText text;
  private final List<Pleading> pleadings = new ArrayList<>();

  /**
   * @param conditions those of each group
   * @param grounds what the rules made of the facts of the case, in no order
   */
  Hearing(
      RuleBase rules,
      Map<Group, List<Condition>> conditions,
      Case about,
      LocalDate day,
      TreatyText text,
      List<Ground> grounds) {
    this.rules = rules;
    this.conditions = conditions;
    this.day = day;
    this.text = text;
    List<Ground> inOrder = new ArrayList<>(grounds);
    inOrder.sort((a, b) -> Integer.compare(RuleBase.rank(a), RuleBase.rank(b)));
    LocalDate cutOff = Pairs.cutOff(about);
    for (Pairs.Pair pair : Pairs.of(about)) {
      pleadings.add(new Pleading(pair.attack(), pair.request(), about.response(), cutOff, inOrder));
    }
  }

  /** What becomes of each attack and request under a reading and a standard. */
  List<OfPair> pairs(Reading reading, Standard standard) {
    List<OfPair> pairs = new ArrayList<>();
    for (Pleading pleading : pleadings) {
      Weighing weighing = weighing(pleading, reading, standard);
      List<OfCondition> conditions = find(Group.ARTICLE_4, weighing, reading);
      Status verdict = Weighing.verdict(conditions);
      List<String> turnsOn = new ArrayList<>();
      for (OfCondition condition : conditions) {
        if (verdict != Status.MET && condition.status() == verdict) {
          turnsOn.add(condition.condition().id());
        }
      }
      pairs.add(new OfPair(pleading.attack, pleading.request, verdict, turnsOn, conditions));
    }
    return pairs;
  }

  /** The pair that decides a case. */
  static OfPair best(List<OfPair> pairs) {
    if (pairs.size() == 1) {
      return pairs.get(0);
    }
    return Collections.min(
        pairs,
        Comparator.<OfPair>comparingInt(pair -> RANK.indexOf(pair.verdict()))
            .thenComparingLong(pair -> count(pair, Status.NOT_MET))
            .thenComparingLong(pair -> count(pair, Status.CONTESTED)));
  }

  private static long count(OfPair pair, Status status) {
    return pair.conditions().stream().filter(c -> c.status() == status).count();
  }

  /**
   * Each basis on the request that serves it best, the deciding one before others alike: against
   * one attack help may be asked for under one treaty and again under another.
   */
  List<OfCondition> otherBases(OfPair decides, Reading reading, Standard standard) {
    Part attack = decides.attack();
    List<OfCondition> best = find(Group.OTHER_BASIS, weighing(decides, reading, standard), reading);
    for (Pleading pleading : pleadings) {
      if (pleading.attack != attack) {
        continue;
      }
      List<OfCondition> found =
          find(Group.OTHER_BASIS, weighing(pleading, reading, standard), reading);
      for (int i = 0; i < found.size(); i++) {
        if (RANK.indexOf(found.get(i).status()) < RANK.indexOf(best.get(i).status())) {
          best.set(i, found.get(i));
        }
      }
    }
    return best;
  }

  /** The conditions of a group. */
  List<OfCondition> find(Group group, Weighing weighing, Reading reading) {
    List<OfCondition> found = new ArrayList<>();
    for (Condition condition : conditions.getOrDefault(group, List.of())) {
      found.add(find(condition, weighing, reading));
    }
    return found;
  }

  private OfCondition find(Condition condition, Weighing weighing, Reading reading) {
    String point = condition.point();
    Reading.Stand stand = point == null ? null : reading.stand(text.id(), point);
    boolean known =
        (condition.texts().isEmpty() || condition.texts().contains(text.id()))
            && (condition.from() == null || !day.isBefore(condition.from()));
    List<Element> asked = List.of();
    if (known && point == null) {
      asked = condition.elementsWithoutPoint(text.id());
    } else if (known && stand != null) {
      asked = condition.elementsUnder(stand.answer());
    }
    return weighing.condition(condition, asked, stand);
  }

  /** What is said of the pair that decides. */
  Weighing weighing(OfPair decides, Reading reading, Standard standard) {
    for (Pleading pleading : pleadings) {
      if (pleading.attack == decides.attack() && pleading.request == decides.request()) {
        return weighing(pleading, reading, standard);
      }
    }
    throw new IllegalArgumentException("no pair of this case");
  }

  private Weighing weighing(Pleading pleading, Reading reading, Standard standard) {
    Map<String, List<Weighed>> byRoute = new HashMap<>();
    for (Weighed weighed : pleading.weighed(standard)) {
      if (answers(weighed.ground(), reading)) {
        byRoute.computeIfAbsent(weighed.rule().route(), route -> new ArrayList<>()).add(weighed);
      }
    }
    return new Weighing(byRoute, pleading.facts, rules.needs());
  }

  private boolean answers(Ground ground, Reading reading) {
    Position position = ground.position();
    if (position == null) {
      return true;
    }
    Reading.Stand stand = reading.stand(text.id(), position.point());
    return stand != null && stand.answer().equals(position.answer());
  }

  /** An attack and a request, with the grounds for and against them. */
  private final class Pleading {
    private final Part attack;
    private final @Nullable Part request;
    private final Map<String, Fact> facts;
    private final LocalDate cutOff;
    private final Set<String> attackers = new HashSet<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final Map<Standard, List<Weighed>> weighed = new EnumMap<>(Standard.class);

    Pleading(
        Part attack,
        @Nullable Part request,
        @Nullable Part response,
        LocalDate cutOff,
        List<Ground> ofAll) {
      this.attack = attack;
      this.request = request;
      this.cutOff = cutOff;
      for (String author : List.of("attack.attacker.state", "attack.attacker.sent-by")) {
        Fact said = attack.fact(author);
        if (said != null) {
          attackers.addAll(said.values());
        }
      }
      facts = new LinkedHashMap<>(attack.facts());
      Set<String> parts = new HashSet<>();
      parts.add(attack.key());
      for (Part part : new Part[] {request, response}) {
        if (part != null) {
          facts.putAll(part.facts());
          parts.add(part.key());
        }
      }
      for (Ground ground : ofAll) {
        if (isWithin(parts, ground)) {
          grounds.add(ground);
        }
      }
    }

    /** Whether all that a ground rests on is said of these parts. */
    private static boolean isWithin(Set<String> parts, Ground ground) {
      for (Said said : ground.facts()) {
        if (!parts.contains(said.of())) {
          return false;
        }
      }
      return true;
    }

    /** The grounds as strong as a standard has them, which no reading changes. */
    List<Weighed> weighed(Standard standard) {
      return weighed.computeIfAbsent(standard, this::weigh);
    }

    private List<Weighed> weigh(Standard standard) {
      Proof proof = new Proof(standard, attack.only("attack.against"), attackers, cutOff);
      List<Weighed> weighed = new ArrayList<>(grounds.size());
      for (Ground ground : grounds) {
        weighed.add(new Weighed(ground, ground.rule(), proof.of(ground)));
      }
      return weighed;
    }
  }
}
