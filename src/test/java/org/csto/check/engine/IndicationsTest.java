package org.csto.check.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csto.check.casefile.CaseReader;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.law.Rulebook;
import org.csto.check.law.RulebookReader;
import org.csto.check.model.Case;
import org.csto.check.model.Checked;
import org.csto.check.model.Complaint;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Ground;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.RuleTable.Literal;
import org.csto.check.model.RuleTable.Row;
import org.csto.check.model.Said;
import org.csto.check.model.Standard;
import org.csto.check.model.Strength;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules derive indications from facts, and other rules rest on them: as the shipped ones on gravity
 * do.
 */
class IndicationsTest {
  private static final String SCALE =
      """

      rule "armed-attack-122 heavy weapons show scale" @cite("nicaragua-195")
      when heavy weapons were used
      then this is an indication of scale
      end

      rule "armed-attack-123 large units show scale" @cite("nicaragua-195")
      when the attackers came in large units
      then this is an indication of scale
      end

      rule "armed-attack-124 the dead show effects" @cite("nicaragua-195")
      when people were killed
      then this is an indication of effects
      end

      """;
  private static final String BOTH =
      """
      rule "armed-attack-125 its scale and effects were grave" @cite("nicaragua-195")
      when there is an indication of scale
           and an indication of effects
      then this speaks for armed-attack/gravity
      end
      """;

  @TempDir private Path folder;

  @BeforeEach
  void startFromACopy() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  /** What becomes of the pack with more rules on armed attacks. */
  private Checked<Rulebook> read(String more) throws IOException {
    Path file = folder.resolve("armed-attack.dslr");
    Files.writeString(file, Files.readString(Path.of("rules/armed-attack.dslr")) + more);
    return RulebookReader.read(Pack.in(folder), law());
  }

  private Law law() {
    return LawReader.read(Pack.in(folder)).orThrow();
  }

  private Rulebook accepted(String more) throws IOException {
    Checked<Rulebook> read = read(more);
    assertThat(read.problems()).isEmpty();
    return read.orThrow();
  }

  private static RuleBase compiled(Rulebook rules) {
    return RuleBase.compile(rules.drl(), rules.index(), rules.everything(), "", null);
  }

  private static List<List<Literal>> ways(Rulebook rules, String id) {
    return rules.index().table().rows().stream()
        .filter(row -> row.rule().id().equals(id))
        .map(Row::literals)
        .toList();
  }

  @Test
  void aRuleThatRestsOnIndicationsUnfoldsToARowForEachWay() throws IOException {
    Rulebook rules = accepted(SCALE + BOTH);
    Literal killed = new Literal("attack.effects.killed", "some");
    assertThat(ways(rules, "armed-attack-125"))
        .containsExactly(
            List.of(killed, new Literal("attack.force.weapons", "heavy")),
            List.of(killed, new Literal("attack.force.units", "large-units")));
    assertThat(ways(rules, "armed-attack-122")).isEmpty();
    assertThat(
            rules.index().needs().getOrDefault("armed-attack/gravity", List.of()).stream()
                .map(Row::literals))
        .contains(
            List.of(killed, new Literal("attack.force.weapons", "heavy")),
            List.of(killed, new Literal("attack.force.units", "large-units")));
  }

