package org.csto.check.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Fact;
import org.csto.check.model.Part;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.oracle.Result.OfCondition;
import org.csto.check.oracle.Result.OfPair;
import org.jspecify.annotations.Nullable;

/**
 * Judges a case from the tables of the law, without rules: the routes of {@link OracleRoutes}, the
 * conditions of {@link OracleConditions}, and here the pairs, the verdict and the choice among
 * pairs.
 */
public final class Oracle {
  /** From the best to the worst. */
  private static final List<Status> ORDER =
      List.of(Status.MET, Status.CONTESTED, Status.UNDETERMINED, Status.NOT_MET);

  private Oracle() {}

  /**
   * Judges whether the conditions of Article 4 are met, and what stands beside them.
   *
   * @param about a case with at least one attack
   * @param knownBy claims said after this day are dropped; null to keep all
   */
  public static Result judge(
      Case about, String reading, Standard standard, @Nullable LocalDate knownBy) {
    Case said = knownBy == null ? about : knownBy(about, knownBy);
    Case known = inTime(said, knownBy);
    Set<String> late = new HashSet<>();
    for (int i = 0; i < said.requests().size(); i++) {
      Fact before = said.requests().get(i).facts().get("request.made");
      if (before != known.requests().get(i).facts().get("request.made")) {
        late.add(said.requests().get(i).id());
      }
    }
    List<Judged> all = new ArrayList<>();
    List<Part> begun =
        known.attacks().stream().filter(attack -> !beganAfter(attack, knownBy)).toList();
    for (Part attack : begun.isEmpty() ? known.attacks() : begun) {
      List<Part> eligible = known.requests().stream().filter(r -> eligible(attack, r)).toList();
      // A request that came too late is heard only where there is no other.
      if (eligible.stream().anyMatch(request -> !late.contains(request.id()))) {
        eligible = eligible.stream().filter(r -> !late.contains(r.id())).toList();
      }
      for (Part request : eligible) {
        all.add(judge(known, attack, request, reading, standard, knownBy));
      }
      if (eligible.isEmpty()) {
        all.add(judge(known, attack, null, reading, standard, knownBy));
      }
    }
    Judged best =
        all.stream()
            .filter(one -> all.stream().noneMatch(other -> dominates(other.pair, one.pair)))
            .min(
                Comparator.comparingInt((Judged one) -> ORDER.indexOf(one.pair.verdict()))
                    .thenComparing(one -> count(one.pair.conditions(), Status.NOT_MET))
                    .thenComparing(one -> count(one.pair.conditions(), Status.CONTESTED))
                    .thenComparing(one -> count(one.pair.conditions(), Status.UNDETERMINED))
                    .thenComparing(one -> elements(one.pair, Status.CONTESTED))
                    .thenComparing(one -> elements(one.pair, Status.UNDETERMINED))
                    .thenComparing(one -> !goesToTheOrganization(known, one.pair)))
            .orElseThrow();
    return new Result(
        best.pair.verdict(),
        best.pair.attack(),
        best.pair.request(),
        best.pair.turnsOn(),
        all.stream().map(Judged::pair).toList(),
        best.conditions.besideTheVerdict(),
        otherBases(best, all),
        best.conditions.ofTheResponse());
  }

  /**
   * Of the requests against the deciding attack the one that serves a basis best gives its finding.
   */
  private static List<OfCondition> otherBases(Judged deciding, List<Judged> all) {
    List<OfCondition> bases = new ArrayList<>(deciding.conditions.ofOtherBases());
    for (Judged each : all) {
      if (!each.pair.attack().equals(deciding.pair.attack())) {
        continue;
      }
      List<OfCondition> there = each.conditions.ofOtherBases();
      for (int i = 0; i < bases.size(); i++) {
        int here = ORDER.indexOf(bases.get(i).finding().status());
        if (ORDER.indexOf(there.get(i).finding().status()) < here) {
          bases.set(i, there.get(i));
        }
      }
    }
    return bases;
  }

  /** A pair with what is needed to judge further conditions on it. */
  private record Judged(OfPair pair, OracleConditions conditions) {}

  private static Judged judge(
      Case known,
      Part attack,
      @Nullable Part request,
      String reading,
      Standard standard,
      @Nullable LocalDate knownBy) {
    OracleProof proof = new OracleProof(known, attack, request, standard, knownBy);
    OracleConditions conditions = new OracleConditions(reading, known.date(), proof);
    List<OfCondition> ofArticle4 = conditions.ofArticle4();
    Status verdict = verdict(ofArticle4);
    List<String> turnsOn = new ArrayList<>();
    for (OfCondition condition : ofArticle4) {
      if (verdict != Status.MET && condition.finding().status() == verdict) {
        turnsOn.add(condition.id());
      }
    }
    String requestId = request == null ? null : request.id();
    OfPair pair = new OfPair(attack.id(), requestId, verdict, List.copyOf(turnsOn), ofArticle4);
    return new Judged(pair, conditions);
  }

