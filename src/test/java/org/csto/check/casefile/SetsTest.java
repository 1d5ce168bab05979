package org.csto.check.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Case;
import org.csto.check.model.Law;
import org.csto.check.weigh.Propositions;
import org.junit.jupiter.api.Test;

/** A fact of which several values can hold at once is a map of them. */
class SetsTest {
  private static final Law LAW = LawReader.read(Pack.builtIn()).orThrow();
  private static final String CASE =
      """
      schema: csto-case/1
      id: sets
      title: Weapons of several kinds
      kind: hypothetical
      date: 2024-05-14
      speakers:
        one: {name: The one, as: independent}
        other: {name: The other, as: independent}
      attacks:
        - id: attack
          against: Tajikistan
          force:
            weapons: WEAPONS
      sources:
        paper: {title: A paper, publisher: A publisher}
      """;
  private static final String CLAIM = "by: one, said: 2024-05-12, evidence: report, source: paper";

  private static CaseReader.Outcome read(String weapons) {
    byte[] text = CASE.replace("WEAPONS", weapons).getBytes(StandardCharsets.UTF_8);
    return CaseReader.read(LAW, "sets.yaml", text);
  }

  /** What rules can match of the weapons. */
  private static List<String> matched(String weapons) {
    Case about = ((CaseReader.Outcome.Accepted) read(weapons)).about();
    TreeSet<String> words = new TreeSet<>();
    new Propositions(LAW, about.date())
        .of(about.attacks().get(0)).stream()
            .filter(said -> said.fact().equals("attack.force.weapons"))
            .forEach(said -> words.add(said.value()));
    return List.copyOf(words);
  }

  @Test
  void severalValuesHoldAtOnceAndNeverRivalEachOther() {
    assertThat(matched("{artillery: true, armour: true}")).containsExactly("armour", "artillery");
    assertThat(matched("{artillery: [{is: true, " + CLAIM + "}], small-arms: true}"))
        .containsExactly("artillery", "small-arms");
  }

  @Test
  void oneStandsAloneWhereNothingElseOfTheSetHolds() {
    assertThat(matched("{small-arms: true, artillery: false}"))
        .containsExactly("only-small-arms", "small-arms");
    assertThat(matched("{artillery: false}")).isEmpty();
  }

  @Test
  void theScalarOfOldIsTheSetOfOne() {
    assertThat(matched("heavy")).containsExactly("heavy");
    assertThat(matched("small-arms")).containsExactly("only-small-arms", "small-arms");
    assertThat(matched("{is: heavy, source: paper}")).containsExactly("heavy");
    assertThat(matched("{alleged: none}")).isEmpty();
    assertThat(matched("[{is: heavy, " + CLAIM + "}]")).containsExactly("heavy");
  }

  @Test
  void whatIsNoneOfTheSetIsComplainedOf() {
    CaseReader.Outcome outcome = read("{artilery: true}");
    assertThat(outcome).isInstanceOf(CaseReader.Outcome.Rejected.class);
    assertThat(outcome.toString()).contains("artilery").contains("artillery");
    assertThat(read("{artillery: sometimes}")).isInstanceOf(CaseReader.Outcome.Rejected.class);
  }
}
