package org.csto.check.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csto.check.casefile.CaseReader;
import org.csto.check.model.Case;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Ground;
import org.csto.check.model.Judgment;
import org.csto.check.model.Position;
import org.csto.check.model.Reading;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Propositions;
import org.csto.check.weigh.Question;
import org.junit.jupiter.api.Test;

/** Every rule fires for a case and is silent for another; every condition comes out every way. */
class RuleCoverageTest {
  private static final List<Case> CASES = cases();

  @Test
  void everyRuleFiresForSomeCaseAndIsSilentForAnother() {
    Map<String, Integer> fired = new TreeMap<>();
    // What an indication is worth shows in the grounds that are lost without it.
    Map<String, RuleBase> deriving = new TreeMap<>();
    for (RuleInfo rule : Engine.RULES.index().rules()) {
      if (rule.derives()) {
        deriving.put(rule.id(), Engine.lacking(rule.name()));
      }
    }
    for (Case about : CASES) {
      Set<String> ids = new TreeSet<>();
      grounds(about).forEach(ground -> ids.add(ground.rule().id()));
      deriving.forEach(
          (id, without) -> {
            if (grounds(about, without).size() < grounds(about).size()) {
              ids.add(id);
            }
          });
      ids.forEach(id -> fired.merge(id, 1, Integer::sum));
    }
    Set<String> all = new TreeSet<>();
    Engine.RULES.index().rules().stream().map(RuleInfo::id).forEach(all::add);
    all.removeAll(fired.keySet());
    assertThat(all).as("rules that fire for no case").isEmpty();
    assertThat(fired.values()).allMatch(times -> times < CASES.size());
  }

  @Test
  void everyConditionHasACaseOfEveryStatusItCanHave() {
    Map<String, Set<Status>> found = new TreeMap<>();
    Judge judge = new Judge(Engine.LAW, Engine.RULES);
    for (Case about : CASES) {
      for (Reading reading : Engine.LAW.readings().values()) {
        Judgment judgment =
            judge.judge(about, new Question(reading, Standard.RECORD, null, null, null));
        Stream.of(
                judgment.pairs().stream().flatMap(pair -> pair.conditions().stream()),
                judgment.otherBases().stream(),
                judgment.response().stream())
            .flatMap(conditions -> conditions)
            .forEach(condition -> note(found, condition));
      }
    }
    Map<String, Set<Status>> without = new TreeMap<>();
    found.forEach(
        (condition, statuses) -> {
          Set<Status> never = new TreeSet<>(possible(condition));
          never.removeAll(statuses);
          if (!never.isEmpty()) {
            without.put(condition, never);
          }
        });
    assertThat(without).as("statuses of which there is no case").isEmpty();
  }

  private static void note(Map<String, Set<Status>> found, OfCondition condition) {
    found
        .computeIfAbsent(condition.condition().id(), id -> new TreeSet<>())
        .add(condition.status());
  }

  private static Set<Status> possible(String condition) {
    return switch (condition) {
      // A force that fought may or may not have been in proportion.
      case "proportionality" -> EnumSet.of(Status.MET, Status.CONTESTED, Status.UNDETERMINED);
      // That another treaty was relied on says nothing of its conditions.
      case "bilateral" -> EnumSet.of(Status.NOT_MET, Status.CONTESTED, Status.UNDETERMINED);
      // A force that has not left may still be needed.
      case "end" -> EnumSet.of(Status.MET, Status.CONTESTED, Status.UNDETERMINED);
      default -> EnumSet.of(Status.MET, Status.NOT_MET, Status.CONTESTED, Status.UNDETERMINED);
    };
  }

  private static List<Ground> grounds(Case about) {
    return grounds(about, Engine.RULES);
  }

  private static List<Ground> grounds(Case about, RuleBase rules) {
    Propositions propositions = new Propositions(Engine.LAW, about.date());
    List<Object> facts = new ArrayList<>();
    about.attacks().forEach(attack -> facts.addAll(propositions.of(attack)));
    about.requests().forEach(request -> facts.addAll(propositions.of(request)));
    if (about.response() != null) {
      facts.addAll(propositions.of(about.response()));
    }
    String text = Engine.LAW.textOn(about.date()).id();
    Engine.LAW.readings().values().stream()
        .flatMap(reading -> reading.stands().getOrDefault(text, Map.of()).values().stream())
        .map(stand -> new Position(stand.point(), stand.answer()))
        .distinct()
        .forEach(facts::add);
    return rules.run(facts);
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String folder : List.of("cases", "src/test/resources/cases")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
          CaseReader.Outcome outcome =
              CaseReader.read(Engine.LAW, file.toString(), Files.readAllBytes(file));
          assertThat(outcome).as(file.toString()).isInstanceOf(CaseReader.Outcome.Accepted.class);
          cases.add(((CaseReader.Outcome.Accepted) outcome).about());
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return cases;
  }
}