  /** All conditions that apply are needed. */
  private static Status verdict(List<OfCondition> conditions) {
    if (count(conditions, Status.NOT_MET) > 0) {
      return Status.NOT_MET;
    }
    if (count(conditions, Status.CONTESTED) > 0) {
      return Status.CONTESTED;
    }
    return count(conditions, Status.UNDETERMINED) > 0 ? Status.UNDETERMINED : Status.MET;
  }

  private static long count(List<OfCondition> conditions, Status status) {
    return conditions.stream().filter(c -> c.finding().status() == status).count();
  }

  /** Whether one pair stands as well as another in every condition, and better in some. */
  private static boolean dominates(OfPair one, OfPair other) {
    int better = 0;
    for (OfCondition condition : one.conditions()) {
      int here = ORDER.indexOf(condition.finding().status());
      int there = ORDER.indexOf(other.condition(condition.id()).finding().status());
      if (here > there) {
        return false;
      }
      better += here < there ? 1 : 0;
    }
    return better > 0;
  }

  private static long elements(OfPair pair, Status status) {
    return pair.conditions().stream()
        .filter(condition -> condition.finding().status() != Status.NOT_MET)
        .flatMap(condition -> condition.elements().stream())
        .filter(element -> element.finding().status() == status)
        .count();
  }

  private static boolean goesToTheOrganization(Case about, OfPair pair) {
    return about.requests().stream()
        .filter(request -> request.id().equals(pair.request()))
        .anyMatch(request -> "CSTO".equals(OracleProof.onlyValue(request, "request.addressee")));
  }

  private static boolean beganAfter(Part attack, @Nullable LocalDate knownBy) {
    LocalDate began = OracleProof.earliest(attack, "attack.began");
    return knownBy != null && began != null && began.isAfter(knownBy);
  }

  /** Whether the request can answer the attack: the same State's, and not made before it began. */
  private static boolean eligible(Part attack, Part request) {
    String against = OracleProof.onlyValue(attack, "attack.against");
    String from = OracleProof.onlyValue(request, "request.from");
    if (against != null && from != null && !against.equals(from)) {
      return false;
    }
    LocalDate began = OracleProof.earliest(attack, "attack.began");
    LocalDate asked = OracleProof.latest(request, "request.date");
    return began == null || asked == null || !asked.isBefore(began);
  }

  /**
   * Acts have a day. A declaration or a request after the last day that counts is not yet; a
   * withdrawal counts until the day of the decision, or the day judged where that has none.
   */
  private static Case inTime(Case about, @Nullable LocalDate knownBy) {
    LocalDate cut = OracleProof.cutOff(about, knownBy);
    LocalDate decision = OracleProof.latest(about.response(), "response.decision.date");
    LocalDate decided = decision == null ? about.date() : decision;
    return about.with(
        about.attacks().stream()
            .map(part -> without(part, "attack.declared", "true", null, cut))
            .toList(),
        about.requests().stream()
            .map(
                part -> {
                  LocalDate asked = OracleProof.earliest(part, "request.date");
                  Part made = without(part, "request.made", "true", asked, cut);
                  return without(made, "request.withdrawn", "before-decision", null, decided);
                })
            .toList(),
        about.response());
  }

  private static Part without(
      Part part, String path, String done, @Nullable LocalDate day, LocalDate last) {
    Fact fact = part.facts().get(path);
    if (fact == null || !fact.values().contains(done)) {
      return part;
    }
    LocalDate on = day;
    if (on == null && fact instanceof Fact.Claimed claimed) {
      on =
          claimed.claims().stream()
              .filter(claim -> claim.counts() && claim.stance() == Claim.Stance.IS)
              .filter(claim -> claim.value().equals(done))
              .map(claim -> claim.said().first())
              .min(Comparator.naturalOrder())
              .orElseThrow();
    }
    if (on == null || !on.isAfter(last)) {
      return part;
    }
    Map<String, Fact> facts = new LinkedHashMap<>(part.facts());
    facts.put(path, new Fact.NoneAlleged(path, fact.span()));
    return part.with(facts);
  }

  private static Case knownBy(Case about, LocalDate day) {
    Part response = about.response();
    return about.with(
        about.attacks().stream().map(part -> knownBy(part, day)).toList(),
        about.requests().stream().map(part -> knownBy(part, day)).toList(),
        response == null ? null : knownBy(response, day));
  }

  private static Part knownBy(Part part, LocalDate day) {
    Map<String, Fact> known = new LinkedHashMap<>();
    for (Fact fact : part.facts().values()) {
      if (!(fact instanceof Fact.Claimed claimed)) {
        known.put(fact.path(), fact);
        continue;
      }
      List<Claim> said =
          claimed.claims().stream().filter(claim -> !claim.said().last().isAfter(day)).toList();
      if (!said.isEmpty()) {
        known.put(fact.path(), new Fact.Claimed(fact.path(), said, fact.span()));
      }
    }
    return part.with(known);
  }
}
