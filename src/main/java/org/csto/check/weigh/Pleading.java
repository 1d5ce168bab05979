package org.csto.check.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Ground;
import org.csto.check.model.Part;
import org.csto.check.model.Reading;
import org.csto.check.model.Rules;
import org.csto.check.model.Said;
import org.csto.check.model.Standard;
import org.jspecify.annotations.Nullable;

/** An attack and a request, with the grounds for and against them. */
final class Pleading {
  private final Pairs.Pair pair;
  private final Rules rules;
  private final Map<String, Fact> facts;
  private final LocalDate cutOff;
  private final Set<String> attackers = new HashSet<>();
  private final List<Ground> grounds = new ArrayList<>();
  private final Map<Standard, List<Weighed>> weighed = new EnumMap<>(Standard.class);

  /**
   * @param cutOff the last day on which the attacked State's own words count for it
   * @param ofAll grounds of this pair and of others, in the order of their rules
   */
  Pleading(
      Pairs.Pair pair, @Nullable Part response, LocalDate cutOff, Rules rules, List<Ground> ofAll) {
    this.pair = pair;
    this.rules = rules;
    this.cutOff = cutOff;
    for (String author : List.of("attack.attacker.state", "attack.attacker.sent-by")) {
      Fact said = pair.attack().fact(author);
      if (said != null) {
        attackers.addAll(said.values());
      }
    }
    facts = new LinkedHashMap<>(pair.attack().facts());
    Set<String> parts = new HashSet<>();
    parts.add(pair.attack().key());
    for (Part part : new Part[] {pair.request(), response}) {
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

  Part attack() {
    return pair.attack();
  }

  @Nullable Part request() {
    return pair.request();
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

  /** The grounds that are ones under a reading, as strong as a standard has them. */
  Weighing weighing(ApplicableLaw law, Reading reading, Standard standard) {
    Map<String, List<Weighed>> byRoute = new HashMap<>();
    for (Weighed each : weighed(standard)) {
      if (law.holds(each.ground(), reading)) {
        byRoute.computeIfAbsent(each.rule().route(), route -> new ArrayList<>()).add(each);
      }
    }
    return new Weighing(byRoute, facts, rules.needs());
  }

  /** All grounds, as strong as a standard has them; no reading changes that. */
  private List<Weighed> weighed(Standard standard) {
    return weighed.computeIfAbsent(standard, this::weigh);
  }

  private List<Weighed> weigh(Standard standard) {
    Proof proof = new Proof(standard, attack().only("attack.against"), attackers, cutOff);
    List<Weighed> all = new ArrayList<>(grounds.size());
    for (Ground ground : grounds) {
      all.add(new Weighed(ground, ground.rule(), proof.of(ground)));
    }
    return all;
  }
}
