package org.csto.check.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Case;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Ground;
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Cell;
import org.csto.check.model.Law;
import org.csto.check.model.Membership;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Position;
import org.csto.check.model.Reading;
import org.csto.check.model.Standard;
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
    Hearing hearing =
        new Hearing(rules, conditions, about, day, text, grounds(about.parts(), day, text, wanted));

    List<OfPair> pairs = hearing.pairs(question.reading(), question.standard());
    OfPair decides = Hearing.best(pairs);
    Weighing beside = hearing.weighing(decides, question.reading(), question.standard());
    List<Cell> matrix = new ArrayList<>();
    if (question.whole()) {
      for (Reading reading : wanted) {
        for (Standard standard : Standard.values()) {
          matrix.add(new Cell(reading, standard, Hearing.best(hearing.pairs(reading, standard))));
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

  /**
   * Every pair of each of some cases, without what stands beside them. The rules run once for all:
   * the cases are alike but for some of their parts, and those that differ have keys of their own.
   */
  List<List<OfPair>> pairs(List<Case> cases, Question question) {
    if (cases.isEmpty()) {
      return List.of();
    }
    LocalDate day = question.day(cases.get(0));
    TreatyText text = question.text(law, day);
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Case about : cases) {
      for (Part part : about.parts()) {
        parts.put(part.key(), part);
      }
    }
    List<Ground> grounds = grounds(parts.values(), day, text, List.of(question.reading()));
    List<List<OfPair>> pairs = new ArrayList<>();
    for (Case about : cases) {
      pairs.add(
          new Hearing(rules, conditions, about, day, text, grounds)
              .pairs(question.reading(), question.standard()));
    }
    return pairs;
  }

  /** What the rules make of some parts and of the answers of some readings. */
  private List<Ground> grounds(
      Collection<Part> parts, LocalDate day, TreatyText text, List<Reading> readings) {
    Propositions propositions = new Propositions(law, day);
    List<Object> input = new ArrayList<>();
    for (Part part : parts) {
      input.addAll(propositions.of(part));
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
    return rules.run(input);
  }

  private List<String> warnings(Case about, OfPair decides, LocalDate day, TreatyText text) {
    List<String> warnings = new ArrayList<>(Pairs.remarks(about));
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
}
