package org.csto.check.weigh;

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
import org.csto.check.model.Ground;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Position;
import org.csto.check.model.Reading;
import org.csto.check.model.Rules;
import org.csto.check.model.Said;
import org.csto.check.model.Span;

/** Judges cases under a law and its rules. Safe for use by many threads. */
public final class Judge {
  private final Law law;
  private final Rules rules;
  private final Map<Group, List<Condition>> conditions = new EnumMap<>(Group.class);

  public Judge(Law law, Rules rules) {
    this.law = law;
    this.rules = rules;
    for (Group group : Group.values()) {
      conditions.put(group, law.conditions(group));
    }
  }

  /** Judges a case, without asking what would come of it otherwise. */
  public Judgment judge(Case original, Question question) {
    return hear(original, question, List.of(question.reading())).judgment(question);
  }

  /**
   * Hears a case, to be weighed under any of some readings: the rules run once for all of them.
   *
   * @param original the case, in which all is known
   */
  public Hearing hear(Case original, Question question, Collection<Reading> readings) {
    LocalDate knownBy = question.knownBy();
    Case about =
        knownBy == null ? original : new Hindsight(law.vocabulary(), knownBy).without(original);
    Pairs pairs = new Pairs(law.vocabulary());
    about =
        new Timing(law.vocabulary(), pairs.cutOff(about, knownBy), pairs.decided(about)).of(about);
    ApplicableLaw applicable = applicable(about, question);
    return new Hearing(
        law, applicable, rules, about, knownBy, grounds(about.parts(), applicable, readings));
  }

  /**
   * Hears some cases that suppose one thing each of a case already heard. The rules run once for
   * all: the cases are alike but for some of their parts, and those that differ have keys of their
   * own.
   *
   * @param supposed the cases, without what nobody could know yet
   */
  public List<Hearing> hear(List<Case> supposed, Question question) {
    if (supposed.isEmpty()) {
      return List.of();
    }
    ApplicableLaw applicable = applicable(supposed.get(0), question);
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Case about : supposed) {
      for (Part part : about.parts()) {
        parts.put(part.key(), part);
      }
    }
    List<Ground> grounds = grounds(parts.values(), applicable, List.of(question.reading()));
    List<Hearing> hearings = new ArrayList<>(supposed.size());
    for (Case about : supposed) {
      hearings.add(new Hearing(law, applicable, rules, about, question.knownBy(), grounds));
    }
    return hearings;
  }

  private ApplicableLaw applicable(Case about, Question question) {
    LocalDate day = question.day(about);
    return new ApplicableLaw(conditions, question.text(law, day), day);
  }

  /** What the rules make of some parts and of the answers of some readings, in their order. */
  private List<Ground> grounds(
      Collection<Part> parts, ApplicableLaw applicable, Collection<Reading> readings) {
    Propositions propositions = new Propositions(law, applicable.day());
    List<Object> input = new ArrayList<>();
    for (Part part : parts) {
      input.addAll(propositions.of(part));
    }
    Map<String, Set<String>> answers = new HashMap<>();
    for (Reading reading : readings) {
      Map<String, Reading.Stand> stands =
          reading.stands().getOrDefault(applicable.text().id(), Map.of());
      for (Reading.Stand stand : stands.values()) {
        Position position = new Position(stand.point(), stand.answer());
        if (answers
            .computeIfAbsent(position.point(), point -> new HashSet<>())
            .add(position.answer())) {
          input.add(position);
        }
      }
    }
    List<Ground> grounds = new ArrayList<>(rules.run(input));
    grounds.sort(Judge::order);
    return grounds;
  }

  /** The order of the rules, and of one rule that of the file: rules run in any. */
  private static int order(Ground one, Ground other) {
    int order = Integer.compare(one.rule().place(), other.rule().place());
    int facts = Math.min(one.facts().size(), other.facts().size());
    for (int i = 0; order == 0 && i < facts; i++) {
      order = order(one.facts().get(i), other.facts().get(i));
    }
    return order == 0 ? Integer.compare(one.facts().size(), other.facts().size()) : order;
  }

  private static int order(Said one, Said other) {
    Span here = one.on().span();
    Span there = other.on().span();
    int order = Integer.compare(here.line(), there.line());
    order = order == 0 ? Integer.compare(here.column(), there.column()) : order;
    return order == 0 ? one.value().compareTo(other.value()) : order;
  }
}