  @Test
  void tableAndRuleEngineGiveTheSameGrounds() throws IOException {
    Rulebook rules = accepted(SCALE + BOTH);
    RuleBase base = compiled(rules);
    int resting = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      List<Said> said = RuleTableTest.said(seed);
      List<Ground> ofEngine = RuleTableTest.ofEngine(base, said);
      assertThat(RuleTableTest.differ(rules.index().table(), ofEngine, said))
          .as("seed " + seed)
          .isFalse();
      resting += ofEngine.stream().filter(g -> g.rule().id().equals("armed-attack-125")).count();
    }
    assertThat(resting).isGreaterThan(100);
  }

  @Test
  void anIndicationCanRestOnIndicationsAndAFactThatCarriesTwoIsCountedOnce() throws IOException {
    Rulebook rules =
        accepted(
            SCALE
                + """
                rule "armed-attack-126 scale alone shows effects" @cite("nicaragua-195")
                when there is an indication of scale
                then this is an indication of effects
                end

                """
                + BOTH);
    Literal heavy = new Literal("attack.force.weapons", "heavy");
    Literal large = new Literal("attack.force.units", "large-units");
    Literal killed = new Literal("attack.effects.killed", "some");
    assertThat(ways(rules, "armed-attack-125"))
        .containsExactlyInAnyOrder(
            List.of(killed, heavy),
            List.of(heavy),
            List.of(large, heavy),
            List.of(killed, large),
            List.of(large));
    // To compile it is to try it on everything, and to compare.
    assertThat(compiled(rules).index().derives()).isTrue();
  }

  @Test
  void whatRestsOnAnIndicationIsAsStrongAsTheWeakestOfItsFacts() throws IOException {
    RuleBase base = compiled(accepted(SCALE + BOTH));
    assertThat(strength(base, "weapons: heavy")).isEqualTo(Strength.ESTABLISHED);
    assertThat(
            strength(
                base,
                "weapons: [{is: heavy, by: a, said: 2022-01-05, evidence:"
                    + " report, source: s, why: w}, {is: small-arms, by: b, said:"
                    + " 2022-01-05, evidence: report, source: s, why: w}]"))
        .isEqualTo(Strength.DISPUTED);
  }

  private Strength strength(RuleBase base, String weapons) {
    String text =
        """
        schema: csto-case/1
        id: made-up
        title: Made up
        date: 2022-01-05
        kind: hypothetical
        speakers:
          a: {name: A, for: Kazakhstan, as: party}
          b: {name: B, for: Russia, as: state}
        attacks:
          - id: only
            against: Kazakhstan
            began: 2022-01-04
            force: {%s}
            effects: {killed: 3}
        sources:
          s: {title: S, date: 2022-01-05, publisher: P}
        """
            .replace("%s", weapons);
    CaseReader.Outcome outcome =
        CaseReader.read(law(), "case.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(outcome).as(outcome.toString()).isInstanceOf(CaseReader.Outcome.Accepted.class);
    Case about = ((CaseReader.Outcome.Accepted) outcome).about();
    Judgment judgment =
        new Judge(law(), base)
            .judge(about, new Question(law().defaultReading(), Standard.RECORD, null, null, null));
    List<Weighed> resting = new ArrayList<>();
    judgment.decides().conditions().stream()
        .flatMap(condition -> condition.grounds().stream())
        .filter(weighed -> weighed.rule().id().equals("armed-attack-125"))
        .forEach(resting::add);
    assertThat(resting).hasSize(1);
    assertThat(resting.get(0).ground().facts())
        .extracting(Said::fact)
        .containsExactly("attack.effects.killed", "attack.force.weapons");
    return resting.get(0).strength();
  }

  @Test
  void anIndicationThatRestsOnItselfIsRefused() throws IOException {
    assertThat(
            complaint(
                SCALE
                    + """
                    rule "armed-attack-126 effects show scale" @cite("nicaragua-195")
                    when there is an indication of effects
                    then this is an indication of scale
                    end

                    rule "armed-attack-127 scale shows effects" @cite("nicaragua-195")
                    when there is an indication of scale
                    then this is an indication of effects
                    end

                    """
                    + BOTH))
        .contains("would rest on itself");
  }

  @Test
  void anIndicationThatNoRuleDerivesIsRefused() throws IOException {
    assertThat(complaint(SCALE + BOTH.replace("of scale", "of scael")))
        .isEqualTo("No rule derives an indication of \"scael\". Did you mean \"scale\"?");
  }

  @Test
  void anIndicationThatNoRuleRestsOnIsRefused() throws IOException {
    assertThat(complaint(SCALE + BOTH.replace("     and an indication of effects\n", "")))
        .startsWith("No rule rests on an indication of \"effects\".");
  }

  @Test
  void anIndicationHasNoOneValueToFillIn() throws IOException {
    assertThat(complaint(SCALE + BOTH.replace("its scale", "{value}: its scale")))
        .startsWith("An indication has no one value to fill in.");
  }

  @Test
  void anIndicationIsTheSameUnderEveryReading() throws IOException {
    assertThat(
            complaint(
                SCALE.replace(
                        "when people were killed",
                        "when people were killed\n     and under the reading anyone can attack")
                    + BOTH))
        .contains("An indication is the same under every reading.");
  }

  @Test
  void aPackThatUnfoldsBeyondMeasureIsRefused() throws IOException {
    List<String> facts =
        Pattern.compile("(?m)^\\[when\\]([^{}=\\n]*)=\\$fact")
            .matcher(Files.readString(Path.of("rules/law.dsl")))
            .results()
            .map(sentence -> sentence.group(1))
            .toList();
    StringBuilder rules = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 48; i++) {
      rules
          .append("\nrule \"armed-attack-" + (130 + i) + " it was so\" @cite(\"cst-4\")\n")
          .append("when " + facts.get(i) + "\nthen this is an indication of n" + i % 4 + "\nend\n");
    }
    for (int i = 0; i < 4; i++) {
      all.append(i == 0 ? "when there is" : "     and").append(" an indication of n" + i + "\n");
    }
    rules.append("\nrule \"armed-attack-190 it was so\" @cite(\"cst-4\")\n").append(all);
    rules.append("then this speaks for armed-attack/gravity\nend\n");
    assertThat(complaint(rules.toString())).isEqualTo("The rule can fire in more than 10000 ways.");
  }

  /** The messages and hints, and nothing else of what is wrong. */
  private String complaint(String more) throws IOException {
    Checked<Rulebook> read = read(more);
    assertThat(read).isInstanceOf(Checked.Faulty.class);
    List<String> all = new ArrayList<>();
    read.problems()
        .forEach(
            problem -> {
              assertThat(problem.code()).isEqualTo(Complaint.RULE_ERROR);
              assertThat(problem.file()).endsWith("armed-attack.dslr");
              assertThat(problem.source()).isNotEmpty();
              all.add((problem.message() + " " + problem.hint()).strip());
            });
    return String.join(" | ", all);
  }
}
