package org.csto.check.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.engine.Engine;
import org.csto.check.engine.ShippedCasesTest;
import org.csto.check.model.Case;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Accepted;
import org.csto.check.model.Judgment.Settled;
import org.csto.check.model.Part;
import org.csto.check.model.Reading;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said to follow if a fact were settled follows when the file states it. */
class SettlementsTest {
  private final Judge judge = new Judge(Engine.LAW, Engine.RULES);
  private final Inquiry inquiry = new Inquiry(Engine.LAW, Engine.RULES);

  @ParameterizedTest
  @EnumSource
  void eachIsTheJudgmentOfTheCaseThatStatesTheFact(Standard standard) throws IOException {
    for (Path file : ShippedCasesTest.files().toList()) {
      Case about = ShippedCasesTest.read(file);
      for (Reading reading : Engine.LAW.readings().values()) {
        Question question = new Question(reading, standard, null, null, null);
        Judgment judgment = inquiry.judge(about, question);
        for (Settled settled : judgment.settled()) {
          Judgment then = judge.judge(stating(about, settled.accepting()), question);
          assertThat(
                  new Settled(
                      settled.condition(),
                      settled.accepting(),
                      status(then, judgment.decides(), settled.condition()),
                      then.decides().attack().id(),
                      then.decides().request() == null ? null : then.decides().request().id(),
                      then.verdict(),
                      then.decides().turnsOn()))
              .as("%s, %s", file, reading.id())
              .isEqualTo(settled);
        }
      }
    }
  }

  @Test
  void someFollow() throws IOException {
    Case about = ShippedCasesTest.read(Path.of("cases/kazakhstan-2022.yaml"));
    Question question =
        new Question(Engine.LAW.defaultReading(), Standard.RECORD, null, null, null);
    assertThat(inquiry.judge(about, question).settled()).hasSize(2);
  }

  @Test
  void whatIsSupposedOfOnePartIsNotTakenForAnother() throws IOException {
    Question question =
        new Question(Engine.LAW.defaultReading(), Standard.RECORD, null, null, null);
    List<Settled> settled = inquiry.judge(withAnother("other"), question).settled();
    assertThat(settled).hasSize(2);
    assertThat(inquiry.judge(withAnother("attack~0"), question).settled()).isEqualTo(settled);
  }

  /** An attack on disputed territory, and another in which no force was used. */
  private static Case withAnother(String id) throws IOException {
    Case about = ShippedCasesTest.read(Path.of("cases/hypothetical/proof-by-document.yaml"));
    Part attack = about.attacks().get(0);
    Map<String, Fact> facts = new LinkedHashMap<>(attack.facts());
    facts.put(
        "attack.force.armed",
        new Fact.Stated("attack.force.armed", "false", null, null, attack.span()));
    Part other = new Part(attack.kind(), id, facts, attack.span());
    return about.with(List.of(attack, other), about.requests(), about.response());
  }

  private static Status status(Judgment judgment, OfPair decided, String condition) {
    for (OfPair pair : judgment.pairs()) {
      if (id(pair.attack()).equals(id(decided.attack()))
          && id(pair.request()).equals(id(decided.request()))) {
        return pair.conditions().stream()
            .filter(found -> found.condition().id().equals(condition))
            .findFirst()
            .orElseThrow()
            .status();
      }
    }
    throw new AssertionError("the pair that decided is gone");
  }

  private static String id(@Nullable Part part) {
    return part == null ? "" : part.id();
  }

  private static Case stating(Case about, Accepted accepted) {
    Part response = about.response();
    return about.with(
        stating(about.attacks(), accepted),
        stating(about.requests(), accepted),
        response == null ? null : stating(List.of(response), accepted).get(0));
  }

  private static List<Part> stating(List<Part> parts, Accepted accepted) {
    return parts.stream()
        .map(
            part -> {
              if (!part.key().equals(accepted.part())) {
                return part;
              }
              Map<String, Fact> facts = new LinkedHashMap<>(part.facts());
              facts.put(
                  accepted.path(),
                  new Fact.Stated(accepted.path(), accepted.value(), null, null, part.span()));
              return part.with(facts);
            })
        .toList();
  }
}
