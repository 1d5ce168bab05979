package org.csto.check.engine;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Cell;
import org.csto.check.model.Law;
import org.csto.check.model.Membership;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Position;
import org.csto.check.model.Reading;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.TreatyText;
import org.jspecify.annotations.Nullable;

/** Judges cases under a law and its rules. Safe for use by many threads. */
public final class Judge {
  private final Law law;
  private final RuleBase rules;
  private final Map<Group, List<Condition>> conditions = new EnumMap<>(Group.class);

  public Judge(Law law, RuleBase rules) {
    this.law = law;
    this.rules = rules;
    for (Group group : Group.values()) {
      conditions.put(group, law.conditions(group));
    }
  }

  /**
   * How a case is to be judged.
   *
   * @param knownBy claims said after this day are dropped; null for none
   * @param asOf the day whose text and membership apply; null for the day of the case
   * @param text the text that applies whatever the day; null for the one in force
   * @param whole whether to add the matrix of readings and standards, and what would settle it
   */
  public record Question(
      Reading reading,
      Standard standard,
      @Nullable LocalDate knownBy,
      @Nullable LocalDate asOf,
      @Nullable TreatyText text,
      boolean whole) {

    /** The day whose text and membership apply. */
    LocalDate day(Case about) {
      return asOf == null ? about.date() : asOf;
    }

    /** The text that applies on that day. */
    TreatyText text(Law law, LocalDate day) {
      return text == null ? law.textOn(day) : text;
    }

    /** The same question, with or without what would come of the case otherwise. */
    public Question whole(boolean wanted) {
      return new Question(reading, standard, knownBy, asOf, text, wanted);
    }
  }

  /** Judges a case. */
  public Judgment judge(Case original, Question question) {
    LocalDate knownBy = question.knownBy();
    Case about = knownBy == null ? original : Hindsight.without(original, knownBy);
    LocalDate day = question.day(about);
    TreatyText text = question.text(law, day);
    List<Reading> wanted =
        question.whole() ? List.copyOf(law.readings().values()) : List.of(question.reading());
    Hearing hearing = hear(about, day, text, wanted);

    List<OfPair> pairs = hearing.pairs(question.reading(), question.standard());
    OfPair decides = best(pairs);
    Weighing beside =
        hearing.weighing(
            decides.attack(), decides.request(), question.reading(), question.standard());
    List<Cell> matrix = new ArrayList<>();
    if (question.whole()) {
      for (Reading reading : wanted) {
        for (Standard standard : Standard.values()) {
          matrix.add(new Cell(reading, standard, best(hearing.pairs(reading, standard))));
        }
      }
    }
    return new Judgment(
        about,
        text,
        day,
        question.reading(),
        question.standard(),
        knownBy,
        decides,
        pairs,
        hearing.otherBases(decides, question.reading(), question.standard()),
        hearing.find(Group.RESPONSE, beside, question.reading()),
        hearing.find(Group.BESIDE, beside, question.reading()),
        matrix,
        question.whole() ? new Settlements(this, question).of(about, decides) : List.of(),
        warnings(about, decides, day, text));
  }

  /** Every pair of a case, without what stands beside them. */
  List<OfPair> pairs(Case about, Question question) {
    LocalDate day = question.day(about);
    TreatyText text = question.text(law, day);
    return hear(about, day, text, List.of(question.reading()))
        .pairs(question.reading(), question.standard());
  }

  private Hearing hear(Case about, LocalDate day, TreatyText text, List<Reading> readings) {
    Propositions propositions = new Propositions(law, day);
    List<Object> input = new ArrayList<>();
    about.attacks().forEach(attack -> input.addAll(propositions.of(attack)));
    about.requests().forEach(request -> input.addAll(propositions.of(request)));
    if (about.response() != null) {
      input.addAll(propositions.of(about.response()));
    }
    Map<String, Set<String>> answers = new HashMap<>();
    for (Reading reading : readings) {
      Map<String, Reading.Stand> stands = reading.stands().getOrDefault(text.id(), Map.of());
      for (Reading.Stand stand : stands.values()) {
        Position position = new Position(stand.point(), stand.answer());
        if (answers
            .computeIfAbsent(position.point(), point -> new HashSet<>())
            .add(position.answer())) {
          input.add(position);
        }
      }
    }
    return new Hearing(about, day, text, rules.run(input));
  }

  /** The pair that decides a case. */
  static OfPair best(List<OfPair> pairs) {
    if (pairs.size() == 1) {
      return pairs.get(0);
    }
    return pairs.stream()
        .min(
            Comparator.<OfPair>comparingInt(pair -> RANK.indexOf(pair.verdict()))
                .thenComparingLong(pair -> count(pair, Status.NOT_MET))
                .thenComparingLong(pair -> count(pair, Status.CONTESTED)))
        .orElseThrow();
  }

