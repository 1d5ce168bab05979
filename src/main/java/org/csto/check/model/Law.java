package org.csto.check.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every run needs of a pack: the law as data.
 *
 * @param organization the name of the Organization, as case files have it
 * @param instruments how States stood under the Organization's other instruments, by their keys
 * @param ruleFiles the files of the rules, in the order of the conditions
 * @param citations what a key cited by a rule is called in print
 * @param states the names of States that are printed
 * @param stateNames the State that each name means, its own name included
 * @param vocabulary the facts of cases
 * @param wording what is said of the law in words of its own
 */
public record Law(
    String packId,
    String packVersion,
    String organization,
    List<String> ruleFiles,
    List<TreatyText> texts,
    List<Membership> memberships,
    Map<String, List<Membership>> instruments,
    List<Condition> conditions,
    Map<String, Reading> readings,
    Map<Standard, String> standards,
    Map<String, String> citations,
    Set<String> states,
    Map<String, String> stateNames,
    Vocabulary vocabulary,
    Wording wording) {

  /** The reading used when none is named: the first of the pack. */
  public Reading defaultReading() {
    return readings.values().iterator().next();
  }

  public Optional<TreatyText> text(String id) {
    for (TreatyText text : texts) {
      if (text.id().equals(id)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** The text in force that day; the earliest one before any was. */
  public TreatyText textOn(LocalDate day) {
    TreatyText latest = texts.get(0);
    for (TreatyText text : texts) {
      if (text.inForceOn(day)) {
        return text;
      }
      if (!day.isBefore(text.from())) {
        latest = text;
      }
    }
    return latest;
  }

  /** The State that a name means; null when no State bears it. */
  public @Nullable String state(String name) {
    return stateNames.get(name);
  }

  /** How a State stood under the Treaty that day; without any record it was never bound. */
  public Membership membership(String state, LocalDate day) {
    return standing(memberships, state, day);
  }

  /** How a State stood that day under an instrument; without any record it was never bound. */
  public Membership membership(String instrument, String state, LocalDate day) {
    return standing(instruments.getOrDefault(instrument, List.of()), state, day);
  }

  private Membership standing(List<Membership> known, String state, LocalDate day) {
    for (Membership membership : known) {
      if (membership.state().equals(state) && membership.on(day)) {
        return membership;
      }
    }
    return new Membership(
        state, Membership.Standing.NOT_BOUND, LocalDate.MIN, null, wording.noRecord(), null, null);
  }

  public List<Condition> conditions(Condition.Group group) {
    List<Condition> ofGroup = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition.group() == group) {
        ofGroup.add(condition);
      }
    }
    return ofGroup;
  }

  public Optional<Condition> condition(String id) {
    for (Condition condition : conditions) {
      if (condition.id().equals(id)) {
        return Optional.of(condition);
      }
    }
    return Optional.empty();
  }
}
