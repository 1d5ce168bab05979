package org.csto.check.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Part;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Vocabulary;
import org.csto.check.oracle.Result.OfCondition;
import org.csto.check.oracle.Result.OfPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the generated cases keep to the vocabulary and reach every outcome often enough. */
class CaseGeneratorTest {
  private static final int CASES = 2000;
  private static final List<String> READINGS =
      List.of("general-law", "text", "moscow-2010", "secretariat-2021", "council-2022", "vienna");

  @Test
  void everyVerdictComesOftenUnderEveryReadingAndStandard() {
    for (String reading : READINGS) {
      for (Standard standard : Standard.values()) {
        Map<Status, Integer> verdicts = new HashMap<>();
        CaseGenerator.random(1, CASES)
            .map(c -> Oracle.judge(c, reading, standard, null).verdict())
            .forEach(verdict -> verdicts.merge(verdict, 1, Integer::sum));
        for (Status status : Status.values()) {
          if (status != Status.NOT_APPLICABLE) {
            assertThat(verdicts.getOrDefault(status, 0))
                .as("%s under %s, %s", status, reading, standard)
                .isGreaterThanOrEqualTo(10);
          }
        }
      }
    }
  }

  @Test
  void everyKindOfFindingComesOftenInEveryConditionOfSeveralElementsOrRoutes() {
    Map<Object, Integer> kinds = new HashMap<>();
    CaseGenerator.random(1, CASES)
        .map(c -> Oracle.judge(c, "general-law", Standard.RECORD, null))
        .forEach(result -> result.pairs().forEach(pair -> count(pair, kinds)));
    CaseGenerator.random(1, CASES)
        .map(c -> Oracle.judge(c, "general-law", Standard.CONVINCING, null))
        .forEach(result -> result.pairs().forEach(pair -> count(pair, kinds)));
    for (String condition : List.of("attacker", "request")) {
      for (Of of : Of.values()) {
        assertThat(kinds.getOrDefault(condition + of, 0)).as(condition + of).isGreaterThan(30);
      }
    }
    for (String condition : List.of("armed-attack", "attacker", "territory", "menace", "request")) {
      for (Why why : Why.values()) {
        assertThat(kinds.getOrDefault(condition + why, 0)).as(condition + why).isGreaterThan(20);
      }
      for (Status status : Status.values()) {
        boolean alwaysAsked = status == Status.NOT_APPLICABLE && !condition.equals("menace");
        if (!alwaysAsked) {
          assertThat(kinds.getOrDefault(condition + status, 0))
              .as(condition + status)
              .isGreaterThan(30);
        }
      }
    }
  }

  private static void count(OfPair pair, Map<Object, Integer> kinds) {
    for (OfCondition condition : pair.conditions()) {
      String id = condition.id();
      kinds.merge(id + condition.finding().status(), 1, Integer::sum);
      kinds.merge(id + condition.finding().of(), 1, Integer::sum);
      kinds.merge(id + condition.finding().why(), 1, Integer::sum);
    }
  }

  @Test
  void everyValueOfAClosedListIsStatedAndClaimed() {
    Map<String, Integer> seen = new HashMap<>();
    CaseGenerator.random(1, CASES).forEach(c -> parts(c).forEach(part -> values(part, seen)));
    for (Vocabulary.Term term : RandomCase.VOCABULARY.terms().values()) {
      for (String value : term.values()) {
        String key = term.path() + "=" + value;
        assertThat(seen.getOrDefault("stated " + key, 0)).as(key).isGreaterThan(10);
        assertThat(seen.getOrDefault("claimed " + key, 0)).as(key).isGreaterThan(10);
      }
    }
  }

  private static List<Part> parts(Case about) {
    List<Part> parts = new ArrayList<>(about.attacks());
    parts.addAll(about.requests());
    if (about.response() != null) {
      parts.add(about.response());
    }
    return parts;
  }

  private static void values(Part part, Map<String, Integer> seen) {
    for (Fact fact : part.facts().values()) {
      assertThat(RandomCase.VOCABULARY.term(fact.path())).as(fact.path()).isNotNull();
      if (fact instanceof Fact.Stated stated) {
        seen.merge("stated " + fact.path() + "=" + stated.value(), 1, Integer::sum);
      } else if (fact instanceof Fact.Claimed claimed) {
        for (Claim claim : claimed.claims()) {
          seen.merge("claimed " + fact.path() + "=" + claim.value(), 1, Integer::sum);
        }
      }
    }
  }

  @Test
  void whateverIsDeniedSomebodyClaims() {
    CaseGenerator.random(1, CASES)
        .flatMap(c -> parts(c).stream())
        .flatMap(part -> part.facts().values().stream())
        .filter(Fact.Claimed.class::isInstance)
        .map(Fact.Claimed.class::cast)
        .forEach(
            fact -> {
              for (Claim denial : fact.claims()) {
                if (denial.stance() == Claim.Stance.DENIES) {
                  assertThat(fact.claims())
                      .anyMatch(
                          c -> c.stance() == Claim.Stance.IS && c.value().equals(denial.value()));
                }
              }
            });
  }

  @Test
  void theSameSeedMakesTheSameCase() {
    assertThat(CaseGenerator.random(7)).isEqualTo(CaseGenerator.random(7));
    assertThat(CaseGenerator.random(7)).isNotEqualTo(CaseGenerator.random(8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"member", "armed-attack", "attacker", "outside", "territory", "menace", "request"})
  void exhaustiveCasesOfAConditionReachEveryStatusItCanHave(String condition) {
    Map<Object, Integer> kinds = new HashMap<>();
    CaseGenerator.exhaustive(condition)
        .forEach(
            c -> {
              for (Standard standard : Standard.values()) {
                Result result = Oracle.judge(c, "general-law", standard, null);
                OfPair pair = result.pairs().get(0);
                kinds.merge(pair.condition(condition).finding(), 1, Integer::sum);
                kinds.merge(pair.condition(condition).finding().status(), 1, Integer::sum);
                kinds.merge("verdict " + pair.verdict(), 1, Integer::sum);
              }
            });
    for (Status status : List.of(Status.MET, Status.CONTESTED, Status.NOT_MET)) {
      assertThat(kinds.getOrDefault(status, 0)).as("%s", status).isGreaterThan(5);
      assertThat(kinds.getOrDefault("verdict " + status, 0)).as("%s", status).isGreaterThan(5);
    }
    assertThat(kinds.getOrDefault(Status.UNDETERMINED, 0)).isPositive();
  }

  /** Facts that no rule reads stay in the cases, so that reading one by mistake is noticed. */
  @Test
  void factsOfProseAndDatesAreThereToo() {
    Map<Vocabulary.Type, Integer> types = new HashMap<>();
    CaseGenerator.random(1, 100)
        .flatMap(c -> parts(c).stream())
        .flatMap(part -> part.facts().keySet().stream())
        .forEach(path -> types.merge(type(path), 1, Integer::sum));
    assertThat(types).containsOnlyKeys(Vocabulary.Type.values());
  }

  private static Vocabulary.Type type(String path) {
    Vocabulary.Term term = RandomCase.VOCABULARY.term(path);
    if (term == null) {
      throw new AssertionError(path);
    }
    return term.type();
  }
}