  private static final List<Status> RANK =
      List.of(Status.MET, Status.CONTESTED, Status.UNDETERMINED, Status.NOT_MET);

  private static long count(OfPair pair, Status status) {
    return pair.conditions().stream().filter(c -> c.status() == status).count();
  }

  private List<String> warnings(Case about, OfPair decides, LocalDate day, TreatyText text) {
    List<String> warnings = new ArrayList<>();
    if (!text.inForceOn(day)) {
      warnings.add(
          PartialDate.of(day).inWords()
              + " lies outside the days on which the "
              + text.title()
              + " was in force.");
    }
    String attacked = decides.attack().only("attack.against");
    if (attacked != null) {
      Membership membership = law.membership(attacked, day);
      if (membership.warning() != null) {
        warnings.add(membership.warning());
      }
      if (text.warning() != null && !text.seenFor().contains(attacked)) {
        warnings.add(text.warning().replace("{state}", attacked));
      }
    }
    return warnings;
  }

  /** A case after the rules have run: grounds that no reading or standard has weighed yet. */
  private final class Hearing {
    private final Case about;
    private final LocalDate day;
    private final TreatyText text;
    private final List<Ground> grounds;

    Hearing(Case about, LocalDate day, TreatyText text, List<Ground> grounds) {
      this.about = about;
      this.day = day;
      this.text = text;
      this.grounds = new ArrayList<>(grounds);
      this.grounds.sort((a, b) -> Integer.compare(rules.rank(a), rules.rank(b)));
    }

    List<OfPair> pairs(Reading reading, Standard standard) {
      List<OfPair> pairs = new ArrayList<>();
      for (Pairs.Pair pair : Pairs.of(about)) {
        Weighing weighing = weighing(pair.attack(), pair.request(), reading, standard);
        List<OfCondition> conditions = find(Group.ARTICLE_4, weighing, reading);
        Status verdict = Weighing.verdict(conditions);
        List<String> turnsOn = new ArrayList<>();
        for (OfCondition condition : conditions) {
          if (verdict != Status.MET && condition.status() == verdict) {
            turnsOn.add(condition.condition().id());
          }
        }
        pairs.add(new OfPair(pair.attack(), pair.request(), verdict, turnsOn, conditions));
      }
      return pairs;
    }

    /**
     * Each basis on the request that serves it best, the deciding one before others alike: against
     * one attack help may be asked for under one treaty and again under another.
     */
    List<OfCondition> otherBases(OfPair decides, Reading reading, Standard standard) {
      Part attack = decides.attack();
      List<OfCondition> best =
          find(Group.OTHER_BASIS, weighing(attack, decides.request(), reading, standard), reading);
      for (Pairs.Pair pair : Pairs.of(about)) {
        if (pair.attack() != attack) {
          continue;
        }
        List<OfCondition> found =
            find(Group.OTHER_BASIS, weighing(attack, pair.request(), reading, standard), reading);
        for (int i = 0; i < found.size(); i++) {
          if (RANK.indexOf(found.get(i).status()) < RANK.indexOf(best.get(i).status())) {
            best.set(i, found.get(i));
          }
        }
      }
      return best;
    }

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

    Weighing weighing(Part attack, @Nullable Part request, Reading reading, Standard standard) {
      Part response = about.response();
      Map<String, Fact> facts = new LinkedHashMap<>(attack.facts());
      if (request != null) {
        facts.putAll(request.facts());
      }
      if (response != null) {
        facts.putAll(response.facts());
      }
      Fact attackers = attack.fact("attack.attacker.state");
      Proof proof =
          new Proof(
              standard,
              attack.only("attack.against"),
              attackers == null ? Set.of() : attackers.values(),
              Pairs.cutOff(about));
      Set<String> parts = new HashSet<>();
      parts.add(attack.key());
      if (request != null) {
        parts.add(request.key());
      }
      if (response != null) {
        parts.add(response.key());
      }
      Map<String, List<Weighed>> byRoute = new HashMap<>();
      for (Ground ground : grounds) {
        if (parts.contains(ground.of()) && answers(ground, reading)) {
          RuleInfo rule = rules.rule(ground);
          byRoute
              .computeIfAbsent(rule.route(), route -> new ArrayList<>())
              .add(new Weighed(ground, rule, proof.of(ground)));
        }
      }
      return new Weighing(byRoute, facts, rules.needs());
    }

    private boolean answers(Ground ground, Reading reading) {
      Position position = ground.position();
      if (position == null) {
        return true;
      }
      Reading.Stand stand = reading.stand(text.id(), position.point());
      return stand != null && stand.answer().equals(position.answer());
    }
  }
}
