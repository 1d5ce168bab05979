package org.csto.check.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Ground;
import org.csto.check.model.Part;
import org.csto.check.model.Reading;
import org.csto.check.model.Role;
import org.csto.check.model.RuleTable.Literal;
import org.csto.check.model.Said;
import org.csto.check.model.Standard;
import org.csto.check.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** An attack and a request, with the grounds for and against them. */
final class Pleading {
  private final Vocabulary vocabulary;
  private final Propositions propositions;
  private final Pairs.Pair pair;
  private final Silence silence;
  private final LocalDate cutOff;
  private final Voices voices;
  private final List<Ground> grounds = new ArrayList<>();
  private final Map<Standard, List<Weighed>> weighed = new EnumMap<>(Standard.class);

  /**
   * @param cutOff the last day on which the attacked State's own words count for it
   * @param ofAll grounds of this pair and of others, in the order of their rules
   */
  Pleading(
      Vocabulary vocabulary,
      Propositions propositions,
      Pairs.Pair pair,
      @Nullable Part response,
      LocalDate cutOff,
      List<Ground> ofAll) {
    this.vocabulary = vocabulary;
    this.propositions = propositions;
    this.pair = pair;
    this.cutOff = cutOff;
    Set<String> attackers = new HashSet<>();
    for (String author : vocabulary.paths(Role.ATTACKER)) {
      Fact said = pair.attack().fact(author);
      if (said != null) {
        attackers.addAll(said.values());
      }
    }
    // What is said to favour a State is no admission of its own, whoever is said to have attacked.
    String attacked = vocabulary.only(pair.attack(), Role.VICTIM);
    attackers.remove(attacked);
    Part request = pair.request();
    String author = request == null ? null : vocabulary.only(request, Role.AUTHOR);
    voices =
        new Voices(
            vocabulary,
            new Sides(
                attacked,
                attackers,
                author == null ? attacked : author,
                request == null ? null : vocabulary.only(request, Role.ADDRESSEE),
                propositions.law().organization()));
    List<Part> of = new ArrayList<>();
    Set<String> parts = new HashSet<>();
    for (Part part : new Part[] {pair.attack(), request, response}) {
      if (part != null) {
        of.add(part);
        parts.add(part.key());
      }
    }
    silence = new Silence(propositions, of);
    for (Ground ground : ofAll) {
      if (isWithin(parts, ground)) {
        grounds.add(ground);
      }
    }
  }

  Part attack() {
    return pair.attack();
  }

  @Nullable Part request() {
    return pair.request();
  }

  /** Whether the Organization was asked, and nobody says that it was another. */
  boolean asksOrganization() {
    Part request = pair.request();
    return request != null
        && propositions.law().organization().equals(vocabulary.only(request, Role.ADDRESSEE));
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

  /**
   * The grounds that are ones under a reading, as strong as a standard has them.
   *
   * @param needs for each route, what under the reading speaks for it or leaves it open
   */
  Weighing weighing(
      ApplicableLaw law,
      Reading reading,
      Standard standard,
      Map<String, List<List<Literal>>> needs) {
    Map<String, List<Weighed>> byRoute = new HashMap<>();
    for (Weighed each : weighed(standard)) {
      if (law.holds(each.ground().position(), reading)) {
        byRoute.computeIfAbsent(each.rule().route(), route -> new ArrayList<>()).add(each);
      }
    }
    return new Weighing(byRoute, silence, needs);
  }

  /** All grounds, as strong as a standard has them; no reading changes that. */
  private List<Weighed> weighed(Standard standard) {
    return weighed.computeIfAbsent(standard, this::weigh);
  }

  private List<Weighed> weigh(Standard standard) {
    Proof proof = new Proof(standard, voices, cutOff);
    List<Weighed> all = new ArrayList<>(grounds.size());
    for (Ground ground : grounds) {
      all.add(new Weighed(ground, ground.rule(), proof.of(ground), proof.shows(ground)));
    }
    return all;
  }
}
