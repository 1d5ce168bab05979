package org.csto.check.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.engine.Engine;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Ground;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Part;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.RuleTable.Literal;
import org.csto.check.model.Span;
import org.csto.check.model.Strength;
import org.csto.check.oracle.RouteTable;
import org.csto.check.oracle.RouteTable.Heard;
import org.junit.jupiter.api.Test;

/** What becomes of a route is what the table says, which a lawyer can read. */
class WeighingTest {
  private static final String ROUTE = "condition/route";
  private static final String PATH = "attack.attacker.sent-by";
  private static final Condition CONDITION =
      new Condition(
          "condition",
          Condition.Group.ARTICLE_4,
          "",
          "",
          "",
          List.of(),
          null,
          null,
          null,
          null,
          List.of(),
          Map.of(),
          Map.of(),
          false,
          null,
          Map.of());

  @Test
  void everyCombinationOfGroundsComesToWhatTheTableSays() throws IOException {
    RouteTable table = RouteTable.read();
    for (Heard heard : RouteTable.all()) {
      assertThat(route(heard, false)).as("%s", heard).isEqualTo(table.route(heard));
      assertThat(route(heard, true)).as("exception, %s", heard).isEqualTo(table.exception(heard));
    }
  }

  @Test
  void whatIsNotCertainToBeNeededFailsInNothingButLaw() throws IOException {
    RouteTable table = RouteTable.read();
    for (Finding finding : RouteTable.findings()) {
      assertThat(Weighing.needOpen(finding)).isEqualTo(table.needOpen(finding));
    }
  }

  @Test
  void groundsOnBothSidesOfWhichNobodyDisputesTheFactsAreAContestOfLaw() {
    Set<Strength> established = Set.of(Strength.ESTABLISHED);
    assertThat(route(new Heard(established, Set.of(), established, true, false), false))
        .isEqualTo(Finding.contested(Of.LAW));
  }

  private static Finding route(Heard heard, boolean exception) {
    List<Weighed> grounds = new ArrayList<>();
    add(grounds, Side.FOR, heard.pro(), true);
    add(grounds, Side.OPEN, heard.open(), true);
    add(grounds, Side.AGAINST, heard.contra(), heard.shown());
    Map<String, Fact> facts =
        heard.closed() ? Map.of(PATH, new Fact.NoneAlleged(PATH, Span.START)) : Map.of();
    Part attack = new Part(Part.Kind.ATTACK, "attack", facts, Span.START);
    Propositions propositions = new Propositions(Engine.LAW, LocalDate.of(2022, 1, 5));
    return new Weighing(
            Map.of(ROUTE, grounds),
            new Silence(propositions, List.of(attack)),
            Map.of(ROUTE, List.of(List.of(new Literal(PATH, "another-state")))))
        .condition(
            CONDITION,
            List.of(new Element("element", "", exception, false, null, List.of(ROUTE))),
            null)
        .elements()
        .get(0)
        .routes()
        .get(0)
        .finding();
  }

  private static void add(List<Weighed> grounds, Side side, Set<Strength> heard, boolean shown) {
    for (Strength strength : heard) {
      String name = side + " " + strength;
      RuleInfo rule = new RuleInfo(0, name, "", "", ROUTE, side, false, List.of(), List.of(PATH));
      grounds.add(new Weighed(new Ground(rule, null, List.of()), rule, strength, shown));
    }
  }
}
