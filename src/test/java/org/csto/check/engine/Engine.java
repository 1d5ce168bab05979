package org.csto.check.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Case;
import org.csto.check.model.Finding;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Standard;
import org.csto.check.oracle.Result;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;

/** The program's own judge, reduced to what it can be compared with the oracle on. */
public final class Engine {
  public static final Law LAW = LawReader.read(Pack.builtIn()).orThrow();
  public static final RuleBase RULES = RuleBase.builtIn();

  private final Law law;
  private final Judge judge;

  Engine(Law law, RuleBase rules) {
    this.law = law;
    this.judge = new Judge(law, rules);
  }

  public static Engine builtIn() {
    return new Engine(LAW, RULES);
  }

  /** An engine whose rule base was built from the same compiled rules, but for one. */
  static Engine without(String rule) {
    return new Engine(LAW, lacking(rule));
  }

  static RuleBase lacking(String rule) {
    Model model = RuleBase.model(RuleBase.class.getClassLoader(), RuleBase.MODEL);
    ModelImpl fewer = new ModelImpl(model.getName());
    for (Rule each : model.getRules()) {
      if (!each.getName().equals(rule)) {
        fewer.addRule(each);
      }
    }
    return new RuleBase(RuleBase.base(fewer, RULES.index()), RULES.index(), "");
  }

  public Result judge(Case about, String reading, Standard standard, @Nullable LocalDate knownBy) {
    Question question =
        new Question(
            Objects.requireNonNull(law.readings().get(reading)), standard, knownBy, null, null);
    return result(judge.judge(about, question));
  }

  private static Result result(Judgment judgment) {
    Result.OfPair decides = pair(judgment.decides());
    return new Result(
        judgment.verdict(),
        decides.attack(),
        decides.request(),
        decides.turnsOn(),
        judgment.pairs().stream().map(Engine::pair).toList(),
        conditions(judgment.beside()),
        conditions(judgment.otherBases()),
        conditions(judgment.response()));
  }

  private static Result.OfPair pair(Finding.OfPair pair) {
    Part request = pair.request();
    return new Result.OfPair(
        pair.attack().id(),
        request == null ? null : request.id(),
        pair.verdict(),
        pair.turnsOn(),
        conditions(pair.conditions()));
  }

  private static List<Result.OfCondition> conditions(List<Finding.OfCondition> conditions) {
    List<Result.OfCondition> results = new ArrayList<>();
    for (Finding.OfCondition found : conditions) {
      List<Result.OfElement> elements =
          found.elements().stream()
              .map(
                  e ->
                      new Result.OfElement(
                          e.element().id(),
                          e.finding(),
                          e.routes().stream()
                              .map(
                                  r ->
                                      new Result.OfRoute(
                                          r.id(),
                                          r.finding(),
                                          r.missing(),
                                          r.closed().stream().sorted().toList()))
                              .toList()))
              .toList();
      results.add(
          new Result.OfCondition(
              found.condition().id(), found.finding(), elements, found.missing()));
    }
    return results;
  }
}
